package io.reelshelf.sql.query;

import java.util.Locale;

/** What can be asked of ratings. */
public enum Measure {
    /** How many ratings; a film of two genres counts in both where genres are shown. */
    RATINGS("ratings given"),
    /** Their plain mean, 1 to 5. */
    MEAN_RATING("their plain mean, 1 to 5"),
    /** How many different viewers gave them. */
    USERS("different viewers who gave them"),
    /** The group's ratings over all ratings that meet the conditions, each counted once: from 0 to 1. */
    SHARE("the group's part of all ratings that meet the conditions, 0 to 1; over genres the parts can exceed 1");

    private final String description;

    Measure(String description) {
        this.description = description;
    }

    /** The name in a question and the column in the answer, such as {@code mean_rating}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is, for people. */
    public String description() {
        return description;
    }
}
