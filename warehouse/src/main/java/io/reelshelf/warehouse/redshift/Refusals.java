package io.reelshelf.warehouse.redshift;

import java.util.Set;

/** Statements that are refused by name. */
final class Refusals {
    /** Of Redshift, of PostgreSQL, and of DuckDB, whose own would reach files and settings. */
    private static final Set<String> KNOWN = Set.of(
            "attach",
            "call",
            "checkpoint",
            "cluster",
            "comment",
            "deallocate",
            "detach",
            "describe",
            "discard",
            "do",
            "drop",
            "execute",
            "export",
            "force",
            "from",
            "import",
            "insert",
            "install",
            "listen",
            "load",
            "move",
            "notify",
            "pivot",
            "pragma",
            "prepare",
            "reassign",
            "reindex",
            "release",
            "replace",
            "rename",
            "savepoint",
            "summarize",
            "security",
            "undrop",
            "unlisten",
            "unpivot",
            "update",
            "use");

    private Refusals() {}

    static RedshiftSqlException statement(Origin origin) {
        Token first = origin.tokens().get(0);
        return first.kind() == TokenKind.WORD && KNOWN.contains(first.value())
                ? RedshiftSqlException.refused("The statement " + name(origin), first.position(), null)
                : RedshiftSqlException.syntax("syntax error at or near \"" + first.text() + "\"", first.position());
    }

    /** The feature of a statement's first two words. */
    static RedshiftSqlException feature(Origin origin) {
        return RedshiftSqlException.refused(
                "The statement " + name(origin), origin.tokens().get(0).position(), null);
    }

    private static String name(Origin origin) {
        StringBuilder name = new StringBuilder();
        for (Token token :
                origin.tokens().subList(0, Math.min(2, origin.tokens().size()))) {
            if (token.kind() == TokenKind.WORD) {
                name.append(name.isEmpty() ? "" : " ").append(token.text().toUpperCase(java.util.Locale.ROOT));
            }
        }
        return name.toString();
    }
}
