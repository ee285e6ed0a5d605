package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import java.util.Set;

/** Which functions somebody without all rights may call. */
final class Functions {
    /** Table functions that look at nothing but their arguments: all others are refused. */
    private static final Set<String> HARMLESS_TABLE_FUNCTIONS =
            Set.of("unnest", "generate_series", "range", "json_each", "json_tree", "repeat");

    /** Functions that change something, run text, or tell of the server. */
    private static final Set<String> REFUSED = Set.of(
            "nextval",
            "currval",
            "setval",
            "setseed",
            "sleep_ms",
            "write_log",
            "current_setting",
            "getenv",
            "stats",
            "query",
            "query_table",
            "json_execute_serialized_sql",
            "current_query",
            "set_config",
            "which_secret");

    private static final Set<String> TRUSTED_HOMES =
            Set.of(AccessControl.CATALOG_DATABASE, "pg_catalog", "main", "system");

    private Functions() {}

    static void check(FunctionReference function) throws RedshiftSqlException {
        boolean qualified = function.path().size() > 1;
        boolean catalog = function.path().get(0).equals(AccessControl.CATALOG_DATABASE);
        boolean allowed = catalog
                || ((!qualified || TRUSTED_HOMES.contains(function.path().get(0)))
                        && (function.table()
                                ? HARMLESS_TABLE_FUNCTIONS.contains(function.name())
                                : !REFUSED.contains(function.name())
                                        && !function.name().startsWith("pragma_")));
        if (!allowed) {
            throw Denied.privilege(
                    "permission denied for function " + String.join(".", function.path()),
                    "It reaches beyond the rows that were granted.");
        }
    }
}
