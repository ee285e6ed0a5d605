package io.reelshelf.data.reference;

import org.jspecify.annotations.Nullable;

/**
 * One of MovieLens' seven age groups.
 *
 * @param id MovieLens' id, the youngest age of the group (1 for the youngest group)
 * @param label MovieLens' label, such as {@code 25-34}
 * @param minAge the youngest age in it, in years
 * @param maxAge the oldest age in it, in years; null for the group without an upper end
 */
public record AgeGroup(
        int id, String label, int minAge, @Nullable Integer maxAge) {
    /** Checks that the ages are in order. */
    public AgeGroup {
        if (minAge < 0 || (maxAge != null && maxAge < minAge)) {
            throw new IllegalArgumentException("Ages out of order: " + minAge + ".." + maxAge);
        }
    }

    /** Whether somebody of this age, in years, belongs to the group. */
    public boolean holds(int age) {
        return age >= minAge && (maxAge == null || age <= maxAge);
    }
}
