package io.reelshelf.jobs.parity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an engine gave for a view.
 *
 * @param rows its rows, in any order; none where there is a reason
 * @param reason why there are none; empty where it ran
 * @param broke true where it took the view and failed while computing it, false where it refuses it
 */
record Outcome(List<List<@Nullable Object>> rows, Optional<String> reason, boolean broke) {
    Outcome {
        rows = List.copyOf(rows);
        Objects.requireNonNull(reason);
    }

    static Outcome of(List<List<@Nullable Object>> rows) {
        return new Outcome(rows, Optional.empty(), false);
    }

    static Outcome cannot(String reason) {
        return new Outcome(List.of(), Optional.of(reason), false);
    }

    static Outcome failed(String reason) {
        return new Outcome(List.of(), Optional.of(reason), true);
    }
}
