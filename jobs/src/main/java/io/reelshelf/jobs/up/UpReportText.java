package io.reelshelf.jobs.up;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report of a smoke test for a person to read. */
final class UpReportText {
    private final StringBuilder text = new StringBuilder();

    private UpReportText() {}

    static String of(UpReport report) {
        UpReportText writer = new UpReportText();
        writer.counts(report.counts());
        writer.stages(report.stages());
        writer.list("Films for a woman of 30 who programs", report.movies());
        writer.list("Books for her", report.books());
        writer.ratings(report.report());
        writer.checks(report.checks());
        return writer.text.toString();
    }

    private void counts(Map<String, Long> counts) {
        line("Counts");
        for (String name : List.of("users", "movies", "books", "ratings", "rejected", "duplicates")) {
            line("  %-10s %,12d", name, counts.getOrDefault(name, 0L));
        }
    }

    private void stages(List<Stage> stages) {
        line("%nStages");
        stages.forEach(stage -> line(
                "  %-10s %8.1f s %s",
                stage.name(),
                stage.seconds(),
                stage.peakMib() > 0 ? String.format(Locale.ROOT, "%,8d MiB", stage.peakMib()) : ""));
        line(
                "  %-10s %8.1f s",
                "all", stages.stream().mapToDouble(Stage::seconds).sum());
    }

    private void list(String title, List<JsonNode> items) {
        line("%n%s", title);
        items.forEach(item -> line(
                "  %s (%s): %s",
                item.path("title").asText(),
                item.path("year").asText("year unknown"),
                item.path("why").asText()));
    }

    private void ratings(List<JsonNode> rows) {
        line("%nRatings by occupation");
        rows.forEach(row -> line(
                "  %-24s %,10d ratings by %,6d viewers, mean %.2f",
                row.path("occupation").asText(),
                row.path("ratings").asLong(),
                row.path("users").asLong(),
                row.path("mean_rating").asDouble()));
    }

    private void checks(List<Check> checks) {
        line("%nChecks");
        checks.forEach(check -> line("  %-4s %s: %s", check.ok() ? "ok" : "FAIL", check.name(), check.detail()));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
