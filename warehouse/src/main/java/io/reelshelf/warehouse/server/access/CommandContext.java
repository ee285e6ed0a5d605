package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.server.auth.UserStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a statement about access works with.
 *
 * @param state as it is before
 * @param identity who runs it
 * @param connection the session's own
 * @param database DuckDB's name of the warehouse's file
 */
record CommandContext(
        AccessState state,
        Identity identity,
        Connection connection,
        AccessStore store,
        UserStore users,
        String database) {
    void superuserOnly(String what) throws RedshiftSqlException {
        if (!identity.superuser()) {
            throw Denied.superuserOnly(what);
        }
    }

    void userExists(String name) throws RedshiftSqlException {
        if (!state.users().contains(name)) {
            throw Denied.invalid("42704", "user \"" + name + "\" does not exist");
        }
    }

    void roleExists(String name) throws RedshiftSqlException {
        if (!state.roles().contains(name)) {
            throw Denied.invalid("42704", "role \"" + name + "\" does not exist");
        }
    }

    /** Reads {@code name}, {@code ROLE name}, {@code GROUP name} or {@code PUBLIC}. */
    Grantee grantee(TokenCursor cursor) throws RedshiftSqlException {
        if (cursor.accept("public")) {
            return Grantee.PUBLIC;
        }
        if (cursor.accept("role") || cursor.accept("group")) {
            String role = cursor.name();
            roleExists(role);
            return Grantee.role(role);
        }
        cursor.accept("user");
        String user = cursor.name();
        userExists(user);
        return Grantee.user(user);
    }

    List<Grantee> grantees(TokenCursor cursor) throws RedshiftSqlException {
        List<Grantee> grantees = new ArrayList<>();
        do {
            grantees.add(grantee(cursor));
        } while (cursor.acceptSymbol(","));
        return grantees;
    }

    /** The warehouse's relations of these names. */
    List<Relation> relations(List<List<String>> paths) throws RedshiftSqlException, SQLException {
        RelationLookup lookup = RelationLookup.of(connection, database, paths);
        List<Relation> relations = new ArrayList<>();
        for (List<String> path : paths) {
            List<Relation> found = lookup.find(path);
            if (found.size() != 1 || found.get(0).home() != Relation.Home.WAREHOUSE) {
                throw new RelationRights(state, identity).missing(path);
            }
            relations.add(found.get(0));
        }
        return relations;
    }
}
