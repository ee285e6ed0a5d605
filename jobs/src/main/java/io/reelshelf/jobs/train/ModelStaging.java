package io.reelshelf.jobs.train;

import io.reelshelf.jobs.flink.EmbeddedCluster;
import io.reelshelf.jobs.flink.FlinkCluster;
import io.reelshelf.jobs.lake.LakeDirectory;
import io.reelshelf.jobs.lake.ManifestTable;
import io.reelshelf.jobs.lake.ModelTables;
import io.reelshelf.jobs.lake.StagedCounts;
import io.reelshelf.warehouse.load.StagedTable;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Owns the lake's staging folder and a Flink cluster while a model is trained. The cluster starts while the matrix is
 * solved; what was staged goes when this closes, for the warehouse holds it then.
 */
final class ModelStaging implements AutoCloseable {
    private final LakeDirectory lake;
    private final CompletableFuture<FlinkCluster> cluster;

    private ModelStaging(LakeDirectory lake, CompletableFuture<FlinkCluster> cluster) {
        this.lake = lake;
        this.cluster = cluster;
    }

    static ModelStaging open(Path home) {
        LakeDirectory lake = LakeDirectory.open(home);
        int parallelism = Math.min(4, Runtime.getRuntime().availableProcessors());
        return new ModelStaging(
                lake, CompletableFuture.supplyAsync(() -> EmbeddedCluster.start(parallelism, lake.staging())));
    }

    /** Runs the training job and returns the staged tables, counted by another engine than the one that wrote them. */
    List<StagedTable> stage(String version, Solved solved) {
        Path folder = lake.staging().resolve("model");
        SolvedModels.put(version, solved);
        try {
            cluster.join()
                    .run(
                            "train " + version,
                            environment -> TrainGraph.build(
                                    environment, version, solved, folder.toUri().toString()));
        } finally {
            SolvedModels.remove(version);
        }
        try (StagedCounts counts = new StagedCounts()) {
            return List.of(
                    staged(folder, counts.table(folder, ModelTables.ITEM_WEIGHT)),
                    staged(folder, counts.table(folder, ModelTables.DEMOGRAPHIC_PRIOR)));
        }
    }

    private static StagedTable staged(Path folder, ManifestTable table) {
        List<String> files = table.files().stream()
                .map(file -> folder.resolve(file.path()).toString())
                .toList();
        return new StagedTable(table.name(), files, table.rows());
    }

    @Override
    public void close() {
        try {
            cluster.join().close();
        } finally {
            lake.close();
        }
    }
}
