package io.reelshelf.warehouse.server.access;

import java.util.List;
import java.util.Locale;

/**
 * A call of a function.
 *
 * @param path the name's parts as written
 * @param table whether it stands where a table does
 */
record FunctionReference(List<String> path, boolean table) {
    FunctionReference {
        path = path.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
    }

    String name() {
        return path.get(path.size() - 1);
    }
}
