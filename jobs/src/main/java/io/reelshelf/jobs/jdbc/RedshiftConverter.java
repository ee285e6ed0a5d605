package io.reelshelf.jobs.jdbc;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import org.apache.flink.connector.jdbc.core.database.dialect.AbstractDialectConverter;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.RowType;

/** Rows between Flink and the Amazon Redshift JDBC driver: the connector's own conversions, and moments in time. */
final class RedshiftConverter extends AbstractDialectConverter {
    private static final long serialVersionUID = 1L;

    RedshiftConverter(RowType rowType) {
        super(rowType);
    }

    @Override
    public String converterName() {
        return "Redshift";
    }

    @Override
    protected JdbcDeserializationConverter createInternalConverter(LogicalType type) {
        return switch (type.getTypeRoot()) {
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> RedshiftConverter::moment;
            case SMALLINT -> value -> ((Number) value).shortValue();
            case FLOAT -> value -> ((Number) value).floatValue();
            default -> super.createInternalConverter(type);
        };
    }

    @Override
    protected JdbcSerializationConverter createExternalConverter(LogicalType type) {
        if (type.getTypeRoot() == LogicalTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE) {
            int precision = ((LocalZonedTimestampType) type).getPrecision();
            return (row, index, statement) -> statement.setTimestamp(
                    index, Timestamp.from(row.getTimestamp(index, precision).toInstant()));
        }
        return super.createExternalConverter(type);
    }

    /** The connector knows no JDBC type for a moment that is missing. */
    @Override
    protected JdbcSerializationConverter wrapIntoNullableExternalConverter(
            JdbcSerializationConverter converter, LogicalType type) {
        if (type.getTypeRoot() != LogicalTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE) {
            return super.wrapIntoNullableExternalConverter(converter, type);
        }
        return (row, index, statement) -> {
            if (row == null || row.isNullAt(index)) {
                statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
            } else {
                converter.serialize(row, index, statement);
            }
        };
    }

    private static TimestampData moment(Object value) throws SQLException {
        if (value instanceof Timestamp timestamp) {
            return TimestampData.fromInstant(timestamp.toInstant());
        }
        if (value instanceof OffsetDateTime time) {
            return TimestampData.fromInstant(time.toInstant());
        }
        throw new SQLException("A moment came as " + value.getClass().getName());
    }
}
