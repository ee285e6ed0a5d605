package io.reelshelf.warehouse.server.catalog;

import static io.reelshelf.warehouse.server.catalog.LiveTable.flag;
import static io.reelshelf.warehouse.server.catalog.LiveTable.number;
import static io.reelshelf.warehouse.server.catalog.LiveTable.text;
import static io.reelshelf.warehouse.server.catalog.LiveTable.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The server's activity as live tables; the file 07_activity.sql makes Redshift's views of them. */
final class ActivityTables {
    private ActivityTables() {}

    static List<LiveTable> of(ServerActivity activity) {
        return List.of(sessions(activity), queries(activity), connections(activity), locks(activity));
    }

    private static LiveTable sessions(ServerActivity activity) {
        return new LiveTable(
                "rs_live_sessions",
                List.of(
                        number("process"),
                        text("user_name"),
                        text("application"),
                        text("client_address"),
                        number("client_port"),
                        time("started_at"),
                        text("state"),
                        number("query")),
                () -> activity.sessions().stream()
                        .map(session -> LiveTable.Row.of(
                                (long) session.id(),
                                session.user(),
                                session.application(),
                                session.clientAddress(),
                                (long) session.clientPort(),
                                utc(session.startedAt()),
                                session.state(),
                                session.runningQuery()))
                        .toList());
    }

    private static LiveTable queries(ServerActivity activity) {
        return new LiveTable(
                "rs_live_queries",
                List.of(
                        number("query"),
                        number("process"),
                        text("user_name"),
                        text("query_text"),
                        text("query_type"),
                        number("transaction_id"),
                        time("started_at"),
                        time("ended_at"),
                        number("row_count"),
                        text("sql_state"),
                        text("message")),
                () -> activity.queries().stream()
                        .map(query -> LiveTable.Row.of(
                                query.id(),
                                (long) query.session(),
                                query.user(),
                                query.text(),
                                query.type(),
                                query.transaction(),
                                utc(query.startedAt()),
                                utc(query.endedAt()),
                                query.rows(),
                                query.sqlState(),
                                query.message()))
                        .toList());
    }

    private static LiveTable connections(ServerActivity activity) {
        return new LiveTable(
                "rs_live_connections",
                List.of(
                        time("happened_at"),
                        text("event"),
                        number("process"),
                        text("user_name"),
                        text("client_address"),
                        number("client_port"),
                        text("authentication"),
                        flag("encrypted"),
                        text("application"),
                        text("driver")),
                () -> activity.connections().stream()
                        .map(event -> LiveTable.Row.of(
                                utc(event.at()),
                                event.event(),
                                (long) event.session(),
                                event.user(),
                                event.clientAddress(),
                                (long) event.clientPort(),
                                event.authentication(),
                                event.encrypted(),
                                event.application(),
                                event.driver()))
                        .toList());
    }

    private static LiveTable locks(ServerActivity activity) {
        return new LiveTable(
                "rs_live_locks",
                List.of(text("table_name"), number("process"), flag("granted"), time("since")),
                () -> activity.locks().stream()
                        .map(lock -> LiveTable.Row.of(
                                lock.table(), (long) lock.session(), lock.granted(), utc(lock.since())))
                        .toList());
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
