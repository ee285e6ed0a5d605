package io.reelshelf.api.recommend;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiRequired;
import io.reelshelf.recommender.GenrePath;
import java.util.List;

/**
 * A way from a taste in films to a book.
 *
 * @param filmGenre of the taste
 * @param bookGenre of the book
 * @param weight how strongly the first leads to the second for this viewer
 */
@OpenApiByFields
@OpenApiDescription("A way from a taste in films to a book")
public record GenrePathView(
        @OpenApiRequired @OpenApiName("film_genre") String filmGenre,
        @OpenApiRequired @OpenApiName("book_genre") String bookGenre,
        @OpenApiRequired double weight) {

    static List<GenrePathView> of(List<GenrePath> paths) {
        return paths.stream()
                .map(path -> new GenrePathView(path.filmGenre(), path.bookGenre(), path.weight()))
                .toList();
    }
}
