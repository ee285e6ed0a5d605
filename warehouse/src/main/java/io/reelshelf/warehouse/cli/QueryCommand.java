package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.Warehouse;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code warehouse sql}. */
@Command(name = "sql", description = "Runs one read-only query and prints its rows.", mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Parameters(index = "0", paramLabel = "QUERY", description = "One SELECT.")
    private String query = "";

    @Option(names = "--csv", description = "Print the rows as CSV (RFC 4180).")
    private boolean csv;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Print at most this many rows (default: ${DEFAULT-VALUE}).")
    private int limit = 1000;

    @Override
    public Integer call() throws SQLException {
        try (Warehouse warehouse = options.openWarehouse()) {
            QueryResult result = QueryResult.run(warehouse, query, limit);
            options.console().result(result, csv ? result.csv() : result.table());
            if (result.truncated()) {
                options.console().note("Only the first " + limit + " rows are shown; see --limit.");
            }
        }
        return ExitCodes.OK;
    }
}
