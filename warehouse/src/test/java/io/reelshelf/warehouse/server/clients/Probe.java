package io.reelshelf.warehouse.server.clients;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a tool asks, with what it must be told: a file of statements, each with its rows or their number. */
record Probe(List<Step> steps) {
    /**
     * A statement.
     *
     * @param rows the rows that it must give
     * @param count how many rows it must give where they are not listed; -1 where it gives none at all
     */
    record Step(String sql, List<String> rows, int count) {}

    Probe {
        steps = List.copyOf(steps);
    }

    static Probe read(String tool) throws IOException {
        try (InputStream in = Probe.class.getResourceAsStream("/probes/" + tool + ".sql")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Probe parse(String text) {
        List<Step> steps = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int last = steps.size() - 1;
            if (line.startsWith("-- > ")) {
                List<String> rows = new ArrayList<>(steps.get(last).rows());
                rows.add(line.substring(5));
                steps.set(last, new Step(steps.get(last).sql(), rows, rows.size()));
            } else if (line.startsWith("-- # ")) {
                steps.set(last, new Step(steps.get(last).sql(), List.of(), Integer.parseInt(line.substring(5))));
            } else if (line.endsWith(";")) {
                steps.add(new Step(line.substring(0, line.length() - 1), List.of(), -1));
            }
        }
        return new Probe(steps);
    }

    /** What differs from what must be, a line each; empty where all is as it must be. */
    List<String> differences(Statement statement) {
        List<String> differences = new ArrayList<>();
        for (Step step : steps) {
            try {
                boolean gives = statement.execute(step.sql());
                if (gives && step.count() >= 0) {
                    try (ResultSet result = statement.getResultSet()) {
                        compare(step, Rows.byPosition(result), differences);
                    }
                } else if (step.count() >= 0) {
                    differences.add(step.sql() + "\n  gave no result");
                }
            } catch (SQLException e) {
                differences.add(step.sql() + "\n  failed: " + e.getMessage());
            }
        }
        return differences;
    }

    private static void compare(Step step, List<String> rows, List<String> differences) {
        boolean same = step.rows().isEmpty() ? rows.size() == step.count() : rows.equals(step.rows());
        if (!same) {
            differences.add(step.sql() + "\n  gave " + rows + "\n  instead of "
                    + (step.rows().isEmpty() ? step.count() + " rows" : step.rows()));
        }
    }
}
