package io.reelshelf.warehouse;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How a connection by Amazon's driver is encrypted, one rule for all of Reelshelf. On this machine's own addresses TLS is used and the
 * server's certificate, which no authority vouches for, is trusted unless the URL says otherwise. Everywhere else the certificate
 * must be valid and name the host, and a URL that asks for less is refused.
 */
public final class RedshiftTls {
    private static final Pattern LOOPBACK = Pattern.compile(
            "jdbc:redshift://(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?(/[\\w-]*)?([?;].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> VERIFYING = Set.of("verify-ca", "verify-full");
    private static final Set<String> FALSE = Set.of("false", "0", "off");

    private RedshiftTls() {}

    /**
     * The driver's properties that a URL needs beside its own; empty where it says enough.
     *
     * @throws WarehouseException {@link WarehouseError#INSECURE_URL} where the host is another machine and the URL turns TLS or
     *     the check of the certificate off
     */
    public static Map<String, String> properties(String jdbcUrl) {
        Map<String, String> given = parameters(jdbcUrl);
        if (isLoopback(jdbcUrl)) {
            return given.keySet().stream().anyMatch(name -> name.startsWith("ssl"))
                    ? Map.of()
                    : Map.of("ssl", "true", "sslfactory", "com.amazon.redshift.ssl.NonValidatingFactory");
        }
        String mode = given.get("sslmode");
        boolean weak = FALSE.contains(given.getOrDefault("ssl", "true"))
                || (mode != null && !VERIFYING.contains(mode))
                || given.containsKey("sslfactory");
        if (weak) {
            throw new WarehouseException(
                    WarehouseError.INSECURE_URL,
                    "The URL " + DataSources.withoutSecrets(jdbcUrl)
                            + " names another machine and turns TLS or the check of its "
                            + "certificate off (ssl, sslmode or sslfactory). Leave those out, or write sslmode=verify-full with "
                            + "sslrootcert=FILE where the certificate is your own.");
        }
        return mode == null ? Map.of("ssl", "true", "sslmode", "verify-full") : Map.of("ssl", "true");
    }

    /** The URL with those properties. */
    public static String secured(String jdbcUrl) {
        StringBuilder url = new StringBuilder(jdbcUrl);
        new TreeMap<>(properties(jdbcUrl))
                .forEach((name, value) -> url.append(url.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value));
        return url.toString();
    }

    private static boolean isLoopback(String jdbcUrl) {
        return LOOPBACK.matcher(jdbcUrl).matches();
    }

    /** Names in lower case: the driver takes them in any. */
    private static Map<String, String> parameters(String jdbcUrl) {
        Map<String, String> parameters = new TreeMap<>();
        String[] parts = jdbcUrl.split("[?;&]", -1);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String name = equals < 0 ? parts[i] : parts[i].substring(0, equals);
            parameters.put(
                    name.toLowerCase(Locale.ROOT),
                    equals < 0 ? "" : parts[i].substring(equals + 1).toLowerCase(Locale.ROOT));
        }
        return parameters;
    }
}
