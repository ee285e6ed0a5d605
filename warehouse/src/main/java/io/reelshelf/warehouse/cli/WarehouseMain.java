package io.reelshelf.warehouse.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs {@code warehouse …}, {@code features …} and {@code query}. */
@Command(
        name = "reelshelf",
        mixinStandardHelpOptions = true,
        subcommands = {WarehouseMain.WarehouseCommands.class, WarehouseMain.FeatureCommands.class, AskCommand.class})
public final class WarehouseMain implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "logback-warehouse.xml");
        }
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new WarehouseMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureHandler());
    }

    @Override
    public void run() {
        throw missingSubcommand(spec);
    }

    private static ParameterException missingSubcommand(@Nullable CommandSpec spec) {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        return new ParameterException(
                command,
                "Say which: " + String.join(", ", command.getSubcommands().keySet()));
    }

    /** The commands about the warehouse itself. */
    @Command(
            name = "warehouse",
            description = "Shows, migrates and queries the warehouse.",
            mixinStandardHelpOptions = true,
            subcommands = {
                StatusCommand.class,
                MigrateCommand.class,
                SqlCommand.class,
                UserCommands.class,
                ServeCommand.class,
                HelpCommand.class
            })
    static final class WarehouseCommands implements Runnable {
        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public void run() {
            throw missingSubcommand(spec);
        }
    }

    /** The commands about feature views. */
    @Command(
            name = "features",
            description = "Lists, checks, explains and builds the SQL feature views and reports.",
            mixinStandardHelpOptions = true,
            subcommands = {
                FeaturesListCommand.class,
                FeaturesBuildCommand.class,
                FeaturesCheckCommand.class,
                FeaturesTestCommand.class,
                FeaturesLineageCommand.class,
                FeaturesImpactCommand.class,
                FeaturesDiffCommand.class,
                FeaturesDocsCommand.class,
                HelpCommand.class
            })
    static final class FeatureCommands implements Runnable {
        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public void run() {
            throw missingSubcommand(spec);
        }
    }
}
