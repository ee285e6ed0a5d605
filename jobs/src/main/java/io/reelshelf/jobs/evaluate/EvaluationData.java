package io.reelshelf.jobs.evaluate;

import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.lab.RatedAt;
import io.reelshelf.recommender.train.Ratings;
import java.util.List;
import java.util.Map;

/**
 * Ratings to split, and what is known beside them.
 *
 * @param id of the data: the warehouse's snapshot, or a hash of files
 * @param ratings all of them
 * @param times when each was given
 * @param people the users' attributes by id; empty where the data has none
 * @param movies the films that can be ranked
 */
public record EvaluationData(
        String id, Ratings ratings, RatedAt times, Map<Integer, Viewer> people, List<Movie> movies) {
    /** Copies the collections. */
    public EvaluationData {
        people = Map.copyOf(people);
        movies = List.copyOf(movies);
    }
}
