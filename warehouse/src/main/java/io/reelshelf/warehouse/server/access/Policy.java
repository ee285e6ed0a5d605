package io.reelshelf.warehouse.server.access;

import java.util.List;

/**
 * A row-level security policy.
 *
 * @param name its name
 * @param columns the columns of a relation that the predicate reads
 * @param predicate Redshift SQL that is true for the rows to see
 */
record Policy(String name, List<Column> columns, String predicate) {
    record Column(String name, String type) {}

    Policy {
        columns = List.copyOf(columns);
    }
}
