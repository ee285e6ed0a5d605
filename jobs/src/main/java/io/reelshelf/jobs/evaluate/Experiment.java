package io.reelshelf.jobs.evaluate;

import io.reelshelf.jobs.evaluate.files.PublishedSplit;
import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.lab.Negatives;
import io.reelshelf.recommender.lab.Split;
import io.reelshelf.recommender.lab.models.Slice;
import io.reelshelf.recommender.train.Ratings;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * What is measured, whatever the model: data, how it is split, and what is ranked.
 *
 * @param data the data's id
 * @param protocol in words
 * @param ranking what is ranked, in words
 * @param people the users' attributes by id
 * @param movies the films that can be ranked
 * @param likeStars the fewest stars of a training rating that is a like
 * @param splits the splits that a seed gives
 * @param validation how tuning carves its validation part
 */
record Experiment(
        String data,
        String protocol,
        String ranking,
        Map<Integer, Viewer> people,
        List<Movie> movies,
        int likeStars,
        LongFunction<List<Split>> splits,
        Validation validation) {

    static Experiment of(EvaluationData data, Protocol protocol) {
        return new Experiment(
                data.id(),
                protocol.words(),
                "full ranking, known films left out",
                data.people(),
                data.movies(),
                protocol.likeStars(),
                seed -> protocol.splits(data, seed),
                protocol.validation());
    }

    static Experiment of(PublishedSplit published) {
        return new Experiment(
                published.data(),
                published.words(),
                published.ranking(),
                Map.of(),
                published.movies(),
                Protocol.ALIKE,
                seed -> List.of(published.split()),
                new Validation.OfEachUser());
    }

    /** The same, ranked among sampled negatives. */
    Experiment amongNegatives(int count) {
        return new Experiment(
                data,
                protocol,
                "ranked among " + count + " sampled negatives",
                people,
                movies,
                likeStars,
                seed -> splits.apply(seed).stream()
                        .map(split -> Negatives.sampled(split, count, seed))
                        .toList(),
                validation);
    }

    Slice slice(Ratings train) {
        return new Slice(train, people, movies, likeStars);
    }
}
