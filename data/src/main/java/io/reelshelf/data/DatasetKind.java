package io.reelshelf.data;

import java.util.Locale;

/** What a dataset brings: viewers with their film ratings, a list of books, or both. */
public enum DatasetKind {
    MOVIES,
    BOOKS,
    BOTH;

    /** The name that commands print: {@code movies}, {@code books} or {@code both}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
