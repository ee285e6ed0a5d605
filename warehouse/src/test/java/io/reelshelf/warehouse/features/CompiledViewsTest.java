package io.reelshelf.warehouse.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.sql.Views;
import io.reelshelf.sql.catalog.CatalogColumn;
import io.reelshelf.sql.catalog.CatalogTable;
import io.reelshelf.sql.catalog.CompiledView;
import io.reelshelf.sql.catalog.CompiledViews;
import io.reelshelf.sql.lint.Lint;
import io.reelshelf.warehouse.TableCatalog;
import io.reelshelf.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler says of the views that come with Reelshelf, beside what DuckDB says. */
class CompiledViewsTest {
    @TempDir
    static Path directory;

    private static Warehouse warehouse;
    private static CompiledViews views;

    @BeforeAll
    static void build() {
        warehouse = Warehouse.open("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
        warehouse.migrate();
        new FeatureRunner(warehouse).build();
        views = CompiledViews.of(Views.bundled(), new TableCatalog());
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void theCatalogOfTheMigrationsHasTheTablesOfAMigratedWarehouse() {
        List<String> declared = new ArrayList<>();
        for (CatalogTable table : new TableCatalog().tables()) {
            table.columns().forEach(column -> declared.add(line(table.name(), column, column.nullable())));
        }
        assertThat(texts(
                        "SELECT table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable"
                                + " FROM information_schema.columns JOIN information_schema.tables"
                                + " USING (table_catalog, table_schema, table_name)"
                                + " WHERE table_type = 'BASE TABLE' AND table_schema IN"
                                + " ('raw', 'core', 'model', 'quality', 'catalog')"))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void inferredTypesAreThoseThatDuckDbGives() {
        List<String> inferred = new ArrayList<>();
        for (CompiledView view : views.ordered()) {
            view.columns().forEach(column -> inferred.add(line(view.view().name(), column, true)));
        }
        assertThat(texts("SELECT table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' YES'"
                        + " FROM information_schema.columns WHERE table_schema IN ('features', 'reports')"))
                .containsExactlyInAnyOrderElementsOf(inferred);
    }

    @Test
    void noRuleFires() {
        assertThat(Lint.all(Views.bundled(), new TableCatalog())).isEmpty();
    }

    /** DuckDB's names of types have no length. */
    private static String line(String table, CatalogColumn column, boolean nullable) {
        String type = column.type().base().replace("DOUBLE PRECISION", "DOUBLE");
        return table + "." + column.name() + " " + type + " " + (nullable ? "YES" : "NO");
    }

    private static List<String> texts(String sql) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.select(sql).mapTo(String.class).list());
    }
}
