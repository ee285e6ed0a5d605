package io.reelshelf.sql;

import io.reelshelf.sql.header.HeaderParser;
import io.reelshelf.sql.header.ViewColumn;
import io.reelshelf.sql.header.ViewHeader;
import io.reelshelf.sql.source.Select;
import io.reelshelf.sql.source.SourceText;
import io.reelshelf.sql.source.ViewError;
import java.util.Collections;
import java.util.List;
import org.apache.calcite.sql.SqlNode;

/** Turns a view file into a {@link View}. */
final class ViewParser {
    private ViewParser() {}

    static View parse(ViewFile file) {
        List<String> lines = withoutMark(file.text()).lines().toList();
        int headerLength = HeaderParser.length(lines);
        ViewHeader header = HeaderParser.parse(file.path(), lines.subList(0, headerLength));
        SourceText source =
                new SourceText(file.path(), headerLength, String.join("\n", lines.subList(headerLength, lines.size())));
        Select query = Select.parse(source, tree -> checkColumns(source, header, tree));
        return new View(file.viewName(), header, query);
    }

    /** Some editors put a byte order mark before the text. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void checkColumns(SourceText source, ViewHeader header, SqlNode query) {
        List<String> documented =
                header.columns().stream().map(ViewColumn::name).toList();
        List<String> selected = OutputColumns.of(query, source);
        for (String name : selected) {
            if (Collections.frequency(selected, name) > 1) {
                throw source.fault(
                        ViewError.BAD_HEADER,
                        query.getParserPosition(),
                        "two columns of the SELECT are called " + name + ". Give each a name of its own by AS");
            }
        }
        if (!documented.equals(selected)) {
            throw source.fault(
                    ViewError.BAD_HEADER,
                    query.getParserPosition(),
                    "the header documents the columns " + documented + ", but the SELECT gives " + selected
                            + ". Make them the same, in the same order");
        }
    }
}
