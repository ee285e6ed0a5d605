package io.reelshelf.jobs.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.data.sample.PlantedTaste;
import io.reelshelf.data.sample.PlantedTastes;
import io.reelshelf.data.sample.SampleDataset;
import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.MovieRequest;
import io.reelshelf.recommender.Recommender;
import io.reelshelf.recommender.SimilarMovie;
import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.train.Training;
import io.reelshelf.recommender.train.TrainingSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's known answer comes out of the model that is trained on it. */
class PlantedTastesTest {
    /** The whole catalogue: a genre that few watch moves up far from the top. */
    private static final int PLACES = 400;

    @TempDir
    private static Path folder;

    private static Recommender recommender;

    @BeforeAll
    static void train() throws Exception {
        TrainingData data = SampleRatings.read(folder);
        Model model = Training.fit(data.ratings(), data.people(), data.movies(), TrainingSettings.DEFAULT);
        recommender = new Recommender(model);
    }

    /** Places near the top count more: a taste moves films up long before it brings new ones in. */
    private static double weightOf(String genre, Viewer viewer) {
        int[] ids = recommender.movieIds(viewer, MovieRequest.top(PLACES));
        double weight = 0;
        for (int place = 0; place < ids.length; place++) {
            List<String> genres =
                    recommender.model().movie(ids[place]).orElseThrow().genres();
            weight += genres.contains(genre) ? 1 / Math.log(place + 2) : 0;
        }
        return weight;
    }

    private static Viewer member(PlantedTaste taste) {
        String key = taste.groupKey();
        return switch (taste.dimension()) {
            case "gender" -> Viewer.builder().gender(key).build();
            case "age_group" -> Viewer.builder().ageGroup(Integer.valueOf(key)).build();
            case "occupation" ->
                Viewer.builder().occupation(Integer.valueOf(key)).build();
            case "gender_age" ->
                Viewer.builder()
                        .gender(key.substring(0, 1))
                        .ageGroup(Integer.valueOf(key.substring(2)))
                        .build();
            default -> Viewer.stranger();
        };
    }

    @Test
    void everyPlantedTasteOfGenderAgeAndOccupationMovesTheList() {
        List<PlantedTaste> tastes = PlantedTastes.all().stream()
                .filter(taste -> !taste.dimension().equals("state"))
                .toList();

        assertThat(tastes).hasSizeGreaterThan(15).allSatisfy(taste -> {
            double moved = weightOf(taste.genre(), member(taste)) - weightOf(taste.genre(), Viewer.stranger());
            assertThat(moved * Math.signum(taste.stars())).as("%s", taste).isPositive();
        });
    }

    @Test
    void similarFilmsStandOnTheSameShelf() {
        Map<Integer, String> shelfOf = new HashMap<>();
        SampleDataset.shelves().forEach((shelf, ids) -> ids.forEach(id -> shelfOf.put(id, shelf)));
        long same = 0;
        long all = 0;
        for (Map.Entry<Integer, String> film : shelfOf.entrySet()) {
            for (SimilarMovie similar : recommender.similar(film.getKey(), 3)) {
                same += film.getValue().equals(shelfOf.get(similar.movie().id())) ? 1 : 0;
                all++;
            }
        }

        assertThat(all).isGreaterThan(1000);
        assertThat((double) same / all).isGreaterThan(0.5);
    }

    @Test
    void theListsOfAManAndAWomanAreClearlyDifferent() {
        int[] woman =
                recommender.movieIds(Viewer.builder().gender("F").ageGroup(25).build(), MovieRequest.top(10));
        int[] man =
                recommender.movieIds(Viewer.builder().gender("M").ageGroup(50).build(), MovieRequest.top(10));

        long shared = Arrays.stream(woman)
                .filter(id -> Arrays.stream(man).anyMatch(other -> other == id))
                .count();
        assertThat(shared).isLessThanOrEqualTo(7);
    }
}
