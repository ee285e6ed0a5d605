package io.reelshelf.warehouse;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings a warehouse's schema up to this version; migrations only ever go forward. */
final class Migrations {
    private final DataSource source;
    private final Dialect dialect;

    Migrations(DataSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    int migrate() {
        Flyway flyway = flyway();
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

    private Flyway flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:" + dialect.migrations(), "classpath:db/common")
                .loggers("slf4j")
                .load();
    }
}
