package io.reelshelf.sql.testing;

import io.reelshelf.sql.ViewFile;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.catalog.CatalogColumn;
import io.reelshelf.sql.catalog.CatalogTable;
import io.reelshelf.sql.catalog.ColumnType;
import io.reelshelf.sql.catalog.CompiledView;
import io.reelshelf.sql.catalog.CompiledViews;
import io.reelshelf.sql.catalog.TypedCatalog;
import java.util.List;
import java.util.stream.Stream;

/** Views over a table {@code core.facts} with a column of each type, and a table {@code core.people}. */
public final class SampleViews {
    /** The tables. */
    public static final TypedCatalog CATALOG = () -> List.of(
            table(
                    "core.facts",
                    "id INTEGER!",
                    "person_id INTEGER!",
                    "stars SMALLINT!",
                    "price DECIMAL(10, 2)",
                    "score DOUBLE PRECISION",
                    "name VARCHAR(64)",
                    "code CHAR(3)",
                    "day DATE!",
                    "moment TIMESTAMP!",
                    "good BOOLEAN"),
            table("core.people", "person_id INTEGER!", "gender VARCHAR(1)!", "state VARCHAR(2)"));

    private SampleViews() {}

    private static CatalogTable table(String name, String... columns) {
        return new CatalogTable(
                name,
                Stream.of(columns)
                        .map(column -> {
                            String[] parts = column.replace("!", "").split(" ", 2);
                            return new CatalogColumn(parts[0], ColumnType.parse(parts[1]), !column.endsWith("!"));
                        })
                        .toList());
    }

    /** A view file of eight header lines for one column, then the SELECT. */
    public static ViewFile file(String name, String columns, String select) {
        String header = "-- description: What it is.\n-- grain: " + columns.split(",", -1)[0]
                + "\n-- materialization: table\n-- owner: tests\n-- columns:\n";
        for (String column : columns.split(",\\s*", -1)) {
            header += "--   " + column + ": a column\n";
        }
        return new ViewFile(name + ".sql", header + select);
    }

    /** One view {@code features.v}, compiled. */
    public static CompiledView compiled(String columns, String select) {
        return CompiledViews.of(Views.of(List.of(file("features/v", columns, select))), CATALOG)
                .ordered()
                .get(0);
    }
}
