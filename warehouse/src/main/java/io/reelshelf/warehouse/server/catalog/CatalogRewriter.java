package io.reelshelf.warehouse.server.catalog;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.SqlText;
import io.reelshelf.warehouse.redshift.TextChanges;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.TokenKind;
import io.reelshelf.warehouse.redshift.Tokenizer;
import java.util.List;
import java.util.Set;

/**
 * Rewrites what clients write of PostgreSQL's catalog and DuckDB cannot read: the prefixes {@code pg_catalog.} and
 * {@code information_schema.}, {@code OPERATOR(pg_catalog.~)}, {@code COLLATE pg_catalog."default"}, array literals and casts to
 * PostgreSQL's own types such as {@code 'core.ratings'::regclass}. All other text stays as it is.
 */
public final class CatalogRewriter {
    private static final Set<String> MARKS = Set.of(
            "pg_catalog",
            "information_schema",
            "operator",
            "collate",
            "pg_get_late_binding_view_cols",
            "proargtypes",
            "isnull");

    private final String sql;
    private final List<Token> tokens;
    private final TextEdits edits = new TextEdits();

    private CatalogRewriter(String sql, List<Token> tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    /**
     * The script with its catalog references rewritten; the same script where it has none.
     *
     * @throws RedshiftSqlException where its tokens cannot be read
     */
    public static RewrittenScript rewrite(String script) throws RedshiftSqlException {
        List<Token> tokens = Tokenizer.tokens(script);
        boolean concerned = tokens.stream().anyMatch(CatalogRewriter::concerns);
        return concerned ? new CatalogRewriter(script, tokens).run() : new RewrittenScript(script, TextChanges.NONE);
    }

    private static boolean concerns(Token token) {
        return (token.isName() && (MARKS.contains(token.value()) || CatalogType.of(token.value()) != null))
                || isArrayText(token);
    }

    private static boolean isArrayText(Token token) {
        return token.kind() == TokenKind.STRING
                && token.text().startsWith("'{")
                && token.text().endsWith("}'");
    }

    private RewrittenScript run() {
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (isArrayText(token)) {
                arrayText(at);
            } else if (token.isName()) {
                at = name(at);
            }
        }
        return edits.applyTo(sql);
    }

    /** Rewrites what begins with a name; gives the index of the last token it took. */
    private int name(int at) {
        Token token = tokens.get(at);
        if (token.value().equals("pg_catalog") && symbol(at + 1, ".")) {
            edits.replace(start(at), tokens.get(at + 1).end(), "");
        } else if (token.value().equals("information_schema") && named(at + 2, "_pg_expandarray")) {
            edits.replace(start(at), tokens.get(at + 2).end(), "pg_expandarray");
        } else if (token.value().equals("pg_get_late_binding_view_cols")) {
            lateBindingColumns(at);
        } else if (token.isWord("isnull") && symbol(at + 1, "(") && !Operand.endsAt(tokens, at - 1)) {
            edits.replace(token.position(), token.end(), "coalesce");
        } else if (token.value().equals("proargtypes") && symbol(at + 1, "[")) {
            vectorElement(at);
        } else if (token.value().equals("information_schema") && symbol(at + 1, ".")) {
            edits.replace(start(at), tokens.get(at + 1).end(), "rs_system.info.");
        } else if (RoutineColumns.concerns(token)) {
            new RoutineColumns(tokens, edits).rewrite(at);
        } else if (token.isWord("operator") && symbol(at + 1, "(")) {
            return operator(at);
        } else if (token.isWord("collate")) {
            return collation(at);
        } else {
            cast(at);
        }
        return at;
    }

    /** The function with a list of columns and types becomes a view with a list of columns. */
    private void lateBindingColumns(int at) {
        edits.replace(
                tokens.get(at).position(),
                tokens.get(Math.min(at + 2, tokens.size() - 1)).end(),
                "pg_late_binding_view_cols");
        int open = at + 3;
        while (open < tokens.size() && tokens.get(open).isName()) {
            open++;
        }
        for (int i = open + 2; symbol(open, "(") && i < tokens.size() && !symbol(i - 1, ")"); i++) {
            if (tokens.get(i).isName() && tokens.get(i - 1).isName()) {
                edits.replace(tokens.get(i).position(), tokens.get(i).end(), "");
            }
        }
    }

