package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.server.describe.DefinedTexts;
import io.reelshelf.warehouse.server.describe.ResultDescriber;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;

/** Runs statements in a session. Its answers go to the client as they come. */
final class Executor {
    private final SessionServices services;
    private final Client client;
    private final Engine engine;
    private final Transactions transactions;
    private final SettingCommands settings;
    private final Cursors cursors;
    private final ResultDescriber describer;
    private final RowSender rows;
    private final Permissions permissions;
    private final StatementPlans plans;
    private final ServerCommands commands;

    Executor(
            SessionServices services,
            Client client,
            Engine engine,
            Transactions transactions,
            SettingCommands settings,
            Cursors cursors,
            SessionContext context) {
        this.services = services;
        this.client = client;
        this.engine = engine;
        this.transactions = transactions;
        this.settings = settings;
        this.cursors = cursors;
        this.describer = new ResultDescriber(
                engine.connection(), services.relations(), services.access()::definitions, settings::schemas);
        Planner planner = new Planner(engine.connection(), client.redshift(), describer);
        this.permissions = new Permissions(services.access(), client, engine, transactions, settings);
        this.plans = new StatementPlans(services.translator(), engine, transactions, cursors, planner, permissions);
        this.rows = new RowSender(client.replies().out(), services.limits());
        this.commands = new ServerCommands(
                services,
                client,
                engine,
                transactions,
                planner,
                new DefinedTexts(engine.connection(), describer),
                context);
    }

    /** Plans statements in the session. */
    StatementPlans plans() {
        return plans;
    }

    /** The session's transaction has ended: others see what it defined, or never will. */
    void settled() {
        services.access().settled(engine.connection());
        describer.settled();
    }

    Permissions permissions() {
        return permissions;
    }

    /**
     * Runs a portal, or goes on with it.
     *
     * @param maximum rows to send at most
     * @return the command tag; empty where rows are left
     */
    String execute(Portal portal, long maximum)
            throws SQLException, ServerException, RedshiftSqlException, IOException {
        RedshiftStatement statement = Objects.requireNonNull(portal.plan().statement());
        RowCursor suspended = portal.cursor();
        if (suspended != null) {
            return send(portal, maximum, statement.tag());
        }
        boolean ends = statement instanceof RedshiftStatement.Commit || statement instanceof RedshiftStatement.Rollback;
        if (!ends) {
            transactions.refuseFailed();
        }
        if (statement instanceof RedshiftStatement.Change change && change.tag().equals("MERGE")) {
            // Keys are not enforced: without it two of them would both find a new key missing, and both insert it.
            transactions.beginImplicit();
            transactions.lock(Set.of(MergeTarget.of(change)));
        }
        if (!(statement instanceof RedshiftStatement.Begin || statement instanceof RedshiftStatement.LockTables)) {
            transactions.used();
        }
        String tag = run(portal, statement, maximum);
        if (services.access().finished(permissions.caller(), statement, "ok")) {
            describer.defined();
            if (!transactions.open()) {
                settled();
            }
        }
        return tag;
    }

    private String run(Portal portal, RedshiftStatement statement, long maximum)
            throws SQLException, ServerException, RedshiftSqlException, IOException {
        if (portal.plan().engine() != null && !(statement instanceof RedshiftStatement.DeclareCursor)) {
            return statement instanceof RedshiftStatement.Change ? change(portal, statement) : query(portal, maximum);
        }
        if (statement instanceof RedshiftStatement.Begin begin) {
            if (!transactions.begin(begin.readOnly())) {
                client.replies().notice("WARNING", "25001", "there is already a transaction in progress");
            }
            return "BEGIN";
        }
        if (statement instanceof RedshiftStatement.Commit) {
            warnWithoutTransaction();
            return transactions.commit() ? "COMMIT" : "ROLLBACK";
        }
        if (statement instanceof RedshiftStatement.Rollback) {
            warnWithoutTransaction();
            transactions.rollback();
            return "ROLLBACK";
        }
        if (statement instanceof RedshiftStatement.SetVariable set) {
            return settings.set(set, transactions.open());
        }
        if (statement instanceof RedshiftStatement.ResetVariable reset) {
            return settings.reset(reset.name(), transactions.open());
        }
        if (statement instanceof RedshiftStatement.ShowVariable show) {
            portal.open(new ListRows(settings.show(show.name())));
            return send(portal, Long.MAX_VALUE, "SHOW").isEmpty() ? "" : "SHOW";
        }
        if (statement instanceof RedshiftStatement.DeclareCursor declare) {
            return declare(declare, portal);
        }
        if (statement instanceof RedshiftStatement.Fetch fetch) {
            return fetch(fetch, portal);
        }
        if (statement instanceof RedshiftStatement.CloseCursor close) {
            cursors.close(close.name());
            return "CLOSE CURSOR";
        }
        return commands.run(statement, permissions.caller());
    }

    private void warnWithoutTransaction() throws IOException {
        if (transactions.state() == Transactions.State.IDLE) {
            client.replies().notice("WARNING", "25P01", "there is no transaction in progress");
        }
    }

    private String change(Portal portal, RedshiftStatement statement) throws SQLException, ServerException {
        long count = engine.change(Objects.requireNonNull(portal.plan().engine()), portal.values());
        portal.finish();
        rows.add(count);
        return ServerCommands.counted(statement.tag(), count);
    }

    private String query(Portal portal, long maximum) throws SQLException, ServerException, IOException {
        open(portal, portal);
        return send(
                portal,
                maximum,
                Objects.requireNonNull(portal.plan().statement()).tag());
    }

    private void open(Portal portal, Portal owner) throws SQLException, ServerException {
        EngineStatement statement = Objects.requireNonNull(portal.plan().engine());
        ChunkCursor cursor = engine.query(statement, portal.values());
        owner.open(cursor);
        engine.opened(owner);
    }

    private String send(Portal portal, long maximum, String tag) throws SQLException, ServerException, IOException {
        RowCursor cursor = Objects.requireNonNull(portal.cursor());
        boolean ended = rows.send(cursor, portal.writers(), maximum, portal);
        if (!ended) {
            return "";
        }
        portal.finish();
        engine.closed(portal);
        return tag.equals("SHOW") || tag.equals("EXPLAIN") ? tag : "SELECT " + portal.rows();
    }

    private String declare(RedshiftStatement.DeclareCursor declare, Portal portal)
            throws SQLException, ServerException {
        if (transactions.state() != Transactions.State.BLOCK && transactions.state() != Transactions.State.IMPLICIT) {
            throw new ServerException(
                    "25P01", "DECLARE CURSOR can only be used in transaction blocks", "Send BEGIN before it.");
        }
        EngineStatement query = Objects.requireNonNull(portal.plan().engine()).copy();
        Portal cursor = new Portal(
                new Plan(declare, query, query.columns(), query.parameters(), null),
                portal.values(),
                new boolean[0],
                services.limits().maximumSpoolBytes(),
                0);
        cursors.add(declare.name(), cursor);
        open(cursor, cursor);
        return "DECLARE CURSOR";
    }

    private String fetch(RedshiftStatement.Fetch fetch, Portal portal)
            throws SQLException, ServerException, IOException {
        Portal cursor = cursors.get(fetch.cursor());
        RowCursor source = cursor.cursor();
        long before = portal.rows();
        if (source != null && rows.send(source, portal.writers(), fetch.count(), portal)) {
            cursor.finish();
            engine.closed(cursor);
        }
        return "FETCH " + (portal.rows() - before);
    }

    /** Rows that the last statement sent or changed. */
    long lastRows() {
        return rows.takeCount();
    }
}
