package io.reelshelf.recommender;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One part of a score. The contributions of a recommendation's reasons add up to its score.
 *
 * @param kind what it rests on
 * @param text in words, with the evidence: "rated 4.4 by 212 women of 25-34"
 * @param contribution its share of the score, in the score's unit; may be negative
 * @param evidence the figures behind the text, by name; values are {@code String}, {@code Integer}, {@code Long} or
 *     {@code Double}, in a fixed order
 */
public record Reason(ReasonKind kind, String text, double contribution, Map<String, Object> evidence) {

    /** Checks the contribution and copies the evidence. */
    public Reason {
        Checks.text("text of a reason", text);
        Checks.finite("contribution", contribution);
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }
}
