package io.reelshelf.warehouse.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten million rows to a client that pauses again and again: what it has not read yet waits in DuckDB, uncomputed. */
class SlowReaderIT {
    private static final int ROWS = 10_000_000;
    private static final int PAUSE = 1_000_000;
    private static final long ALLOWED = 48L << 20;

    @TempDir
    private Path home;

    @Test
    void memoryStaysConstantWhileTenMillionRowsAreStreamed() throws Exception {
        try (TestServer server = TestServer.start(home);
                RawClient reader = RawClient.login(server.server().port(), "reelshelf", server.password())) {
            long before = used(server);
            String query = "SELECT i, i * 2 AS twice, 'row number ' || i AS name FROM generate_series(1, " + ROWS
                    + ") AS g(i)\0";
            reader.send(RawClient.message('Q', query.getBytes(StandardCharsets.US_ASCII)));
            long most = 0;
            int rows = 0;
            for (char type = reader.read().type();
                    type != 'C';
                    type = reader.read().type()) {
                assertThat(type).isIn('T', 'D');
                if (type == 'D' && ++rows % PAUSE == 0 && rows < ROWS) {
                    most = Math.max(most, used(server) - before);
                }
            }
            assertThat(rows).isEqualTo(ROWS);
            assertThat(most).isLessThan(ALLOWED);
            System.out.println(rows + " rows; at most " + (most >> 10) + " KiB more than before them");
        }
    }

    /** What the JVM's heap and DuckDB hold, the reader standing still meanwhile. */
    private static long used(TestServer server) throws Exception {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return heap + server.number("SELECT sum(memory_usage_bytes) FROM duckdb_memory()");
    }
}
