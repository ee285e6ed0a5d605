package io.reelshelf.data;

/**
 * One declared column of a file.
 *
 * @param name the column's name: the header's text in a CSV file, else the name that this catalogue gives it
 * @param type what the text must look like when there is any
 * @param nullable whether the text may be empty
 */
public record Column(String name, ColumnType type, boolean nullable) {
    /** Checks that the name is not blank. */
    public Column {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A column needs a name");
        }
    }

    /** A column that is never empty. */
    public static Column required(String name, ColumnType type) {
        return new Column(name, type, false);
    }

    /** A column that may be empty. */
    public static Column optional(String name, ColumnType type) {
        return new Column(name, type, true);
    }
}
