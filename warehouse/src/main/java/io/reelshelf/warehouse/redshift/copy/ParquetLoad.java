package io.reelshelf.warehouse.redshift.copy;

import io.reelshelf.warehouse.redshift.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Loads Parquet files by position, as Redshift does; the number of columns and their kinds must agree:
 * https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-copy-from-columnar.html
 */
final class ParquetLoad {
    private final Statement statement;
    private final TargetTable table;

    ParquetLoad(Statement statement, TargetTable table) {
        this.statement = statement;
        this.table = table;
    }

    /** How many rows were loaded. */
    long run(List<SourceFile> files, boolean onlyCheck) throws SQLException, CopyException {
        String source = "read_parquet("
                + files.stream()
                        .map(file -> SqlText.literal(file.path().toString()))
                        .collect(Collectors.joining(", ", "[", "]"))
                + ", hive_partitioning = false)";
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
            while (rows.next()) {
                names.add(rows.getString("column_name"));
                types.add(rows.getString("column_type"));
            }
        } catch (SQLException e) {
            throw new CopyException(
                    CopyException.BAD_FILE,
                    files.get(0).address() + " or a file beside it is no Parquet, or their columns differ",
                    null,
                    e);
        }
        check(files, names, types);
        checkLengths(source, names);
        return onlyCheck
                ? 0
                : statement.executeLargeUpdate(table.insert() + "SELECT " + list(names) + " FROM " + source);
    }

    private void check(List<SourceFile> files, List<String> names, List<String> types) throws CopyException {
        if (names.size() != table.columns().size()) {
            throw new CopyException(
                    CopyException.BAD_FILE,
                    files.get(0).address() + " has " + names.size() + " columns " + names + ", the load wants "
                            + table.columns().size(),
                    "Name the columns to load: COPY table (a, b) FROM …");
        }
        for (int i = 0; i < names.size(); i++) {
            TargetColumn column = table.columns().get(i);
            if (!kind(types.get(i)).equals(kind(column.type()))) {
                throw new CopyException(
                        CopyException.TYPES_DIFFER,
                        "incompatible Parquet schema for column " + column.name() + ": the file's column "
                                + names.get(i) + " is " + types.get(i) + ", the table's is " + column.redshiftType(),
                        null);
            }
        }
    }

    private void checkLengths(String source, List<String> names) throws SQLException, CopyException {
        for (int i = 0; i < names.size(); i++) {
            TargetColumn column = table.columns().get(i);
            if (column.length() == 0) {
                continue;
            }
            String size = "strlen(rtrim(" + SqlText.identifier(names.get(i)) + ", ' '))";
            try (ResultSet rows = statement.executeQuery("SELECT max(" + size + ") FROM " + source)) {
                if (rows.next() && rows.getLong(1) > column.length()) {
                    throw new CopyException(
                            CopyException.TOO_LONG,
                            "The length of the data column " + column.name()
                                    + " is longer than the length defined in the " + "table. Table: " + column.length()
                                    + ", Data: " + rows.getLong(1),
                            null);
                }
            }
        }
    }

    /** Types of one kind convert without loss of meaning; DuckDB refuses a value that does not fit. */
    private static String kind(String type) {
        if (type.startsWith("DECIMAL")) {
            return "number";
        }
        return switch (type) {
            case "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "HUGEINT",
                    "UTINYINT",
                    "USMALLINT",
                    "UINTEGER",
                    "UBIGINT",
                    "FLOAT",
                    "DOUBLE" -> "number";
            case "VARCHAR", "JSON" -> "text";
            case "TIMESTAMP", "TIMESTAMP WITH TIME ZONE", "TIMESTAMP_NS", "TIMESTAMP_MS", "TIMESTAMP_S" -> "timestamp";
            default -> type;
        };
    }

    private static String list(List<String> names) {
        return names.stream().map(SqlText::identifier).collect(Collectors.joining(", "));
    }
}
