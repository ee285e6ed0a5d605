package io.reelshelf.warehouse.features.diff;

import io.reelshelf.sql.emit.Engine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The SQL that compares two tables: one full join on the key, and what differs in it. */
final class Comparison {
    private static final String SIDE = "diff_side__";
    /** What is left of larger numbers that cancel each other out has their rounding, not its own. */
    private static final String SMALLEST = "0.001";

    private final String before;
    private final String after;
    private final List<String> key;
    private final Engine engine;
    private final double tolerance;

    /** A column of both sides. */
    record Pair(SideColumn before, SideColumn after) {
        String name() {
            return after.name();
        }

        boolean isRetyped() {
            return !before.type().equals(after.type());
        }

        boolean isNumber() {
            return before.isNumber() && after.isNumber();
        }
    }

    Comparison(String before, String after, List<String> key, Engine engine, double tolerance) {
        this.before = before;
        this.after = after;
        this.key = key;
        this.engine = engine;
        this.tolerance = tolerance;
    }

    /** One row: rows only in the old, only in the new, changed; then for each pair its changes and the largest. */
    String counts(List<Pair> pairs) {
        String any =
                pairs.isEmpty() ? "1 = 0" : pairs.stream().map(this::differs).collect(Collectors.joining(" OR "));
        StringBuilder select = new StringBuilder("SELECT ")
                .append(countWhere(onlyOld()))
                .append(", ")
                .append(countWhere(onlyNew()))
                .append(", ")
                .append(countWhere(both() + " AND (" + any + ")"));
        for (Pair pair : pairs) {
            select.append(", ").append(countWhere(both() + " AND " + differs(pair)));
            select.append(", ").append(pair.isNumber() ? "MAX(ABS(" + change(pair) + "))" : "NULL");
        }
        return select + joined();
    }

    /** Keys that only one side has. */
    String onlyExamples(boolean old, int limit) {
        String side = old ? "o." : "n.";
        return "SELECT " + list(side) + joined() + " WHERE " + (old ? onlyOld() : onlyNew()) + " ORDER BY "
                + ordered(side) + " LIMIT " + limit;
    }

    /** Key, old value and new value of rows in which a column differs, the largest changes of numbers first. */
    String changedExamples(Pair pair, int limit) {
        String largest = pair.isNumber() ? "ABS(" + change(pair) + ") DESC NULLS FIRST, " : "";
        return "SELECT " + list("n.") + ", o." + quoted(pair.name()) + ", n." + quoted(pair.name()) + joined()
                + " WHERE " + both() + " AND " + differs(pair) + " ORDER BY " + largest + ordered("n.") + " LIMIT "
                + limit;
    }

    /** How many keys a side has more than once. */
    String repeatedKeys(boolean old) {
        return "SELECT COUNT(*) FROM (SELECT " + list("") + " FROM " + (old ? before : after) + " GROUP BY " + list("")
                + " HAVING COUNT(*) > 1) AS repeated";
    }

    private String joined() {
        // Redshift joins fully by equality only: there, rows whose key has a NULL count as one-sided.
        String on = key.stream()
                .map(column -> engine == Engine.DUCKDB
                        ? "o." + quoted(column) + " IS NOT DISTINCT FROM n." + quoted(column)
                        : "o." + quoted(column) + " = n." + quoted(column))
                .collect(Collectors.joining(" AND "));
        return " FROM (SELECT *, 1 AS " + SIDE + " FROM " + before + ") AS o FULL JOIN (SELECT *, 1 AS " + SIDE
                + " FROM " + after + ") AS n ON " + on;
    }

    private String differs(Pair pair) {
        String old = "o." + quoted(pair.name());
        String now = "n." + quoted(pair.name());
        if (pair.isRetyped() && !pair.isNumber()) {
            old = "CAST(" + old + " AS VARCHAR(65535))";
            now = "CAST(" + now + " AS VARCHAR(65535))";
        }
        String plain = engine == Engine.DUCKDB
                ? old + " IS DISTINCT FROM " + now
                : "NOT COALESCE(" + old + " = " + now + ", " + old + " IS NULL AND " + now + " IS NULL)";
        boolean floating = pair.before().isFloating() || pair.after().isFloating();
        if (!floating || !pair.isNumber() || tolerance == 0) {
            return "(" + plain + ")";
        }
        String near = "ABS(" + change(pair) + ") <= " + String.format(Locale.ROOT, "%.17e", tolerance)
                + " * GREATEST(ABS(" + old + "), ABS(" + now + "), " + SMALLEST + ")";
        return "(" + plain + " AND NOT COALESCE(" + near + ", 1 = 0))";
    }

    private static String change(Pair pair) {
        return "CAST(n." + quoted(pair.name()) + " AS DOUBLE PRECISION) - CAST(o." + quoted(pair.name())
                + " AS DOUBLE PRECISION)";
    }

    private static String countWhere(String condition) {
        return "COUNT(CASE WHEN " + condition + " THEN 1 END)";
    }

    private static String onlyOld() {
        return "n." + SIDE + " IS NULL";
    }

    private static String onlyNew() {
        return "o." + SIDE + " IS NULL";
    }

    private static String both() {
        return "o." + SIDE + " = 1 AND n." + SIDE + " = 1";
    }

    private String list(String side) {
        return key.stream().map(column -> side + quoted(column)).collect(Collectors.joining(", "));
    }

    private String ordered(String side) {
        return key.stream().map(column -> side + quoted(column) + " NULLS LAST").collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
