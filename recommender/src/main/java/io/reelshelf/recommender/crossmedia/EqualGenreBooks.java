package io.reelshelf.recommender.crossmedia;

import io.reelshelf.recommender.Book;
import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * For each place: a random film that the viewer likes (4 or 5 stars; any film if there is none), a random genre of it, and
 * a random book that has a genre of the same name. The seed and the viewer decide.
 */
final class EqualGenreBooks implements BookRanker {
    private static final int LIKED = 4;
    /** Draws a place before the list is left short: a film genre may have no book of its name. */
    private static final int PATIENCE = 50;

    private final Model model;
    private final long seed;
    private final Map<String, long[]> booksOf = new HashMap<>();

    EqualGenreBooks(Model model, long seed) {
        this.model = model;
        this.seed = seed;
        Map<String, List<Long>> lists = new HashMap<>();
        for (Book book : model.books()) {
            book.genres()
                    .forEach(genre -> lists.computeIfAbsent(genre, key -> new ArrayList<>())
                            .add(book.id()));
        }
        lists.forEach((genre, books) ->
                booksOf.put(genre, books.stream().mapToLong(Long::longValue).toArray()));
    }

    @Override
    public long[] rank(Viewer viewer, int limit) {
        Random random = new Random(seed * 1_000_003 + viewer.ratings().hashCode());
        List<Movie> films = liked(viewer);
        Set<Long> chosen = new LinkedHashSet<>();
        for (int draw = 0; draw < limit * PATIENCE && chosen.size() < limit && !films.isEmpty(); draw++) {
            List<String> genres = films.get(random.nextInt(films.size())).genres();
            long[] books = genres.isEmpty()
                    ? new long[0]
                    : booksOf.getOrDefault(genres.get(random.nextInt(genres.size())), new long[0]);
            if (books.length > 0) {
                chosen.add(books[random.nextInt(books.length)]);
            }
        }
        return Arrays.stream(chosen.toArray(new Long[0]))
                .mapToLong(Long::longValue)
                .toArray();
    }

    private List<Movie> liked(Viewer viewer) {
        List<Movie> liked = new ArrayList<>();
        viewer.ratings().forEach((movie, stars) -> {
            if (stars >= LIKED) {
                model.movie(movie).ifPresent(liked::add);
            }
        });
        return liked.isEmpty() ? model.movies() : liked;
    }
}
