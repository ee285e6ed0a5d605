package io.reelshelf.warehouse.query;

import io.reelshelf.sql.query.Dimension;
import io.reelshelf.sql.query.Plan;
import io.reelshelf.sql.query.Query;
import io.reelshelf.sql.query.Question;
import io.reelshelf.sql.query.Rollup;
import io.reelshelf.warehouse.DataSnapshot;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the warehouse; one transaction decides which pre-aggregates are current and reads them. */
public final class Answers {
    private final Warehouse warehouse;

    /** Answers from an open, migrated warehouse. */
    public Answers(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Answers from a pre-aggregate that fits and was built on the data that is loaded now, else from the facts.
     *
     * @throws WarehouseException where the warehouse fails
     */
    public Answer answer(Question question) {
        return answer(question, true);
    }

    /** Answers from the facts, whatever pre-aggregates there are. */
    public Answer answerFromFacts(Question question) {
        return answer(question, false);
    }

    private Answer answer(Question question, boolean rollups) {
        try (Connection connection = warehouse.connection()) {
            connection.setAutoCommit(false);
            try {
                String snapshot = DataSnapshot.current(connection).id();
                Map<String, String> unusable = rollups ? unusable(connection, snapshot) : notWanted();
                // One row more than asked for tells whether rows are left out.
                Question oneMore = new Question(
                        question.measures(),
                        question.by(),
                        question.where(),
                        Math.min(question.limit() + 1, Question.MAX_ROWS));
                Query query = Query.of(oneMore, Plan.of(question, unusable));
                List<List<Object>> rows = read(connection, query, question.by());
                boolean truncated = rows.size() > question.limit();
                return new Answer(query, truncated ? rows.subList(0, question.limit()) : rows, truncated, snapshot);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new WarehouseException(
                    WarehouseError.STATEMENT_FAILED, "The question could not be answered: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> unusable(Connection connection, String snapshot) throws SQLException {
        Map<String, String> unusable = new HashMap<>();
        Plan.ROLLUPS.forEach(
                rollup -> unusable.put(rollup.view(), "it is not built: run \"reelshelf features build\""));
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT view_name, data_snapshot FROM catalog.feature_view");
                ResultSet built = statement.executeQuery()) {
            while (built.next()) {
                if (snapshot.equals(built.getString(2))) {
                    unusable.remove(built.getString(1));
                } else {
                    unusable.replace(
                            built.getString(1), "it was built on other data: run \"reelshelf features build\"");
                }
            }
        }
        return unusable;
    }

    private static Map<String, String> notWanted() {
        Map<String, String> all = new HashMap<>();
        for (Rollup rollup : Plan.ROLLUPS) {
            all.put(rollup.view(), "the facts were asked for");
        }
        return all;
    }

    private static List<List<Object>> read(Connection connection, Query query, List<Dimension> by) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            for (int i = 0; i < query.parameters().size(); i++) {
                Object value = query.parameters().get(i);
                statement.setObject(i + 1, value instanceof LocalDate day ? java.sql.Date.valueOf(day) : value);
            }
            List<List<Object>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result, query.columns().size(), by));
                }
            }
            return rows;
        }
    }

    private static List<Object> row(ResultSet result, int columns, List<Dimension> by) throws SQLException {
        List<Object> cells = new ArrayList<>(columns);
        for (int i = 1; i <= by.size(); i++) {
            cells.add(
                    switch (by.get(i - 1)) {
                        case YEAR -> result.getInt(i);
                        case MONTH -> "%04d-%02d".formatted(result.getInt(i) / 100, result.getInt(i) % 100);
                        case GENDER, AGE_GROUP, OCCUPATION, STATE, ZIP3, GENRE, DAY -> result.getString(i);
                    });
        }
        for (int i = by.size() + 1; i <= columns; i++) {
            cells.add(result.getObject(i));
        }
        return cells;
    }
}
