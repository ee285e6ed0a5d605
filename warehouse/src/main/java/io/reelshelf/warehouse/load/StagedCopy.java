package io.reelshelf.warehouse.load;

import io.reelshelf.warehouse.Dialect;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Copies staged files into their tables and counts what arrived. */
final class StagedCopy {
    private final Handle handle;
    private final Dialect dialect;
    private final CopyStatements copies;

    StagedCopy(Handle handle, Dialect dialect, CopyStatements copies) {
        this.handle = handle;
        this.dialect = dialect;
        this.copies = copies;
    }

    void copy(StagedTable staged, String loadId) {
        boolean rejected = staged.table().equals(StagedTable.REJECTED);
        long copied = rejected ? copyRejected(staged, loadId) : copyInto("raw." + staged.table(), staged);
        if (copied != staged.rows()) {
            throw new WarehouseException(
                    WarehouseError.COUNTS_DIFFER,
                    "The load was rolled back: " + staged.table() + " should have " + staged.rows()
                            + " rows, but its " + staged.files().size() + " staged files hold " + copied
                            + ". Remove the lake folder of this load and run the ETL again.");
        }
    }

    private long copyInto(String table, StagedTable staged) {
        for (String statement : copies.copy(table, columns(table), staged.files())) {
            handle.execute(statement);
        }
        return count(table);
    }

    /** Rejected rows are staged without their load's id: they land in a table of this session, and get it there. */
    private long copyRejected(StagedTable staged, String loadId) {
        List<String> columns = columns(StagedTable.REJECTED);
        columns.remove("load_id");
        String names = String.join(", ", columns);
        String temporary = dialect == Dialect.DUCKDB ? "temp.staged_rejected" : "staged_rejected";
        handle.execute("DROP TABLE IF EXISTS " + temporary);
        handle.execute("CREATE TEMPORARY TABLE staged_rejected AS SELECT " + names + " FROM " + StagedTable.REJECTED
                + " WHERE 1 = 0");
        for (String statement : copies.copy(temporary, columns, staged.files())) {
            handle.execute(statement);
        }
        long copied = count(temporary);
        handle.execute(
                "INSERT INTO " + StagedTable.REJECTED + " (load_id, " + names + ") SELECT ?, " + names + " FROM "
                        + temporary,
                loadId);
        handle.execute("DROP TABLE " + temporary);
        return copied;
    }

    private long count(String table) {
        return handle.select("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one();
    }

    private List<String> columns(String table) {
        return handle.createQuery("SELECT * FROM " + table + " WHERE 1 = 0").scanResultSet((rows, context) -> {
            try {
                List<String> names = new ArrayList<>();
                ResultSetMetaData meta = rows.get().getMetaData();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    names.add(meta.getColumnName(i));
                }
                return names;
            } catch (SQLException e) {
                throw new WarehouseException(
                        WarehouseError.STATEMENT_FAILED,
                        "Cannot read the columns of " + table + ": " + e.getMessage(),
                        e);
            }
        });
    }
}
