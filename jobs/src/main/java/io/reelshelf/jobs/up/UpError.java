package io.reelshelf.jobs.up;

/** Why {@code up} could not go on; each has a stable code. */
enum UpError {
    /** A child process ended with an exit code other than zero; it has already said why on standard error. */
    STAGE_FAILED("RS-UP-001"),
    /** The page's or the warehouse server's port is taken. */
    PORT_TAKEN("RS-UP-002"),
    /** The API did not become ready. */
    NOT_READY("RS-UP-003"),
    /** The modules' jars are not beside the one that runs. */
    NO_INSTALLATION("RS-UP-004"),
    /** The warehouse server ended, or told no address. */
    NO_SERVER("RS-UP-005");

    private final String code;

    UpError(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
