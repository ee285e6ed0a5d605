package io.reelshelf.sql.source;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;
import org.apache.calcite.sql.validate.SqlConformanceEnum;

/**
 * One SELECT that the parser reads.
 *
 * @param source the text as written
 * @param references the tables that it reads, in the order of the text; common table expressions are not among them
 */
public record Select(SourceText source, List<TableReference> references) {
    private static final SqlParserPos FIRST = new SqlParserPos(1, 1);
    private static final SqlParser.Config CONFIG = SqlParser.config()
            .withParserFactory(SqlBabelParserImpl.FACTORY)
            .withConformance(SqlConformanceEnum.LENIENT)
            .withQuoting(Quoting.DOUBLE_QUOTE)
            .withUnquotedCasing(Casing.UNCHANGED)
            .withQuotedCasing(Casing.UNCHANGED)
            .withIdentifierMaxLength(127);

    /** Copies the references. */
    public Select {
        Objects.requireNonNull(source);
        references = List.copyOf(references);
    }

    /**
     * Parses a text.
     *
     * @throws ViewException {@link ViewError#NOT_A_SELECT} where it is not one SELECT, {@link ViewError#UNKNOWN_TABLE} for
     *     a table without a schema
     */
    public static Select parse(SourceText source) {
        return parse(source, tree -> {});
    }

    /**
     * Parses a text once for two.
     *
     * @param reader is shown the parse tree, and must not change it
     * @throws ViewException likewise
     */
    public static Select parse(SourceText source, Consumer<SqlNode> reader) {
        SqlNode tree = parseTree(source);
        Select select = new Select(source, TableReferences.of(tree, source));
        reader.accept(tree);
        return select;
    }

    /** The parse tree, made anew: Calcite changes trees in place. */
    public SqlNode tree() {
        return parseTree(source);
    }

    /** The parse tree of the query with each table reference renamed. */
    public SqlNode tree(UnaryOperator<String> rename) {
        return parseTree(new SourceText(source.file(), source.linesAbove(), renamed(rename)));
    }

    /** The text as written. */
    public String text() {
        return source.text();
    }

    /** The text with each table reference renamed, and nothing else touched. */
    public String renamed(UnaryOperator<String> rename) {
        StringBuilder text = new StringBuilder(source.text());
        for (int i = references.size() - 1; i >= 0; i--) {
            TableReference reference = references.get(i);
            text.replace(reference.start(), reference.end(), rename.apply(reference.table()));
        }
        return text.toString();
    }

    private static SqlNode parseTree(SourceText source) {
        if (source.text().isBlank()) {
            throw notASelect(source, FIRST, "its SELECT is missing");
        }
        try {
            SqlNode tree = SqlParser.create(source.text(), CONFIG).parseQuery();
            if (!SqlKind.QUERY.contains(tree.getKind())) {
                throw notASelect(source, tree.getParserPosition(), tree.getKind() + " is no query");
            }
            return tree;
        } catch (SqlParseException e) {
            throw notASelect(source, e.getPos() == null ? FIRST : e.getPos(), ParserWords.of(e));
        }
    }

    private static ViewException notASelect(SourceText source, SqlParserPos position, String why) {
        return source.fault(
                ViewError.NOT_A_SELECT,
                position,
                "this is not one SELECT in the portable SQL of view files: " + why
                        + ". A file holds one SELECT without a semicolon");
    }
}
