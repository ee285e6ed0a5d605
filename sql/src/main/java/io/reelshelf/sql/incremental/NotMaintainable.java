package io.reelshelf.sql.incremental;

/** Why a tree is not a union of parts. */
final class NotMaintainable extends Exception {
    private static final long serialVersionUID = 1L;

    NotMaintainable(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
