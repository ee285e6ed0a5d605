package io.reelshelf.warehouse.server.auth;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Objects;

/**
 * What a client says of itself before it has shown who it is.
 *
 * @param user the start-up parameter {@code user}
 * @param driverVersion the start-up parameter {@code driver_version}; empty where it has none
 * @param address where the connection comes from
 * @param encrypted true on TLS
 */
public record LoginRequest(String user, String driverVersion, InetAddress address, boolean encrypted) {
    public LoginRequest {
        Objects.requireNonNull(user);
        Objects.requireNonNull(driverVersion);
        Objects.requireNonNull(address);
    }

    /** True for Amazon's drivers, which know the digest and no SCRAM. */
    public boolean fromRedshiftDriver() {
        return driverVersion.toLowerCase(Locale.ROOT).startsWith("redshift");
    }
}
