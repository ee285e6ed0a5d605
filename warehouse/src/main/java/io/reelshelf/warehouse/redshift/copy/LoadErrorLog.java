package io.reelshelf.warehouse.redshift.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Keeps load errors in {@code server.load_error}, in a transaction of its own: the load's may be rolled back. */
final class LoadErrorLog {
    private LoadErrorLog() {}

    static void write(DuckDBConnection session, String user, long load, TargetTable table, List<LoadError> errors)
            throws SQLException {
        if (errors.isEmpty()) {
            return;
        }
        try (Connection own = session.duplicate()) {
            if (!TargetTable.exists(own, "load_error")) {
                return;
            }
            own.setAutoCommit(false);
            try (PreparedStatement insert = own.prepareStatement(
                    "INSERT INTO server.load_error VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                Timestamp now = Timestamp.valueOf(LocalDateTime.now(ZoneOffset.UTC));
                for (LoadError error : errors) {
                    insert.setLong(1, load);
                    insert.setString(2, user);
                    insert.setTimestamp(3, now);
                    insert.setString(4, table.schema());
                    insert.setString(5, table.name().name());
                    insert.setString(6, error.file());
                    insert.setLong(7, error.line());
                    insert.setString(8, error.column());
                    insert.setString(9, error.type());
                    insert.setInt(10, error.length());
                    insert.setString(11, error.rawLine());
                    insert.setString(12, error.rawField());
                    insert.setInt(13, error.code());
                    insert.setString(14, error.reason());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            own.commit();
        }
    }
}
