package io.reelshelf.warehouse.redshift.copy;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not loaded: a row of STL_LOAD_ERRORS.
 *
 * @param line the line where the row begins, from 1
 * @param column the column's name; empty where the whole row is wrong
 * @param type the column's type
 * @param rawLine the row as it was found
 * @param code https://docs.aws.amazon.com/redshift/latest/dg/r_Load_Error_Reference.html
 */
record LoadError(
        String file,
        long line,
        String column,
        String type,
        int length,
        String rawLine,
        @Nullable String rawField,
        int code,
        String reason) {
    static final int EXTRA_COLUMNS = 1202;
    static final int MISSING_COLUMNS = 1203;
    static final int OUT_OF_RANGE = 1204;
    static final int BAD_DATE = 1205;
    static final int BAD_TIMESTAMP = 1206;
    static final int BAD_DIGIT = 1207;
    static final int BAD_FLOAT = 1208;
    static final int BAD_DECIMAL = 1209;
    static final int BAD_BOOLEAN = 1210;
    static final int NOTHING = 1211;
    static final int NOT_NULL = 1213;
    static final int BAD_LINE = 1216;
    static final int BAD_UTF8 = 1220;
}
