package io.reelshelf.data.cli;

import io.reelshelf.data.Dataset;
import io.reelshelf.data.Datasets;
import io.reelshelf.data.fetch.Fetcher;
import io.reelshelf.data.verify.Verification;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a dataset's files. */
@Command(
        name = "fetch",
        description = {
            "Download a dataset into <home>/datasets/NAME and check it.",
            "Goes on where a broken download stopped. Files that are there already are kept."
        })
final class FetchCommand implements Callable<Integer> {
    private final Fetcher fetcher = new Fetcher();

    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "NAME", description = "A name of the list.")
    private String name = "";

    @Option(names = "--home", paramLabel = "DIR", description = "Where Reelshelf keeps its state (${DEFAULT-VALUE}).")
    private Path home = Path.of(".reelshelf");

    @Option(names = "--from", paramLabel = "DIR", description = "Use the files or the zip file in this folder instead.")
    private @Nullable Path from;

    @Override
    public Integer call() {
        Dataset dataset = Datasets.byName(name);
        output.note("Licence of %s: %s", dataset.name(), dataset.licence());
        Path folder = home.resolve("datasets").resolve(dataset.name());
        VerificationView view = VerificationView.of(folder.toString(), fetch(dataset, folder));
        output.result(view, view.text());
        return ExitCodes.OK;
    }

    private Verification fetch(Dataset dataset, Path folder) {
        if (from != null) {
            return fetcher.fetchFrom(dataset, from, folder);
        }
        long bytes = fetcher.downloadBytes(dataset);
        // Nothing to download: the sample is made here.
        String task = (bytes == 0 ? "Making " : "Fetching ") + name;
        try (Progress progress = output.progress(task, "bytes", bytes)) {
            return fetcher.fetch(dataset, folder, progress::at);
        }
    }
}
