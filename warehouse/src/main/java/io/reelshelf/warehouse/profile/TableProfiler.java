package io.reelshelf.warehouse.profile;

import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Profiles one table into {@code quality.profile}: a row a column. */
public final class TableProfiler {
    private static final int MAX_VALUE_LENGTH = 512;

    private TableProfiler() {}

    /**
     * Profiles every column of a table as the handle's transaction sees it.
     *
     * @param table {@code schema.table}, a name of the warehouse's own and never a user's text
     */
    public static void profile(Handle handle, String loadId, String dataset, String table) {
        List<ProfiledColumn> columns = columns(handle, table);
        List<Summary> summaries = summaries(handle, table, columns);
        for (int i = 0; i < columns.size(); i++) {
            ProfiledColumn column = columns.get(i);
            Summary summary = summaries.get(i);
            handle.execute(
                    "INSERT INTO quality.profile (load_id, dataset, table_name, column_name, row_count, null_count, "
                            + "distinct_count, min_value, max_value, mean_value, top_values, histogram) "
                            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    loadId,
                    dataset,
                    table,
                    column.name(),
                    summary.rows(),
                    summary.rows() - summary.present(),
                    summary.distinct(),
                    summary.min(),
                    summary.max(),
                    summary.mean(),
                    Frequencies.topValues(handle, table, column),
                    Frequencies.histogram(handle, table, column, summary.distinct()));
        }
    }

    private record Summary(
            long rows,
            long present,
            long distinct,
            @Nullable String min,
            @Nullable String max,
            @Nullable Double mean) {}

    /** One scan for all columns of the table. */
    private static List<Summary> summaries(Handle handle, String table, List<ProfiledColumn> columns) {
        String select = columns.stream().map(TableProfiler::aggregates).collect(Collectors.joining(", "));
        return handle.select("SELECT COUNT(*), " + select + " FROM " + table)
                .map((row, context) -> {
                    List<Summary> summaries = new ArrayList<>();
                    for (int i = 0; i < columns.size(); i++) {
                        summaries.add(summary(row, 2 + 5 * i));
                    }
                    return summaries;
                })
                .one();
    }

    private static String aggregates(ProfiledColumn column) {
        String name = column.name();
        return "COUNT(" + name + "), COUNT(DISTINCT " + name + "), " + text("MIN(" + name + ")") + ", "
                + text("MAX(" + name + ")") + ", " + column.meanOrNull();
    }

    /** Sized, since Redshift's plain VARCHAR holds 256 bytes. */
    private static String text(String expression) {
        return "SUBSTRING(CAST(" + expression + " AS VARCHAR(4096)), 1, " + MAX_VALUE_LENGTH + ")";
    }

    private static Summary summary(ResultSet row, int first) throws SQLException {
        double mean = row.getDouble(first + 4);
        return new Summary(
                row.getLong(1),
                row.getLong(first),
                row.getLong(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getObject(first + 4) == null ? null : mean);
    }

    private static List<ProfiledColumn> columns(Handle handle, String table) {
        return handle.createQuery("SELECT * FROM " + table + " WHERE 1 = 0").scanResultSet((rows, context) -> {
            try {
                List<ProfiledColumn> columns = new ArrayList<>();
                ResultSetMetaData meta = rows.get().getMetaData();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    columns.add(ProfiledColumn.of(meta.getColumnName(i), meta.getColumnType(i)));
                }
                return columns;
            } catch (SQLException e) {
                throw new WarehouseException(
                        WarehouseError.STATEMENT_FAILED,
                        "Cannot read the columns of " + table + ": " + e.getMessage(),
                        e);
            }
        });
    }
}
