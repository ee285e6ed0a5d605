package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows that row-level security leaves of what somebody reads, through views too. */
final class VisibleRows {
    /** Views on views on views: deeper ones than this are refused. */
    private static final int MAX_VIEW_DEPTH = 32;

    private final AccessState state;
    private final Identity identity;
    private final RelationRights rights;
    private final Connection connection;
    private final String database;
    private final QueryGuard.Names names;

    VisibleRows(AccessState state, Identity identity, Connection connection, String database, QueryGuard.Names names) {
        this.state = state;
        this.identity = identity;
        this.rights = new RelationRights(state, identity);
        this.connection = connection;
        this.database = database;
        this.names = names;
    }

    /** The rows of a relation that the user may see, as a query in parentheses; empty where it may see all. */
    Optional<String> of(Relation relation, TableReference reference) throws RedshiftSqlException, SQLException {
        return rows(relation, reference, 0);
    }

    private Optional<String> rows(Relation relation, TableReference reference, int depth)
            throws RedshiftSqlException, SQLException {
        if (reference.privilege() != Privilege.SELECT || relation.home() == Relation.Home.CATALOG) {
            return Optional.empty();
        }
        Optional<String> inside = relation.isView() ? viewRows(relation, depth) : Optional.empty();
        if (relation.home() != Relation.Home.WAREHOUSE || !rights.isSecured(relation.key())) {
            return inside;
        }
        String source = inside.orElse(SqlText.identifier(database) + "."
                + SqlText.identifier(relation.key().schema()) + "."
                + SqlText.identifier(relation.key().name()));
        return Optional.of(
                "(SELECT * FROM " + source + " AS " + RowFilter.ALIAS + " WHERE " + condition(relation.key()) + ")");
    }

    private String condition(RelationKey key) throws RedshiftSqlException, SQLException {
        List<String> predicates = new ArrayList<>();
        for (Policy policy : state.policiesOf(identity, key)) {
            predicates.add("(" + RowFilter.of(policy, connection).predicate(identity) + ")");
        }
        String between = state.secured().getOrDefault(key, false) ? " OR " : " AND ";
        return predicates.isEmpty() ? "false" : String.join(between, predicates);
    }

    /**
     * A view runs with its owner's rights, as they are now, and with the policies that bind the user who reads it.
     */
    private Optional<String> viewRows(Relation view, int depth) throws RedshiftSqlException, SQLException {
        boolean ownerMayAll = view.home() == Relation.Home.WAREHOUSE
                && (view.ownerOrNull() == null
                        || state.identity(view.ownerOrNull()).superuser());
        if (ownerMayAll && state.secured().isEmpty()) {
            return Optional.empty();
        }
        if (depth > MAX_VIEW_DEPTH) {
            throw QueryParser.notUnderstood("its views are nested too deeply");
        }
        ViewText text = LateBinding.resolve(ViewText.of(String.valueOf(view.viewSql())), connection, database);
        ParsedQuery query = QueryParser.query(connection, text.query());
        Identity owner = view.ownerOrNull() == null ? identity : state.identity(view.ownerOrNull());
        RelationLookup lookup = names.lookup(query.paths());
        TextSplices splices = new TextSplices(query.sql());
        for (TableReference table : query.tables()) {
            boolean exact = table.path().size() > 1;
            List<Relation> relations = exact
                    ? lookup.find(table.path())
                    : lookup.named(table.path().get(0));
            if (relations.isEmpty()) {
                throw Denied.missing(table.written());
            }
            for (Relation relation : relations) {
                if (!ownerMayAll) {
                    rights.require(owner, relation, table.privilege());
                }
                Optional<String> rows = rows(relation, table, depth + 1);
                if (rows.isPresent() && !exact) {
                    // DuckDB binds it along the path that was set when the view was made, which it does not tell.
                    throw Denied.unsupported(
                            "the view \"" + view.key() + "\" reads \"" + table.written()
                                    + "\" without its schema, and a relation of that name has row-level security",
                            "Make the view again with the names of the schemas.");
                }
                if (rows.isPresent()) {
                    splices.add(table, rows.get());
                    break;
                }
            }
        }
        return splices.isEmpty() ? Optional.empty() : Optional.of(inlined(text, splices.apply()));
    }

    private static String inlined(ViewText view, String query) {
        return view.columns().isEmpty()
                ? "(" + query + ")"
                : "(SELECT * FROM (" + query + ") AS inlined " + view.columns() + ")";
    }
}
