package io.reelshelf.data.cli;

import io.reelshelf.data.Dataset;
import io.reelshelf.data.Datasets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the datasets. */
@Command(name = "list", description = "List the datasets that Reelshelf knows.")
final class ListCommand implements Callable<Integer> {
    @Mixin
    private final Output output = new Output();

    /** One line of the list. */
    record Entry(String name, String kind, String description) {}

    @Override
    public Integer call() {
        List<Entry> entries = Datasets.all().stream().map(ListCommand::entry).toList();
        String text = entries.stream()
                .map(entry -> String.format("%-14s %-7s %s", entry.name(), entry.kind(), entry.description()))
                .collect(Collectors.joining("\n"));
        output.result(Map.of("datasets", entries), text);
        return ExitCodes.OK;
    }

    private static Entry entry(Dataset dataset) {
        return new Entry(dataset.name(), dataset.kind().label(), dataset.description());
    }
}
