package io.reelshelf.warehouse.server;

import io.reelshelf.warehouse.server.audit.AuditEvent;
import io.reelshelf.warehouse.server.catalog.ServerActivity;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The last log-ins, log-outs and refusals, as the audit log tells them, in the words of Redshift's system views. */
final class ConnectionLog implements Consumer<AuditEvent> {
    private static final int KEPT = 2_000;

    private final ArrayDeque<ServerActivity.Connection> events = new ArrayDeque<>();

    @Override
    public void accept(AuditEvent event) {
        word(event)
                .ifPresent(word -> add(new ServerActivity.Connection(
                        event.time(),
                        word,
                        0,
                        event.user(),
                        event.address(),
                        0,
                        "password",
                        event.encrypted(),
                        event.application(),
                        "")));
    }

    private static Optional<String> word(AuditEvent event) {
        return switch (event.kind()) {
            case LOGIN -> Optional.of(event.outcome().equals("ok") ? "authenticated" : "authentication failure");
            case LOGOUT -> Optional.of("disconnecting session");
            case REFUSED, ACCESS, DEFINITION -> Optional.empty();
        };
    }

    private synchronized void add(ServerActivity.Connection event) {
        if (events.size() == KEPT) {
            events.removeFirst();
        }
        events.addLast(event);
    }

    synchronized List<ServerActivity.Connection> recent() {
        return List.copyOf(events);
    }
}
