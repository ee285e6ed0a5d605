package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.RelationName;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.Tokenizer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks one statement for one user, kind by kind; what no kind covers is refused. */
final class StatementGuard {
    private static final String EXPLAIN = "EXPLAIN ";
    /** Attributes are for policies to trust; a session does not become another user's. */
    private static final Pattern SET_BY_ADMINISTRATORS =
            Pattern.compile("reelshelf\\..*|rs_.*|role|session_authorization", Pattern.CASE_INSENSITIVE);

    private final Identity identity;
    private final Connection connection;
    private final ParseCache parser;
    private final RecentRelations recent;
    private final QueryGuard queries;
    private final DefinitionGuard definitions;

    StatementGuard(
            AccessState state,
            Identity identity,
            Connection connection,
            String database,
            ParseCache parser,
            RecentRelations recent,
            QueryGuard.Names names) {
        this.identity = identity;
        this.connection = connection;
        this.parser = parser;
        this.recent = recent;
        this.queries = new QueryGuard(state, identity, connection, database, names);
        this.definitions = new DefinitionGuard(state, identity, connection, database);
    }

    RedshiftStatement guard(RedshiftStatement statement) throws RedshiftSqlException, SQLException {
        if (statement instanceof RedshiftStatement.Change change) {
            return change(change);
        }
        if (statement instanceof RedshiftStatement.CreateLateBindingView create) {
            return definitions.lateBinding(create);
        }
        if (statement instanceof RedshiftStatement.CreateMaterializedView create && !identity.superuser()) {
            return materialized(create);
        }
        if (statement instanceof RedshiftStatement.DropView drop) {
            return dropView(drop);
        }
        if (identity.superuser()) {
            return statement;
        }
        if (statement instanceof RedshiftStatement.Rows rows) {
            return rows(rows);
        }
        if (statement instanceof RedshiftStatement.DeclareCursor declare) {
            return new RedshiftStatement.DeclareCursor(declare.origin(), declare.name(), rows(declare.query()));
        }
        if (statement instanceof RedshiftStatement.CopyToStdout copy) {
            return new RedshiftStatement.CopyToStdout(copy.origin(), query(copy.duckDbSql()), copy.options());
        }
        if (statement instanceof RedshiftStatement.Unload unload) {
            mayReachFiles("UNLOAD");
            return new RedshiftStatement.Unload(
                    unload.origin(), rows(unload.query()), unload.target(), unload.clauses());
        }
        if (!isOfTheSession(statement)) {
            tables(statement);
        }
        return statement;
    }

    /** What touches nothing but the session; and the statements about access, which their own commands check. */
    private static boolean isOfTheSession(RedshiftStatement statement) throws RedshiftSqlException {
        if (statement instanceof RedshiftStatement.SetVariable set
                && SET_BY_ADMINISTRATORS.matcher(set.name()).matches()) {
            throw Denied.superuserOnly("SET " + set.name());
        }
        return statement instanceof RedshiftStatement.SetVariable
                || statement instanceof RedshiftStatement.ShowVariable
                || statement instanceof RedshiftStatement.ResetVariable
                || statement instanceof RedshiftStatement.ShowCatalog
                || statement instanceof RedshiftStatement.Begin
                || statement instanceof RedshiftStatement.Commit
                || statement instanceof RedshiftStatement.Rollback
                || statement instanceof RedshiftStatement.Fetch
                || statement instanceof RedshiftStatement.CloseCursor
                || statement instanceof RedshiftStatement.Access;
    }

    private void tables(RedshiftStatement statement) throws RedshiftSqlException, SQLException {
        if (statement instanceof RedshiftStatement.CopyFromStdin copy) {
            require(copy.table(), Privilege.INSERT);
        } else if (statement instanceof RedshiftStatement.CopyFile copy) {
            mayReachFiles("COPY from files");
            require(copy.table(), Privilege.INSERT);
        } else if (statement instanceof RedshiftStatement.Truncate truncate) {
            require(truncate.table(), Privilege.TRUNCATE);
        } else if (statement instanceof RedshiftStatement.LockTables lock) {
            for (RelationName table : lock.tables()) {
                require(table, Privilege.INSERT);
            }
        } else if (statement instanceof RedshiftStatement.Maintenance maintenance) {
            maintenance(maintenance);
        } else {
            views(statement);
        }
    }

    private void views(RedshiftStatement statement) throws RedshiftSqlException, SQLException {
        if (statement instanceof RedshiftStatement.RefreshMaterializedView refresh) {
            require(refresh.name(), Privilege.ALTER);
            Optional<String> sql = MaterializedQuery.of(connection, refresh.name());
            if (sql.isPresent()) {
                queries.checkStored(QueryParser.query(connection, sql.get()));
            }
        } else if (statement instanceof RedshiftStatement.DropMaterializedView drop) {
            for (RelationName name : drop.names()) {
                require(name, Privilege.DROP);
            }
        } else {
            throw Denied.superuserOnly(statement.tag());
        }
    }

