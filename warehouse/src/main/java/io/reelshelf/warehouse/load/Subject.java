package io.reelshelf.warehouse.load;

import java.util.List;
import java.util.Locale;

/** What one load replaces as a whole: a full snapshot of its raw and core rows. */
public enum Subject {
    /** Age groups, occupations, ZIP codes and the genre map. */
    REFERENCE("age_groups occupations zips zip3s genre_map"),
    /** Viewers, films and ratings of one dataset. */
    MOVIES("users movies movie_genres ratings"),
    /** The book catalogue. */
    BOOKS("books book_genres book_authors");

    private final String tables;

    Subject(String tables) {
        this.tables = tables;
    }

    /** The tables of schema {@code raw} that a load of this subject fills, without the schema. */
    public List<String> rawTables() {
        return List.of(tables.split(" "));
    }

    /** The name in {@code catalog.load_ledger.subject}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
