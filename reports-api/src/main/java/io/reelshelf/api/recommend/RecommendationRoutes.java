package io.reelshelf.api.recommend;

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
import io.reelshelf.api.problem.Problem;
import io.reelshelf.api.viewer.AskingViewer;
import io.reelshelf.api.viewer.ViewerParameters;
import io.reelshelf.api.viewer.ViewerReader;
import io.reelshelf.api.viewer.ViewerView;
import io.reelshelf.recommender.BookRecommendation;
import io.reelshelf.recommender.BookRequest;
import io.reelshelf.recommender.MovieRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code /v1/recommendations/movies} and {@code /v1/recommendations/books}. */
public final class RecommendationRoutes {
    private static final String LIMIT_HELP = "How many, 1 to 100; 10 if not given";
    private static final String EXCLUDE_HELP = "Ids to leave out, separated by commas, at most 200";
    private static final String INCLUDE_HELP = "Ids of the only films to choose from, separated by commas, at most 200";
    private static final String INCLUDE_GENRES_HELP = "Only films of any of these genres (/v1/genres), at most 20";
    private static final String EXCLUDE_GENRES_HELP = "No film of these genres, at most 20";

    private static final Set<String> MOVIE_PARAMETERS = movieParameters();
    private static final Set<String> BOOK_PARAMETERS =
            parameters(ListParameters.LIMIT, ListParameters.EXCLUDE, ListParameters.MOVIE_ID);

    private final ModelStore models;

    /** Recommends from these models. */
    public RecommendationRoutes(ModelStore models) {
        this.models = models;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/v1/recommendations/movies", this::movies);
        routes.get("/v1/recommendations/books", this::books);
    }

