package io.reelshelf.recommender.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What lists make of a catalogue, whatever their hits.
 *
 * @param k how many places are looked at
 * @param coverage the share of the catalogue that is in some list
 * @param novelty mean self-information of the listed films, {@code -log2(raters / users)} in the training ratings (Zhou et
 *     al., 2010); a film without a rater counts as one with a single rater
 * @param diversity mean over lists of the mean distance of two of its films, 1 less the Jaccard overlap of their genres
 *     (Ziegler et al., 2005); NaN where no list has two films of known genres
 * @param gini of how often each film of the catalogue is listed: 0 for evenly, towards 1 where few films take all places
 */
public record CatalogueMetrics(int k, double coverage, double novelty, double diversity, double gini) {

    /** Measures the first {@code k} places of lists; refuses lists without a film. */
    public static CatalogueMetrics of(List<int[]> lists, Catalogue catalogue, int k) {
        Map<Integer, Integer> places = new HashMap<>();
        double information = 0;
        long listed = 0;
        double distance = 0;
        int diverse = 0;
        for (int[] ranked : lists) {
            int[] list = Arrays.copyOf(ranked, Math.min(k, ranked.length));
            for (int film : list) {
                places.merge(film, 1, Integer::sum);
                information += catalogue.selfInformation(film);
            }
            listed += list.length;
            double own = distance(list, catalogue);
            if (!Double.isNaN(own)) {
                distance += own;
                diverse++;
            }
        }
        if (listed == 0) {
            throw new IllegalArgumentException("No list holds a film: there is nothing to measure");
        }
        return new CatalogueMetrics(
                k,
                (double) places.size() / catalogue.size(),
                information / listed,
                diverse == 0 ? Double.NaN : distance / diverse,
                gini(places, catalogue.size()));
    }

    private static double distance(int[] list, Catalogue catalogue) {
        List<Set<String>> genres = new ArrayList<>();
        for (int film : list) {
            Set<String> own = catalogue.genres(film);
            if (!own.isEmpty()) {
                genres.add(own);
            }
        }
        double sum = 0;
        for (int a = 0; a < genres.size(); a++) {
            for (int b = 0; b < a; b++) {
                Set<String> shared = new HashSet<>(genres.get(a));
                shared.retainAll(genres.get(b));
                int all = genres.get(a).size() + genres.get(b).size() - shared.size();
                sum += 1 - (double) shared.size() / all;
            }
        }
        return genres.size() < 2 ? Double.NaN : sum / (genres.size() * (genres.size() - 1) / 2.0);
    }

    /** {@code sum((2 i - n - 1) x_i) / (n sum(x))} over the counts in ascending order, films of no place among them. */
    private static double gini(Map<Integer, Integer> places, int films) {
        int[] counts = Arrays.copyOf(
                places.values().stream().mapToInt(Integer::intValue).toArray(), films);
        Arrays.sort(counts);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < films; i++) {
            weighted += (2.0 * (i + 1) - films - 1) * counts[i];
            sum += counts[i];
        }
        return weighted / (films * sum);
    }

    /** By the names that reports use, such as {@code coverage@10}; without a diversity that cannot be said. */
    public Map<String, Double> byName() {
        Map<String, Double> names = new LinkedHashMap<>();
        names.put("coverage@" + k, coverage);
        names.put("novelty@" + k, novelty);
        if (!Double.isNaN(diversity)) {
            names.put("diversity@" + k, diversity);
        }
        names.put("gini@" + k, gini);
        return names;
    }
}
