package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.MessageBody;
import io.reelshelf.warehouse.server.protocol.MessageWriter;
import io.reelshelf.warehouse.server.protocol.ParameterReader;
import io.reelshelf.warehouse.server.protocol.ProtocolException;
import io.reelshelf.warehouse.server.protocol.ResultColumn;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The extended protocol: Parse, Bind, Describe, Execute, Close, Flush and Sync. After an error all waits for Sync. */
final class ExtendedQuery {
    private static final int MAXIMUM_NAMED = 5_000;

    private final SessionServices services;
    private final Client client;
    private final Engine engine;
    private final Transactions transactions;
    private final QueryRunner runner;
    private final MessageWriter out;
    private final InsertQueue inserts;
    private final Map<String, Prepared> statements = new HashMap<>();
    private final Map<String, Portal> portals = new HashMap<>();
    private boolean skipping;

    /** A prepared statement with what it takes to prepare it again. */
    private record Prepared(String text, List<DataType> declared, Plan plan, long accessVersion) {}

    ExtendedQuery(
            SessionServices services, Client client, Engine engine, Transactions transactions, QueryRunner runner) {
        this.services = services;
        this.client = client;
        this.engine = engine;
        this.transactions = transactions;
        this.runner = runner;
        this.out = client.replies().out();
        this.inserts = new InsertQueue(engine);
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
            closePortals();
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
        closeStatement("");
        closePortal("");
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
        if (!name.isEmpty() && statements.containsKey(name)) {
            throw new ServerException("42P05", "prepared statement \"" + name + "\" already exists");
        }
        if (statements.size() >= MAXIMUM_NAMED) {
            throw new ServerException(
                    "53400", "a session has at most " + MAXIMUM_NAMED + " prepared statements", "Close some.");
        }
        closeStatement(name);
        statements.put(name, prepared(text, declared));
        out.empty('1');
    }

    private Prepared prepared(String text, List<DataType> declared)
            throws SQLException, ServerException, RedshiftSqlException {
        long version = services.access().version();
        return new Prepared(text, declared, runner.parse(text, declared), version);
    }

    private void bind(MessageBody body) throws SQLException, ServerException, RedshiftSqlException, IOException {
        String portalName = body.readText();
        String name = body.readText();
        boolean[] formats = formats(body);
        List<byte @Nullable []> bytes = new ArrayList<>();
        int count = body.readShort();
        for (int i = 0; i < count; i++) {
            int length = body.readInt();
            bytes.add(length == -1 ? null : body.readBytes(length));
        }
        boolean[] resultFormats = formats(body);
        body.expectEnd();
        Plan plan = current(name).plan();
        if (!portalName.isEmpty() && portals.containsKey(portalName)) {
            throw new ServerException("42P03", "portal \"" + portalName + "\" already exists");
        }
        if (portals.size() >= MAXIMUM_NAMED) {
            throw new ServerException("53400", "a session has at most " + MAXIMUM_NAMED + " portals", "Close some.");
        }
        closePortal(portalName);
        portals.put(
                portalName,
                new Portal(
                        plan,
                        values(name, plan, bytes, formats),
                        spread(resultFormats, plan.columns().size(), "result"),
                        services.limits().maximumSpoolBytes()));
        out.empty('2');
    }

    /** The statement, prepared again where privileges changed since. */
    private Prepared current(String name) throws SQLException, ServerException, RedshiftSqlException, IOException {
        Prepared prepared = statements.get(name);
        if (prepared == null) {
            throw new ServerException("26000", "prepared statement \"" + name + "\" does not exist");
        }
        if (prepared.accessVersion() != services.access().version()) {
            runInserts();
            Prepared again = prepared(prepared.text(), prepared.declared());
            closeStatement(name);
            statements.put(name, again);
            return again;
        }
        return prepared;
    }

    private static boolean[] formats(MessageBody body) throws ProtocolException, ServerException {
        boolean[] binary = new boolean[body.readShort()];
        for (int i = 0; i < binary.length; i++) {
            int format = body.readShort();
            if (format > 1) {
                throw new ServerException("22023", "invalid format code: " + format);
            }
            binary[i] = format == 1;
        }
        return binary;
    }

