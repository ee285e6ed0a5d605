package io.reelshelf.recommender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the parts of one film's score into reasons with their evidence. */
final class MovieReasons {
    private static final int NAMED_MOVIES = 3;
    private static final int LIKED_STARS = 4;

    private final Model model;
    private final Viewer viewer;
    private final MovieScores scores;

    MovieReasons(Model model, Viewer viewer, MovieScores scores) {
        this.model = model;
        this.viewer = viewer;
        this.scores = scores;
    }

    /** The reasons of a ranked film, the strongest first; their contributions sum to its score. */
    List<Reason> of(MovieRanking.Ranked film) {
        int movie = film.movie();
        List<Reason> reasons = new ArrayList<>(film.terms());
        addLikedMovies(movie, reasons);
        addDemographics(movie, reasons);
        addPopularity(movie, reasons);
        addGenres(movie, reasons);
        reasons.sort(Comparator.comparingDouble(Reason::contribution).reversed().thenComparing(Reason::text));
        return reasons;
    }

    private void addLikedMovies(int movie, List<Reason> reasons) {
        for (Map.Entry<Integer, Double> part : scores.likedMovies(movie).entrySet()) {
            Movie liked = model.movieAt(part.getKey());
            int stars = viewer.ratings().getOrDefault(liked.id(), 0);
            Map<String, Object> evidence = new LinkedHashMap<>();
            evidence.put("movie_id", liked.id());
            evidence.put("title", liked.title());
            evidence.put("rating", stars);
            String text = rated(liked.title(), stars) + (part.getValue() < 0 ? ", which speaks against it" : "");
            reasons.add(new Reason(ReasonKind.LIKED_MOVIE, text, part.getValue(), evidence));
        }
    }

    /** What the stars say, and no more: three of them are no liking. */
    private static String rated(String title, int stars) {
        return stars >= LIKED_STARS
                ? "you liked " + title
                : "you gave " + title + (stars == 1 ? " 1 star" : " " + stars + " stars");
    }

    /**
     * Splits the demographic part among the groups by their log lifts. Gender and age are told as one group, for that is
     * how a person would say it; the lifts are still those of the two.
     */
    private void addDemographics(int movie, List<Reason> reasons) {
        double perLift = scores.perLift(movie);
        GroupKey genderAge = Demographics.genderAge(viewer);
        Group together = genderAge == null ? null : model.group(genderAge);
        double togetherLift = 0;
        for (MovieScores.Membership membership : scores.memberships) {
            Group group = membership.group();
            double lift = membership.weight() * group.logLift[movie];
            if (together != null && (group.dimension.equals("gender") || group.dimension.equals("age_group"))) {
                togetherLift += lift;
            } else if (lift * perLift != 0) {
                reasons.add(demographic(movie, group, lift, lift * perLift));
            }
        }
        if (together != null && togetherLift * perLift != 0) {
            reasons.add(demographic(movie, together, togetherLift, togetherLift * perLift));
        }
    }

    private Reason demographic(int movie, Group group, double logLift, double contribution) {
        String people = Words.people(model, new GroupKey(group.dimension, group.key));
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("dimension", group.dimension);
        evidence.put("group", group.key);
        evidence.put("ratings", group.ratings[movie]);
        evidence.put("mean", (double) group.mean[movie]);
        evidence.put("lift", (double) group.lift[movie]);
        evidence.put("likelier", Math.exp(logLift));
        String text = group.ratings[movie] == 0
                ? "not yet rated by " + people
                : "rated " + Words.stars(group.mean[movie]) + " by " + Words.count(group.ratings[movie]) + " " + people;
        return new Reason(ReasonKind.DEMOGRAPHIC, text, contribution, evidence);
    }

    private void addPopularity(int movie, List<Reason> reasons) {
        if (scores.popularity[movie] == 0) {
            return;
        }
        Movie film = model.movieAt(movie);
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("ratings", film.ratings());
        evidence.put("mean", film.meanRating());
        String text = "rated " + Words.stars(film.meanRating()) + " by " + Words.count(film.ratings()) + " viewers";
        reasons.add(new Reason(ReasonKind.POPULARITY, text, scores.popularity[movie], evidence));
    }

    private void addGenres(int movie, List<Reason> reasons) {
        if (scores.genre[movie] == 0) {
            return;
        }
        List<String> shared = model.movieAt(movie).genres().stream()
                .filter(viewer.likedGenres()::contains)
                .toList();
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("genres", String.join(", ", shared));
        reasons.add(new Reason(ReasonKind.GENRE, "you like " + Words.list(shared), scores.genre[movie], evidence));
    }

    /** The strongest reason of each kind in one sentence: people first, then the films that the viewer liked. */
    static String why(List<Reason> reasons) {
        List<String> parts = new ArrayList<>();
        List<Reason> helping =
                reasons.stream().filter(reason -> reason.contribution() > 0).toList();
        helping.stream()
                .filter(reason -> reason.kind() == ReasonKind.DEMOGRAPHIC)
                .findFirst()
                .or(() -> helping.stream()
                        .filter(reason -> reason.kind() == ReasonKind.POPULARITY)
                        .findFirst())
                .ifPresent(reason -> parts.add(reason.text()));
        List<String> liked = helping.stream()
                .filter(reason -> reason.kind() == ReasonKind.LIKED_MOVIE)
                .filter(reason -> reason.evidence().get("rating") instanceof Integer stars && stars >= LIKED_STARS)
                .limit(NAMED_MOVIES)
                .map(reason -> String.valueOf(reason.evidence().get("title")))
                .toList();
        if (!liked.isEmpty()) {
            parts.add("you liked " + Words.list(liked));
        }
        helping.stream()
                .filter(reason -> reason.kind() == ReasonKind.GENRE)
                .findFirst()
                .ifPresent(reason -> parts.add(reason.text()));
        helping.stream()
                .filter(reason -> reason.kind() == ReasonKind.CONTEXT)
                .map(Reason::text)
                .forEach(parts::add);
        return parts.isEmpty() ? "In the catalogue" : Words.sentence(String.join("; ", parts));
    }
}
