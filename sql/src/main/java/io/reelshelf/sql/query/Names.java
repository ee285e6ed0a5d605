package io.reelshelf.sql.query;

import io.reelshelf.sql.source.Suggestion;
import java.util.Arrays;
import java.util.List;

/** Finds measures and dimensions by the names that people write. */
final class Names {
    private Names() {}

    static Dimension dimension(String name) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.key().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "dimension",
                        name,
                        Arrays.stream(Dimension.values()).map(Dimension::key).toList()));
    }

    static Measure measure(String name) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.key().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "measure",
                        name,
                        Arrays.stream(Measure.values()).map(Measure::key).toList()));
    }

    private static QueryException unknown(String kind, String name, List<String> known) {
        return new QueryException(
                QueryError.UNKNOWN_NAME,
                "There is no " + kind + " \"" + name + "\"" + Suggestion.didYouMean(name, known) + ". Known: "
                        + String.join(", ", known) + ".");
    }
}
