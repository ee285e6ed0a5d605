package io.reelshelf.warehouse.features.diff;

import io.reelshelf.sql.emit.Engine;
import io.reelshelf.warehouse.features.diff.Comparison.Pair;
import io.reelshelf.warehouse.features.diff.ViewDiff.ColumnDiff;
import io.reelshelf.warehouse.features.diff.ViewDiff.Example;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares two tables, each a version of one view; only counts and examples leave the warehouse. */
final class TableDiff {
    private final Connection connection;
    private final DiffRequest request;
    private final Comparison comparison;
    private final String before;
    private final String after;
    private final List<String> key;

    TableDiff(
            Connection connection, DiffRequest request, Engine engine, String before, String after, List<String> key) {
        this.connection = connection;
        this.request = request;
        this.before = before;
        this.after = after;
        this.key = key;
        this.comparison = new Comparison(before, after, key, engine, request.tolerance());
    }

    ViewDiff of(String view) throws SQLException {
        Map<String, SideColumn> old = new TreeMap<>();
        SideColumn.of(connection, before).forEach(column -> old.put(column.name(), column));
        List<ColumnDiff> schema = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (SideColumn now : SideColumn.of(connection, after)) {
            SideColumn former = old.remove(now.name());
            if (former == null) {
                schema.add(new ColumnDiff(now.name(), "added", "", now.type(), 0, null));
            } else {
                pairs.add(new Pair(former, now));
            }
        }
        old.values().forEach(gone -> schema.add(new ColumnDiff(gone.name(), "removed", gone.type(), "", 0, null)));
        long oldRows = number("SELECT COUNT(*) FROM " + before);
        long newRows = number("SELECT COUNT(*) FROM " + after);
        String obstacle = obstacle(pairs);
        if (!obstacle.isEmpty()) {
            return new ViewDiff(view, key, obstacle, oldRows, newRows, 0, 0, 0, schema, List.of());
        }
        pairs.removeIf(pair -> key.contains(pair.name()) && !pair.isRetyped());
        return compared(view, pairs, schema, oldRows, newRows);
    }

    private String obstacle(List<Pair> pairs) throws SQLException {
        List<String> shared = pairs.stream().map(Pair::name).toList();
        if (!shared.containsAll(key)) {
            return "the old version lacks a column of the grain (" + String.join(", ", key)
                    + "), so no row can be matched";
        }
        for (boolean old : List.of(true, false)) {
            long repeated = number(comparison.repeatedKeys(old));
            if (repeated > 0) {
                return repeated + " keys (" + String.join(", ", key) + ") stand more than once in the "
                        + (old ? "old" : "new") + " version, so rows cannot be matched; mend the grain";
            }
        }
        return "";
    }

    private ViewDiff compared(String view, List<Pair> pairs, List<ColumnDiff> schema, long oldRows, long newRows)
            throws SQLException {
        long onlyOld;
        long onlyNew;
        long changed;
        List<ColumnDiff> columns = new ArrayList<>(schema);
        List<Pair> differing = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(comparison.counts(pairs))) {
            row.next();
            onlyOld = row.getLong(1);
            onlyNew = row.getLong(2);
            changed = row.getLong(3);
            for (int i = 0; i < pairs.size(); i++) {
                Pair pair = pairs.get(i);
                long count = row.getLong(4 + 2 * i);
                if (count > 0 || pair.isRetyped()) {
                    double largest = row.getDouble(5 + 2 * i);
                    columns.add(column(pair, count, pair.isNumber() && !row.wasNull() ? largest : null));
                }
                if (count > 0) {
                    differing.add(pair);
                }
            }
        }
        List<Example> examples = new ArrayList<>();
        if (request.examples() > 0) {
            if (onlyOld > 0) {
                oneSided(true, examples);
            }
            if (onlyNew > 0) {
                oneSided(false, examples);
            }
            for (Pair pair : differing) {
                changes(pair, examples);
            }
        }
        return new ViewDiff(view, key, "", oldRows, newRows, onlyOld, onlyNew, changed, columns, examples);
    }

    private static ColumnDiff column(Pair pair, long count, @Nullable Double largest) {
        return new ColumnDiff(
                pair.name(),
                pair.isRetyped() ? "retyped" : "",
                pair.before().type(),
                pair.after().type(),
                count,
                largest);
    }

    private void oneSided(boolean old, List<Example> examples) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(comparison.onlyExamples(old, request.examples()))) {
            while (rows.next()) {
                examples.add(new Example(old ? "only_old" : "only_new", key(rows), "", null, null));
            }
        }
    }

    private void changes(Pair pair, List<Example> examples) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(comparison.changedExamples(pair, request.examples()))) {
            while (rows.next()) {
                examples.add(new Example(
                        "changed",
                        key(rows),
                        pair.name(),
                        rows.getString(key.size() + 1),
                        rows.getString(key.size() + 2)));
            }
        }
    }

    private List<@Nullable String> key(ResultSet rows) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 1; i <= key.size(); i++) {
            values.add(rows.getString(i));
        }
        return values;
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
