package io.reelshelf.warehouse.redshift;

import java.util.Map;

/** DECLARE, FETCH and CLOSE: https://docs.aws.amazon.com/redshift/latest/dg/declare.html */
final class CursorStatements {
    private CursorStatements() {}

    static void register(Map<String, StatementRule> rules) {
        rules.put("declare", CursorStatements::declare);
        rules.put("fetch", CursorStatements::fetch);
        rules.put("close", CursorStatements::close);
    }

    private static RedshiftStatement declare(TokenReader reader) throws RedshiftSqlException {
        reader.expect("declare");
        String name = reader.name();
        while (!reader.accept("cursor")) {
            if (reader.sees("scroll") || reader.sees("binary")) {
                throw RedshiftSqlException.refused(
                        "A " + reader.next().value() + " cursor",
                        reader.origin().position(),
                        "Cursors go forward, in text.");
            }
            if (!reader.accept("no", "scroll") && !reader.accept("insensitive")) {
                throw reader.unexpected();
            }
        }
        if (reader.sees("with")) {
            throw RedshiftSqlException.refused("A cursor WITH HOLD", reader.position(), "Fetch it before the commit.");
        }
        reader.expect("for");
        return new RedshiftStatement.DeclareCursor(reader.origin(), name, QueryStatements.rows(reader));
    }

    private static RedshiftStatement fetch(TokenReader reader) throws RedshiftSqlException {
        reader.expect("fetch");
        long count = 1;
        if (reader.accept("all")) {
            count = Long.MAX_VALUE;
        } else if (!reader.accept("next")) {
            count = forward(reader);
        }
        if (!reader.accept("from")) {
            reader.accept("in");
        }
        RedshiftStatement fetch = new RedshiftStatement.Fetch(reader.origin(), reader.name(), count);
        reader.expectEnd();
        return fetch;
    }

    private static long forward(TokenReader reader) throws RedshiftSqlException {
        for (String direction : new String[] {"prior", "first", "last", "absolute", "relative", "backward"}) {
            if (reader.sees(direction)) {
                throw RedshiftSqlException.refused("FETCH " + direction, reader.position(), "Cursors go forward.");
            }
        }
        boolean forward = reader.accept("forward");
        if (forward && reader.accept("all")) {
            return Long.MAX_VALUE;
        }
        Token count = reader.peek(0);
        if (count == null || count.kind() != TokenKind.NUMBER) {
            return 1;
        }
        reader.next();
        try {
            return Long.parseLong(count.text());
        } catch (NumberFormatException e) {
            throw RedshiftSqlException.syntax("FETCH takes a whole number of rows", count.position());
        }
    }

    private static RedshiftStatement close(TokenReader reader) throws RedshiftSqlException {
        reader.expect("close");
        RedshiftStatement close = new RedshiftStatement.CloseCursor(reader.origin(), reader.name());
        reader.expectEnd();
        return close;
    }
}
