package io.reelshelf.sql.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * A type that DuckDB and Redshift both have.
 *
 * @param base such as {@code INTEGER}, {@code VARCHAR} or {@code DOUBLE PRECISION}
 * @param size the length of a text or the precision of a DECIMAL; -1 where the type has none
 * @param scale digits behind the point of a DECIMAL; -1 for other types
 */
public record ColumnType(String base, int size, int scale) {
    private static final Pattern TEXT = Pattern.compile("([A-Z]+(?: [A-Z]+)?)(?:\\((\\d+)(?:,\\s*(\\d+))?\\))?");
    private static final String DOUBLE = "DOUBLE PRECISION";
    private static final Map<String, SqlTypeName> NAMES = Map.ofEntries(
            Map.entry("SMALLINT", SqlTypeName.SMALLINT),
            Map.entry("INTEGER", SqlTypeName.INTEGER),
            Map.entry("BIGINT", SqlTypeName.BIGINT),
            Map.entry("REAL", SqlTypeName.REAL),
            Map.entry(DOUBLE, SqlTypeName.DOUBLE),
            Map.entry("DOUBLE", SqlTypeName.DOUBLE),
            Map.entry("DECIMAL", SqlTypeName.DECIMAL),
            Map.entry("VARCHAR", SqlTypeName.VARCHAR),
            Map.entry("CHAR", SqlTypeName.CHAR),
            Map.entry("DATE", SqlTypeName.DATE),
            Map.entry("TIMESTAMP", SqlTypeName.TIMESTAMP),
            Map.entry("BOOLEAN", SqlTypeName.BOOLEAN));

    /** Checks that the type is known. */
    public ColumnType {
        if (!NAMES.containsKey(base)) {
            throw new IllegalArgumentException("no type that both engines have: " + base);
        }
        base = base.equals("DOUBLE") ? DOUBLE : base;
    }

    /**
     * Reads what a CREATE TABLE says, such as {@code VARCHAR(16)}.
     *
     * @throws IllegalArgumentException for a type that is not one of both engines
     */
    public static ColumnType parse(String text) {
        Matcher matcher = TEXT.matcher(text.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a type: " + text);
        }
        return new ColumnType(matcher.group(1), number(matcher, 2), number(matcher, 3));
    }

    static ColumnType of(RelDataType type) {
        SqlTypeName name = type.getSqlTypeName();
        return switch (name) {
            case VARCHAR, CHAR -> new ColumnType(name.getName(), type.getPrecision(), -1);
            case DECIMAL -> new ColumnType("DECIMAL", type.getPrecision(), type.getScale());
            default -> new ColumnType(name.getName(), -1, -1);
        };
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? -1 : Integer.parseInt(matcher.group(group));
    }

    boolean isNumber() {
        return SqlTypeName.NUMERIC_TYPES.contains(NAMES.get(base));
    }

    RelDataType relType(RelDataTypeFactory factory) {
        SqlTypeName name = NAMES.getOrDefault(base, SqlTypeName.ANY);
        if (size < 0) {
            return factory.createSqlType(name);
        }
        return scale < 0 ? factory.createSqlType(name, size) : factory.createSqlType(name, size, scale);
    }

    /** The type as both engines read it. */
    @Override
    public String toString() {
        if (size < 0) {
            return base;
        }
        return base + "(" + size + (scale < 0 ? "" : ", " + scale) + ")";
    }
}