    /** No format means text for all, one means the same for all. */
    private static boolean[] spread(boolean[] formats, int count, String what) throws ServerException {
        if (formats.length == count) {
            return formats;
        }
        if (formats.length > 1) {
            throw new ServerException(
                    "08P01", "bind message has " + formats.length + " " + what + " formats but " + count + " values");
        }
        boolean[] all = new boolean[count];
        java.util.Arrays.fill(all, formats.length == 1 && formats[0]);
        return all;
    }

    private static List<@Nullable Object> values(
            String name, Plan plan, List<byte @Nullable []> bytes, boolean[] formats) throws ServerException {
        List<DataType> types = plan.parameters();
        if (bytes.size() != types.size()) {
            throw new ServerException(
                    "08P01",
                    "bind message supplies " + bytes.size() + " parameters, but prepared statement \"" + name
                            + "\" requires " + types.size());
        }
        boolean[] binary = spread(formats, bytes.size(), "parameter");
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < bytes.size(); i++) {
            byte @Nullable [] value = bytes.get(i);
            values.add(value == null ? null : ParameterReader.read(types.get(i), binary[i], value));
        }
        return values;
    }

    private void describe(MessageBody body) throws SQLException, ServerException, RedshiftSqlException, IOException {
        int kind = body.readByte();
        String name = body.readText();
        body.expectEnd();
        if (kind == 'S') {
            runInserts();
            Plan plan = current(name).plan();
            client.replies().parameters(plan.parameters());
            client.replies().columns(plan.columns(), new boolean[0]);
        } else if (kind == 'P') {
            Portal portal = portal(name);
            List<ResultColumn> columns = portal.plan().columns();
            client.replies().columns(columns, portal.binary());
        } else {
            throw new ProtocolException("Describe of neither a statement nor a portal");
        }
    }

    private void execute(MessageBody body) throws SQLException, ServerException, RedshiftSqlException, IOException {
        Portal portal = portal(body.readText());
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

    private void queue(Portal portal) throws SQLException, ServerException, RedshiftSqlException, IOException {
        if (!inserts.takes(portal.plan())) {
            runInserts();
        }
        transactions.beginImplicit();
        if (inserts.isEmpty()) {
            out.hold();
        }
        inserts.add(portal.plan(), portal.values());
        portal.finish();
        client.replies().complete("INSERT 0 1");
    }

    private static boolean controls(RedshiftStatement statement) {
        return statement instanceof RedshiftStatement.Begin
                || statement instanceof RedshiftStatement.Commit
                || statement instanceof RedshiftStatement.Rollback;
    }

    private Portal portal(String name) throws ServerException {
        Portal portal = portals.get(name);
        if (portal == null) {
            throw new ServerException("34000", "portal \"" + name + "\" does not exist");
        }
        return portal;
    }

    private void close(MessageBody body) throws IOException, SQLException, ServerException {
        int kind = body.readByte();
        String name = body.readText();
        body.expectEnd();
        if (kind == 'S') {
            runInserts();
            closeStatement(name);
        } else if (kind == 'P') {
            closePortal(name);
        } else {
            throw new ProtocolException("Close of neither a statement nor a portal");
        }
        out.empty('3');
    }

    /** Its portals live on; the plan ends with the last of them. */
    private void closeStatement(String name) {
        Prepared prepared = statements.remove(name);
        if (prepared != null && !isUsed(prepared.plan())) {
            prepared.plan().close();
        }
    }

    private boolean isUsed(Plan plan) {
        return portals.values().stream().anyMatch(portal -> portal.plan() == plan)
                || statements.values().stream().anyMatch(each -> each.plan() == plan);
    }

    private void closePortal(String name) {
        Portal portal = portals.remove(name);
        if (portal != null) {
            close(portal);
        }
    }

    private void close(Portal portal) {
        portal.finish();
        engine.closed(portal);
        if (!isUsed(portal.plan())) {
            portal.plan().close();
        }
    }

    /** Portals end with their transaction. */
    void closePortals() {
        List<Portal> ending = List.copyOf(portals.values());
        portals.clear();
        ending.forEach(this::close);
    }

    void closeAll() {
        closePortals();
        List.copyOf(statements.keySet()).forEach(this::closeStatement);
        inserts.clear();
    }
}
