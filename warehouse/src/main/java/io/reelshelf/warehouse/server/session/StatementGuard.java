package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.sql.SQLException;

/** Decides whether a user may run a statement, before it is prepared. */
public interface StatementGuard {
    /** Lets every statement run as it is. */
    StatementGuard ALLOW_ALL = (statement, session) -> statement;

    /**
     * The statement to run instead: the same, or one that sees fewer rows.
     *
     * @throws ServerException 42501 where the user may not
     */
    RedshiftStatement authorise(RedshiftStatement statement, SessionContext session)
            throws ServerException, SQLException;
}
