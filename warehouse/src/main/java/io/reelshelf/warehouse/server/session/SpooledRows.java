package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.Cells;
import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rest of a result, kept in a file that only this process's user can read and that is gone when it is closed. */
final class SpooledRows implements RowCursor {
    private static final int NULL = 0;
    private static final int VALUE = 1;

    private final DataInputStream in;
    private final List<DataType> types;
    private final @Nullable Object[] row;
    private long left;

    private SpooledRows(Path file, List<DataType> types, long rows) throws IOException {
        this.in = new DataInputStream(
                new BufferedInputStream(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), 1 << 16));
        this.types = types;
        this.row = new @Nullable Object[types.size()];
        this.left = rows;
    }

    /**
     * Reads a result to its end and closes it. Without rows left no file is made.
     *
     * @throws ServerException 53400 where the rows take more bytes than the limit
     */
    static RowCursor of(RowCursor rest, List<DataType> types, long limit) throws SQLException, ServerException {
        try (rest) {
            if (!rest.next()) {
                return new ListRows(List.of());
            }
            Path file = Files.createTempFile("reelshelf-portal", ".rows");
            try {
                return new SpooledRows(file, types, write(rest, types, file, limit));
            } catch (IOException | SQLException | ServerException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new ServerException("58030", "a suspended result cannot be kept aside: " + e.getMessage());
        }
    }

    private static long write(RowCursor rest, List<DataType> types, Path file, long limit)
            throws IOException, SQLException, ServerException {
        long rows = 0;
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            long written = 0;
            do {
                for (int i = 0; i < types.size(); i++) {
                    if (rest.isNull(i)) {
                        out.writeByte(NULL);
                        written++;
                    } else {
                        out.writeByte(VALUE);
                        written += 9 + writeValue(rest, i, types.get(i), out);
                    }
                }
                rows++;
                if (written > limit) {
                    throw new ServerException(
                            "53400",
                            "suspended results of this session are larger than the " + limit + " bytes allowed",
                            "Read one result to its end before another statement, or fetch without a cursor.");
                }
            } while (rest.next());
        }
        return rows;
    }

    private static int writeValue(Cells cells, int column, DataType type, DataOutputStream out) throws IOException {
        switch (type) {
            case BOOL -> out.writeBoolean(cells.bool(column));
            case INT2, INT4, INT8, OID -> out.writeLong(cells.integer(column));
            case FLOAT4, FLOAT8 -> out.writeDouble(cells.real(column));
            case DATE -> out.writeLong(cells.date(column).toEpochDay());
            case TIMESTAMP, TIMESTAMPTZ -> {
                LocalDateTime time = cells.timestamp(column);
                out.writeLong(time.toLocalDate().toEpochDay());
                out.writeLong(time.toLocalTime().toNanoOfDay());
            }
            case NUMERIC -> {
                return writeText(cells.decimal(column).toString(), out);
            }
            default -> {
                return writeText(cells.text(column), out);
            }
        }
        return 8;
    }

    private static int writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        return bytes.length;
    }

    @Override
    public boolean next() {
        if (left == 0) {
            return false;
        }
        left--;
        try {
            for (int i = 0; i < row.length; i++) {
                row[i] = in.readByte() == NULL ? null : readValue(types.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A suspended result cannot be read back", e);
        }
        return true;
    }

    private Object readValue(DataType type) throws IOException {
        return switch (type) {
            case BOOL -> in.readBoolean();
            case INT2, INT4, INT8, OID -> in.readLong();
            case FLOAT4, FLOAT8 -> in.readDouble();
            case DATE -> LocalDate.ofEpochDay(in.readLong());
            case TIMESTAMP, TIMESTAMPTZ -> {
                LocalDate day = LocalDate.ofEpochDay(in.readLong());
                yield day.atTime(java.time.LocalTime.ofNanoOfDay(in.readLong()));
            }
            case NUMERIC -> new BigDecimal(readText());
            default -> readText();
        };
    }

    private String readText() throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public boolean isNull(int column) {
        return row[column] == null;
    }

    @Override
    public boolean bool(int column) {
        return (Boolean) value(column);
    }

    @Override
    public long integer(int column) {
        return (Long) value(column);
    }

    @Override
    public double real(int column) {
        return (Double) value(column);
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
        return (String) value(column);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A suspended result did not close", e);
        }
    }

    private Object value(int column) {
        return Objects.requireNonNull(row[column]);
    }
}
