package io.reelshelf.recommender.fairness;

import io.reelshelf.recommender.lab.Interval;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one group was served.
 *
 * @param dimension {@code gender}, {@code age_group} or {@code occupation}
 * @param key the group
 * @param viewers how many
 * @param meanProfileSize their mean number of rated films
 * @param metrics means over its viewers with 95 % intervals, by name
 * @param sizeMatched the same means with profile sizes weighed as everybody's are
 * @param coverage part of the films that are in some list of as many of its viewers as the smallest measured group has
 */
public record GroupFigures(
        String dimension,
        String key,
        int viewers,
        double meanProfileSize,
        Map<String, Interval> metrics,
        Map<String, Interval> sizeMatched,
        double coverage) {
    /** Copies the maps. */
    public GroupFigures {
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
        sizeMatched = Collections.unmodifiableMap(new TreeMap<>(sizeMatched));
    }
}
