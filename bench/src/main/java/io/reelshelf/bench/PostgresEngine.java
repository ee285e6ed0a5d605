package io.reelshelf.bench;

import io.reelshelf.sql.View;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.emit.SqlText;
import io.reelshelf.warehouse.bench.Postgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Debian's PostgreSQL 15: the Redshift text of the views, unlogged tables, analysed, with work memory for hash joins. */
final class PostgresEngine implements BenchEngine {
    private final Postgres server;
    private final Session session;

    PostgresEngine() throws IOException, InterruptedException, SQLException {
        server = Postgres.start();
        session = new Session(server.connect());
        session.run("SET work_mem = '512MB'");
        // Redshift has it, PostgreSQL for NUMERIC only.
        session.run("CREATE FUNCTION round(DOUBLE PRECISION, INTEGER) RETURNS DOUBLE PRECISION LANGUAGE sql IMMUTABLE "
                + "AS 'SELECT CAST(round(CAST($1 AS NUMERIC), $2) AS DOUBLE PRECISION)'");
        session.run("SET max_parallel_workers_per_gather = 2");
    }

    @Override
    public String name() {
        return "PostgreSQL 15";
    }

    @Override
    public void load(Table table) throws SQLException, IOException {
        session.run("CREATE SCHEMA IF NOT EXISTS " + table.schema());
        session.run("CREATE UNLOGGED TABLE " + table.name() + " ("
                + table.columns().stream()
                        .map(column -> "\"" + column.name() + "\" " + column.postgres())
                        .collect(Collectors.joining(", "))
                + ")");
        try (InputStream rows = Files.newInputStream(table.csv())) {
            session.connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table.name() + " FROM STDIN (FORMAT csv, NULL '\\N')", rows);
        }
        session.run("ANALYZE " + table.name());
    }

    @Override
    public void build(View view) throws SQLException {
        session.run("DROP TABLE IF EXISTS result");
        session.run("CREATE UNLOGGED TABLE result AS " + SqlText.of(view.query(), Engine.REDSHIFT));
    }

    @Override
    public Totals totals(Table shape) throws SQLException {
        return session.totals(shape, "DOUBLE PRECISION");
    }

    @Override
    public void close() throws SQLException, IOException {
        session.close();
        server.close();
    }
}
