package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.MessageBody;
import io.reelshelf.warehouse.server.protocol.MessageWriter;
import io.reelshelf.warehouse.server.protocol.ProtocolException;
import io.reelshelf.warehouse.server.protocol.ResultColumn;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The extended protocol: Parse, Bind, Describe, Execute, Close, Flush and Sync. After an error all waits for Sync. */
final class ExtendedQuery {
    private final SessionServices services;
    private final Client client;
    private final Engine engine;
    private final Transactions transactions;
    private final QueryRunner runner;
    private final MessageWriter out;
    private final InsertQueue inserts;
    private final PreparedPlans plans;
    private boolean skipping;

    ExtendedQuery(
            SessionServices services, Client client, Engine engine, Transactions transactions, QueryRunner runner) {
        this.services = services;
        this.client = client;
        this.engine = engine;
        this.transactions = transactions;
        this.runner = runner;
        this.out = client.replies().out();
        this.inserts = new InsertQueue(engine);
        this.plans =
                new PreparedPlans(engine, new SessionMemory(services.limits().maximumMemoryBytes()));
    }

    void handle(char type, MessageBody body) throws IOException, ServerException {
        if (type == 'S') {
            body.expectEnd();
            sync();
            return;
        }
        if (skipping) {
            return;
        }
        engine.cancellation().reset();
        @Nullable ServerException failure = runner.attempt(() -> run(type, body));
        if (failure != null) {
            fail(failure);
        }
    }

    private void run(char type, MessageBody body)
            throws SQLException, ServerException, RedshiftSqlException, IOException {
        switch (type) {
            case 'P' -> parse(body);
            case 'B' -> bind(body);
            case 'D' -> describe(body);
            case 'E' -> execute(body);
            case 'C' -> close(body);
            default -> {
                runInserts();
                out.flush();
            }
        }
    }

    private void fail(ServerException failure) throws IOException, ServerException {
        skipping = true;
        inserts.clear();
        out.release();
        transactions.fail();
        client.replies().error(failure);
        if (failure.fatal()) {
            throw failure;
        }
    }

    private void sync() throws IOException, ServerException {
        @Nullable
        ServerException failure = runner.attempt(() -> {
            runInserts();
            transactions.endImplicit();
        });
        if (failure != null) {
            fail(failure);
        }
        skipping = false;
        if (transactions.state() == Transactions.State.IDLE) {
            plans.closePortals();
        }
        client.replies().ready(transactions.status());
    }

    /** A simple query ends what Sync has not. */
    void endPipeline() throws IOException, ServerException {
        skipping = false;
        @Nullable
        ServerException failure = runner.attempt(() -> {
            runInserts();
            transactions.endImplicit();
        });
        if (failure != null) {
            fail(failure);
            skipping = false;
        }
        plans.closeStatement("");
        plans.closePortal("");
    }

    /** Runs the INSERTs that wait. Their answers stand in the buffer and are taken back where they fail. */
    private void runInserts() throws SQLException, ServerException, IOException {
        if (inserts.isEmpty()) {
            return;
        }
        try {
            inserts.run();
        } catch (SQLException | ServerException | RuntimeException e) {
            out.rewind();
            throw e;
        }
        out.release();
    }

    private void parse(MessageBody body) throws SQLException, ServerException, RedshiftSqlException, IOException {
        String name = body.readText();
        String text = body.readText();
        List<DataType> declared = new ArrayList<>();
        int count = body.readShort();
        for (int i = 0; i < count; i++) {
            int oid = body.readInt();
            declared.add(
                    oid == 0
                            ? DataType.UNKNOWN
                            : DataType.of(oid)
                                    .orElseThrow(() -> new ServerException(
                                            "0A000", "parameters of the type with OID " + oid + " are not supported")));
        }
        body.expectEnd();
        runInserts();
        plans.makeRoomForStatement(name, text);
        plans.put(name, prepared(text, declared));
        out.empty('1');
    }

    private PreparedPlans.Prepared prepared(String text, List<DataType> declared)
            throws SQLException, ServerException, RedshiftSqlException {
        return new PreparedPlans.Prepared(text, declared, runner.parse(text, declared));
    }

