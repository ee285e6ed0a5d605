package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.MessageWriter;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** Streams a DuckDB result chunk by chunk, reading its column vectors in place: memory stays constant. */
final class ChunkCursor implements RowCursor {
    /**
     * The driver tells the end of a stream and an error within it the same way; what tells them apart is not public in it.
     */
    private static final MethodHandle CHECK_ERROR = checkError();

    private static final LocalDateTime EPOCH = LocalDate.EPOCH.atStartOfDay();

    private final DuckDBChunkedResult result;
    private final Cancellation cancellation;
    private final List<DataType> types;
    private final ColumnMemory[] memory;
    private boolean checked;
    private int row;
    private int rows;
    private boolean ended;

    /**
     * Of a result that begins.
     *
     * @param types what its columns were when the statement was planned
     */
    ChunkCursor(DuckDBChunkedResult result, Cancellation cancellation, List<DataType> types) {
        this.result = result;
        this.cancellation = cancellation;
        this.types = List.copyOf(types);
        this.memory = new ColumnMemory[(int) result.columnCount()];
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
            rows = (int) result.chunk().rowCount();
        } while (rows == 0);
        row = 0;
        DuckDBDataChunkReader chunk = result.chunk();
        for (int i = 0; i < memory.length; i++) {
            memory[i] = new ColumnMemory(chunk.vector(i));
        }
        if (!checked) {
            checkTypes();
        }
        return true;
    }

    /**
     * A relation may have been made anew since the statement was planned. Nothing may be read as another type than it has: a number that
     * is taken for a text would be an address.
     */
    private void checkTypes() throws ServerException {
        boolean same = memory.length == types.size();
        for (int i = 0; same && i < memory.length; i++) {
            same = EngineType.isReadAs(memory[i].type(), types.get(i));
        }
        if (!same) {
            throw new ServerException("0A000", "cached plan must not change result type", "Prepare it again.");
        }
        checked = true;
    }

    @Override
    public boolean isNull(int column) {
        return memory[column].isNull(row);
    }

    @Override
    public boolean bool(int column) {
        return memory[column].bool(row);
    }

    @Override
    public long integer(int column) {
        return memory[column].integer(row);
    }

    @Override
    public double real(int column) {
        return memory[column].real(row);
    }

    @Override
    public BigDecimal decimal(int column) {
        DuckDBReadableVector vector = memory[column].vector();
        return switch (memory[column].type()) {
            case HUGEINT -> new BigDecimal(vector.getHugeInt(row));
            case UHUGEINT -> new BigDecimal(vector.getUHugeInt(row));
            case UBIGINT -> new BigDecimal(vector.getUint64(row));
            default -> vector.getBigDecimal(row);
        };
    }

    @Override
    public void putDecimal(int column, MessageWriter out) {
        if (!memory[column].putDecimal(row, out)) {
            out.putText(decimal(column).toPlainString());
        }
    }

    @Override
    public LocalDate date(int column) {
        return LocalDate.ofEpochDay(epochDay(column));
    }

    @Override
    public long epochDay(int column) {
        return memory[column].epochDay(row);
    }

    @Override
    public LocalDateTime timestamp(int column) {
        return EPOCH.plus(epochMicros(column), ChronoUnit.MICROS);
    }

    @Override
    public long epochMicros(int column) {
        return memory[column].epochMicros(row);
    }

    @Override
    public String text(int column) {
        return memory[column].vector().getString(row);
    }

    @Override
    public void putText(int column, MessageWriter out) {
        memory[column].putText(row, out);
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
