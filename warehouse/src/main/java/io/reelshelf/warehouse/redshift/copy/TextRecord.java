package io.reelshelf.warehouse.redshift.copy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a text file.
 *
 * @param line the line where it begins, from 1
 * @param fields as written, null where the NULL AS string stood
 * @param raw the row's text
 * @param error why it cannot be read; null where it can
 */
record TextRecord(
        long line,
        List<@Nullable String> fields,
        String raw,
        int code,
        @Nullable String error) {
    static TextRecord wrong(long line, String raw, int code, String error) {
        return new TextRecord(line, List.of(), raw, code, error);
    }
}
