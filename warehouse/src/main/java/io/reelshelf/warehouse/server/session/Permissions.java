package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.server.access.AccessControl;
import io.reelshelf.warehouse.server.access.Caller;
import io.reelshelf.warehouse.server.access.SessionNames;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.sql.SQLException;
import java.util.List;

/**
 * What a session's user may do. DuckDB binds a prepared statement anew where definitions or the search path have changed, and its names
 * may then stand for what the user may not read: so a plan keeps what it was allowed by.
 */
final class Permissions {
    private final AccessControl access;
    private final Client client;
    private final Engine engine;
    private final Transactions transactions;
    private final SettingCommands settings;
    private final SessionNames names = new SessionNames();

    Permissions(
            AccessControl access, Client client, Engine engine, Transactions transactions, SettingCommands settings) {
        this.access = access;
        this.client = client;
        this.engine = engine;
        this.transactions = transactions;
        this.settings = settings;
    }

    Caller caller() {
        names.at(transactions.state() == Transactions.State.IDLE, settings.schemas());
        return new Caller(client.user(), engine.connection(), client.address(), client.application(), names);
    }

    /** The statement as it may run. */
    RedshiftStatement authorise(RedshiftStatement written) throws RedshiftSqlException {
        return access.authorise(caller(), written);
    }

    /** What permissions depend on now. An administrator may do all, whatever names stand for. */
    Permit.Standing standing() {
        long grants = access.version();
        return access.isAdministrator(client.user())
                ? new Permit.Standing(grants, 0, List.of())
                : new Permit.Standing(grants, access.definitions(), settings.schemas());
    }

    /**
     * What a permission depends on after a statement was allowed: a definition tells of itself once meanwhile. Whatever else has changed
     * in the meantime must not be taken for checked.
     */
    Permit.Standing after(Permit.Standing before, RedshiftStatement allowed) {
        boolean told = AccessControl.isDefinition(allowed) && !access.isAdministrator(client.user());
        return told ? new Permit.Standing(before.grants(), before.definitions() + 1, before.path()) : before;
    }

    /** Whether nothing has changed that a plan was allowed by. */
    boolean hold(Plan plan) {
        Permit permit = plan.permit();
        return permit == null || permit.standing().equals(standing());
    }

    /**
     * Makes sure that a plan may still run.
     *
     * @throws RedshiftSqlException where it may not any more
     * @throws ServerException 0A000 where it may see other rows than when it was made
     */
    void confirm(Plan plan) throws ServerException, SQLException, RedshiftSqlException {
        Permit permit = plan.permit();
        if (permit == null || hold(plan)) {
            return;
        }
        transactions.refuseFailed();
        engine.park();
        if (!authorise(permit.written()).equals(plan.statement())) {
            throw new ServerException(
                    "0A000", "what the statement may read has changed since it was bound", "Bind it again.");
        }
    }
}
