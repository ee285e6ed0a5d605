package io.reelshelf.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Brings a warehouse's schema up to this version; migrations only ever go forward. */
final class Migrations {
    /** The server's own tables, with a history of their own: only a served DuckDB file has them. */
    private static final String SERVER_SCHEMA = "server";

    private static final String HISTORY = "flyway_schema_history";

    private final DataSource source;
    private final List<String> folders;
    private final @Nullable String schema;

    private Migrations(DataSource source, List<String> folders, @Nullable String schema) {
        this.source = source;
        this.folders = folders;
        this.schema = schema;
    }

    /** Of the warehouse's tables. */
    static Migrations ofWarehouse(DataSource source, Dialect dialect) {
        return new Migrations(source, List.of(dialect.migrations(), "db/common"), null);
    }

    /** Of the tables that the server keeps in a DuckDB file. */
    static Migrations ofServer(DataSource source) {
        return new Migrations(source, List.of("db/server"), SERVER_SCHEMA);
    }

    int migrate() {
        if (isCurrent()) {
            return 0;
        }
        Flyway flyway = configuration().load();
        try {
            refuseNewer(flyway);
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw new WarehouseException(
                    WarehouseError.MIGRATION_FAILED,
                    "The warehouse could not be migrated: " + e.getMessage()
                            + ". Nothing was loaded; restore the file from a backup or start with a new one.",
                    e);
        }
    }

    private boolean isCurrent() {
        String history = schema == null ? HISTORY : schema + "." + HISTORY;
        try (Connection connection = source.getConnection()) {
            return BundledMigrations.in(folders).areExactly(connection, history);
        } catch (SQLException e) {
            throw new WarehouseException(
                    WarehouseError.CANNOT_CONNECT, "The warehouse gives no connection: " + e.getMessage() + ".", e);
        }
    }

    private static void refuseNewer(Flyway flyway) {
        List<String> newer = Arrays.stream(flyway.info().applied())
                .filter(info -> info.getState().isResolved() == false)
                .map(MigrationInfo::getVersion)
                .map(String::valueOf)
                .toList();
        if (!newer.isEmpty()) {
            throw new WarehouseException(
                    WarehouseError.NEWER_SCHEMA,
                    "The warehouse has migrations that this Reelshelf does not know (versions "
                            + String.join(", ", newer)
                            + "): a newer Reelshelf wrote it. Use that version, or name another warehouse with --warehouse.");
        }
    }

    private FluentConfiguration configuration() {
        FluentConfiguration configuration = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations(folders.stream().map(folder -> "classpath:" + folder).toArray(String[]::new))
                .loggers("slf4j");
        if (schema != null) {
            configuration.schemas(schema).defaultSchema(schema);
        }
        return configuration;
    }
}
