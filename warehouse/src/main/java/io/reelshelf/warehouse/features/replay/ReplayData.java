package io.reelshelf.warehouse.features.replay;

import io.reelshelf.sql.header.Materialization.Incremental;
import io.reelshelf.warehouse.Warehouse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The rows of a growing table, in the order in which a replay delivers them. */
final class ReplayData {
    private static final String ROWS = "catalog.replayed_rows";

    private final Connection connection;
    private final Incremental growing;
    private final Duration lookback;

    ReplayData(Connection connection, Incremental growing, Duration lookback) {
        this.connection = connection;
        this.growing = growing;
        this.lookback = lookback;
    }

    /** Makes a warehouse with the core tables and the ledger of another. */
    static void copy(Warehouse source, String url) throws SQLException {
        try (Warehouse scratch = Warehouse.open(url)) {
            scratch.migrate();
        }
        try (Connection connection = source.connection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>(List.of("catalog.load_ledger"));
            try (ResultSet rows =
                    statement.executeQuery("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'core' "
                            + "AND database_name = current_database() ORDER BY 1")) {
                while (rows.next()) {
                    tables.add("core." + rows.getString(1));
                }
            }
            String file = url.substring("jdbc:duckdb:".length()).replace("'", "''");
            statement.execute("ATTACH '" + file + "' AS replay");
            try {
                for (String table : tables) {
                    statement.execute("DELETE FROM replay." + table);
                    statement.execute("INSERT INTO replay." + table + " SELECT * FROM " + table);
                }
            } finally {
                statement.execute("DETACH replay");
            }
        }
    }

    /** Takes all rows away and deals them out: by event time, each late by a random part of the lookback, cut at random. */
    void cut(long seed, int batches) throws SQLException {
        String random = "(hash(r, " + seed + ") % 1000000) / 1000000.0 * " + lookback.toSeconds();
        execute("CREATE OR REPLACE TABLE " + ROWS + " AS SELECT r AS delivered, ROW_NUMBER() OVER (ORDER BY epoch(r."
                + growing.column() + ") + " + random + ", hash(r)) AS position FROM "
                + growing.table()
                + " AS r");
        long rows = number("SELECT COUNT(*) FROM " + growing.table());
        execute("DELETE FROM " + growing.table());
        Random dice = new Random(seed);
        double[] ends = dice.doubles(batches).toArray();
        Arrays.sort(ends);
        ends[batches - 1] = 1;
        execute("ALTER TABLE " + ROWS + " ADD COLUMN batch INTEGER");
        for (int batch = batches - 1; batch >= 0; batch--) {
            execute("UPDATE " + ROWS + " SET batch = " + batch + " WHERE position <= "
                    + Math.round(ends[batch] * rows));
        }
    }

    /** Inserts a batch as a load would: the data has another snapshot then. */
    void deliver(int batch) throws SQLException {
        execute("INSERT INTO " + growing.table() + " SELECT UNNEST(delivered) FROM " + ROWS + " WHERE batch = "
                + batch);
        execute("UPDATE catalog.load_ledger SET content_hash = 'replay-" + growing.table() + "-" + batch
                + "' WHERE superseded_at IS NULL");
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
