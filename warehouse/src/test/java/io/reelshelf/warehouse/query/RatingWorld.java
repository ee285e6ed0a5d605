package io.reelshelf.warehouse.query;

import io.reelshelf.sql.query.Condition;
import io.reelshelf.sql.query.Dimension;
import io.reelshelf.sql.query.Measure;
import io.reelshelf.sql.query.Question;
import io.reelshelf.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Random viewers, films and ratings: loaded into a warehouse, and counted here rating by rating as the oracle. */
final class RatingWorld {
    static final List<String> AGES = List.of("Under 18", "25-34", "56+");
    static final List<String> OCCUPATIONS = List.of("other", "programmer", "K-12 student", "writer, free|lance'");
    static final List<String> STATES = List.of("CA", "NY");
    static final List<String> ZIP3S = List.of("100", "941", "942");
    static final List<String> GENRES = List.of("Action", "Comedy", "Drama");
    static final LocalDate FIRST_DAY = LocalDate.of(2000, 11, 20);
    static final int DAYS = 90;

    private record Viewer(int id, String gender, int age, int occupation, String state, String zip3) {}

    private record Rating(Viewer viewer, int movie, Set<String> genres, int stars, LocalDate day) {}

    private final List<Viewer> viewers = new ArrayList<>();
    private final List<Set<String>> genresOfFilms = new ArrayList<>();
    private final List<Rating> ratings = new ArrayList<>();

    RatingWorld(Random random) {
        for (int id = 0; id < 60; id++) {
            // Every seventh viewer's ZIP is unknown; area 999 is in no table of areas.
            boolean unknown = id % 7 == 0;
            String zip3 = unknown ? null : id % 11 == 0 ? "999" : ZIP3S.get(random.nextInt(ZIP3S.size()));
            viewers.add(new Viewer(
                    id,
                    random.nextInt(3) == 0 ? "F" : "M",
                    random.nextInt(AGES.size()),
                    random.nextInt(OCCUPATIONS.size()),
                    unknown ? null : STATES.get(random.nextInt(STATES.size())),
                    zip3));
        }
        for (int film = 0; film < 25; film++) {
            genresOfFilms.add(
                    GENRES.stream().filter(genre -> random.nextInt(2) == 0).collect(Collectors.toSet()));
        }
        for (Viewer viewer : viewers) {
            for (int film = 0; film < genresOfFilms.size(); film++) {
                if (random.nextInt(3) == 0) {
                    LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
                    ratings.add(new Rating(viewer, film, genresOfFilms.get(film), 1 + random.nextInt(5), day));
                }
            }
        }
    }

    void load(Warehouse warehouse) {
        warehouse.jdbi().useTransaction(handle -> {
            for (int i = 0; i < AGES.size(); i++) {
                handle.execute("INSERT INTO core.dim_age_group VALUES (?, ?, ?, NULL)", i, AGES.get(i), i);
            }
            for (int i = 0; i < OCCUPATIONS.size(); i++) {
                handle.execute("INSERT INTO core.dim_occupation VALUES (?, ?)", i, OCCUPATIONS.get(i));
            }
            for (int i = 0; i < GENRES.size(); i++) {
                handle.execute("INSERT INTO core.dim_genre VALUES (?, 'movie', ?)", i, GENRES.get(i));
            }
            ZIP3S.forEach(zip3 -> handle.execute("INSERT INTO core.dim_zip3 VALUES (?, 'CA', 1.0, 1.0)", zip3));
            handle.execute(
                    "INSERT INTO core.dim_date SELECT year(d) * 10000 + month(d) * 100 + day(d), d, year(d), quarter(d),"
                            + " month(d), day(d), isodow(d) FROM (SELECT CAST(range AS DATE) AS d FROM range(DATE '2000-01-01',"
                            + " DATE '2002-01-01', INTERVAL 1 DAY))");
            for (Viewer viewer : viewers) {
                handle.execute(
                        "INSERT INTO core.dim_user VALUES (?, ?, ?, ?, NULL, ?, ?, NULL)",
                        viewer.id,
                        viewer.gender,
                        viewer.age,
                        viewer.occupation,
                        viewer.zip3,
                        viewer.state);
            }
            for (int film = 0; film < genresOfFilms.size(); film++) {
                int id = film;
                handle.execute("INSERT INTO core.dim_movie VALUES (?, 'film', 'film', 1999)", id);
                genresOfFilms
                        .get(film)
                        .forEach(genre -> handle.execute(
                                "INSERT INTO core.bridge_movie_genre VALUES (?, ?)", id, GENRES.indexOf(genre)));
            }
            for (Rating rating : ratings) {
                int key = rating.day.getYear() * 10000 + rating.day.getMonthValue() * 100 + rating.day.getDayOfMonth();
                handle.execute(
                        "INSERT INTO core.fact_rating VALUES (?, ?, ?, CAST(? AS TIMESTAMP), ?)",
                        rating.viewer.id,
                        rating.movie,
                        rating.stars,
                        rating.day.toString(),
                        key);
            }
        });
    }

