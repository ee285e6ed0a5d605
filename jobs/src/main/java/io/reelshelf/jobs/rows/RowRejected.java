package io.reelshelf.jobs.rows;

/** Thrown by a parser for a row that cannot be loaded; carries no stack trace, as a bad file can have millions. */
public final class RowRejected extends Exception {
    private final RejectReason reason;
    private final String detail;

    /** {@code detail} names the column and the value that was found. */
    public RowRejected(RejectReason reason, String detail) {
        super(reason.code() + ": " + detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    /** Why. */
    public RejectReason reason() {
        return reason;
    }

    /** Which column and value. */
    public String detail() {
        return detail;
    }
}
