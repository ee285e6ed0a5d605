package io.reelshelf.jobs.parity;

import io.reelshelf.warehouse.features.PortableView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares two engines' rows of one view by its key.
 *
 * <p>Whole numbers, text and dates must be the same. Floating-point numbers may differ by one part in 10^9: engines add up in
 * different orders, and a sum of n positive doubles is off by at most about n * 2^-53 of itself (Higham, Accuracy and
 * Stability of Numerical Algorithms, 4.2), which is 10^-10 for a million ratings; logarithms, powers and roots add a few
 * units in the last place. Numbers below 10^-12 count as zero: they are differences of equal numbers.
 */
final class RowComparison {
    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-12;

    private final PortableView view;
    private final List<String> columns;

    RowComparison(PortableView view, List<String> columns) {
        this.view = view;
        this.columns = List.copyOf(columns);
    }

    /** A row that shows a difference, in words; empty where the rows are the same. */
    Optional<String> difference(List<List<@Nullable Object>> expected, List<List<@Nullable Object>> given) {
        Map<String, List<@Nullable Object>> byKey = byKey(expected);
        Map<String, List<@Nullable Object>> other = byKey(given);
        if (byKey.size() < expected.size() || other.size() < given.size()) {
            return Optional.of("the grain " + view.grain() + " is not unique");
        }
        for (Map.Entry<String, List<@Nullable Object>> entry : byKey.entrySet()) {
            List<@Nullable Object> row = other.remove(entry.getKey());
            if (row == null) {
                return Optional.of("no row " + entry.getValue());
            }
            for (int i = 0; i < columns.size(); i++) {
                if (!same(entry.getValue().get(i), row.get(i))) {
                    return Optional.of(columns.get(i) + " is " + row.get(i) + " instead of "
                            + entry.getValue().get(i) + " at " + entry.getKey());
                }
            }
        }
        return other.values().stream().findFirst().map(row -> "a row too many " + row);
    }

    /** Names a result: equal rows, equal hash, whatever their order; doubles count with nine digits. */
    static String hash(List<List<@Nullable Object>> rows) {
        TreeSet<String> sorted = new TreeSet<>();
        rows.forEach(
                row -> sorted.add(row.stream().map(RowComparison::text).toList().toString()));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            sorted.forEach(row -> digest.update((row + '\n').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private Map<String, List<@Nullable Object>> byKey(List<List<@Nullable Object>> rows) {
        Map<String, List<@Nullable Object>> byKey = new LinkedHashMap<>();
        for (List<@Nullable Object> row : rows) {
            List<String> key = new ArrayList<>();
            for (String column : view.grain()) {
                key.add(column + "=" + row.get(columns.indexOf(column)));
            }
            byKey.put(key.toString(), row);
        }
        return byKey;
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Double x && b instanceof Double y) {
            double distance = Math.abs(x - y);
            return x.equals(y) || distance <= ABSOLUTE || distance <= RELATIVE * Math.max(Math.abs(x), Math.abs(y));
        }
        return a == null ? b == null : a.equals(b);
    }

    private static String text(@Nullable Object cell) {
        return cell instanceof Double number ? String.format(Locale.ROOT, "%.8e", number) : String.valueOf(cell);
    }
}
