package io.reelshelf.warehouse.cli;

import picocli.CommandLine.Option;

/** Options that every command with a warehouse and one result has: a picocli mixin. */
public final class HomeOptions extends WarehouseOptions {
    @Option(names = "--json", description = "Print the result as one JSON object on standard output.")
    private boolean json;

    /** True where the result is to be JSON. */
    public boolean json() {
        return json;
    }

    /** Output for this command, on the process's streams. */
    public Console console() {
        return new Console(json);
    }
}
