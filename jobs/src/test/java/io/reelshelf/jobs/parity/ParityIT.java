package io.reelshelf.jobs.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.warehouse.cli.HomeOptions;
import io.reelshelf.warehouse.cli.ViewsOptions;
import io.reelshelf.warehouse.features.PortableView;
import io.reelshelf.warehouse.features.PortableViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ParityIT {
    @TempDir
    static Path scratch;

    private static final String OWN = "reports.own_stars";

    private static PortableViews views;

    private static ParityCluster cluster;

    private static ServerEngine server;

    @BeforeAll
    static void start() throws IOException {
        views = CommandLine.populateCommand(
                        new ViewsOptions(), "--views", ownView().toString())
                .portable(new HomeOptions());
        cluster = ParityCluster.start(scratch);
        server = ServerEngine.start(scratch);
    }

    @AfterAll
    static void stop() {
        server.close();
        cluster.close();
    }

    /** A folder of views of one's own, which are compared beside those that come with Reelshelf. */
    private static Path ownView() throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("views/reports"));
        Files.writeString(folder.resolve("own_stars.sql"), """
                -- description: Ratings of each number of stars.
                -- grain: rating
                -- materialization: table
                -- owner: me
                -- columns:
                --   rating [stars]: stars, 1 to 5
                --   ratings [count]: ratings of that many
                SELECT rating, CAST(COUNT(*) AS BIGINT) AS ratings
                FROM core.fact_rating
                GROUP BY rating
                """);
        return folder.getParent();
    }

    /** Seed 2 has many kinds of stars, 3 only ties, 5 no ratings at all. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void everyViewGivesTheSameRowsInDuckDbTheServerAndFlink(int seed) throws Exception {
        Parity parity = new Parity(
                views,
                List.of(
                        server,
                        new FlinkEngine(cluster, RuntimeExecutionMode.BATCH),
                        new FlinkEngine(cluster, RuntimeExecutionMode.STREAMING)));

        List<Verdict> verdicts = parity.compare(AdversarialData.input(seed));

        assertThat(verdicts)
                .filteredOn(verdict -> verdict.view().equals(OWN))
                .extracting(Verdict::kind)
                .containsExactly(Verdict.Kind.SAME, Verdict.Kind.SAME, Verdict.Kind.SAME, Verdict.Kind.SAME);
        assertThat(verdicts)
                .filteredOn(
                        verdict -> verdict.kind() == Verdict.Kind.DIFFERENT || verdict.kind() == Verdict.Kind.FAILED)
                .isEmpty();
        Map<String, String> refused = verdicts.stream()
                .filter(verdict -> verdict.kind() == Verdict.Kind.CANNOT_RUN)
                .collect(Collectors.toMap(verdict -> verdict.engine() + " " + verdict.view(), Verdict::detail));
        assertThat(refused)
                .containsOnlyKeys("flink streaming features.book_genre_vector")
                .containsValue("The window can only be ordered by a single time column.");
    }

    /** A text where the column's type says number, which no job can carry. */
    @ParameterizedTest
    @EnumSource(names = {"BATCH", "STREAMING"})
    void aViewThatFailsWhileItIsComputedIsToldAndTheOthersAreComputedAllTheSame(RuntimeExecutionMode mode) {
        Map<String, TableRows> tables =
                new LinkedHashMap<>(AdversarialData.input(2).tables());
        List<PortableView> two = views.ordered().stream()
                .filter(view -> List.of("features.genre_bridge", OWN).contains(view.name()))
                .toList();
        assertThat(two)
                .hasSize(2)
                .allSatisfy(view -> assertThat(tables).containsKeys(view.reads().toArray(String[]::new)));
        TableRows ratings = Objects.requireNonNull(tables.get("core.fact_rating"));
        List<List<@Nullable Object>> spoiled = ratings.rows().stream()
                .map(row -> Collections.<@Nullable Object>nCopies(row.size(), "no number"))
                .toList();
        tables.put(ratings.name(), new TableRows(ratings.name(), ratings.columns(), spoiled));

        Map<String, Outcome> outcomes = new FlinkEngine(cluster, mode).run(two, tables);

        assertThat(outcomes.get(OWN))
                .satisfies(outcome -> assertThat(outcome.broke()).isTrue())
                .satisfies(outcome -> assertThat(outcome.reason())
                        .hasValueSatisfying(why -> assertThat(why).contains("String")));
        assertThat(outcomes.get("features.genre_bridge"))
                .satisfies(outcome -> assertThat(outcome.reason()).isEmpty())
                .satisfies(outcome -> assertThat(outcome.rows()).isNotEmpty());
    }
}
