package io.reelshelf.warehouse.redshift;

import io.reelshelf.warehouse.redshift.views.LateBindingViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Translator and DuckDB together, as the server joins them: an empty warehouse with the tables of the schema server. */
final class RedshiftSession implements AutoCloseable {
    private final Connection connection;
    private final RedshiftTranslator translator = new RedshiftTranslator();

    /** What a statement gave. */
    record Result(List<String> labels, List<String> types, List<List<String>> rows, long count) {}

    RedshiftSession() throws SQLException, IOException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        RedshiftFunctions.install(connection);
        RedshiftFunctions.prepareSession(connection);
        Path folder = Path.of(System.getProperty("reelshelf.root", ".."), "warehouse/src/main/resources/db/server");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA public");
            for (String file : List.of("V1__declared.sql", "V5__late_binding_views.sql")) {
                for (Origin origin : RedshiftTranslator.split(Files.readString(folder.resolve(file)))) {
                    statement.execute(origin.original());
                }
            }
        } catch (RedshiftSqlException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connection() {
        return connection;
    }

    /** Runs a script and gives the last statement's result; what the server would run itself gives none. */
    Result run(String script) throws SQLException, RedshiftSqlException {
        Result result = new Result(List.of(), List.of(), List.of(), 0);
        for (RedshiftStatement written : translator.translate(script)) {
            SumResolver sums = new SumResolver(translator, this::refusal);
            RedshiftStatement statement = sums.fails(written) ? sums.resolve(written) : written;
            if (statement instanceof RedshiftStatement.Rows rows) {
                result = execute(rows.duckDbSql());
            } else if (statement instanceof RedshiftStatement.Change change) {
                result = change(change);
            } else if (statement instanceof RedshiftStatement.CreateLateBindingView view) {
                views(views -> views.create(view));
            } else if (statement instanceof RedshiftStatement.DropView drop) {
                views(views -> views.drop(drop));
            }
        }
        return result;
    }

    private String refusal(String sql) {
        try {
            connection.prepareStatement(sql).close();
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private interface ViewWork {
        void run(LateBindingViews views) throws SQLException;
    }

    private void views(ViewWork work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run(new LateBindingViews(connection));
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private Result change(RedshiftStatement.Change change) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Result first = execute(change.duckDbSql().get(0));
            for (String sql : change.duckDbSql().subList(1, change.duckDbSql().size())) {
                execute(sql);
            }
            connection.commit();
            return first;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private Result execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return new Result(List.of(), List.of(), List.of(), statement.getUpdateCount());
            }
            try (ResultSet rows = statement.getResultSet()) {
                return read(rows);
            }
        }
    }

    private static Result read(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> labels = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            labels.add(columns.getColumnLabel(i));
            types.add(columns.getColumnTypeName(i));
        }
        List<List<String>> read = new ArrayList<>();
        while (rows.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= labels.size(); i++) {
                row.add(String.valueOf((Object) rows.getString(i)).replaceFirst("^null$", "NULL"));
            }
            read.add(row);
        }
        return new Result(labels, types, read, 0);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
