package io.reelshelf.recommender;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of every film's score for one viewer, each in an array by the film's index; their sum is the score. */
final class MovieScores {
    final double[] similarity;
    final double[] popularity;
    final double[] demographic;
    final double[] genre;
    final List<Demographics.Membership> memberships;

    private MovieScores(int movies, List<Demographics.Membership> memberships) {
        similarity = new double[movies];
        popularity = new double[movies];
        demographic = new double[movies];
        genre = new double[movies];
        this.memberships = memberships;
    }

    static MovieScores of(Model model, Viewer viewer, Settings settings) {
        MovieScores scores = new MovieScores(model.movieCount(), Demographics.of(model, viewer, settings));
        scores.addSimilarity(model, viewer);
        scores.addPrior(model, settings.priorWeightAt(viewer.ratings().size()));
        scores.addGenres(model, viewer, settings.genreWeight());
        return scores;
    }

    double total(int movie) {
        return similarity[movie] + popularity[movie] + demographic[movie] + genre[movie];
    }

    /** How much a rating of this many stars speaks for the neighbours of the film. */
    static double taste(int stars) {
        return (stars - 2) / 3.0;
    }

    /** What each rated film adds to the similarity part of one film's score, by the rated film's index. */
    Map<Integer, Double> likedMovies(Model model, Viewer viewer, int movie) {
        Map<Integer, Double> parts = new LinkedHashMap<>();
        Neighbours neighbours = model.neighbours();
        double norm = Math.sqrt(viewer.ratings().size());
        for (Map.Entry<Integer, Integer> rating : viewer.ratings().entrySet()) {
            int from = model.index(rating.getKey());
            double part = from < 0 ? 0 : neighbours.weight(from, movie) * taste(rating.getValue()) / norm;
            if (part != 0) {
                parts.put(from, part);
            }
        }
        return parts;
    }

    private void addSimilarity(Model model, Viewer viewer) {
        double norm = Math.sqrt(viewer.ratings().size());
        for (Map.Entry<Integer, Integer> rating : viewer.ratings().entrySet()) {
            int from = model.index(rating.getKey());
            if (from < 0) {
                continue;
            }
            double taste = taste(rating.getValue()) / norm;
            Neighbours neighbours = model.neighbours();
            for (int cell = neighbours.start[from]; cell < neighbours.start[from + 1]; cell++) {
                similarity[neighbours.movie[cell]] += taste * neighbours.weight[cell];
            }
        }
    }

    private void addPrior(Model model, double weight) {
        Group everybody = model.group(GroupKey.ALL);
        if (everybody == null) {
            return;
        }
        for (int movie = 0; movie < popularity.length; movie++) {
            double share = Math.exp(everybody.logLift[movie]);
            double logLift = 0;
            for (Demographics.Membership membership : memberships) {
                logLift += membership.weight() * membership.group().logLift[movie];
            }
            popularity[movie] = weight * share;
            demographic[movie] = weight * share * Math.expm1(logLift);
        }
    }

    private void addGenres(Model model, Viewer viewer, double weight) {
        if (viewer.likedGenres().isEmpty()) {
            return;
        }
        for (int movie = 0; movie < genre.length; movie++) {
            List<String> genres = model.movieAt(movie).genres();
            long shared = genres.stream().filter(viewer.likedGenres()::contains).count();
            if (shared > 0) {
                genre[movie] = weight * popularity[movie] * shared / Math.sqrt(genres.size());
            }
        }
    }
}
