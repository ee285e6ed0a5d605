package io.reelshelf.warehouse.redshift;

import java.util.List;
import java.util.Optional;

/**
 * A relation's name of one to three parts, folded to lower case.
 *
 * @param parts database, schema and name; the name alone is enough
 */
public record RelationName(List<String> parts) {
    /** The schema of a name without one, as long as a session has no other search path. */
    public static final String DEFAULT_SCHEMA = "public";

    /** Checks and copies the parts. */
    public RelationName {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > 3) {
            throw new IllegalArgumentException("A relation's name has one to three parts: " + parts);
        }
    }

    /** The name without schema. */
    public String name() {
        return parts.get(parts.size() - 1);
    }

    /** The schema, where it was written. */
    public Optional<String> schema() {
        return parts.size() < 2 ? Optional.empty() : Optional.of(parts.get(parts.size() - 2));
    }

    /** The name in SQL, each part quoted. */
    public String sql() {
        return String.join(".", parts.stream().map(SqlText::identifier).toList());
    }

    /** A DuckDB expression of the schema's name: what was written, else the session's current schema. */
    String schemaSql() {
        return schema().map(SqlText::literal).orElse("current_schema()");
    }
}