    @OpenApi(
            path = "/v1/recommendations/movies",
            methods = HttpMethod.GET,
            operationId = "recommendMovies",
            summary = "Films for a viewer, each with its reasons",
            description =
                    "For a known viewer by user_id, or for a stranger by any of the other parameters. Films that the"
                            + " viewer rated are left out. The same question to the same model version has the same answer.",
            tags = "Recommendations",
            queryParams = {
                @OpenApiParam(
                        name = ViewerParameters.USER_ID,
                        type = Integer.class,
                        description = ViewerParameters.USER_ID_HELP),
                @OpenApiParam(name = ViewerParameters.AGE, description = ViewerParameters.AGE_HELP),
                @OpenApiParam(name = ViewerParameters.GENDER, description = ViewerParameters.GENDER_HELP),
                @OpenApiParam(name = ViewerParameters.OCCUPATION, description = ViewerParameters.OCCUPATION_HELP),
                @OpenApiParam(name = ViewerParameters.ZIP, description = ViewerParameters.ZIP_HELP),
                @OpenApiParam(name = ViewerParameters.GENRES, description = ViewerParameters.GENRES_HELP),
                @OpenApiParam(name = ViewerParameters.RATINGS, description = ViewerParameters.RATINGS_HELP),
                @OpenApiParam(
                        name = ViewerParameters.USE_DEMOGRAPHICS,
                        type = Boolean.class,
                        description = ViewerParameters.USE_DEMOGRAPHICS_HELP),
                @OpenApiParam(name = ListParameters.LIMIT, type = Integer.class, description = LIMIT_HELP),
                @OpenApiParam(name = ListParameters.EXCLUDE, description = EXCLUDE_HELP),
                @OpenApiParam(name = ListParameters.INCLUDE, description = INCLUDE_HELP),
                @OpenApiParam(name = ListParameters.INCLUDE_GENRES, description = INCLUDE_GENRES_HELP),
                @OpenApiParam(name = ListParameters.EXCLUDE_GENRES, description = EXCLUDE_GENRES_HELP),
                @OpenApiParam(
                        name = ListParameters.YEAR_FROM,
                        type = Integer.class,
                        description = "No film of an earlier or unknown year"),
                @OpenApiParam(
                        name = ListParameters.YEAR_TO,
                        type = Integer.class,
                        description = "No film of a later or unknown year"),
                @OpenApiParam(name = RerankParameters.MOOD, description = RerankParameters.MOOD_HELP),
                @OpenApiParam(name = RerankParameters.TIME_OF_DAY, description = RerankParameters.TIME_OF_DAY_HELP),
                @OpenApiParam(name = RerankParameters.WEEKDAY, description = RerankParameters.WEEKDAY_HELP),
                @OpenApiParam(name = RerankParameters.BOOST_GENRES, description = RerankParameters.BOOST_GENRES_HELP),
                @OpenApiParam(name = RerankParameters.BOOST_MOVIES, description = RerankParameters.BOOST_MOVIES_HELP),
                @OpenApiParam(
                        name = RerankParameters.DIVERSITY,
                        type = Double.class,
                        description = RerankParameters.DIVERSITY_HELP),
                @OpenApiParam(
                        name = RerankParameters.EXPLORE,
                        type = Double.class,
                        description = RerankParameters.EXPLORE_HELP),
                @OpenApiParam(
                        name = RerankParameters.CALIBRATION,
                        type = Double.class,
                        description = RerankParameters.CALIBRATION_HELP),
                @OpenApiParam(
                        name = RerankParameters.SEED,
                        type = Integer.class,
                        description = RerankParameters.SEED_HELP)
            },
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = MovieList.class)),
                @OpenApiResponse(
                        status = "400",
                        description = "A parameter or its value is not allowed",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "404",
                        description = "No such viewer",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "503",
                        description = "No model is loaded yet",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void movies(Context context) {
        QueryParameters parameters = QueryParameters.of(context, MOVIE_PARAMETERS);
        ServingModel model = models.require();
        AskingViewer asking = ViewerReader.read(model, parameters);
        MovieRequest request = ListParameters.movieRequest(parameters, model);
        context.header(Header.CACHE_CONTROL, "no-store");
        context.json(new MovieList(
                model.version(),
                model.dataSnapshot(),
                ViewerView.of(asking, model.vocabulary()),
                model.recommender().movies(asking.viewer(), request).stream()
                        .map(RecommendedMovie::of)
                        .toList()));
    }

    @OpenApi(
            path = "/v1/recommendations/books",
            methods = HttpMethod.GET,
            operationId = "recommendBooks",
            summary = "Books for a viewer, or for a viewer and a film, each with its reasons",
            description =
                    "The viewer's taste in film genres leads to book genres; with movie_id, the film's genres weighted"
                            + " by that taste do.",
            tags = "Recommendations",
            queryParams = {
                @OpenApiParam(
                        name = ViewerParameters.USER_ID,
                        type = Integer.class,
                        description = ViewerParameters.USER_ID_HELP),
                @OpenApiParam(name = ViewerParameters.AGE, description = ViewerParameters.AGE_HELP),
                @OpenApiParam(name = ViewerParameters.GENDER, description = ViewerParameters.GENDER_HELP),
                @OpenApiParam(name = ViewerParameters.OCCUPATION, description = ViewerParameters.OCCUPATION_HELP),
                @OpenApiParam(name = ViewerParameters.ZIP, description = ViewerParameters.ZIP_HELP),
                @OpenApiParam(name = ViewerParameters.GENRES, description = ViewerParameters.GENRES_HELP),
                @OpenApiParam(name = ViewerParameters.RATINGS, description = ViewerParameters.RATINGS_HELP),
                @OpenApiParam(
                        name = ViewerParameters.USE_DEMOGRAPHICS,
                        type = Boolean.class,
                        description = ViewerParameters.USE_DEMOGRAPHICS_HELP),
                @OpenApiParam(
                        name = ListParameters.MOVIE_ID,
                        type = Integer.class,
                        description = "A film to start from; the list is then of books that it leads to"),
                @OpenApiParam(name = ListParameters.LIMIT, type = Integer.class, description = LIMIT_HELP),
                @OpenApiParam(name = ListParameters.EXCLUDE, description = EXCLUDE_HELP)
            },
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = BookList.class)),
                @OpenApiResponse(
                        status = "400",
                        description = "A parameter or its value is not allowed",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "404",
                        description = "No such viewer or film",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "503",
                        description = "No model is loaded yet",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void books(Context context) {
        QueryParameters parameters = QueryParameters.of(context, BOOK_PARAMETERS);
        ServingModel model = models.require();
        AskingViewer asking = ViewerReader.read(model, parameters);
        int limit = ListParameters.limit(parameters);
        Set<Long> excluded = ListParameters.excludedBooks(parameters);
        Optional<Integer> film = ListParameters.movie(parameters, model);
        List<BookRecommendation> books = film.isPresent()
                ? booksFor(model, film.get(), asking, limit, excluded)
                : model.recommender()
                        .books(asking.viewer(), new BookRequest(limit, excluded, Set.of(), Set.of(), null, null));
        List<RecommendedBook> items = new ArrayList<>(books.size());
        books.forEach(book -> items.add(RecommendedBook.of(items.size() + 1, book)));
        context.header(Header.CACHE_CONTROL, "no-store");
        context.json(
                new BookList(model.version(), model.dataSnapshot(), ViewerView.of(asking, model.vocabulary()), items));
    }

    private static List<BookRecommendation> booksFor(
            ServingModel model, int film, AskingViewer asking, int limit, Set<Long> excluded) {
        return model.recommender().booksFor(film, asking.viewer(), limit + excluded.size()).stream()
                .filter(book -> !excluded.contains(book.book().id()))
                .limit(limit)
                .toList();
    }

    private static Set<String> movieParameters() {
        Set<String> names = parameters(
                ListParameters.LIMIT,
                ListParameters.EXCLUDE,
                ListParameters.INCLUDE,
                ListParameters.INCLUDE_GENRES,
                ListParameters.EXCLUDE_GENRES,
                ListParameters.YEAR_FROM,
                ListParameters.YEAR_TO);
        names.addAll(RerankParameters.ALL);
        return names;
    }

    private static Set<String> parameters(String... more) {
        Set<String> names = new TreeSet<>(ViewerParameters.ALL);
        names.addAll(List.of(more));
        return names;
    }
}
