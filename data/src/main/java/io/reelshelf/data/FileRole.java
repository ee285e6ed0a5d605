package io.reelshelf.data;

import java.util.Locale;

/** What the rows of a file are. A dataset has at most one file of each role. */
public enum FileRole {
    USERS,
    MOVIES,
    RATINGS,
    BOOKS,
    GENRES,
    OCCUPATIONS;

    /** The name that commands print and the catalogue table stores, such as {@code users}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
