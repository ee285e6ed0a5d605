package io.reelshelf.warehouse.load;

import io.reelshelf.warehouse.Dialect;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks for the staged files before anything is deleted. */
final class StagedFiles {
    private StagedFiles() {}

    /** Files of a cluster lie where only the cluster can look. */
    static void check(Warehouse warehouse, LoadRequest request) {
        if (warehouse.dialect() != Dialect.DUCKDB && !warehouse.isOwnServer()) {
            return;
        }
        for (StagedTable table : request.tables()) {
            for (String file : table.files()) {
                if (!Files.isReadable(Path.of(file))) {
                    throw new WarehouseException(
                            WarehouseError.STAGED_FILES_UNREADABLE,
                            "The staged file " + file + " of " + table.table()
                                    + " is missing or not readable. Run the ETL again: it stages what is missing.");
                }
            }
        }
    }
}
