package io.reelshelf.recommender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The books as a reader meets them: each with its worth, and the volumes of a series in reading order. Computed once a
 * model; immutable.
 */
final class Shelf {
    /** The least that the worst score of the catalogue is worth, next to 1 for the best. */
    private static final double LEAST_SCORE = 0.25;
    /** The least that a book without a rating is worth, next to 1 for the most rated one: a modest trust in many readers. */
    private static final double LEAST_READ = 0.4;
    /** What is left of a book whose title is in another script than most of the catalogue's: few viewers can read it. */
    private static final double OTHER_SCRIPT = 0.3;

    private final List<Book> books;
    private final double[] worth;
    private final Map<Long, Volume> volumes = new HashMap<>();
    private final Map<String, List<Book>> series = new HashMap<>();

    Shelf(List<Book> books) {
        this.books = books;
        worth = worth(books);
        for (Book book : books) {
            Volume volume = Volume.of(book);
            if (volume != null) {
                volumes.put(book.id(), volume);
                series.computeIfAbsent(volume.series(), key -> new ArrayList<>())
                        .add(book);
            }
        }
        series.values().forEach(list -> list.sort(readingOrder()));
    }

    int size() {
        return books.size();
    }

    Book book(int index) {
        return books.get(index);
    }

    /** The book's Bayesian score, on the scale of the catalogue's, times how widely it is read; above 0, up to 1. */
    double worth(int index) {
        return worth[index];
    }

    /** Where the book stands in a series, or null. */
    @Nullable
    Volume volume(Book book) {
        return volumes.get(book.id());
    }

    /** The volume of each series that comes next for someone who read these books: the first one not read yet. */
    Set<Long> nextVolumes(Set<Long> read) {
        Set<Long> next = new HashSet<>();
        for (List<Book> inOrder : series.values()) {
            int furthest = -1;
            for (int i = 0; i < inOrder.size(); i++) {
                furthest = read.contains(inOrder.get(i).id()) ? i : furthest;
            }
            if (furthest + 1 < inOrder.size()) {
                next.add(inOrder.get(furthest + 1).id());
            }
        }
        return next;
    }

    /** True if the catalogue holds an earlier volume that was read. */
    boolean goesOn(Volume volume, Set<Long> read) {
        return series.getOrDefault(volume.series(), List.of()).stream().anyMatch(book -> read.contains(book.id()));
    }

    /** Whole volumes from the first, then those without a number; a story between two volumes comes after both. */
    private Comparator<Book> readingOrder() {
        return Comparator.<Book>comparingDouble(book -> {
                    Volume volume = volumes.get(book.id());
                    return volume == null ? Double.MAX_VALUE : volume.readingPlace();
                })
                .thenComparing(Comparator.comparingLong(Book::ratingCount).reversed())
                .thenComparingLong(Book::id);
    }

    private static double[] worth(List<Book> books) {
        double lowest = books.stream().mapToDouble(Book::score).min().orElse(0);
        double range = books.stream().mapToDouble(Book::score).max().orElse(1) - lowest;
        double mostRead =
                Math.log1p(books.stream().mapToDouble(Book::ratingCount).max().orElse(0));
        long latin = books.stream().filter(book -> isLatin(book.title())).count();
        boolean mostlyLatin = 2 * latin >= books.size();
        double[] worth = new double[books.size()];
        for (int i = 0; i < worth.length; i++) {
            Book book = books.get(i);
            double score = range <= 0 ? 1 : LEAST_SCORE + (1 - LEAST_SCORE) * (book.score() - lowest) / range;
            double read = mostRead <= 0
                    ? 1
                    : LEAST_READ + (1 - LEAST_READ) * Math.log1p((double) book.ratingCount()) / mostRead;
            worth[i] = score * read * (isLatin(book.title()) == mostlyLatin ? 1 : OTHER_SCRIPT);
        }
        return worth;
    }

    /** True unless most of the letters are of another script. */
    private static boolean isLatin(String title) {
        long letters = title.codePoints().filter(Character::isLetter).count();
        long latin = title.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)
                .count();
        return 2 * latin >= letters;
    }
}
