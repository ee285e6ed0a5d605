package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.SqlText;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.Tokenizer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks what one statement reads and writes for one user, and narrows what it reads to the rows that the user may see.
 */
final class QueryGuard {
    /** Views on views on views: deeper ones than this are refused. */
    private static final int MAX_VIEW_DEPTH = 32;

    private final AccessState state;
    private final Identity identity;
    private final Connection connection;
    private final String database;
    private final Names names;

    /** How names are looked up. */
    interface Names {
        RelationLookup lookup(Collection<List<String>> paths) throws SQLException;
    }

    private record Splice(int start, int end, String text) {}

    QueryGuard(AccessState state, Identity identity, Connection connection, String database, Names names) {
        this.state = state;
        this.identity = identity;
        this.connection = connection;
        this.database = database;
        this.names = names;
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
        Optional<RelationLookup> lookup =
                recent.lookup(query.tables().stream().map(TableReference::path).toList());
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
        List<Splice> splices = new ArrayList<>();
        RelationLookup lookup = lookup(query);
        checkNames(query, identity, lookup);
        for (TableReference table : query.tables()) {
            for (Relation relation : lookup.find(table.path())) {
                Optional<String> rows = rows(relation, table, 0);
                if (rows.isPresent()) {
                    splices.add(splice(query.sql(), table, rows.get()));
                    break;
                }
            }
        }
        return apply(query.sql(), splices);
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
                require(identity, relation, table.privilege());
                if (rows(relation, table, 0).isPresent()) {
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
            RedshiftSqlException missing = missing(table.path());
            if (relations.isEmpty() && missing.sqlState().equals(Denied.INSUFFICIENT_PRIVILEGE)) {
                throw missing;
            }
            for (Relation relation : relations) {
                require(identity, relation, table.privilege());
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
                throw missing(table.path());
            }
            for (Relation relation : relations) {
                require(asWhom, relation, table.privilege());
            }
        }
    }

    private RelationLookup lookup(ParsedQuery query) throws SQLException {
        return names.lookup(query.tables().stream().map(TableReference::path).toList());
    }

    /** The refusal for a name that nothing has: where its schema is closed, the same as if something had it. */
    RedshiftSqlException missing(List<String> path) {
        if (path.size() > 1) {
            String schema = path.get(path.size() - 2).toLowerCase(Locale.ROOT);
            if (!state.may(identity, Privilege.USAGE, schema)) {
                return Denied.schema(schema, Privilege.USAGE);
            }
        }
        return Denied.missing(String.join(".", path));
    }

    /** Refuses what somebody may not do with a relation. */
    void require(Identity asWhom, Relation relation, Privilege privilege) throws RedshiftSqlException {
        RelationKey key = relation.key();
        switch (relation.home()) {
            case SESSION -> {}
            case CATALOG -> {
                // What starts with rs_ is what the views are made of, and shows more than they do.
                boolean internal = key.name().startsWith("rs_");
                if (!asWhom.superuser() && (internal || privilege != Privilege.SELECT)) {
                    throw Denied.relation(key.name(), privilege);
                }
            }
            case ENGINE ->
                throw Denied.privilege(
                        "permission denied for relation \"" + key.name() + "\": it belongs to the engine",
                        "Read pg_catalog, information_schema or the svv_ views.");
            case WAREHOUSE -> {
                if (!state.may(asWhom, Privilege.USAGE, key.schema())) {
                    throw Denied.schema(key.schema(), Privilege.USAGE);
                }
                boolean owner = asWhom.user().equals(relation.ownerOrNull());
                if (!owner && !state.may(asWhom, privilege, key)) {
                    throw Denied.relation(key.toString(), privilege);
                }
                if (privilege != Privilege.SELECT && secured(key) && !asWhom.superuser()) {
                    throw Denied.privilege(
                            "permission denied for relation \"" + key + "\": it has row-level security, and only "
                                    + "administrators change such rows",
                            null);
                }
            }
        }
    }

    private boolean secured(RelationKey key) {
        return state.secured().containsKey(key);
    }

    /** The rows of a relation that the user may see, as a query in parentheses; empty where it may see all. */
    private Optional<String> rows(Relation relation, TableReference reference, int depth)
            throws RedshiftSqlException, SQLException {
        if (reference.privilege() != Privilege.SELECT || relation.home() == Relation.Home.CATALOG) {
            return Optional.empty();
        }
        Optional<String> inside = relation.isView() ? viewRows(relation, depth) : Optional.empty();
        if (relation.home() != Relation.Home.WAREHOUSE || !secured(relation.key())) {
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
        RelationLookup lookup = lookup(query);
        List<Splice> splices = new ArrayList<>();
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
                    require(owner, relation, table.privilege());
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
                    splices.add(splice(query.sql(), table, rows.get()));
                    break;
                }
            }
        }
        return splices.isEmpty() ? Optional.empty() : Optional.of(inlined(text, apply(query.sql(), splices)));
    }

    private boolean isOfSuperuser(Relation relation) {
        return relation.ownerOrNull() == null
                || state.identity(relation.ownerOrNull()).superuser();
    }

    private static String inlined(ViewText view, String query) {
        return view.columns().isEmpty()
                ? "(" + query + ")"
                : "(SELECT * FROM (" + query + ") AS inlined " + view.columns() + ")";
    }

    private static Splice splice(String sql, TableReference table, String rows) throws RedshiftSqlException {
        if (table.start() < 0 || table.end() < table.start()) {
            throw Denied.unsupported(
                    "this form of reading \"" + table.written() + "\" is not supported under row-level security",
                    "Write SELECT … FROM " + table.written() + ".");
        }
        List<Token> tokens = Tokenizer.tokens(sql.substring(table.start(), table.end()));
        int last = 2 * (table.path().size() - 1);
        if (last >= tokens.size() || !tokens.get(0).isName()) {
            throw QueryParser.notUnderstood("\"" + table.written() + "\" is not where it should be");
        }
        String alias = table.aliased()
                ? ""
                : " AS " + SqlText.identifier(table.path().get(table.path().size() - 1));
        return new Splice(table.start(), table.start() + tokens.get(last).end(), rows + alias);
    }

    private static String apply(String sql, List<Splice> splices) {
        StringBuilder text = new StringBuilder(sql);
        splices.stream()
                .sorted(Comparator.comparingInt(Splice::start).reversed())
                .forEach(splice -> text.replace(splice.start(), splice.end(), splice.text()));
        return text.toString();
    }
}
