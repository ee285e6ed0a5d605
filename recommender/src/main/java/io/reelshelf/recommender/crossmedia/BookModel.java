package io.reelshelf.recommender.crossmedia;

import io.reelshelf.recommender.Book;
import io.reelshelf.recommender.BookRequest;
import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.Recommender;
import java.util.Comparator;
import java.util.List;

/** The ways from films to books that can be compared by name. */
public enum BookModel {
    /** What is served. */
    BRIDGE("bridge"),
    /** The most rated books, the same for everybody. */
    POPULAR_BOOKS("popular-books"),
    /** A random book that bears the name of a genre of the viewer's films. */
    RANDOM_EQUAL_GENRE("random-equal-genre");

    private final String label;

    BookModel(String label) {
        this.label = label;
    }

    /** The name that commands and reports use. */
    public String label() {
        return label;
    }

    /** Ranks the books of a model; the seed decides what is random. */
    public BookRanker ranker(Model model, long seed) {
        return switch (this) {
            case BRIDGE -> bridge(model);
            case POPULAR_BOOKS -> popular(model);
            case RANDOM_EQUAL_GENRE -> new EqualGenreBooks(model, seed);
        };
    }

    private static BookRanker bridge(Model model) {
        Recommender recommender = new Recommender(model);
        return (viewer, limit) -> recommender.books(viewer, BookRequest.top(limit)).stream()
                .mapToLong(item -> item.book().id())
                .toArray();
    }

    private static BookRanker popular(Model model) {
        List<Book> byReaders = model.books().stream()
                .sorted(Comparator.comparingLong(Book::ratingCount).reversed().thenComparingLong(Book::id))
                .toList();
        return (viewer, limit) ->
                byReaders.stream().limit(limit).mapToLong(Book::id).toArray();
    }
}
