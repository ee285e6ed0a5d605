package io.reelshelf.warehouse.server.access;

import org.jspecify.annotations.Nullable;

/**
 * A relation that a name stands for.
 *
 * @param home where it is
 * @param key schema and name, in lower case
 * @param viewSql the text that made it, for a view
 * @param ownerOrNull its owner; null for what the server or a superuser made
 */
record Relation(
        Home home,
        RelationKey key,
        @Nullable String viewSql,
        @Nullable String ownerOrNull) {
    enum Home {
        /** The warehouse's file. */
        WAREHOUSE,
        /** The session's own temporary tables. */
        SESSION,
        /** The views of the catalog, which show each user what is his. */
        CATALOG,
        /** DuckDB's own views, which show all to everybody. */
        ENGINE
    }

    boolean isView() {
        return viewSql != null;
    }
}
