package io.reelshelf.warehouse.server.access;

import java.util.Locale;

/**
 * What privileges are granted on.
 *
 * @param kind its kind
 * @param schema its schema; empty for the database
 * @param name its name; empty for all but a relation
 */
record Securable(Kind kind, String schema, String name) {
    static final Securable DATABASE = new Securable(Kind.DATABASE, "", "");

    enum Kind {
        DATABASE,
        SCHEMA,
        /** All tables and views of a schema, present and future. */
        TABLES,
        RELATION;

        /** As it stands in the tables. */
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    static Securable schema(String schema) {
        return new Securable(Kind.SCHEMA, schema, "");
    }

    static Securable tablesOf(String schema) {
        return new Securable(Kind.TABLES, schema, "");
    }

    static Securable relation(RelationKey key) {
        return new Securable(Kind.RELATION, key.schema(), key.name());
    }
}
