package io.reelshelf.warehouse.server.catalog;

import io.reelshelf.warehouse.redshift.Origin;
import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.SqlText;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Reads a SHOW statement's words and operands from left to right. */
final class ShowReader {
    private final Origin statement;
    private int at;

    ShowReader(Origin statement) {
        this.statement = statement;
    }

    boolean atEnd() {
        return at >= statement.tokens().size();
    }

    /** Takes these words where they come next. */
    boolean accept(String... words) {
        for (int i = 0; i < words.length; i++) {
            int index = at + i;
            if (index >= statement.tokens().size()
                    || !statement.tokens().get(index).isWord(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    void expect(String... words) throws RedshiftSqlException {
        if (!accept(words)) {
            throw unexpected();
        }
    }

    boolean acceptSymbol(String symbol) {
        boolean seen = !atEnd() && statement.tokens().get(at).isSymbol(symbol);
        at += seen ? 1 : 0;
        return seen;
    }

    /** A name, string or parameter, as a DuckDB expression of text. Drivers bind parameters where names stand. */
    String operand() throws RedshiftSqlException {
        if (atEnd()) {
            throw unexpected();
        }
        Token token = statement.tokens().get(at++);
        if (token.kind() == TokenKind.PARAMETER) {
            return "CAST(" + token.text() + " AS VARCHAR)";
        }
        if (token.isName() || token.kind() == TokenKind.STRING) {
            return SqlText.literal(token.value());
        }
        at--;
        throw unexpected();
    }

    /** One to three operands with dots between. */
    List<String> path() throws RedshiftSqlException {
        List<String> parts = new ArrayList<>();
        do {
            parts.add(operand());
        } while (parts.size() < 3 && acceptSymbol("."));
        return parts;
    }

    String number() throws RedshiftSqlException {
        if (atEnd() || statement.tokens().get(at).kind() != TokenKind.NUMBER) {
            throw unexpected();
        }
        return statement.tokens().get(at++).text();
    }

    void expectEnd() throws RedshiftSqlException {
        if (!atEnd()) {
            throw unexpected();
        }
    }

    RedshiftSqlException unexpected() {
        boolean ends = atEnd();
        int position = ends
                ? statement.position() + statement.original().length()
                : statement.tokens().get(at).position();
        String near = ends
                ? "syntax error at end of input"
                : "syntax error at or near \"" + statement.tokens().get(at).text() + "\"";
        return new RedshiftSqlException(RedshiftSqlException.SYNTAX_ERROR, near, position, null);
    }

    RedshiftSqlException refused(String feature) {
        return new RedshiftSqlException(
                RedshiftSqlException.FEATURE_NOT_SUPPORTED, feature + " is not supported", statement.position(), null);
    }
}
