package io.reelshelf.recommender;

import java.util.Comparator;

/**
 * Names a demographic group: a dimension and a value of it.
 *
 * @param dimension {@code gender}, {@code age_group}, {@code occupation}, {@code state}, {@code gender_age} or {@code all}
 * @param key the value, such as {@code F}, {@code 25}, {@code F-25}
 */
public record GroupKey(String dimension, String key) implements Comparable<GroupKey> {
    /** Everybody. */
    public static final GroupKey ALL = new GroupKey("all", "all");

    private static final Comparator<GroupKey> ORDER =
            Comparator.comparing(GroupKey::dimension).thenComparing(GroupKey::key);

    /** By dimension, then key. */
    @Override
    public int compareTo(GroupKey other) {
        return ORDER.compare(this, other);
    }
}
