package io.reelshelf.recommender.lab.models;

import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.train.Ratings;
import java.util.List;
import java.util.Map;

/**
 * What a model may learn from.
 *
 * @param train the ratings
 * @param people the users' attributes by id; empty where the data has none
 * @param movies the films that can be ranked
 * @param likeStars the fewest stars that are a like
 */
public record Slice(Ratings train, Map<Integer, Viewer> people, List<Movie> movies, int likeStars) {
    /** Copies the collections. */
    public Slice {
        people = Map.copyOf(people);
        movies = List.copyOf(movies);
    }
}
