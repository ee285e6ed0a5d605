package io.reelshelf.jobs.evaluate.crossdomain;

import java.util.Locale;
import java.util.Map;

/** A result as a table for people. */
final class CrossDomainText {
    private CrossDomainText() {}

    static String of(CrossDomainResult result) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-34s %10s", "metric", result.model()));
        result.baselines().keySet().forEach(name -> text.append(String.format(Locale.ROOT, " %24s", name)));
        text.append(System.lineSeparator());
        for (Map.Entry<String, Double> metric : result.metrics().entrySet()) {
            text.append(String.format(Locale.ROOT, "%-34s %10.4f", metric.getKey(), metric.getValue()));
            result.baselines()
                    .values()
                    .forEach(baseline -> text.append(
                            String.format(Locale.ROOT, " %24.4f", baseline.getOrDefault(metric.getKey(), 0.0))));
            text.append(System.lineSeparator());
        }
        result.differences()
                .forEach((baseline, metrics) -> metrics.forEach((metric, difference) -> text.append(String.format(
                        Locale.ROOT,
                        "%s over %s: %+.4f (95 %% %+.4f to %+.4f)%n",
                        metric,
                        baseline,
                        difference.mean(),
                        difference.low(),
                        difference.high()))));
        text.append(result.counts()).append(System.lineSeparator());
        return text.append(String.format(
                        Locale.ROOT,
                        "%s; settings %s; data %s; seed %d; %,d users; %.1f s",
                        result.protocol(),
                        result.settings(),
                        result.dataSnapshot(),
                        result.seed(),
                        result.users(),
                        result.seconds()))
                .toString();
    }
}
