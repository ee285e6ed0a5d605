package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.server.auth.UserStore;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs the statements about users, roles, grants and policies: picks who reads each by its first words. */
final class AccessCommands {
    private final AccessStore store;
    private final UserStore users;
    private final String database;

    AccessCommands(AccessStore store, UserStore users, String database) {
        this.store = store;
        this.users = users;
        this.database = database;
    }

    void run(AccessState state, Identity identity, Connection connection, RedshiftStatement.Access statement)
            throws RedshiftSqlException, SQLException {
        CommandContext context = new CommandContext(state, identity, connection, store, users, database);
        TokenCursor cursor = new TokenCursor(statement.origin().tokens());
        switch (statement.tag()) {
            case "CREATE USER" -> new UserCommands(context).create(cursor);
            case "ALTER USER" -> new UserCommands(context).alter(cursor);
            case "DROP USER" -> new UserCommands(context).drop(cursor);
            case "CREATE ROLE", "CREATE GROUP" -> new RoleCommands(context).create(cursor);
            case "ALTER GROUP" -> new RoleCommands(context).alterGroup(cursor);
            case "DROP ROLE", "DROP GROUP" -> new RoleCommands(context).drop(cursor);
            case "GRANT" -> new GrantCommands(context).grant(cursor);
            case "REVOKE" -> new GrantCommands(context).revoke(cursor);
            case "CREATE RLS POLICY" -> new PolicyCommands(context).create(statement.origin(), cursor);
            case "ALTER RLS POLICY" -> new PolicyCommands(context).alter(statement.origin(), cursor);
            case "DROP RLS POLICY" -> new PolicyCommands(context).drop(cursor);
            case "ATTACH RLS POLICY" -> new PolicyCommands(context).attach(cursor);
            case "DETACH RLS POLICY" -> new PolicyCommands(context).detach(cursor);
            case "ALTER TABLE" -> new PolicyCommands(context).rowSecurity(cursor);
            case "ALTER DEFAULT PRIVILEGES" ->
                throw Denied.unsupported(
                        "ALTER DEFAULT PRIVILEGES is not supported",
                        "Write GRANT … FOR TABLES IN SCHEMA …: it holds for future tables as well.");
            default -> throw Denied.unsupported(statement.tag() + " is not supported", null);
        }
    }
}
