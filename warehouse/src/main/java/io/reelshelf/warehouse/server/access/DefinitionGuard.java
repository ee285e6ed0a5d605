package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks CREATE, DROP, ALTER and COMMENT, and keeps who owns what. */
final class DefinitionGuard {
    private final AccessState state;
    private final Identity identity;
    private final Connection connection;
    private final String database;
    private final QueryGuard queries;
    private final RelationRights rights;
    private final Ownership ownership;

    DefinitionGuard(AccessState state, Identity identity, Connection connection, String database) {
        this.state = state;
        this.identity = identity;
        this.connection = connection;
        this.database = database;
        this.queries = new QueryGuard(state, identity, connection, database);
        this.rights = new RelationRights(state, identity);
        this.ownership = new Ownership(database);
    }

    /** The statements to run instead of one definition. */
    List<String> guard(String sql, List<Token> tokens) throws RedshiftSqlException, SQLException {
        TokenCursor cursor = new TokenCursor(tokens);
        return switch (cursor.next().value()) {
            case "create" -> create(sql, tokens, cursor);
            case "drop" -> drop(sql, cursor);
            case "alter" -> alter(sql, cursor);
            case "comment" -> comment(sql, cursor);
            default -> superusers(sql, tokens.get(0).value().toUpperCase(Locale.ROOT));
        };
    }

    private List<String> superusers(String sql, String what) throws RedshiftSqlException {
        if (!identity.superuser()) {
            throw Denied.superuserOnly(what);
        }
        return List.of(sql);
    }

    private List<String> create(String sql, List<Token> tokens, TokenCursor cursor)
            throws RedshiftSqlException, SQLException {
        boolean replace = cursor.accept("or", "replace");
        boolean temporary = cursor.accept("temp")
                || cursor.accept("temporary")
                || cursor.accept("local", "temp")
                || cursor.accept("local", "temporary");
        if (cursor.accept("table")) {
            return createRelation(sql, tokens, cursor, temporary, replace, false);
        }
        if (cursor.accept("view")) {
            return createRelation(sql, tokens, cursor, temporary, replace, true);
        }
        if (cursor.accept("sequence") && !identity.superuser()) {
            cursor.accept("if", "not", "exists");
            mayCreateIn(target(cursor.dotted()).schema());
            return List.of(sql);
        }
        if (cursor.accept("schema") && state.granted(Securable.DATABASE, Privilege.CREATE, identity.grantees())) {
            return List.of(sql);
        }
        return superusers(sql, "CREATE of anything but tables and views");
    }

    private List<String> createRelation(
            String sql, List<Token> tokens, TokenCursor cursor, boolean temporary, boolean replace, boolean view)
            throws RedshiftSqlException, SQLException {
        if (identity.superuser()) {
            return List.of(sql);
        }
        cursor.accept("if", "not", "exists");
        List<String> path = cursor.dotted();
        boolean inSession = temporary || path.get(0).equals("temp");
        RelationKey key = inSession ? new RelationKey("main", path.get(path.size() - 1)) : target(path);
        List<String> statements = new ArrayList<>();
        if (!inSession) {
            mayCreateIn(key.schema());
        }
        List<Relation> existing =
                inSession ? List.of() : lookup(path).find(List.of(database, key.schema(), key.name()));
        if (replace) {
            for (Relation relation : existing) {
                rights.require(identity, relation, Privilege.DROP);
            }
        }
        statements.add(body(sql, tokens, cursor, view));
        if (!inSession && existing.isEmpty()) {
            statements.addAll(ownership.created(key, identity.user()));
        }
        return statements;
    }

    /** Checks what a new relation is made from; a view stays as written, for it is narrowed when it is read. */
    private String body(String sql, List<Token> tokens, TokenCursor cursor, boolean view)
            throws RedshiftSqlException, SQLException {
        int open = cursor.index();
        cursor.skipParenthesis();
        copiedDefinitions(tokens.subList(open, cursor.index()));
        if (!cursor.accept("as")) {
            cursor.expectEnd();
            return sql;
        }
        if (cursor.atEnd()) {
            throw cursor.unexpected();
        }
        int start = tokens.get(cursor.index()).position();
        ParsedQuery query = QueryParser.query(connection, sql.substring(start));
        if (view) {
            queries.check(query);
            return sql;
        }
        return sql.substring(0, start) + queries.guard(query);
    }

    /** {@code CREATE TABLE t (LIKE other)} tells the columns of the other. */
    private void copiedDefinitions(List<Token> columns) throws RedshiftSqlException, SQLException {
        for (int i = 1; i < columns.size() - 1; i++) {
            boolean first =
                    columns.get(i - 1).isSymbol("(") || columns.get(i - 1).isSymbol(",");
            if (first && columns.get(i).isWord("like")) {
                reads(new TokenCursor(columns.subList(i + 1, columns.size())).dotted(), Privilege.SELECT);
            }
        }
    }

