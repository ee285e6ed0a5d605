package io.reelshelf.jobs.evaluate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelshelf.recommender.lab.Evaluation;
import io.reelshelf.recommender.lab.Metrics;
import io.reelshelf.recommender.lab.Ranker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of the size and form of NCF's: 2,000 test users with 99 negatives each. Ranked by item number, the held-back item
 * of user {@code u} comes after exactly {@code u % 100} of its negatives.
 */
class NcfPlantedTest {
    private static final int USERS = 2_000;
    private static final int ITEMS = 400;
    private static final int HELD = 200;

    @TempDir
    private Path folder;

    private PublishedSplit split;

    @BeforeEach
    void write() throws IOException {
        StringBuilder ratings = new StringBuilder();
        // The films' ids fall, so that an item is not its film's id; user 2001 has no line in the test files.
        for (int item = 0; item < ITEMS; item++) {
            ratings.append(USERS + 1).append("::").append(film(item)).append("::3::978300000\n");
        }
        StringBuilder held = new StringBuilder();
        StringBuilder negatives = new StringBuilder();
        for (int user = 0; user < USERS; user++) {
            for (int item : new int[] {300, 301, 302 + user % 50, HELD}) {
                ratings.append(user + 1 + "::" + film(item) + "::4::978300001\r\n");
            }
            held.append(user + "\t" + HELD + "\t4\t978300001\n");
            int before = user % 100;
            negatives.append("(" + user + "," + HELD + ")\t"
                    + IntStream.concat(IntStream.range(0, before), IntStream.range(HELD + 1, HELD + 100 - before))
                            .mapToObj(String::valueOf)
                            .collect(Collectors.joining("\t"))
                    + "\n");
        }
        split = NcfFiles.read(
                Files.writeString(folder.resolve("ratings.dat"), ratings),
                Files.writeString(folder.resolve("ml-1m.test.rating"), held),
                Files.writeString(folder.resolve("ml-1m.test.negative"), negatives));
    }

    private static int film(int item) {
        return 3_952 - item;
    }

    @Test
    void aPlantedRankingHasExactlyTheHitRateThatFollowsFromTheFiles() {
        Set<Integer> all = IntStream.range(0, ITEMS).boxed().collect(Collectors.toCollection(TreeSet::new));
        Ranker byNumber = (viewer, candidates, limit) -> {
            Set<Integer> left = new TreeSet<>(all);
            left.removeAll(candidates.refused(all.stream()));
            return left.stream().limit(limit).mapToInt(Integer::intValue).toArray();
        };

        Metrics metrics = Evaluation.mean(byNumber, split.split().cases(), 10);

        double gain = IntStream.rangeClosed(1, 10)
                .mapToDouble(place -> Math.log(2) / Math.log(place + 1))
                .sum();
        assertThat(split.split().cases()).hasSize(USERS);
        assertThat(metrics.hitRate()).isCloseTo(0.1, within(1e-12));
        assertThat(metrics.ndcg()).isCloseTo(gain / 100, within(1e-12));
    }

    @Test
    void trainingIsEveryRatingButTheHeldBackOnes() {
        assertThat(split.split().train().users()).isEqualTo(USERS + 1);
        assertThat(split.split().train().size()).isEqualTo(ITEMS + 3 * USERS);
        assertThat(split.split().train().of(7)).containsOnlyKeys(300, 301, 309);
        assertThat(split.split().train().of(USERS)).hasSize(ITEMS);
        assertThat(split.movies()).hasSize(ITEMS);
    }
}
