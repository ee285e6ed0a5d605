package io.reelshelf.jobs.evaluate.fairness;

import io.reelshelf.recommender.fairness.FairnessReport;
import io.reelshelf.recommender.fairness.Gap;
import io.reelshelf.recommender.fairness.GroupFigures;
import io.reelshelf.recommender.lab.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A result as tables for people. */
final class FairnessText {
    private final List<String> lines = new ArrayList<>();

    private FairnessText() {}

    static String of(FairnessResult result) {
        FairnessText text = new FairnessText();
        result.protocols().forEach(text::protocol);
        text.line(
                "%s; model %s; k %d, liked from %d stars, groups of %d viewers or more; data %s; seed %d; %,d viewers; %.1f s",
                result.protocol(),
                result.model(),
                result.settings().k(),
                result.settings().relevantStars(),
                result.settings().fewest(),
                result.dataSnapshot(),
                result.seed(),
                result.users(),
                result.seconds());
        return String.join(System.lineSeparator(), text.lines);
    }

    private void protocol(ProtocolFairness protocol) {
        line("== %s (%,d viewers)", protocol.protocol(), protocol.users());
        groups(protocol.served());
        gaps("gaps as served", protocol.served());
        gaps("gaps with use_demographics=false", protocol.withoutDemographics());
        Mitigation mitigation = protocol.mitigation();
        Gap largest = mitigation.largest();
        line("mitigation: %s", mitigation.method());
        line(
                "largest size-matched gap: %s between %s %s and %s, %.4f (%.0f %% of the mean); at strength %.2f: %.4f, nDCG cost %.1f %%",
                largest.metric(),
                largest.dimension(),
                largest.highest(),
                largest.lowest(),
                largest.difference().mean(),
                100 * largest.relative(),
                mitigation.chosen().strength(),
                mitigation.chosen().gap(),
                100 * mitigation.chosen().ndcgCost());
        line("  %8s %9s %9s %12s %11s %11s", "strength", "nDCG", "cost", "calibration", "this gap", "nDCG gap");
        for (CurvePoint point : mitigation.curve()) {
            line(
                    "  %8.2f %9.4f %8.1f%% %12.4f %11.4f %11.4f",
                    point.strength(),
                    point.ndcg(),
                    100 * point.ndcgCost(),
                    point.calibration(),
                    point.gap(),
                    point.ndcgGap());
        }
    }

    private void groups(FairnessReport report) {
        line(
                "%-11s %-4s %7s %8s %-90s %8s",
                "dimension", "key", "viewers", "profile", "means (95 %), then size-matched", "coverage");
        for (GroupFigures group : report.groups()) {
            StringBuilder metrics = new StringBuilder();
            for (Map.Entry<String, Interval> metric : group.metrics().entrySet()) {
                Interval plain = metric.getValue();
                Interval matched = group.sizeMatched().getOrDefault(metric.getKey(), plain);
                metrics.append(String.format(
                        Locale.ROOT,
                        "%s %.3f (%.3f-%.3f) %.3f  ",
                        metric.getKey(),
                        plain.mean(),
                        plain.low(),
                        plain.high(),
                        matched.mean()));
            }
            line(
                    "%-11s %-4s %,7d %8.0f %s %.4f",
                    group.dimension(),
                    group.key(),
                    group.viewers(),
                    group.meanProfileSize(),
                    metrics,
                    group.coverage());
        }
        if (!report.leftOut().isEmpty()) {
            line("left out, too few viewers: %s", report.leftOut());
        }
    }

    private void gaps(String title, FairnessReport report) {
        line("%s, over all viewers %s", title, report.overall());
        for (Gap gap : report.gaps()) {
            line(
                    "  %-11s %-18s %-12s %4s over %-4s %.4f (95 %% %.4f to %.4f), %.0f %% of the mean",
                    gap.dimension(),
                    gap.metric(),
                    gap.sizeMatched() ? "size-matched" : "plain",
                    gap.highest(),
                    gap.lowest(),
                    gap.difference().mean(),
                    gap.difference().low(),
                    gap.difference().high(),
                    100 * gap.relative());
        }
    }

    private void line(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }
}
