package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.SqlText;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Queries that take the places of relations in a statement's text. */
final class TextSplices {
    private record Splice(int start, int end, String text) {}

    private final String sql;
    private final List<Splice> splices = new ArrayList<>();

    TextSplices(String sql) {
        this.sql = sql;
    }

    boolean isEmpty() {
        return splices.isEmpty();
    }

    /** Puts a query in parentheses where a relation is read; it keeps the relation's name. */
    void add(TableReference table, String rows) throws RedshiftSqlException {
        if (table.start() < 0 || table.end() < table.start()) {
            throw Denied.unsupported(
                    "this form of reading \"" + table.written() + "\" is not supported under row-level security",
                    "Write SELECT … FROM " + table.written() + ".");
        }
        List<Token> tokens = Tokenizer.tokens(sql.substring(table.start(), table.end()));
        int last = 2 * (table.path().size() - 1);
        if (last >= tokens.size() || !tokens.get(0).isName()) {
            throw QueryParser.notUnderstood("\"" + table.written() + "\" is not where it should be");
        }
        String alias = table.aliased()
                ? ""
                : " AS " + SqlText.identifier(table.path().get(table.path().size() - 1));
        splices.add(new Splice(table.start(), table.start() + tokens.get(last).end(), rows + alias));
    }

    /** The text with all of them. */
    String apply() {
        StringBuilder text = new StringBuilder(sql);
        splices.stream()
                .sorted(Comparator.comparingInt(Splice::start).reversed())
                .forEach(splice -> text.replace(splice.start(), splice.end(), splice.text()));
        return text.toString();
    }
}
