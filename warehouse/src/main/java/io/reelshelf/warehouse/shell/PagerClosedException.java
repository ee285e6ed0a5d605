package io.reelshelf.warehouse.shell;

import java.io.IOException;

/** The person has seen enough of a result. */
final class PagerClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    PagerClosedException(IOException cause) {
        super(cause);
    }
}
