package io.reelshelf.jobs.evaluate.crossdomain;

/** Why the way from films to books could not be measured; each has a stable code. */
enum CrossDomainError {
    /** A file is not there or cannot be read. */
    FILE_UNREADABLE("RS-CROSS-001"),
    /** A line is not what the format says. */
    BAD_LINE("RS-CROSS-002"),
    /** Two lines of a map say different things. */
    MAP_CONTRADICTS("RS-CROSS-003"),
    /** No user can be measured. */
    NO_USERS("RS-CROSS-004"),
    /** The warehouse holds no books, or the features are not built. */
    NO_BOOKS("RS-CROSS-005"),
    /** Options that do not go together. */
    BAD_OPTIONS("RS-CROSS-006");

    private final String code;

    CrossDomainError(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
