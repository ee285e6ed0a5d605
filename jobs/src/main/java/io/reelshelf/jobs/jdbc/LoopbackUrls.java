package io.reelshelf.jobs.jdbc;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * URLs of this machine. The Amazon driver wants TLS with a certificate that an authority signed, which a server on
 * loopback has not; nothing on loopback crosses a wire, so TLS is left out there unless the URL says what to do.
 */
final class LoopbackUrls {
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    private LoopbackUrls() {}

    static boolean isLoopback(String url) {
        String host = URI.create(url.substring("jdbc:".length())).getHost();
        return host != null && HOSTS.contains(host.toLowerCase(Locale.ROOT));
    }

    static String withoutTls(String url) {
        if (!isLoopback(url) || url.toLowerCase(Locale.ROOT).contains("ssl")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + "ssl=false";
    }
}
