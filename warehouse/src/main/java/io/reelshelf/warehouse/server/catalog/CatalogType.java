package io.reelshelf.warehouse.server.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type that PostgreSQL's catalog uses and DuckDB lacks. A plain one is another type under another name; the others turn
 * names to object identifiers and back by a function each way.
 */
record CatalogType(String plain, String fromText, String toText) {
    private static final Map<String, CatalogType> TYPES = Map.ofEntries(
            Map.entry("regclass", lookup("rs_regclass", "rs_relation_name")),
            Map.entry("regtype", lookup("rs_regtype", "rs_type_name")),
            Map.entry("regnamespace", lookup("rs_regnamespace", "rs_schema_name")),
            Map.entry("regproc", lookup("rs_regproc", "rs_regproc")),
            Map.entry("regprocedure", lookup("rs_regproc", "rs_regproc")),
            Map.entry("regoper", lookup("rs_regproc", "rs_regproc")),
            Map.entry("regrole", lookup("rs_regrole", "pg_get_userbyid")),
            Map.entry("name", plain("VARCHAR")),
            Map.entry("cstring", plain("VARCHAR")),
            Map.entry("xid", plain("VARCHAR")),
            Map.entry("aclitem", plain("VARCHAR")),
            Map.entry("int2vector", plain("SMALLINT[]")),
            Map.entry("oidvector", plain("BIGINT[]")),
            Map.entry("sql_identifier", plain("VARCHAR")),
            Map.entry("character_data", plain("VARCHAR")),
            Map.entry("cardinal_number", plain("INTEGER")));

    static @Nullable CatalogType of(String name) {
        return TYPES.get(name);
    }

    boolean isPlain() {
        return !plain.isEmpty();
    }

    /** The function that casts to this type. */
    String function(boolean ofText) {
        return ofText ? fromText : toText;
    }

    private static CatalogType plain(String type) {
        return new CatalogType(type, "", "");
    }

    private static CatalogType lookup(String fromText, String toText) {
        return new CatalogType("", fromText, toText);
    }
}
