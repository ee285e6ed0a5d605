package io.reelshelf.recommender.lab.models;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step of a search.
 *
 * @param settings the figures tried
 * @param value what they reached on the validation part
 */
public record Trial(Map<String, Double> settings, double value) {
    /** Copies the map, in its order. */
    public Trial {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
