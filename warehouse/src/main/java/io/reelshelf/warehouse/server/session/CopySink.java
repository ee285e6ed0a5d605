package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.SqlText;
import io.reelshelf.warehouse.server.protocol.ResultColumn;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * Puts COPY's rows into a table. They are first appended to a temporary one of the same columns, piece by piece: INSERT
 * then gives the other columns their defaults, and converts and checks as it does for all.
 */
final class CopySink implements CopyParser.Sink, AutoCloseable {
    private static final int ROWS_PER_PIECE = 500_000;
    private static final String STAGING = "rs_copy_rows";

    private final Engine engine;
    private final String table;
    private final List<ResultColumn> columns;
    private final String names;
    private final List<CopyValues> values;
    private @Nullable DuckDBAppender appender;
    private int column;
    private long line = 1;
    private long rows;
    private int piece;
    private boolean skipping;

    CopySink(Engine engine, String table, List<ResultColumn> columns, boolean header) {
        this.engine = engine;
        this.table = table;
        this.columns = columns;
        this.skipping = header;
        this.values = columns.stream().map(CopyValues::new).toList();
        this.names = String.join(
                ", ",
                columns.stream().map(each -> SqlText.identifier(each.name())).toList());
    }

    @Override
    public void field(byte[] bytes, int length, boolean isNull) throws SQLException, ServerException {
        if (skipping) {
            return;
        }
        DuckDBAppender target = appender();
        if (column == 0) {
            target.beginRow();
        }
        if (column == columns.size()) {
            throw at(new ServerException("22P04", "extra data after the last column"), column - 1);
        }
        if (isNull) {
            target.appendNull();
        } else {
            try {
                values.get(column).append(target, bytes, length);
            } catch (ServerException e) {
                throw at(e, column);
            }
        }
        column++;
    }

    @Override
    public void endRow() throws SQLException, ServerException {
        line++;
        if (skipping) {
            skipping = false;
            return;
        }
        if (column < columns.size()) {
            line--;
            throw at(
                    new ServerException(
                            "22P04",
                            "missing data for column \"" + columns.get(column).name() + "\""),
                    column);
        }
        column = 0;
        appender().endRow();
        rows++;
        if (++piece == ROWS_PER_PIECE) {
            insert();
        }
    }

    /** Inserts what is left and returns how many rows there were. */
    long finish() throws SQLException, ServerException {
        insert();
        return rows;
    }

    private DuckDBAppender appender() throws SQLException, ServerException {
        DuckDBAppender current = appender;
        if (current != null) {
            return current;
        }
        StringBuilder definition = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            definition.append(i == 0 ? "" : ", ").append('c').append(i).append(' ');
            definition.append(values.get(i).stagedType());
        }
        engine.run("CREATE OR REPLACE TEMP TABLE " + STAGING + " (" + definition + ")");
        DuckDBAppender made = engine.connection().createAppender("temp", "main", STAGING);
        appender = made;
        return made;
    }

    private void insert() throws SQLException, ServerException {
        DuckDBAppender current = appender;
        if (current == null) {
            return;
        }
        appender = null;
        current.close();
        engine.cancellation().check();
        engine.change("INSERT INTO " + table + " (" + names + ") SELECT * FROM temp.main." + STAGING);
        engine.run("DROP TABLE temp.main." + STAGING);
        piece = 0;
    }

    private ServerException at(ServerException error, int where) {
        String place = "COPY " + table + ", line " + line + ", column "
                + columns.get(Math.min(where, columns.size() - 1)).name();
        return new ServerException(
                error.sqlState(),
                error.getMessage() + " (" + place + ")",
                error.hint().orElse(null));
    }

    @Override
    public void close() throws SQLException {
        DuckDBAppender current = appender;
        appender = null;
        if (current != null) {
            try {
                current.close();
            } catch (SQLException e) {
                // A row was begun and not ended: the statement has failed, and its transaction is undone.
                return;
            }
        }
    }
}
