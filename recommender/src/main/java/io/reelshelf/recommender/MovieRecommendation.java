package io.reelshelf.recommender;

import java.util.List;

/**
 * A film in a list.
 *
 * @param place from 1
 * @param movie the film
 * @param score comparable within one list only; the sum of the reasons' contributions
 * @param why the strongest reasons in one sentence
 * @param reasons the strongest first
 */
public record MovieRecommendation(int place, Movie movie, double score, String why, List<Reason> reasons) {
    /** Copies the reasons. */
    public MovieRecommendation {
        Checks.finite("score of film " + movie.id(), score);
        reasons = List.copyOf(reasons);
    }
}
