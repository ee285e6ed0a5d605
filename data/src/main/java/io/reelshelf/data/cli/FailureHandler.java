package io.reelshelf.data.cli;

import io.reelshelf.data.DataError;
import io.reelshelf.data.DataException;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Turns an exception into one line on standard error and an exit code. */
final class FailureHandler implements CommandLine.IExecutionExceptionHandler {
    /** What is wrong with this installation, disk or network rather than with what the user asked for. */
    private static final Set<DataError> FAILURES =
            Set.of(DataError.BROKEN_RESOURCE, DataError.CANNOT_WRITE, DataError.DOWNLOAD_FAILED);

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        if (isVerbose(command)) {
            exception.printStackTrace(command.getErr());
        }
        if (exception instanceof DataException known) {
            command.getErr().println("error[" + known.code() + "]: " + known.getMessage());
            return FAILURES.contains(known.error()) ? ExitCodes.FAILURE : ExitCodes.BAD_INPUT;
        }
        command.getErr()
                .println("error[RS-DATA-000]: " + exception + "; this is a fault of Reelshelf: run again with"
                        + " --verbose and report what it prints");
        return ExitCodes.FAILURE;
    }

    private static boolean isVerbose(CommandLine command) {
        return command.getMixins().values().stream()
                .anyMatch(mixin -> mixin instanceof Output output && output.isVerbose());
    }
}
