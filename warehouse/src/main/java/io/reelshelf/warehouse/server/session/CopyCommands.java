package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.SqlText;
import io.reelshelf.warehouse.server.protocol.MessageBody;
import io.reelshelf.warehouse.server.protocol.MessageWriter;
import io.reelshelf.warehouse.server.protocol.ProtocolException;
import io.reelshelf.warehouse.server.protocol.ResultColumn;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** COPY FROM STDIN and TO STDOUT. */
final class CopyCommands {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Engine engine;
    private final Planner planner;
    private final Client client;
    private final SessionLimits limits;

    CopyCommands(Engine engine, Planner planner, Client client, SessionLimits limits) {
        this.engine = engine;
        this.planner = planner;
        this.client = client;
        this.limits = limits;
    }

    String in(RedshiftStatement.CopyFromStdin copy) throws SQLException, ServerException, IOException {
        CopyOptions options = CopyOptions.of(copy.options());
        String names = copy.columns().isEmpty()
                ? "*"
                : String.join(
                        ", ", copy.columns().stream().map(SqlText::identifier).toList());
        String table = copy.table().sql();
        List<ResultColumn> columns = planner.columns("SELECT " + names + " FROM " + table);
        answer('G', columns.size());
        client.replies().out().flush();
        try (CopySink sink = new CopySink(engine, table, columns, options.header())) {
            CopyParser parser = new CopyParser(options, sink);
            receive(parser);
            return "COPY " + sink.finish();
        }
    }

    private void receive(CopyParser parser) throws SQLException, ServerException, IOException {
        while (true) {
            int type = nextType();
            if (type < 0) {
                throw new ProtocolException("the client hung up within COPY");
            }
            MessageBody body = client.reader().readBody(limits.maximumMessageBytes(), limits.message());
            switch (type) {
                case 'd' -> parser.feed(body.rest());
                case 'c' -> {
                    parser.finish();
                    return;
                }
                case 'f' -> throw new ServerException("57014", "COPY from stdin failed: " + body.readText());
                case 'H', 'S' -> {
                    // Clients of the extended protocol may send these before the rows.
                }
                default -> throw new ProtocolException("message of type " + type + " within COPY");
            }
        }
    }

    /** Waits for the next message, and looks meanwhile whether the statement is cancelled. */
    private int nextType() throws ServerException, IOException {
        long deadline = System.nanoTime() + limits.idleInTransaction().toNanos();
        while (true) {
            engine.cancellation().check();
            try {
                return client.reader().readType(LOOK);
            } catch (SocketTimeoutException e) {
                if (!limits.idleInTransaction().isZero() && System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    private void answer(char type, int columns) throws IOException {
        MessageWriter out = client.replies().out();
        out.begin(type).putByte(0).putShort(columns);
        for (int i = 0; i < columns; i++) {
            out.putShort(0);
        }
        out.end();
    }

    String out(RedshiftStatement.CopyToStdout copy, Plan plan) throws SQLException, ServerException, IOException {
        CopyOptions options = CopyOptions.of(copy.options());
        try (plan;
                ChunkCursor cursor = engine.query(Objects.requireNonNull(plan.engine()), List.of())) {
            answer('H', plan.columns().size());
            CopyLines lines =
                    new CopyLines(options, plan.columns(), client.replies().out());
            if (options.header()) {
                lines.header();
            }
            long rows = 0;
            while (cursor.next()) {
                lines.row(cursor);
                rows++;
            }
            client.replies().out().empty('c');
            return "COPY " + rows;
        }
    }
}
