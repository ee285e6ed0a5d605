package io.reelshelf.warehouse.shell;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** Collects lines until a semicolon outside of quotes and comments ends a statement. */
final class StatementBuffer {
    private static final int MAX_UNKNOWN_CHARACTERS = 100;

    private final StringBuilder text = new StringBuilder();

    /** Adds a line and takes the statements that it ends, without their semicolons. */
    List<String> add(String line) {
        text.append(line).append('\n');
        if (line.indexOf(';') < 0) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        int start = 0;
        for (Token token : tokens(text.toString())) {
            if (token.isSymbol(";")) {
                addUnlessBlank(statements, text.substring(start, token.position()));
                start = token.end();
            }
        }
        text.delete(0, start);
        return statements;
    }

    /** Takes what no semicolon has ended: the last statement of a script; empty where only blanks and comments remain. */
    List<String> rest() {
        List<String> statements = new ArrayList<>();
        addUnlessBlank(statements, text.toString());
        text.setLength(0);
        return statements;
    }

    /** Whether a statement has begun. */
    boolean isOpen() {
        return !text.toString().isBlank();
    }

    void clear() {
        text.setLength(0);
    }

    private static void addUnlessBlank(List<String> statements, String statement) {
        if (!statement.isBlank() && !(tokens(statement).isEmpty() && isComplete(statement))) {
            statements.add(statement.strip());
        }
    }

    /** The tokens, none while a quote or comment is open; a character that no token has counts as a blank here. */
    private static List<Token> tokens(String sql) {
        StringBuilder known = new StringBuilder(sql);
        for (int tries = 0; tries < MAX_UNKNOWN_CHARACTERS; tries++) {
            try {
                return Tokenizer.tokens(known.toString());
            } catch (RedshiftSqlException e) {
                if (isUnterminated(e) || e.position() >= known.length()) {
                    return List.of();
                }
                known.setCharAt(e.position(), ' ');
            }
        }
        return List.of();
    }

    private static boolean isComplete(String sql) {
        try {
            Tokenizer.tokens(sql);
            return true;
        } catch (RedshiftSqlException e) {
            return false;
        }
    }

    private static boolean isUnterminated(RedshiftSqlException error) {
        return String.valueOf(error.getMessage()).startsWith("unterminated");
    }
}
