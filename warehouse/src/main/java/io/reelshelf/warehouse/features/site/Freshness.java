package io.reelshelf.warehouse.features.site;

import io.reelshelf.sql.View;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.warehouse.features.SqlHash;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * How a view stands, in words.
 *
 * @param state the page's colour of it: the end of a class that starts with {@code state--}
 * @param word one or two words
 * @param sentence what it means and what to do
 * @param builtAt when the version in use was published, ISO-8601 in UTC; empty where there is none
 * @param shownAt the same for people
 * @param rows its rows
 * @param seconds what building it took
 * @param snapshot the data that it was built from
 * @param lastRun what the last build did with it, and when
 */
record Freshness(
        String state,
        String word,
        String sentence,
        String builtAt,
        String shownAt,
        String rows,
        String seconds,
        String snapshot,
        String lastRun) {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);

    static Freshness of(View view, BuildFacts facts, Engine engine) {
        Optional<BuildFacts.LastRun> run = facts.lastRun(view.name());
        String lastRun = run.map(last -> last.status() + " at " + shown(last.finishedAt())
                        + (last.detail().isEmpty() ? "" : ": " + last.detail()))
                .orElse("");
        boolean broken = run.map(BuildFacts.LastRun::status)
                .filter(status -> status.equals("failed") || status.equals("stopped"))
                .isPresent();
        return facts.published(view.name())
                .map(version -> published(view, version, facts, engine, broken, lastRun))
                .orElseGet(() -> missing(broken, lastRun));
    }

    private static Freshness missing(boolean broken, String lastRun) {
        return broken
                ? bare("bad", "failed", "It was never published: its last build failed.", lastRun)
                : bare("none", "not built", "Build it with ./reelshelf features build.", lastRun);
    }

    private static Freshness bare(String state, String word, String sentence, String lastRun) {
        return new Freshness(state, word, sentence, "", "", "", "", "", lastRun);
    }

    private static Freshness published(
            View view, BuildFacts.Published version, BuildFacts facts, Engine engine, boolean broken, String lastRun) {
        String state = "good";
        String word = "up to date";
        String sentence = "Built from this SQL and from the data that is loaded.";
        if (broken) {
            state = "bad";
            word = "build failed";
            sentence = "The last build failed; the version in use is an older one.";
        } else if (!version.sqlHash().equals(SqlHash.of(view, engine))) {
            state = "stale";
            word = "SQL changed";
            sentence = "The version in use was built from other SQL. See ./reelshelf features diff, then build.";
        } else if (!version.snapshot().equals(facts.snapshot())) {
            state = "stale";
            word = "data changed";
            sentence = "Data was loaded since. Run ./reelshelf features build.";
        }
        return new Freshness(
                state,
                word,
                sentence,
                version.builtAt() + "Z",
                shown(version.builtAt()),
                String.format(Locale.ROOT, "%,d", version.rows()),
                String.format(Locale.ROOT, "%.2f", version.seconds()),
                version.snapshot(),
                lastRun);
    }

    static String shown(LocalDateTime moment) {
        return SHOWN.format(moment);
    }
}
