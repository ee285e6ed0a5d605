package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.MessageWriter;
import io.reelshelf.warehouse.server.protocol.ResultColumn;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.io.IOException;
import java.util.List;

/** The server's messages. */
final class Replies {
    private final MessageWriter out;

    Replies(MessageWriter out) {
        this.out = out;
    }

    MessageWriter out() {
        return out;
    }

    void error(ServerException error) throws IOException {
        out.begin('E');
        String severity = error.fatal() ? "FATAL" : "ERROR";
        field('S', severity);
        field('V', severity);
        field('C', error.sqlState());
        field('M', String.valueOf(error.getMessage()));
        String hint = error.hint().orElse("");
        if (!hint.isEmpty()) {
            field('H', hint);
        }
        if (error.position() > 0) {
            field('P', String.valueOf(error.position()));
        }
        out.putByte(0).end();
    }

    void notice(String severity, String sqlState, String message) throws IOException {
        out.begin('N');
        field('S', severity);
        field('V', severity);
        field('C', sqlState);
        field('M', message);
        out.putByte(0).end();
    }

    private void field(char code, String value) {
        out.putByte(code).putTerminated(value);
    }

    void parameterStatus(String name, String value) throws IOException {
        out.begin('S').putTerminated(name).putTerminated(value).end();
    }

    void parameters(List<DataType> types) throws IOException {
        out.begin('t').putShort(types.size());
        for (DataType type : types) {
            out.putInt(type.oid());
        }
        out.end();
    }

    /** RowDescription; with formats where they are known. */
    void columns(List<ResultColumn> columns, boolean[] binary) throws IOException {
        if (columns.isEmpty()) {
            out.empty('n');
            return;
        }
        out.begin('T').putShort(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            ResultColumn column = columns.get(i);
            out.putTerminated(column.name()).putInt(column.table()).putShort(column.attribute());
            out.putInt(column.type().oid()).putShort(column.type().size()).putInt(column.modifier());
            out.putShort(binary.length > i && binary[i] ? 1 : 0);
        }
        out.end();
    }

    void complete(String tag) throws IOException {
        out.begin('C').putTerminated(tag).end();
    }

    void ready(char status) throws IOException {
        out.begin('Z').putByte(status).end();
        out.flush();
    }
}
