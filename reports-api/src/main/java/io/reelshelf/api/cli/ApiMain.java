package io.reelshelf.api.cli;

import io.reelshelf.warehouse.cli.FailureHandler;
import io.reelshelf.warehouse.cli.ParentProcess;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the module's jar. */
@Command(
        name = "reelshelf",
        mixinStandardHelpOptions = true,
        version = "Reelshelf 0.1.0",
        description = "Serves recommendations, reports and the page.",
        subcommands = ServeCommand.class)
public final class ApiMain {
    private ApiMain() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        ParentProcess.exitWithParent();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ApiMain()).setExecutionExceptionHandler(new FailureHandler(ServeCommand::failure));
    }
}
