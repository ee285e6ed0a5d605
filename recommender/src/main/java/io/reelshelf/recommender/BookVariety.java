package io.reelshelf.recommender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses books one by one, so that a list is not all of one kind. Maximal marginal relevance (Carbonell and Goldstein,
 * 1998): a book loses a part of its score for being like the most similar book above it; two books by the same first author
 * are alike, else the Jaccard index of their genres says how much. And each book weakens the pull of its film genres on
 * those below it, so that a second genre of the taste gets its turn.
 */
final class BookVariety {
    /** What a book loses of its score for being just like one above it. */
    private static final double LIKENESS_COST = 0.25;
    /** What is left of a film genre's pull after each book that is wholly of it. */
    private static final double PULL_LEFT = 0.75;

    private final BookRanking ranking;
    private final List<BookRanking.Ranked> pool;
    private final long[][] genres;
    private final double[] likeness;
    private final boolean[] taken;
    private final Map<String, Double> pull = new TreeMap<>();

    private BookVariety(BookRanking ranking, List<BookRanking.Ranked> pool) {
        this.ranking = ranking;
        this.pool = pool;
        genres = bits(pool);
        likeness = new double[pool.size()];
        taken = new boolean[pool.size()];
    }

    /** The first {@code limit} of the pool in their new order, each with what variety took from it. */
    static List<BookRanking.Ranked> choose(BookRanking ranking, List<BookRanking.Ranked> pool, int limit) {
        BookVariety variety = new BookVariety(ranking, pool);
        List<BookRanking.Ranked> chosen = new ArrayList<>();
        while (chosen.size() < Math.min(limit, pool.size())) {
            chosen.add(variety.next());
        }
        return chosen;
    }

    private BookRanking.Ranked next() {
        int best = -1;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < pool.size(); i++) {
            // Variety only ever takes, and the pool falls by the score before it: nothing further down can be better.
            if (pool.get(i).base() <= bestScore) {
                break;
            }
            double score = taken[i] ? Double.NEGATIVE_INFINITY : score(i);
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        taken[best] = true;
        BookRanking.Ranked chosen = pool.get(best);
        chosen.book()
                .filmGenres()
                .forEach((genre, weight) -> pull.merge(genre, Math.pow(PULL_LEFT, weight * weight), (a, b) -> a * b));
        for (int i = 0; i < pool.size(); i++) {
            likeness[i] = taken[i] ? likeness[i] : Math.max(likeness[i], alike(i, best));
        }
        return chosen.withVariety(bestScore - chosen.base());
    }

    private double score(int i) {
        BookRanking.Ranked ranked = pool.get(i);
        double score = ranked.base();
        for (String genre : ranked.book().filmGenres().keySet()) {
            score -= (1 - pull.getOrDefault(genre, 1.0)) * ranking.through(genre, ranked);
        }
        return score * (1 - LIKENESS_COST * likeness[i]);
    }

    private double alike(int a, int b) {
        List<String> authors = pool.get(a).book().authors();
        List<String> others = pool.get(b).book().authors();
        if (!authors.isEmpty() && !others.isEmpty() && authors.get(0).equals(others.get(0))) {
            return 1;
        }
        int both = 0;
        int either = 0;
        for (int word = 0; word < genres[a].length; word++) {
            both += Long.bitCount(genres[a][word] & genres[b][word]);
            either += Long.bitCount(genres[a][word] | genres[b][word]);
        }
        return either == 0 ? 0 : (double) both / either;
    }

    /** Each book's genres as a set of bits: a thousand places are chosen among thousands of books. */
    private static long[][] bits(List<BookRanking.Ranked> pool) {
        Map<String, Integer> numbers = new HashMap<>();
        for (BookRanking.Ranked ranked : pool) {
            ranked.book().genres().forEach(genre -> numbers.putIfAbsent(genre, numbers.size()));
        }
        long[][] bits = new long[pool.size()][(numbers.size() + 63) / 64];
        for (int i = 0; i < bits.length; i++) {
            for (String genre : pool.get(i).book().genres()) {
                int number = numbers.getOrDefault(genre, 0);
                bits[i][number / 64] |= 1L << (number % 64);
            }
        }
        return bits;
    }
}
