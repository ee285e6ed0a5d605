package io.reelshelf.warehouse.redshift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** SELECT, EXPLAIN and the statements that change rows. */
final class QueryStatements {
    private QueryStatements() {}

    static void register(Map<String, StatementRule> rules) {
        rules.put("select", QueryStatements::select);
        rules.put("values", QueryStatements::rows);
        rules.put("with", QueryStatements::select);
        rules.put("explain", QueryStatements::explain);
        rules.put("insert", QueryStatements::change);
        rules.put("update", QueryStatements::change);
        rules.put("delete", QueryStatements::change);
        rules.put("merge", QueryStatements::change);
        rules.put("truncate", QueryStatements::truncate);
    }

    /** SELECT … INTO makes a table: https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_INTO.html */
    private static RedshiftStatement select(TokenReader reader) throws RedshiftSqlException {
        int into = Scan.into(reader.origin().tokens());
        if (into < 0) {
            return rows(reader);
        }
        reader.moveTo(into + 1);
        boolean temporary = reader.accept("temp") || reader.accept("temporary");
        reader.accept("table");
        RelationName table = reader.relation();
        String query = SqlRewriter.rewriteWithout(reader.origin(), into, reader.index());
        boolean hidden = temporary || table.name().startsWith("#");
        List<String> statements = new ArrayList<>();
        statements.add("CREATE " + (hidden ? "TEMPORARY " : "") + "TABLE " + table.sql() + " AS " + query);
        if (!hidden) {
            statements.addAll(Declared.recordKeys(table, new TableAttributes(), false));
        }
        return new RedshiftStatement.Change(reader.origin(), "SELECT INTO", statements);
    }

    /** The query that the rest of a statement is. */
    static RedshiftStatement.Rows rows(TokenReader reader) throws RedshiftSqlException {
        Origin query = reader.part(reader.index(), reader.origin().tokens().size());
        reader.rest();
        return new RedshiftStatement.Rows(query, "SELECT", SqlRewriter.rewrite(query));
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_EXPLAIN.html */
    private static RedshiftStatement explain(TokenReader reader) throws RedshiftSqlException {
        reader.expect("explain");
        reader.accept("verbose");
        if (reader.sees("analyze")) {
            throw RedshiftSqlException.refused("EXPLAIN ANALYZE", reader.position(), "Redshift has EXPLAIN alone.");
        }
        Origin explained = reader.part(reader.index(), reader.origin().tokens().size());
        return new RedshiftStatement.Rows(reader.origin(), "EXPLAIN", "EXPLAIN " + SqlRewriter.rewrite(explained));
    }

    private static RedshiftStatement change(TokenReader reader) throws RedshiftSqlException {
        String tag = reader.origin().tokens().get(0).value().toUpperCase(Locale.ROOT);
        return new RedshiftStatement.Change(reader.origin(), tag, List.of(SqlRewriter.rewrite(reader.origin())));
    }

    private static RedshiftStatement truncate(TokenReader reader) throws RedshiftSqlException {
        reader.expect("truncate");
        reader.accept("table");
        RelationName table = reader.relation();
        reader.expectEnd();
        return new RedshiftStatement.Truncate(reader.origin(), table, "DELETE FROM " + table.sql());
    }
}
