package io.reelshelf.warehouse.server.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows that the server made itself. */
final class ListRows implements RowCursor {
    private final List<List<@Nullable Object>> rows;
    private int row = -1;

    ListRows(List<List<@Nullable Object>> rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() {
        return ++row < rows.size();
    }

    @Override
    public boolean isNull(int column) {
        return rows.get(row).get(column) == null;
    }

    @Override
    public boolean bool(int column) {
        return (Boolean) value(column);
    }

    @Override
    public long integer(int column) {
        return ((Number) value(column)).longValue();
    }

    @Override
    public double real(int column) {
        return ((Number) value(column)).doubleValue();
    }

    @Override
    public BigDecimal decimal(int column) {
        return (BigDecimal) value(column);
    }

    @Override
    public LocalDate date(int column) {
        return (LocalDate) value(column);
    }

    @Override
    public LocalDateTime timestamp(int column) {
        return (LocalDateTime) value(column);
    }

    @Override
    public String text(int column) {
        return value(column).toString();
    }

    @Override
    public void close() {}

    private Object value(int column) {
        return Objects.requireNonNull(rows.get(row).get(column));
    }
}
