package io.reelshelf.recommender;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much a viewer leans to the years of a book, by the years of the films that they like: modest, at most {@value #MOST}
 * of a book's score either way, and nothing without rated films. Nearness of a film and a book falls by half in seven
 * years, so among books that are all younger than the films no year is preferred.
 */
final class DecadeTaste {
    /** The most that a book can gain or lose, as a share of its score. */
    static final double MOST = 0.15;

    private static final double YEARS = 10;
    private static final double STRENGTH = 0.1;
    /** Worth of everybody's films, in ratings: a few old films do not make a taste for old books. */
    private static final double BACKGROUND_RATINGS = 5;

    private final Map<Integer, Double> leaning = new TreeMap<>();
    private final boolean known;

    DecadeTaste(Model model, Viewer viewer) {
        Map<Integer, Double> own = own(model, viewer);
        double total = sum(own);
        known = total > 0;
        if (!known) {
            return;
        }
        Map<Integer, Double> everybody = everybody(model);
        double background = BACKGROUND_RATINGS / sum(everybody);
        everybody.forEach((decade, weight) -> own.merge(decade, weight * background, Double::sum));
        Map<Integer, Integer> books = books(model);
        double mean = 0;
        for (Map.Entry<Integer, Integer> decade : books.entrySet()) {
            double lift = Math.log(near(decade.getKey(), own) / near(decade.getKey(), everybody));
            leaning.put(decade.getKey(), lift);
            mean += lift * decade.getValue() / sum(books);
        }
        double level = mean;
        leaning.replaceAll((decade, lift) -> Math.max(-MOST, Math.min(MOST, STRENGTH * (lift - level))));
    }

    /** What the year adds, as a share of the book's score; 0 for an unknown year. */
    double of(@Nullable Integer year) {
        return !known || year == null ? 0 : leaning.getOrDefault(decade(year), 0.0);
    }

    static int decade(int year) {
        return Math.floorDiv(year, 10) * 10;
    }

    private static Map<Integer, Double> own(Model model, Viewer viewer) {
        Map<Integer, Double> own = new TreeMap<>();
        for (Map.Entry<Integer, Integer> rating : viewer.ratings().entrySet()) {
            int index = model.index(rating.getKey());
            Integer year = index < 0 ? null : model.movieAt(index).year();
            double taste = MovieScores.taste(rating.getValue());
            if (year != null && taste > 0) {
                own.merge(decade(year), taste, Double::sum);
            }
        }
        return own;
    }

    private static Map<Integer, Double> everybody(Model model) {
        Map<Integer, Double> shares = new TreeMap<>();
        for (int index = 0; index < model.movieCount(); index++) {
            Integer year = model.movieAt(index).year();
            if (year != null) {
                shares.merge(decade(year), model.movieAt(index).ratings() + 1.0, Double::sum);
            }
        }
        return shares;
    }

    private static Map<Integer, Integer> books(Model model) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Book book : model.books()) {
            if (book.year() != null) {
                counts.merge(decade(book.year()), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** How near the films are to a decade, as a share: 1 if all are of it. */
    private static double near(int decade, Map<Integer, Double> films) {
        double near = 0;
        for (Map.Entry<Integer, Double> film : films.entrySet()) {
            near += film.getValue() * Math.exp(-Math.abs(film.getKey() - decade) / YEARS);
        }
        return near / sum(films);
    }

    private static double sum(Map<Integer, ? extends Number> values) {
        return values.values().stream().mapToDouble(Number::doubleValue).sum();
    }
}
