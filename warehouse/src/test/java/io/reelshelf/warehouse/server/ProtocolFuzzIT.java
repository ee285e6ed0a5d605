package io.reelshelf.warehouse.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 100,000 wrong messages, and guesses of a password: the server stays up, and its memory bounded. */
class ProtocolFuzzIT {
    private static final int CASES = Integer.getInteger("reelshelf.fuzz.cases", 100_000);
    private static final long SEED = Long.getLong("reelshelf.fuzz.seed", 42);

    @TempDir
    private Path home;

    @Test
    void wrongMessagesLeaveAServerThatAnswersInBoundedMemory() throws Exception {
        try (TestServer server = TestServer.start(home)) {
            server.define("CREATE TABLE numbers AS SELECT i AS id, 'n' || i AS name FROM range(100) AS r(i)");
            server.define("CREATE TABLE fuzzed (a INTEGER, b VARCHAR)");
            ProtocolFuzz fuzz = new ProtocolFuzz(server, SEED);
            fuzz.run(CASES / 10);
            long before = used();
            fuzz.run(CASES - CASES / 10);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> server.server().sessions().size() == 0);
            assertThat(used() - before).isLessThan(64L << 20);
            try (Connection connection = server.connect()) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
