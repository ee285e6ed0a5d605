package io.reelshelf.data;

/** How the lines of a file are cut into columns. */
public enum FileFormat {
    /** {@code ::} between columns, no quoting, no header (MovieLens 1M). */
    DOUBLE_COLON("double-colon", "::", false),
    /** A tab between columns, no quoting, no header (the ratings of MovieLens 100k). */
    TAB("tab", "\t", false),
    /** {@code |} between columns, no quoting, no header (the other files of MovieLens 100k). */
    PIPE("pipe", "|", false),
    /** RFC 4180: comma, double quotes, a quoted field may hold a newline, one header line. */
    CSV("csv", ",", true);

    private final String label;
    private final String delimiter;
    private final boolean header;

    FileFormat(String label, String delimiter, boolean header) {
        this.label = label;
        this.delimiter = delimiter;
        this.header = header;
    }

    /** The name that commands print and the catalogue table stores. */
    public String label() {
        return label;
    }

    /** The text between two columns. */
    public String delimiter() {
        return delimiter;
    }

    /** Whether the first line names the columns. */
    public boolean hasHeader() {
        return header;
    }

    /** Whether every newline ends a row, so that a file can be cut at any newline. */
    public boolean isLineBased() {
        return this != CSV;
    }
}
