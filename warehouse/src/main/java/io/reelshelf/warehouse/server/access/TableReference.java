package io.reelshelf.warehouse.server.access;

import java.util.List;

/**
 * A place in a statement that names a relation.
 *
 * @param path the name's parts as written
 * @param privilege what the statement does with it
 * @param start index in the text of the name's first character; -1 where the parser does not tell
 * @param end index after the reference with its alias; -1 likewise
 * @param aliased whether it has an alias
 */
record TableReference(List<String> path, Privilege privilege, int start, int end, boolean aliased) {
    TableReference {
        path = List.copyOf(path);
    }

    String written() {
        return String.join(".", path);
    }
}
