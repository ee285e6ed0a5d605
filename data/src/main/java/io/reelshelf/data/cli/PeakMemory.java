package io.reelshelf.data.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process has held. */
final class PeakMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private PeakMemory() {}

    /** Peak resident set in MiB (VmHWM of proc(5)); where the system does not tell, the sum of the heap pools' peaks. */
    static long mib() {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(PEAK)) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
        } catch (IOException e) {
            // Not Linux: fall through to what Java knows.
        }
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .mapToLong(pool ->
                        pool.getPeakUsage() == null ? 0 : pool.getPeakUsage().getUsed())
                .sum();
        return bytes >> 20;
    }
}
