package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.sql.header.Check;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Runs the checks of a view: on the table that was built and is not published yet, else on the one in place. */
final class ViewChecks {
    private static final int MAX_EXAMPLE = 512;

    private final Connection connection;
    private final UnaryOperator<String> names;

    ViewChecks(Connection connection, UnaryOperator<String> names) {
        this.connection = connection;
        this.names = names;
    }

    List<CheckResult> run(View view) throws SQLException {
        return run(view, view.header().checks());
    }

    /** Those that name a table which the view does not read. */
    List<CheckResult> runAgainstOthers(View view) throws SQLException {
        List<String> others = view.checkedAgainst();
        return run(
                view,
                view.header().checks().stream()
                        .filter(check -> check.tables().stream().anyMatch(others::contains))
                        .toList());
    }

    private List<CheckResult> run(View view, List<Check> checks) throws SQLException {
        List<Long> rows = failingRows(view, checks);
        List<CheckResult> results = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            long failing = rows.get(i);
            String example = failing == 0 ? "" : example(check.failures(view.name(), names));
            results.add(new CheckResult(check.name(), failing, example));
        }
        return results;
    }

    /** All in one statement: the engine works on them side by side. */
    private List<Long> failingRows(View view, List<Check> checks) throws SQLException {
        List<Long> rows = new ArrayList<>();
        if (checks.isEmpty()) {
            return rows;
        }
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            counts.add("SELECT " + i + " AS place, COUNT(*) AS failing FROM ("
                    + checks.get(i).failures(view.name(), names) + ") AS failures");
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(String.join(" UNION ALL ", counts) + " ORDER BY place")) {
            while (row.next()) {
                rows.add(row.getLong(2));
            }
            return rows;
        }
    }

    private String example(String failures) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM (" + failures + ") AS failures LIMIT 1")) {
            row.next();
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                cells.add(row.getMetaData().getColumnLabel(i) + "=" + row.getString(i));
            }
            String text = String.join(", ", cells);
            return text.length() <= MAX_EXAMPLE ? text : text.substring(0, MAX_EXAMPLE - 1) + "…";
        }
    }
}
