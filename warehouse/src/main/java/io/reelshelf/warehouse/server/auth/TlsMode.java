package io.reelshelf.warehouse.server.auth;

/** Whether a connection must be encrypted. */
public enum TlsMode {
    /** A connection without TLS is refused. */
    REQUIRED,
    /** TLS for who asks for it. */
    PREFER
}
