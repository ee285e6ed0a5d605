package io.reelshelf.warehouse;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * An open warehouse: a bounded pool of connections to one engine.
 *
 * <p>Safe for many threads. On DuckDB the process owns the file until {@link #close()}: open it once and share it.
 */
public final class Warehouse implements AutoCloseable {
    private final Dialect dialect;
    private final HikariDataSource pool;
    private final @Nullable DuckDBConnection root;
    private final Jdbi jdbi;

    private Warehouse(Dialect dialect, HikariDataSource pool, @Nullable DuckDBConnection root) {
        this.dialect = dialect;
        this.pool = pool;
        this.root = root;
        this.jdbi = Jdbi.create(pool);
    }

    /**
     * Opens {@code jdbc:duckdb:FILE} (created where absent; its folder must exist) or {@code
     * jdbc:redshift://HOST:PORT/DATABASE}.
     *
     * @throws WarehouseException where the URL is of another kind, another process owns the file, or the server does
     *     not answer
     */
    public static Warehouse open(String jdbcUrl) {
        Dialect dialect = Dialect.of(jdbcUrl);
        return switch (dialect) {
            case DUCKDB -> {
                DuckDBConnection root = DataSources.openDuckDb(jdbcUrl);
                yield new Warehouse(dialect, DataSources.pool(root), root);
            }
            case REDSHIFT -> new Warehouse(dialect, DataSources.redshiftPool(jdbcUrl), null);
        };
    }

    /**
     * Applies the migrations that are missing and returns how many ran.
     *
     * @throws WarehouseException where one fails, or the warehouse has newer ones than this version knows
     */
    public int migrate() {
        return new Migrations(pool, dialect).migrate();
    }

    /** The engine. */
    public Dialect dialect() {
        return dialect;
    }

    /** A connection of the pool, in auto-commit mode: close it to give it back. */
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** Jdbi over the same pool. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** Closes every connection; on DuckDB gives the file free. */
    @Override
    public void close() {
        pool.close();
        if (root != null) {
            try {
                root.close();
            } catch (SQLException e) {
                throw new WarehouseException(
                        WarehouseError.STATEMENT_FAILED, "The warehouse did not close: " + e.getMessage(), e);
            }
        }
    }
}
