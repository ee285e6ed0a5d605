package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.Dialect;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.shell.InteractiveShell;
import io.reelshelf.warehouse.shell.OutputFormat;
import io.reelshelf.warehouse.shell.Shell;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code warehouse sql}. */
@Command(
        name = "sql",
        description = {
            "A SQL shell on the warehouse; with QUERY, one read-only query.",
            "Without -c, -f and QUERY: interactive on a terminal, else statements from standard input.",
            "While a server has the file, the shell goes through that server."
        },
        mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @ArgGroup
    private @Nullable Input input;

    @Option(names = "--csv", description = "Print the rows as CSV (RFC 4180).")
    private boolean csv;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "table, csv, json or vertical (default: table; --csv and --json are short for two of them).")
    private @Nullable OutputFormat format;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Print at most this many rows of QUERY (default: ${DEFAULT-VALUE}).")
    private int limit = 1000;

    /** What is to run. */
    static final class Input {
        @Parameters(index = "0", arity = "0..1", paramLabel = "QUERY", description = "One SELECT.")
        private @Nullable String query;

        @Option(names = "-c", paramLabel = "SQL", description = "Statements to run; the first failure ends them.")
        private @Nullable String statements;

        @Option(names = "-f", paramLabel = "FILE", description = "A file of statements and backslash commands.")
        private @Nullable Path file;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        if (input != null && input.file != null && !Files.isReadable(input.file)) {
            throw new WarehouseException(
                    WarehouseError.NOT_A_QUERY, "There is no readable file " + input.file + ": check the path.");
        }
        try (Warehouse warehouse = options.openWarehouse()) {
            if (input != null && input.query != null) {
                return query(warehouse, input.query);
            }
            try (Connection connection = warehouse.connection()) {
                return shell(warehouse, connection);
            }
        }
    }

    private int query(Warehouse warehouse, String query) throws SQLException {
        QueryResult result = QueryResult.run(warehouse, query, limit);
        options.console().result(result, csv ? result.csv() : result.table());
        if (result.truncated()) {
            options.console().note("Only the first " + limit + " rows are shown; see --limit.");
        }
        return ExitCodes.OK;
    }

    private int shell(Warehouse warehouse, Connection connection) throws IOException {
        if (input == null && Terminal.isInteractive()) {
            String engine =
                    warehouse.dialect() == Dialect.DUCKDB ? "DuckDB's SQL, in the file" : "Redshift's SQL, on a server";
            InteractiveShell.run(connection, format(), options.home(), "Reelshelf's warehouse: " + engine + ".");
            return ExitCodes.OK;
        }
        try (Shell shell = Shell.ofProcess(connection, format())) {
            return run(shell) ? ExitCodes.OK : ExitCodes.FAILURE;
        }
    }

    private boolean run(Shell shell) throws IOException {
        if (input != null && input.file != null) {
            return shell.file(input.file);
        }
        try (Reader text = input != null && input.statements != null
                ? new StringReader(input.statements)
                : new InputStreamReader(System.in, StandardCharsets.UTF_8)) {
            return shell.run(text);
        }
    }

    private OutputFormat format() {
        if (format != null) {
            return format;
        }
        return options.json() ? OutputFormat.JSON : csv ? OutputFormat.CSV : OutputFormat.TABLE;
    }
}