    private void bind(MessageBody body) throws SQLException, ServerException, RedshiftSqlException, IOException {
        BindMessage message = new BindMessage(body);
        Plan plan = current(message.statement());
        plans.makeRoomForPortal(message.portal());
        plans.put(
                message.portal(),
                new Portal(
                        plan,
                        message.values(plan),
                        message.resultFormats(plan),
                        services.limits().maximumSpoolBytes(),
                        message.bytes()));
        out.empty('2');
    }

    /** The statement's plan, made again where privileges changed since, or what its names stand for. */
    private Plan current(String name) throws SQLException, ServerException, RedshiftSqlException, IOException {
        PreparedPlans.Prepared prepared = plans.statement(name);
        if (runner.executor().permissions().hold(prepared.plan())) {
            return prepared.plan();
        }
        runInserts();
        PreparedPlans.Prepared again = prepared(prepared.text(), prepared.declared());
        plans.closeStatement(name);
        plans.put(name, again);
        return again.plan();
    }

    private void describe(MessageBody body) throws SQLException, ServerException, RedshiftSqlException, IOException {
        int kind = body.readByte();
        String name = body.readText();
        body.expectEnd();
        if (kind == 'S') {
            runInserts();
            Plan plan = current(name);
            client.replies().parameters(plan.parameters());
            client.replies().columns(plan.columns(), new boolean[0]);
        } else if (kind == 'P') {
            Portal portal = plans.portal(name);
            List<ResultColumn> columns = portal.plan().columns();
            client.replies().columns(columns, portal.binary());
        } else {
            throw new ProtocolException("Describe of neither a statement nor a portal");
        }
    }

    private void execute(MessageBody body) throws SQLException, ServerException, RedshiftSqlException, IOException {
        Portal portal = plans.portal(body.readText());
        int maximum = body.readInt();
        body.expectEnd();
        @Nullable RedshiftStatement statement = portal.plan().statement();
        if (statement == null) {
            out.empty('I');
            return;
        }
        if (portal.finished()) {
            client.replies().complete(portal.plan().columns().isEmpty() ? statement.tag() : "SELECT 0");
            return;
        }
        if (portal.cursor() == null) {
            confirm(portal.plan(), statement);
        }
        boolean alone = client.reader().bufferedType() == 'S' && inserts.isEmpty();
        if (!alone && portal.plan().insert() != null) {
            transactions.refuseFailed();
            queue(portal);
            return;
        }
        runInserts();
        if (!alone && !controls(statement)) {
            transactions.refuseFailed();
            transactions.beginImplicit();
        }
        runner.logged(statement, () -> {
            String tag = runner.executor().execute(portal, maximum <= 0 ? Long.MAX_VALUE : maximum);
            if (tag.isEmpty()) {
                out.empty('s');
            } else {
                client.replies().complete(tag);
            }
        });
    }

    private void confirm(Plan plan, RedshiftStatement statement) throws ServerException {
        try {
            runner.executor().permissions().confirm(plan);
        } catch (SQLException | ServerException | RedshiftSqlException e) {
            throw runner.located(e, statement);
        }
    }

    private void queue(Portal portal) throws SQLException, ServerException, RedshiftSqlException, IOException {
        if (!inserts.takes(portal.plan())) {
            runInserts();
        }
        transactions.beginImplicit();
        if (inserts.isEmpty()) {
            out.hold();
        }
        inserts.add(portal.plan(), portal.values(), portal.bytes());
        portal.finish();
        client.replies().complete("INSERT 0 1");
    }

    private static boolean controls(RedshiftStatement statement) {
        return statement instanceof RedshiftStatement.Begin
                || statement instanceof RedshiftStatement.Commit
                || statement instanceof RedshiftStatement.Rollback;
    }

    private void close(MessageBody body) throws IOException, SQLException, ServerException {
        int kind = body.readByte();
        String name = body.readText();
        body.expectEnd();
        if (kind == 'S') {
            runInserts();
            plans.closeStatement(name);
        } else if (kind == 'P') {
            plans.closePortal(name);
        } else {
            throw new ProtocolException("Close of neither a statement nor a portal");
        }
        out.empty('3');
    }

    /** Portals end with their transaction. */
    void closePortals() {
        plans.closePortals();
    }

    void closeAll() {
        plans.closeAll();
        inserts.clear();
    }
}
