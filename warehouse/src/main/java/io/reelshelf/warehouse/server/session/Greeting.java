package io.reelshelf.warehouse.server.session;

import java.io.IOException;
import java.util.Map;

/** What a client is told when it has logged in. */
final class Greeting {
    private Greeting() {}

    static void send(Client client, int session, int key) throws IOException {
        Replies replies = client.replies();
        replies.out().begin('R').putInt(0).end();
        Map<String, String> told = Map.of(
                "server_version", client.redshift() ? "8.0.2" : "9.4.0",
                "server_encoding", "UTF8",
                "client_encoding", "UTF8",
                "DateStyle", "ISO, MDY",
                "TimeZone", "UTC",
                "integer_datetimes", "on",
                "standard_conforming_strings", "on",
                "is_superuser", client.superuser() ? "on" : "off",
                "session_authorization", client.user(),
                "application_name", client.application());
        for (Map.Entry<String, String> each : told.entrySet()) {
            replies.parameterStatus(each.getKey(), each.getValue());
        }
        if (client.redshift()) {
            // Amazon's driver then reads its metadata by SHOW statements.
            replies.parameterStatus("show_discovery", "4");
        }
        replies.out().begin('K').putInt(session).putInt(key).end();
        replies.ready('I');
    }
}
