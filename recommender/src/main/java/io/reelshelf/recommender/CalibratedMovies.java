package io.reelshelf.recommender;

import io.reelshelf.recommender.calibration.CalibratedRanking;
import io.reelshelf.recommender.calibration.MovieGenres;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the genres of a list closer to those of the films that the viewer likes. Looks at no demographics. A film takes
 * the score of the place that it moves to, and its reason says from where.
 */
final class CalibratedMovies {
    /** How many times the limit is looked at. */
    static final int POOL = 5;

    private static final int LIKED_STARS = 4;

    private final Model model;
    private final Viewer viewer;

    CalibratedMovies(Model model, Viewer viewer) {
        this.model = model;
        this.viewer = viewer;
    }

    /** The first of the films in their new order; {@code served} is the order without it. */
    List<MovieRanking.Ranked> list(List<MovieRanking.Ranked> served, double strength, int limit) {
        int[] ids = served.stream()
                .mapToInt(film -> model.movieAt(film.movie()).id())
                .toArray();
        Map<Integer, Integer> placeOf = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            placeOf.put(ids[i], i);
        }
        int[] order = new CalibratedRanking(model.movieGenres(), strength).rank(ids, profile(), limit);
        List<MovieRanking.Ranked> list = new ArrayList<>();
        for (int id : order) {
            int from = placeOf.getOrDefault(id, list.size());
            list.add(moved(served, from, list.size(), strength));
        }
        return list;
    }

    private static MovieRanking.Ranked moved(List<MovieRanking.Ranked> served, int from, int to, double strength) {
        MovieRanking.Ranked film = served.get(from);
        if (from == to) {
            return film;
        }
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("calibration", strength);
        evidence.put("from_place", from + 1);
        evidence.put("to_place", to + 1);
        String text = (from > to ? "moved up" : "moved down") + " from place " + (from + 1)
                + ", so that the list's genres are those that you like";
        double effect = served.get(to).score() - film.score();
        return film.with(new Reason(ReasonKind.CALIBRATION, text, effect, evidence));
    }

    /** Of the films that the viewer likes; without any, of the genres they say they like; else of what everybody likes. */
    private double[] profile() {
        MovieGenres genres = model.movieGenres();
        double[] liked = genres.of(viewer.ratings().entrySet().stream()
                .filter(rating -> rating.getValue() >= LIKED_STARS)
                .map(Map.Entry::getKey)
                .toList());
        if (isAny(liked)) {
            return liked;
        }
        double[] stated = genres.named(viewer.likedGenres());
        return isAny(stated) ? stated : everybody(genres);
    }

    private double[] everybody(MovieGenres genres) {
        double[] likes = genres.none();
        Group everybody = model.group(GroupKey.ALL);
        for (int movie = 0; everybody != null && movie < model.movieCount(); movie++) {
            if (everybody.hasPrior[movie]) {
                genres.add(likes, model.movieAt(movie).id(), Math.exp(everybody.logLift[movie]));
            }
        }
        return likes;
    }

    private static boolean isAny(double[] vector) {
        return Arrays.stream(vector).anyMatch(weight -> weight > 0);
    }
}
