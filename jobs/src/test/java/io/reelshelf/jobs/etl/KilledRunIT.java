package io.reelshelf.jobs.etl;

import static io.reelshelf.jobs.etl.RawFiles.latin1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills real runs at random moments: the warehouse keeps its last good state, and the next run completes. */
class KilledRunIT {
    private static final int KILLS = 8;
    private static final int LOAD_KILLS = 6;

    @TempDir
    private Path folder;

    @Test
    void theLastGoodStateRemainsAndTheNextRunCompletes() throws IOException, InterruptedException {
        EtlRun run = new EtlRun(folder.resolve("home"));
        Path raw = folder.resolve("raw");
        RawFiles files = RawFiles.good();
        files.writeTo(raw, false);
        run.etl(raw, "0");
        long seconds = secondsOfARun(files);
        Random random = new Random(7);
        long ratings = run.count("core.fact_rating");
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            files.ratings.remove(0);
            files.books.add(RawFiles.utf8((1000 + kill) + ",Late Book " + kill + ",,A,,,2008,,,,,,,"));
            files.writeTo(raw, false);
            Process process = EtlProcess.jobs(folder.resolve("log-" + kill), arguments("home"));
            boolean ended = process.waitFor(random.nextLong(500, seconds * 1000 + 500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            interrupted += ended ? 0 : 1;

            assertThat(run.count("core.fact_rating"))
                    .as("all of the new ratings or all of the old, after kill " + kill)
                    .isIn(ratings, (long) files.ratings.size());
            assertThat(run.count("core.dim_book")).isIn(files.books.size() - 2L, files.books.size() - 1L);
            assertThat(run.query("SELECT subject FROM catalog.load_ledger WHERE superseded_at IS NULL"))
                    .hasSize(3);

            EtlResult completed = run.etl(raw, "0");
            ratings = files.ratings.size();
            assertThat(completed.counts())
                    .containsEntry("ratings", ratings)
                    .containsEntry("books", files.books.size() - 1L)
                    .containsEntry("users", 100L);
        }
        assertThat(interrupted).as("runs that were really killed").isGreaterThanOrEqualTo(KILLS / 2);
        assertThat(folder.resolve("home/lake/.staging")).doesNotExist();
        assertThat(run.query("SELECT run_id FROM catalog.run WHERE status = 'running'"))
                .as("at most the last killed run, which no other has followed")
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aKillInTheMiddleOfTheLoadLeavesNothingOfIt() throws IOException, InterruptedException {
        RawFiles files = RawFiles.good();
        files.writeTo(folder.resolve("raw"), false);
        int before = 0;
        for (int kill = 0; kill < LOAD_KILLS; kill++) {
            String home = "home " + kill;
            Path log = folder.resolve("log " + kill);
            Process process = EtlProcess.jobs(log, arguments(home));
            // The reference tables are in: the transaction of the films begins now.
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> Files.readString(log).contains("reference: loaded"));
            process.waitFor(20L * kill, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();

            EtlRun run = new EtlRun(folder.resolve(home));
            long ratings = run.count("core.fact_rating");
            assertThat(ratings).as("all or nothing, after kill " + kill).isIn(0L, (long) files.ratings.size());
            assertThat(run.count("raw.ratings")).isEqualTo(ratings);
            assertThat(run.query("SELECT subject FROM catalog.load_ledger WHERE subject = 'movies'"))
                    .hasSize(ratings == 0 ? 0 : 1);
            before += ratings == 0 ? 1 : 0;

            assertThat(run.etl(folder.resolve("raw"), "0").counts())
                    .containsEntry("ratings", (long) files.ratings.size());
        }
        assertThat(before).as("runs killed before the films' commit").isPositive();
    }

    /** How long a whole run takes here, so that the kills fall anywhere in one. */
    private long secondsOfARun(RawFiles files) throws IOException, InterruptedException {
        files.ratings.add(latin1("1::80::3::978300500"));
        files.writeTo(folder.resolve("raw"), false);
        long start = System.nanoTime();
        Process process = EtlProcess.jobs(folder.resolve("log"), arguments("other home"));
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        return Math.max(2, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }

    private List<String> arguments(String home) {
        return List.of(
                "etl",
                "--dataset",
                "sample",
                "--from",
                folder.resolve("raw").toString(),
                "--home",
                folder.resolve(home).toString(),
                "--json");
    }
}
