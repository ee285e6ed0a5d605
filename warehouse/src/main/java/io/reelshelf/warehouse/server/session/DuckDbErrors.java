package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.DialectErrors;
import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** DuckDB's errors as PostgreSQL's: its driver gives no SQLSTATE, so the kind is read from how the message begins. */
final class DuckDbErrors {
    private static final String RETRY =
            "Another transaction changed the same rows first. Nothing of this transaction is kept: roll it back and run it again.";

    private DuckDbErrors() {}

    static ServerException translate(SQLException error, Cancellation cancellation) {
        String full = String.valueOf(error.getMessage());
        if (full.startsWith("INTERRUPT Error")) {
            return cancellation.exception();
        }
        Optional<RedshiftSqlException> own = DialectErrors.of(full);
        if (own.isPresent()) {
            return new ServerException(
                    own.get().sqlState(), String.valueOf(own.get().getMessage()), "");
        }
        String[] lines = full.split("\n", 2);
        String message = withoutKind(lines[0]);
        String state = state(full);
        return new ServerException(state, message, hint(state, lines.length > 1 ? lines[1] : ""));
    }

    private static String state(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        int colon = text.indexOf(" error:");
        String kind = colon < 0 ? "" : text.substring(0, colon);
        return switch (kind) {
            case "parser", "syntax" -> "42601";
            case "catalog" -> catalog(text);
            case "binder" -> binder(text);
            case "constraint" -> constraint(text);
            case "conversion" -> text.contains("out of range") || text.contains("overflow") ? "22003" : "22P02";
            case "out of range" -> text.contains("division") ? "22012" : "22003";
            case "invalid input" -> "22023";
            case "transactioncontext", "transaction" -> transaction(text);
            case "out of memory" -> "53200";
            case "permission" -> "42501";
            case "not implemented" -> "0A000";
            case "dependency" -> "2BP01";
            case "io" -> "58030";
            default -> "XX000";
        };
    }

    private static String catalog(String text) {
        if (text.contains("conflict")) {
            return "40001";
        }
        boolean missing = text.contains("does not exist");
        if (text.contains("function")) {
            return "42883";
        }
        if (missing && text.contains("schema")) {
            return text.contains("because schema") || text.startsWith("catalog error: schema") ? "3F000" : "42P01";
        }
        if (missing && text.startsWith("catalog error: type")) {
            return "42704";
        }
        if (text.contains("already exists")) {
            return text.contains("schema with name") ? "42P06" : "42P07";
        }
        return missing ? "42P01" : "42704";
    }

    private static String binder(String text) {
        if (text.contains("no function matches")) {
            return "42883";
        }
        if (text.contains("must appear in the group by")) {
            return "42803";
        }
        if (text.contains("ambiguous")) {
            return "42702";
        }
        if (text.contains("referenced table") || text.contains("table with name")) {
            return "42P01";
        }
        if (text.contains("not found") || text.contains("does not have a column")) {
            return "42703";
        }
        return text.contains("type") ? "42804" : "42601";
    }

    private static String constraint(String text) {
        if (text.contains("duplicate key") || text.contains("unique")) {
            return "23505";
        }
        if (text.contains("not null")) {
            return "23502";
        }
        return text.contains("foreign key") ? "23503" : "23514";
    }

    private static String transaction(String text) {
        if (text.contains("conflict")) {
            return "40001";
        }
        return text.contains("aborted") ? "25P02" : text.contains("read-only") ? "25006" : "25000";
    }

    private static String hint(String state, String rest) {
        if (state.equals("40001")) {
            return RETRY;
        }
        int line = rest.indexOf("\n\nLINE ");
        String hint = (line >= 0 ? rest.substring(0, line) : rest.startsWith("\nLINE ") ? "" : rest).strip();
        return hint.length() > 300 ? hint.substring(0, 300) + "…" : hint;
    }

    private static String withoutKind(String line) {
        int colon = line.indexOf(" Error: ");
        return colon > 0 && colon < 24 ? line.substring(colon + 8) : line;
    }
}
