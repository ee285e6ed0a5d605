package io.reelshelf.recommender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of every film's score for one viewer, each in an array by the film's index; their sum is the score. */
final class MovieScores {
    /** What a rating of 1 to 5 stars says of the viewer's taste for films like this one. */
    private static final double[] TASTE = {-0.3, 0.0, 0.6, 0.9, 1.0};
    /**
     * What it says through the solved weights, which were solved from who watched what: nearly the same for everything
     * that was not disliked.
     */
    private static final double[] WATCHED = {-0.3, 0.0, 0.9, 1.0, 1.0};

    private final Model model;
    private final double relationLift;
    private final double[] profile;
    final double[] relation;
    final double[] popularity;
    final double[] demographic;
    final double[] genre;
    final List<Membership> memberships = new ArrayList<>();

    /** One of the viewer's groups and the weight of its log lift. */
    record Membership(Group group, double weight) {}

    private MovieScores(Model model, double relationLift) {
        this.model = model;
        this.relationLift = relationLift;
        int movies = model.movieCount();
        profile = new double[movies];
        relation = new double[movies];
        popularity = new double[movies];
        demographic = new double[movies];
        genre = new double[movies];
    }

    static MovieScores of(Model model, Viewer viewer, Settings settings) {
        MovieScores scores =
                new MovieScores(model, settings.relationLiftAt(viewer.ratings().size()));
        if (viewer.useDemographics()) {
            scores.join(viewer, settings);
        }
        scores.addRelation(viewer, settings.relationWeight());
        scores.addPopularity(settings.priorWeightAt(viewer.ratings().size()));
        scores.addDemographics();
        scores.addGenres(viewer, settings.genreWeight());
        return scores;
    }

    double total(int movie) {
        return relation[movie] + popularity[movie] + demographic[movie] + genre[movie];
    }

    /** How much a rating of this many stars speaks for films like the rated one: 1 for the best, below 0 for the worst. */
    static double taste(int stars) {
        return TASTE[stars - 1];
    }

    /** What each rated film adds to the relation part of one film's score, by the rated film's index. */
    Map<Integer, Double> likedMovies(int movie) {
        Map<Integer, Double> parts = new LinkedHashMap<>();
        Neighbours neighbours = model.neighbours();
        for (int cell = neighbours.start[movie]; cell < neighbours.start[movie + 1]; cell++) {
            double part = profile[neighbours.movie[cell]] * neighbours.weight[cell];
            if (part != 0) {
                parts.put(neighbours.movie[cell], part);
            }
        }
        return parts;
    }

    /** Finds the groups that the model knows; a value that it never saw is left out. */
    private void join(Viewer viewer, Settings settings) {
        for (GroupKey key : Demographics.single(viewer)) {
            Group group = model.group(key);
            if (group != null && settings.weightOf(key.dimension()) > 0) {
                memberships.add(new Membership(group, settings.weightOf(key.dimension())));
            }
        }
    }

    private void addRelation(Viewer viewer, double weight) {
        if (weight == 0 || viewer.ratings().isEmpty()) {
            return;
        }
        for (Map.Entry<Integer, Integer> rating : viewer.ratings().entrySet()) {
            int rated = model.index(rating.getKey());
            if (rated >= 0) {
                profile[rated] = weight * WATCHED[rating.getValue() - 1];
            }
        }
        // By film, not in the order of the ratings, so that the same ratings give the same sums to the last bit.
        for (int rated = 0; rated < profile.length; rated++) {
            if (profile[rated] != 0) {
                model.neighbours().addTo(relation, rated, profile[rated]);
            }
        }
    }

    private void addPopularity(double weight) {
        Group everybody = model.group(GroupKey.ALL);
        if (everybody == null) {
            return;
        }
        for (int movie = 0; movie < popularity.length; movie++) {
            popularity[movie] = everybody.hasPrior[movie] ? weight * Math.exp(everybody.logLift[movie]) : 0;
        }
    }

    /** The groups' lift multiplies popularity, and, less and less as ratings grow, what the rated films say. */
    private void addDemographics() {
        if (memberships.isEmpty()) {
            return;
        }
        for (int movie = 0; movie < popularity.length; movie++) {
            double lift = logLift(movie);
            demographic[movie] =
                    popularity[movie] * Math.expm1(lift) + relation[movie] * Math.expm1(relationLift * lift);
        }
    }

    /** What one unit of log lift adds to the demographic part; near no lift, the slope. */
    double perLift(int movie) {
        double lift = logLift(movie);
        return lift == 0 ? popularity[movie] + relationLift * relation[movie] : demographic[movie] / lift;
    }

    double logLift(int movie) {
        double sum = 0;
        for (Membership membership : memberships) {
            sum += membership.weight() * membership.group().logLift[movie];
        }
        return sum;
    }

    /** A rare genre says more than a common one: it is lifted by one over the root of its share of all films. */
    private void addGenres(Viewer viewer, double weight) {
        if (viewer.likedGenres().isEmpty()) {
            return;
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int movie = 0; movie < genre.length; movie++) {
            model.movieAt(movie).genres().forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        for (int movie = 0; movie < genre.length; movie++) {
            List<String> genres = model.movieAt(movie).genres();
            double match = 0;
            for (String name : genres) {
                if (viewer.likedGenres().contains(name)) {
                    match += Math.sqrt((double) genre.length / counts.getOrDefault(name, 1));
                }
            }
            double prior = popularity[movie] + demographic[movie];
            genre[movie] = match == 0 ? 0 : weight * prior * match / Math.sqrt(genres.size());
        }
    }
}
