package io.reelshelf.recommender;

import io.reelshelf.recommender.train.DemographicCounts;
import io.reelshelf.recommender.train.DemographicPrior;
import io.reelshelf.recommender.train.ItemSimilarity;
import io.reelshelf.recommender.train.PriorSettings;
import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.recommender.train.SimilaritySettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A small world with a known answer: 400 viewers, 90 films of three genres, 60 books. Women of 25 love Romance, men of 18
 * love Horror, everybody else likes Comedy; who loves a genre rates its films far more often, with 4 or 5 stars.
 */
final class PlantedWorld {
    static final List<String> GENRES = List.of("Romance", "Horror", "Comedy");
    static final int FILMS = 90;

    final Model model;

    private PlantedWorld(Model model) {
        this.model = model;
    }

    static String genre(int movieId) {
        return GENRES.get(movieId % 3);
    }

    static PlantedWorld create() {
        Random random = new Random(5);
        Ratings.Builder ratings = Ratings.builder();
        Map<Integer, Viewer> people = new HashMap<>();
        for (int user = 1; user <= 400; user++) {
            String gender = user % 2 == 0 ? "F" : "M";
            int age = user % 4 < 2 ? 25 : 18;
            people.put(
                    user,
                    Viewer.builder()
                            .gender(gender)
                            .ageGroup(age)
                            .occupation(user % 21)
                            .build());
            String loved = loved(gender, age);
            for (int movie = 0; movie < FILMS; movie++) {
                boolean loves = genre(movie).equals(loved);
                double chance = (loves ? 0.6 : 0.1) * (1 - movie / 120.0);
                if (random.nextDouble() < chance) {
                    ratings.add(user, movie, loves ? 4 + random.nextInt(2) : 2 + random.nextInt(2));
                }
            }
        }
        return new PlantedWorld(model(ratings.build(), people));
    }

    static String loved(String gender, int age) {
        if (gender.equals("F") && age == 25) {
            return "Romance";
        }
        return gender.equals("M") && age == 18 ? "Horror" : "Comedy";
    }

    private static Model model(Ratings ratings, Map<Integer, Viewer> people) {
        Model.Builder builder = Model.builder("planted-1", "planted");
        for (int movie = 0; movie < FILMS; movie++) {
            builder.movie(new Movie(movie, "Film " + movie, 1990 + movie % 10, List.of(genre(movie)), 100, 3.5, 3.5));
        }
        ItemSimilarity.of(ratings, new SimilaritySettings(0.7, 0.3, 1, 20))
                .forEach((movie, neighbour, place, similarity, coRatings) ->
                        builder.neighbour(movie, neighbour, similarity));
        DemographicPrior.compute(
                DemographicCounts.of(ratings, people, 4),
                new PriorSettings(0.5),
                (group, movie, logLift) -> builder.prior(group.dimension(), group.key(), movie, logLift));
        for (int movie = 0; movie < FILMS; movie++) {
            builder.groupStats(new GroupStats("gender_age", "F-25", movie, 20 + movie, 10, 4.4, 4.2, 0.7));
        }
        for (String genre : GENRES) {
            builder.genreAffinity("gender_age", "F-25", genre, genre.equals("Romance") ? 2 : 0.6);
            builder.genreAffinity("gender_age", "M-18", genre, genre.equals("Horror") ? 2 : 0.6);
            builder.bridge(genre, genre + " books", 1);
        }
        addBooks(builder);
        return builder.build();
    }

    /** Book {@code i} is of genre {@code i % 3}; every tenth is a volume of one of two series, the last volume first. */
    private static void addBooks(Model.Builder builder) {
        for (int book = 0; book < 60; book++) {
            String genre = GENRES.get(book % 3);
            boolean volume = book % 10 == 0;
            builder.book(new Book(
                    book,
                    "Book " + book,
                    volume ? "Series " + book % 20 : null,
                    volume ? (60.0 - book) / 10 : null,
                    List.of("Author " + book),
                    2000 + book % 20,
                    List.of(genre + " books"),
                    Map.of(genre, 1.0),
                    3.5 + book % 7 / 10.0,
                    1000 + book,
                    3.5 + book % 7 / 10.0));
        }
    }
}
