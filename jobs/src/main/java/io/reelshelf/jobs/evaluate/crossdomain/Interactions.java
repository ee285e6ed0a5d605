package io.reelshelf.jobs.evaluate.crossdomain;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who rated what, as a data set has it.
 *
 * @param byUser user to item to rating
 * @param lines how many were read
 * @param duplicates lines about a user and an item that an earlier line had; the last one counts
 * @param scale how ratings become stars
 */
record Interactions(Map<String, Map<String, Double>> byUser, long lines, long duplicates, Scale scale) {
    /** How a data set's ratings become 1 to 5 stars. */
    enum Scale {
        /** All ratings are the same number: whatever is there is liked. */
        IMPLICIT,
        /** Up to 5: rounded. */
        STARS,
        /** Up to 10: halved and rounded. */
        TEN;

        /** 1 to 5. */
        int stars(double rating) {
            return switch (this) {
                case IMPLICIT -> 5;
                case STARS -> (int) Math.max(1, Math.min(5, Math.round(rating)));
                case TEN -> (int) Math.max(1, Math.min(5, Math.round(rating / 2)));
            };
        }
    }

    Interactions {
        byUser = Collections.unmodifiableMap(new TreeMap<>(byUser));
    }

    /** Reads {@code user<TAB>item<TAB>rating}. */
    static Interactions read(Path path) {
        TabFile file = new TabFile(path);
        Map<String, Map<String, Double>> byUser = new TreeMap<>();
        Set<Double> values = new HashSet<>();
        long[] counts = new long[2];
        file.each(3, "user, item and rating", fields -> {
            double rating = rating(file, fields[2].strip());
            Double former = byUser.computeIfAbsent(file.text("user", fields[0]), user -> new TreeMap<>())
                    .put(file.text("item", fields[1]), rating);
            values.add(rating);
            counts[0]++;
            counts[1] += former == null ? 0 : 1;
        });
        double highest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Scale scale = values.size() == 1 ? Scale.IMPLICIT : highest > 5 ? Scale.TEN : Scale.STARS;
        return new Interactions(byUser, counts[0], counts[1], scale);
    }

    private static double rating(TabFile file, String text) {
        try {
            double rating = Double.parseDouble(text);
            if (rating >= 0 && rating <= 10) {
                return rating;
            }
        } catch (NumberFormatException e) {
            throw file.bad("has the rating '" + text + "'", "give a number from 0 to 10");
        }
        throw file.bad("has the rating '" + text + "'", "give a number from 0 to 10");
    }
}
