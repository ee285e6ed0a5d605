package io.reelshelf.warehouse.redshift.copy;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.TokenKind;
import io.reelshelf.warehouse.redshift.Tokenizer;
import java.util.List;
import java.util.Set;

/** Takes the secrets out of a statement's text before it is logged or shown. */
public final class StatementRedactor {
    private static final String HIDDEN = "'***'";
    private static final Set<String> SECRETS = Set.of(
            "credentials",
            "access_key_id",
            "secret_access_key",
            "session_token",
            "token",
            "master_symmetric_key",
            "kms_key_id",
            "password");

    private StatementRedactor() {}

    /** The text with every string after a keyword of credentials replaced; of a text without readable tokens only its length. */
    public static String redact(String sql) {
        List<Token> tokens;
        try {
            tokens = Tokenizer.tokens(sql);
        } catch (RedshiftSqlException e) {
            return "(" + sql.length() + " characters that are no SQL)";
        }
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == TokenKind.STRING && isSecret(tokens, i)) {
                text.append(sql, copied, token.position()).append(HIDDEN);
                copied = token.end();
            }
        }
        return text.append(sql, copied, sql.length()).toString();
    }

    private static boolean isSecret(List<Token> tokens, int string) {
        int at = string - 1;
        while (at >= 0 && (tokens.get(at).isWord("as") || tokens.get(at).isSymbol("="))) {
            at--;
        }
        return at >= 0
                && tokens.get(at).kind() == TokenKind.WORD
                && SECRETS.contains(tokens.get(at).value());
    }
}
