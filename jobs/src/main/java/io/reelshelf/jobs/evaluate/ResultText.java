package io.reelshelf.jobs.evaluate;

import io.reelshelf.recommender.lab.Interval;
import io.reelshelf.warehouse.cli.Console;
import java.util.Locale;
import java.util.Map;

/** A result as a table for people, and the line that says what it stands for. */
final class ResultText {
    private ResultText() {}

    static String of(EvaluateResult result) {
        StringBuilder text = new StringBuilder();
        line(text, "%-16s %16s   95 %% interval", "metric", result.model());
        for (Map.Entry<String, Double> metric : result.metrics().entrySet()) {
            Interval interval = result.intervals().get(metric.getKey());
            line(
                    text,
                    "%-16s %16.4f   %s",
                    metric.getKey(),
                    metric.getValue(),
                    interval == null ? "" : range(interval));
        }
        result.groups()
                .forEach((dimension, groups) -> groups.forEach((key, interval) -> line(
                        text,
                        "%-16s %16.4f   %s, %,d viewers",
                        dimension + " " + key,
                        interval.mean(),
                        range(interval),
                        interval.count())));
        result.comparisons()
                .forEach((other, comparison) -> line(
                        text,
                        "%s: %s %.4f, difference %+.4f (%s), p %.4f, %s",
                        comparison.metric(),
                        other,
                        comparison.other(),
                        comparison.test().difference().mean(),
                        range(comparison.test().difference()),
                        comparison.test().pValue(),
                        comparison.name()));
        return text
                + String.format(
                        Locale.ROOT,
                        "%s; nDCG: %s; data %s; %s %s; seeds %s; %,d viewers; %.1f s",
                        result.protocol(),
                        result.formula(),
                        result.data(),
                        result.model(),
                        Console.toJson(result.settings()),
                        result.seeds(),
                        result.users(),
                        result.seconds());
    }

    private static String range(Interval interval) {
        return String.format(Locale.ROOT, "%.4f to %.4f", interval.low(), interval.high());
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append(System.lineSeparator());
    }
}
