package io.reelshelf.warehouse.server;

import io.reelshelf.warehouse.server.catalog.ServerActivity;
import io.reelshelf.warehouse.server.session.QueryLog;
import io.reelshelf.warehouse.server.session.SessionRegistry;
import io.reelshelf.warehouse.server.session.TableLocks;
import java.util.List;

/** The server's sessions and statements for its system views. */
final class Activity implements ServerActivity {
    private final SessionRegistry sessions;
    private final QueryLog queries;
    private final ConnectionLog connections;
    private final TableLocks locks;

    Activity(SessionRegistry sessions, QueryLog queries, ConnectionLog connections, TableLocks locks) {
        this.sessions = sessions;
        this.queries = queries;
        this.connections = connections;
        this.locks = locks;
    }

    @Override
    public List<Session> sessions() {
        return sessions.list().stream()
                .map(session -> new Session(
                        session.id(),
                        session.user(),
                        session.application(),
                        session.address(),
                        session.port(),
                        session.startedAt(),
                        session.state(),
                        session.query()))
                .toList();
    }

    @Override
    public List<Query> queries() {
        return queries.queries().stream()
                .map(query -> new Query(
                        query.id(),
                        query.session(),
                        query.user(),
                        query.text(),
                        query.type(),
                        query.transaction(),
                        query.startedAt(),
                        query.endedAt(),
                        query.rows(),
                        query.sqlState(),
                        query.error()))
                .toList();
    }

    @Override
    public List<Connection> connections() {
        return connections.recent();
    }

    @Override
    public List<Lock> locks() {
        return locks.list().stream()
                .map(lock -> new Lock(lock.table(), lock.session(), lock.granted(), lock.since()))
                .toList();
    }
}
