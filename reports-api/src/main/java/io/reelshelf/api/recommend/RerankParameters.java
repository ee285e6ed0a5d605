package io.reelshelf.api.recommend;

import io.reelshelf.api.http.QueryParameters;
import io.reelshelf.api.model.ServingModel;
import io.reelshelf.recommender.Mood;
import io.reelshelf.recommender.Reranking;
import io.reelshelf.recommender.TimeOfDay;
import io.reelshelf.recommender.WatchContext;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters that re-rank a list of films: the occasion, boosts, diversity and exploration. */
final class RerankParameters {
    static final String MOOD = "mood";
    static final String TIME_OF_DAY = "time_of_day";
    static final String WEEKDAY = "weekday";
    static final String BOOST_GENRES = "boost_genres";
    static final String BOOST_MOVIES = "boost_movies";
    static final String DIVERSITY = "diversity";
    static final String EXPLORE = "explore";
    static final String CALIBRATION = "calibration";
    static final String SEED = "seed";

    static final List<String> ALL =
            List.of(MOOD, TIME_OF_DAY, WEEKDAY, BOOST_GENRES, BOOST_MOVIES, DIVERSITY, EXPLORE, CALIBRATION, SEED);

    static final String MOOD_HELP =
            "cheerful, tense, romantic, adventurous, thoughtful or relaxed: each a map to weights"
                    + " of film genres; not used if not given";
    static final String TIME_OF_DAY_HELP = "morning, afternoon, evening or night, likewise";
    static final String WEEKDAY_HELP = "monday to sunday, likewise";
    static final String BOOST_GENRES_HELP =
            "Film genres with a factor from 0.1 to 10, as Drama:2,Horror:0.5; at most 20";
    static final String BOOST_MOVIES_HELP = "Film ids with such a factor, as 3:2,7:0.5; at most 200";
    static final String DIVERSITY_HELP =
            "0 to 1: how unlike each other the films shall be (maximal marginal relevance on genres); 0 if not given";
    static final String EXPLORE_HELP = "0 to 1: how much chance may bring up unfamiliar films; 0 if not given";
    static final String CALIBRATION_HELP =
            "0 to 1: how much the list's genres shall be those of the films that the viewer likes, whoever the viewer is;"
                    + " 0 if not given, 0.05 costs 0.2 to 0.8 % of nDCG";
    static final String SEED_HELP = "Decides the chance of explore: the same seed has the same answer; 0 if not given";

    private static final int MOST_GENRES = 20;
    private static final int MOST_MOVIES = 200;
    private static final int LONGEST = 40;

    private final ServingModel model;
    private final QueryParameters parameters;

    private RerankParameters(ServingModel model, QueryParameters parameters) {
        this.model = model;
        this.parameters = parameters;
    }

    static Reranking read(ServingModel model, QueryParameters parameters) {
        return new RerankParameters(model, parameters).read();
    }

    private Reranking read() {
        WatchContext context = new WatchContext(
                one(TIME_OF_DAY, TimeOfDay.values()), one(WEEKDAY, DayOfWeek.values()), one(MOOD, Mood.values()));
        return new Reranking(
                context,
                genreBoosts(),
                movieBoosts(),
                parameters.decimal(DIVERSITY, 0, 1).orElse(0.0),
                parameters.decimal(EXPLORE, 0, 1).orElse(0.0),
                parameters.decimal(CALIBRATION, 0, 1).orElse(0.0),
                parameters.integer(SEED, 0, Integer.MAX_VALUE).orElse(0));
    }

    private <E extends Enum<E>> @Nullable E one(String name, E[] values) {
        Optional<String> given = parameters.text(name, LONGEST);
        if (given.isEmpty()) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(given.get()))
                .findFirst()
                .orElseThrow(() -> QueryParameters.badValue(
                        name,
                        given.get(),
                        Arrays.stream(values)
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private Map<String, Double> genreBoosts() {
        Map<String, Double> boosts = new TreeMap<>();
        for (String text : parameters.list(BOOST_GENRES, MOST_GENRES, LONGEST)) {
            boosts.put(ListParameters.genre(BOOST_GENRES, name(BOOST_GENRES, text), model), factor(BOOST_GENRES, text));
        }
        return boosts;
    }

    private Map<Integer, Double> movieBoosts() {
        Map<Integer, Double> boosts = new TreeMap<>();
        for (String text : parameters.list(BOOST_MOVIES, MOST_MOVIES, LONGEST)) {
            int id = QueryParameters.parse(BOOST_MOVIES, name(BOOST_MOVIES, text), 1, Integer.MAX_VALUE);
            boosts.put(id, factor(BOOST_MOVIES, text));
        }
        return boosts;
    }

    private static String name(String parameter, String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw QueryParameters.badValue(
                    parameter, text, "name:factor separated by commas, such as Drama:2 or 3:0.5");
        }
        return text.substring(0, colon).strip();
    }

    private static double factor(String parameter, String text) {
        return QueryParameters.parse(
                parameter,
                text.substring(text.lastIndexOf(':') + 1).strip(),
                Reranking.LOWEST_BOOST,
                Reranking.HIGHEST_BOOST);
    }
}
