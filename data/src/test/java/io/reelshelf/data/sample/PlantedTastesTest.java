package io.reelshelf.data.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.data.reference.ReferenceTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedTastesTest {
    @TempDir
    static Path folder;

    private static WrittenRatings sample;

    @BeforeAll
    static void materialize() throws IOException {
        SampleDataset.materialize(folder);
        sample = WrittenRatings.read(folder);
    }

    @Test
    void everyTasteNamesAFilmGenreAndAnEffect() {
        assertThat(PlantedTastes.all()).hasSizeGreaterThan(15).allSatisfy(taste -> {
            assertThat(ReferenceTables.movieGenres()).contains(taste.genre());
            assertThat(taste.stars()).isNotZero();
        });
    }

    @Test
    void everyPlantedTasteCanBeSeenInTheRatings() {
        assertThat(PlantedTastes.all()).allSatisfy(taste -> {
            PlantedEffect effect = PlantedEffect.measure(taste, sample);
            double sign = Math.signum(taste.stars());
            assertThat(effect.stars() * sign).as("stars").isGreaterThan(0.35 * Math.abs(taste.stars()));
            assertThat(Math.pow(effect.exposure(), sign)).as("exposure").isGreaterThan(1.25);
        });
    }

    @Test
    void aTasteThatWasNotPlantedCannotBeSeen() {
        PlantedEffect effect = PlantedEffect.measure(new PlantedTaste("gender", "F", "Drama", 0.5), sample);
        assertThat(effect.stars()).isBetween(-0.15, 0.15);
    }

    @Test
    void filmsOfAShelfAreRatedByTheSameViewers() {
        Map<Integer, Set<Integer>> viewers = new HashMap<>();
        sample.ratings()
                .forEach(rating -> viewers.computeIfAbsent(rating[1], film -> new HashSet<>())
                        .add(rating[0]));
        Map<String, List<Integer>> shelves = SampleDataset.shelves();
        List<Integer> everything =
                sample.genres().keySet().stream().filter(film -> film % 4 == 0).toList();
        assertThat(shelves)
                .hasSizeGreaterThan(25)
                .allSatisfy((name, shelf) -> assertThat(coRatingLift(shelf, shelf, viewers))
                        .as("co-ratings within shelf %s over chance", name)
                        .isGreaterThan(1.25 * coRatingLift(shelf, everything, viewers)));
    }

    /** Viewers who rated both films of a pair, over the number expected if the two were rated independently. */
    private static double coRatingLift(List<Integer> some, List<Integer> others, Map<Integer, Set<Integer>> viewers) {
        double both = 0;
        double expected = 0;
        for (int one : some) {
            for (int other : others) {
                if (one != other) {
                    Set<Integer> first = viewers.getOrDefault(one, Set.of());
                    Set<Integer> second = viewers.getOrDefault(other, Set.of());
                    both += first.stream().filter(second::contains).count();
                    expected += (double) first.size()
                            * second.size()
                            / sample.users().size();
                }
            }
        }
        return both / expected;
    }
}
