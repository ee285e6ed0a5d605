package io.reelshelf.warehouse.redshift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Translates scripts of Redshift SQL. Safe for many threads; time and memory grow with the script's length only.
 *
 * <p>The translated text calls macros of the database {@code rs_system}, and definitions write to tables of the schema
 * {@code server}.
 */
public final class RedshiftTranslator {
    private final Map<String, StatementRule> rules = new HashMap<>();

    /** A translator. */
    public RedshiftTranslator() {
        TransactionStatements.register(rules);
        SessionStatements.register(rules);
        CursorStatements.register(rules);
        TransferStatements.register(rules);
        QueryStatements.register(rules);
        DefinitionStatements.register(rules);
        AccessStatements.register(rules);
    }

    /**
     * The statements of a script, in order; none for blanks and comments only.
     *
     * @throws RedshiftSqlException where one is no Redshift SQL or is refused; then none may run
     */
    public List<RedshiftStatement> translate(String script) throws RedshiftSqlException {
        return translate(script, TextChanges.NONE);
    }

    /**
     * The statements of a script that was changed before.
     *
     * @param changes how it differs from the client's text; positions of errors are those in the script
     * @throws RedshiftSqlException as for the client's own text
     */
    public List<RedshiftStatement> translate(String script, TextChanges changes) throws RedshiftSqlException {
        List<RedshiftStatement> statements = new ArrayList<>();
        for (Origin origin : split(script)) {
            statements.add(translate(origin.with(changes)));
        }
        return List.copyOf(statements);
    }

    /**
     * The statements of a script, cut at its semicolons but not translated.
     *
     * @throws RedshiftSqlException where its tokens cannot be read
     */
    public static List<Origin> split(String script) throws RedshiftSqlException {
        List<Origin> statements = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        for (Token token : Tokenizer.tokens(script)) {
            if (token.isSymbol(";")) {
                add(statements, current, script);
                current = new ArrayList<>();
            } else {
                current.add(token);
            }
        }
        add(statements, current, script);
        return statements;
    }

    private static void add(List<Origin> statements, List<Token> tokens, String script) {
        if (!tokens.isEmpty()) {
            int start = tokens.get(0).position();
            statements.add(new Origin(
                    script.substring(start, tokens.get(tokens.size() - 1).end()), start, tokens));
        }
    }

    /**
     * Translates one statement again, with what is known of its sums by now.
     *
     * @throws RedshiftSqlException as for its script
     */
    public RedshiftStatement translate(Origin origin) throws RedshiftSqlException {
        Token first = origin.tokens().get(0);
        StatementRule rule =
                rules.get(first.isSymbol("(") ? "select" : first.kind() == TokenKind.WORD ? first.value() : "");
        if (rule == null) {
            throw Refusals.statement(origin);
        }
        return rule.read(new TokenReader(origin));
    }
}
