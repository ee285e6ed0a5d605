package io.reelshelf.recommender;

/** What a part of a score rests on. */
public enum ReasonKind {
    /** A film that the viewer rated, to which this one is close. */
    LIKED_MOVIE,
    /** How much more, or less, the viewer's demographic groups like the film than everybody does. */
    DEMOGRAPHIC,
    /** How many viewers like the film. */
    POPULARITY,
    /** A genre that the viewer says they like, or that the films they rated show. */
    GENRE,
    /** How well readers rate the book, by how many of them. */
    BOOK_QUALITY,
    /** How near the decade of the book is to those of the films that the viewer likes. */
    DECADE,
    /** What was added or taken so that the list is not all of one kind. */
    VARIETY,
    /** What the time of day, the weekday or the mood that was given adds or takes. */
    CONTEXT,
    /** What a rule of the request adds or takes. */
    BOOST,
    /** What chance adds, so that unfamiliar films are seen as well. */
    EXPLORATION,
    /** The place that a film gained or lost so that the list's genres are those of the films that the viewer likes. */
    CALIBRATION
}