    /** The rows of an answer, by counting. */
    List<List<Object>> count(Question question) {
        Map<List<Object>, List<Rating>> groups = new TreeMap<>(RatingWorld::compare);
        Set<Rating> whole = new HashSet<>();
        for (Rating rating : ratings) {
            if (question.where().stream().allMatch(condition -> meets(rating, condition))) {
                whole.add(rating);
                for (List<Object> key : keys(rating, question.by(), question.where())) {
                    groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(rating);
                }
            }
        }
        List<List<Object>> rows = new ArrayList<>();
        groups.forEach((key, members) -> {
            List<Object> row = new ArrayList<>(key);
            question.measures().forEach(measure -> row.add(measured(measure, members, whole)));
            rows.add(row);
        });
        return rows;
    }

    private static Object measured(Measure measure, List<Rating> members, Set<Rating> whole) {
        return switch (measure) {
            case RATINGS -> (long) members.size();
            case MEAN_RATING -> members.stream().mapToInt(Rating::stars).sum() / (double) members.size();
            case USERS -> members.stream().map(Rating::viewer).distinct().count();
            case SHARE -> members.size() / (double) whole.size();
        };
    }

    private static List<List<Object>> keys(Rating rating, List<Dimension> by, List<Condition> where) {
        List<List<Object>> keys = List.of(List.of());
        for (Dimension dimension : by) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> key : keys) {
                for (Object value : values(rating, dimension)) {
                    boolean kept = where.stream()
                            .filter(condition -> condition.dimension() == dimension)
                            .allMatch(condition -> holds(value, condition));
                    if (kept) {
                        List<Object> one = new ArrayList<>(key);
                        one.add(
                                dimension == Dimension.MONTH
                                        ? month((Integer) value)
                                        : dimension == Dimension.DAY ? value.toString() : value);
                        longer.add(one);
                    }
                }
            }
            keys = longer;
        }
        return keys;
    }

    private static String month(int number) {
        return "%04d-%02d".formatted(number / 100, number % 100);
    }

    private static boolean meets(Rating rating, Condition condition) {
        return values(rating, condition.dimension()).stream().anyMatch(value -> holds(value, condition));
    }

    @SuppressWarnings("unchecked")
    private static boolean holds(Object value, Condition condition) {
        return switch (condition.comparison()) {
            case EQUAL -> condition.values().contains(value);
            case AT_LEAST ->
                ((Comparable<Object>) value).compareTo(condition.values().get(0)) >= 0;
            case AT_MOST ->
                ((Comparable<Object>) value).compareTo(condition.values().get(0)) <= 0;
        };
    }

    private static List<Object> values(Rating rating, Dimension dimension) {
        return switch (dimension) {
            case GENDER -> List.of(rating.viewer.gender);
            case AGE_GROUP -> List.of(AGES.get(rating.viewer.age));
            case OCCUPATION -> List.of(OCCUPATIONS.get(rating.viewer.occupation));
            case STATE -> rating.viewer.state == null ? List.of() : List.of(rating.viewer.state);
            case ZIP3 -> ZIP3S.contains(String.valueOf(rating.viewer.zip3)) ? List.of(rating.viewer.zip3) : List.of();
            case GENRE -> List.copyOf(rating.genres);
            case DAY -> List.of(rating.day);
            case MONTH -> List.of(rating.day.getYear() * 100 + rating.day.getMonthValue());
            case YEAR -> List.of(rating.day.getYear());
        };
    }

    @SuppressWarnings("unchecked")
    private static int compare(List<Object> a, List<Object> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = ((Comparable<Object>) a.get(i)).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
