package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.TextChanges;
import io.reelshelf.warehouse.server.access.Secrets;
import io.reelshelf.warehouse.server.catalog.CatalogRewriter;
import io.reelshelf.warehouse.server.catalog.RewrittenScript;
import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs statements with what every one has: a time-out, a line in the query log, errors as the protocol has them. */
final class QueryRunner {
    private static final Logger LOG = LoggerFactory.getLogger(QueryRunner.class);

    private final SessionServices services;
    private final Client client;
    private final Engine engine;
    private final Transactions transactions;
    private final Variables variables;
    private final Executor executor;
    private final int session;
    private volatile @Nullable QueryRecord current;

    QueryRunner(
            SessionServices services,
            Client client,
            Engine engine,
            Transactions transactions,
            Variables variables,
            Executor executor,
            int session) {
        this.services = services;
        this.client = client;
        this.engine = engine;
        this.transactions = transactions;
        this.variables = variables;
        this.executor = executor;
        this.session = session;
    }

    /** What is done for a statement. */
    interface Work {
        void run() throws SQLException, ServerException, RedshiftSqlException, IOException;
    }

    @Nullable
    Long current() {
        QueryRecord query = current;
        return query == null ? null : query.id();
    }

    Executor executor() {
        return executor;
    }

    /** The simple protocol: a script is one transaction unless it says otherwise. */
    void simple(String script) throws IOException, ServerException {
        engine.cancellation().reset();
        @Nullable
        ServerException failure = attempt(() -> {
            List<RedshiftStatement> statements = translate(script);
            if (statements.isEmpty()) {
                client.replies().out().empty('I');
            }
            for (RedshiftStatement statement : statements) {
                if (statements.size() > 1 && !controls(statement)) {
                    transactions.refuseFailed();
                    transactions.beginImplicit();
                }
                simple(statement);
            }
            transactions.endImplicit();
        });
        if (failure != null) {
            transactions.fail();
            client.replies().error(failure);
            if (failure.fatal()) {
                throw failure;
            }
        }
        client.replies().ready(transactions.status());
    }

    private static boolean controls(RedshiftStatement statement) {
        return statement instanceof RedshiftStatement.Begin
                || statement instanceof RedshiftStatement.Commit
                || statement instanceof RedshiftStatement.Rollback;
    }

    private void simple(RedshiftStatement statement)
            throws SQLException, ServerException, RedshiftSqlException, IOException {
        logged(statement, () -> {
            try (Plan plan = executor.plans().plan(statement, List.of())) {
                if (!plan.parameters().isEmpty()) {
                    throw new ServerException("42P02", "there is no parameter $1");
                }
                Portal portal = new Portal(plan, services.limits().maximumSpoolBytes());
                if (!plan.columns().isEmpty()) {
                    client.replies().columns(plan.columns(), new boolean[0]);
                }
                try {
                    client.replies().complete(executor.execute(portal, Long.MAX_VALUE));
                } finally {
                    portal.closeCursor();
                    engine.closed(portal);
                }
            }
        });
    }

    /** The statements of a text, catalog references rewritten. */
    private List<RedshiftStatement> translate(String script) throws ServerException {
        TextChanges changes = TextChanges.NONE.in(script);
        try {
            RewrittenScript rewritten = CatalogRewriter.rewrite(script);
            changes = rewritten.changes().in(script);
            return services.translator().translate(rewritten.text(), changes);
        } catch (RedshiftSqlException e) {
            throw translated(e).at(changes.character(e.position()));
        }
    }

    /** A plan of the text of Parse: one statement or none. */
    Plan parse(String script, List<DataType> declared) throws ServerException, RedshiftSqlException {
        List<RedshiftStatement> statements = translate(script);
        if (statements.size() > 1) {
            throw new ServerException("42601", "cannot insert multiple commands into a prepared statement");
        }
        if (statements.isEmpty()) {
            return Plan.empty();
        }
        try {
            return executor.plans().plan(statements.get(0), declared);
        } catch (SQLException | ServerException | RedshiftSqlException e) {
            throw located(e, statements.get(0));
        }
    }

    /** Runs one statement's work within its time-out and writes it to the query log. */
    void logged(RedshiftStatement statement, Work work)
            throws SQLException, ServerException, RedshiftSqlException, IOException {
        QueryRecord query = services.queries()
                .begin(
                        session,
                        client.user(),
                        Secrets.redacted(statement.origin()),
                        statement.tag(),
                        transactions.number());
        current = query;
        long bytes = client.replies().out().written();
        Future<?> timeout = schedule();
        @Nullable ServerException failure = null;
        try {
            work.run();
        } catch (SQLException | ServerException | RedshiftSqlException | RuntimeException e) {
            failure = located(e, statement);
            throw failure;
        } finally {
            if (timeout != null) {
                timeout.cancel(false);
            }
            current = null;
            services.queries()
                    .end(
                            query,
                            executor.lastRows(),
                            client.replies().out().written() - bytes,
                            failure == null ? null : failure.sqlState(),
                            failure == null ? null : String.valueOf(failure.getMessage()));
        }
    }

    private @Nullable Future<?> schedule() {
        Duration limit = variables.statementTimeout();
        return limit.isZero()
                ? null
                : services.timer()
                        .schedule(
                                () -> engine.cancel(Cancellation.Reason.TIMEOUT),
                                limit.toMillis(),
                                TimeUnit.MILLISECONDS);
    }

    /** Does some work; an error of the statement comes back, one of the connection is thrown. */
    @Nullable
    ServerException attempt(Work work) throws IOException {
        try {
            work.run();
            return null;
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        } catch (SQLException | ServerException | RedshiftSqlException | RuntimeException e) {
            return translated(e);
        } catch (StackOverflowError e) {
            return new ServerException("54001", "the statement is nested too deeply");
        }
    }

    /** An error of a statement, with its place in the client's text. */
    ServerException located(Exception error, RedshiftStatement statement) {
        return ErrorPlace.in(statement.origin(), translated(error), String.valueOf(error.getMessage()));
    }

    private ServerException translated(Exception error) {
        if (error instanceof ServerException known) {
            return known;
        }
        if (error instanceof SQLException engineError) {
            return DuckDbErrors.translate(engineError, engine.cancellation());
        }
        if (error instanceof RedshiftSqlException sql) {
            return new ServerException(
                            sql.sqlState(),
                            String.valueOf(sql.getMessage()),
                            sql.hint().orElse(null))
                    .at(sql.position() + 1);
        }
        if (error instanceof UncheckedIOException broken) {
            throw broken;
        }
        LOG.error("A statement of session {} failed unexpectedly", session, error);
        return new ServerException("XX000", "internal error: " + error);
    }
}
