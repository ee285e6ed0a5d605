package io.reelshelf.bench;

import io.reelshelf.sql.View;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.emit.SqlText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB on a file of its own, with the memory that the warehouse gives it. */
final class DuckDbEngine implements BenchEngine {
    private final Connection connection;

    DuckDbEngine(Path folder) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("bench.duckdb"));
        run("SET threads = 2");
        run("SET memory_limit = '1536MB'");
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public void load(Table table) throws SQLException {
        run("CREATE SCHEMA IF NOT EXISTS " + table.schema());
        run("CREATE TABLE " + table.name() + " AS FROM read_parquet('"
                + table.parquet().toString().replace("'", "''") + "')");
    }

    @Override
    public void build(View view) throws SQLException {
        run("CREATE OR REPLACE TABLE result AS " + SqlText.of(view.query(), Engine.DUCKDB));
    }

    @Override
    public Totals totals(View view, Table shape) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*), " + shape.sum("DOUBLE") + " FROM result")) {
            row.next();
            return new Totals(row.getLong(1), row.getDouble(2));
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
