package io.reelshelf.warehouse;

import io.reelshelf.sql.catalog.CatalogColumn;
import io.reelshelf.sql.catalog.CatalogTable;
import io.reelshelf.sql.catalog.ColumnType;
import io.reelshelf.sql.catalog.TypedCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The warehouse's own tables as the DuckDB migrations declare them; needs no connection. */
public final class TableCatalog implements TypedCatalog {
    private static final List<String> MIGRATIONS = List.of(
            "/db/duckdb/V1__schemas_and_tables.sql",
            "/db/duckdb/V3__feature_runs.sql",
            "/db/duckdb/V10__incremental_views.sql",
            "/db/duckdb/V11__inputs_of_every_view.sql");
    private static final Pattern STATEMENT = Pattern.compile(
            "^CREATE TABLE (\\w+\\.\\w+) \\(\\n(.*?)\\n\\);|^ALTER TABLE (\\w+\\.\\w+) ADD COLUMN ([^;]+);",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COLUMN =
            Pattern.compile("\\s*(\\w+) ([A-Z]+(?: PRECISION)?(?:\\([\\d, ]+\\))?)( NOT NULL)?,?");

    private final Map<String, List<CatalogColumn>> columns = new LinkedHashMap<>();

    /** Reads the migrations. */
    public TableCatalog() {
        MIGRATIONS.forEach(migration -> read(text(migration)));
    }

    @Override
    public List<CatalogTable> tables() {
        return columns.entrySet().stream()
                .map(table -> new CatalogTable(table.getKey(), table.getValue()))
                .toList();
    }

    private void read(String migration) {
        Matcher statement = STATEMENT.matcher(migration);
        while (statement.find()) {
            if (statement.group(1) != null) {
                List<CatalogColumn> table =
                        statement.group(2).lines().map(TableCatalog::column).toList();
                columns.put(statement.group(1), new ArrayList<>(table));
            } else {
                List<CatalogColumn> table = columns.getOrDefault(statement.group(3), new ArrayList<>());
                table.add(column(statement.group(4)));
            }
        }
    }

    private static CatalogColumn column(String line) {
        Matcher column = COLUMN.matcher(line);
        if (!column.matches()) {
            throw new IllegalStateException("A migration declares a column otherwise: " + line);
        }
        return new CatalogColumn(column.group(1), ColumnType.parse(column.group(2)), column.group(3) == null);
    }

    private static String text(String migration) {
        try (InputStream in = TableCatalog.class.getResourceAsStream(migration)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + migration);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + migration, e);
        }
    }
}
