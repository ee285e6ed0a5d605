package io.reelshelf.bench;

import io.reelshelf.sql.View;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.emit.SqlText;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** DuckDB on a file of its own, with the memory that the warehouse gives it. */
final class DuckDbEngine implements BenchEngine {
    private final Session session;

    DuckDbEngine(Path folder) throws SQLException {
        session = new Session(DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("bench.duckdb")));
        session.run("SET threads = 2");
        session.run("SET memory_limit = '1536MB'");
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public void load(Table table) throws SQLException {
        session.run("CREATE SCHEMA IF NOT EXISTS " + table.schema());
        session.run("CREATE TABLE " + table.name() + " AS FROM read_parquet('"
                + table.parquet().toString().replace("'", "''") + "')");
    }

    @Override
    public void build(View view) throws SQLException {
        session.run("CREATE OR REPLACE TABLE result AS " + SqlText.of(view.query(), Engine.DUCKDB));
    }

    @Override
    public Totals totals(Table shape) throws SQLException {
        return session.totals(shape, "DOUBLE");
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
