package io.reelshelf.warehouse.redshift;

import java.util.List;

/** Rewrites queries and statements that change rows; what needs no change stays as written. */
final class SqlRewriter {
    private SqlRewriter() {}

    static String rewrite(Origin statement) throws RedshiftSqlException {
        Edits edits = new Edits(statement);
        List<Token> tokens = statement.tokens();
        new QueryRewriter(tokens, edits).level(0, tokens.size(), true);
        return edits.render(0, tokens.size());
    }

    /** Rewrites a query and leaves some of its tokens out. */
    static String rewriteWithout(Origin statement, int from, int to) throws RedshiftSqlException {
        Edits edits = new Edits(statement);
        List<Token> tokens = statement.tokens();
        new QueryRewriter(tokens, edits).level(0, tokens.size(), true);
        edits.remove(from, to);
        return edits.render(0, tokens.size());
    }

    /** Rewrites one expression, such as a column's default. */
    static String expression(Origin statement) throws RedshiftSqlException {
        Edits edits = new Edits(statement);
        List<Token> tokens = statement.tokens();
        ExpressionRewriter expressions = new QueryRewriter(tokens, edits).expressions();
        Operand operand = expressions.parse(0, tokens.size());
        if (operand.last() + 1 < tokens.size()) {
            Token rest = tokens.get(operand.last() + 1);
            throw RedshiftSqlException.syntax("syntax error at or near \"" + rest.text() + "\"", rest.position());
        }
        return edits.render(0, tokens.size());
    }
}
