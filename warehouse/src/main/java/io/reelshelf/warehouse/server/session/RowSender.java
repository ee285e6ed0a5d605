package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.CellWriter;
import io.reelshelf.warehouse.server.protocol.MessageWriter;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.io.IOException;
import java.sql.SQLException;

/** Sends rows. What the client does not read in time waits in the socket, and the result with it: nothing piles up here. */
final class RowSender {
    private final MessageWriter out;
    private final long maximumBytes;
    private long count;

    RowSender(MessageWriter out, SessionLimits limits) {
        this.out = out;
        this.maximumBytes = limits.maximumResultBytes();
    }

    /** Sends at most so many rows; true where there are no more. */
    boolean send(RowCursor cursor, CellWriter[] writers, long maximum, Portal portal)
            throws SQLException, ServerException, IOException {
        long start = out.written();
        for (long sent = 0; sent < maximum; sent++) {
            if (!cursor.next()) {
                return true;
            }
            out.begin('D').putShort(writers.length);
            for (CellWriter writer : writers) {
                writer.write(cursor, out);
            }
            out.end();
            portal.countRow();
            count++;
            if (maximumBytes > 0 && out.written() - start > maximumBytes) {
                throw new ServerException(
                        "53400",
                        "the result is larger than the " + maximumBytes + " bytes allowed",
                        "Aggregate or LIMIT it, or UNLOAD it to files.");
            }
        }
        return false;
    }

    void add(long rows) {
        count += rows;
    }

    long takeCount() {
        long taken = count;
        count = 0;
        return taken;
    }
}
