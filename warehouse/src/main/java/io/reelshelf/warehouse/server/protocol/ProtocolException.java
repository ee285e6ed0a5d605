package io.reelshelf.warehouse.server.protocol;

import java.io.IOException;

/** A client that breaks the protocol; the connection cannot go on. */
public final class ProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    /** SQLSTATE protocol_violation. */
    public static final String SQL_STATE = "08P01";

    /** A violation. */
    public ProtocolException(String message) {
        super(message);
    }
}
