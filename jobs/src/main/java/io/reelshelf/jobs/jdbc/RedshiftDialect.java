package io.reelshelf.jobs.jdbc;

import io.reelshelf.warehouse.RedshiftTls;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.connector.jdbc.core.database.dialect.AbstractDialect;
import org.apache.flink.connector.jdbc.core.database.dialect.JdbcDialectConverter;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.RowType;

/**
 * Redshift's SQL for the Flink JDBC connector.
 *
 * <p>Redshift has no {@code ON CONFLICT}, and its {@code MERGE} reads from a table, not from parameters
 * (https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html): rows are upserted by a DELETE of their keys and an
 * INSERT in one transaction ({@link UpsertDriver}). Writers of the same key at once are refused with SQLSTATE 40001 by the
 * engine's serializable isolation, and the batch is tried again.
 */
final class RedshiftDialect extends AbstractDialect {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST_PRECISION = 38;
    private static final int MICROSECONDS = 6;

    private static final Set<LogicalTypeRoot> TYPES = EnumSet.of(
            LogicalTypeRoot.BOOLEAN,
            LogicalTypeRoot.SMALLINT,
            LogicalTypeRoot.INTEGER,
            LogicalTypeRoot.BIGINT,
            LogicalTypeRoot.FLOAT,
            LogicalTypeRoot.DOUBLE,
            LogicalTypeRoot.DECIMAL,
            LogicalTypeRoot.CHAR,
            LogicalTypeRoot.VARCHAR,
            LogicalTypeRoot.BINARY,
            LogicalTypeRoot.VARBINARY,
            LogicalTypeRoot.DATE,
            LogicalTypeRoot.TIME_WITHOUT_TIME_ZONE,
            LogicalTypeRoot.TIMESTAMP_WITHOUT_TIME_ZONE,
            LogicalTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE);

    @Override
    public String dialectName() {
        return "Redshift";
    }

    @Override
    public Optional<String> defaultDriverName() {
        return Optional.of(UpsertDriver.class.getName());
    }

    @Override
    public String appendDefaultUrlProperties(String url) {
        return RedshiftTls.secured(url);
    }

    @Override
    public JdbcDialectConverter getRowConverter(RowType rowType) {
        return new RedshiftConverter(rowType);
    }

    @Override
    public String getLimitClause(long limit) {
        return "LIMIT " + limit;
    }

    @Override
    public String quoteIdentifier(String identifier) {
        return Identifiers.quote(identifier);
    }

    /**
     * Refuses types that Redshift has no column for.
     *
     * @throws ValidationException which names the column and its type
     */
    @Override
    public void validate(RowType rowType) {
        for (RowType.RowField field : rowType.getFields()) {
            if (!TYPES.contains(field.getType().getTypeRoot())) {
                throw new ValidationException("Column \"" + field.getName() + "\" is a "
                        + field.getType().asSummaryString() + ", which Redshift has no column for. Cast it to one of "
                        + TYPES.stream()
                                .map(type -> type.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".");
            }
            if (field.getName().indexOf('.') >= 0) {
                throw new ValidationException("Column \"" + field.getName()
                        + "\" has a dot in its name, which would read as a schema. Name it otherwise.");
            }
        }
        super.validate(rowType);
    }

    @Override
    public Optional<String> getUpsertStatement(String table, String[] fields, String[] keys) {
        return Optional.of(UpsertStatement.of(
                quoteIdentifier(table), getDeleteStatement(table, keys), getInsertIntoStatement(table, fields)));
    }

    @Override
    public Optional<Range> decimalPrecisionRange() {
        return Optional.of(Range.of(1, LARGEST_PRECISION));
    }

    @Override
    public Optional<Range> timestampPrecisionRange() {
        return Optional.of(Range.of(0, MICROSECONDS));
    }

    @Override
    public Set<LogicalTypeRoot> supportedTypes() {
        return TYPES;
    }
}
