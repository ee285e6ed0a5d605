package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.MessageReader;
import java.net.InetAddress;
import java.util.Map;

/**
 * A client that has said and proven who it is.
 *
 * @param parameters of its start-up message
 * @param redshift whether it is Amazon's driver
 * @param superuser whether its user may do everything
 */
record Client(
        MessageReader reader,
        Replies replies,
        String user,
        boolean superuser,
        String database,
        InetAddress address,
        int port,
        boolean encrypted,
        boolean redshift,
        Map<String, String> parameters) {
    Client {
        parameters = Map.copyOf(parameters);
    }

    String application() {
        String name = parameters.getOrDefault("application_name", "");
        return name.length() > 64 ? name.substring(0, 64) : name;
    }

    String driver() {
        return parameters.getOrDefault("driver_version", "");
    }
}
