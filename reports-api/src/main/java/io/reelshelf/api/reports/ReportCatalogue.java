package io.reelshelf.api.reports;

import io.reelshelf.warehouse.DataSnapshot;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which reports there are from the warehouse's own catalogue, so that a new view is served as soon as it is built. */
final class ReportCatalogue {
    static final String SCHEMA = "reports";

    private static final String[] KINDS = {"TABLE", "BASE TABLE", "VIEW"};

    private ReportCatalogue() {}

    /** Every report, by name. */
    static List<Report> all(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> descriptions = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), SCHEMA, "%", KINDS)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
                descriptions.add(text(tables.getString("REMARKS")));
            }
        }
        List<Report> reports = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            reports.add(describe(connection, names.get(i), descriptions.get(i)));
        }
        reports.sort((a, b) -> a.name().compareTo(b.name()));
        return reports;
    }

    /** The report of this name. The name is compared, never put into SQL. */
    static Optional<Report> find(Connection connection, String name) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), SCHEMA, "%", KINDS)) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equals(name)) {
                    return Optional.of(describe(connection, name, text(tables.getString("REMARKS"))));
                }
            }
        }
        return Optional.empty();
    }

    private static Report describe(Connection connection, String name, String description) throws SQLException {
        List<Column> columns = new ArrayList<>();
        DatabaseMetaData metadata = connection.getMetaData();
        String pattern = name.replace("_", metadata.getSearchStringEscape() + "_");
        try (ResultSet rows = metadata.getColumns(connection.getCatalog(), SCHEMA, pattern, "%")) {
            while (rows.next()) {
                if (rows.getString("TABLE_NAME").equals(name)) {
                    int type = rows.getInt("DATA_TYPE");
                    columns.add(new Column(
                            rows.getString("COLUMN_NAME"), ColumnKind.of(type), type, text(rows.getString("REMARKS"))));
                }
            }
        }
        return build(connection, name, description, columns);
    }

    /** The build that the feature runner recorded; a table that it did not build counts as of the current loads. */
    private static Report build(Connection connection, String name, String description, List<Column> columns)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT sql_hash, data_snapshot, run_id FROM catalog.feature_view "
                        + "WHERE view_name = ? ORDER BY built_at DESC")) {
            statement.setString(1, SCHEMA + '.' + name);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    String version = row.getString(1) + '/' + row.getString(2) + '/' + row.getString(3);
                    return new Report(name, description, columns, version, row.getString(2));
                }
            }
        }
        String snapshot = DataSnapshot.current(connection).id();
        return new Report(name, description, columns, snapshot, snapshot);
    }

    private static String text(@Nullable String remarks) {
        return remarks == null ? "" : remarks;
    }
}
