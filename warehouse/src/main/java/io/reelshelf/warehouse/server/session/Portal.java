package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.CellWriter;
import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement with its parameters' values, run once and perhaps in pieces. */
final class Portal implements Engine.Parkable {
    private final Plan plan;
    private final List<@Nullable Object> values;
    private final boolean[] binary;
    private final long spoolLimit;
    private final long bytes;
    private @Nullable RowCursor cursor;
    private boolean finished;
    private long rows;

    /** Without values. */
    Portal(Plan plan, long spoolLimit) {
        this(plan, List.of(), new boolean[0], spoolLimit, 0);
    }

    /**
     * With values.
     *
     * @param bytes about what the values take in memory
     */
    Portal(Plan plan, List<@Nullable Object> values, boolean[] binary, long spoolLimit, long bytes) {
        this.plan = plan;
        this.values = Collections.unmodifiableList(new ArrayList<>(values));
        this.binary = binary.clone();
        this.spoolLimit = spoolLimit;
        this.bytes = bytes;
    }

    Plan plan() {
        return plan;
    }

    long bytes() {
        return bytes;
    }

    List<@Nullable Object> values() {
        return values;
    }

    boolean[] binary() {
        return binary.clone();
    }

    @Nullable
    RowCursor cursor() {
        return cursor;
    }

    void open(RowCursor opened) {
        cursor = opened;
    }

    boolean finished() {
        return finished;
    }

    void finish() {
        finished = true;
        closeCursor();
    }

    long rows() {
        return rows;
    }

    void countRow() {
        rows++;
    }

    CellWriter[] writers() {
        CellWriter[] writers = new CellWriter[plan.columns().size()];
        for (int i = 0; i < writers.length; i++) {
            writers[i] = new CellWriter(plan.columns().get(i).type(), i, binary.length > i && binary[i]);
        }
        return writers;
    }

    @Override
    public void park() throws SQLException, ServerException {
        RowCursor current = cursor;
        if (current instanceof ChunkCursor) {
            List<DataType> types =
                    plan.columns().stream().map(column -> column.type()).toList();
            cursor = SpooledRows.of(current, types, spoolLimit);
        }
    }

    void closeCursor() {
        RowCursor current = cursor;
        cursor = null;
        if (current != null) {
            current.close();
        }
    }
}