    private RedshiftStatement materialized(RedshiftStatement.CreateMaterializedView view)
            throws RedshiftSqlException, SQLException {
        String sql = view.query().duckDbSql();
        if (!query(sql).equals(sql)) {
            throw Denied.unsupported("a materialized view of rows under row-level security is not supported", null);
        }
        return new RedshiftStatement.CreateMaterializedView(
                view.origin(),
                view.name(),
                view.clauses(),
                view.query(),
                definitions.created(view.name().parts()));
    }

    /** Also forgets the owners, whoever drops: a later view of the name is another's. */
    private RedshiftStatement dropView(RedshiftStatement.DropView drop) throws RedshiftSqlException, SQLException {
        List<String> guarded = new ArrayList<>();
        for (String sql : drop.duckDbSql()) {
            guarded.addAll(definitions.guard(sql, Tokenizer.tokens(sql)));
        }
        return new RedshiftStatement.DropView(drop.origin(), drop.names(), drop.ifExists(), drop.cascade(), guarded);
    }

    private void maintenance(RedshiftStatement.Maintenance maintenance) throws RedshiftSqlException, SQLException {
        TokenCursor cursor = new TokenCursor(Tokenizer.tokens(maintenance.duckDbSql()));
        cursor.next();
        if (!cursor.atEnd()) {
            definitions.reads(cursor.dotted(), Privilege.INSERT);
        }
    }

    private void require(RelationName name, Privilege privilege) throws RedshiftSqlException, SQLException {
        definitions.reads(name.parts(), privilege);
    }

    private void mayReachFiles(String what) throws RedshiftSqlException {
        if (!identity.hasRole(AccessControl.LOADER)) {
            throw Denied.privilege(
                    "permission denied: " + what + " is for the roles " + AccessControl.ADMIN + " and "
                            + AccessControl.LOADER,
                    null);
        }
    }

    private RedshiftStatement.Rows rows(RedshiftStatement.Rows rows) throws RedshiftSqlException, SQLException {
        boolean explain = rows.tag().equals("EXPLAIN") && rows.duckDbSql().startsWith(EXPLAIN);
        if (!explain) {
            return new RedshiftStatement.Rows(rows.origin(), rows.tag(), query(rows.duckDbSql()));
        }
        String explained = rows.duckDbSql().substring(EXPLAIN.length());
        return new RedshiftStatement.Rows(rows.origin(), rows.tag(), EXPLAIN + String.join("; ", one(explained, true)));
    }

    private String query(String sql) throws RedshiftSqlException, SQLException {
        ParsedQuery query = parser.query(connection, sql);
        return queries.surelyAllowed(query, recent) ? sql : queries.guard(query);
    }

    private RedshiftStatement change(RedshiftStatement.Change change) throws RedshiftSqlException, SQLException {
        List<String> guarded = new ArrayList<>();
        boolean rowsOnly = change.countsRows();
        if (identity.superuser() && rowsOnly) {
            return change;
        }
        for (String sql : change.duckDbSql()) {
            if (!rowsOnly && isMetadata(sql)) {
                guarded.add(sql);
            } else {
                guarded.addAll(one(sql, false));
            }
        }
        return new RedshiftStatement.Change(change.origin(), change.tag(), guarded);
    }

    /** What the translator itself writes down about a definition, beside the definition. */
    private static boolean isMetadata(String sql) throws RedshiftSqlException {
        TokenCursor cursor = new TokenCursor(Tokenizer.tokens(sql));
        boolean writes = cursor.accept("insert", "into") || cursor.accept("delete", "from") || cursor.accept("update");
        if (!writes) {
            return false;
        }
        List<String> target = cursor.dotted();
        return target.size() > 1 && target.get(target.size() - 2).equals(AccessControl.SERVER_SCHEMA);
    }

    private List<String> one(String sql, boolean explained) throws RedshiftSqlException, SQLException {
        List<Token> tokens = Tokenizer.tokens(sql);
        if (tokens.isEmpty()) {
            throw QueryParser.notUnderstood("it is empty");
        }
        return switch (tokens.get(0).value()) {
            case "select", "with", "values", "(" -> List.of(query(sql));
            case "insert", "update", "delete" ->
                identity.superuser() ? List.of(sql) : List.of(queries.guard(QueryParser.change(connection, sql)));
            case "merge" ->
                identity.superuser()
                        ? List.of(sql)
                        : List.of(new MergeGuard(queries, definitions, connection).guard(sql, tokens));
            default -> explained ? List.of(definitions.guard(sql, tokens).get(0)) : definitions.guard(sql, tokens);
        };
    }
}
