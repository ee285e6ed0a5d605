package io.reelshelf.recommender.fairness;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of what is shown are films beyond the short head: the fewest films that together have half of all ratings. A
 * place weighs {@code 1 / log2(place + 1)}, as attention falls along a list (Singh and Joachims, KDD 2018). Immutable.
 */
public final class Exposure {
    private final Set<Integer> shortHead;

    private Exposure(Set<Integer> shortHead) {
        this.shortHead = shortHead;
    }

    /** @param ratings how many ratings each film has; ties go to the lower id */
    public static Exposure of(Map<Integer, Integer> ratings) {
        long all = ratings.values().stream().mapToLong(Integer::longValue).sum();
        List<Map.Entry<Integer, Integer>> mostRated = ratings.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Set<Integer> shortHead = new HashSet<>();
        long covered = 0;
        for (Map.Entry<Integer, Integer> film : mostRated) {
            if (2 * covered >= all) {
                break;
            }
            shortHead.add(film.getKey());
            covered += film.getValue();
        }
        return new Exposure(shortHead);
    }

    /** The part of a list's exposure that goes beyond the short head, 0 to 1; 0 for an empty list. */
    public double ofTail(int[] list) {
        double tail = 0;
        double whole = 0;
        for (int place = 1; place <= list.length; place++) {
            double discount = Math.log(2) / Math.log(place + 1);
            whole += discount;
            tail += shortHead.contains(list[place - 1]) ? 0 : discount;
        }
        return whole == 0 ? 0 : tail / whole;
    }
}
