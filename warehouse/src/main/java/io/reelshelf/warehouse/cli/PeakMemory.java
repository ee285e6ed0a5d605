package io.reelshelf.warehouse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The most memory that this process has held. */
public final class PeakMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long BYTES_PER_MIB = 1024L * 1024;

    private PeakMemory() {}

    /**
     * Peak resident set in MiB (VmHWM, see proc(5)), engine included; where the system does not tell, the sum of the
     * peaks of the heap's pools.
     */
    public static long mib() {
        if (!Files.isReadable(STATUS)) {
            return heapPeakMib();
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kib -> Long.parseLong(kib) / 1024)
                    .findFirst()
                    .orElseGet(PeakMemory::heapPeakMib);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + STATUS, e);
        }
    }

    private static long heapPeakMib() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                        .sum()
                / BYTES_PER_MIB;
    }
}
