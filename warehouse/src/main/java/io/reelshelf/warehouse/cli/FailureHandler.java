package io.reelshelf.warehouse.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Prints a command's failure as one line, {@code error[CODE]: message}, and picks its exit code; the stack trace is
 * shown with {@code --verbose} only.
 *
 * <p>Use: {@code new CommandLine(main).setExecutionExceptionHandler(new FailureHandler(MyFailure::translate))}.
 */
public final class FailureHandler implements IExecutionExceptionHandler {
    private static final String UNEXPECTED = "RS-INTERNAL";

    private final List<Failure.Translator> translators;

    /** Knows the warehouse's exceptions and those of the translators. */
    public FailureHandler(Failure.Translator... translators) {
        this.translators = List.of(translators);
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        Failure failure = translate(error);
        command.getErr().println("error[" + failure.code() + "]: " + failure.message());
        if (parsed.expandedArgs().contains("--verbose")) {
            error.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return failure.exitCode();
    }

    private Failure translate(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            Throwable current = cause;
            Optional<Failure> known = Failure.ofWarehouse(current)
                    .or(() -> translators.stream()
                            .flatMap(translator -> translator.translate(current).stream())
                            .findFirst());
            if (known.isPresent()) {
                return known.get();
            }
        }
        return new Failure(
                UNEXPECTED, error + " (unexpected: run again with --verbose for the details)", ExitCodes.FAILURE);
    }
}
