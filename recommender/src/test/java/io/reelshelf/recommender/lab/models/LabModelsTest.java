package io.reelshelf.recommender.lab.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.lab.Split;
import io.reelshelf.recommender.lab.Splits;
import io.reelshelf.recommender.train.Ratings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sixty viewers and thirty films, of which women watch the first half and men the second. */
class LabModelsTest {
    private static final Slice SLICE = slice();

    private static Slice slice() {
        Random random = new Random(3);
        Ratings.Builder ratings = Ratings.builder();
        Map<Integer, Viewer> people = new HashMap<>();
        for (int user = 1; user <= 60; user++) {
            int half = user % 2;
            people.put(user, Viewer.builder().gender(half == 0 ? "F" : "M").build());
            List<Integer> films =
                    new ArrayList<>(IntStream.rangeClosed(1, 15).boxed().toList());
            Collections.shuffle(films, random);
            for (int film : films.subList(0, 8)) {
                ratings.add(user, film + 15 * half, 1 + random.nextInt(5));
            }
        }
        List<Movie> movies = IntStream.rangeClosed(1, 30)
                .mapToObj(id -> new Movie(id, "Film " + id, null, List.of(), 0, 0, 0))
                .toList();
        return new Slice(ratings.build(), people, movies, 4);
    }

    private static List<String> labels() {
        return LabModels.labels();
    }

    private static LabModel model(String label) {
        return LabModels.byLabel(label).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("labels")
    void everyModelHasFiguresThatCanBeSetAndTuned(String label) {
        LabModel model = model(label);

        assertThat(model.settings()).isNotEmpty();
        assertThat(model.grid().keySet()).isEqualTo(model.settings().keySet());
        model.grid()
                .forEach((name, values) -> values.forEach(value -> assertThat(
                                LabModels.changed(model, Map.of(name, value)).settings())
                        .containsEntry(name, value)));
        assertThatThrownBy(() -> LabModels.changed(model, Map.of("depth", 3.0)))
                .hasMessageContaining(label + " has no setting depth");
    }

    @ParameterizedTest
    @MethodSource("labels")
    void everyModelRanksAndIsTunedFromItsOwnFiguresOn(String label) {
        List<Trial> tried = new ArrayList<>();
        Split validation = Splits.perUser(SLICE.train(), SLICE.people(), 0.3, 1, 1);
        List<Trial> trials = new Tuning(3, 5, 1).search(model(label), SLICE, validation, tried::add);

        assertThat(tried.get(0).settings()).isEqualTo(model(label).settings());
        assertThat(trials)
                .hasSize(3)
                .allSatisfy(trial -> assertThat(trial.value()).isBetween(0.01, 1.0));
        assertThat(trials).extracting(Trial::settings).doesNotHaveDuplicates();
    }

    @Test
    void aFigureOfTheServedModelChangesItsRanking() {
        Viewer woman = Viewer.builder().gender("F").build();
        LabModel demographic = model("demographic");
        Map<String, Double> off = Map.of("gender_weight", 0.0);

        int[] byGender = demographic.train(SLICE).rank(woman, 15);
        int[] byPopularity = LabModels.changed(demographic, off).train(SLICE).rank(woman, 15);

        assertThat(IntStream.of(byGender).filter(film -> film <= 15).count()).isGreaterThan(13);
        assertThat(byPopularity)
                .isEqualTo(model("popularity").train(SLICE).rank(woman, 15))
                .isNotEqualTo(byGender);
    }

    @Test
    void theStarsOfALikeMoveWhatIsPopular() {
        LabModel popularity = model("popularity");
        int[] fours = popularity.train(SLICE).rank(Viewer.stranger(), 30);

        assertThat(LabModels.changed(popularity, Map.of("like_stars", 4.0))
                        .train(SLICE)
                        .rank(Viewer.stranger(), 30))
                .isEqualTo(fours);
        assertThat(LabModels.changed(popularity, Map.of("like_stars", 1.0))
                        .train(SLICE)
                        .rank(Viewer.stranger(), 30))
                .isNotEqualTo(fours);
        assertThatThrownBy(() -> LabModels.changed(popularity, Map.of("like_stars", 6.0)))
                .hasMessageContaining("give 1 to 5");
    }
}
