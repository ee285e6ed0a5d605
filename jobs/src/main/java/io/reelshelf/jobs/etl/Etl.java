package io.reelshelf.jobs.etl;

import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import io.reelshelf.jobs.discover.Discovered;
import io.reelshelf.jobs.flink.EtlGraph;
import io.reelshelf.jobs.flink.FlinkCluster;
import io.reelshelf.jobs.lake.FileCounts;
import io.reelshelf.jobs.lake.LakeDirectory;
import io.reelshelf.jobs.lake.LakeTables;
import io.reelshelf.jobs.lake.Manifest;
import io.reelshelf.jobs.parse.Chunk;
import io.reelshelf.jobs.parse.SourceFile;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.cli.PeakMemory;
import io.reelshelf.warehouse.load.BulkLoad;
import io.reelshelf.warehouse.load.LoadOutcome;
import io.reelshelf.warehouse.load.LoadRequest;
import io.reelshelf.warehouse.load.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The batch ETL: discover, stop where nothing changed, stage with Flink, reconcile, load. The warehouse is touched only
 * when everything is staged, each subject in one transaction; a run that is killed leaves the last good state.
 */
public final class Etl {
    private static final int REASONS_SHOWN = 3;

    private final EtlRequest request;
    private final Warehouse warehouse;
    private final BulkLoad bulkLoad;
    private final Supplier<FlinkCluster> clusters;
    private final Consumer<String> notes;
    private final Stopwatch stopwatch = new Stopwatch();

    /**
     * A run of this request.
     *
     * @param warehouse open and migrated
     * @param clusters gives the cluster, asked once and only where there is something to stage; closed after use
     * @param notes takes a line about each step
     */
    public Etl(EtlRequest request, Warehouse warehouse, Supplier<FlinkCluster> clusters, Consumer<String> notes) {
        this(request, warehouse, new BulkLoad(warehouse), clusters, notes);
    }

    /** The same with a load of its own, such as one by way of S3. */
    public Etl(
            EtlRequest request,
            Warehouse warehouse,
            BulkLoad bulkLoad,
            Supplier<FlinkCluster> clusters,
            Consumer<String> notes) {
        this.bulkLoad = bulkLoad;
        this.request = request;
        this.warehouse = warehouse;
        this.clusters = clusters;
        this.notes = notes;
    }

    /** Runs it to its end. */
    public EtlResult run() {
        try (LakeDirectory lake = LakeDirectory.open(request.home())) {
            String reference = ContentIdentity.ofReference();
            List<SubjectInput> inputs = new Inputs(request, reference).discover();
            stopwatch.lap("discover");
            BulkLoad load = bulkLoad;
            List<SubjectInput> changed = inputs.stream()
                    .filter(input -> !isCurrent(load, input.subject(), input.contentHash()))
                    .toList();
            Map<SubjectInput, Manifest> manifests = stage(lake, changed);
            manifests.values().forEach(manifest -> checkRejected(lake, manifest));
            Map<String, String> subjects = new LinkedHashMap<>();
            if (isCurrent(load, Subject.REFERENCE, reference)) {
                subjects.put(Subject.REFERENCE.key(), "unchanged");
            } else {
                subjects.put(Subject.REFERENCE.key(), load(load, new ReferenceLoad(lake, reference).stage()));
            }
            for (SubjectInput input : inputs) {
                Manifest manifest = manifests.get(input);
                subjects.put(
                        input.subject().key(),
                        manifest == null ? "unchanged" : load(load, request(lake, input, manifest)));
            }
            stopwatch.lap("load");
            return result(lake, inputs, subjects);
        }
    }

    private static boolean isCurrent(BulkLoad load, Subject subject, String contentHash) {
        return load.currentHash(subject).filter(contentHash::equals).isPresent();
    }

