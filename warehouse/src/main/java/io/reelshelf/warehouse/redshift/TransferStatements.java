package io.reelshelf.warehouse.redshift;

import java.util.List;
import java.util.Map;

/** COPY and UNLOAD: https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html */
final class TransferStatements {
    private TransferStatements() {}

    static void register(Map<String, StatementRule> rules) {
        rules.put("copy", TransferStatements::copy);
        rules.put("unload", TransferStatements::unload);
    }

    private static RedshiftStatement copy(TokenReader reader) throws RedshiftSqlException {
        reader.expect("copy");
        return reader.seesSymbol("(") ? copyQuery(reader) : copyTable(reader);
    }

    private static RedshiftStatement copyQuery(TokenReader reader) throws RedshiftSqlException {
        int open = reader.index();
        int close = reader.closing(open);
        TokenReader query = new TokenReader(reader.part(open + 1, close - 1));
        reader.moveTo(close);
        reader.expect("to");
        refuseServerFile(reader);
        reader.expect("stdout");
        return new RedshiftStatement.CopyToStdout(
                reader.origin(), QueryStatements.rows(query).duckDbSql(), reader.rest());
    }

    private static RedshiftStatement copyTable(TokenReader reader) throws RedshiftSqlException {
        RelationName table = reader.relation();
        List<String> columns = reader.columns();
        if (reader.accept("to")) {
            refuseServerFile(reader);
            reader.expect("stdout");
            return new RedshiftStatement.CopyToStdout(reader.origin(), selectFrom(table, columns), reader.rest());
        }
        reader.expect("from");
        if (reader.accept("stdin")) {
            return new RedshiftStatement.CopyFromStdin(reader.origin(), table, columns, reader.rest());
        }
        return new RedshiftStatement.CopyFile(reader.origin(), table, columns, reader.string(), reader.rest());
    }

    private static String selectFrom(RelationName table, List<String> columns) {
        String names = columns.isEmpty()
                ? "*"
                : String.join(", ", columns.stream().map(SqlText::identifier).toList());
        return "SELECT " + names + " FROM " + table.sql();
    }

    private static void refuseServerFile(TokenReader reader) throws RedshiftSqlException {
        Token target = reader.peek(0);
        if (target != null && target.kind() == TokenKind.STRING) {
            throw RedshiftSqlException.refused("COPY … TO a file", target.position(), "Write it with UNLOAD.");
        }
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */
    private static RedshiftStatement unload(TokenReader reader) throws RedshiftSqlException {
        reader.expect("unload");
        reader.expectSymbol("(");
        int position = reader.position();
        String query = reader.string();
        reader.expectSymbol(")");
        reader.expect("to");
        String target = reader.string();
        return new RedshiftStatement.Unload(reader.origin(), inner(query, position), target, reader.rest());
    }

    private static RedshiftStatement.Rows inner(String query, int position) throws RedshiftSqlException {
        try {
            List<Origin> statements = RedshiftTranslator.split(query);
            if (statements.size() != 1) {
                throw RedshiftSqlException.syntax("UNLOAD takes one query", position);
            }
            return QueryStatements.rows(new TokenReader(statements.get(0)));
        } catch (RedshiftSqlException e) {
            throw new RedshiftSqlException(
                    e.sqlState(),
                    e.getMessage() + " (in the query of UNLOAD)",
                    position,
                    e.hint().orElse(null));
        }
    }
}
