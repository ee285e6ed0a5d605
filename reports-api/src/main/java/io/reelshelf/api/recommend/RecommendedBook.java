package io.reelshelf.api.recommend;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiRequired;
import io.reelshelf.recommender.Book;
import io.reelshelf.recommender.BookRecommendation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book in a list.
 *
 * @param place from 1
 * @param id its id
 * @param title its title
 * @param series the series it belongs to
 * @param authors names
 * @param year of publication
 * @param genres its genres, the strongest first
 * @param ratingCount how many readers rated it
 * @param meanRating their mean
 * @param score comparable within this list
 * @param why in one sentence
 * @param reasons the strongest first
 * @param paths from the taste in films to the book
 */
@OpenApiByFields
@OpenApiDescription("A recommended book")
public record RecommendedBook(
        @OpenApiRequired int place,
        @OpenApiRequired long id,
        @OpenApiRequired String title,
        @OpenApiNullable @Nullable String series,
        @OpenApiRequired List<String> authors,
        @OpenApiNullable @Nullable Integer year,
        @OpenApiRequired List<String> genres,
        @OpenApiRequired @OpenApiName("rating_count") long ratingCount,

        @OpenApiNullable @OpenApiName("mean_rating") @Nullable
        Double meanRating,

        @OpenApiRequired @OpenApiDescription("Comparable within this list only")
        double score,

        @OpenApiRequired String why,
        @OpenApiRequired List<ReasonView> reasons,
        @OpenApiRequired List<GenrePathView> paths) {

    /** Copies the lists. */
    public RecommendedBook {
        authors = List.copyOf(authors);
        genres = List.copyOf(genres);
        reasons = List.copyOf(reasons);
        paths = List.copyOf(paths);
    }

    /** How a recommended book is told to clients, at a place of their list. */
    public static RecommendedBook of(int place, BookRecommendation recommendation) {
        Book book = recommendation.book();
        return new RecommendedBook(
                place,
                book.id(),
                book.title(),
                book.seriesName(),
                book.authors(),
                book.year(),
                book.genres(),
                book.ratingCount(),
                book.meanRating(),
                recommendation.score(),
                recommendation.why(),
                ReasonView.of(recommendation.reasons()),
                GenrePathView.of(recommendation.paths()));
    }
}
