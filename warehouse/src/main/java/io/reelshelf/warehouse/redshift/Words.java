package io.reelshelf.warehouse.redshift;

import java.util.Set;

/** Words that have a place of their own in a statement, and so name nothing. */
final class Words {
    /** Words that end an expression. */
    static final Set<String> RESERVED = Set.of(
            "all",
            "and",
            "any",
            "as",
            "asc",
            "between",
            "by",
            "case",
            "check",
            "collate",
            "create",
            "cross",
            "default",
            "desc",
            "distinct",
            "else",
            "end",
            "except",
            "exclude",
            "fetch",
            "for",
            "from",
            "full",
            "group",
            "having",
            "ilike",
            "in",
            "inner",
            "intersect",
            "into",
            "is",
            "isnull",
            "join",
            "like",
            "limit",
            "minus",
            "natural",
            "not",
            "notnull",
            "nulls",
            "offset",
            "on",
            "or",
            "order",
            "outer",
            "over",
            "overlaps",
            "partition",
            "qualify",
            "select",
            "set",
            "similar",
            "some",
            "table",
            "then",
            "top",
            "union",
            "unique",
            "using",
            "values",
            "when",
            "where",
            "window",
            "with",
            "within",
            "without",
            "pivot",
            "unpivot",
            "escape",
            "returning",
            "left",
            "right");

    /** Functions that are written without parentheses. */
    static final Set<String> NILADIC = Set.of(
            "current_date",
            "current_time",
            "current_timestamp",
            "localtime",
            "localtimestamp",
            "sysdate",
            "current_user",
            "session_user",
            "user",
            "current_user_id",
            "current_schema",
            "current_database");

    /** Words of DuckDB in FROM that Redshift lacks. */
    static final Set<String> FOREIGN_JOINS = Set.of("asof", "positional", "semi", "anti", "tablesample");

    private Words() {}

    static boolean reserved(Token token) {
        return token.kind() == TokenKind.WORD && RESERVED.contains(token.value());
    }
}
