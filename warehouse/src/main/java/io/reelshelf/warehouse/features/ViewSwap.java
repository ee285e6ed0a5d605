package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.emit.ViewScript;
import io.reelshelf.sql.header.Materialization;
import io.reelshelf.warehouse.DataSnapshot;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Puts what was built in the place of the former tables, in one transaction, and records what was done. */
final class ViewSwap {
    private final Connection connection;
    private final DataSnapshot snapshot;
    private final Engine engine;

    ViewSwap(Connection connection, DataSnapshot snapshot, Engine engine) {
        this.connection = connection;
        this.snapshot = snapshot;
        this.engine = engine;
    }

    /** @param results one for each of the views, in the same order */
    void swap(List<View> views, List<BuiltView> results, FeatureRecords records) throws SQLException {
        Map<String, String> existing = new BuildTables(connection, engine).existing();
        connection.setAutoCommit(false);
        try {
            refuseChangedData();
            for (int i = 0; i < views.size(); i++) {
                if (results.get(i).isBuilt()) {
                    replace(views.get(i), existing);
                } else if (existing.containsKey(
                        BuildTables.buildName(views.get(i).name()))) {
                    drop(BuildTables.buildName(views.get(i).name()), existing);
                }
            }
            records.write(views, results);
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

    private void replace(View view, Map<String, String> existing) throws SQLException {
        drop(view.name(), existing);
        if (view.header().materialization() instanceof Materialization.View) {
            // A view's text names the tables that it reads, so it is made anew with their published names.
            drop(BuildTables.buildName(view.name()), existing);
            ViewScript script = ViewScript.of(view, engine);
            execute(script.create());
            for (String comment : script.comments()) {
                execute(comment);
            }
        } else {
            execute("ALTER TABLE " + BuildTables.buildName(view.name()) + " RENAME TO " + view.table());
        }
    }

    private void drop(String name, Map<String, String> existing) throws SQLException {
        String kind = existing.get(name);
        if (kind != null) {
            execute("DROP " + kind + " " + name);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
