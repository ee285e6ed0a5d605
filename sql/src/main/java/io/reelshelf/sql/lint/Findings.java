package io.reelshelf.sql.lint;

import io.reelshelf.sql.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Collects breaches with their places. */
final class Findings {
    private final SourceText source;
    private final List<Placed> found = new ArrayList<>();

    record Placed(int line, int column, Finding finding) {}

    Findings(SourceText source) {
        this.source = source;
    }

    void add(Rule rule, SqlNode node, String what, String rewrite) {
        SqlParserPos position = node.getParserPosition();
        int line = Math.max(1, position.getLineNum());
        int column = Math.max(1, position.getColumnNum());
        found.add(new Placed(line, column, new Finding(rule, source.place(line, column), what, rewrite)));
    }

    /** The text of a node, for messages. */
    static String text(SqlNode node) {
        return node.toString().replace("`", "").replaceAll("\\s+", " ");
    }

    List<Placed> list() {
        return found;
    }
}
