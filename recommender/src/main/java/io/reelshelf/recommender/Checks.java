package io.reelshelf.recommender;

import java.util.Collection;

/** The argument checks that the records share; each message names the field and the value. */
final class Checks {
    private Checks() {}

    static String text(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return value;
    }

    static int limit(int limit, int highest) {
        if (limit < 1 || limit > highest) {
            throw new IllegalArgumentException("limit is " + limit + ": give 1 to " + highest);
        }
        return limit;
    }

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + ": give a finite number");
        }
        return value;
    }

    static <T> void atMost(String name, Collection<T> values, int highest) {
        if (values.size() > highest) {
            throw new IllegalArgumentException(name + " has " + values.size() + " entries: give at most " + highest);
        }
    }
}
