package io.reelshelf.jobs.cli;

import io.reelshelf.jobs.parity.ParityCommand;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about feature views that need Flink; the launcher sends the others to the warehouse. */
@Command(
        name = "features",
        description = "Compares the SQL feature views across engines.",
        mixinStandardHelpOptions = true,
        subcommands = ParityCommand.class)
final class FeaturesCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Say which: parity");
    }
}
