package io.reelshelf.warehouse.load;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Copies the staged rows of a model version into schema {@code model}, inside the caller's transaction. */
public final class ModelCopy {
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "model.item_weight", List.of("version_id", "movie_id", "neighbour_id", "weight"),
            "model.demographic_prior", List.of("version_id", "dimension", "group_key", "movie_id", "log_lift"));

    private final CopyStatements copies;

    /** Copies into this warehouse; on Redshift with the cluster's default IAM role. */
    public ModelCopy(Warehouse warehouse) {
        copies = new CopyStatements(warehouse, "default");
    }

    /**
     * Adds the rows of a version to those of other versions.
     *
     * @param table {@code model.item_weight} or {@code model.demographic_prior} with its files, in that column order
     * @throws WarehouseException if the version then has another number of rows than was staged; roll back
     */
    public void copy(Handle handle, StagedTable table, String version) {
        List<String> columns = COLUMNS.get(table.table());
        if (columns == null) {
            throw new WarehouseException(
                    WarehouseError.WRONG_TABLES, "A model stages " + COLUMNS.keySet() + ", not " + table.table() + ".");
        }
        for (String statement : copies.copy(table.table(), columns, table.files())) {
            handle.execute(statement);
        }
        long copied = handle.select("SELECT COUNT(*) FROM " + table.table() + " WHERE version_id = ?", version)
                .mapTo(Long.class)
                .one();
        if (copied != table.rows()) {
            throw new WarehouseException(
                    WarehouseError.COUNTS_DIFFER,
                    "The version was rolled back: " + table.table() + " should have " + table.rows() + " rows of model "
                            + version + ", but has " + copied + ". Train again.");
        }
    }
}
