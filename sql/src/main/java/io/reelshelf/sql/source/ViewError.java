package io.reelshelf.sql.source;

/** What can be wrong with a view file; each has a stable code. */
public enum ViewError {
    /** The header comment lacks a key, repeats one or has one that is not known. */
    BAD_HEADER("RS-SQL-001"),
    /** The text below the header is not one SELECT that the parser reads. */
    NOT_A_SELECT("RS-SQL-002"),
    /** A table is referenced that neither the warehouse nor a view file provides. */
    UNKNOWN_TABLE("RS-SQL-003"),
    /** Views reference each other in a circle. */
    CYCLE("RS-SQL-004"),
    /** Two files define one view. */
    DUPLICATE_VIEW("RS-SQL-005"),
    /** A column is named that none of the tables read has. */
    UNKNOWN_COLUMN("RS-SQL-006"),
    /** An operator or a set operation meets types that it does not take as they are. */
    TYPES_DIFFER("RS-SQL-007"),
    /** The SELECT parses but means nothing, such as a column that is neither grouped nor aggregated. */
    INVALID_QUERY("RS-SQL-008"),
    /** The text may mean different things to the engines; the message names the rule. */
    NOT_PORTABLE("RS-SQL-009"),
    /** A view marked incremental is of no shape that can be maintained. */
    NOT_INCREMENTAL("RS-SQL-010");

    private final String code;

    ViewError(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }
}
