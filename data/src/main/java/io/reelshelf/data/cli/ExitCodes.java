package io.reelshelf.data.cli;

/** The exit codes that all of Reelshelf's commands share; 2, bad usage, is picocli's own. */
final class ExitCodes {
    static final int OK = 0;
    static final int FAILURE = 1;
    static final int BAD_INPUT = 3;

    private ExitCodes() {}
}
