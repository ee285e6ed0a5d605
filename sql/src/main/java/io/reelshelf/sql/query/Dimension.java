package io.reelshelf.sql.query;

import java.util.Locale;

/** What ratings can be grouped and limited by. */
public enum Dimension {
    /** The viewer's gender, F or M. */
    GENDER(Of.VIEWER, true, "the viewer's gender, F or M"),
    /** The viewer's age group, by its label. */
    AGE_GROUP(Of.VIEWER, true, "the viewer's age group, such as 25-34"),
    /** The viewer's occupation, by its label. */
    OCCUPATION(Of.VIEWER, true, "the viewer's occupation"),
    /** The viewer's state; viewers without a known one are in no group. */
    STATE(Of.VIEWER, false, "two-letter code of the viewer's state; viewers without a known one are in no group"),
    /** The viewer's ZIP3 area; viewers outside the known areas are in no group. */
    ZIP3(
            Of.VIEWER,
            false,
            "first three digits of the viewer's ZIP code; viewers outside the known areas are in no group"),
    /** A film's genre; a film has several. */
    GENRE(Of.FILM, false, "a genre of the film; a film of two genres is in both groups"),
    /** The day of the rating, in UTC. */
    DAY(Of.MOMENT, true, "day of the rating in UTC, such as 2000-12-31"),
    /** The month of the rating, in UTC; in SQL the number year * 100 + month. */
    MONTH(Of.MOMENT, true, "month of the rating in UTC, such as 2000-12"),
    /** The year of the rating, in UTC. */
    YEAR(Of.MOMENT, true, "year of the rating in UTC");

    /** What a dimension describes. */
    enum Of {
        /** The person: one value each, so different viewers of different groups are different people. */
        VIEWER,
        /** The film. */
        FILM,
        /** The time of the rating: one viewer rates on many days. */
        MOMENT
    }

    private final Of of;
    private final boolean everyRatingOnce;
    private final String description;

    Dimension(Of of, boolean everyRatingOnce, String description) {
        this.of = of;
        this.everyRatingOnce = everyRatingOnce;
        this.description = description;
    }

    /** The name in a question and the column in the answer, such as {@code age_group}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is, for people. */
    public String description() {
        return description;
    }

    Of of() {
        return of;
    }

    /** True where its groups together hold every rating exactly once, so that adding them up gives the whole. */
    boolean everyRatingOnce() {
        return everyRatingOnce;
    }
}
