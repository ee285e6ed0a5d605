package io.reelshelf.sql.query;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Measures, by dimensions, under conditions. Groups without ratings have no row; rows come in the order of the groups.
 *
 * @param measures what to tell: one to four, each once
 * @param by the groups; none for one row over everything
 * @param where conditions that all must hold
 * @param limit at most so many rows, 1 to 100,000
 */
public record Question(List<Measure> measures, List<Dimension> by, List<Condition> where, int limit) {
    /** The most rows that one question gives. */
    public static final int MAX_ROWS = 100_000;

    /** Copies the lists and checks them. */
    public Question {
        measures = List.copyOf(measures);
        by = List.copyOf(by);
        where = List.copyOf(where);
        if (measures.isEmpty()) {
            throw bad("A question names at least one measure: ratings, mean_rating, users or share.");
        }
        if (new HashSet<>(measures).size() < measures.size() || new HashSet<>(by).size() < by.size()) {
            throw bad("A question names each measure and each dimension once.");
        }
        for (Dimension dimension : Dimension.values()) {
            if (where.stream()
                            .filter(condition -> condition.dimension() == dimension && condition.isEqual())
                            .count()
                    > 1) {
                throw bad("Two conditions say which " + dimension.key() + ": write one, " + dimension.key() + "=A|B.");
            }
        }
        if (limit < 1 || limit > MAX_ROWS) {
            throw bad("A limit is 1 to " + MAX_ROWS + ", not " + limit + ".");
        }
    }

    /**
     * Reads the names that people write.
     *
     * @throws QueryException where one is unknown or a condition cannot be read
     */
    public static Question parse(List<String> measures, List<String> by, List<String> where, int limit) {
        return new Question(
                measures.stream().map(Names::measure).toList(),
                by.stream().map(Names::dimension).toList(),
                where.stream().map(Condition::parse).toList(),
                limit);
    }

    List<Condition> conditionsOn(Dimension dimension) {
        return where.stream()
                .filter(condition -> condition.dimension() == dimension)
                .toList();
    }

    boolean mentions(Dimension dimension) {
        return by.contains(dimension) || !conditionsOn(dimension).isEmpty();
    }

    /** True where a condition leaves at most one group of the dimension. */
    boolean fixes(Dimension dimension) {
        return conditionsOn(dimension).stream().anyMatch(Condition::fixesOneGroup);
    }

    /** The same conditions without groups, for the whole that a share is a part of. */
    Optional<Question> whole() {
        return measures.contains(Measure.SHARE)
                ? Optional.of(new Question(List.of(Measure.RATINGS), List.of(), where, 1))
                : Optional.empty();
    }

    private static QueryException bad(String message) {
        return new QueryException(QueryError.BAD_QUESTION, message);
    }
}
