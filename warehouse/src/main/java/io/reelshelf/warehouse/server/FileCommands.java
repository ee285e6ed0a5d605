package io.reelshelf.warehouse.server;

import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.copy.CopyException;
import io.reelshelf.warehouse.redshift.copy.CopyExecutor;
import io.reelshelf.warehouse.redshift.copy.CopyResult;
import io.reelshelf.warehouse.redshift.copy.CopySettings;
import io.reelshelf.warehouse.server.protocol.ServerException;
import io.reelshelf.warehouse.server.session.CommandRunner;
import io.reelshelf.warehouse.server.session.SessionContext;
import java.sql.SQLException;
import java.util.Optional;

/** COPY from files and UNLOAD, for a session. */
public final class FileCommands implements CommandRunner {
    private final CopyExecutor executor;

    /** Reaches what the settings say. */
    public FileCommands(CopySettings settings) {
        this.executor = new CopyExecutor(settings);
    }

    @Override
    public Optional<String> run(RedshiftStatement statement, SessionContext session)
            throws ServerException, SQLException {
        try {
            session.checkCancelled();
            if (statement instanceof RedshiftStatement.CopyFile copy) {
                return Optional.of("COPY " + told(executor.copy(session.connection(), copy, session.user()), session));
            }
            if (statement instanceof RedshiftStatement.Unload unload) {
                return Optional.of("UNLOAD " + told(executor.unload(session.connection(), unload), session));
            }
            return Optional.empty();
        } catch (CopyException e) {
            throw new ServerException(
                    e.sqlState(), String.valueOf(e.getMessage()), e.hint().orElse(null));
        }
    }

    private static long told(CopyResult result, SessionContext session) {
        result.notices().forEach(session::notice);
        return result.rows();
    }
}
