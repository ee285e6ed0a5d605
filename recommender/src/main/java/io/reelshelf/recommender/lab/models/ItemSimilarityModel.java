package io.reelshelf.recommender.lab.models;

import io.reelshelf.recommender.lab.Ranker;
import io.reelshelf.recommender.train.ItemSimilarity;
import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.recommender.train.SimilaritySettings;
import io.reelshelf.recommender.train.SimilarityTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The form of {@code features.movie_similarity}: a film's score is the sum of its similarities to those of its own
 * neighbours that the viewer rated; stars are not looked at.
 */
record ItemSimilarityModel(SimilaritySettings figures) implements LabModel {
    private static final String NEIGHBOUR_EXPONENT = "neighbour_exponent";
    private static final String MOVIE_EXPONENT = "movie_exponent";
    private static final String SHRINKAGE = "shrinkage";
    private static final String NEIGHBOURS = "neighbours";

    @Override
    public String label() {
        return "item-similarity";
    }

    @Override
    public Map<String, Double> settings() {
        Map<String, Double> settings = new LinkedHashMap<>();
        settings.put(NEIGHBOUR_EXPONENT, figures.neighbourExponent());
        settings.put(MOVIE_EXPONENT, figures.movieExponent());
        settings.put(SHRINKAGE, figures.shrinkage());
        settings.put(NEIGHBOURS, (double) figures.neighbours());
        return settings;
    }

    @Override
    public LabModel with(Map<String, Double> changed) {
        return new ItemSimilarityModel(new SimilaritySettings(
                Objects.requireNonNull(changed.get(NEIGHBOUR_EXPONENT)),
                Objects.requireNonNull(changed.get(MOVIE_EXPONENT)),
                Objects.requireNonNull(changed.get(SHRINKAGE)),
                Objects.requireNonNull(changed.get(NEIGHBOURS)).intValue()));
    }

    @Override
    public Map<String, List<Double>> grid() {
        Map<String, List<Double>> grid = new LinkedHashMap<>();
        grid.put(NEIGHBOUR_EXPONENT, List.of(0.6, 0.7, 0.8));
        grid.put(MOVIE_EXPONENT, List.of(0.2, 0.3, 0.4));
        grid.put(SHRINKAGE, List.of(50.0, 100.0, 200.0));
        grid.put(NEIGHBOURS, List.of(50.0, 100.0, 200.0));
        return grid;
    }

    @Override
    public Ranker train(Slice slice) {
        Ratings train = slice.train();
        SpeaksFor relation = SpeaksFor.of(train, ItemSimilarity.of(train, figures));
        return new IndexRanking(train, relation::scores);
    }

    /** The table turned round: for a rated film, the films that have it as a neighbour. */
    private static final class SpeaksFor {
        private final int[] start;
        private final int[] film;
        private final double[] weight;

        private SpeaksFor(int films, int cells) {
            start = new int[films + 1];
            film = new int[cells];
            weight = new double[cells];
        }

        static SpeaksFor of(Ratings train, SimilarityTable table) {
            SpeaksFor relation = new SpeaksFor(train.movies(), table.size());
            table.forEach((movie, neighbour, place, similarity, coRatings) ->
                    relation.start[train.movieIndex(neighbour) + 1]++);
            for (int i = 0; i < train.movies(); i++) {
                relation.start[i + 1] += relation.start[i];
            }
            int[] next = relation.start.clone();
            table.forEach((movie, neighbour, place, similarity, coRatings) -> {
                int at = next[train.movieIndex(neighbour)]++;
                relation.film[at] = train.movieIndex(movie);
                relation.weight[at] = similarity;
            });
            return relation;
        }

        double[] scores(int[] rated) {
            double[] scores = new double[start.length - 1];
            for (int from : rated) {
                for (int at = start[from]; at < start[from + 1]; at++) {
                    scores[film[at]] += weight[at];
                }
            }
            return scores;
        }
    }
}
