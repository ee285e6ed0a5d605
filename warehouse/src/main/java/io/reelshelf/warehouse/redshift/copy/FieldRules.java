package io.reelshelf.warehouse.redshift.copy;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a COPY's options make of a field before it is converted. */
final class FieldRules {
    private final CopyOptions options;

    FieldRules(CopyOptions options) {
        this.options = options;
    }

    @Nullable
    String apply(@Nullable String field, TargetColumn column) {
        if (field == null) {
            return null;
        }
        if (!column.isText()) {
            String value = field.strip();
            return value.isEmpty() ? null : value;
        }
        if ((options.emptyAsNull && field.isEmpty()) || (options.blanksAsNull && !field.isEmpty() && field.isBlank())) {
            return null;
        }
        String value = options.trimBlanks ? field.stripTrailing() : field;
        return options.truncateColumns && column.length() > 0 ? truncated(value, column.length()) : value;
    }

    /** What stands for a field that FILLRECORD adds. */
    @Nullable
    String missing(TargetColumn column) {
        return apply("", column);
    }

    /** At most so many bytes, cut between characters. */
    private static String truncated(String value, int bytes) {
        if (value.length() * 3L <= bytes) {
            return value;
        }
        int size = 0;
        int at = 0;
        while (at < value.length()) {
            int character = value.codePointAt(at);
            size += Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (size > bytes) {
                return value.substring(0, at);
            }
            at += Character.charCount(character);
        }
        return value;
    }
}
