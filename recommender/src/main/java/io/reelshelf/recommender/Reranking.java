package io.reelshelf.recommender;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is done to a ranked list on request. Each term is told as a reason with its effect on the score.
 *
 * @param context the occasion; each part of it moves a film by at most {@link #CONTEXT_STRENGTH} of its score
 * @param genreBoosts film genre to factor, {@link #LOWEST_BOOST} to {@link #HIGHEST_BOOST}: below 1 moves films of the
 *     genre down; of a film's several boosts the product counts, within the same bounds
 * @param movieBoosts film id to factor, likewise
 * @param diversity 0 for the best films whatever they are, to 1 for films that are unlike each other: maximal marginal
 *     relevance (Carbonell and Goldstein, SIGIR 1998)
 * @param explore 0 for what is known to suit, to 1 for much chance: films are moved up by a random part of the best score
 * @param calibration 0 for the list as it is, to 1 for one whose genres are those of the films that the viewer likes: see
 *     {@link io.reelshelf.recommender.calibration.CalibratedRanking}
 * @param seed decides the chance: the same seed gives the same list
 */
public record Reranking(
        WatchContext context,
        Map<String, Double> genreBoosts,
        Map<Integer, Double> movieBoosts,
        double diversity,
        double explore,
        double calibration,
        long seed) {
    /** Leaves the list as it is ranked. */
    public static final Reranking NONE = new Reranking(WatchContext.NONE, Map.of(), Map.of(), 0, 0, 0, 0);

    /** The least that a boost leaves of a film's score. */
    public static final double LOWEST_BOOST = 0.1;

    /** The most that a boost makes of a film's score. */
    public static final double HIGHEST_BOOST = 10;

    /** The part of a film's score that one part of the context adds or takes at most. */
    public static final double CONTEXT_STRENGTH = 0.5;

    /** Checks the bounds and copies the maps. */
    public Reranking {
        share("diversity", diversity);
        share("explore", explore);
        share("calibration", calibration);
        genreBoosts.forEach((genre, factor) -> boost("genre " + genre, factor));
        movieBoosts.forEach((movie, factor) -> boost("film " + movie, factor));
        genreBoosts = Collections.unmodifiableMap(new TreeMap<>(genreBoosts));
        movieBoosts = Collections.unmodifiableMap(new TreeMap<>(movieBoosts));
    }

    /** The same with another strength of calibration. */
    public Reranking withCalibration(double strength) {
        return new Reranking(context, genreBoosts, movieBoosts, diversity, explore, strength, seed);
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + ": give 0 to 1");
        }
    }

    private static void boost(String of, double factor) {
        if (!(factor >= LOWEST_BOOST && factor <= HIGHEST_BOOST)) {
            throw new IllegalArgumentException(
                    "The boost of " + of + " is " + factor + ": give " + LOWEST_BOOST + " to " + HIGHEST_BOOST);
        }
    }
}
