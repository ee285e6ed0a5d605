package io.reelshelf.sql;

import io.reelshelf.sql.source.ViewError;
import io.reelshelf.sql.source.ViewException;
import java.util.Objects;

/**
 * A view file as it lies on disk or in a jar.
 *
 * @param path where it lies, for messages; its last two parts are {@code schema/table.sql}
 * @param text its text
 */
public record ViewFile(String path, String text) {
    private static final String EXTENSION = ".sql";

    /** Checks that the path names a view. */
    public ViewFile {
        Objects.requireNonNull(text);
        if (!path.matches("(.*/)?(features|reports)/[a-z][a-z0-9_]*\\.sql")) {
            throw new ViewException(
                    ViewError.BAD_HEADER,
                    path + ": a view file is named features/NAME.sql or reports/NAME.sql, NAME in lower case.");
        }
    }

    /** {@code schema.table}, from the path. */
    public String viewName() {
        int slash = path.lastIndexOf('/');
        String schema = path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
        return schema + "." + path.substring(slash + 1, path.length() - EXTENSION.length());
    }
}
