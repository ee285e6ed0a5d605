package io.reelshelf.recommender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The terms that a re-ranking adds to one film's score: context, boosts and chance, each with its reason. */
final class RerankTerms {
    private final Model model;
    private final Reranking reranking;
    private final double bestScore;

    /** @param bestScore of all films asked for, before re-ranking: the measure of chance */
    RerankTerms(Model model, Reranking reranking, double bestScore) {
        this.model = model;
        this.reranking = reranking;
        this.bestScore = bestScore;
    }

    /** The reasons of the film at this index that do not come from its ranking; none if nothing was asked for. */
    List<Reason> of(int movie, double score) {
        List<Reason> terms = new ArrayList<>();
        Movie film = model.movieAt(movie);
        WatchContext context = reranking.context();
        if (context.mood() != null) {
            addContext(
                    terms, film, score, "mood", context.mood(), context.mood().genres());
        }
        if (context.timeOfDay() != null) {
            addContext(
                    terms,
                    film,
                    score,
                    "time_of_day",
                    context.timeOfDay(),
                    context.timeOfDay().genres());
        }
        if (context.weekday() != null) {
            addContext(terms, film, score, "weekday", context.weekday(), WatchContext.genres(context.weekday()));
        }
        addBoost(terms, film, score);
        addChance(terms, film);
        return terms;
    }

    private static void addContext(
            List<Reason> terms, Movie film, double score, String part, Enum<?> value, Map<String, Double> genres) {
        double effect = Reranking.CONTEXT_STRENGTH * WatchContext.fit(genres, film.genres());
        if (effect == 0 || score == 0) {
            return;
        }
        String name = value.name().toLowerCase(Locale.ROOT);
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("context", part);
        evidence.put("value", name);
        evidence.put("effect", effect);
        String occasion = part.equals("mood") ? "a " + name + " mood" : name;
        String text = (effect > 0 ? "suits " : "does not suit ") + occasion;
        terms.add(new Reason(ReasonKind.CONTEXT, text, effect * Math.abs(score), evidence));
    }

    private void addBoost(List<Reason> terms, Movie film, double score) {
        double factor = reranking.movieBoosts().getOrDefault(film.id(), 1.0);
        for (String genre : film.genres()) {
            factor *= reranking.genreBoosts().getOrDefault(genre, 1.0);
        }
        factor = Math.min(Reranking.HIGHEST_BOOST, Math.max(Reranking.LOWEST_BOOST, factor));
        if (factor == 1 || score == 0) {
            return;
        }
        String text = factor > 1 ? "moved up by a rule" : "moved down by a rule";
        Map<String, Object> evidence = Map.of("factor", factor);
        terms.add(new Reason(ReasonKind.BOOST, text, (factor - 1) * Math.abs(score), evidence));
    }

    private void addChance(List<Reason> terms, Movie film) {
        if (reranking.explore() > 0) {
            double chance = uniform(reranking.seed(), film.id());
            double contribution = reranking.explore() * bestScore * chance;
            Map<String, Object> evidence = Map.of("chance", chance);
            terms.add(new Reason(ReasonKind.EXPLORATION, "moved up by chance, to explore", contribution, evidence));
        }
    }

    /** A number from 0 to 1 by seed and film: SplitMix64's finaliser (Steele, Lea and Flood, OOPSLA 2014). */
    private static double uniform(long seed, int movieId) {
        long z = seed * 0x9E3779B97F4A7C15L + movieId;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return ((z ^ z >>> 31) >>> 11) * 0x1.0p-53;
    }
}
