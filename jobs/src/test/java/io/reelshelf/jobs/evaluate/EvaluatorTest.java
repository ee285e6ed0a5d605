package io.reelshelf.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.jobs.cli.JobsMain;
import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.lab.RatedAt;
import io.reelshelf.recommender.lab.Split;
import io.reelshelf.recommender.lab.models.LabModels;
import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.warehouse.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {
    /** Two crowds that each love their own half of 60 films. */
    private static EvaluationData twoCrowds() {
        Random random = new Random(3);
        Ratings.Builder ratings = Ratings.builder();
        for (int user = 0; user < 120; user++) {
            for (int movie = 0; movie < 60; movie++) {
                boolean own = movie % 2 == user % 2;
                if (random.nextDouble() < (own ? 0.5 : 0.05)) {
                    ratings.add(user, movie, own ? 5 : 2);
                }
            }
        }
        return data(ratings.build(), 60);
    }

    private static EvaluationData data(Ratings ratings, int films) {
        List<Movie> movies = new ArrayList<>();
        for (int movie = 0; movie < films; movie++) {
            movies.add(new Movie(movie, "Film " + movie, null, List.of(), 0, 0, 0));
        }
        return new EvaluationData("crowds", ratings, new RatedAt(ratings), Map.of(), movies);
    }

    private static Evaluator.Measured measure(Experiment experiment, String model, Long... seeds) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        return new Evaluator(new Console(nowhere, nowhere, true), List.of(10, 5))
                .measure(experiment, LabModels.byLabel(model).orElseThrow(), List.of(seeds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hybrid", "item-similarity", "item-weights", "user-knn"})
    void aModelThatKnowsTheViewerBeatsPopularityOnTwoCrowds(String model) {
        Experiment experiment = Experiment.of(twoCrowds(), new Protocol.HoldOut(0.3, 4));

        Map<String, Double> popularity = measure(experiment, "popularity", 7L).means();
        Evaluator.Measured measured = measure(experiment, model, 7L);

        assertThat(measured.scores().users()).isEqualTo(120);
        assertThat(measured.means())
                .containsKeys("ndcg@10", "recall@10", "precision@10", "hit_rate@10", "mrr@10", "map@10", "ndcg@5")
                .containsKeys("coverage@10", "novelty@10", "gini@10");
        assertThat(measured.means().get("ndcg@10")).isGreaterThan(1.3 * popularity.get("ndcg@10"));
    }

    @Test
    void seedsDecideTheFiguresAndAreMeaned() {
        Experiment experiment = Experiment.of(twoCrowds(), new Protocol.ColdStart(5, 2, false, 4));

        Map<String, Double> one = measure(experiment, "item-weights", 7L).means();
        Map<String, Double> two = measure(experiment, "item-weights", 8L).means();
        Evaluator.Measured both = measure(experiment, "item-weights", 7L, 8L);

        assertThat(measure(experiment, "item-weights", 7L).means()).isEqualTo(one);
        assertThat(both.bySeed()).containsExactly(one, two);
        assertThat(both.means().get("ndcg@10")).isEqualTo(one.get("ndcg@10") / 2 + two.get("ndcg@10") / 2);
    }

    @Test
    void sampledNegativesMakeItEasier() {
        Experiment full = Experiment.of(twoCrowds(), new Protocol.HoldOut(0.3, 4));

        assertThat(measure(full.amongNegatives(5), "item-weights", 7L).means().get("recall@5"))
                .isGreaterThan(measure(full, "item-weights", 7L).means().get("recall@5"));
    }

    @Test
    void tuningValidatesAsTheProtocolTestsAndOnTrainingRatingsOnly() {
        Ratings train = twoCrowds().ratings();

        Split known = Experiment.of(twoCrowds(), new Protocol.HoldOut(0.3, 4))
                .validation()
                .carve(train, Map.of(), 0.2, 7);
        Split strangers = Experiment.of(twoCrowds(), new Protocol.ColdStart(5, 2, false, 4))
                .validation()
                .carve(train, Map.of(), 0.25, 7);

        assertThat(known.train().users()).isEqualTo(train.users());
        assertThat(strangers.train().users()).isEqualTo(train.users() * 3 / 4);
        assertThat(strangers.cases()).hasSize(train.users() / 4).allSatisfy(test -> {
            assertThat(test.viewer().ratings()).hasSize(2);
            assertThat(test.relevant()).allSatisfy(film -> {
                assertThat(train.position(test.userId(), film)).isNotNegative();
                assertThat(strangers.train().position(test.userId(), film)).isNegative();
            });
        });
    }

    @Test
    void tooFewRatingsAreRefused() {
        Experiment lonely =
                Experiment.of(data(Ratings.builder().add(1, 1, 5).build(), 2), new Protocol.HoldOut(0.2, 4));

        assertThatThrownBy(() -> measure(lonely, "hybrid", 7L)).hasMessageContaining("leave no viewer");
    }

    @Test
    void recBoleKeepsTheTenCoreOfThreeStarsAndSplitsEightOneOne() {
        Ratings.Builder ratings = Ratings.builder();
        for (int user = 0; user < 20; user++) {
            for (int movie = 0; movie < 20; movie++) {
                ratings.add(user, movie, movie < 5 ? 2 : 4);
            }
        }
        ratings.add(99, 3, 5).add(99, 4, 5);

        Split split =
                new Protocol.RecBole().splits(data(ratings.build(), 20), 1).get(0);

        assertThat(split.train().users()).isEqualTo(20);
        assertThat(split.train().movies()).isEqualTo(15);
        assertThat(split.train().size()).isEqualTo(20 * 13);
        assertThat(split.cases()).hasSize(20).allSatisfy(test -> {
            assertThat(test.relevant()).hasSize(1);
            assertThat(test.viewer().ratings()).hasSize(13);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--model oracle",
                "--protocol guess",
                "--k 0",
                "--k ten",
                "--format csv",
                "--format adjacency",
                "--settings ridge=0 --model item-weights",
                "--settings depth=3 --model item-weights",
                "--compare oracle",
                "tune --model oracle"
            })
    void badOptionsAreBadUsage(String options) {
        assertThat(JobsMain.run(("evaluate " + options).split(" ", -1))).isEqualTo(2);
    }
}
