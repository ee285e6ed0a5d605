package io.reelshelf.warehouse.testing;

import io.reelshelf.warehouse.Warehouse;
import java.nio.file.Path;

/** A DuckDB file with the server's own tables, and with the warehouse's. */
public final class ServerFile {
    private ServerFile() {}

    /** Makes one, open: the caller closes it. */
    public static Warehouse open(Path file) {
        Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + file);
        warehouse.migrate();
        warehouse.migrateServer();
        return warehouse;
    }
}
