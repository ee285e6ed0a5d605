package io.reelshelf.data.cli;

import picocli.CommandLine.Command;

/** The parent of the data commands. */
@Command(
        name = "data",
        description = "List, describe, fetch, verify and generate datasets.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListCommand.class,
            DescribeCommand.class,
            FetchCommand.class,
            VerifyCommand.class,
            GenerateCommand.class
        })
final class DataCommand {}
