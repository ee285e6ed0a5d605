package io.reelshelf.warehouse.server.protocol;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;

/** Decodes a statement's parameters into the objects that DuckDB's driver binds. */
public final class ParameterReader {
    private ParameterReader() {}

    /**
     * A parameter's value.
     *
     * @param type what the client or the statement says it is
     * @param binary whether it comes in PostgreSQL's binary form
     * @throws ServerException where the bytes are no such value
     */
    public static Object read(DataType type, boolean binary, byte[] bytes) throws ServerException {
        if (binary) {
            return readBinary(type, bytes);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            return readText(type, text);
        } catch (IllegalArgumentException e) {
            String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
            throw new ServerException(
                    "22P02", "invalid input syntax for type " + type.sqlName() + ": \"" + shown + "\"");
        }
    }

    private static Object readText(DataType type, String text) throws ServerException {
        return switch (type) {
            case BOOL -> bool(text.strip().toLowerCase(Locale.ROOT));
            case INT2 -> Short.valueOf(text.strip());
            case INT4 -> Integer.valueOf(text.strip());
            case INT8, OID -> Long.valueOf(text.strip());
            case FLOAT4 -> Float.valueOf(text.strip());
            case FLOAT8 -> Double.valueOf(text.strip());
            case NUMERIC -> decimal(text.strip());
            case DATE -> Temporals.date(text);
            case TIME -> Temporals.time(text);
            case TIMESTAMP -> Temporals.timestamp(text);
            case TIMESTAMPTZ -> Temporals.instant(text);
            case UUID -> java.util.UUID.fromString(text.strip());
            case BYTEA, VARBYTE -> HexFormat.of().parseHex(text.startsWith("\\x") ? text.substring(2) : text);
            case TEXT, VARCHAR, BPCHAR, INTERVAL, TIMETZ, SUPER, UNKNOWN -> text;
            case TEXT_ARRAY, INT2_ARRAY, INT4_ARRAY, INT8_ARRAY -> throw arrays();
        };
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "t", "true", "y", "yes", "on", "1" -> true;
            case "f", "false", "n", "no", "off", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** Bounded, so that 1e999999999 is not written out. */
    private static BigDecimal decimal(String text) {
        BigDecimal value = new BigDecimal(text);
        if (Math.abs((long) value.precision() - value.scale()) > 1000 || Math.abs((long) value.scale()) > 1000) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static Object readBinary(DataType type, byte[] bytes) throws ServerException {
        if (type.size() > 0 && bytes.length != type.size()) {
            throw new ServerException(
                    "22P03",
                    "incorrect binary data: a parameter of type " + type.sqlName() + " has " + type.size()
                            + " bytes, not " + bytes.length);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return switch (type) {
            case BOOL -> in.get() != 0;
            case INT2 -> in.getShort();
            case INT4 -> in.getInt();
            case INT8 -> in.getLong();
            case OID -> in.getInt() & 0xffffffffL;
            case FLOAT4 -> in.getFloat();
            case FLOAT8 -> in.getDouble();
            case NUMERIC -> BinaryNumeric.read(bytes);
            case DATE -> CellWriter.dateOf(in.getInt());
            case TIME -> time(in.getLong());
            case TIMESTAMP -> timestamp(in.getLong());
            case TIMESTAMPTZ -> timestamp(in.getLong()).atOffset(ZoneOffset.UTC);
            case UUID -> new java.util.UUID(in.getLong(), in.getLong());
            case BYTEA, VARBYTE -> bytes;
            case INTERVAL -> interval(in);
            case TEXT, VARCHAR, BPCHAR, SUPER, UNKNOWN -> new String(bytes, StandardCharsets.UTF_8);
            case TIMETZ, TEXT_ARRAY, INT2_ARRAY, INT4_ARRAY, INT8_ARRAY -> throw arrays();
        };
    }

    private static String interval(ByteBuffer in) {
        long micros = in.getLong();
        int days = in.getInt();
        return new Interval(in.getInt(), days, micros).text();
    }

    private static LocalTime time(long micros) throws ServerException {
        if (micros < 0 || micros >= 86_400_000_000L) {
            throw new ServerException("22008", "a time parameter is out of range");
        }
        return LocalTime.ofNanoOfDay(micros * 1000);
    }

    private static java.time.LocalDateTime timestamp(long micros) throws ServerException {
        if (micros == Long.MAX_VALUE || micros == Long.MIN_VALUE) {
            throw new ServerException("0A000", "infinite timestamps are not supported");
        }
        return CellWriter.timestampOf(micros);
    }

    private static ServerException arrays() {
        return new ServerException("0A000", "parameters of array types are not supported", "Send them as text.");
    }
}
