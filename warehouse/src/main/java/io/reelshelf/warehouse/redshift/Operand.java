package io.reelshelf.warehouse.redshift;

/**
 * An expression as a run of tokens.
 *
 * @param first index of its first token
 * @param last index of its last token
 * @param kind what is known of its value
 * @param label the name that a column of it has in Redshift; empty where the column keeps its own
 */
record Operand(int first, int last, Kind kind, String label) {
    /** What is known of a value without asking the catalog. */
    enum Kind {
        /** A column, of whatever type. */
        COLUMN,
        /** A string in quotes. */
        STRING,
        /** Text that a function or operator gives. */
        TEXT,
        /** Surely no text. */
        OTHER_TYPE,
        /** Nothing. */
        UNKNOWN
    }

    Operand to(int end, Kind newKind) {
        return new Operand(first, end, newKind, "?column?");
    }

    /** This and what stands left of it. */
    Operand join(Operand left, Kind newKind) {
        return new Operand(left.first, last, newKind, "?column?");
    }

    boolean mayHaveBlanks() {
        return kind == Kind.COLUMN || kind == Kind.STRING || kind == Kind.TEXT;
    }
}
