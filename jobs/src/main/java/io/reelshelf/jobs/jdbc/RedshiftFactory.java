package io.reelshelf.jobs.jdbc;

import java.util.Locale;
import org.apache.flink.connector.jdbc.core.database.JdbcFactory;
import org.apache.flink.connector.jdbc.core.database.catalog.JdbcCatalog;
import org.apache.flink.connector.jdbc.core.database.dialect.JdbcDialect;
import org.jspecify.annotations.Nullable;

/** What the connector finds by its service file: the dialect and the catalog of {@code jdbc:redshift:} URLs. */
public final class RedshiftFactory implements JdbcFactory {
    private static final String PREFIX = "jdbc:redshift:";

    /** Found by the service loader. */
    public RedshiftFactory() {}

    @Override
    public boolean acceptsURL(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    @Override
    public JdbcDialect createDialect() {
        return new RedshiftDialect();
    }

    @Override
    public JdbcCatalog createCatalog(
            ClassLoader classLoader,
            String catalogName,
            @Nullable String defaultDatabase,
            String username,
            String password,
            String baseUrl) {
        if (defaultDatabase == null) {
            throw new IllegalArgumentException("A Redshift catalog needs 'default-database', such as 'reelshelf'.");
        }
        return new RedshiftCatalog(classLoader, catalogName, defaultDatabase, username, password, baseUrl);
    }
}
