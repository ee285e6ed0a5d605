package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftTranslator;
import io.reelshelf.warehouse.server.access.AccessControl;
import io.reelshelf.warehouse.server.audit.AuditLog;
import io.reelshelf.warehouse.server.auth.Authenticator;
import io.reelshelf.warehouse.server.auth.ServerTls;
import io.reelshelf.warehouse.server.describe.RelationColumns;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * What all sessions of a server share.
 *
 * @param databaseName as clients see it
 * @param engineDatabase DuckDB's name of the file
 * @param tlsOrNull null where the server has no certificate
 * @param tlsRequired whether a connection without TLS is refused
 * @param relations the columns of the warehouse's tables and views
 * @param runners of commands that are more than SQL
 * @param locks what LOCK holds
 * @param timer runs time-outs
 */
public record SessionServices(
        String databaseName,
        String engineDatabase,
        Authenticator authenticator,
        @Nullable ServerTls tlsOrNull,
        boolean tlsRequired,
        AccessControl access,
        AuditLog audit,
        RedshiftTranslator translator,
        RelationColumns relations,
        List<CommandRunner> runners,
        QueryLog queries,
        SessionRegistry sessions,
        SessionLimits limits,
        TableLocks locks,
        ScheduledExecutorService timer) {
    /** Copies the runners. */
    public SessionServices {
        Objects.requireNonNull(databaseName);
        runners = List.copyOf(runners);
    }
}
