package io.reelshelf.data.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts the commands of this module. */
@Command(
        name = "reelshelf",
        description = "Reelshelf's datasets.",
        mixinStandardHelpOptions = true,
        version = "Reelshelf 0.1.0",
        subcommands = DataCommand.class)
public final class DataMain {
    private DataMain() {}

    /** Runs a command and ends the process with its exit code: 0 done, 1 failure, 2 bad usage, 3 bad input. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(commandLine().setOut(out).setErr(err).execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new DataMain()).setExecutionExceptionHandler(new FailureHandler());
    }
}
