package io.reelshelf.api.problem;

/** A request that cannot be answered; its message is meant for the client. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode kind;

    /**
     * A failure of one kind.
     *
     * @param kind which failure
     * @param detail what was wrong and what to do, without internals
     */
    public ApiException(ProblemCode kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    /** Which failure. */
    public ProblemCode kind() {
        return kind;
    }
}
