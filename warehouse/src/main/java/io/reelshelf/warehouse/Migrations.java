package io.reelshelf.warehouse;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a warehouse's schema up to this version; migrations only ever go forward. */
final class Migrations {
    /** The server's own tables, with a history of their own: only a served DuckDB file has them. */
    private static final String SERVER_SCHEMA = "server";

    private final FluentConfiguration configuration;

    private Migrations(FluentConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Of the warehouse's tables. */
    static Migrations ofWarehouse(DataSource source, Dialect dialect) {
        return new Migrations(
                configuration(source).locations("classpath:" + dialect.migrations(), "classpath:db/common"));
    }

    /** Of the tables that the server keeps in a DuckDB file. */
    static Migrations ofServer(DataSource source) {
        return new Migrations(configuration(source)
                .locations("classpath:db/server")
                .schemas(SERVER_SCHEMA)
                .defaultSchema(SERVER_SCHEMA));
    }

    int migrate() {
        Flyway flyway = configuration.load();
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

    private static FluentConfiguration configuration(DataSource source) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .loggers("slf4j");
    }
}
