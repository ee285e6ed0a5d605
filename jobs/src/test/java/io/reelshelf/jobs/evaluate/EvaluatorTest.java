package io.reelshelf.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.jobs.cli.JobsMain;
import io.reelshelf.jobs.train.TrainingData;
import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.lab.NamedModel;
import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.warehouse.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    /** Two crowds that each love their own half of 60 films. */
    private static TrainingData twoCrowds() {
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
        List<Movie> movies = new ArrayList<>();
        for (int movie = 0; movie < 60; movie++) {
            movies.add(new Movie(movie, "Film " + movie, null, List.of(), 0, 0, 0));
        }
        return new TrainingData("crowds", ratings.build(), Map.of(), movies);
    }

    private static EvaluateResult measure(TrainingData data, Protocol protocol, NamedModel model) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        return new Evaluator(new Console(nowhere, nowhere, true)).measure(data, protocol, model, 10, 7);
    }

    @Test
    void aModelThatKnowsTheViewerBeatsPopularityOnTwoCrowds() {
        Protocol protocol = new Protocol.HoldOut(0.3, 4);

        EvaluateResult popularity = measure(twoCrowds(), protocol, NamedModel.POPULARITY);
        EvaluateResult hybrid = measure(twoCrowds(), protocol, NamedModel.HYBRID);

        assertThat(hybrid.users()).isEqualTo(120);
        assertThat(hybrid.metrics()).containsOnlyKeys("ndcg@10", "recall@10", "precision@10", "hit_rate@10", "mrr@10", "map@10");
        assertThat(hybrid.metrics().get("ndcg@10"))
                .isGreaterThan(1.3 * popularity.metrics().get("ndcg@10"));
    }

    @Test
    void aSeedDecidesTheFigures() {
        Protocol protocol = new Protocol.ColdStart(5, 2, 4);

        assertThat(measure(twoCrowds(), protocol, NamedModel.HYBRID).metrics())
                .isEqualTo(measure(twoCrowds(), protocol, NamedModel.HYBRID).metrics());
    }

    @Test
    void tooFewRatingsAreRefused() {
        TrainingData lonely = new TrainingData(
                "one",
                Ratings.builder().add(1, 1, 5).build(),
                Map.of(),
                List.of(new Movie(1, "A", null, List.of(), 0, 0, 0)));

        assertThatThrownBy(() -> measure(lonely, new Protocol.HoldOut(0.2, 4), NamedModel.HYBRID))
                .hasMessageContaining("1 ratings leave no viewer");
    }

    @Test
    void badOptionsAreBadUsage() {
        assertThat(JobsMain.run("evaluate", "--model", "oracle")).isEqualTo(2);
        assertThat(JobsMain.run("evaluate", "--protocol", "guess")).isEqualTo(2);
        assertThat(JobsMain.run("evaluate", "--k", "0")).isEqualTo(2);
    }
}
