package io.reelshelf.sql;

import java.util.List;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;
import org.apache.calcite.sql.validate.SqlConformanceEnum;

/** Turns a view file into a {@link View}. */
final class ViewParser {
    private static final SqlParser.Config CONFIG = SqlParser.config()
            .withParserFactory(SqlBabelParserImpl.FACTORY)
            .withConformance(SqlConformanceEnum.LENIENT)
            .withQuoting(Quoting.DOUBLE_QUOTE)
            .withUnquotedCasing(Casing.UNCHANGED)
            .withQuotedCasing(Casing.UNCHANGED);

    private ViewParser() {}

    static View parse(ViewFile file) {
        List<String> lines = file.text().lines().toList();
        int headerLength = HeaderParser.length(lines);
        ViewHeader header = HeaderParser.parse(file.path(), lines.subList(0, headerLength));
        SourceText source =
                new SourceText(file.path(), headerLength, String.join("\n", lines.subList(headerLength, lines.size())));
        SqlNode query = query(source);
        checkColumns(source, header, query);
        return new View(file.viewName(), header, source.text(), TableReferences.of(query, source));
    }

    private static SqlNode query(SourceText source) {
        try {
            return SqlParser.create(source.text(), CONFIG).parseQuery();
        } catch (SqlParseException e) {
            SqlParserPos position = e.getPos() == null ? new SqlParserPos(1, 1) : e.getPos();
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw source.fault(
                    ViewError.NOT_A_SELECT,
                    position,
                    "this is not one SELECT in the portable SQL of view files: " + message
                            + ". A file holds one SELECT without a semicolon");
        }
    }

    private static void checkColumns(SourceText source, ViewHeader header, SqlNode query) {
        List<String> documented =
                header.columns().stream().map(ViewColumn::name).toList();
        List<String> selected = OutputColumns.of(query, source);
        if (!documented.equals(selected)) {
            throw source.fault(
                    ViewError.BAD_HEADER,
                    query.getParserPosition(),
                    "the header documents the columns " + documented + ", but the SELECT gives " + selected
                            + ". Make them the same, in the same order");
        }
    }
}
