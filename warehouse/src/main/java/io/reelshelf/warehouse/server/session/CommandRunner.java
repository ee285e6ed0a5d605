package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.sql.SQLException;
import java.util.Optional;

/** Runs commands that are more than SQL for DuckDB: COPY of files, UNLOAD, materialized views, users and grants. */
public interface CommandRunner {
    /**
     * Runs a statement where it is this runner's kind. It runs in a transaction that the session commits, or rolls back
     * where this throws.
     *
     * @return the command tag with its counts, such as {@code COPY 12}; empty where another runner is to run it
     */
    Optional<String> run(RedshiftStatement statement, SessionContext session) throws ServerException, SQLException;
}
