package io.reelshelf.warehouse;

/** What can go wrong with a warehouse; each has a stable code to look up and count by. */
public enum WarehouseError {
    /** The JDBC URL names no supported engine. */
    UNKNOWN_URL("RS-WH-001", true),
    /** Another process owns the DuckDB file. */
    FILE_IN_USE("RS-WH-002", false),
    /** The warehouse was migrated by a newer version of Reelshelf. */
    NEWER_SCHEMA("RS-WH-003", false),
    /** A connection could not be made. */
    CANNOT_CONNECT("RS-WH-004", false),
    /** A migration failed. */
    MIGRATION_FAILED("RS-WH-005", false),
    /** The warehouse has not been migrated. */
    NOT_MIGRATED("RS-WH-006", true),
    /** A statement failed in the engine. */
    STATEMENT_FAILED("RS-WH-007", false),
    /** A statement sent by a user is not a query. */
    NOT_A_QUERY("RS-WH-008", true),
    /** A change of users was refused: the name is taken, the password too weak. */
    USER_REFUSED("RS-WH-009", true),
    /** A URL of another machine turns TLS or the check of its certificate off. */
    INSECURE_URL("RS-WH-010", true),
    /** A load request names a table that its subject does not have, or lacks one that it needs. */
    WRONG_TABLES("RS-LOAD-001", true),
    /** A staged table holds another number of rows than the request says. */
    COUNTS_DIFFER("RS-LOAD-002", false),
    /** A uniqueness or reference check failed after the load. */
    CHECK_VIOLATED("RS-LOAD-003", false),
    /** Staged Parquet files are missing or cannot be read. */
    STAGED_FILES_UNREADABLE("RS-LOAD-004", true),
    /** A feature view failed to build. */
    VIEW_FAILED("RS-FEAT-001", false),
    /** A load changed the data while the views were built. */
    DATA_CHANGED("RS-FEAT-002", false),
    /** A check of a feature view found rows. */
    VIEW_CHECK_FAILED("RS-FEAT-003", false),
    /** A folder of view files is not there, or cannot be read. */
    NO_VIEWS_FOLDER("RS-FEAT-004", true),
    /** A folder to write into holds other things. */
    FOLDER_IN_USE("RS-FEAT-005", true),
    /** A view that is to be compared has no former version. */
    NOTHING_TO_COMPARE("RS-FEAT-006", true);

    private final String code;
    private final boolean badInput;

    WarehouseError(String code, boolean badInput) {
        this.code = code;
        this.badInput = badInput;
    }

    /** The stable code, such as {@code RS-WH-001}. */
    public String code() {
        return code;
    }

    /** True where the user's input is at fault rather than the system. */
    public boolean badInput() {
        return badInput;
    }
}
