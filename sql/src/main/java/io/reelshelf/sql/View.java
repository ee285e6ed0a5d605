package io.reelshelf.sql;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * One feature view or report, parsed.
 *
 * @param name {@code schema.table}
 * @param header what its file says about it
 * @param select its SELECT, as written
 * @param references the tables that it reads, in the order of the text; common table expressions are not among them
 */
public record View(String name, ViewHeader header, String select, List<TableReference> references) {
    /** Copies the references. */
    public View {
        Objects.requireNonNull(name);
        Objects.requireNonNull(header);
        Objects.requireNonNull(select);
        references = List.copyOf(references);
    }

    /** The schema: {@code features} or {@code reports}. */
    public String schema() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The table's name without its schema. */
    public String table() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** The SELECT with each table reference renamed, and nothing else of the text touched. */
    public String selectFrom(UnaryOperator<String> rename) {
        StringBuilder text = new StringBuilder(select);
        for (int i = references.size() - 1; i >= 0; i--) {
            TableReference reference = references.get(i);
            text.replace(reference.start(), reference.end(), rename.apply(reference.table()));
        }
        return text.toString();
    }
}
