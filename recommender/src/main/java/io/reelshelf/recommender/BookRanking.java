package io.reelshelf.recommender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Orders books by a taste in film genres: the book's worth times how well its genres meet the taste, leaning to the
 * decades of the viewer's films, the next volume of a series, and no run of books that are all alike.
 */
final class BookRanking {
    /** What a book of no shared genre keeps of its worth, where one that meets the taste fully has 1 more. */
    private static final double WORTH_ALONE = 0.15;
    /** What is left of a book that begins in the middle of a story whose beginning the catalogue does not hold. */
    private static final double LATE_START = 0.5;
    /** How many times the limit is looked at when choosing for variety. */
    private static final int POOL = 6;

    private final Model model;
    private final Map<String, Double> taste;
    private final Map<String, Double> direction;
    private final DecadeTaste decades;

    BookRanking(Model model, Map<String, Double> taste, DecadeTaste decades) {
        this.model = model;
        this.taste = taste;
        this.decades = decades;
        direction = unit(taste);
    }

    /** A book with the parts of its score: its worth to anybody, with its genres, for its decade, and for variety. */
    record Ranked(Book book, double worth, double match, double decade, double variety) {
        /** The score before the variety term. */
        double base() {
            return match + decade;
        }

        double score() {
            return base() + variety;
        }

        Ranked withVariety(double term) {
            return new Ranked(book, worth, match, decade, term);
        }
    }

    /**
     * Ranks the books that pass.
     *
     * @param read books that the viewer has read: a series goes on after the last of them
     */
    List<Ranked> rank(Predicate<Book> asked, Set<Long> read, int limit) {
        Shelf shelf = model.shelf();
        Set<Long> next = shelf.nextVolumes(read);
        List<Ranked> pool = new ArrayList<>();
        for (int i = 0; i < shelf.size(); i++) {
            Book book = shelf.book(i);
            Volume volume = shelf.volume(book);
            if ((volume == null || next.contains(book.id())) && asked.test(book)) {
                boolean late = volume != null && volume.isLater() && !shelf.goesOn(volume, read);
                pool.add(score(book, late ? LATE_START * shelf.worth(i) : shelf.worth(i)));
            }
        }
        pool.sort(Comparator.comparingDouble(Ranked::base).reversed().thenComparingLong(ranked -> ranked.book.id()));
        return BookVariety.choose(this, pool.subList(0, (int) Math.min(pool.size(), (long) limit * POOL)), limit);
    }

    /** How much of the score comes through one film genre. */
    double through(String filmGenre, Ranked ranked) {
        return ranked.worth
                * direction.getOrDefault(filmGenre, 0.0)
                * ranked.book.filmGenres().getOrDefault(filmGenre, 0.0);
    }

    double fromWorth(Ranked ranked) {
        return ranked.worth * WORTH_ALONE;
    }

    /** The cosine of taste and book, both of unit length, and what the book is worth without it. */
    private Ranked score(Book book, double worth) {
        double cosine = 0;
        for (Map.Entry<String, Double> genre : book.filmGenres().entrySet()) {
            cosine += direction.getOrDefault(genre.getKey(), 0.0) * genre.getValue();
        }
        double match = worth * (WORTH_ALONE + cosine);
        return new Ranked(book, worth, match, match * decades.of(book.year()), 0);
    }

    private static Map<String, Double> unit(Map<String, Double> taste) {
        double length = Math.sqrt(
                taste.values().stream().mapToDouble(weight -> weight * weight).sum());
        Map<String, Double> unit = new TreeMap<>();
        taste.forEach((genre, weight) -> unit.put(genre, weight / length));
        return unit;
    }

    /** From the taste to the book: each film genre of the taste with the genres of the book that it maps to. */
    List<GenrePath> paths(Book book) {
        List<GenrePath> paths = new ArrayList<>();
        for (Map.Entry<String, Double> leaning : taste.entrySet()) {
            Map<String, Double> leadsTo = model.bridge().getOrDefault(leaning.getKey(), Map.of());
            for (String genre : book.genres()) {
                double weight = leaning.getValue() * leadsTo.getOrDefault(genre, 0.0);
                if (weight > 0) {
                    paths.add(new GenrePath(leaning.getKey(), genre, weight));
                }
            }
        }
        paths.sort(Comparator.comparingDouble(GenrePath::weight)
                .reversed()
                .thenComparing(GenrePath::filmGenre)
                .thenComparing(GenrePath::bookGenre));
        return paths;
    }
}
