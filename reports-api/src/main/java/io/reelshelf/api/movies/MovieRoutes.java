package io.reelshelf.api.movies;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import io.reelshelf.api.http.QueryParameters;
import io.reelshelf.api.model.ModelStore;
import io.reelshelf.api.model.ServingModel;
import io.reelshelf.api.problem.ApiException;
import io.reelshelf.api.problem.Problem;
import io.reelshelf.api.problem.ProblemCode;
import io.reelshelf.api.recommend.RecommendedBook;
import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.SimilarMovie;
import io.reelshelf.recommender.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /v1/movies} and what hangs on one film. */
public final class MovieRoutes {
    private static final String QUERY = "query";
    private static final String LIMIT = "limit";
    private static final int USUAL_LIMIT = 10;
    private static final int HIGHEST_LIMIT = 100;
    private static final int LONGEST_QUERY = 100;

    private final ModelStore models;

    /** Answers from these models. */
    public MovieRoutes(ModelStore models) {
        this.models = models;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/v1/movies", this::find);
        routes.get("/v1/movies/{id}", this::one);
        routes.get("/v1/movies/{id}/similar", this::similar);
        routes.get("/v1/movies/{id}/books", this::books);
    }

    @OpenApi(
            path = "/v1/movies",
            methods = HttpMethod.GET,
            operationId = "findMovies",
            summary = "Films by what is typed of their title",
            description =
                    "Every word must begin a word of the title or be its year; case, accents and punctuation do not"
                            + " matter. Whole titles first, then beginnings, then the most rated.",
            tags = "Films",
            queryParams = {
                @OpenApiParam(name = QUERY, required = true, description = "At most 100 characters of a title"),
                @OpenApiParam(name = LIMIT, type = Integer.class, description = "How many, 1 to 100; 10 if not given")
            },
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = FoundMovies.class)),
                @OpenApiResponse(
                        status = "400",
                        description = "A parameter or its value is not allowed",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "503",
                        description = "No model is loaded yet",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void find(Context context) {
        QueryParameters parameters = QueryParameters.of(context, Set.of(QUERY, LIMIT));
        String query = parameters
                .text(QUERY, LONGEST_QUERY)
                .orElseThrow(() -> new ApiException(
                        ProblemCode.MISSING_PARAMETER, "Give parameter query: some of a film's title."));
        int limit = limit(parameters);
        ServingModel model = models.require();
        context.header(Header.CACHE_CONTROL, "no-cache");
        context.json(new FoundMovies(
                model.version(),
                model.dataSnapshot(),
                model.titles().find(query, limit).stream().map(MovieView::of).toList()));
    }

    @OpenApi(
            path = "/v1/movies/{id}",
            methods = HttpMethod.GET,
            operationId = "readMovie",
            summary = "One film",
            tags = "Films",
            pathParams = @OpenApiParam(name = "id", type = Integer.class, required = true, description = "Its id"),
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = MovieView.class)),
                @OpenApiResponse(
                        status = "400",
                        description = "The id is no number, or a parameter is not allowed",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "404",
                        description = "No such film",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "503",
                        description = "No model is loaded yet",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void one(Context context) {
        QueryParameters.of(context, Set.of());
        context.header(Header.CACHE_CONTROL, "no-cache");
        context.json(MovieView.of(movie(context, models.require())));
    }

    @OpenApi(
            path = "/v1/movies/{id}/similar",
            methods = HttpMethod.GET,
            operationId = "similarMovies",
            summary = "Films that the viewers of this one turn to",
            tags = "Films",
            pathParams = @OpenApiParam(name = "id", type = Integer.class, required = true, description = "Its id"),
            queryParams =
                    @OpenApiParam(
                            name = LIMIT,
                            type = Integer.class,
                            description = "How many, 1 to 100; 10 if not given"),
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = SimilarMovies.class)),
                @OpenApiResponse(
                        status = "400",
                        description = "A parameter or its value is not allowed",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "404",
                        description = "No such film",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "503",
                        description = "No model is loaded yet",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void similar(Context context) {
        int limit = limit(QueryParameters.of(context, Set.of(LIMIT)));
        ServingModel model = models.require();
        Movie movie = movie(context, model);
        List<SimilarMovie> similar = model.recommender().similar(movie.id(), limit);
        Map<Integer, Integer> coRatings = model.viewers()
                .coRatings(
                        movie.id(),
                        similar.stream().map(other -> other.movie().id()).collect(Collectors.toSet()));
        context.header(Header.CACHE_CONTROL, "no-cache");
        context.json(new SimilarMovies(
                model.version(),
                model.dataSnapshot(),
                MovieView.of(movie),
                similar.stream()
                        .map(other -> SimilarMovieView.of(
                                other, coRatings.getOrDefault(other.movie().id(), 0)))
                        .toList()));
    }

    @OpenApi(
            path = "/v1/movies/{id}/books",
            methods = HttpMethod.GET,
            operationId = "booksForMovie",
            summary = "Books that a film leads to",
            description = "For anybody. /v1/recommendations/books?movie_id= weighs them by a viewer's taste.",
            tags = "Films",
            pathParams = @OpenApiParam(name = "id", type = Integer.class, required = true, description = "Its id"),
            queryParams =
                    @OpenApiParam(
                            name = LIMIT,
                            type = Integer.class,
                            description = "How many, 1 to 100; 10 if not given"),
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = MovieBooks.class)),
                @OpenApiResponse(
                        status = "400",
                        description = "A parameter or its value is not allowed",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "404",
                        description = "No such film",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "503",
                        description = "No model is loaded yet",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void books(Context context) {
        int limit = limit(QueryParameters.of(context, Set.of(LIMIT)));
        ServingModel model = models.require();
        Movie movie = movie(context, model);
        context.header(Header.CACHE_CONTROL, "no-cache");
        context.json(new MovieBooks(
                model.version(),
                model.dataSnapshot(),
                MovieView.of(movie),
                model.recommender().booksFor(movie.id(), Viewer.stranger(), limit).stream()
                        .map(book -> RecommendedBook.of(book.place(), book))
                        .toList()));
    }

    private static int limit(QueryParameters parameters) {
        return parameters.integer(LIMIT, 1, HIGHEST_LIMIT).orElse(USUAL_LIMIT);
    }

    private static Movie movie(Context context, ServingModel model) {
        int id = QueryParameters.parse("id", context.pathParam("id"), 1, Integer.MAX_VALUE);
        return model.model()
                .movie(id)
                .orElseThrow(() -> new ApiException(
                        ProblemCode.UNKNOWN_MOVIE,
                        "The warehouse has no film " + id + ". Find one by title: /v1/movies?query="));
    }
}
