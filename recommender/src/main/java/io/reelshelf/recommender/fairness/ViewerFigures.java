package io.reelshelf.recommender.fairness;

import io.reelshelf.recommender.GroupKey;
import java.util.List;
import java.util.Map;

/**
 * How one viewer was served.
 *
 * @param groups the groups that the viewer belongs to
 * @param profileSize how many films they rated, known and held back: what size-matching matches
 * @param list the ids of the films that were shown
 * @param metrics by name
 */
public record ViewerFigures(List<GroupKey> groups, int profileSize, List<Integer> list, Map<String, Double> metrics) {
    /** Copies the collections. */
    public ViewerFigures {
        groups = List.copyOf(groups);
        list = List.copyOf(list);
        metrics = Map.copyOf(metrics);
    }
}
