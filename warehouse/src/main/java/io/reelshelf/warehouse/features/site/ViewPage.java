package io.reelshelf.warehouse.features.site;

import java.util.List;

/**
 * What a view's page shows.
 *
 * @param name {@code schema.view}
 * @param settings name and value of each line of the header that is one
 * @param checks its checks with what they found last
 */
record ViewPage(
        String name,
        String description,
        List<Link> tags,
        List<Setting> settings,
        Freshness freshness,
        List<ColumnRow> columns,
        LineageGraph.Drawing graph,
        List<Link> upstream,
        List<Link> downstream,
        List<CheckRow> checks,
        String duckdb,
        String redshift) {
    /** A line of the header. */
    record Setting(String name, String value) {}

    /** A column, what it is made of in a few words and in links, and the columns of the warehouse's own tables behind that. */
    record ColumnRow(
            String name,
            String type,
            String nullability,
            String unit,
            String description,
            boolean key,
            String made,
            List<Link> inputs,
            List<Link> sources) {}

    /** A check and its last result. */
    record CheckRow(String name, String state, String result, String example, String checkedAt) {}
}
