package io.reelshelf.api.reports;

import java.util.List;

/**
 * A table of the reports schema.
 *
 * @param name its name there
 * @param description its COMMENT; empty if it has none
 * @param columns in the table's order
 * @param version of its rows: changes with every rebuild
 * @param dataSnapshot the data that it was built from
 */
record Report(String name, String description, List<Column> columns, String version, String dataSnapshot) {
    /** Copies the columns. */
    Report {
        columns = List.copyOf(columns);
    }

    String quotedTable() {
        return ReportCatalogue.SCHEMA + '.' + Column.quote(name);
    }
}
