package io.reelshelf.warehouse;

import java.util.Locale;

/** The SQL engine behind a warehouse's URL. */
public enum Dialect {
    /** DuckDB, embedded in this process: one file, one owning process. */
    DUCKDB("jdbc:duckdb:", "db/duckdb"),
    /** Amazon Redshift, or a server that speaks its protocol. */
    REDSHIFT("jdbc:redshift:", "db/redshift");

    private final String urlPrefix;
    private final String migrations;

    Dialect(String urlPrefix, String migrations) {
        this.urlPrefix = urlPrefix;
        this.migrations = migrations;
    }

    /**
     * The dialect that serves a URL.
     *
     * @throws WarehouseException {@link WarehouseError#UNKNOWN_URL} for any other scheme
     */
    public static Dialect of(String jdbcUrl) {
        String lower = jdbcUrl.toLowerCase(Locale.ROOT);
        for (Dialect dialect : values()) {
            if (lower.startsWith(dialect.urlPrefix)) {
                return dialect;
            }
        }
        throw new WarehouseException(
                WarehouseError.UNKNOWN_URL,
                "No warehouse speaks the URL \"" + jdbcUrl
                        + "\". Write jdbc:duckdb:FILE for a local warehouse or jdbc:redshift://HOST:PORT/DATABASE.");
    }

    /** The classpath folder of this dialect's Flyway migrations. */
    String migrations() {
        return migrations;
    }
}
