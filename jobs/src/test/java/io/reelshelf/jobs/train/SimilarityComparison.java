package io.reelshelf.jobs.train;

import io.reelshelf.recommender.train.ItemSimilarity;
import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.recommender.train.SimilaritySettings;
import io.reelshelf.warehouse.Warehouse;
import java.util.HashMap;
import java.util.Map;

/**
 * The kernel's similarity beside {@code features.movie_similarity}, place by place: where two neighbours are equally close
 * but for the last bits of a sum, they may change places, and the values still have to agree.
 *
 * @param rows how many places were compared
 * @param largestDifference between the similarities at the same place, or of the same pair
 * @param differentCounts pairs in both whose co-ratings differ, and places in one only
 */
record SimilarityComparison(long rows, double largestDifference, long differentCounts) {
    private record Cell(double similarity, long coRatings) {}

    static SimilarityComparison of(Warehouse warehouse) {
        Map<Long, Double> places = new HashMap<>();
        Map<Long, Cell> pairs = new HashMap<>();
        ItemSimilarity.of(settled(warehouse), SimilaritySettings.DEFAULT)
                .forEach((movie, neighbour, place, similarity, co) -> {
                    places.put(key(movie, place), similarity);
                    pairs.put(key(movie, neighbour), new Cell(similarity, co));
                });
        double[] largest = new double[1];
        long[] counts = new long[2];
        warehouse
                .jdbi()
                .useHandle(handle -> handle.createQuery(
                                "SELECT movie_id, neighbour_id, place, similarity, co_ratings FROM features.movie_similarity")
                        .map((row, context) -> {
                            counts[0]++;
                            double similarity = row.getDouble(4);
                            Double sameplace = places.remove(key(row.getInt(1), row.getInt(3)));
                            counts[1] += sameplace == null ? 1 : 0;
                            largest[0] = Math.max(largest[0], sameplace == null ? 0 : Math.abs(sameplace - similarity));
                            Cell pair = pairs.get(key(row.getInt(1), row.getInt(2)));
                            if (pair != null) {
                                counts[1] += pair.coRatings == row.getLong(5) ? 0 : 1;
                                largest[0] = Math.max(largest[0], Math.abs(pair.similarity - similarity));
                            }
                            return 0;
                        })
                        .list());
        return new SimilarityComparison(counts[0], largest[0], counts[1] + places.size());
    }

    /** The ratings that the view reads: those of whole months. */
    private static Ratings settled(Warehouse warehouse) {
        Ratings.Builder ratings = Ratings.builder();
        warehouse
                .jdbi()
                .useHandle(handle -> handle.createQuery(
                                "SELECT user_id, movie_id, rating FROM features.settled_rating ORDER BY user_id, movie_id")
                        .map((row, context) -> {
                            ratings.add(row.getInt(1), row.getInt(2), row.getInt(3));
                            return 0;
                        })
                        .list());
        return ratings.build();
    }

    private static long key(int movie, int other) {
        return (long) movie << 32 | other;
    }
}
