package io.reelshelf.data.cli;

import io.reelshelf.data.Datasets;
import io.reelshelf.data.verify.Verification;
import io.reelshelf.data.verify.Verifier;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks files. */
@Command(
        name = "verify",
        description = {
            "Say which dataset a folder or a file looks like, count its rows and check its columns.",
            "Exits with 3 when a row is not as declared; with --dataset also when the rows are not as many as published."
        })
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "PATH", description = "A dataset's folder, or one file; .gz is read as well.")
    private Path path = Path.of("");

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "Insist that the folder is this dataset, as published.")
    private @Nullable String dataset;

    @Override
    public Integer call() {
        Verification found = dataset == null ? Verifier.verify(path) : Verifier.verify(path, Datasets.byName(dataset));
        VerificationView view = VerificationView.of(path.toString(), found);
        output.result(view, view.text());
        boolean good = dataset == null ? found.isWellFormed() : found.isAsPublished();
        return good ? ExitCodes.OK : ExitCodes.BAD_INPUT;
    }
}
