package io.reelshelf.recommender.crossmedia;

import io.reelshelf.recommender.Book;
import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.lab.TestCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What can be said of lists of books where nobody is known to have read one. These are proxies: none of them says that a
 * viewer would like the books.
 *
 * @param lists how many viewers
 * @param profileAgreement mean cosine between the film genres of the list and the viewer's profile from ratings that the
 *     ranker did not see
 * @param catalogueCoverage part of all books that are in some list
 * @param popularityLift mean rating count of the listed books over the catalogue's mean
 * @param differentLists part of random pairs of viewers whose lists are not the same books
 * @param unsharedBooks mean part of a list that is not in another viewer's
 */
public record BookProxies(
        int lists,
        double profileAgreement,
        double catalogueCoverage,
        double popularityLift,
        double differentLists,
        double unsharedBooks) {
    private static final int PAIRS = 20_000;

    /**
     * Measures a ranker.
     *
     * @param hidden each case's profile from ratings that its viewer does not bring, in the same order
     */
    public static BookProxies measure(
            Model model, BookRanker ranker, List<TestCase> cases, List<Map<String, Double>> hidden, int k, long seed) {
        if (cases.isEmpty() || cases.size() != hidden.size()) {
            throw new IllegalArgumentException(
                    cases.size() + " viewers, " + hidden.size() + " profiles: give at least one, and one of each");
        }
        Map<Long, Book> books = new HashMap<>();
        model.books().forEach(book -> books.put(book.id(), book));
        List<long[]> lists = cases.parallelStream()
                .map(test -> ranker.rank(test.viewer(), k))
                .toList();
        Set<Long> seen = new HashSet<>();
        double agreement = 0;
        double readers = 0;
        long listed = 0;
        for (int i = 0; i < lists.size(); i++) {
            Map<String, Double> genres = new HashMap<>();
            for (long id : lists.get(i)) {
                Book book = books.get(id);
                if (book != null) {
                    book.filmGenres().forEach((genre, weight) -> genres.merge(genre, weight, Double::sum));
                    readers += book.ratingCount();
                    listed++;
                    seen.add(id);
                }
            }
            agreement += GenreProfile.cosine(genres, hidden.get(i));
        }
        double meanReaders =
                books.values().stream().mapToLong(Book::ratingCount).average().orElse(0);
        double[] pairs = pairs(lists, seed);
        return new BookProxies(
                lists.size(),
                agreement / lists.size(),
                (double) seen.size() / books.size(),
                listed == 0 || meanReaders == 0 ? 0 : readers / listed / meanReaders,
                pairs[0],
                pairs[1]);
    }

    private static double[] pairs(List<long[]> lists, long seed) {
        if (lists.size() < 2) {
            return new double[2];
        }
        List<Set<Long>> sets = new ArrayList<>();
        for (long[] list : lists) {
            sets.add(new HashSet<>(Arrays.stream(list).boxed().toList()));
        }
        Random random = new Random(seed);
        double different = 0;
        double unshared = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            int first = random.nextInt(sets.size());
            int second = (first + 1 + random.nextInt(sets.size() - 1)) % sets.size();
            Set<Long> one = sets.get(first);
            Set<Long> other = sets.get(second);
            long shared = one.stream().filter(other::contains).count();
            different += one.equals(other) ? 0 : 1;
            int longer = Math.max(one.size(), other.size());
            unshared += longer == 0 ? 0 : 1 - (double) shared / longer;
        }
        return new double[] {different / PAIRS, unshared / PAIRS};
    }
}
