package io.reelshelf.recommender.train;

import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.Viewer;
import java.util.Collection;
import java.util.Map;

/** Trains a model from ratings alone, as the laboratory does on each slice; it ranks films but holds no evidence or books. */
public final class Training {
    private Training() {}

    /**
     * Trains on the ratings.
     *
     * @param people the users' attributes by id
     * @param movies the films to rank; a film without a rating is never found similar or popular
     */
    public static Model fit(
            Ratings ratings, Map<Integer, Viewer> people, Collection<Movie> movies, TrainingSettings settings) {
        Model.Builder model = Model.builder("slice", "slice");
        movies.forEach(model::movie);
        settings.relation().relate(ratings, model::neighbour);
        DemographicPrior.compute(
                DemographicCounts.of(ratings, people, settings.likeStars()),
                settings.prior(),
                (group, movie, logLift) -> model.prior(group.dimension(), group.key(), movie, logLift));
        return model.build();
    }
}
