package io.reelshelf.jobs.discover;

import io.reelshelf.data.ColumnType;
import io.reelshelf.jobs.clean.PublicationDate;
import io.reelshelf.jobs.clean.WholeNumbers;
import io.reelshelf.jobs.rows.RowRejected;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a column's type from its values. */
final class TypeInference {
    /** From narrow to wide; a column has the first type that nearly all of its values fit. */
    private static final List<ColumnType> NARROW_TO_WIDE = List.of(
            ColumnType.FLAG,
            ColumnType.EPOCH_SECONDS,
            ColumnType.INTEGER,
            ColumnType.COUNT,
            ColumnType.DECIMAL,
            ColumnType.DATE,
            ColumnType.TEXT);

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,18})?");
    private static final Pattern EPOCH_SECONDS = Pattern.compile("\\d{9,10}");
    private static final double NEARLY_ALL = 0.95;

    private TypeInference() {}

    /** The narrowest type of these values; empty where there are none. */
    static Optional<ColumnType> infer(List<String> values) {
        return values.isEmpty()
                ? Optional.empty()
                : NARROW_TO_WIDE.stream()
                        .filter(type -> share(type, values) >= NEARLY_ALL)
                        .findFirst();
    }

    /** The share of the values that fit the type; 1 where there are none. */
    static double share(ColumnType type, List<String> values) {
        long fitting = values.stream().filter(value -> fits(type, value)).count();
        return values.isEmpty() ? 1 : (double) fitting / values.size();
    }

    static boolean fits(ColumnType type, String value) {
        return switch (type) {
            case FLAG -> value.equals("0") || value.equals("1");
            case EPOCH_SECONDS -> EPOCH_SECONDS.matcher(value).matches();
            case INTEGER -> INTEGER.matcher(value).matches();
            case COUNT -> WholeNumbers.of(value).isPresent();
            case DECIMAL -> DECIMAL.matcher(value).matches();
            case DATE -> isDate(value);
            case TEXT -> true;
        };
    }

    private static boolean isDate(String value) {
        try {
            return PublicationDate.of(value).year() != null;
        } catch (RowRejected e) {
            return false;
        }
    }
}
