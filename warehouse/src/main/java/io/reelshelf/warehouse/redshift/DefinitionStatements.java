package io.reelshelf.warehouse.redshift;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** CREATE, ALTER, DROP, COMMENT and REFRESH. */
final class DefinitionStatements {
    private DefinitionStatements() {}

    static void register(Map<String, StatementRule> rules) {
        rules.put("create", DefinitionStatements::create);
        rules.put("alter", DefinitionStatements::alter);
        rules.put("drop", DefinitionStatements::drop);
        rules.put("comment", DefinitionStatements::plain);
        rules.put("refresh", ViewStatements::refresh);
    }

    private static RedshiftStatement create(TokenReader reader) throws RedshiftSqlException {
        if (AccessStatements.concerns(reader)) {
            return AccessStatements.statement(reader);
        }
        reader.expect("create");
        boolean orReplace = reader.accept("or", "replace");
        if (reader.accept("materialized", "view")) {
            return ViewStatements.createMaterialized(reader);
        }
        if (reader.accept("view")) {
            return ViewStatements.create(reader, orReplace);
        }
        return plain(reader);
    }

    private static RedshiftStatement alter(TokenReader reader) throws RedshiftSqlException {
        return AccessStatements.concerns(reader) ? AccessStatements.statement(reader) : plain(reader);
    }

    private static RedshiftStatement drop(TokenReader reader) throws RedshiftSqlException {
        if (AccessStatements.concerns(reader)) {
            return AccessStatements.statement(reader);
        }
        reader.expect("drop");
        if (reader.accept("materialized", "view")) {
            return ViewStatements.drop(reader, true);
        }
        if (reader.accept("view")) {
            return ViewStatements.drop(reader, false);
        }
        return plain(reader);
    }

    private static RedshiftStatement plain(TokenReader reader) throws RedshiftSqlException {
        List<Token> tokens = reader.origin().tokens();
        String tag =
                tokens.get(0).value() + (tokens.size() > 1 ? " " + tokens.get(1).value() : "");
        return new RedshiftStatement.Change(
                reader.origin(), tag.toUpperCase(Locale.ROOT), List.of(SqlRewriter.rewrite(reader.origin())));
    }
}
