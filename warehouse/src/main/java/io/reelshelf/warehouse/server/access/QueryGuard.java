package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Checks what one statement reads and writes for one user, and narrows what it reads to the rows that the user may see.
 */
final class QueryGuard {
    private final AccessState state;
    private final Identity identity;
    private final Names names;
    private final RelationRights rights;
    private final VisibleRows visible;

    /** How names are looked up. */
    interface Names {
        RelationLookup lookup(Collection<List<String>> paths) throws SQLException;
    }

    QueryGuard(AccessState state, Identity identity, Connection connection, String database, Names names) {
        this.state = state;
        this.identity = identity;
        this.names = names;
        this.rights = new RelationRights(state, identity);
        this.visible = new VisibleRows(state, identity, connection, database, names);
    }

    /** One that looks every name up. */
    QueryGuard(AccessState state, Identity identity, Connection connection, String database) {
        this(state, identity, connection, database, paths -> RelationLookup.of(connection, database, paths));
    }

    /** Whether recent relations tell that the statement may run as it is; where not, {@link #guard} finds out. */
    boolean surelyAllowed(ParsedQuery query, RecentRelations recent) {
        if (!state.secured().isEmpty()) {
            return false;
        }
        Optional<RelationLookup> lookup = recent.lookup(query.paths());
        if (lookup.isEmpty()) {
            return false;
        }
        try {
            checkNames(query, identity, lookup.get());
            return query.tables().stream()
                    .flatMap(table -> lookup.get().find(table.path()).stream())
                    .allMatch(relation -> !relation.isView() || isOfSuperuser(relation));
        } catch (RedshiftSqlException e) {
            return false;
        }
    }

    /** The statement's text as it may run. */
    String guard(ParsedQuery query) throws RedshiftSqlException, SQLException {
        TextSplices splices = new TextSplices(query.sql());
        RelationLookup lookup = lookup(query);
        checkNames(query, identity, lookup);
        for (TableReference table : query.tables()) {
            for (Relation relation : lookup.find(table.path())) {
                Optional<String> rows = visible.of(relation, table);
                if (rows.isPresent()) {
                    splices.add(table, rows.get());
                    break;
                }
            }
        }
        return splices.apply();
    }

    /** Checks without narrowing: for the query of a view, which is narrowed whenever it is read. */
    void check(ParsedQuery query) throws RedshiftSqlException, SQLException {
        checkNames(query, identity, lookup(query));
    }

    /**
     * Checks a query that was kept, and is to run along the path of that time: a name without its schema may stand for any
     * relation of that name.
     */
    void checkStored(ParsedQuery query) throws RedshiftSqlException, SQLException {
        checkFunctions(query);
        RelationLookup lookup = lookup(query);
        for (TableReference table : query.tables()) {
            List<Relation> relations = table.path().size() > 1
                    ? lookup.find(table.path())
                    : lookup.named(table.path().get(0));
            for (Relation relation : relations) {
                rights.require(identity, relation, table.privilege());
                if (visible.of(relation, table).isPresent()) {
                    throw Denied.unsupported(
                            "\"" + table.written()
                                    + "\" has row-level security, which a materialized view would pass by",
                            "Ask an administrator to refresh it.");
                }
            }
        }
    }

    /** Checks the functions and what there is of the relations. */
    void checkPresent(ParsedQuery query) throws RedshiftSqlException, SQLException {
        checkFunctions(query);
        RelationLookup lookup = lookup(query);
        for (TableReference table : query.tables()) {
            List<Relation> relations = lookup.find(table.path());
            RedshiftSqlException missing = rights.missing(table.path());
            if (relations.isEmpty() && missing.sqlState().equals(Denied.INSUFFICIENT_PRIVILEGE)) {
                throw missing;
            }
            for (Relation relation : relations) {
                rights.require(identity, relation, table.privilege());
            }
        }
    }

    private static void checkFunctions(ParsedQuery query) throws RedshiftSqlException {
        for (FunctionReference function : query.functions()) {
            Functions.check(function);
        }
    }

    private void checkNames(ParsedQuery query, Identity asWhom, RelationLookup lookup) throws RedshiftSqlException {
        checkFunctions(query);
        for (TableReference table : query.tables()) {
            List<Relation> relations = lookup.find(table.path());
            if (relations.isEmpty()) {
                throw rights.missing(table.path());
            }
            for (Relation relation : relations) {
                rights.require(asWhom, relation, table.privilege());
            }
        }
    }

    private RelationLookup lookup(ParsedQuery query) throws SQLException {
        return names.lookup(query.paths());
    }

    private boolean isOfSuperuser(Relation relation) {
        return relation.ownerOrNull() == null
                || state.identity(relation.ownerOrNull()).superuser();
    }
}
