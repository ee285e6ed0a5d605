package io.reelshelf.warehouse.redshift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** SET, SHOW, RESET, CANCEL, ANALYZE and VACUUM: https://docs.aws.amazon.com/redshift/latest/dg/r_SET.html */
final class SessionStatements {
    private static final Set<String> CATALOG_KINDS = Set.of(
            "columns",
            "column",
            "constraints",
            "databases",
            "datashares",
            "datashare",
            "external",
            "functions",
            "function",
            "grants",
            "model",
            "parameters",
            "policies",
            "procedure",
            "procedures",
            "schemas",
            "table",
            "tables",
            "view",
            "views");

    private SessionStatements() {}

    static void register(Map<String, StatementRule> rules) {
        rules.put("set", SessionStatements::set);
        rules.put("show", SessionStatements::show);
        rules.put("reset", SessionStatements::reset);
        rules.put("cancel", SessionStatements::cancel);
        rules.put("analyze", SessionStatements::analyze);
        rules.put("vacuum", SessionStatements::vacuum);
    }

    private static RedshiftStatement set(TokenReader reader) throws RedshiftSqlException {
        reader.expect("set");
        boolean local = reader.accept("local");
        if (!local) {
            reader.accept("session");
        }
        if (reader.accept("characteristics", "as", "transaction") || reader.accept("transaction")) {
            return transaction(reader, local);
        }
        if (reader.accept("authorization")) {
            return new RedshiftStatement.SetVariable(
                    reader.origin(), "session_authorization", List.of(value(reader)), local);
        }
        String name = reader.accept("time", "zone") ? "timezone" : dotted(reader);
        if (!name.equals("timezone") || reader.seesSymbol("=") || reader.sees("to")) {
            if (!reader.acceptSymbol("=")) {
                reader.expect("to");
            }
        }
        List<String> values = new ArrayList<>();
        if (reader.sees("default") && reader.peek(1) == null) {
            reader.next();
        } else {
            do {
                values.add(value(reader));
            } while (reader.acceptSymbol(","));
        }
        reader.expectEnd();
        return new RedshiftStatement.SetVariable(reader.origin(), name, values, local);
    }

    private static RedshiftStatement transaction(TokenReader reader, boolean local) throws RedshiftSqlException {
        if (reader.accept("read", "only") || reader.accept("read", "write")) {
            String mode = reader.origin().tokens().get(reader.index() - 1).value();
            reader.expectEnd();
            return new RedshiftStatement.SetVariable(
                    reader.origin(), "transaction_read_only", List.of(mode.equals("only") ? "on" : "off"), local);
        }
        if (!reader.accept("isolation", "level")) {
            throw reader.unexpected();
        }
        TransactionStatements.isolation(reader);
        reader.expectEnd();
        return new RedshiftStatement.SetVariable(
                reader.origin(), "transaction_isolation", List.of("serializable"), local);
    }

    private static String dotted(TokenReader reader) throws RedshiftSqlException {
        StringBuilder name = new StringBuilder(reader.name());
        while (reader.acceptSymbol(".")) {
            name.append('.').append(reader.name());
        }
        return name.toString();
    }

    private static String value(TokenReader reader) throws RedshiftSqlException {
        String sign = reader.acceptSymbol("-") ? "-" : "";
        Token token = reader.next();
        if (token.kind() == TokenKind.PUNCTUATION || token.kind() == TokenKind.OPERATOR) {
            throw RedshiftSqlException.syntax("syntax error at or near \"" + token.text() + "\"", token.position());
        }
        return sign + token.value();
    }

    private static RedshiftStatement show(TokenReader reader) throws RedshiftSqlException {
        reader.expect("show");
        String first = reader.name();
        if ((CATALOG_KINDS.contains(first) && !reader.atEnd())
                || Set.of("databases", "schemas", "grants").contains(first)) {
            return new RedshiftStatement.ShowCatalog(reader.origin(), first.toUpperCase(Locale.ROOT));
        }
        StringBuilder name = new StringBuilder(first);
        while (!reader.atEnd()) {
            name.append(reader.acceptSymbol(".") ? '.' : ' ').append(reader.name());
        }
        String asked = name.toString();
        return new RedshiftStatement.ShowVariable(
                reader.origin(),
                switch (asked) {
                    case "time zone" -> "timezone";
                    case "transaction isolation level" -> "transaction_isolation";
                    case "session authorization" -> "session_authorization";
                    default -> asked;
                });
    }

    private static RedshiftStatement reset(TokenReader reader) throws RedshiftSqlException {
        reader.expect("reset");
        String name = reader.accept("time", "zone")
                ? "timezone"
                : reader.accept("session", "authorization") ? "session_authorization" : dotted(reader);
        reader.expectEnd();
        return new RedshiftStatement.ResetVariable(reader.origin(), name);
    }

    private static RedshiftStatement cancel(TokenReader reader) throws RedshiftSqlException {
        reader.expect("cancel");
        Token process = reader.next();
        String message = reader.atEnd() ? "" : reader.string();
        reader.expectEnd();
        try {
            return new RedshiftStatement.Cancel(reader.origin(), Integer.parseInt(process.text()), message);
        } catch (NumberFormatException e) {
            throw RedshiftSqlException.syntax(
                    "CANCEL takes a session's number, not \"" + process.text() + "\"", process.position());
        }
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_ANALYZE.html */
    private static RedshiftStatement analyze(TokenReader reader) throws RedshiftSqlException {
        reader.expect("analyze");
        if (reader.accept("compression")) {
            throw RedshiftSqlException.refused(
                    "ANALYZE COMPRESSION", reader.origin().position(), "Columns are encoded by the engine itself.");
        }
        reader.accept("verbose");
        return maintenance(reader, "ANALYZE");
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_VACUUM_command.html */
    private static RedshiftStatement vacuum(TokenReader reader) throws RedshiftSqlException {
        reader.expect("vacuum");
        if (!reader.accept("full") && !reader.accept("sort", "only") && !reader.accept("delete", "only")) {
            reader.accept("reindex");
            reader.accept("recluster");
        }
        return maintenance(reader, "VACUUM");
    }

    private static RedshiftStatement maintenance(TokenReader reader, String tag) throws RedshiftSqlException {
        String sql = "ANALYZE";
        if (!reader.atEnd() && !reader.sees("to") && !reader.sees("predicate") && !reader.sees("boost")) {
            sql += " " + reader.relation().sql();
            List<String> columns = reader.columns();
            if (!columns.isEmpty()) {
                sql += " ("
                        + String.join(
                                ", ", columns.stream().map(SqlText::identifier).toList()) + ")";
            }
        }
        if (reader.accept("to")) {
            reader.next();
            reader.expect("percent");
        }
        if (!reader.accept("predicate", "columns") && !reader.accept("all", "columns")) {
            reader.accept("boost");
        }
        reader.expectEnd();
        return new RedshiftStatement.Maintenance(reader.origin(), tag, sql);
    }
}
