package io.reelshelf.warehouse.redshift;

import java.util.ArrayList;
import java.util.List;

/** DROP TABLE and DROP SCHEMA: https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_TABLE.html */
final class DropStatements {
    private DropStatements() {}

    static RedshiftStatement table(TokenReader reader) throws RedshiftSqlException {
        boolean ifExists = reader.accept("if", "exists");
        List<RelationName> tables = reader.relations();
        boolean cascade = cascade(reader);
        List<String> statements = new ArrayList<>();
        for (RelationName table : tables) {
            statements.add(drop("TABLE", ifExists, table.sql(), cascade));
            if (!table.name().startsWith("#")) {
                statements.addAll(Declared.forgetDropped(table));
            }
        }
        return new RedshiftStatement.Change(reader.origin(), "DROP TABLE", statements);
    }

    static RedshiftStatement schema(TokenReader reader) throws RedshiftSqlException {
        boolean ifExists = reader.accept("if", "exists");
        List<String> schemas = new ArrayList<>();
        do {
            schemas.add(reader.name());
        } while (reader.acceptSymbol(","));
        boolean cascade = cascade(reader);
        List<String> statements = new ArrayList<>();
        for (String schema : schemas) {
            statements.add(drop("SCHEMA", ifExists, SqlText.identifier(schema), cascade));
            statements.addAll(Declared.forgetSchema(schema));
        }
        return new RedshiftStatement.Change(reader.origin(), "DROP SCHEMA", statements);
    }

    private static boolean cascade(TokenReader reader) throws RedshiftSqlException {
        boolean cascade = reader.accept("cascade");
        if (!cascade) {
            reader.accept("restrict");
        }
        reader.expectEnd();
        return cascade;
    }

    private static String drop(String kind, boolean ifExists, String name, boolean cascade) {
        return "DROP " + kind + " " + (ifExists ? "IF EXISTS " : "") + name + (cascade ? " CASCADE" : "");
    }
}
