package io.reelshelf.recommender.fairness;

import io.reelshelf.recommender.GroupKey;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures of groups and the gaps between them.
 *
 * @param overall means over all viewers, by name
 * @param groups those with enough viewers, by dimension and key
 * @param leftOut groups with too few viewers to say anything
 * @param gaps by dimension, metric, plain before size-matched
 */
public record FairnessReport(
        Map<String, Double> overall, List<GroupFigures> groups, List<GroupKey> leftOut, List<Gap> gaps) {
    /** Copies the collections. */
    public FairnessReport {
        overall = Collections.unmodifiableMap(new TreeMap<>(overall));
        groups = List.copyOf(groups);
        leftOut = List.copyOf(leftOut);
        gaps = List.copyOf(gaps);
    }

    /**
     * Makes the report; the same figures and seed give the same report.
     *
     * @param catalogueSize how many films could be shown
     * @param fewest groups with fewer viewers are left out
     */
    public static FairnessReport of(Collection<ViewerFigures> viewers, int catalogueSize, int fewest, long seed) {
        List<ViewerFigures> all = List.copyOf(viewers);
        if (all.isEmpty() || fewest < 1) {
            throw new IllegalArgumentException(
                    all.size() + " viewers, groups of at least " + fewest + ": give at least 1 of each");
        }
        return new Measuring(all, catalogueSize, seed).report(fewest);
    }

    /** The distance between the groups of one dimension in one metric; 0 where fewer than two were measured. */
    public double gap(String dimension, String metric, boolean sizeMatched) {
        return gaps.stream()
                .filter(gap -> gap.dimension().equals(dimension)
                        && gap.metric().equals(metric)
                        && gap.sizeMatched() == sizeMatched)
                .mapToDouble(gap -> gap.difference().mean())
                .findFirst()
                .orElse(0);
    }
}
