package io.reelshelf.recommender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders books by a taste in film genres: the book's quality times how well its genres meet the taste, one book of a
 * series, and no run of books that are all alike.
 */
final class BookRanking {
    /** What a book of no shared genre keeps of its quality. */
    private static final double QUALITY_ALONE = 0.2;
    /** What is left of a genre's pull after each book of that genre: a taste of 80 % gets about 8 books of 10. */
    private static final double PULL_LEFT = 0.8;
    /** How many times the limit is looked at when choosing for variety. */
    private static final int POOL = 6;

    private final Model model;
    private final Map<String, Double> taste;
    private final double lowest;
    private final double highest;

    BookRanking(Model model, Map<String, Double> taste) {
        this.model = model;
        this.taste = taste;
        lowest = model.books().stream().mapToDouble(Book::score).min().orElse(0);
        highest = model.books().stream().mapToDouble(Book::score).max().orElse(1);
    }

    /** A book with its score before and after the variety term. */
    record Ranked(Book book, double quality, double base, double variety) {
        double score() {
            return base + variety;
        }
    }

    List<Ranked> rank(List<Book> candidates, int limit) {
        List<Ranked> pool = oneOfEachSeries(candidates).stream()
                .map(this::score)
                .sorted(Comparator.comparingDouble(Ranked::base)
                        .reversed()
                        .thenComparingLong(ranked -> ranked.book.id()))
                .limit((long) limit * POOL)
                .toList();
        return withVariety(pool, limit);
    }

    /** How much of the score comes through one film genre. */
    double through(String filmGenre, Ranked ranked) {
        return ranked.quality
                * taste.getOrDefault(filmGenre, 0.0)
                * ranked.book.filmGenres().getOrDefault(filmGenre, 0.0);
    }

    double fromQuality(Ranked ranked) {
        return ranked.quality * QUALITY_ALONE;
    }

    private Ranked score(Book book) {
        double range = highest - lowest;
        double quality = range <= 0 ? 1 : 0.25 + 0.75 * (book.score() - lowest) / range;
        double match = 0;
        for (Map.Entry<String, Double> genre : book.filmGenres().entrySet()) {
            match += taste.getOrDefault(genre.getKey(), 0.0) * genre.getValue();
        }
        return new Ranked(book, quality, quality * (QUALITY_ALONE + match), 0);
    }

    /** Keeps the first volume at hand of each series: nobody is sent into the middle of a story. */
    private static List<Book> oneOfEachSeries(List<Book> books) {
        Map<String, Book> firsts = new HashMap<>();
        Comparator<Book> reading = Comparator.<Book>comparingDouble(
                        book -> book.seriesPosition() == null ? Double.MAX_VALUE : book.seriesPosition())
                .thenComparing(Comparator.comparingLong(Book::ratingCount).reversed())
                .thenComparingLong(Book::id);
        List<Book> kept = new ArrayList<>();
        for (Book book : books) {
            if (book.seriesName() == null) {
                kept.add(book);
            } else {
                firsts.merge(book.seriesName(), book, (a, b) -> reading.compare(a, b) <= 0 ? a : b);
            }
        }
        kept.addAll(firsts.values());
        return kept;
    }

    /** Chooses one by one; each book weakens the pull of its genres on the next. */
    private List<Ranked> withVariety(List<Ranked> pool, int limit) {
        List<Ranked> chosen = new ArrayList<>();
        List<Ranked> left = new ArrayList<>(pool);
        Map<String, Double> covered = new HashMap<>();
        while (chosen.size() < limit && !left.isEmpty()) {
            int best = 0;
            double bestScore = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < left.size(); i++) {
                double score = left.get(i).base + variety(left.get(i), covered);
                if (score > bestScore) {
                    best = i;
                    bestScore = score;
                }
            }
            Ranked next = left.remove(best);
            chosen.add(new Ranked(next.book, next.quality, next.base, bestScore - next.base));
            next.book.filmGenres().forEach((genre, weight) -> covered.merge(genre, weight * weight, Double::sum));
        }
        return chosen;
    }

    /** What the book's genres lose of their pull, 0 or less. */
    private double variety(Ranked ranked, Map<String, Double> covered) {
        double lost = 0;
        for (String genre : ranked.book.filmGenres().keySet()) {
            double left = Math.pow(PULL_LEFT, covered.getOrDefault(genre, 0.0));
            lost += (left - 1) * through(genre, ranked);
        }
        return lost;
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
