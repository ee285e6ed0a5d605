package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.describe.DescribedColumn;
import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.ResultColumn;
import java.util.Optional;
import org.duckdb.DuckDBColumnType;

/**
 * What a type of DuckDB is in PostgreSQL's protocol.
 *
 * @param type PostgreSQL's
 * @param modifier its modifier; -1 for none
 * @param cast how values are read where their vectors cannot be: a DuckDB expression with {@code %s} for the column;
 *     empty where they can
 */
record EngineType(DataType type, int modifier, String cast) {
    private static final String AS_TEXT = "CAST(%s AS VARCHAR)";

    /**
     * Of a result's column.
     *
     * @param name as DuckDB's metadata has it
     * @param redshift whether the client is Amazon's driver, which knows {@code super}
     */
    static EngineType of(String name, int precision, int scale, boolean redshift) {
        if (name.startsWith("DECIMAL")) {
            return new EngineType(DataType.NUMERIC, DataType.numericModifier(precision, scale), "");
        }
        if (name.endsWith("]")) {
            return list(name, redshift);
        }
        DataType semiStructured = redshift ? DataType.SUPER : DataType.VARCHAR;
        if (name.startsWith("STRUCT") || name.startsWith("MAP") || name.startsWith("UNION")) {
            return new EngineType(semiStructured, -1, "CAST(to_json(%s) AS VARCHAR)");
        }
        return switch (name) {
            case "BOOLEAN" -> plain(DataType.BOOL);
            case "TINYINT", "UTINYINT", "SMALLINT" -> plain(DataType.INT2);
            case "USMALLINT", "INTEGER" -> plain(DataType.INT4);
            case "UINTEGER", "BIGINT" -> plain(DataType.INT8);
            case "UBIGINT", "HUGEINT", "UHUGEINT" ->
                new EngineType(DataType.NUMERIC, DataType.numericModifier(38, 0), "");
            case "FLOAT" -> plain(DataType.FLOAT4);
            case "DOUBLE" -> plain(DataType.FLOAT8);
            case "DATE" -> plain(DataType.DATE);
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> plain(DataType.TIMESTAMP);
            case "TIMESTAMP WITH TIME ZONE" -> plain(DataType.TIMESTAMPTZ);
            case "TIME" -> new EngineType(DataType.TIME, -1, AS_TEXT);
            case "TIME WITH TIME ZONE" -> new EngineType(DataType.TIMETZ, -1, AS_TEXT);
            case "INTERVAL" -> new EngineType(DataType.INTERVAL, -1, AS_TEXT);
            case "BLOB" -> new EngineType(redshift ? DataType.VARBYTE : DataType.BYTEA, -1, "hex(%s)");
            case "JSON" -> new EngineType(semiStructured, -1, AS_TEXT);
            case "VARCHAR" -> plain(DataType.VARCHAR);
            default -> new EngineType(DataType.VARCHAR, -1, AS_TEXT);
        };
    }

    /** Whether a vector of DuckDB's is what a column of a type is read from; one without a reader of its own is cast to text. */
    static boolean isReadAs(DuckDBColumnType vector, DataType type) {
        String name = vector == DuckDBColumnType.TIMESTAMP_WITH_TIME_ZONE ? "TIMESTAMP WITH TIME ZONE" : vector.name();
        EngineType plain = of(name, 38, 0, false);
        return switch (type) {
            case BOOL, INT2, INT4, INT8, NUMERIC, FLOAT4, FLOAT8, DATE, TIMESTAMP, TIMESTAMPTZ -> plain.type() == type;
            case OID -> plain.type() == DataType.INT8;
            case TEXT,
                    VARCHAR,
                    BPCHAR,
                    SUPER,
                    UNKNOWN,
                    TIME,
                    TIMETZ,
                    INTERVAL,
                    UUID,
                    BYTEA,
                    VARBYTE,
                    TEXT_ARRAY,
                    INT2_ARRAY,
                    INT4_ARRAY,
                    INT8_ARRAY -> vector == DuckDBColumnType.VARCHAR;
        };
    }

    /** A result's column of this type. DuckDB's texts have no length: the catalog's does. */
    ResultColumn column(String label, DescribedColumn described) {
        boolean sized = type == DataType.VARCHAR && described.modifier() >= 0;
        return new ResultColumn(
                label,
                sized && described.type() == DataType.BPCHAR.oid() ? DataType.BPCHAR : type,
                sized ? described.modifier() : modifier,
                described.relation(),
                described.position());
    }

    /** Of a parameter, by DuckDB's name of its type; empty where DuckDB does not know it yet. */
    static Optional<DataType> ofParameter(String name) {
        if (name.equals("INVALID") || name.equals("UNKNOWN") || name.equals("\"NULL\"") || name.endsWith("]")) {
            return Optional.empty();
        }
        return Optional.of(
                name.equals("UUID") ? DataType.UUID : of(name, 38, 0, false).type());
    }

    /** DuckDB's name of the type that a client said a parameter has. */
    static String engineName(DataType type) {
        return switch (type) {
            case BOOL -> "BOOLEAN";
            case INT2 -> "SMALLINT";
            case INT4 -> "INTEGER";
            case INT8, OID -> "BIGINT";
            case FLOAT4 -> "FLOAT";
            case FLOAT8 -> "DOUBLE";
            case NUMERIC -> "DECIMAL(38,10)";
            case DATE -> "DATE";
            case TIME -> "TIME";
            case TIMETZ -> "TIMETZ";
            case TIMESTAMP -> "TIMESTAMP";
            case TIMESTAMPTZ -> "TIMESTAMPTZ";
            case INTERVAL -> "INTERVAL";
            case UUID -> "UUID";
            case BYTEA, VARBYTE -> "BLOB";
            case TEXT, VARCHAR, BPCHAR, SUPER, UNKNOWN, TEXT_ARRAY, INT2_ARRAY, INT4_ARRAY, INT8_ARRAY -> "VARCHAR";
        };
    }

    private static EngineType plain(DataType type) {
        return new EngineType(type, -1, "");
    }

    private static EngineType list(String name, boolean redshift) {
        String json = "CAST(to_json(%s) AS VARCHAR)";
        return switch (name.substring(0, name.lastIndexOf('['))) {
            case "SMALLINT" -> new EngineType(DataType.INT2_ARRAY, -1, json);
            case "INTEGER" -> new EngineType(DataType.INT4_ARRAY, -1, json);
            case "BIGINT" -> new EngineType(DataType.INT8_ARRAY, -1, json);
            case "VARCHAR" -> new EngineType(DataType.TEXT_ARRAY, -1, json);
            default -> new EngineType(redshift ? DataType.SUPER : DataType.VARCHAR, -1, json);
        };
    }
}
