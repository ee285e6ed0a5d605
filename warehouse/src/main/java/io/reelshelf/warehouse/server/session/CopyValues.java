package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.ParameterReader;
import io.reelshelf.warehouse.server.protocol.ResultColumn;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.duckdb.DuckDBAppender;

/**
 * Appends one column's values from their bytes: the usual forms without an object for each, all others by the parser that
 * knows them.
 */
final class CopyValues {
    private static final long NONE = Long.MIN_VALUE;
    private static final int LONGEST_LONG = 18;
    private static final double[] POWERS = new double[23];

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = Double.parseDouble("1e" + i);
        }
    }

    private final DataType type;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private int scale;

    CopyValues(ResultColumn column) {
        this.type = column.type();
    }

    /** DuckDB's type that takes them; text where INSERT is to convert. */
    String stagedType() {
        return switch (type) {
            case INT2, INT4, INT8, BOOL, FLOAT4, FLOAT8, DATE, TIMESTAMP -> EngineType.engineName(type);
            default -> "VARCHAR";
        };
    }

    void append(DuckDBAppender target, byte[] bytes, int length) throws SQLException, ServerException {
        switch (type) {
            case INT2, INT4, INT8 -> appendWhole(target, bytes, length);
            case BOOL -> appendBool(target, bytes, length);
            case FLOAT8 -> appendDouble(target, bytes, length);
            case DATE, TIMESTAMP -> appendTemporal(target, bytes, length);
            case FLOAT4 -> appendOther(target, bytes, length);
            default -> target.append(text(bytes, length));
        }
    }

    private void appendOther(DuckDBAppender target, byte[] bytes, int length) throws SQLException, ServerException {
        Appending.append(target, ParameterReader.read(type, false, Arrays.copyOf(bytes, length)));
    }

    private void appendBool(DuckDBAppender target, byte[] bytes, int length) throws SQLException, ServerException {
        if (length == 1 && (bytes[0] == 't' || bytes[0] == 'f')) {
            target.append(bytes[0] == 't');
        } else {
            appendOther(target, bytes, length);
        }
    }

    private void appendTemporal(DuckDBAppender target, byte[] bytes, int length) throws SQLException, ServerException {
        boolean day = type == DataType.DATE;
        long count = day ? FastTemporals.day(bytes, length) : FastTemporals.timestamp(bytes, length);
        if (count == FastTemporals.OTHER) {
            appendOther(target, bytes, length);
        } else if (day) {
            target.appendEpochDays((int) count);
        } else {
            target.appendEpochMicros(count);
        }
    }

    private void appendWhole(DuckDBAppender target, byte[] bytes, int length) throws SQLException, ServerException {
        long value = number(bytes, length, false);
        if (value != NONE && type == DataType.INT8) {
            target.append(value);
        } else if (value != NONE && type == DataType.INT4 && (int) value == value) {
            target.append((int) value);
        } else if (value != NONE && type == DataType.INT2 && (short) value == value) {
            target.append((short) value);
        } else {
            appendOther(target, bytes, length);
        }
    }

    /** A whole number below 2^53 and a power of ten up to 22 are exact, so that dividing them rounds as reading does. */
    private void appendDouble(DuckDBAppender target, byte[] bytes, int length) throws SQLException, ServerException {
        long digits = number(bytes, length, true);
        if (digits == NONE || Math.abs(digits) >= 1L << 53 || digits == 0) {
            appendOther(target, bytes, length);
        } else {
            target.append(digits / POWERS[scale]);
        }
    }

    /** The digits as a number, {@link #scale} of them behind the point; {@link #NONE} where they have another form. */
    private long number(byte[] bytes, int length, boolean fractional) {
        boolean negative = length > 0 && bytes[0] == '-';
        int start = negative ? 1 : 0;
        if (length == start || length - start > LONGEST_LONG) {
            return NONE;
        }
        long value = 0;
        int point = -1;
        for (int i = start; i < length; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
            } else if (fractional && bytes[i] == '.' && point < 0 && length > start + 1) {
                point = i;
            } else {
                return NONE;
            }
        }
        scale = point < 0 ? 0 : length - point - 1;
        return negative ? -value : value;
    }

    private String text(byte[] bytes, int length) throws ServerException {
        int seen = 0;
        for (int i = 0; i < length; i++) {
            seen |= bytes[i];
        }
        if (seen >= 0) {
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
        try {
            return decoder.decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (CharacterCodingException e) {
            throw new ServerException("22021", "invalid byte sequence for encoding \"UTF8\"");
        }
    }
}
