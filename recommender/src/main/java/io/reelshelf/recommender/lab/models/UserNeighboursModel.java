package io.reelshelf.recommender.lab.models;

import io.reelshelf.recommender.lab.Ranker;
import io.reelshelf.recommender.numeric.Strongest;
import io.reelshelf.recommender.train.Raters;
import io.reelshelf.recommender.train.Ratings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * User-based neighbours: a film's score is the sum over the viewer's nearest users who rated it of their similarity, the
 * shrunk cosine {@code co / (sqrt(|u| |v|) + shrinkage)} of binary ratings (Herlocker et al., 1999).
 */
record UserNeighboursModel(int neighbours, double shrinkage) implements LabModel {
    static final int DEFAULT_NEIGHBOURS = 150;
    static final double DEFAULT_SHRINKAGE = 10;

    private static final String NEIGHBOURS = "neighbours";
    private static final String SHRINKAGE = "shrinkage";

    UserNeighboursModel {
        if (neighbours < 1 || !(shrinkage >= 0)) {
            throw new IllegalArgumentException("neighbours is " + neighbours + ", shrinkage " + shrinkage
                    + ": give at least 1 neighbour and a shrinkage of 0 or more");
        }
    }

    @Override
    public String label() {
        return "user-knn";
    }

    @Override
    public Map<String, Double> settings() {
        Map<String, Double> settings = new LinkedHashMap<>();
        settings.put(NEIGHBOURS, (double) neighbours);
        settings.put(SHRINKAGE, shrinkage);
        return settings;
    }

    @Override
    public LabModel with(Map<String, Double> changed) {
        return new UserNeighboursModel(
                Objects.requireNonNull(changed.get(NEIGHBOURS)).intValue(),
                Objects.requireNonNull(changed.get(SHRINKAGE)));
    }

    @Override
    public Map<String, List<Double>> grid() {
        Map<String, List<Double>> grid = new LinkedHashMap<>();
        grid.put(NEIGHBOURS, List.of(50.0, 100.0, 150.0, 200.0, 300.0));
        grid.put(SHRINKAGE, List.of(0.0, 10.0, 30.0, 100.0));
        return grid;
    }

    @Override
    public Ranker train(Slice slice) {
        Ratings train = slice.train();
        Raters raters = Raters.of(train);
        return new IndexRanking(train, rated -> scores(train, raters, rated));
    }

    private double[] scores(Ratings train, Raters raters, int[] rated) {
        Strongest nearest = nearest(train, raters, rated);
        int[] users = nearest.indices();
        double[] similarity = nearest.weights();
        double[] scores = new double[train.movies()];
        for (int i = 0; i < users.length; i++) {
            for (int position = train.first(users[i]); position < train.first(users[i] + 1); position++) {
                scores[train.movie(position)] += similarity[i];
            }
        }
        return scores;
    }

    /** A trained viewer is their own nearest neighbour; that adds to their own films only, which are left out. */
    private Strongest nearest(Ratings train, Raters raters, int[] rated) {
        int[] shared = new int[train.users()];
        for (int film : rated) {
            for (int at = raters.first(film); at < raters.first(film + 1); at++) {
                shared[raters.user(at)]++;
            }
        }
        Strongest nearest = new Strongest(neighbours + 1);
        for (int user = 0; user < shared.length; user++) {
            if (shared[user] > 0) {
                double norm = Math.sqrt((double) rated.length * train.count(user));
                nearest.offer(user, shared[user] / (norm + shrinkage));
            }
        }
        return nearest;
    }
}
