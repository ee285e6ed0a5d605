package io.reelshelf.warehouse.features;

import java.util.Objects;

/**
 * What a check found.
 *
 * @param check its name, such as {@code not_null(movie_id)}
 * @param failingRows rows that break it; 0 where it holds
 * @param example one of them as text; empty where it holds
 */
public record CheckResult(String check, long failingRows, String example) {
    /** Checks that all is given. */
    public CheckResult {
        Objects.requireNonNull(check);
        Objects.requireNonNull(example);
    }

    /** True where no row breaks it. */
    public boolean holds() {
        return failingRows == 0;
    }
}
