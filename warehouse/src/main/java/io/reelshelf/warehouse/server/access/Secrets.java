package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.Origin;
import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.TokenKind;
import io.reelshelf.warehouse.redshift.Tokenizer;
import java.util.Set;

/** Statements without the secrets in them, for logs. */
public final class Secrets {
    private static final int LONGEST = 4_000;
    /** The string after one of these, or anywhere after it in the same statement, may be a secret. */
    private static final Set<String> WORDS = Set.of(
            "password", "credentials", "access_key_id", "secret_access_key", "session_token", "master_symmetric_key");

    private Secrets() {}

    /** The statement's text as the client wrote it, with *** for each string from the first word on that announces a secret; cut where long. */
    public static String redacted(Origin rewritten) {
        Origin statement = written(rewritten);
        StringBuilder text = new StringBuilder(statement.original());
        int from = Integer.MAX_VALUE;
        for (Token token : statement.tokens()) {
            if (token.kind() == TokenKind.WORD && WORDS.contains(token.value())) {
                from = token.position();
                break;
            }
        }
        for (int i = statement.tokens().size() - 1; i >= 0; i--) {
            Token token = statement.tokens().get(i);
            if (token.kind() == TokenKind.STRING && token.position() > from) {
                int start = token.position() - statement.position();
                text.replace(start, start + token.text().length(), "'***'");
            }
        }
        return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST) + " …";
    }

    private static Origin written(Origin statement) {
        if (statement.changes().changes().isEmpty()) {
            return statement;
        }
        try {
            String text = statement.changes().written(statement.original(), statement.position());
            return new Origin(text, 0, Tokenizer.tokens(text));
        } catch (RedshiftSqlException e) {
            return statement;
        }
    }
}
