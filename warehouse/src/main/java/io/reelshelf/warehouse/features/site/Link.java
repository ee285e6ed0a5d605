package io.reelshelf.warehouse.features.site;

import io.reelshelf.sql.lineage.Origin;

/**
 * A link of a page.
 *
 * @param text what is shown
 * @param href where it leads, relative
 * @param note a few words beside it; may be empty
 */
record Link(String text, String href, String note) {
    static final String TABLES = "tables.html";

    /** To a view's page, or to a table's part of the page of tables. */
    static Link to(String table, boolean isView) {
        return new Link(table, href(table, isView), "");
    }

    /** To a column; the rows as such have no place of their own. */
    static Link to(Origin column, boolean isView, String note) {
        boolean rows = column.column().equals(Origin.ALL_ROWS);
        String page = isView ? column.table() + ".html" : TABLES;
        String place = isView ? column.column() : column.table() + "." + column.column();
        return rows
                ? new Link("rows of " + column.table(), href(column.table(), isView), note)
                : new Link(column.toString(), page + "#" + place, note);
    }

    private static String href(String table, boolean isView) {
        return isView ? table + ".html" : TABLES + "#" + table;
    }
}
