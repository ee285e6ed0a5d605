package io.reelshelf.sql.query;

/** What can be wrong with a question; each has a stable code. */
public enum QueryError {
    /** A measure or dimension that there is not. */
    UNKNOWN_NAME("RS-QUERY-001"),
    /** A condition that cannot be read or compares what cannot be compared. */
    BAD_CONDITION("RS-QUERY-002"),
    /** No measure, one named twice, a dimension named twice, or a limit out of range. */
    BAD_QUESTION("RS-QUERY-003");

    private final String code;

    QueryError(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }
}
