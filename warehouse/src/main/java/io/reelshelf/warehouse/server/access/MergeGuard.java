package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.TokenKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Checks MERGE, which DuckDB's parser does not print: its source and condition are read as a query over both tables, and
 * its actions may hold no query of their own.
 */
final class MergeGuard {
    private static final Set<String> QUERY_WORDS = Set.of(
            "select", "from", "with", "table", "pivot", "unpivot", "describe", "desc", "show", "summarize", "values");

    private final QueryGuard queries;
    private final DefinitionGuard names;
    private final Connection connection;

    MergeGuard(QueryGuard queries, DefinitionGuard names, Connection connection) {
        this.queries = queries;
        this.names = names;
        this.connection = connection;
    }

    /** The statement, with the rows that it reads narrowed to those that the user may see. */
    String guard(String sql, List<Token> tokens) throws RedshiftSqlException, SQLException {
        TokenCursor cursor = new TokenCursor(tokens);
        cursor.expect("merge", "into");
        int target = cursor.index();
        List<String> path = cursor.dotted();
        int using = find(tokens, cursor.index(), "using");
        int on = find(tokens, using, "on");
        int when = find(tokens, on, "when");
        for (Privilege privilege : List.of(Privilege.SELECT, Privilege.INSERT, Privilege.UPDATE, Privilege.DELETE)) {
            if (needs(tokens, when, privilege)) {
                names.reads(path, privilege);
            }
        }
        actions(tokens.subList(when, tokens.size()));
        String source = sql.substring(tokens.get(using).end(), tokens.get(on).position());
        ParsedQuery sourceQuery = QueryParser.query(connection, "SELECT * FROM" + source);
        String narrowed = queries.guard(sourceQuery).substring("SELECT * FROM".length());
        String targetText =
                sql.substring(tokens.get(target).position(), tokens.get(using).position());
        String condition = sql.substring(tokens.get(on).end(), tokens.get(when).position());
        queries.check(QueryParser.query(
                connection, "SELECT 1 FROM " + targetText + " CROSS JOIN " + source + " WHERE (" + condition + ")"));
        return sql.substring(0, tokens.get(using).end())
                + narrowed
                + sql.substring(tokens.get(on).position());
    }

    private static boolean needs(List<Token> tokens, int when, Privilege privilege) {
        String word = privilege.name().toLowerCase(Locale.ROOT);
        return privilege == Privilege.SELECT
                || tokens.subList(when, tokens.size()).stream().anyMatch(token -> token.isWord(word));
    }

    private static int find(List<Token> tokens, int from, String word) throws RedshiftSqlException {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (depth == 0 && token.isWord(word)) {
                return i;
            }
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        }
        throw QueryParser.notUnderstood("MERGE without " + word.toUpperCase(Locale.ROOT));
    }

    private static void actions(List<Token> actions) throws RedshiftSqlException {
        for (int i = 1; i < actions.size(); i++) {
            Token token = actions.get(i);
            boolean opened = actions.get(i - 1).isSymbol("(");
            if (opened && token.kind() == TokenKind.WORD && QUERY_WORDS.contains(token.value())) {
                throw Denied.unsupported(
                        "a subquery in the actions of MERGE is not supported", "Join it in the source after USING.");
            }
            if (token.isSymbol("(") && actions.get(i - 1).isName()) {
                Functions.check(new FunctionReference(callee(actions, i - 1), false));
            }
        }
    }

    /** The dotted name that ends at an index; a keyword before a parenthesis passes as a harmless function. */
    private static List<String> callee(List<Token> tokens, int last) {
        List<String> path = new ArrayList<>(List.of(tokens.get(last).value()));
        for (int i = last; i >= 2 && tokens.get(i - 1).isSymbol("."); i -= 2) {
            path.add(0, tokens.get(i - 2).value());
        }
        return path;
    }
}
