package io.reelshelf.jobs.parity;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.features.PortableView;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A part of a warehouse's core tables that every engine can join with itself: few viewers, films and books. */
final class SampledInput {
    private static final String VIEWERS = "user_id IN (SELECT user_id FROM core.dim_user ORDER BY user_id LIMIT 12)";
    private static final String FILMS = "movie_id IN (SELECT movie_id FROM core.fact_rating"
            + " GROUP BY movie_id ORDER BY COUNT(*) DESC, movie_id LIMIT 30)";
    private static final String BOOKS = "book_id IN (SELECT book_id FROM core.dim_book ORDER BY book_id LIMIT 15)";
    private static final Map<String, String> CONDITIONS = Map.of(
            "core.dim_user", " WHERE " + VIEWERS,
            "core.fact_rating", " WHERE " + VIEWERS + " AND " + FILMS,
            "core.dim_movie", " WHERE " + FILMS,
            "core.bridge_movie_genre", " WHERE " + FILMS,
            "core.dim_book", " WHERE " + BOOKS,
            "core.bridge_book_genre", " WHERE " + BOOKS);

    private SampledInput() {}

    static Input of(Warehouse warehouse, List<PortableView> views) throws SQLException {
        TreeSet<String> names = new TreeSet<>();
        views.forEach(view ->
                view.reads().stream().filter(table -> table.startsWith("core.")).forEach(names::add));
        Map<String, TableRows> tables = new LinkedHashMap<>();
        try (Connection connection = warehouse.connection()) {
            for (String name : names) {
                tables.put(name, ScratchWarehouse.read(connection, name, CONDITIONS.getOrDefault(name, "")));
            }
        }
        return new Input("warehouse", tables);
    }
}
