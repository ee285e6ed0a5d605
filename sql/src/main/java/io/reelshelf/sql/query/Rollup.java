package io.reelshelf.sql.query;

import io.reelshelf.sql.query.Dimension.Of;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A view that holds ratings, mean_rating and users of every combination of some dimensions, and may answer a question in
 * the place of the facts.
 *
 * @param view {@code schema.table}
 * @param columns its columns of dimensions
 */
public record Rollup(String view, Map<Dimension, String> columns) {
    /** Copies the columns. */
    public Rollup {
        Objects.requireNonNull(view);
        columns = Map.copyOf(columns);
    }

    static Rollup of(String view, Dimension... dimensions) {
        Map<Dimension, String> columns = new LinkedHashMap<>();
        Arrays.stream(dimensions).forEach(dimension -> columns.put(dimension, dimension.key()));
        return new Rollup(view, columns);
    }

    /**
     * Why this rollup cannot answer a question exactly; empty where it can.
     *
     * <p>Ratings add up over groups that hold every rating once; a mean is stars over ratings, which both add up;
     * different viewers add up only over groups of viewers, since a viewer is in one of them, but rates on many days and
     * in many genres.
     */
    Optional<String> refusal(Question question) {
        for (Dimension dimension : Dimension.values()) {
            if (question.mentions(dimension) && !gives(dimension)) {
                return Optional.of("it has no " + dimension.key());
            }
        }
        Optional<String> parts = addsUp(question);
        if (parts.isPresent()) {
            return parts;
        }
        Optional<String> whole = question.whole().flatMap(this::addsUp);
        if (whole.isPresent()) {
            return whole.map(reason -> "a share needs the whole, and " + reason);
        }
        return question.measures().contains(Measure.USERS) ? usersAddUp(question) : Optional.empty();
    }

    private Optional<String> addsUp(Question question) {
        for (Dimension dimension : columns.keySet().stream().sorted().toList()) {
            if (!dimension.everyRatingOnce() && !question.by().contains(dimension)) {
                boolean limited = dimension == Dimension.GENRE
                        ? question.fixes(dimension)
                        : !question.conditionsOn(dimension).isEmpty();
                if (!limited) {
                    return Optional.of("its groups of " + dimension.key() + " do not add up to all ratings: "
                            + dimension.description());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> usersAddUp(Question question) {
        for (Dimension dimension : columns.keySet().stream().sorted().toList()) {
            boolean merged = !question.by().contains(dimension) && !question.fixes(dimension);
            if (merged && dimension.of() != Of.VIEWER) {
                return Optional.of("different viewers do not add up over its " + dimension.key() + " groups");
            }
        }
        return Optional.empty();
    }

    private boolean gives(Dimension dimension) {
        boolean ofDay = dimension == Dimension.MONTH || dimension == Dimension.YEAR;
        return columns.containsKey(dimension) || (ofDay && columns.containsKey(Dimension.DAY));
    }

    List<String> path() {
        return List.of(view.split("\\."));
    }
}
