package io.reelshelf.recommender;

/**
 * How one demographic group rates one film: a row of {@code features.movie_demographic_rating}.
 *
 * @param dimension {@code gender}, {@code age_group}, {@code occupation}, {@code state} or {@code gender_age}
 * @param groupKey the group, such as {@code F}, {@code 25}, {@code 12}, {@code CA}, {@code F-25}
 * @param movieId the film
 * @param ratings how many ratings the group gave it
 * @param likes how many of them are 4 or 5 stars
 * @param meanRating their mean
 * @param shrunkMean the mean shrunk towards the film's own mean
 * @param lift {@code shrunkMean} minus the film's own mean
 */
public record GroupStats(
        String dimension,
        String groupKey,
        int movieId,
        long ratings,
        long likes,
        double meanRating,
        double shrunkMean,
        double lift) {

    /** Checks the counts. */
    public GroupStats {
        if (ratings < 0 || likes < 0 || likes > ratings) {
            throw new IllegalArgumentException("Film " + movieId + " has " + ratings + " ratings and " + likes
                    + " likes from " + dimension + " " + groupKey + ": likes must be 0 to the number of ratings");
        }
    }
}
