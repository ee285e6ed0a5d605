package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.MessageWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/**
 * One column of a chunk, read where DuckDB keeps it. The driver's getters check and make an object for every value, which
 * took most of the time of a long result; the memory behind them is not public in it. The layout is that of
 * https://duckdb.org/docs/stable/clients/c/vector
 */
final class ColumnMemory {
    private static final int STRING_BYTES = 16;
    private static final int INLINED = 12;
    private static final MethodHandle DATA = field("data");
    private static final MethodHandle VALIDITY = field("validity");
    private static final MethodHandle TEXT = textOf();

    private final DuckDBReadableVector vector;
    private final DuckDBColumnType type;
    private final ByteBuffer data;
    private final @Nullable ByteBuffer validity;
    private final int width;
    private int scale = -1;

    ColumnMemory(DuckDBReadableVector vector) {
        this.vector = vector;
        this.type = vector.getType();
        try {
            this.data = (ByteBuffer) DATA.invokeExact(vector);
            this.validity = (ByteBuffer) VALIDITY.invokeExact(vector);
        } catch (Throwable e) {
            throw new IllegalStateException("DuckDB's driver has another layout", e);
        }
        this.width = data.capacity() / (int) vector.rowCount();
    }

    DuckDBColumnType type() {
        return type;
    }

    /** The driver's own view of it, for what is rare. */
    DuckDBReadableVector vector() {
        return vector;
    }

    boolean isNull(int row) {
        ByteBuffer bits = validity;
        return bits != null && (bits.getLong((row >> 6) << 3) & (1L << row)) == 0;
    }

    boolean bool(int row) {
        return data.get(row) != 0;
    }

    long integer(int row) {
        return switch (type) {
            case INTEGER -> data.getInt(row * 4);
            case BIGINT -> data.getLong(row * 8);
            case SMALLINT -> data.getShort(row * 2);
            case TINYINT -> data.get(row);
            case UTINYINT -> data.get(row) & 0xff;
            case USMALLINT -> data.getShort(row * 2) & 0xffff;
            case UINTEGER -> data.getInt(row * 4) & 0xffff_ffffL;
            default -> throw new IllegalStateException("No whole number: " + type);
        };
    }

    double real(int row) {
        return type == DuckDBColumnType.FLOAT ? data.getFloat(row * 4) : data.getDouble(row * 8);
    }

    long epochDay(int row) {
        return data.getInt(row * 4);
    }

    long epochMicros(int row) {
        long count = data.getLong(row * 8);
        return switch (type) {
            case TIMESTAMP_S -> count * 1_000_000;
            case TIMESTAMP_MS -> count * 1000;
            case TIMESTAMP_NS -> Math.floorDiv(count, 1000L);
            default -> count;
        };
    }

    /** Writes a decimal whose digits fit a long; false where it is a larger one. */
    boolean putDecimal(int row, MessageWriter out) {
        if (type != DuckDBColumnType.DECIMAL || width > 8) {
            return false;
        }
        if (scale < 0) {
            scale = vector.getBigDecimal(row).scale();
        }
        long unscaled = switch (width) {
            case 2 -> data.getShort(row * 2);
            case 4 -> data.getInt(row * 4);
            default -> data.getLong(row * 8);
        };
        out.putScaled(unscaled, scale);
        return true;
    }

    /** Writes a text's bytes: short ones stand in the vector itself. */
    void putText(int row, MessageWriter out) {
        int length = data.getInt(row * STRING_BYTES);
        if (length <= INLINED) {
            out.putBytes(data, row * STRING_BYTES + 4, length);
            return;
        }
        try {
            out.putBytes((byte[]) TEXT.invokeExact(data, (long) row));
        } catch (Throwable e) {
            throw new IllegalStateException("DuckDB's driver gives no text", e);
        }
    }

    private static MethodHandle field(String name) {
        try {
            Field field = DuckDBReadableVector.class.getDeclaredField(name);
            field.setAccessible(true);
            return MethodHandles.lookup().unreflectGetter(field);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static MethodHandle textOf() {
        try {
            Method method = Class.forName("org.duckdb.DuckDBBindings")
                    .getDeclaredMethod("duckdb_vector_get_string", ByteBuffer.class, long.class);
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
