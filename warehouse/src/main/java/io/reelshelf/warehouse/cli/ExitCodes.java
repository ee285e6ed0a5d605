package io.reelshelf.warehouse.cli;

/** How every command ends. */
public final class ExitCodes {
    /** All done. */
    public static final int OK = 0;
    /** Something failed that the user's input does not explain. */
    public static final int FAILURE = 1;
    /** Unknown option, missing argument: picocli's own code. */
    public static final int BAD_USAGE = 2;
    /** A file is missing, a dataset unknown, a schema drifted, too many rows were refused. */
    public static final int BAD_INPUT = 3;

    private ExitCodes() {}
}
