package io.reelshelf.api.model;

import org.jspecify.annotations.Nullable;

/**
 * An age group of the warehouse.
 *
 * @param id its lowest age as the data code it
 * @param label in words
 * @param minAge its lowest age in years
 * @param maxAge its highest; null for the last group
 */
public record AgeGroup(
        int id, String label, int minAge, @Nullable Integer maxAge) {
    /** Whether a person of this age is in it. */
    public boolean holds(int age) {
        return age >= minAge && (maxAge == null || age <= maxAge);
    }
}
