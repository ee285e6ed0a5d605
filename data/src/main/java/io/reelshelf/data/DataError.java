package io.reelshelf.data;

/** The failures of this module that a user can meet, each with a code that never changes. */
public enum DataError {
    UNKNOWN_DATASET("RS-DATA-001"),
    BROKEN_RESOURCE("RS-DATA-002"),
    CANNOT_WRITE("RS-DATA-003"),
    FILE_MISSING("RS-DATA-004"),
    NO_DOWNLOAD("RS-DATA-005"),
    DOWNLOAD_FAILED("RS-DATA-006"),
    CHECKSUM_MISMATCH("RS-DATA-007"),
    UNSAFE_ARCHIVE("RS-DATA-008"),
    NOT_AS_DECLARED("RS-DATA-009"),
    NOT_RECOGNISED("RS-DATA-010"),
    CANNOT_READ("RS-DATA-011"),
    BAD_SETTING("RS-DATA-012");

    private final String code;

    DataError(String code) {
        this.code = code;
    }

    /** The stable code, such as {@code RS-DATA-001}. */
    public String code() {
        return code;
    }
}
