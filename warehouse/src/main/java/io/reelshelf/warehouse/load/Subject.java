package io.reelshelf.warehouse.load;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What one load replaces as a whole: a full snapshot of its raw and core rows. */
public enum Subject {
    /** Age groups, occupations, ZIP codes and the genre map. */
    REFERENCE(
            "age_groups occupations zips zip3s genre_map",
            "dim_age_group dim_occupation dim_zip dim_zip3 bridge_genre"),
    /** Viewers, films and ratings of one dataset. */
    MOVIES(
            "users movies movie_genres ratings",
            "dim_user dim_movie dim_genre bridge_movie_genre bridge_genre dim_date fact_rating"),
    /** The book catalogue. */
    BOOKS("books book_genres book_authors", "dim_book dim_genre bridge_book_genre bridge_book_author bridge_genre");

    private final String raw;
    private final String core;

    Subject(String raw, String core) {
        this.raw = raw;
        this.core = core;
    }

    /** The tables of schema {@code raw} that a load of this subject fills, without the schema. */
    public List<String> rawTables() {
        return List.of(raw.split(" "));
    }

    /** The name in {@code catalog.load_ledger.subject}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every table that a load of this subject fills, as {@code schema.table}. */
    public List<String> tables() {
        return Stream.concat(
                        Stream.of(raw.split(" ")).map(table -> "raw." + table),
                        Stream.of(core.split(" ")).map(table -> "core." + table))
                .toList();
    }
}
