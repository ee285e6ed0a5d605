package io.reelshelf.jobs.etl;

import io.reelshelf.warehouse.Warehouse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what the warehouse holds now. */
final class WarehouseCounts {
    private static final Map<String, String> QUERIES = queries();

    private final Warehouse warehouse;

    WarehouseCounts(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    private static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("users", "SELECT count(*) FROM core.dim_user");
        queries.put("movies", "SELECT count(*) FROM core.dim_movie");
        queries.put("books", "SELECT count(*) FROM core.dim_book");
        queries.put("ratings", "SELECT count(*) FROM core.fact_rating");
        queries.put(
                "rejected",
                "SELECT coalesce(sum(rows_rejected), 0) FROM catalog.load_ledger WHERE superseded_at IS NULL");
        queries.put(
                "duplicates",
                "SELECT coalesce(sum(rows_duplicate), 0) FROM catalog.load_ledger WHERE superseded_at IS NULL");
        queries.put("book_genre_labels", "SELECT count(*) FROM core.bridge_book_genre");
        // Labels that lead to no film genre: an audience, a form, a place, or one that the map does not know.
        queries.put(
                "book_genre_labels_other",
                "SELECT count(*) FROM core.bridge_book_genre"
                        + " WHERE genre_id NOT IN (SELECT book_genre_id FROM core.bridge_genre)");
        return queries;
    }

    Map<String, Long> read() {
        return warehouse.jdbi().withHandle(handle -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            QUERIES.forEach((name, sql) ->
                    counts.put(name, handle.select(sql).mapTo(Long.class).one()));
            return counts;
        });
    }
}
