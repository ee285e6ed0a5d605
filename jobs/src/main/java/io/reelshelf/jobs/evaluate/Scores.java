package io.reelshelf.jobs.evaluate;

import io.reelshelf.recommender.Demographics;
import io.reelshelf.recommender.GroupKey;
import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.lab.Bootstrap;
import io.reelshelf.recommender.lab.Interval;
import io.reelshelf.recommender.lab.Metrics;
import io.reelshelf.recommender.lab.TestCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Each viewer's metrics, meaned over the seeds in which they are tested, in the order of their ids. */
final class Scores {
    private final Map<Integer, Viewer> viewers = new TreeMap<>();
    private final Map<Integer, List<Map<String, Double>>> byUser = new TreeMap<>();

    void add(TestCase test, List<Metrics> atEachK) {
        Map<String, Double> all = new LinkedHashMap<>();
        atEachK.forEach(metrics -> all.putAll(metrics.byName()));
        viewers.put(test.userId(), test.viewer());
        byUser.computeIfAbsent(test.userId(), user -> new ArrayList<>()).add(all);
    }

    int users() {
        return byUser.size();
    }

    /** One value a viewer. */
    double[] values(String metric) {
        return byUser.values().stream().mapToDouble(own -> mean(own, metric)).toArray();
    }

    /** A metric's interval by dimension and group, of the groups that viewers say they belong to. */
    Map<String, Map<String, Interval>> groups(String metric, long seed) {
        Map<GroupKey, List<Double>> members = new TreeMap<>();
        viewers.forEach((user, viewer) -> {
            for (GroupKey key : Demographics.single(viewer)) {
                members.computeIfAbsent(key, group -> new ArrayList<>())
                        .add(mean(byUser.getOrDefault(user, List.of()), metric));
            }
        });
        Map<String, Map<String, Interval>> groups = new TreeMap<>();
        members.forEach((key, values) -> groups.computeIfAbsent(key.dimension(), dimension -> new TreeMap<>())
                .put(
                        key.key(),
                        Bootstrap.mean(values.stream().mapToDouble(x -> x).toArray(), seed)));
        return groups;
    }

    private static double mean(List<Map<String, Double>> own, String metric) {
        double sum = 0;
        for (Map<String, Double> metrics : own) {
            sum += metrics.getOrDefault(metric, 0.0);
        }
        return sum / own.size();
    }
}
