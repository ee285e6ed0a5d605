package io.reelshelf.sql.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * Limits a question to ratings of some groups.
 *
 * @param dimension of what
 * @param comparison how it compares
 * @param values what to compare with: one or more where equal, else exactly one; text, or a {@link LocalDate} for days, or
 *     an {@link Integer} for months (year * 100 + month) and years
 */
public record Condition(Dimension dimension, Comparison comparison, List<Object> values) {
    private static final int MAX_VALUES = 100;

    /** How a condition compares. */
    public enum Comparison {
        /** Is one of the values. */
        EQUAL("="),
        /** Is the value or after it; days, months and years only. */
        AT_LEAST(">="),
        /** Is the value or before it; days, months and years only. */
        AT_MOST("<=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }
    }

    /** Checks the number of values. */
    public Condition {
        Objects.requireNonNull(dimension);
        Objects.requireNonNull(comparison);
        values = List.copyOf(new LinkedHashSet<>(values));
        if (values.isEmpty() || values.size() > MAX_VALUES) {
            throw new QueryException(
                    QueryError.BAD_CONDITION,
                    "A condition on " + dimension.key() + " takes 1 to " + MAX_VALUES + " values, not " + values.size()
                            + ".");
        }
        if (comparison != Comparison.EQUAL && (dimension.of() != Dimension.Of.MOMENT || values.size() != 1)) {
            throw new QueryException(
                    QueryError.BAD_CONDITION,
                    "\"" + comparison.sign + "\" compares a day, month or year with one value; write " + dimension.key()
                            + "=A|B for groups.");
        }
    }

    /**
     * Reads {@code gender=F}, {@code genre=Drama|Comedy} or {@code day>=2000-12-01}.
     *
     * @throws QueryException where the text has another form, an unknown dimension or a value of the wrong kind
     */
    public static Condition parse(String text) {
        for (Comparison comparison : List.of(Comparison.AT_LEAST, Comparison.AT_MOST, Comparison.EQUAL)) {
            int at = text.indexOf(comparison.sign);
            if (at > 0) {
                Dimension dimension = Names.dimension(text.substring(0, at).strip());
                return new Condition(
                        dimension, comparison, values(dimension, text.substring(at + comparison.sign.length())));
            }
        }
        throw new QueryException(
                QueryError.BAD_CONDITION,
                "\"" + text + "\" is no condition. Write dimension=value, dimension=A|B, or day>=2000-12-01.");
    }

    boolean isEqual() {
        return comparison == Comparison.EQUAL;
    }

    /** True where at most one group of the dimension is left. */
    boolean fixesOneGroup() {
        return isEqual() && values.size() == 1;
    }

    private static List<Object> values(Dimension dimension, String text) {
        List<Object> values = new ArrayList<>();
        for (String value : Arrays.asList(text.split("\\|", -1))) {
            values.add(value(dimension, value.strip()));
        }
        return values;
    }

    private static Object value(Dimension dimension, String text) {
        try {
            return switch (dimension) {
                case GENDER, AGE_GROUP, OCCUPATION, STATE, ZIP3, GENRE -> text;
                case DAY -> LocalDate.parse(text);
                case MONTH -> monthNumber(YearMonth.parse(text));
                case YEAR -> Integer.valueOf(text);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new QueryException(
                    QueryError.BAD_CONDITION,
                    "\"" + text + "\" is no " + dimension.key() + ": it is the " + dimension.description() + ".");
        }
    }

    private static Integer monthNumber(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }
}
