package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.Warehouse;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code warehouse status}. */
@Command(
        name = "status",
        description = "Shows the tables with their rows, the current loads and the last runs.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Override
    public Integer call() throws SQLException {
        long start = System.nanoTime();
        try (Warehouse warehouse = options.openWarehouse()) {
            WarehouseStatus status = WarehouseStatus.read(warehouse, options.shownUrl(), start);
            options.console().result(status, text(status));
        }
        return ExitCodes.OK;
    }

    private static String text(WarehouseStatus status) {
        TextTable tables = new TextTable(List.of("table", "rows"));
        status.tables().forEach(table -> tables.row(table.name(), table.rows()));
        TextTable loads = new TextTable(List.of("subject", "dataset", "loaded at", "rows", "rejected", "duplicate"));
        status.loads()
                .forEach(load -> loads.row(
                        load.subject(),
                        load.dataset(),
                        load.loadedAt(),
                        load.rowsLoaded(),
                        load.rowsRejected(),
                        load.rowsDuplicate()));
        TextTable runs = new TextTable(List.of("command", "input", "started at", "status", "error"));
        status.runs().forEach(run -> runs.row(run.command(), run.input(), run.startedAt(), run.status(), run.error()));
        return String.join(
                System.lineSeparator(),
                status.warehouse() + ", data snapshot " + status.dataSnapshot(),
                "",
                tables.render(),
                "",
                loads.render(),
                "",
                runs.render());
    }
}
