package io.reelshelf.warehouse.shell;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs statements one after the other on one connection; another thread may cancel the one that runs. */
final class StatementRunner {
    private static final int FETCH_SIZE = 1_000;

    private final Connection connection;
    private final ShellState state;
    private final Screen screen;
    private volatile @Nullable Statement running;

    StatementRunner(Connection connection, ShellState state, Screen screen) {
        this.connection = connection;
        this.state = state;
        this.screen = screen;
    }

    /** Runs one statement; false where it failed, which has then been said. */
    boolean run(String sql) {
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_SIZE);
            running = statement;
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    write(rows);
                }
            } else {
                screen.note(done(statement.getUpdateCount()));
            }
            if (state.timing()) {
                screen.note(String.format(Locale.ROOT, "Time: %.1f ms", (System.nanoTime() - start) / 1e6));
            }
            return true;
        } catch (SQLException e) {
            screen.note(ErrorText.of(e, sql));
            return false;
        } catch (IOException e) {
            screen.note("error[RS-SQL-001]: The result cannot be written: " + e.getMessage());
            return false;
        } finally {
            running = null;
        }
    }

    /** Cancels what runs, if anything does. */
    void cancel() {
        Statement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                screen.note("The statement was not cancelled: " + e.getMessage());
            }
        }
    }

    private static String done(int count) {
        return count < 0 ? "Done." : count == 1 ? "1 row changed." : count + " rows changed.";
    }

    private void write(ResultSet rows) throws SQLException, IOException {
        Writer file = state.file();
        if (file != null) {
            copy(rows, state.format().on(file));
            return;
        }
        try (Writer out = screen.result()) {
            copy(rows, state.format().on(out));
        } catch (PagerClosedException e) {
            cancel();
        }
    }

    private static void copy(ResultSet rows, RowWriter writer) throws SQLException, IOException {
        ResultSetMetaData meta = rows.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(meta.getColumnLabel(i));
        }
        writer.begin(columns);
        long count = 0;
        while (rows.next()) {
            @Nullable Object[] cells = new @Nullable Object[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                Object cell = rows.getObject(i + 1);
                cells[i] = cell instanceof Number || cell instanceof Boolean ? cell : rows.getString(i + 1);
            }
            writer.row(Collections.unmodifiableList(Arrays.asList(cells)));
            count++;
        }
        writer.end(count);
    }
}
