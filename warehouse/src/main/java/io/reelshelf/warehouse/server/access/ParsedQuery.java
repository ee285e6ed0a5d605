package io.reelshelf.warehouse.server.access;

import java.util.List;

/**
 * What a query or a change of rows names.
 *
 * @param sql its text for DuckDB
 * @param tables every relation it reads or writes; names of its own common table expressions are not among them
 * @param functions every function it calls
 */
record ParsedQuery(String sql, List<TableReference> tables, List<FunctionReference> functions) {
    ParsedQuery {
        tables = List.copyOf(tables);
        functions = List.copyOf(functions);
    }

    /** The names of the relations, as written. */
    List<List<String>> paths() {
        return tables.stream().map(TableReference::path).toList();
    }
}
