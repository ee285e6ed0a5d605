package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.CellWriter;
import io.reelshelf.warehouse.server.protocol.Cells;
import io.reelshelf.warehouse.server.protocol.MessageWriter;
import io.reelshelf.warehouse.server.protocol.ResultColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the rows of COPY TO STDOUT, one in a message. */
final class CopyLines {
    private final CopyOptions options;
    private final List<ResultColumn> columns;
    private final CellWriter[] writers;
    private final MessageWriter out;
    private final MessageWriter field = new MessageWriter(OutputStream.nullOutputStream());

    CopyLines(CopyOptions options, List<ResultColumn> columns, MessageWriter out) {
        this.options = options;
        this.columns = columns;
        this.out = out;
        this.writers = new CellWriter[columns.size()];
        for (int i = 0; i < writers.length; i++) {
            writers[i] = new CellWriter(columns.get(i).type(), i, false);
        }
    }

    void header() throws IOException {
        out.begin('d');
        for (int i = 0; i < columns.size(); i++) {
            separate(i);
            put(columns.get(i).name().getBytes(StandardCharsets.UTF_8));
        }
        out.putByte('\n').end();
    }

    void row(Cells cells) throws IOException {
        out.begin('d');
        for (int i = 0; i < writers.length; i++) {
            separate(i);
            if (cells.isNull(i)) {
                out.putText(options.nullText());
            } else {
                writers[i].writeText(cells, field);
                put(field.take());
            }
        }
        out.putByte('\n').end();
    }

    private void separate(int column) {
        if (column > 0) {
            out.putByte(options.delimiter());
        }
    }

    private void put(byte[] value) {
        if (options.csv()) {
            csv(value);
            return;
        }
        for (byte b : value) {
            switch (b) {
                case '\\' -> out.putText("\\\\");
                case '\n' -> out.putText("\\n");
                case '\r' -> out.putText("\\r");
                case '\t' -> out.putText("\\t");
                default -> {
                    if (b == options.delimiter()) {
                        out.putByte('\\');
                    }
                    out.putByte(b);
                }
            }
        }
    }

    private void csv(byte[] value) {
        boolean quoted = new String(value, StandardCharsets.UTF_8).equals(options.nullText());
        for (byte b : value) {
            quoted |= b == options.delimiter() || b == options.quote() || b == '\n' || b == '\r';
        }
        if (!quoted) {
            out.putBytes(value);
            return;
        }
        out.putByte(options.quote());
        for (byte b : value) {
            if (b == options.quote() || b == options.escape()) {
                out.putByte(options.escape());
            }
            out.putByte(b);
        }
        out.putByte(options.quote());
    }
}
