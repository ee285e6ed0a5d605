package io.reelshelf.warehouse.redshift;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of CREATE TABLE.
 *
 * @param defaultSql its default in DuckDB's SQL; null for none
 * @param identity whether a sequence numbers it, from start by step
 * @param encoding as declared; null for none
 */
record ColumnDefinition(
        String name,
        SqlType type,
        @Nullable String defaultSql,
        boolean identity,
        long start,
        long step,
        @Nullable String encoding,
        boolean notNull) {

    /** Its text in DuckDB's CREATE TABLE. */
    String sql(String sequence) {
        StringBuilder sql =
                new StringBuilder(SqlText.identifier(name)).append(' ').append(type.duckDb());
        if (identity) {
            sql.append(" DEFAULT nextval(").append(SqlText.literal(sequence)).append(")");
        } else if (defaultSql != null) {
            sql.append(" DEFAULT ").append(defaultSql);
        }
        if (notNull || identity) {
            sql.append(" NOT NULL");
        }
        return sql.append(lengthCheck()).toString();
    }

    /**
     * Trailing blanks do not count, all else does, in bytes. The functions are DuckDB's own, so that the file opens
     * without this server: https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html
     */
    private String lengthCheck() {
        if (type.length() == 0) {
            return "";
        }
        String column = SqlText.identifier(name);
        String size =
                type.duckDb().equals("BLOB") ? "octet_length(" + column + ")" : "strlen(rtrim(" + column + ", ' '))";
        String message = "value too long for type " + type.name() + ", column " + column;
        return " CHECK (CASE WHEN " + size + " <= " + type.length() + " THEN true WHEN " + column
                + " IS NULL THEN true ELSE error(" + SqlText.literal(message) + ") END)";
    }

    /** The row of its attributes; null where nothing was declared. */
    @Nullable
    String declared(boolean distributionKey, int sortPosition) {
        boolean text = type.duckDb().equals("VARCHAR") && type.length() > 0;
        if (!text && !identity && encoding == null && !distributionKey && sortPosition == 0) {
            return null;
        }
        return String.join(
                ", ",
                List.of(
                        SqlText.literal(name),
                        text ? (type.padded() ? "'char'" : "'varchar'") : "NULL",
                        text ? String.valueOf(type.length()) : "NULL",
                        identity ? String.valueOf(start) : "NULL",
                        identity ? String.valueOf(step) : "NULL",
                        encoding == null ? "NULL" : SqlText.literal(encoding),
                        String.valueOf(distributionKey),
                        String.valueOf(sortPosition)));
    }
}
