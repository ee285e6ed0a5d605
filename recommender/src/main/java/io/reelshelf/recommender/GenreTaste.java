package io.reelshelf.recommender;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much a viewer leans to each film genre: weights that sum to 1, from the films they rated, the genres they say they
 * like, and the affinities of their demographic groups. A genre that everybody watches counts for little unless this
 * viewer watches more of it than others do.
 */
final class GenreTaste {
    /** Worth of the demographic groups' affinity, in ratings: a viewer's own ratings outweigh it as they grow in number. */
    private static final double BACKGROUND_RATINGS = 10;
    /** The part of the taste that stated genres are, in equal parts: who says "Westerns" does not want the usual list. */
    private static final double STATED_PART = 0.6;
    /** Sharpens leanings: without it every taste is close to the average taste and all lists look alike. */
    private static final double SHARPNESS = 2;

    private GenreTaste() {}

    static Map<String, Double> of(Model model, Viewer viewer) {
        Map<String, Double> overall = overall(model);
        Map<String, Double> own = new HashMap<>();
        double ownTotal = addRatings(model, viewer, own);
        Map<String, Double> taste = new TreeMap<>();
        for (Map.Entry<String, Double> genre : overall.entrySet()) {
            double share = genre.getValue();
            double background = share * affinity(model, viewer, genre.getKey());
            double mixed = (own.getOrDefault(genre.getKey(), 0.0) + BACKGROUND_RATINGS * background)
                    / (ownTotal + BACKGROUND_RATINGS);
            taste.put(genre.getKey(), Math.pow(Math.max(0, mixed) / share, SHARPNESS) * Math.sqrt(share));
        }
        return withStated(normalised(taste), viewer.likedGenres());
    }

    private static Map<String, Double> withStated(Map<String, Double> taste, Set<String> likedGenres) {
        long known = likedGenres.stream().filter(taste::containsKey).count();
        if (known == 0) {
            return taste;
        }
        taste.replaceAll((genre, weight) ->
                (1 - STATED_PART) * weight + (likedGenres.contains(genre) ? STATED_PART / known : 0));
        return taste;
    }

    /** The taste seen through one film: only its genres, each by how much the viewer leans to it. */
    static Map<String, Double> of(Model model, Viewer viewer, Movie movie) {
        Map<String, Double> whole = of(model, viewer);
        Map<String, Double> taste = new TreeMap<>();
        for (String genre : movie.genres()) {
            taste.put(genre, Math.sqrt(whole.getOrDefault(genre, 0.0)));
        }
        return normalised(taste);
    }

    private static double addRatings(Model model, Viewer viewer, Map<String, Double> own) {
        double total = 0;
        for (Map.Entry<Integer, Integer> rating : viewer.ratings().entrySet()) {
            int index = model.index(rating.getKey());
            List<String> genres = index < 0 ? List.of() : model.movieAt(index).genres();
            double weight = MovieScores.taste(rating.getValue());
            for (String genre : genres) {
                own.merge(genre, weight / genres.size(), Double::sum);
            }
            total += genres.isEmpty() ? 0 : Math.max(0, weight);
        }
        return total;
    }

    private static double affinity(Model model, Viewer viewer, String genre) {
        double product = 1;
        for (GroupKey key : Demographics.spoken(viewer)) {
            product *= model.affinity(key).getOrDefault(genre, 1.0);
        }
        return product;
    }

    /** Each genre's share of all ratings, a film's ratings being divided among its genres. */
    private static Map<String, Double> overall(Model model) {
        Map<String, Double> shares = new TreeMap<>();
        for (int index = 0; index < model.movieCount(); index++) {
            Movie movie = model.movieAt(index);
            for (String genre : movie.genres()) {
                shares.merge(genre, (movie.ratings() + 1.0) / movie.genres().size(), Double::sum);
            }
        }
        return normalised(shares);
    }

    private static Map<String, Double> normalised(Map<String, Double> weights) {
        double total =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (total <= 0) {
            return Collections.emptyMap();
        }
        weights.replaceAll((genre, weight) -> weight / total);
        return weights;
    }
}
