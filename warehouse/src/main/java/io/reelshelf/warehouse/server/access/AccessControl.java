package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.server.audit.AuditEvent;
import io.reelshelf.warehouse.server.audit.AuditLog;
import io.reelshelf.warehouse.server.auth.UserStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Decides what every statement of every session may read and write, and runs the statements that change that. Deny by
 * default: what cannot be understood is refused to all but administrators. Safe for many threads.
 */
public final class AccessControl {
    /** The role that may do everything. */
    public static final String ADMIN = "admin";
    /** The role that fills the warehouse. */
    public static final String LOADER = "loader";
    /** The role of people and tools that read reports. */
    public static final String REPORTS_READER = "reports_reader";

    /** The schema of the server's own tables. */
    static final String SERVER_SCHEMA = "server";
    /** The attached database that holds the catalog's views. */
    static final String CATALOG_DATABASE = "rs_system";

    private final String database;
    private final AccessStore store;
    private final AccessCommands commands;
    private final AuditLog audit;
    private final ParseCache parser = new ParseCache();
    private final RecentRelations recent;
    private final DefinitionClock clock = new DefinitionClock();
    private volatile AccessState state;
    private volatile long version;

    /**
     * Over a warehouse's file with the server's own tables.
     *
     * @param jdbi connects to the file
     * @param database DuckDB's name of the file
     */
    public AccessControl(Jdbi jdbi, String database, AuditLog audit) {
        this.database = database;
        this.store = new AccessStore(jdbi);
        this.recent = new RecentRelations(jdbi, database, System::nanoTime);
        this.audit = audit;
        this.commands = new AccessCommands(store, new UserStore(jdbi), database);
        store.forgetOwnersOfMissingRelations();
        this.state = store.load();
    }

    /**
     * Checks a statement before it runs, and gives the one to run: under row-level security it reads fewer rows, and a
     * definition also notes its owner.
     *
     * @throws RedshiftSqlException 42501 where the user may not, 42P01 where a relation is missing
     */
    public RedshiftStatement authorise(Caller caller, RedshiftStatement statement) throws RedshiftSqlException {
        AccessState current = state;
        if (Definitions.isDefinition(statement)) {
            defines(caller);
        }
        try {
            return new StatementGuard(
                            current,
                            current.identity(caller.user()),
                            caller.connection(),
                            database,
                            parser,
                            recent,
                            paths -> caller.names().lookup(clock, caller.connection(), database, paths))
                    .guard(statement);
        } catch (RedshiftSqlException e) {
            if (e.sqlState().equals(Denied.INSUFFICIENT_PRIVILEGE)) {
                audit.write(AuditEvent.refused(
                        caller.user(),
                        caller.address(),
                        caller.application(),
                        statement.tag(),
                        Secrets.redacted(statement.origin()),
                        String.valueOf(e.getMessage())));
            }
            throw at(statement, e);
        } catch (SQLException e) {
            throw at(statement, QueryParser.notUnderstood(String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            throw at(statement, QueryParser.notUnderstood("it is nested too deeply"));
        }
    }

    /**
     * Runs a statement about users, roles, grants or policies. It is in force at once and for all sessions, whatever
     * becomes of the session's transaction.
     *
     * @throws RedshiftSqlException where the user may not, or the statement is wrong
     */
    public synchronized void execute(Caller caller, RedshiftStatement.Access statement) throws RedshiftSqlException {
        String outcome = "ok";
        try {
            AccessState current = state;
            commands.run(current, current.identity(caller.user()), caller.connection(), statement);
        } catch (RedshiftSqlException e) {
            outcome = String.valueOf(e.getMessage());
            throw at(statement, e);
        } catch (IllegalArgumentException e) {
            outcome = String.valueOf(e.getMessage());
            throw at(statement, Denied.invalid("22023", outcome));
        } catch (SQLException e) {
            outcome = String.valueOf(e.getMessage());
            throw at(statement, Denied.invalid("XX000", outcome));
        } finally {
            state = store.load();
            version++;
            clock.tick();
            audit.write(AuditEvent.access(
                    caller.user(),
                    caller.address(),
                    caller.application(),
                    statement.tag(),
                    Secrets.redacted(statement.origin()),
                    outcome));
        }
    }

    /**
     * Writes a finished definition to the audit log; other statements it leaves out.
     *
     * @return whether it was a definition
     */
    public boolean finished(Caller caller, RedshiftStatement statement, String outcome) {
        boolean definition = Definitions.isDefinition(statement);
        if (definition) {
            defines(caller);
            audit.write(AuditEvent.definition(
                    caller.user(),
                    caller.address(),
                    caller.application(),
                    statement.tag(),
                    Secrets.redacted(statement.origin()),
                    outcome));
        }
        return definition;
    }

    /** Whether a statement defines something: to ask for it changes {@link #definitions} by one. */
    public static boolean isDefinition(RedshiftStatement statement) {
        return Definitions.isDefinition(statement);
    }

    private void defines(Caller caller) {
        recent.forget();
        clock.defines(caller.connection());
    }

    /** A session has no transaction open any more: what it defined is there for all, or gone. */
    public void settled(Connection session) {
        if (clock.settled(session)) {
            recent.forget();
        }
    }

    /** Changes with every definition: what a name stood for before it is to be looked up again, and who sees what. */
    public long definitions() {
        return clock.ticks();
    }

    /** Changes with every change of users, roles, grants or policies: what was authorised before it has to be again. */
    public long version() {
        return version;
    }

    /** What a user finds in the catalog, as of now. */
    public Visibility visibility(String user) {
        AccessState current = state;
        Identity identity = current.identity(user);
        return current.visibility(identity, identity.superuser() ? List.of() : store.ownedBy(user));
    }

    /** Whether a user may do everything. */
    public boolean isAdministrator(String user) {
        return state.identity(user).superuser();
    }

    private static RedshiftSqlException at(RedshiftStatement statement, RedshiftSqlException error) {
        int position = error.position() > 0 ? error.position() : statement.position();
        return new RedshiftSqlException(
                error.sqlState(),
                String.valueOf(error.getMessage()),
                position,
                error.hint().orElse(null));
    }
}