    private void vectorElement(int at) {
        int close = at + 2;
        while (close < tokens.size() && !symbol(close, "]")) {
            close++;
        }
        if (close < tokens.size()) {
            int start = symbol(at - 1, ".") ? at - 2 : at;
            edits.insert(tokens.get(start).position(), "pg_vector_element(");
            edits.replace(tokens.get(at + 1).position(), tokens.get(at + 1).end(), ", ");
            edits.replace(tokens.get(close).position(), tokens.get(close).end(), ")");
        }
    }

    /** '{a,b}'::text[] becomes string_to_array('a,b', ','). */
    private void arrayText(int at) {
        int bracket = at + 2;
        while (bracket < tokens.size() && (tokens.get(bracket).isName() || symbol(bracket, "."))) {
            bracket++;
        }
        if (symbol(at + 1, "::") && symbol(bracket, "[") && symbol(bracket + 1, "]")) {
            String text = tokens.get(at).value();
            String elements = text.substring(1, text.length() - 1).replace("\"", "");
            edits.replace(
                    tokens.get(at).position(),
                    tokens.get(bracket + 1).end(),
                    "string_to_array(" + SqlText.literal(elements) + ", ',')");
        }
    }

    /** Where a name's text starts, with the database before it: "reelshelf"."pg_catalog".x. */
    private int start(int at) {
        boolean qualified = symbol(at - 1, ".") && at >= 2 && tokens.get(at - 2).isName();
        return tokens.get(qualified ? at - 2 : at).position();
    }

    /** OPERATOR(schema.op) becomes op. */
    private int operator(int at) {
        int close = at + 2;
        while (close < tokens.size() && !symbol(close, ")")) {
            close++;
        }
        if (close < tokens.size()) {
            edits.replace(
                    tokens.get(at).position(),
                    tokens.get(close).end(),
                    " " + tokens.get(close - 1).text() + " ");
        }
        return close;
    }

    /** The one collation that clients name is the database's own, so the clause goes. */
    private int collation(int at) {
        int name = at + 1;
        if (named(name, "pg_catalog") && symbol(name + 1, ".")) {
            name += 2;
        }
        if (named(name, "default") || named(name, "c") || named(name, "posix")) {
            edits.replace(tokens.get(at).position(), tokens.get(name).end(), "");
            return name;
        }
        return at;
    }

    private void cast(int at) {
        Token token = tokens.get(at);
        CatalogType type = CatalogType.of(token.value());
        if (type == null) {
            return;
        }
        int before = at - 1;
        while (symbol(before, ".") && before >= 1) {
            before -= 2;
        }
        if (symbol(before, "::")) {
            shortCast(at, before, type);
        } else if (named(before, "as") && symbol(at + 1, ")")) {
            longCast(at, before, type);
        }
    }

    /** operand::type. */
    private void shortCast(int at, int colons, CatalogType type) {
        int first = Operand.start(tokens, colons - 1);
        if (type.isPlain()) {
            edits.replace(tokens.get(at).position(), tokens.get(at).end(), type.plain());
        } else {
            edits.insert(tokens.get(first).position(), type.function(Operand.isText(tokens, first, colons - 1)) + "(");
            edits.replace(tokens.get(colons).position(), tokens.get(at).end(), ")");
        }
    }

    /** CAST(operand AS type). */
    private void longCast(int at, int as, CatalogType type) {
        int open = Operand.opening(tokens, at + 1);
        if (!named(open - 1, "cast")) {
            return;
        }
        if (type.isPlain()) {
            edits.replace(tokens.get(at).position(), tokens.get(at).end(), type.plain());
        } else {
            edits.replace(
                    tokens.get(open - 1).position(),
                    tokens.get(open - 1).end(),
                    type.function(Operand.isText(tokens, open + 1, as - 1)));
            edits.replace(tokens.get(as).position(), tokens.get(at).end(), "");
        }
    }

    private boolean symbol(int at, String symbol) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }

    private boolean named(int at, String name) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).isName()
                && tokens.get(at).value().equals(name);
    }
}
