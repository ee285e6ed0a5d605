package io.reelshelf.jobs;

/** What can go wrong in a job; each has a stable code to look up and count by. */
public enum JobsError {
    /** A raw file is not there. */
    FILE_MISSING("RS-ETL-001", true),
    /** A raw file cannot be read: no permission, a broken archive. */
    FILE_UNREADABLE("RS-ETL-002", true),
    /** A raw file has no rows. */
    FILE_EMPTY("RS-ETL-003", true),
    /** A file's columns are not the declared ones. */
    SCHEMA_DRIFT("RS-ETL-004", true),
    /** More rows were refused than allowed. */
    TOO_MANY_REJECTED("RS-ETL-005", true),
    /** Rows in are not loaded + rejected + duplicates. */
    COUNTS_DIFFER("RS-ETL-006", false),
    /** Another run uses the same home. */
    HOME_IN_USE("RS-ETL-007", false),
    /** The Flink job failed. */
    JOB_FAILED("RS-ETL-008", false),
    /** The Flink cluster does not answer. */
    CLUSTER_UNREACHABLE("RS-ETL-009", true),
    /** The lake's folder cannot be written. */
    LAKE_UNWRITABLE("RS-ETL-010", false),
    /** Options that do not go together. */
    BAD_REQUEST("RS-ETL-011", true);

    private final String code;
    private final boolean badInput;

    JobsError(String code, boolean badInput) {
        this.code = code;
        this.badInput = badInput;
    }

    /** The stable code, such as {@code RS-ETL-001}. */
    public String code() {
        return code;
    }

    /** True where the user's input is at fault rather than the system. */
    public boolean badInput() {
        return badInput;
    }
}
