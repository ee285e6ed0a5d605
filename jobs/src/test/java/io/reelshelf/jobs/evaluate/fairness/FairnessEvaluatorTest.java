package io.reelshelf.jobs.evaluate.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.jobs.cli.JobsMain;
import io.reelshelf.jobs.train.TrainingData;
import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.fairness.GroupFigures;
import io.reelshelf.recommender.lab.NamedModel;
import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.warehouse.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FairnessEvaluatorTest {
    private static final List<String> GENRES = List.of("A", "B", "C");

    /** Three of four viewers are men, who all love the films of one genre; women have no taste in common. */
    private static TrainingData unequal() {
        Random random = new Random(11);
        Ratings.Builder ratings = Ratings.builder();
        Map<Integer, Viewer> people = new HashMap<>();
        for (int user = 0; user < 160; user++) {
            boolean woman = user % 4 == 0;
            people.put(
                    user,
                    Viewer.builder()
                            .gender(woman ? "F" : "M")
                            .ageGroup(user % 3 == 0 ? 18 : 25)
                            .occupation(1)
                            .build());
            for (int movie = 0; movie < 90; movie++) {
                boolean loved = movie % 3 == 0;
                double chance = woman ? 0.2 : loved ? 0.6 : 0.05;
                if (random.nextDouble() < chance) {
                    ratings.add(user, movie, woman || loved ? 5 : 2);
                }
            }
        }
        List<Movie> movies = new ArrayList<>();
        for (int movie = 0; movie < 90; movie++) {
            movies.add(new Movie(movie, "Film " + movie, null, List.of(GENRES.get(movie % 3)), 0, 0, 0));
        }
        return new TrainingData("unequal", ratings.build(), people, movies);
    }

    private static FairnessResult measure() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        FairnessSettings settings = new FairnessSettings(10, 4, 20, List.of(0.0, 0.1, 0.5, 1.0));
        return new FairnessEvaluator(unequal(), NamedModel.HYBRID, settings, 5, new Console(nowhere, nowhere, true))
                .measure(3);
    }

    @Test
    void thePlantedGapIsFoundAndCalibrationLowersWithStrength() {
        FairnessResult result = measure();

        assertThat(result.protocols()).hasSize(2).allSatisfy(protocol -> {
            assertThat(protocol.served().gaps())
                    .filteredOn(gap ->
                            gap.dimension().equals("gender") && gap.metric().equals("ndcg@10") && gap.sizeMatched())
                    .singleElement()
                    .satisfies(gap -> {
                        assertThat(gap.highest()).isEqualTo("M");
                        assertThat(gap.difference().low()).isPositive();
                    });
            assertThat(protocol.served().groups())
                    .extracting(GroupFigures::dimension)
                    .contains("gender", "age_group", "occupation");
        });
        List<CurvePoint> warm = result.protocols().get(0).mitigation().curve();
        assertThat(warm).extracting(CurvePoint::strength).containsExactly(0.0, 0.1, 0.5, 1.0);
        assertThat(warm.get(0).ndcgCost()).isZero();
        assertThat(warm.get(3).calibration()).isLessThan(warm.get(0).calibration());
        CurvePoint chosen = result.protocols().get(0).mitigation().chosen();
        assertThat(chosen.gap()).isLessThanOrEqualTo(warm.get(0).gap());
        assertThat(chosen.ndcgCost()).isLessThanOrEqualTo(Mitigation.MOST_COST);
    }

    @Test
    void theSameSeedGivesTheSameFiguresAndTheTextNamesThem() {
        FairnessResult first = measure();

        assertThat(measure().protocols()).isEqualTo(first.protocols());
        assertThat(FairnessText.of(first))
                .contains("gaps with use_demographics=false", "size-matched", "strength", "coverage");
    }

    @Test
    void noViewerInAGroupIsBadUsage() {
        assertThat(JobsMain.run("evaluate", "--fairness", "--fewest-viewers", "0"))
                .isEqualTo(2);
    }
}
