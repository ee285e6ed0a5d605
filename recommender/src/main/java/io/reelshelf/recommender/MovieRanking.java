package io.reelshelf.recommender;

import io.reelshelf.recommender.numeric.Strongest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders the films that were asked for: by their scores, the terms of the re-ranking, and variety. */
final class MovieRanking {
    /** How many times the limit is looked at when choosing for variety. */
    private static final int POOL = 10;

    private final Model model;
    private final MovieScores scores;
    private final Reranking reranking;
    private final CalibratedMovies calibrated;

    MovieRanking(Model model, Viewer viewer, MovieScores scores, Reranking reranking) {
        this.model = model;
        this.scores = scores;
        calibrated = new CalibratedMovies(model, viewer);
        this.reranking = reranking;
    }

    /** A film by index, with the reasons that re-ranking adds, and their sum with its score. */
    record Ranked(int movie, double score, List<Reason> terms) {
        Ranked with(Reason term) {
            List<Reason> more = new ArrayList<>(terms);
            more.add(term);
            return new Ranked(movie, score + term.contribution(), more);
        }
    }

    /** The best of these films, the best first; ties go to the lower index. */
    List<Ranked> best(int[] asked, int limit) {
        if (reranking.equals(Reranking.NONE)) {
            return strongest(asked, limit).stream()
                    .map(movie -> new Ranked(movie, scores.total(movie), List.of()))
                    .toList();
        }
        double bestScore = 0;
        for (int movie : asked) {
            bestScore = Math.max(bestScore, scores.total(movie));
        }
        RerankTerms terms = new RerankTerms(model, reranking, bestScore);
        List<Ranked> ranked = new ArrayList<>(asked.length);
        Strongest strongest = new Strongest((int) Math.min(asked.length, (long) limit * POOL));
        for (int i = 0; i < asked.length; i++) {
            double score = scores.total(asked[i]);
            List<Reason> added = terms.of(asked[i], score);
            for (Reason term : added) {
                score += term.contribution();
            }
            ranked.add(new Ranked(asked[i], score, added));
            strongest.offer(i, score);
        }
        List<Ranked> pool = new ArrayList<>();
        for (int i : strongest.indices()) {
            pool.add(ranked.get(i));
        }
        if (reranking.calibration() == 0) {
            return reordered(pool, limit);
        }
        List<Ranked> served = reordered(pool, (int) Math.min(pool.size(), (long) limit * CalibratedMovies.POOL));
        return calibrated.list(served, reranking.calibration(), limit);
    }

    private List<Ranked> reordered(List<Ranked> pool, int limit) {
        return reranking.diversity() > 0 ? withVariety(pool, limit) : pool.subList(0, Math.min(limit, pool.size()));
    }

    private List<Integer> strongest(int[] asked, int limit) {
        Strongest strongest = new Strongest(limit);
        for (int movie : asked) {
            strongest.offer(movie, scores.total(movie));
        }
        List<Integer> best = new ArrayList<>();
        for (int movie : strongest.indices()) {
            best.add(movie);
        }
        return best;
    }

    /**
     * Chooses one by one the film of the highest {@code (1 - d) score - d s best}, where {@code s} is the highest share of
     * genres in common with a film already chosen and {@code best} the score of the first film.
     */
    private List<Ranked> withVariety(List<Ranked> pool, int limit) {
        double best = pool.isEmpty() ? 0 : Math.max(0, pool.get(0).score());
        double diversity = reranking.diversity();
        List<Ranked> left = new ArrayList<>(pool);
        double[] likeness = new double[pool.size()];
        List<Ranked> chosen = new ArrayList<>();
        while (chosen.size() < limit && !left.isEmpty()) {
            int next = 0;
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < left.size(); i++) {
                double value = (1 - diversity) * left.get(i).score() - diversity * likeness[i] * best;
                if (value > highest) {
                    next = i;
                    highest = value;
                }
            }
            Ranked film = left.remove(next);
            System.arraycopy(likeness, next + 1, likeness, next, left.size() - next);
            chosen.add(film.with(variety(film, highest)));
            for (int i = 0; i < left.size(); i++) {
                likeness[i] =
                        Math.max(likeness[i], likeness(film.movie(), left.get(i).movie()));
            }
        }
        return chosen;
    }

    private Reason variety(Ranked film, double value) {
        Map<String, Object> evidence = Map.of("diversity", reranking.diversity());
        return new Reason(ReasonKind.VARIETY, "weighed for a list of different films", value - film.score(), evidence);
    }

    /** Genres in common over genres of either (Jaccard). */
    private double likeness(int a, int b) {
        Set<String> either = new HashSet<>(model.movieAt(a).genres());
        int genres = either.size();
        List<String> others = model.movieAt(b).genres();
        either.addAll(others);
        return either.isEmpty() ? 0 : (double) (genres + others.size() - either.size()) / either.size();
    }
}
