package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.Cells;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.sql.SQLException;

/** The rows of a result, one after the other, before the first at the start. */
interface RowCursor extends Cells, AutoCloseable {
    /** Moves to the next row; false where there is none. */
    boolean next() throws SQLException, ServerException;

    @Override
    void close();
}
