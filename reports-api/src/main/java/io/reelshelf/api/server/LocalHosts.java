package io.reelshelf.api.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.reelshelf.api.problem.ApiException;
import io.reelshelf.api.problem.ProblemCode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * While only this machine can connect, answers only to this machine's names: a web page elsewhere whose name was pointed at
 * the loopback address (DNS rebinding) would otherwise read the answers.
 */
final class LocalHosts {
    private final boolean loopback;
    private final Set<String> names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

    /** @param bound the address that the server listens on; it is a name of its own, too */
    LocalHosts(String bound) {
        loopback = isLoopback(bound);
        names.add(bound.toLowerCase(Locale.ROOT));
    }

    void register(RoutesConfig routes) {
        routes.before(this::check);
    }

    boolean allows(@Nullable String host) {
        return !loopback
                || (host != null && names.contains(host.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "")));
    }

    private void check(Context context) {
        if (!allows(context.header(Header.HOST))) {
            throw new ApiException(
                    ProblemCode.FOREIGN_HOST,
                    "This server answers only to this machine: use http://127.0.0.1, http://localhost or http://[::1]"
                            + " with its port. To serve under another name, start it with --host.");
        }
    }

    /** An address that cannot be resolved cannot be bound either. */
    private static boolean isLoopback(String bound) {
        try {
            return InetAddress.getByName(bound).isLoopbackAddress();
        } catch (UnknownHostException exception) {
            return true;
        }
    }
}
