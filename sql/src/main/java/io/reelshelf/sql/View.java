package io.reelshelf.sql;

import io.reelshelf.sql.header.ViewHeader;
import io.reelshelf.sql.source.Select;
import io.reelshelf.sql.source.TableReference;
import java.util.List;
import java.util.Objects;

/**
 * One feature view or report, parsed.
 *
 * @param name {@code schema.table}
 * @param header what its file says about it
 * @param query its SELECT
 */
public record View(String name, ViewHeader header, Select query) {
    /** Checks that all is given. */
    public View {
        Objects.requireNonNull(name);
        Objects.requireNonNull(header);
        Objects.requireNonNull(query);
    }

    /** The schema: {@code features} or {@code reports}. */
    public String schema() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The table's name without its schema. */
    public String table() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** Its SELECT, as written. */
    public String select() {
        return query.text();
    }

    /** The tables that it reads, in the order of the text; common table expressions are not among them. */
    public List<TableReference> references() {
        return query.references();
    }

    /** The tables that it reads, each once, by name. */
    public List<String> reads() {
        return references().stream()
                .map(TableReference::table)
                .distinct()
                .sorted()
                .toList();
    }

    /** The tables that its checks name, other than itself and what it reads, each once, by name. */
    public List<String> checkedAgainst() {
        return header.checks().stream()
                .flatMap(check -> check.tables().stream())
                .filter(table -> !table.equals(name) && !reads().contains(table))
                .distinct()
                .sorted()
                .toList();
    }
}
