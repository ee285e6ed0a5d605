package io.reelshelf.warehouse.server.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be granted: https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html */
enum Privilege {
    /** Reads rows. */
    SELECT,
    /** Adds rows. */
    INSERT,
    /** Changes rows. */
    UPDATE,
    /** Removes rows. */
    DELETE,
    /** Removes all rows. */
    TRUNCATE,
    /** Changes a definition. */
    ALTER,
    /** Removes a relation. */
    DROP,
    /** Is written in foreign keys: kept, and needed for nothing. */
    REFERENCES,
    /** Names what a schema holds. */
    USAGE,
    /** Makes relations in a schema, or schemas in the database. */
    CREATE,
    /** Makes temporary tables: everybody may. */
    TEMP;

    /** Those of a table or view. */
    static Set<Privilege> ofRelations() {
        return EnumSet.range(SELECT, REFERENCES);
    }

    /** Those of a schema. */
    static Set<Privilege> ofSchemas() {
        return EnumSet.of(USAGE, CREATE);
    }

    /** Those of the database. */
    static Set<Privilege> ofDatabases() {
        return EnumSet.of(CREATE, TEMP);
    }

    static Optional<Privilege> named(String word) {
        String name = word.toUpperCase(Locale.ROOT);
        for (Privilege privilege : values()) {
            if (privilege.name().equals(name) || (privilege == TEMP && name.equals("TEMPORARY"))) {
                return Optional.of(privilege);
            }
        }
        return Optional.empty();
    }
}
