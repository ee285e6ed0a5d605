package io.reelshelf.warehouse.server.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL's types that this server sends and takes: https://www.postgresql.org/docs/15/catalog-pg-type.html */
public enum DataType {
    /** True or false. */
    BOOL(16, 1, "bool"),
    /** Bytes. */
    BYTEA(17, -1, "bytea"),
    /** Eight bytes. */
    INT8(20, 8, "int8"),
    /** Two bytes. */
    INT2(21, 2, "int2"),
    /** Four bytes. */
    INT4(23, 4, "int4"),
    /** Text without limit. */
    TEXT(25, -1, "text"),
    /** A catalog number. */
    OID(26, 4, "oid"),
    /** Single precision. */
    FLOAT4(700, 4, "float4"),
    /** Double precision. */
    FLOAT8(701, 8, "float8"),
    /** Blank-padded text. */
    BPCHAR(1042, -1, "bpchar"),
    /** Text. */
    VARCHAR(1043, -1, "varchar"),
    /** A day. */
    DATE(1082, 4, "date"),
    /** A time of day. */
    TIME(1083, 8, "time"),
    /** A day and time. */
    TIMESTAMP(1114, 8, "timestamp"),
    /** An instant. */
    TIMESTAMPTZ(1184, 8, "timestamptz"),
    /** Months, days and microseconds. */
    INTERVAL(1186, 16, "interval"),
    /** A time of day with its offset. */
    TIMETZ(1266, 12, "timetz"),
    /** Exact decimals. */
    NUMERIC(1700, -1, "numeric"),
    /** A UUID, taken as a parameter; results give it as text. */
    UUID(2950, 16, "uuid"),
    /** Texts. */
    TEXT_ARRAY(1009, -1, "_text"),
    /** Numbers of two bytes. */
    INT2_ARRAY(1005, -1, "_int2"),
    /** Numbers of four bytes. */
    INT4_ARRAY(1007, -1, "_int4"),
    /** Numbers of eight bytes. */
    INT8_ARRAY(1016, -1, "_int8"),
    /** Redshift's semi-structured data, as JSON text. */
    SUPER(4000, -1, "super"),
    /** Redshift's bytes. */
    VARBYTE(6551, -1, "varbyte"),
    /** A literal whose type is not said. */
    UNKNOWN(705, -2, "unknown");

    private static final Map<Integer, DataType> BY_OID = new HashMap<>();

    static {
        for (DataType type : values()) {
            BY_OID.put(type.oid, type);
        }
    }

    private final int oid;
    private final int size;
    private final String sqlName;

    DataType(int oid, int size, String sqlName) {
        this.oid = oid;
        this.size = size;
        this.sqlName = sqlName;
    }

    /** Its number in {@code pg_type}. */
    public int oid() {
        return oid;
    }

    /** Bytes; -1 where they vary. */
    public int size() {
        return size;
    }

    /** Its name in {@code pg_type}. */
    public String sqlName() {
        return sqlName;
    }

    /** The type with this number. */
    public static Optional<DataType> of(int oid) {
        return Optional.ofNullable(BY_OID.get(oid));
    }

    /** The modifier of {@code numeric(precision, scale)}. */
    public static int numericModifier(int precision, int scale) {
        return ((precision << 16) | scale) + 4;
    }
}
