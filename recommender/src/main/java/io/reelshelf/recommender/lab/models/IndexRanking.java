package io.reelshelf.recommender.lab.models;

import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.lab.Candidates;
import io.reelshelf.recommender.lab.Ranker;
import io.reelshelf.recommender.numeric.Strongest;
import io.reelshelf.recommender.train.Ratings;
import java.util.Arrays;
import java.util.function.Function;

/** Ranks films by scores in the order of {@link Ratings}: a film without a training rating is never in the list. */
final class IndexRanking implements Ranker {
    private final Ratings train;
    private final Function<int[], double[]> scores;

    /** @param scores the scores of all films for someone who rated some, all by index */
    IndexRanking(Ratings train, Function<int[], double[]> scores) {
        this.train = train;
        this.scores = scores;
    }

    @Override
    public int[] rank(Viewer viewer, Candidates candidates, int limit) {
        int[] rated = viewer.ratings().keySet().stream()
                .mapToInt(train::movieIndex)
                .filter(index -> index >= 0)
                .toArray();
        double[] score = scores.apply(rated);
        for (int index : rated) {
            score[index] = Double.NEGATIVE_INFINITY;
        }
        Strongest best = new Strongest(limit);
        for (int index = 0; index < score.length; index++) {
            if (score[index] != Double.NEGATIVE_INFINITY && candidates.allows(train.movieId(index))) {
                best.offer(index, score[index]);
            }
        }
        return Arrays.stream(best.indices()).map(train::movieId).toArray();
    }
}
