package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.ServerException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** Streams a DuckDB result chunk by chunk, reading its column vectors in place: memory stays constant. */
final class ChunkCursor implements RowCursor {
    /**
     * The driver tells the end of a stream and an error within it the same way; what tells them apart is not public in it.
     */
    private static final MethodHandle CHECK_ERROR = checkError();

    private final DuckDBChunkedResult result;
    private final Cancellation cancellation;
    private final DuckDBReadableVector[] vectors;
    private final DuckDBColumnType[] types;
    private long row;
    private long rows;
    private boolean ended;

    ChunkCursor(DuckDBChunkedResult result, Cancellation cancellation) {
        this.result = result;
        this.cancellation = cancellation;
        int columns = (int) result.columnCount();
        this.vectors = new DuckDBReadableVector[columns];
        this.types = new DuckDBColumnType[columns];
    }

    @Override
    public boolean next() throws SQLException, ServerException {
        if (++row < rows) {
            return true;
        }
        return !ended && nextChunk();
    }

    private boolean nextChunk() throws SQLException, ServerException {
        do {
            cancellation.check();
            if (!result.nextChunk()) {
                ended = true;
                throwError();
                return false;
            }
            rows = result.chunk().rowCount();
        } while (rows == 0);
        row = 0;
        DuckDBDataChunkReader chunk = result.chunk();
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = chunk.vector(i);
            types[i] = vectors[i].getType();
        }
        return true;
    }

    /** The type of a column's values; known from the first row on. */
    DuckDBColumnType type(int column) {
        return types[column];
    }

    int columns() {
        return vectors.length;
    }

    @Override
    public boolean isNull(int column) {
        return vectors[column].isNull(row);
    }

    @Override
    public boolean bool(int column) {
        return vectors[column].getBoolean(row);
    }

    @Override
    public long integer(int column) {
        DuckDBReadableVector vector = vectors[column];
        return switch (types[column]) {
            case INTEGER -> vector.getInt(row);
            case BIGINT -> vector.getLong(row);
            case SMALLINT -> vector.getShort(row);
            case TINYINT -> vector.getByte(row);
            case UTINYINT -> vector.getUint8(row);
            case USMALLINT -> vector.getUint16(row);
            case UINTEGER -> vector.getUint32(row);
            default -> throw new IllegalStateException("No whole number: " + types[column]);
        };
    }

    @Override
    public double real(int column) {
        return types[column] == DuckDBColumnType.FLOAT ? vectors[column].getFloat(row) : vectors[column].getDouble(row);
    }

    @Override
    public BigDecimal decimal(int column) {
        DuckDBReadableVector vector = vectors[column];
        return switch (types[column]) {
            case HUGEINT -> new BigDecimal(vector.getHugeInt(row));
            case UHUGEINT -> new BigDecimal(vector.getUHugeInt(row));
            case UBIGINT -> new BigDecimal(vector.getUint64(row));
            default -> vector.getBigDecimal(row);
        };
    }

    @Override
    public LocalDate date(int column) {
        return vectors[column].getLocalDate(row);
    }

    @Override
    public LocalDateTime timestamp(int column) {
        return types[column] == DuckDBColumnType.TIMESTAMP_WITH_TIME_ZONE
                ? vectors[column]
                        .getOffsetDateTime(row)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime()
                : vectors[column].getLocalDateTime(row);
    }

    @Override
    public String text(int column) {
        return vectors[column].getString(row);
    }

    @Override
    public void close() {
        try {
            result.close();
        } catch (SQLException e) {
            throw new IllegalStateException("A result did not close", e);
        }
    }

    private void throwError() throws SQLException {
        try {
            CHECK_ERROR.invoke(result);
        } catch (SQLException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle checkError() {
        try {
            Method method = DuckDBChunkedResult.class.getDeclaredMethod("checkError");
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
