package io.reelshelf.warehouse.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * The server that has a home's warehouse open, as it wrote itself down in {@value #FILE}: commands that are given no warehouse
 * ask it. A server that was killed leaves the file behind; its process is then gone, or another of the same number that
 * began at another time.
 *
 * @param url what JDBC clients connect to
 * @param process the server's process number
 * @param began when that process began, in milliseconds since 1970; 0 where the system does not tell
 */
record RunningServer(String url, long process, long began) {
    private static final String FILE = "warehouse.server";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The server of a home; empty where none runs. */
    static Optional<RunningServer> of(Path home) {
        return written(home).filter(RunningServer::runs);
    }

    private static Optional<RunningServer> written(Path home) {
        Path file = home.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), RunningServer.class));
        } catch (IOException e) {
            // Half of one is not written, so it is not one of ours: the warehouse's file says who has it open.
            return Optional.empty();
        }
    }

    /** Writes down that this process serves a home's warehouse; {@link #forget} takes it back. */
    static void announce(Path home, String url) throws IOException {
        Path written = Files.createTempFile(home, FILE, null);
        JSON.writeValue(written.toFile(), ofThisProcess(url));
        Files.move(written, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** This process's server stops. Another's stays written down: one home may have servers of other files besides its own. */
    static void forget(Path home) {
        try {
            if (written(home)
                    .filter(server -> server.equals(ofThisProcess(server.url())))
                    .isPresent()) {
                Files.deleteIfExists(home.resolve(FILE));
            }
        } catch (IOException e) {
            // Its process ends, which tells the same.
            return;
        }
    }

    private static RunningServer ofThisProcess(String url) {
        ProcessHandle own = ProcessHandle.current();
        return new RunningServer(url, own.pid(), began(own));
    }

    private boolean runs() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> began(handle) == began)
                .isPresent();
    }

    private static long began(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
