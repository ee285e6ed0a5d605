package io.reelshelf.warehouse;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.duckdb.DuckDBConnection;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * An open warehouse: connections to one engine.
 *
 * <p>Safe for many threads. On DuckDB the process owns the file until {@link #close()}: open it once and share it.
 */
public final class Warehouse implements AutoCloseable {
    private final Dialect dialect;
    private final DataSource source;
    private final AutoCloseable owned;
    private final boolean ownServer;

    // Made when it is first asked for: its classes take a tenth of a second to load.
    private @Nullable Jdbi jdbi;

    private Warehouse(Dialect dialect, DataSource source, AutoCloseable owned) {
        this.dialect = dialect;
        this.source = source;
        this.owned = owned;
        this.ownServer = dialect == Dialect.REDSHIFT && isOwnServer(source);
    }

    /**
     * Opens {@code jdbc:duckdb:FILE} (created where absent; its folder must exist) or {@code
     * jdbc:redshift://HOST:PORT/DATABASE}.
     *
     * @throws WarehouseException where the URL is of another kind, another process owns the file, or the server does
     *     not answer
     */
    public static Warehouse open(String jdbcUrl) {
        return open(jdbcUrl, new Properties());
    }

    /**
     * The same with a user and a password that the URL does not hold.
     *
     * @param login the properties {@code user} and {@code password}; DuckDB has none
     */
    public static Warehouse open(String jdbcUrl, Properties login) {
        Dialect dialect = Dialect.of(jdbcUrl);
        return switch (dialect) {
            case DUCKDB -> {
                DuckDBConnection root = DataSources.openDuckDb(jdbcUrl);
                yield new Warehouse(dialect, new DuckDbDataSource(root), root);
            }
            case REDSHIFT -> {
                HikariDataSource pool = DataSources.redshiftPool(jdbcUrl, login);
                try {
                    yield new Warehouse(dialect, pool, pool);
                } catch (RuntimeException e) {
                    pool.close();
                    throw e;
                }
            }
        };
    }

    private static boolean isOwnServer(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version()")) {
            return row.next() && String.valueOf(row.getString(1)).contains("Reelshelf");
        } catch (SQLException e) {
            throw new WarehouseException(
                    WarehouseError.CANNOT_CONNECT, "The server does not say its version: " + e.getMessage(), e);
        }
    }

    /** Whether it is reached through Reelshelf's own server, which owns the file, migrates it and reads local files. */
    public boolean isOwnServer() {
        return ownServer;
    }

    /**
     * Applies the migrations that are missing and returns how many ran; none on Reelshelf's server, which did so at its
     * start.
     *
     * @throws WarehouseException where one fails, or the warehouse has newer ones than this version knows
     */
    public int migrate() {
        return ownServer ? 0 : Migrations.ofWarehouse(source, dialect).migrate();
    }

    /**
     * Applies the missing migrations of the tables that the server keeps for itself, schema {@code server}; only on
     * DuckDB.
     *
     * @throws WarehouseException where one fails, or the file has newer ones than this version knows
     */
    public int migrateServer() {
        if (dialect != Dialect.DUCKDB) {
            throw new IllegalStateException("Only a DuckDB file is served.");
        }
        return Migrations.ofServer(source).migrate();
    }

    /** The engine. */
    public Dialect dialect() {
        return dialect;
    }

    /** A connection in auto-commit mode: close it to give it back. Redshift's come from a bounded pool. */
    public Connection connection() throws SQLException {
        return source.getConnection();
    }

    /** Jdbi over the same connections. */
    public synchronized Jdbi jdbi() {
        if (jdbi == null) {
            jdbi = Jdbi.create(source);
        }
        return jdbi;
    }

    /** Closes every connection; on DuckDB gives the file free. */
    @Override
    public void close() {
        try {
            owned.close();
        } catch (Exception e) {
            throw new WarehouseException(
                    WarehouseError.STATEMENT_FAILED, "The warehouse did not close: " + e.getMessage(), e);
        }
    }
}
