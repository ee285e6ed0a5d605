package io.reelshelf.warehouse.features.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** What the search looks through, as a script that a page can load from a folder without a server. */
final class SearchIndex {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Kind, name, page, and what is said of it. */
    private record Entry(String kind, String name, String href, String text) {}

    private SearchIndex() {}

    static String script(List<ViewPage> pages, IndexPage.Tables tables) {
        List<Entry> entries = new ArrayList<>();
        for (ViewPage page : pages) {
            String href = page.name() + ".html";
            String tags = String.join(" ", page.tags().stream().map(Link::text).toList());
            entries.add(
                    new Entry("view", page.name(), href, page.description() + (tags.isEmpty() ? "" : " # " + tags)));
            page.columns()
                    .forEach(column -> entries.add(new Entry(
                            "column",
                            page.name() + "." + column.name(),
                            href + "#" + column.name(),
                            column.description())));
        }
        for (IndexPage.TableRow table : tables.tables()) {
            entries.add(new Entry(
                    "table", table.name(), Link.to(table.name(), false).href(), ""));
            table.columns()
                    .forEach(column -> entries.add(
                            new Entry("column", column.place(), Link.TABLES + "#" + column.place(), column.type())));
        }
        try {
            return "globalThis.catalogIndex = " + JSON.writeValueAsString(entries) + ";\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts cannot be written as JSON", e);
        }
    }
}
