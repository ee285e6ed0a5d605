package io.reelshelf.warehouse.server.access;

import java.util.List;

/**
 * What a user finds in the catalog.
 *
 * @param everything true for a superuser
 * @param schemas the schemas that the user may use
 * @param relations {@code schema.name} of each relation with a privilege, {@code schema.*} for all of a schema
 * @param privileges each privilege after such a name, or a schema's, and a colon
 */
public record Visibility(boolean everything, List<String> schemas, List<String> relations, List<String> privileges) {
    public Visibility {
        schemas = List.copyOf(schemas);
        relations = List.copyOf(relations);
        privileges = List.copyOf(privileges);
    }
}
