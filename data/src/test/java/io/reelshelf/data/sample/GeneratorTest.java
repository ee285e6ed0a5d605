package io.reelshelf.data.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {
    @TempDir
    static Path folder;

    private static final List<Long> PROGRESS = new ArrayList<>();
    private static Generator.Generated counts;
    private static WrittenRatings written;

    @BeforeAll
    static void generate() throws IOException {
        counts = Generator.generate(0.2, 7, folder, PROGRESS::add);
        written = WrittenRatings.read(folder);
    }

    @Test
    void rowsFollowTheScale() {
        assertThat(counts).isEqualTo(new Generator.Generated(1_208, 3_050, 200_000));
        assertThat(written.users()).hasSize(1_208);
        assertThat(written.genres()).hasSize(3_050);
        assertThat(written.ratings()).hasSize(200_000);
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedDoesNot() throws IOException {
        Path again = folder.resolve("again");
        Path other = folder.resolve("other");
        Generator.generate(0.01, 7, again.resolve("1"), ignored -> {});
        Generator.generate(0.01, 7, again.resolve("2"), ignored -> {});
        Generator.generate(0.01, 8, other, ignored -> {});
        for (String name : List.of("users.dat", "movies.dat", "ratings.dat")) {
            assertThat(Digest.of(again.resolve("1").resolve(name)))
                    .isEqualTo(Digest.of(again.resolve("2").resolve(name)))
                    .isNotEqualTo(Digest.of(other.resolve(name)));
        }
        assertThat(Digest.of(again.resolve("1").resolve("ratings.dat")))
                .isEqualTo("2e99489f0abb70a69bbcd2050e030ce26ef8ebfffc7c5ae23c219a3c87f441fc");
    }

    @Test
    void nobodyRatesAFilmTwice() {
        Set<Long> pairs = new HashSet<>();
        written.ratings().forEach(rating -> pairs.add((long) rating[0] << 32 | rating[1]));
        assertThat(pairs).hasSize(200_000);
    }

    @Test
    void activityHasAFloorAndALongTail() {
        List<Integer> activity =
                written.activity().values().stream().sorted((a, b) -> b - a).toList();
        assertThat(activity).hasSize(1_208);
        assertThat(activity.get(activity.size() - 1)).isBetween(20, 24);
        assertThat(activity.get(activity.size() / 2)).isBetween(80, 115);
        assertThat(activity.get(0)).isGreaterThan(1_000);
        assertThat(activity.get(activity.size() / 10)).isBetween(280, 480);
    }

    @Test
    void popularityFallsAsInMovieLens() {
        List<Integer> popularity =
                written.popularity().values().stream().sorted((a, b) -> b - a).toList();
        long total = popularity.stream().mapToLong(Integer::longValue).sum();
        long topTenth =
                popularity.stream().limit(305).mapToLong(Integer::longValue).sum();
        assertThat((double) popularity.get(0) / 1_208).as("seen by the most").isBetween(0.35, 0.65);
        assertThat((double) topTenth / total)
                .as("share of the most popular tenth")
                .isBetween(0.35, 0.55);
        assertThat(popularity.get(popularity.size() - 1)).isLessThan(5);
    }

    @Test
    void plantedTastesCanBeSeenInThem() {
        assertThat(PlantedTastes.all())
                .filteredOn(taste -> !taste.dimension().equals("occupation"))
                .allSatisfy(taste -> {
                    PlantedEffect effect = PlantedEffect.measure(taste, written);
                    assertThat(effect.stars() * Math.signum(taste.stars()))
                            .isGreaterThan(0.35 * Math.abs(taste.stars()));
                });
    }

    @Test
    void filmTitlesAreDifferent() throws IOException {
        List<String> titles = WrittenRatings.rows(folder.resolve("movies.dat")).stream()
                .map(row -> row[1].replaceAll("(, (The|A))? \\(\\d{4}\\)$", ""))
                .toList();
        assertThat(new HashSet<>(titles)).hasSameSizeAs(titles);
    }

    @Test
    void progressEndsAtTheNumberOfRatings() {
        assertThat(PROGRESS).isSorted().last().isEqualTo(200_000L);
        assertThat(PROGRESS).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.013, 0.05})
    void smallScalesGiveExactCounts(double scale) throws IOException {
        Path small = folder.resolve("small-" + scale);
        Generator.Generated generated = Generator.generate(scale, 3, small, ignored -> {});
        try (var lines = Files.lines(small.resolve("ratings.dat"))) {
            assertThat(lines.count()).isEqualTo(generated.ratings());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 0.001, 1001, Double.NaN})
    void scalesOutOfRangeAreRefused(double scale) {
        assertThatThrownBy(() -> Generator.generate(scale, 1, folder, ignored -> {}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("0.01..1000");
    }
}
