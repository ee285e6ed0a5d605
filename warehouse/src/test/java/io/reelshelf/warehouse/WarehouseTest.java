package io.reelshelf.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {
    @TempDir
    Path directory;

    @Test
    void anUnknownUrlIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Warehouse.open("jdbc:mysql://localhost/x"))
                .isInstanceOfSatisfying(
                        WarehouseException.class, e -> assertThat(e.error()).isEqualTo(WarehouseError.UNKNOWN_URL))
                .hasMessageContaining("jdbc:duckdb:FILE")
                .hasMessageContaining("jdbc:redshift://");
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> Warehouse.open("jdbc:duckdb:" + directory.resolve("absent/warehouse.duckdb")))
                .isInstanceOfSatisfying(
                        WarehouseException.class, e -> assertThat(e.error()).isEqualTo(WarehouseError.CANNOT_CONNECT))
                .hasMessageContaining("absent");
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutThePassword() {
        assertThatThrownBy(() -> Warehouse.open("jdbc:redshift://127.0.0.1:1/dev?user=u&password=hush&loginTimeout=1"))
                .isInstanceOfSatisfying(
                        WarehouseException.class, e -> assertThat(e.error()).isEqualTo(WarehouseError.CANNOT_CONNECT))
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("hush");
    }

    @Test
    void aFileOfAnotherProcessIsRefusedWithItsId() throws Exception {
        Path file = directory.resolve("warehouse.duckdb");
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FileOwner.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(owner.inputReader().readLine()).isEqualTo("open");

            assertThatThrownBy(() -> Warehouse.open("jdbc:duckdb:" + file))
                    .isInstanceOfSatisfying(
                            WarehouseException.class, e -> assertThat(e.error()).isEqualTo(WarehouseError.FILE_IN_USE))
                    .hasMessageContaining("process " + owner.pid())
                    .hasMessageContaining("Stop that process");
        } finally {
            owner.destroy();
            owner.waitFor();
        }
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + file)) {
            assertThat(warehouse.migrate()).isPositive();
        }
    }

    /** Opens a DuckDB file and keeps it until its input ends. */
    static final class FileOwner {
        public static void main(String[] arguments) throws Exception {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0])) {
                System.out.println(connection.isClosed() ? "closed" : "open");
                System.in.read();
            }
        }
    }

    @Test
    void manyThreadsReadWhileOneWrites() throws Exception {
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"))) {
            warehouse.jdbi().useHandle(handle -> handle.execute("CREATE TABLE numbers AS SELECT 1 AS n, 1 AS half"));
            ExecutorService readers = Executors.newFixedThreadPool(4);
            try {
                List<Future<Boolean>> consistent = new ArrayList<>();
                for (int reader = 0; reader < 4; reader++) {
                    consistent.add(readers.submit(() -> readsAreConsistent(warehouse)));
                }
                for (int i = 0; i < 50; i++) {
                    warehouse.jdbi().useTransaction(handle -> {
                        handle.execute("UPDATE numbers SET n = n + 1");
                        handle.execute("UPDATE numbers SET half = n");
                    });
                }
                for (Future<Boolean> future : consistent) {
                    assertThat(future.get()).isTrue();
                }
            } finally {
                readers.shutdownNow();
            }
        }
    }

    private static boolean readsAreConsistent(Warehouse warehouse) {
        for (int i = 0; i < 200; i++) {
            boolean equal = warehouse
                    .jdbi()
                    .withHandle(handle -> handle.select("SELECT n = half FROM numbers")
                            .mapTo(Boolean.class)
                            .one());
            if (!equal) {
                return false;
            }
        }
        return true;
    }
}
