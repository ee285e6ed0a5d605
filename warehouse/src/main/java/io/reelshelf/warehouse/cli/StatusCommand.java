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
        description = {
            "Shows the sessions and running queries of a server, the tables with rows, sizes and freshness, the current loads"
                    + " and the last runs.",
            "While a server of this home has the file, it is asked."
        },
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Override
    public Integer call() throws SQLException {
        long start = System.nanoTime();
        try (Warehouse warehouse = options.openWarehouse()) {
            if (options.foundServer()) {
                options.console()
                        .note("A server has the file; connect to it: " + options.shownUrl()
                                + ", or ./reelshelf warehouse sql");
            }
            WarehouseStatus status = WarehouseStatus.read(warehouse, options.shownUrl(), start);
            options.console().result(status, text(status));
        }
        return ExitCodes.OK;
    }

    private static String text(WarehouseStatus status) {
        TextTable sessions = new TextTable(List.of("process", "user", "connected at"));
        status.sessions()
                .forEach(
                        session -> sessions.row(Long.toString(session.process()), session.user(), session.startedAt()));
        TextTable running = new TextTable(List.of("process", "user", "seconds", "running query"));
        status.running()
                .forEach(query ->
                        running.row(Long.toString(query.process()), query.user(), query.seconds(), query.query()));
        TextTable tables = new TextTable(List.of("table", "rows", "KiB", "as of"));
        status.tables()
                .forEach(table -> tables.row(
                        table.name(), table.rows(), table.bytes() == null ? null : table.bytes() / 1024, table.asOf()));
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
                sessions.render(),
                "",
                running.render(),
                "",
                tables.render(),
                "",
                loads.render(),
                "",
                runs.render());
    }
}
