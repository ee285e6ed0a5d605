package io.reelshelf.jobs.etl;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many rows of a subject may be refused: a share of its rows ({@code 1%}, {@code 0.5%}) or a number ({@code 100}).
 */
public record MaxRejected(BigDecimal limit, boolean percent) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*(%?)");

    /** Checks that a number of rows is whole and a percentage no more than 100. */
    public MaxRejected {
        if (percent && limit.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("more than 100 %");
        }
        if (!percent && limit.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("a number of rows is whole");
        }
    }

    /** Reads {@code 1%} or {@code 100}. */
    public static MaxRejected of(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is neither a percentage (1%) nor a number of rows (100)");
        }
        return new MaxRejected(
                new BigDecimal(matcher.group(1)), !matcher.group(2).isEmpty());
    }

    /** Whether this many refused rows of so many are too many. */
    public boolean isExceeded(long rejected, long rowsIn) {
        BigDecimal allowed =
                percent ? limit.multiply(BigDecimal.valueOf(rowsIn)).movePointLeft(2) : limit;
        return BigDecimal.valueOf(rejected).compareTo(allowed) > 0;
    }

    @Override
    public String toString() {
        return limit.toPlainString() + (percent ? "%" : " rows");
    }
}
