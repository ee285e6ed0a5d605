package io.reelshelf.warehouse.redshift.copy;

import java.util.ArrayList;
import java.util.List;

/** The rows that a COPY could not load, up to its limit. */
final class LoadErrors {
    private static final int MOST_LINE = 1024;

    private final List<LoadError> errors = new ArrayList<>();
    private final int limit;

    /** @param mostErrors MAXERROR: the load fails with as many, and with the first one where it is 0 */
    LoadErrors(int mostErrors) {
        this.limit = Math.max(1, mostErrors);
    }

    void add(LoadError error) {
        errors.add(error);
    }

    boolean full() {
        return errors.size() >= limit;
    }

    int limit() {
        return limit;
    }

    List<LoadError> all() {
        return errors;
    }

    static LoadError row(SourceFile file, TextRecord row, int code, String reason) {
        return new LoadError(file.address(), row.line(), "", "", 0, cut(row.raw()), null, code, reason);
    }

    static LoadError field(
            SourceFile file,
            TextRecord row,
            TargetColumn column,
            @org.jspecify.annotations.Nullable String field,
            int code) {
        return new LoadError(
                file.address(),
                row.line(),
                column.name(),
                column.redshiftType(),
                column.length(),
                cut(row.raw()),
                field == null ? null : cut(field),
                code,
                reason(column, code));
    }

    private static String reason(TargetColumn column, int code) {
        return switch (code) {
            case LoadError.OUT_OF_RANGE ->
                column.isText()
                        ? "String length exceeds DDL length"
                        : "Value out of range for type " + column.redshiftType();
            case LoadError.BAD_DATE -> "Invalid Date Format";
            case LoadError.BAD_TIMESTAMP -> "Invalid timestamp format or value";
            case LoadError.BAD_DIGIT -> "Invalid digit, Type: " + column.redshiftType();
            case LoadError.BAD_FLOAT -> "Invalid data type format: " + column.redshiftType();
            case LoadError.BAD_DECIMAL -> "Invalid numeric format";
            case LoadError.BAD_BOOLEAN -> "Unknown boolean format";
            case LoadError.NOT_NULL -> "Missing data for not-null field";
            default -> "Invalid value for type " + column.redshiftType();
        };
    }

    private static String cut(String text) {
        return text.length() <= MOST_LINE ? text : text.substring(0, MOST_LINE);
    }

    /** What the client is told when the load fails. */
    CopyException failure(TargetTable table) {
        LoadError first = errors.get(0);
        String where = first.file() + ", line " + first.line()
                + (first.column().isEmpty() ? "" : ", column " + first.column() + " (" + first.type() + ")");
        String state = switch (first.code()) {
            case LoadError.OUT_OF_RANGE -> first.type().equals("varchar") ? CopyException.TOO_LONG : "22003";
            case LoadError.BAD_DATE, LoadError.BAD_TIMESTAMP -> "22007";
            case LoadError.NOT_NULL -> "23502";
            case LoadError.BAD_UTF8 -> "22021";
            case LoadError.BAD_DIGIT, LoadError.BAD_FLOAT, LoadError.BAD_DECIMAL, LoadError.BAD_BOOLEAN -> "22P02";
            default -> CopyException.BAD_FILE;
        };
        return new CopyException(
                state,
                "Load into table " + table.title()
                        + " failed.  Check 'stl_load_errors' system table for details. First: " + where + ": "
                        + first.reason() + " (" + first.code() + ")",
                "SELECT * FROM stl_load_errors ORDER BY starttime DESC");
    }
}
