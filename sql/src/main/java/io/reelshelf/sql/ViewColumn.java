package io.reelshelf.sql;

import java.util.Objects;

/** A documented column of a view. */
public record ViewColumn(String name, String description) {
    /** Checks that both are given. */
    public ViewColumn {
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
    }
}
