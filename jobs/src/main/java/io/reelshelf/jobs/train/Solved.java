package io.reelshelf.jobs.train;

import io.reelshelf.jobs.rows.PriorRow;
import io.reelshelf.jobs.rows.WeightRow;
import io.reelshelf.recommender.GroupKey;
import io.reelshelf.recommender.train.DemographicCounts;
import io.reelshelf.recommender.train.DemographicPrior;
import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.recommender.weights.GramMatrix;
import io.reelshelf.recommender.weights.SolvedWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A solved model in memory, from which the tasks of the training job take their shares: films of the weight matrix, and
 * groups of the prior.
 */
final class Solved {
    private final SolvedWeights weights;
    private final int strongest;
    private final List<List<PriorRow>> priors;

    private Solved(SolvedWeights weights, int strongest, List<List<PriorRow>> priors) {
        this.weights = weights;
        this.strongest = strongest;
        this.priors = priors;
    }

    /** Solves on all cores; the likes come from the feature views. */
    static Solved of(
            Ratings ratings, DemographicCounts likes, ModelSettings settings, Function<Ratings, GramMatrix> gram) {
        Map<GroupKey, List<PriorRow>> groups = new TreeMap<>();
        DemographicPrior.compute(
                likes,
                settings.prior(),
                (group, movie, lift) -> groups.computeIfAbsent(group, key -> new ArrayList<>())
                        .add(new PriorRow(group.dimension(), group.key(), movie, lift)));
        return new Solved(
                settings.weights().solved(ratings, gram), settings.weights().strongest(), List.copyOf(groups.values()));
    }

    int films() {
        return weights.films();
    }

    int groups() {
        return priors.size();
    }

    void weightsTowards(int film, Consumer<WeightRow> rows) {
        weights.towards(film, strongest, (movie, from, weight) -> rows.accept(new WeightRow(movie, from, weight)));
    }

    void priorsOf(int group, Consumer<PriorRow> rows) {
        priors.get(group).forEach(rows);
    }
}
