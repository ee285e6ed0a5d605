package io.reelshelf.api.server;

/**
 * Where the server listens.
 *
 * @param host the address to bind; loopback unless the user says otherwise
 * @param port 0 for any free one
 */
public record ApiSettings(String host, int port) {
    /** The default address: this machine only. */
    public static final String LOOPBACK = "127.0.0.1";

    /** Checks the port. */
    public ApiSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("The host is blank: give an address to bind, such as " + LOOPBACK);
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("Port " + port + " does not exist: give 0 to 65535");
        }
    }
}
