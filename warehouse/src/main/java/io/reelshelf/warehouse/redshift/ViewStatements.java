package io.reelshelf.warehouse.redshift;

import java.util.ArrayList;
import java.util.List;

/** Views: plain ones run in DuckDB, materialized and late-binding ones are kept by the server. */
final class ViewStatements {
    private ViewStatements() {}

    /** https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-create-sql-command.html */
    static RedshiftStatement createMaterialized(TokenReader reader) throws RedshiftSqlException {
        RelationName name = reader.relation();
        int from = reader.index();
        while (!reader.sees("as")) {
            reader.next();
        }
        List<Token> clauses = reader.origin().tokens().subList(from, reader.index());
        reader.expect("as");
        return new RedshiftStatement.CreateMaterializedView(
                reader.origin(), name, clauses, QueryStatements.rows(reader), List.of());
    }

    static RedshiftStatement refresh(TokenReader reader) throws RedshiftSqlException {
        if (!reader.accept("refresh", "materialized", "view")) {
            throw reader.unexpected();
        }
        RelationName name = reader.relation();
        if (!reader.accept("restrict")) {
            reader.accept("cascade");
        }
        reader.expectEnd();
        return new RedshiftStatement.RefreshMaterializedView(reader.origin(), name);
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html */
    static RedshiftStatement create(TokenReader reader, boolean orReplace) throws RedshiftSqlException {
        RelationName name = reader.relation();
        List<String> columns = reader.columns();
        reader.expect("as");
        int start = reader.index();
        int end = reader.origin().tokens().size();
        reader.moveTo(Math.max(start, end - 4));
        boolean lateBinding = reader.accept("with", "no", "schema", "binding");
        TokenReader query = new TokenReader(reader.part(start, lateBinding ? end - 4 : end));
        RedshiftStatement.Rows rows = QueryStatements.rows(query);
        String list = columns.isEmpty()
                ? ""
                : " ("
                        + String.join(
                                ", ", columns.stream().map(SqlText::identifier).toList()) + ")";
        if (lateBinding) {
            return new RedshiftStatement.CreateLateBindingView(
                    reader.origin(), name, orReplace, named(rows, list), List.of());
        }
        return new RedshiftStatement.Change(
                reader.origin(),
                "CREATE VIEW",
                List.of("CREATE " + (orReplace ? "OR REPLACE " : "") + "VIEW " + name.sql() + list + " AS "
                        + rows.duckDbSql()));
    }

    private static RedshiftStatement.Rows named(RedshiftStatement.Rows rows, String list) {
        return list.isEmpty()
                ? rows
                : new RedshiftStatement.Rows(
                        rows.origin(), rows.tag(), "SELECT * FROM (" + rows.duckDbSql() + "\n) AS named" + list);
    }

    static RedshiftStatement drop(TokenReader reader, boolean materialized) throws RedshiftSqlException {
        boolean ifExists = reader.accept("if", "exists");
        List<RelationName> names = reader.relations();
        boolean cascade = reader.accept("cascade");
        if (!cascade) {
            reader.accept("restrict");
        }
        reader.expectEnd();
        if (materialized) {
            return new RedshiftStatement.DropMaterializedView(reader.origin(), names, ifExists, cascade);
        }
        List<String> drops = new ArrayList<>();
        for (RelationName name : names) {
            drops.add("DROP VIEW " + (ifExists ? "IF EXISTS " : "") + name.sql() + (cascade ? " CASCADE" : ""));
        }
        return new RedshiftStatement.DropView(reader.origin(), names, ifExists, cascade, drops);
    }
}