    private Map<SubjectInput, Manifest> stage(LakeDirectory lake, List<SubjectInput> changed) {
        Map<SubjectInput, Manifest> manifests = new LinkedHashMap<>();
        List<SubjectInput> missing = new ArrayList<>();
        for (SubjectInput input : changed) {
            Optional<Manifest> published = lake.published(input.subject().key(), input.contentHash());
            published.ifPresentOrElse(manifest -> manifests.put(input, manifest), () -> missing.add(input));
        }
        if (!missing.isEmpty()) {
            runJob(lake, missing);
            Staging staging = new Staging(lake);
            missing.forEach(input -> manifests.put(input, staging.publish(input)));
            stopwatch.lap("reconcile");
        }
        return manifests;
    }

    private void runJob(LakeDirectory lake, List<SubjectInput> inputs) {
        List<Discovered> files =
                inputs.stream().flatMap(input -> input.files().stream()).toList();
        List<Chunk> chunks =
                files.stream().flatMap(file -> file.chunks().stream()).toList();
        notes.accept(String.format(
                Locale.ROOT,
                "staging %,d rows of %s in %d chunks",
                files.stream().mapToLong(Discovered::rows).sum(),
                files.stream().map(file -> file.source().name()).collect(Collectors.joining(", ")),
                chunks.size()));
        try (FlinkCluster cluster = clusters.get()) {
            stopwatch.lap("start Flink");
            cluster.run(
                    "etl " + request.inWords(),
                    environment -> new EtlGraph(environment, sources(files), chunks, "file:" + lake.staging()).build());
            stopwatch.lap("stage");
        }
    }

    /** The job's files by their numbers in the run; a file that is not staged again leaves its place to another. */
    private static List<SourceFile> sources(List<Discovered> files) {
        SourceFile first = files.get(0).source();
        int last = files.stream().mapToInt(file -> file.source().index()).max().orElseThrow();
        List<SourceFile> sources = new ArrayList<>(Collections.nCopies(last + 1, first));
        files.forEach(file -> sources.set(file.source().index(), file.source()));
        return sources;
    }

    private void checkRejected(LakeDirectory lake, Manifest manifest) {
        if (!request.maxRejected().isExceeded(manifest.rejected(), manifest.rowsIn())) {
            return;
        }
        String reasons = manifest.reasons().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS_SHOWN)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        throw new JobsException(
                JobsError.TOO_MANY_REJECTED,
                String.format(
                        Locale.ROOT,
                        "%s: %,d of %,d rows were refused, more than --max-rejected %s (%s); nothing was loaded: read them"
                                + " with ./reelshelf warehouse sql \"SELECT * FROM read_parquet('%s/*')\", then mend the"
                                + " file or raise --max-rejected",
                        manifest.files().stream().map(FileCounts::file).collect(Collectors.joining(", ")),
                        manifest.rejected(),
                        manifest.rowsIn(),
                        request.maxRejected(),
                        reasons,
                        lake.directory(manifest.subject(), manifest.contentHash())
                                .resolve(LakeTables.REJECTED)));
    }

    private static LoadRequest request(LakeDirectory lake, SubjectInput input, Manifest manifest) {
        return Requests.of(
                input,
                lake.directory(input.subject().key(), input.contentHash()),
                manifest,
                input.files().stream().map(Requests::catalogue).toList());
    }

    private String load(BulkLoad load, LoadRequest loadRequest) {
        LoadOutcome outcome = load.load(loadRequest);
        String status = outcome.status().name().toLowerCase(Locale.ROOT);
        notes.accept(String.format(
                Locale.ROOT, "%s: %s in %.1f s", loadRequest.subject().key(), status, outcome.seconds()));
        return status;
    }

    private EtlResult result(LakeDirectory lake, List<SubjectInput> inputs, Map<String, String> subjects) {
        List<FileCounts> files = new ArrayList<>();
        Map<String, Long> reasons = new LinkedHashMap<>();
        for (SubjectInput input : inputs) {
            lake.published(input.subject().key(), input.contentHash()).ifPresent(manifest -> {
                files.addAll(manifest.files());
                manifest.reasons().forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
            });
        }
        return new EtlResult(
                request.inWords(),
                new WarehouseCounts(warehouse).read(),
                subjects,
                files,
                reasons,
                subjects.values().stream().allMatch("unchanged"::equals),
                stopwatch.steps(),
                stopwatch.total(),
                PeakMemory.mib());
    }
}
