package io.reelshelf.jobs.evaluate.fairness;

import io.reelshelf.recommender.Demographics;
import io.reelshelf.recommender.GroupKey;
import io.reelshelf.recommender.calibration.CalibratedRanking;
import io.reelshelf.recommender.calibration.Calibration;
import io.reelshelf.recommender.calibration.MovieGenres;
import io.reelshelf.recommender.fairness.Exposure;
import io.reelshelf.recommender.fairness.ViewerFigures;
import io.reelshelf.recommender.lab.Metrics;
import io.reelshelf.recommender.train.Ratings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures what viewers were served, as it was or re-ranked. */
final class Figures {
    private static final Set<String> DIMENSIONS = Set.of("gender", "age_group", "occupation");

    private final MovieGenres genres;
    private final Exposure exposure;
    private final int k;

    Figures(MovieGenres genres, Exposure exposure, int k) {
        this.genres = genres;
        this.exposure = exposure;
        this.k = k;
    }

    /** The films of the short head, by all ratings. */
    static Exposure exposure(Ratings ratings) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int position = 0; position < ratings.size(); position++) {
            counts.merge(ratings.movieId(ratings.movie(position)), 1, Integer::sum);
        }
        return Exposure.of(counts);
    }

    List<ViewerFigures> of(List<Served> served, double strength) {
        CalibratedRanking ranking = new CalibratedRanking(genres, strength);
        return served.parallelStream().map(viewer -> of(viewer, ranking)).toList();
    }

    private ViewerFigures of(Served served, CalibratedRanking ranking) {
        int[] list = ranking.rank(served.films, served.known, k);
        List<Integer> shown = Arrays.stream(list).boxed().toList();
        Metrics metrics = Metrics.of(list, served.test.relevant(), k);
        List<GroupKey> groups = Demographics.single(served.test.viewer()).stream()
                .filter(group -> DIMENSIONS.contains(group.dimension()))
                .toList();
        return new ViewerFigures(
                groups,
                served.profileSize,
                shown,
                Map.of(
                        "ndcg@" + k, metrics.ndcg(),
                        "hit_rate@" + k, metrics.hitRate(),
                        "calibration_kl@" + k, Calibration.divergence(served.profile, genres.of(shown)),
                        "tail_exposure@" + k, exposure.ofTail(list)));
    }
}
