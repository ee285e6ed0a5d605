package io.reelshelf.warehouse.features.site;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.catalog.CatalogTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the first page shows.
 *
 * @param notice something the reader must know first; may be empty
 * @param count how many views
 * @param snapshot the data that is loaded
 * @param schemas the views by schema
 * @param tags the views by tag
 * @param orphans views in use that no file defines; empty where there is none
 */
record IndexPage(String notice, int count, String snapshot, List<Schema> schemas, List<Tag> tags, String orphans) {
    /** A schema with its views. */
    record Schema(String name, int count, List<Row> rows) {}

    /** A view in the list. */
    record Row(Link link, String description, String materialization, Freshness freshness) {}

    /** A tag with its views. */
    record Tag(String name, List<Link> views) {}

    static IndexPage of(String notice, Views views, Map<String, Freshness> freshness, BuildFacts facts) {
        Map<String, List<Row>> schemas = new TreeMap<>();
        Map<String, List<Link>> tags = new TreeMap<>();
        Set<String> orphans = new TreeSet<>(facts.views());
        for (View view : byName(views)) {
            orphans.remove(view.name());
            Link link = Link.to(view.name(), true);
            schemas.computeIfAbsent(view.schema(), none -> new ArrayList<>()).add(row(view, link, freshness));
            view.header()
                    .tags()
                    .forEach(tag ->
                            tags.computeIfAbsent(tag, none -> new ArrayList<>()).add(link));
        }
        return new IndexPage(
                notice,
                views.ordered().size(),
                facts.snapshot(),
                schemas.entrySet().stream()
                        .map(entry ->
                                new Schema(entry.getKey(), entry.getValue().size(), entry.getValue()))
                        .toList(),
                tags.entrySet().stream()
                        .map(entry -> new Tag(entry.getKey(), entry.getValue()))
                        .toList(),
                String.join(", ", orphans));
    }

    private static Row row(View view, Link link, Map<String, Freshness> freshness) {
        Freshness state = freshness.get(view.name());
        if (state == null) {
            throw new IllegalStateException("No freshness of " + view.name());
        }
        return new Row(
                link,
                view.header().description(),
                view.header().materialization().key(),
                state);
    }

    static List<View> byName(Views views) {
        return views.ordered().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** The page of the warehouse's own tables. */
    record Tables(List<TableRow> tables) {
        static Tables of(List<CatalogTable> tables, Views views) {
            return new Tables(tables.stream()
                    .map(table -> new TableRow(table.name(), columns(table), readers(table.name(), views)))
                    .filter(table -> !table.readers().isEmpty())
                    .toList());
        }

        private static List<TableColumn> columns(CatalogTable table) {
            return table.columns().stream()
                    .map(column -> new TableColumn(
                            column.name(),
                            table.name() + "." + column.name(),
                            column.type().toString(),
                            column.nullable() ? "may be null" : "not null"))
                    .toList();
        }

        private static List<Link> readers(String table, Views views) {
            return byName(views).stream()
                    .filter(view -> view.reads().contains(table))
                    .map(view -> Link.to(view.name(), true))
                    .toList();
        }
    }

    /** A table of the warehouse that views read. */
    record TableRow(String name, List<TableColumn> columns, List<Link> readers) {}

    /** Its column. */
    record TableColumn(String name, String place, String type, String nullability) {}
}
