package io.reelshelf.jobs.evaluate.crossdomain;

import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The people who rated both films and books.
 *
 * @param each those who can be measured, by user
 * @param counts what was read, mapped and left out, by name
 */
record Readers(List<Reader> each, Map<String, Long> counts) {
    /**
     * One person.
     *
     * @param viewer their film ratings and nothing else
     * @param books our ids of the books that they liked
     */
    record Reader(Viewer viewer, Set<Long> books) {}

    /** Brings a data set's people and items to ours. */
    static Readers of(
            Model model, Interactions films, ItemMap filmMap, Interactions books, ItemMap bookMap, int relevantStars) {
        Set<Long> catalogue = new TreeSet<>();
        model.books().forEach(book -> catalogue.add(book.id()));
        Set<Long> known = new TreeSet<>();
        model.movies().forEach(movie -> known.add((long) movie.id()));
        Map<String, Long> counts = new LinkedHashMap<>();
        count(counts, "source", films, filmMap, known);
        count(counts, "target", books, bookMap, catalogue);
        List<Reader> readers = new ArrayList<>();
        long both = 0;
        for (Map.Entry<String, Map<String, Double>> user : films.byUser().entrySet()) {
            Map<String, Double> read = books.byUser().get(user.getKey());
            if (read == null) {
                continue;
            }
            both++;
            Map<Integer, Integer> ratings = new TreeMap<>();
            stars(user.getValue(), films.scale(), filmMap, known)
                    .forEach((id, stars) -> ratings.put(Math.toIntExact(id), stars));
            Set<Long> liked = new TreeSet<>();
            stars(read, books.scale(), bookMap, catalogue).forEach((id, stars) -> {
                if (stars >= relevantStars) {
                    liked.add(id);
                }
            });
            if (!ratings.isEmpty() && !liked.isEmpty()) {
                readers.add(new Reader(Viewer.builder().ratings(ratings).build(), liked));
            }
        }
        counts.put("users_in_both", both);
        counts.put("users_measured", (long) readers.size());
        return new Readers(readers, counts);
    }

    /** How many of these people like each book. */
    Map<Long, Integer> likes() {
        Map<Long, Integer> likes = new HashMap<>();
        each.forEach(reader -> reader.books().forEach(book -> likes.merge(book, 1, Integer::sum)));
        return likes;
    }

    /** Ratings of what is ours; the higher one where two items are one of ours. */
    private static Map<Long, Integer> stars(
            Map<String, Double> ratings, Interactions.Scale scale, ItemMap map, Set<Long> known) {
        Map<Long, Integer> stars = new TreeMap<>();
        ratings.forEach((item, rating) -> {
            Long id = map.ids().get(item);
            if (id != null && known.contains(id)) {
                stars.merge(id, scale.stars(rating), Math::max);
            }
        });
        return stars;
    }

    private static void count(
            Map<String, Long> counts, String side, Interactions interactions, ItemMap map, Set<Long> known) {
        Set<String> items = new TreeSet<>();
        long mappedInteractions = 0;
        for (Map<String, Double> ofUser : interactions.byUser().values()) {
            items.addAll(ofUser.keySet());
            mappedInteractions += ofUser.keySet().stream()
                    .filter(item -> isKnown(map, known, item))
                    .count();
        }
        long mapped = items.stream().filter(item -> isKnown(map, known, item)).count();
        long elsewhere = items.stream()
                .filter(item -> map.ids().containsKey(item) && !isKnown(map, known, item))
                .count();
        counts.put(side + "_users", (long) interactions.byUser().size());
        counts.put(side + "_interactions", interactions.lines());
        counts.put(side + "_duplicates", interactions.duplicates());
        counts.put(side + "_interactions_mapped", mappedInteractions);
        counts.put(side + "_items", (long) items.size());
        counts.put(side + "_items_mapped", mapped);
        counts.put(side + "_items_unmapped", items.size() - mapped);
        counts.put(side + "_items_mapped_to_unknown_ids", elsewhere);
    }

    private static boolean isKnown(ItemMap map, Set<Long> known, String item) {
        Long id = map.ids().get(item);
        return id != null && known.contains(id);
    }
}
