package io.reelshelf.warehouse.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.sql.ViewFile;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.source.ViewException;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureSwapTest {
    private static final String HEADER = """
            -- description: A number.
            -- grain: id
            -- materialization: table
            -- owner: tests
            -- columns:
            --   id: the number
            """;

    @TempDir
    Path directory;

    private Warehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = Warehouse.open("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
        warehouse.migrate();
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void aReaderSeesOneBuildOrTheNextButNeverAMixture() throws Exception {
        new FeatureRunner(warehouse, numbered(0)).build();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<Set<String>> seen = reader.submit(() -> readUntil(done));
            for (int number = 1; number <= 20; number++) {
                new FeatureRunner(warehouse, numbered(number)).build();
            }
            done.set(true);

            assertThat(seen.get()).isNotEmpty().allMatch(pair -> pair.matches("(\\d+)=\\1"));
        } finally {
            reader.shutdownNow();
        }
        assertThat(texts("SELECT id FROM reports.b")).containsExactly("20");
    }

    /** Each read is one transaction over both tables. */
    private Set<String> readUntil(AtomicBoolean done) throws SQLException {
        Set<String> pairs = new TreeSet<>();
        do {
            try (Connection connection = warehouse.connection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                String first = read(statement, "features.a");
                pairs.add(first + "=" + read(statement, "reports.b"));
                connection.commit();
            }
        } while (!done.get());
        return pairs;
    }

    private static String read(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT id FROM " + table)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void aFailedBuildLeavesTheFormerTables() {
        new FeatureRunner(warehouse, numbered(1)).build();
        Views broken = Views.of(List.of(
                new ViewFile("features/a.sql", HEADER + "SELECT 2 AS id"),
                new ViewFile("reports/b.sql", HEADER + "SELECT CAST('x' AS INTEGER) AS id FROM features.a")));

        assertThatThrownBy(() -> new FeatureRunner(warehouse, broken).build())
                .isInstanceOfSatisfying(
                        WarehouseException.class, e -> assertThat(e.error()).isEqualTo(WarehouseError.VIEW_FAILED))
                .hasMessageContaining("reports.b");

        assertThat(texts("SELECT id FROM features.a UNION ALL SELECT id FROM reports.b"))
                .containsExactly("1", "1");
        assertThat(texts("SELECT status FROM catalog.run ORDER BY started_at")).containsExactly("succeeded", "failed");
    }

    @Test
    void leftoversOfAKilledBuildAreRemoved() {
        warehouse.jdbi().useHandle(handle -> {
            handle.execute("CREATE TABLE features.a__build AS SELECT 7 AS id");
            handle.execute("CREATE TABLE features.gone__build AS SELECT 7 AS id");
        });
        new FeatureRunner(warehouse, numbered(1)).build();

        assertThat(texts("SELECT table_name FROM information_schema.tables WHERE table_name LIKE '%build'"))
                .isEmpty();
        assertThat(texts("SELECT id FROM features.a")).containsExactly("1");
    }

    @Test
    void aLoadDuringTheBuildIsNoticed() {
        new FeatureRunner(warehouse, numbered(1)).build();
        BuildListener loader = new BuildListener() {
            @Override
            public void started(String view) {}

            @Override
            public void finished(BuiltView view) {
                warehouse
                        .jdbi()
                        .useHandle(handle -> handle.execute(
                                "INSERT INTO catalog.load_ledger VALUES ('x', 'books', 'd', 'h', 'l', 0, 0, 0, 0, "
                                        + "TIMESTAMP '2000-01-01 00:00:00', NULL)"));
            }
        };

        assertThatThrownBy(() -> new FeatureRunner(warehouse, numbered(2)).build(loader))
                .isInstanceOfSatisfying(
                        WarehouseException.class, e -> assertThat(e.error()).isEqualTo(WarehouseError.DATA_CHANGED));
        assertThat(texts("SELECT id FROM features.a")).containsExactly("1");
    }

    @Test
    void aViewOfAnUnknownTableFailsBeforeAnythingIsBuilt() {
        Views views =
                Views.of(List.of(new ViewFile("features/a.sql", HEADER + "SELECT user_id AS id FROM core.dim_usr")));

        assertThatThrownBy(() -> new FeatureRunner(warehouse, views).build())
                .isInstanceOf(ViewException.class)
                .hasMessageContaining("core.dim_user");
    }

    private static Views numbered(int number) {
        return Views.of(List.of(
                new ViewFile("features/a.sql", HEADER + "SELECT " + number + " AS id"),
                new ViewFile("reports/b.sql", HEADER + "SELECT id FROM features.a")));
    }

    private List<String> texts(String sql) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.select(sql).mapTo(String.class).list());
    }
}
