package io.reelshelf.api.recommend;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiRequired;
import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.MovieRecommendation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A film in a list.
 *
 * @param place from 1
 * @param id its id
 * @param title its title
 * @param year of release
 * @param genres its genres
 * @param ratings how many ratings it has
 * @param meanRating their mean
 * @param score comparable within this list
 * @param why in one sentence
 * @param reasons the strongest first
 */
@OpenApiByFields
@OpenApiDescription("A recommended film")
public record RecommendedMovie(
        @OpenApiRequired int place,
        @OpenApiRequired int id,
        @OpenApiRequired String title,
        @OpenApiNullable @Nullable Integer year,
        @OpenApiRequired List<String> genres,
        @OpenApiRequired long ratings,
        @OpenApiRequired @OpenApiName("mean_rating") double meanRating,

        @OpenApiRequired @OpenApiDescription("Comparable within this list only")
        double score,

        @OpenApiRequired String why,
        @OpenApiRequired List<ReasonView> reasons) {

    /** Copies the lists. */
    public RecommendedMovie {
        genres = List.copyOf(genres);
        reasons = List.copyOf(reasons);
    }

    static RecommendedMovie of(MovieRecommendation recommendation) {
        Movie movie = recommendation.movie();
        return new RecommendedMovie(
                recommendation.place(),
                movie.id(),
                movie.title(),
                movie.year(),
                movie.genres(),
                movie.ratings(),
                movie.meanRating(),
                recommendation.score(),
                recommendation.why(),
                ReasonView.of(recommendation.reasons()));
    }
}
