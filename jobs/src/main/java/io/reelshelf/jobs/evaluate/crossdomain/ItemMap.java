package io.reelshelf.jobs.evaluate.crossdomain;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * From a data set's items to our ids.
 *
 * @param ids our id of each item
 */
record ItemMap(Map<String, Long> ids) {
    ItemMap {
        ids = Collections.unmodifiableMap(new TreeMap<>(ids));
    }

    /** Reads {@code item<TAB>our id}; several items may be one of ours, such as editions of a book. */
    static ItemMap read(Path path) {
        TabFile file = new TabFile(path);
        Map<String, Long> ids = new TreeMap<>();
        file.each(2, "the data set's item and our id", fields -> {
            String item = file.text("item", fields[0]);
            long id = id(file, fields[1].strip());
            Long former = ids.put(item, id);
            if (former != null && former != id) {
                throw file.failure(
                        CrossDomainError.MAP_CONTRADICTS,
                        "maps item " + item + " to " + id + ", an earlier line to " + former,
                        "keep one of them");
            }
        });
        return new ItemMap(ids);
    }

    private static long id(TabFile file, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw file.bad("maps to '" + text + "'", "give one of our ids, a whole number");
        }
        return Long.parseLong(text);
    }
}
