package io.reelshelf.recommender;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ranks films and books of one model for a viewer and says why. The same model, viewer and request give the same list;
 * ties go to the lower id. Safe to share between threads.
 */
public final class Recommender {
    private final Model model;
    private final Settings settings;

    /** Ranks with this model. */
    public Recommender(Model model) {
        this(model, Settings.DEFAULT);
    }

    /** Ranks with this model and other weights than the product's. */
    public Recommender(Model model, Settings settings) {
        this.model = Objects.requireNonNull(model);
        this.settings = Objects.requireNonNull(settings);
    }

    /** The model behind the lists. */
    public Model model() {
        return model;
    }

    /** The films that suit the viewer best among those asked for; none that the viewer rated. */
    public List<MovieRecommendation> movies(Viewer viewer, MovieRequest request) {
        MovieScores scores = MovieScores.of(model, viewer, settings);
        MovieReasons reasons = new MovieReasons(model, viewer, scores);
        List<MovieRanking.Ranked> best = best(scores, viewer, request);
        List<MovieRecommendation> list = new ArrayList<>(best.size());
        for (MovieRanking.Ranked film : best) {
            List<Reason> parts = reasons.of(film);
            list.add(new MovieRecommendation(
                    list.size() + 1, model.movieAt(film.movie()), film.score(), MovieReasons.why(parts), parts));
        }
        return list;
    }

    /** The ids of the films of {@link #movies}, in the same order, without the reasons. */
    public int[] movieIds(Viewer viewer, MovieRequest request) {
        return best(MovieScores.of(model, viewer, settings), viewer, request).stream()
                .mapToInt(film -> model.movieAt(film.movie()).id())
                .toArray();
    }

    private List<MovieRanking.Ranked> best(MovieScores scores, Viewer viewer, MovieRequest request) {
        boolean[] leftOut = new boolean[model.movieCount()];
        leaveOut(viewer.ratings().keySet(), leftOut);
        leaveOut(request.excludedMovies(), leftOut);
        int[] asked = IntStream.range(0, leftOut.length)
                .filter(movie -> !leftOut[movie] && asked(model.movieAt(movie), request))
                .toArray();
        return new MovieRanking(model, viewer, scores, request.reranking()).best(asked, request.limit());
    }

    /**
     * The books that suit the viewer's taste in film genres best. Of a series the first volume, or the one after the last
     * of {@link BookRequest#excludedBooks}.
     */
    public List<BookRecommendation> books(Viewer viewer, BookRequest request) {
        BookRanking ranking = new BookRanking(model, GenreTaste.of(model, viewer), new DecadeTaste(model, viewer));
        Predicate<Book> asked = book -> asked(book, request) && ForAges.suits(book, viewer);
        return explained(
                BookReasons.ofViewer(ranking, viewer), ranking.rank(asked, request.excludedBooks(), request.limit()));
    }

    /**
     * The books that a film leads to, its genres weighted by the viewer's taste.
     *
     * @throws UnknownMovieException if the model does not hold the film
     */
    public List<BookRecommendation> booksFor(int movieId, Viewer viewer, int limit) {
        Movie movie = model.movieAt(known(movieId));
        Checks.limit(limit, BookRequest.HIGHEST_LIMIT);
        BookRanking ranking =
                new BookRanking(model, GenreTaste.of(model, viewer, movie), new DecadeTaste(model, viewer));
        return explained(
                BookReasons.ofMovie(ranking, movie),
                ranking.rank(book -> ForAges.suits(book, viewer), Set.of(), limit));
    }

    private static List<BookRecommendation> explained(BookReasons reasons, List<BookRanking.Ranked> ranked) {
        List<BookRecommendation> list = new ArrayList<>();
        for (BookRanking.Ranked book : ranked) {
            list.add(reasons.of(list.size() + 1, book));
        }
        return list;
    }

    /**
     * The films closest to this one, by the model's item-to-item weights.
     *
     * @throws UnknownMovieException if the model does not hold the film
     */
    public List<SimilarMovie> similar(int movieId, int limit) {
        int from = known(movieId);
        Checks.limit(limit, MovieRequest.HIGHEST_LIMIT);
        Neighbours neighbours = model.neighbours();
        List<SimilarMovie> list = new ArrayList<>();
        for (int cell = neighbours.start[from]; cell < neighbours.start[from + 1] && list.size() < limit; cell++) {
            if (neighbours.weight[cell] > 0) {
                String why =
                        "Rated by the same viewers as " + model.movieAt(from).title();
                list.add(new SimilarMovie(
                        list.size() + 1, model.movieAt(neighbours.movie[cell]), neighbours.weight[cell], why));
            }
        }
        return list;
    }

    private int known(int movieId) {
        int index = model.index(movieId);
        if (index < 0) {
            throw new UnknownMovieException(movieId, model.version());
        }
        return index;
    }

    private void leaveOut(Set<Integer> ids, boolean[] leftOut) {
        for (int id : ids) {
            int movie = model.index(id);
            if (movie >= 0) {
                leftOut[movie] = true;
            }
        }
    }

    private static boolean asked(Movie movie, MovieRequest request) {
        return (request.includedMovies().isEmpty() || request.includedMovies().contains(movie.id()))
                && asked(movie.genres(), request.includedGenres(), request.excludedGenres())
                && within(movie.year(), request.fromYear(), request.toYear());
    }

    private static boolean asked(Book book, BookRequest request) {
        return !request.excludedBooks().contains(book.id())
                && asked(book.genres(), request.includedGenres(), request.excludedGenres())
                && within(book.year(), request.fromYear(), request.toYear());
    }

    private static boolean asked(List<String> genres, Set<String> included, Set<String> excluded) {
        return (included.isEmpty() || !Collections.disjoint(genres, included))
                && (excluded.isEmpty() || Collections.disjoint(genres, excluded));
    }

    private static boolean within(@Nullable Integer year, @Nullable Integer from, @Nullable Integer to) {
        if (from == null && to == null) {
            return true;
        }
        return year != null && (from == null || year >= from) && (to == null || year <= to);
    }
}
