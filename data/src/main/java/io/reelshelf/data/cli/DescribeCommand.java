package io.reelshelf.data.cli;

import io.reelshelf.data.Datasets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Describes a dataset. */
@Command(name = "describe", description = "Describe a dataset: terms, files, columns (? may be empty).")
final class DescribeCommand implements Callable<Integer> {
    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "NAME", description = "A name of the list.")
    private String name = "";

    @Override
    public Integer call() {
        DatasetView view = DatasetView.of(Datasets.byName(name));
        output.result(view, view.text());
        return ExitCodes.OK;
    }
}
