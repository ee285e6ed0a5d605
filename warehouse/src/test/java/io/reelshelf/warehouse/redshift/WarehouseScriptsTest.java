package io.reelshelf.warehouse.redshift;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.features.FeatureRunner;
import io.reelshelf.warehouse.load.BulkLoad;
import io.reelshelf.warehouse.testing.SmallData;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The warehouse's own SQL means the same through the translation as in DuckDB itself. */
class WarehouseScriptsTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("reelshelf.root", ".."), "warehouse/src/main/resources");

    @TempDir
    Path directory;

    @Test
    void theRedshiftMigrationsRunOnAnEmptyDuckDb() throws Exception {
        try (RedshiftSession session = new RedshiftSession()) {
            session.run(Files.readString(RESOURCES.resolve("db/redshift/V1__schemas_and_tables.sql")));
            session.run(Files.readString(RESOURCES.resolve("db/common/V2__comments.sql")));
            session.run(Files.readString(RESOURCES.resolve("db/common/V9__item_gram.sql")));

            assertThat(session.run("SELECT COUNT(*) FROM server.declared_column WHERE schema_name = 'core'"
                                    + " AND table_name = 'fact_rating' AND is_distribution_key")
                            .rows())
                    .containsExactly(List.of("1"));
            assertThat(session.run("SELECT diststyle, sort_kind FROM server.declared_table"
                                    + " WHERE schema_name = 'raw' AND table_name = 'users'")
                            .rows())
                    .containsExactly(List.of("ALL", "COMPOUND"));
        }
    }

    @Test
    void conformingStatementsAndFeatureViewsGiveTheSameRowsEitherWay() throws Exception {
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"))) {
            load(warehouse);
            try (Connection translated = warehouse.connection();
                    Connection plain = warehouse.connection()) {
                RedshiftFunctions.install(translated);
                RedshiftFunctions.prepareSession(translated);
                for (View view : Views.bundled().ordered()) {
                    assertThat(rows(translated, translate(view.select())))
                            .as(view.name())
                            .isEqualTo(rows(plain, view.select()));
                }
                conform(warehouse, translated, plain);
            }
        }
    }

    /** Each conforming script is run again over its own tables, and leaves them as they were. */
    private static void conform(Warehouse warehouse, Connection translated, Connection plain) throws Exception {
        List<String> tables = List.of(
                "core.dim_user",
                "core.dim_movie",
                "core.dim_genre",
                "core.bridge_movie_genre",
                "core.fact_rating",
                "core.dim_date",
                "core.dim_book",
                "core.bridge_book_genre",
                "core.bridge_book_author",
                "core.bridge_genre",
                "core.dim_age_group",
                "core.dim_occupation",
                "core.dim_zip",
                "core.dim_zip3");
        List<List<String>> before = new ArrayList<>();
        for (String table : tables) {
            before.add(rows(plain, "SELECT * FROM " + table));
        }
        for (String script : List.of("reference", "movies", "books", "genre_bridge", "checks")) {
            for (Origin origin :
                    RedshiftTranslator.split(Files.readString(RESOURCES.resolve("conform/" + script + ".sql")))) {
                try (Statement statement = translated.createStatement()) {
                    statement.execute(translate(origin.original()));
                }
            }
        }
        for (int i = 0; i < tables.size(); i++) {
            assertThat(rows(plain, "SELECT * FROM " + tables.get(i)))
                    .as(tables.get(i))
                    .isEqualTo(before.get(i));
        }
        assertThat(warehouse.dialect()).isNotNull();
    }

    private void load(Warehouse warehouse) {
        warehouse.migrate();
        BulkLoad loads = new BulkLoad(warehouse);
        SmallData data = new SmallData(directory);
        loads.load(data.reference());
        loads.load(data.movies());
        loads.load(data.books());
        new FeatureRunner(warehouse).build();
    }

    private static String translate(String sql) throws RedshiftSqlException {
        RedshiftStatement statement = new RedshiftTranslator().translate(sql).get(0);
        return statement instanceof RedshiftStatement.Rows rows
                ? rows.duckDbSql()
                : ((RedshiftStatement.Change) statement).duckDbSql().get(0);
    }

    /** The rows in an order of their own; numbers by value, since SUM has another type. */
    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    Object value = result.getObject(i);
                    boolean decimal = value instanceof BigDecimal;
                    row.append(
                                    decimal
                                            ? ((BigDecimal) value)
                                                    .stripTrailingZeros()
                                                    .toPlainString()
                                            : value)
                            .append('|');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
