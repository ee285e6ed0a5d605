package io.reelshelf.jobs.cli;

import io.reelshelf.data.DataException;
import io.reelshelf.jobs.JobsException;
import io.reelshelf.jobs.evaluate.EvaluateCommand;
import io.reelshelf.jobs.evaluate.crossdomain.CrossDomainException;
import io.reelshelf.jobs.evaluate.files.DataFileException;
import io.reelshelf.jobs.train.TrainCommand;
import io.reelshelf.jobs.train.TrainException;
import io.reelshelf.jobs.up.UpCommand;
import io.reelshelf.jobs.up.UpException;
import io.reelshelf.warehouse.cli.ExitCodes;
import io.reelshelf.warehouse.cli.Failure;
import io.reelshelf.warehouse.cli.FailureHandler;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The jobs' command line. */
@Command(name = "jobs", description = "The Flink jobs of Reelshelf.", mixinStandardHelpOptions = true)
public final class JobsMain {
    /** The subcommands, in the order that help shows; each is a class with picocli's annotations. */
    private static final List<Class<?>> COMMANDS = List.of(
            EtlCommand.class, TrainCommand.class, EvaluateCommand.class, UpCommand.class, FeaturesCommand.class);

    private JobsMain() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and returns its exit code. */
    public static int run(String... arguments) {
        CommandLine main = new CommandLine(new JobsMain());
        COMMANDS.forEach(main::addSubcommand);
        main.setExecutionExceptionHandler(new FailureHandler(
                JobsMain::translate,
                TrainException::translate,
                DataFileException::translate,
                CrossDomainException::translate,
                UpException::translate));
        return main.execute(arguments);
    }

    private static Optional<Failure> translate(Throwable error) {
        if (error instanceof JobsException e) {
            int exitCode = e.error().badInput() ? ExitCodes.BAD_INPUT : ExitCodes.FAILURE;
            return Optional.of(new Failure(e.error().code(), String.valueOf(e.getMessage()), exitCode));
        }
        if (error instanceof DataException e) {
            return Optional.of(new Failure(e.code(), String.valueOf(e.getMessage()), ExitCodes.BAD_INPUT));
        }
        return Optional.empty();
    }
}
