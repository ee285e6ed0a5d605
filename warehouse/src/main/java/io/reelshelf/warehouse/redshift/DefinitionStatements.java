package io.reelshelf.warehouse.redshift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** CREATE, ALTER, DROP, COMMENT and REFRESH. */
final class DefinitionStatements {
    private DefinitionStatements() {}

    static void register(Map<String, StatementRule> rules) {
        rules.put("create", DefinitionStatements::create);
        rules.put("alter", DefinitionStatements::alter);
        rules.put("drop", DefinitionStatements::drop);
        rules.put("comment", DefinitionStatements::comment);
        rules.put("refresh", ViewStatements::refresh);
    }

    private static RedshiftStatement create(TokenReader reader) throws RedshiftSqlException {
        if (AccessStatements.concerns(reader)) {
            return AccessStatements.statement(reader);
        }
        reader.expect("create");
        boolean orReplace = reader.accept("or", "replace");
        if (reader.accept("view")) {
            return ViewStatements.create(reader, orReplace);
        }
        if (!orReplace) {
            if (reader.accept("materialized", "view")) {
                return ViewStatements.createMaterialized(reader);
            }
            if (reader.accept("schema")) {
                return schema(reader);
            }
            boolean local = reader.accept("local");
            boolean temporary = reader.accept("temp") || reader.accept("temporary");
            if (reader.accept("table")) {
                return CreateTable.read(reader, temporary || local);
            }
        }
        throw Refusals.feature(reader.origin());
    }

    /** Its owner is recorded by the access rules, from the tokens. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_SCHEMA.html */
    private static RedshiftStatement schema(TokenReader reader) throws RedshiftSqlException {
        boolean ifNotExists = reader.accept("if", "not", "exists");
        String name = reader.name();
        if (reader.accept("authorization")) {
            reader.name();
        }
        if (reader.sees("quota")) {
            throw RedshiftSqlException.refused("QUOTA", reader.position(), null);
        }
        reader.expectEnd();
        return new RedshiftStatement.Change(
                reader.origin(),
                "CREATE SCHEMA",
                List.of("CREATE SCHEMA " + (ifNotExists ? "IF NOT EXISTS " : "") + SqlText.identifier(name)));
    }

    private static RedshiftStatement alter(TokenReader reader) throws RedshiftSqlException {
        if (AccessStatements.concerns(reader)) {
            return AccessStatements.statement(reader);
        }
        reader.expect("alter");
        if (reader.accept("table")) {
            return AlterTable.read(reader);
        }
        throw Refusals.feature(reader.origin());
    }

    private static RedshiftStatement drop(TokenReader reader) throws RedshiftSqlException {
        if (AccessStatements.concerns(reader)) {
            return AccessStatements.statement(reader);
        }
        reader.expect("drop");
        if (reader.accept("table")) {
            return DropStatements.table(reader);
        }
        if (reader.accept("schema")) {
            return DropStatements.schema(reader);
        }
        if (reader.accept("materialized", "view")) {
            return ViewStatements.drop(reader, true);
        }
        if (reader.accept("view")) {
            return ViewStatements.drop(reader, false);
        }
        throw Refusals.feature(reader.origin());
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_COMMENT.html */
    private static RedshiftStatement comment(TokenReader reader) throws RedshiftSqlException {
        reader.expect("comment");
        reader.expect("on");
        String kind = reader.next().value();
        List<String> parts = new ArrayList<>();
        do {
            parts.add(SqlText.identifier(reader.name()));
        } while (reader.acceptSymbol("."));
        reader.expect("is");
        String text = reader.accept("null") ? "NULL" : SqlText.literal(reader.string());
        reader.expectEnd();
        String target = switch (kind) {
            case "table" -> "TABLE ";
            case "view" -> "VIEW ";
            case "column" -> "COLUMN ";
            default ->
                throw RedshiftSqlException.refused(
                        "COMMENT ON " + kind.toUpperCase(java.util.Locale.ROOT),
                        reader.origin().position(),
                        null);
        };
        return new RedshiftStatement.Change(
                reader.origin(), "COMMENT", List.of("COMMENT ON " + target + String.join(".", parts) + " IS " + text));
    }
}
