package io.reelshelf.jobs.parity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an engine gave for a view.
 *
 * @param rows its rows, in any order; none where it cannot run the view
 * @param reason why it cannot run the view; empty where it ran
 */
record Outcome(List<List<@Nullable Object>> rows, Optional<String> reason) {
    Outcome {
        rows = List.copyOf(rows);
        Objects.requireNonNull(reason);
    }

    static Outcome of(List<List<@Nullable Object>> rows) {
        return new Outcome(rows, Optional.empty());
    }

    static Outcome cannot(String reason) {
        return new Outcome(List.of(), Optional.of(reason));
    }
}
