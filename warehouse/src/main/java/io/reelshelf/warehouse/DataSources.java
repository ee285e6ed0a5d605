package io.reelshelf.warehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.reelshelf.warehouse.redshift.RedshiftFunctions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** Connects to an engine. */
final class DataSources {
    private static final int POOL_SIZE = 16;
    private static final Pattern LOCK_HOLDER = Pattern.compile("PID (\\d+)");

    private DataSources() {}

    /**
     * Opens the DuckDB file. DuckDB lets one process own a file, so this first connection stays open as long as the
     * warehouse; others are duplicates of it, which share its cache and see each other's commits. A duplicate costs
     * some 20 microseconds, so DuckDB needs no pool.
     */
    static DuckDBConnection openDuckDb(String jdbcUrl) {
        Properties settings = new Properties();
        // No extension is fetched from the network. Without the ICU one, a zoned timestamp casts as UTC on every
        // machine.
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        // Not "false", which makes COPY lighter: with it DuckDB 2.0.0 returns a large result of a prepared statement in
        // the
        // wrong order, ORDER BY or not.
        settings.setProperty("preserve_insertion_order", "true");
        // Past this DuckDB spills to <file>.tmp. A setting in the URL (";memory_limit=4GB") wins.
        if (!jdbcUrl.toLowerCase(Locale.ROOT).contains("memory_limit")) {
            settings.setProperty("memory_limit", "1536MB");
        }
        try {
            // Not by DriverManager, which would load every driver of the class path, some 0.3 s of each command.
            DuckDBConnection connection = (DuckDBConnection) new DuckDBDriver().connect(jdbcUrl, settings);
            if (hasServedViews(connection)) {
                RedshiftFunctions.install(connection);
            }
            return connection;
        } catch (SQLException e) {
            throw explain(jdbcUrl, e);
        }
    }

    /** Views that were made through the server call its macros, which live in memory. */
    private static boolean hasServedViews(DuckDBConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM duckdb_views() WHERE NOT internal"
                        + " AND database_name = current_database() AND contains(sql, 'rs_system')")) {
            return row.next() && row.getLong(1) > 0;
        }
    }

    /**
     * A pool of connections to Redshift or a server that speaks its protocol.
     *
     * @param login user and password, where the URL does not hold them
     */
    static HikariDataSource redshiftPool(String jdbcUrl, Properties login) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("redshift");
        config.setJdbcUrl(jdbcUrl);
        config.setDriverClassName("com.amazon.redshift.Driver");
        config.setDataSourceProperties(login);
        RedshiftTls.properties(jdbcUrl).forEach(config::addDataSourceProperty);
        config.setConnectionInitSql("SET timezone TO 'UTC'");
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new WarehouseException(
                    WarehouseError.CANNOT_CONNECT,
                    "Cannot connect to " + withoutSecrets(jdbcUrl) + ": " + rootMessage(e)
                            + ". Check the host, the port, the user and that the server is up.",
                    e);
        }
    }

    private static WarehouseException explain(String jdbcUrl, SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("lock")) {
            Matcher holder = LOCK_HOLDER.matcher(message);
            String owner = holder.find() ? "the process " + holder.group(1) : "another process";
            return new WarehouseException(
                    WarehouseError.FILE_IN_USE,
                    "Cannot open " + jdbcUrl + ": " + owner + " has it open, and DuckDB lets one process own a file. "
                            + "Stop that process, or name another file with --home or --warehouse; where it serves the warehouse, "
                            + "name it: --warehouse jdbc:redshift://127.0.0.1:PORT/reelshelf.",
                    cause);
        }
        return new WarehouseException(
                WarehouseError.CANNOT_CONNECT,
                "Cannot open " + jdbcUrl + ": " + message
                        + ". Check that the folder exists and is writable and that the file is a DuckDB database.",
                cause);
    }

    /** The URL up to its query, where a password may stand. */
    static String withoutSecrets(String jdbcUrl) {
        return jdbcUrl.replaceFirst("[?;].*", "");
    }

    private static String rootMessage(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
