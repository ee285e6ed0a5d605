package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.warehouse.DataSnapshot;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;

/** Puts all built tables in the place of the former ones, in one transaction, and records what they are. */
final class ViewSwap {
    private final Connection connection;
    private final String runId;
    private final DataSnapshot snapshot;

    ViewSwap(Connection connection, String runId, DataSnapshot snapshot) {
        this.connection = connection;
        this.runId = runId;
        this.snapshot = snapshot;
    }

    void swap(List<View> views, List<BuiltView> built) throws SQLException {
        connection.setAutoCommit(false);
        try {
            refuseChangedData();
            for (int i = 0; i < views.size(); i++) {
                replace(views.get(i));
                record(views.get(i), built.get(i));
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Views built before and after a load would contradict each other. */
    private void refuseChangedData() throws SQLException {
        if (!DataSnapshot.current(connection).equals(snapshot)) {
            throw new WarehouseException(
                    WarehouseError.DATA_CHANGED,
                    "A load changed the warehouse while the views were built, so the former tables stay in use. "
                            + "Build again.");
        }
    }

    private void replace(View view) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + view.name());
            statement.execute("ALTER TABLE " + BuildTables.buildName(view.name()) + " RENAME TO " + view.table());
        }
    }

    private void record(View view, BuiltView built) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM catalog.feature_view WHERE view_name = ?")) {
            delete.setString(1, view.name());
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO catalog.feature_view (view_name, run_id, sql_hash, data_snapshot, row_count, seconds, built_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, view.name());
            insert.setString(2, runId);
            insert.setString(3, hash(view.select()));
            insert.setString(4, snapshot.id());
            insert.setLong(5, built.rows());
            insert.setDouble(6, built.seconds());
            insert.setObject(7, LocalDateTime.now(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static String hash(String select) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(select.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