    /**
     * Checks a late-binding view. What it reads may be missing; what is there, its maker must be allowed to read, so that
     * its columns tell nothing. Each reading of it is checked again, with its owner's rights.
     */
    RedshiftStatement lateBinding(RedshiftStatement.CreateLateBindingView view)
            throws RedshiftSqlException, SQLException {
        ParsedQuery query = QueryParser.query(connection, view.query().duckDbSql());
        for (TableReference table : query.tables()) {
            if (table.path().size() < 2) {
                throw Denied.unsupported(
                        "a late-binding view that reads \"" + table.written()
                                + "\" without its schema is not supported",
                        "Write SCHEMA." + table.written() + ", as Redshift asks for too.");
            }
        }
        if (identity.superuser()) {
            return view;
        }
        List<String> records = created(view.name().parts());
        queries.checkPresent(query);
        RelationKey key = target(view.name().parts());
        List<Relation> existing = lookup(view.name().parts()).find(List.of(database, key.schema(), key.name()));
        for (Relation relation : existing) {
            if (view.orReplace()) {
                rights.require(identity, relation, Privilege.DROP);
            }
        }
        return new RedshiftStatement.CreateLateBindingView(
                view.origin(), view.name(), view.orReplace(), view.query(), existing.isEmpty() ? records : List.of());
    }

    private List<String> drop(String sql, TokenCursor cursor) throws RedshiftSqlException, SQLException {
        if (cursor.accept("schema") && identity.superuser()) {
            return schemaDropped(sql, cursor);
        }
        if (!cursor.accept("table") && !cursor.accept("view")) {
            return superusers(sql, "DROP of anything but tables and views");
        }
        boolean ifExists = cursor.accept("if", "exists");
        List<String> statements = new ArrayList<>(List.of(sql));
        for (List<String> path : cursor.dottedNames()) {
            List<Relation> relations = lookup(path).find(path);
            if (relations.isEmpty() && !identity.superuser()) {
                RedshiftSqlException missing = rights.missing(path);
                if (!ifExists || missing.sqlState().equals(Denied.INSUFFICIENT_PRIVILEGE)) {
                    throw missing;
                }
            }
            for (Relation relation : relations) {
                rights.require(identity, relation, Privilege.DROP);
                if (relation.home() == Relation.Home.WAREHOUSE) {
                    statements.add(ownership.dropped(relation.key()));
                }
            }
        }
        return statements;
    }

    /** A later relation of the same names is another's. */
    private List<String> schemaDropped(String sql, TokenCursor cursor) throws RedshiftSqlException {
        cursor.accept("if", "exists");
        List<String> statements = new ArrayList<>(List.of(sql));
        for (List<String> path : cursor.dottedNames()) {
            statements.add(ownership.schemaDropped(path.get(path.size() - 1)));
        }
        return statements;
    }

    private List<String> alter(String sql, TokenCursor cursor) throws RedshiftSqlException, SQLException {
        if (!cursor.accept("table") && !cursor.accept("view")) {
            return superusers(sql, "ALTER of anything but tables and views");
        }
        cursor.accept("if", "exists");
        List<String> path = cursor.dotted();
        List<Relation> relations = reads(path, Privilege.ALTER);
        List<String> statements = new ArrayList<>(List.of(sql));
        if (cursor.accept("rename", "to")) {
            String name = cursor.name();
            for (Relation relation : relations) {
                if (relation.home() == Relation.Home.WAREHOUSE) {
                    mayCreateIn(relation.key().schema());
                    statements.add(
                            ownership.dropped(new RelationKey(relation.key().schema(), name)));
                    statements.add(ownership.renamed(relation.key(), name));
                }
            }
        } else if (cursor.accept("owner") || cursor.accept("set", "schema")) {
            return superusers(sql, "a change of owner or schema");
        }
        return statements;
    }

    private List<String> comment(String sql, TokenCursor cursor) throws RedshiftSqlException, SQLException {
        cursor.expect("on");
        boolean column = cursor.accept("column");
        if (!column && !cursor.accept("table") && !cursor.accept("view")) {
            return superusers(sql, "COMMENT ON anything but tables, views and columns");
        }
        List<String> path = cursor.dotted();
        if (column && path.size() < 2) {
            throw cursor.unexpected();
        }
        reads(column ? path.subList(0, path.size() - 1) : path, Privilege.ALTER);
        return List.of(sql);
    }

    /** The relations of a name, with a privilege on each. */
    List<Relation> reads(List<String> path, Privilege privilege) throws RedshiftSqlException, SQLException {
        List<Relation> relations = lookup(path).find(path);
        if (relations.isEmpty() && !identity.superuser()) {
            throw rights.missing(path);
        }
        for (Relation relation : relations) {
            rights.require(identity, relation, privilege);
        }
        return relations;
    }

    private void mayCreateIn(String schema) throws RedshiftSqlException {
        if (!state.may(identity, Privilege.USAGE, schema)) {
            throw Denied.schema(schema, Privilege.USAGE);
        }
        if (!state.may(identity, Privilege.CREATE, schema)) {
            throw Denied.schema(schema, Privilege.CREATE);
        }
    }

    /** Checks that somebody may make a relation; the statements that note its owner. */
    List<String> created(List<String> path) throws RedshiftSqlException, SQLException {
        RelationKey key = target(path);
        mayCreateIn(key.schema());
        return ownership.created(key, identity.user());
    }

    private RelationKey target(List<String> path) throws RedshiftSqlException, SQLException {
        String name = path.get(path.size() - 1);
        if (path.size() == 3 && !path.get(0).equalsIgnoreCase(database)) {
            throw Denied.schema(path.get(0), Privilege.CREATE);
        }
        return path.size() > 1
                ? new RelationKey(path.get(path.size() - 2), name)
                : new RelationKey(lookup(path).creationSchema(), name);
    }

    private RelationLookup lookup(List<String> path) throws SQLException {
        return RelationLookup.of(connection, database, List.of(path));
    }
}
