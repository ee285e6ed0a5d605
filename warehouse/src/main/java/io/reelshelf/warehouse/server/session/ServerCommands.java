package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.RelationName;
import io.reelshelf.warehouse.server.access.Caller;
import io.reelshelf.warehouse.server.describe.DefinedTexts;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Statements that are more than one text for DuckDB: access, COPY, views, LOCK, TRUNCATE, definitions. */
final class ServerCommands {
    private static final Set<String> DEFINED_BY_A_QUERY = Set.of("CREATE VIEW", "CREATE TABLE AS");

    private final SessionServices services;
    private final Client client;
    private final Engine engine;
    private final Transactions transactions;
    private final Planner planner;
    private final DefinedTexts texts;
    private final SessionContext context;
    private final CopyCommands copies;

    ServerCommands(
            SessionServices services,
            Client client,
            Engine engine,
            Transactions transactions,
            Planner planner,
            DefinedTexts texts,
            SessionContext context) {
        this.services = services;
        this.client = client;
        this.engine = engine;
        this.transactions = transactions;
        this.planner = planner;
        this.texts = texts;
        this.context = context;
        this.copies = new CopyCommands(engine, planner, client, services.limits());
    }

    /** Runs one and returns its tag. */
    String run(RedshiftStatement statement, Caller caller)
            throws SQLException, ServerException, RedshiftSqlException, IOException {
        if (statement instanceof RedshiftStatement.Access access) {
            engine.park();
            services.access().execute(caller, access);
            return statement.tag();
        }
        if (statement instanceof RedshiftStatement.Cancel cancel) {
            cancel(cancel);
            return "CANCEL";
        }
        if (statement instanceof RedshiftStatement.Maintenance maintenance) {
            engine.change(maintenance.duckDbSql());
            return maintenance.tag();
        }
        transactions.beginImplicit();
        if (statement instanceof RedshiftStatement.LockTables lock) {
            transactions.lock(names(lock));
            return statement.tag();
        }
        engine.park();
        if (statement instanceof RedshiftStatement.CopyFromStdin copy) {
            return copies.in(copy);
        }
        if (statement instanceof RedshiftStatement.CopyToStdout copy) {
            return copies.out(copy, planner.plan(statement, copy.duckDbSql(), List.of()));
        }
        for (CommandRunner runner : services.runners()) {
            String tag = runner.run(statement, context).orElse("");
            if (!tag.isEmpty()) {
                if (statement instanceof RedshiftStatement.CreateMaterializedView view) {
                    declare(texts.declared("CREATE VIEW " + view.name().sql() + " AS "
                            + view.query().duckDbSql()));
                }
                return tag;
            }
        }
        if (statement instanceof RedshiftStatement.Truncate truncate) {
            engine.change(truncate.duckDbSql());
            transactions.commit();
            return statement.tag();
        }
        if (statement instanceof RedshiftStatement.Change change) {
            String tag = several(change.duckDbSql(), change.tag());
            declareTexts(change);
            return tag;
        }
        if (statement instanceof RedshiftStatement.DropView drop) {
            return several(drop.duckDbSql(), drop.tag());
        }
        throw new ServerException("0A000", statement.tag() + " is not supported by this server");
    }

    /** Tables as {@code schema.table}: an unqualified name is one of the session's first schema. */
    private static Set<String> names(RedshiftStatement.LockTables lock) {
        return lock.tables().stream()
                .map(table -> table.schema().orElse(RelationName.DEFAULT_SCHEMA) + "." + table.name())
                .collect(Collectors.toSet());
    }

    private void declareTexts(RedshiftStatement.Change change)
            throws SQLException, ServerException, RedshiftSqlException {
        if (!DEFINED_BY_A_QUERY.contains(change.tag())) {
            return;
        }
        for (String sql : change.duckDbSql()) {
            if (sql.startsWith("CREATE ")) {
                declare(texts.declared(sql));
            }
        }
    }

    private void declare(List<String> statements) throws SQLException, ServerException {
        for (String sql : statements) {
            engine.change(sql);
        }
    }

    private String several(List<String> texts, String tag) throws SQLException, ServerException {
        long count = engine.change(texts.get(0));
        for (String text : texts.subList(1, texts.size())) {
            engine.change(text);
        }
        return counted(tag, count);
    }

    /** The tag of a statement that touched so many rows. */
    static String counted(String tag, long count) {
        return switch (tag) {
            case "INSERT" -> "INSERT 0 " + count;
            case "UPDATE", "DELETE", "MERGE" -> tag + " " + count;
            default -> tag;
        };
    }

    private void cancel(RedshiftStatement.Cancel cancel) throws ServerException {
        Session session = services.sessions()
                .find(cancel.process())
                .orElseThrow(() -> new ServerException("22023", "there is no session " + cancel.process()));
        if (!client.superuser() && !session.info().user().equals(client.user())) {
            throw new ServerException("42501", "only a superuser may cancel another user's statements");
        }
        session.cancel(Cancellation.Reason.USER);
    }
}
