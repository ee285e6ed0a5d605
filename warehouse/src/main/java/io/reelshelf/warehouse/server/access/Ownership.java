package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.SqlText;
import java.util.List;
import java.util.Locale;

/**
 * Statements that keep {@code server.owners} in step with definitions. They run in the statement's own transaction, so
 * that an owner appears and goes with its relation.
 */
final class Ownership {
    private final String table;

    Ownership(String database) {
        this.table = SqlText.identifier(database) + ".server.owners";
    }

    List<String> created(RelationKey key, String owner) {
        return List.of(
                dropped(key),
                "INSERT INTO " + table + " VALUES (" + SqlText.literal(key.schema()) + ", "
                        + SqlText.literal(key.name()) + ", " + SqlText.literal(owner) + ")");
    }

    String dropped(RelationKey key) {
        return "DELETE FROM " + table + where(key);
    }

    /** Of all that a schema held. */
    String schemaDropped(String schema) {
        return "DELETE FROM " + table + " WHERE schema_name = " + SqlText.literal(schema.toLowerCase(Locale.ROOT));
    }

    String renamed(RelationKey key, String name) {
        return "UPDATE " + table + " SET object_name = " + SqlText.literal(name) + where(key);
    }

    private static String where(RelationKey key) {
        return " WHERE schema_name = " + SqlText.literal(key.schema()) + " AND object_name = "
                + SqlText.literal(key.name());
    }
}
