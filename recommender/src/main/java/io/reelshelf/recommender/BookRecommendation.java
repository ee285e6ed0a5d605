package io.reelshelf.recommender;

import java.util.List;

/**
 * A book in a list.
 *
 * @param place from 1
 * @param book the book
 * @param score comparable within one list only; the sum of the reasons' contributions
 * @param why the strongest reasons in one sentence
 * @param reasons the strongest first
 * @param paths from the film genres of the taste to the genres of the book, the strongest first; empty if it is here for
 *     its quality alone
 */
public record BookRecommendation(
        int place, Book book, double score, String why, List<Reason> reasons, List<GenrePath> paths) {
    /** Copies the lists. */
    public BookRecommendation {
        Checks.finite("score of book " + book.id(), score);
        reasons = List.copyOf(reasons);
        paths = List.copyOf(paths);
    }
}
