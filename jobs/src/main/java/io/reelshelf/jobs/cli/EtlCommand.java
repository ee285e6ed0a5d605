package io.reelshelf.jobs.cli;

import io.reelshelf.data.Datasets;
import io.reelshelf.jobs.etl.Etl;
import io.reelshelf.jobs.etl.EtlRequest;
import io.reelshelf.jobs.etl.EtlResult;
import io.reelshelf.jobs.etl.MaxRejected;
import io.reelshelf.jobs.flink.EmbeddedCluster;
import io.reelshelf.jobs.flink.FlinkCluster;
import io.reelshelf.jobs.flink.JobJars;
import io.reelshelf.jobs.flink.RemoteCluster;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.cli.Console;
import io.reelshelf.warehouse.cli.ExitCodes;
import io.reelshelf.warehouse.cli.HomeOptions;
import io.reelshelf.warehouse.cli.StagingOptions;
import io.reelshelf.warehouse.runs.Run;
import io.reelshelf.warehouse.runs.RunRegistry;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Loads a dataset and a book list into the warehouse. */
@Command(
        name = "etl",
        description = "Load a dataset and a book list into the warehouse, with Apache Flink.",
        mixinStandardHelpOptions = true)
final class EtlCommand implements Callable<Integer> {
    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "sample, ml-1m, ml-100k or goodreads-21c (default: sample, or none with --books alone).")
    private @Nullable String dataset;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "The folder with the dataset's files (default: HOME/datasets/NAME).")
    private @Nullable String from;

    @Option(
            names = "--books",
            paramLabel = "FILE",
            description = "A book list: CSV of the Goodreads schema, plain or gzip (default: the dataset's own, or the"
                    + " goodreads-21c that was fetched).")
    private @Nullable String books;

    @Option(names = "--parallelism", paramLabel = "N", description = "Tasks side by side (default: the processors).")
    private @Nullable Integer parallelism;

    @Option(
            names = "--cluster",
            paramLabel = "HOST:PORT",
            description = "Run on this Flink cluster (its REST address) instead of one inside this process; it must see"
                    + " the files and the home folder under the same paths.")
    private @Nullable String cluster;

    @Option(
            names = "--max-rejected",
            paramLabel = "LIMIT",
            defaultValue = "1%",
            description = "Fail when more of a subject's rows are refused: a share (0.5%%) or a number (100);"
                    + " default: 1%%.")
    private String maxRejected = "1%";

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Mixin
    private StagingOptions staging = new StagingOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        EtlRequest request = request();
        Logs.start(options.home(), options.verbose());
        Console console = options.console();
        try (Warehouse warehouse = options.openWarehouse()) {
            Run run = new RunRegistry(warehouse).start("etl", request.inWords());
            try {
                EtlResult result = new Etl(
                                request,
                                warehouse,
                                staging.load(warehouse),
                                () -> cluster(request, console),
                                console::note)
                        .run();
                run.succeed(result.counts());
                noteMissingBooks(result, console);
                console.result(result, EtlReport.of(result));
            } catch (RuntimeException e) {
                run.fail(String.valueOf(e.getMessage()));
                throw e;
            }
        }
        return ExitCodes.OK;
    }

    private static void noteMissingBooks(EtlResult result, Console console) {
        if (result.counts().getOrDefault("books", 0L) == 0) {
            console.note("no books are loaded: give --books FILE, a CSV of the Goodreads schema"
                    + " (./reelshelf data describe goodreads-21c says where to get one)");
        }
    }

    private EtlRequest request() {
        String chosen = dataset == null && books == null ? Datasets.SAMPLE : dataset;
        try {
            return new EtlRequest(
                    chosen,
                    from,
                    books,
                    parallelism == null ? Runtime.getRuntime().availableProcessors() : parallelism,
                    cluster,
                    MaxRejected.of(maxRejected),
                    options.home());
        } catch (IllegalArgumentException e) {
            if (spec == null) {
                throw e;
            }
            throw new ParameterException(spec.commandLine(), "Bad option: " + e.getMessage(), e);
        }
    }

    private static FlinkCluster cluster(EtlRequest request, Console console) {
        String address = request.cluster();
        if (address == null) {
            return EmbeddedCluster.start(
                    request.parallelism(), request.home().resolve("lake").resolve(".staging"), new TaskBar(console));
        }
        return new RemoteCluster(
                address.substring(0, address.lastIndexOf(':')),
                request.clusterPort().orElseThrow(),
                request.parallelism(),
                JobJars.find());
    }
}
