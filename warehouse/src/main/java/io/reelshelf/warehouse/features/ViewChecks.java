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

/** Runs the checks of a view on the table that was built and is not published yet. */
final class ViewChecks {
    private static final int MAX_EXAMPLE = 512;

    private final Connection connection;
    private final UnaryOperator<String> names;

    ViewChecks(Connection connection, UnaryOperator<String> names) {
        this.connection = connection;
        this.names = names;
    }

    List<CheckResult> run(View view) throws SQLException {
        List<CheckResult> results = new ArrayList<>();
        for (Check check : view.header().checks()) {
            results.add(run(view, check));
        }
        return results;
    }

    private CheckResult run(View view, Check check) throws SQLException {
        String failures = check.failures(view.name(), names);
        long rows = count(failures);
        return new CheckResult(check.name(), rows, rows == 0 ? "" : example(failures));
    }

    private long count(String failures) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM (" + failures + ") AS failures")) {
            count.next();
            return count.getLong(1);
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
