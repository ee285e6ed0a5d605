package io.reelshelf.api.movies;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiRequired;
import io.reelshelf.recommender.SimilarMovie;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A film close to another one.
 *
 * @param place from 1
 * @param id its id
 * @param title its title
 * @param year of release
 * @param genres its genres
 * @param similarity above 0; comparable within this list
 * @param coRatings viewers who rated both
 * @param why in one sentence
 */
@OpenApiByFields
@OpenApiDescription("A film close to another one")
public record SimilarMovieView(
        @OpenApiRequired int place,
        @OpenApiRequired int id,
        @OpenApiRequired String title,
        @OpenApiNullable @Nullable Integer year,
        @OpenApiRequired List<String> genres,

        @OpenApiRequired @OpenApiDescription("Comparable within this list only")
        double similarity,

        @OpenApiRequired @OpenApiName("co_ratings") @OpenApiDescription("Viewers who rated both")
        int coRatings,

        @OpenApiRequired String why) {

    /** Copies the genres. */
    public SimilarMovieView {
        genres = List.copyOf(genres);
    }

    static SimilarMovieView of(SimilarMovie similar, int coRatings) {
        return new SimilarMovieView(
                similar.place(),
                similar.movie().id(),
                similar.movie().title(),
                similar.movie().year(),
                similar.movie().genres(),
                similar.similarity(),
                coRatings,
                String.format(Locale.ROOT, "%s: %,d viewers rated both", similar.why(), coRatings));
    }
}
