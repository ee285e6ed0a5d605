package io.reelshelf.recommender.fairness;

import io.reelshelf.recommender.GroupKey;
import io.reelshelf.recommender.lab.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Turns viewers' figures into those of groups. Used once, by one thread. */
final class Measuring {
    private final List<ViewerFigures> all;
    private final int catalogueSize;
    private final long seed;
    private final SizeMatch match;
    private final Map<GroupKey, Map<String, double[]>> resampled = new TreeMap<>();
    private final Map<GroupKey, Map<String, double[]>> matchedResampled = new TreeMap<>();

    Measuring(List<ViewerFigures> all, int catalogueSize, long seed) {
        this.all = all;
        this.catalogueSize = catalogueSize;
        this.seed = seed;
        match = new SizeMatch(all);
    }

    FairnessReport report(int fewest) {
        Map<GroupKey, List<ViewerFigures>> members = new TreeMap<>();
        all.forEach(viewer -> viewer.groups()
                .forEach(group ->
                        members.computeIfAbsent(group, key -> new ArrayList<>()).add(viewer)));
        List<GroupKey> leftOut = members.entrySet().stream()
                .filter(group -> group.getValue().size() < fewest)
                .map(Map.Entry::getKey)
                .toList();
        leftOut.forEach(members::remove);
        int smallest = members.values().stream().mapToInt(List::size).min().orElse(0);
        List<GroupFigures> groups = new ArrayList<>();
        members.forEach((key, group) -> groups.add(figures(key, group, smallest)));
        Map<String, Double> overall = new TreeMap<>();
        for (String metric : all.get(0).metrics().keySet()) {
            overall.put(
                    metric,
                    all.stream()
                            .mapToDouble(viewer -> value(viewer, metric))
                            .average()
                            .orElse(0));
        }
        return new FairnessReport(overall, groups, leftOut, gaps(groups, overall));
    }

    private GroupFigures figures(GroupKey key, List<ViewerFigures> group, int smallest) {
        double[] equal =
                group.stream().mapToDouble(viewer -> 1.0 / group.size()).toArray();
        return new GroupFigures(
                key.dimension(),
                key.key(),
                group.size(),
                group.stream().mapToInt(ViewerFigures::profileSize).average().orElse(0),
                means(key, group, equal, resampled),
                means(key, group, match.weights(group), matchedResampled),
                coverage(key, group, smallest));
    }

    private Map<String, Interval> means(
            GroupKey key, List<ViewerFigures> group, double[] weights, Map<GroupKey, Map<String, double[]>> keep) {
        Map<String, Interval> means = new TreeMap<>();
        for (String metric : all.get(0).metrics().keySet()) {
            double[] values =
                    group.stream().mapToDouble(viewer -> value(viewer, metric)).toArray();
            double mean = 0;
            for (int i = 0; i < values.length; i++) {
                mean += weights[i] * values[i];
            }
            double[] again = WeightedBootstrap.means(values, weights, seed + key.hashCode());
            keep.computeIfAbsent(key, group1 -> new TreeMap<>()).put(metric, again);
            means.put(metric, WeightedBootstrap.interval(mean, again, group.size()));
        }
        return means;
    }

    /** A larger group covers more by its size alone, so each shows the lists of the same number of viewers. */
    private double coverage(GroupKey key, List<ViewerFigures> group, int smallest) {
        List<ViewerFigures> some = new ArrayList<>(group);
        Collections.shuffle(some, new Random(seed + key.hashCode()));
        Set<Integer> shown = new HashSet<>();
        some.subList(0, smallest).forEach(viewer -> shown.addAll(viewer.list()));
        return (double) shown.size() / catalogueSize;
    }

    private List<Gap> gaps(List<GroupFigures> groups, Map<String, Double> overall) {
        List<Gap> gaps = new ArrayList<>();
        Map<String, List<GroupFigures>> dimensions = new TreeMap<>();
        groups.forEach(group -> dimensions
                .computeIfAbsent(group.dimension(), key -> new ArrayList<>())
                .add(group));
        dimensions.values().stream().filter(list -> list.size() > 1).forEach(list -> {
            for (String metric : overall.keySet()) {
                gaps.add(gap(list, metric, false, overall));
                gaps.add(gap(list, metric, true, overall));
            }
        });
        return gaps;
    }

    private Gap gap(List<GroupFigures> groups, String metric, boolean matched, Map<String, Double> overall) {
        GroupFigures highest = groups.get(0);
        GroupFigures lowest = groups.get(0);
        for (GroupFigures group : groups) {
            highest = mean(group, metric, matched) > mean(highest, metric, matched) ? group : highest;
            lowest = mean(group, metric, matched) < mean(lowest, metric, matched) ? group : lowest;
        }
        double[] ofHighest = again(highest, metric, matched);
        double[] ofLowest = again(lowest, metric, matched);
        double[] differences = new double[ofHighest.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = ofHighest[i] - ofLowest[i];
        }
        double difference = mean(highest, metric, matched) - mean(lowest, metric, matched);
        double whole = overall.getOrDefault(metric, 0.0);
        return new Gap(
                highest.dimension(),
                metric,
                matched,
                highest.key(),
                lowest.key(),
                WeightedBootstrap.interval(difference, differences, highest.viewers() + lowest.viewers()),
                whole == 0 ? 0 : difference / whole);
    }

    private double[] again(GroupFigures group, String metric, boolean matched) {
        return (matched ? matchedResampled : resampled)
                .getOrDefault(new GroupKey(group.dimension(), group.key()), Map.of())
                .getOrDefault(metric, new double[0]);
    }

    private static double mean(GroupFigures group, String metric, boolean matched) {
        Interval interval = (matched ? group.sizeMatched() : group.metrics()).get(metric);
        return interval == null ? 0 : interval.mean();
    }

    private static double value(ViewerFigures viewer, String metric) {
        return viewer.metrics().getOrDefault(metric, 0.0);
    }
}
