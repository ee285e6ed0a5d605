package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.MessageBody;
import io.reelshelf.warehouse.server.protocol.ParameterReader;
import io.reelshelf.warehouse.server.protocol.ProtocolException;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Bind message, whose values are read once it is known which statement they are for. */
final class BindMessage {
    private static final int BYTES_OF_A_VALUE = 64;

    private final String portal;
    private final String statement;
    private final boolean[] formats;
    private final List<byte @Nullable []> values = new ArrayList<>();
    private final boolean[] resultFormats;
    private long bytes = BYTES_OF_A_VALUE;

    BindMessage(MessageBody body) throws ProtocolException, ServerException {
        portal = body.readText();
        statement = body.readText();
        formats = formats(body);
        int count = body.readShort();
        for (int i = 0; i < count; i++) {
            int length = body.readInt();
            values.add(length == -1 ? null : body.readBytes(length));
            bytes += BYTES_OF_A_VALUE + Math.max(0, length);
        }
        resultFormats = formats(body);
        body.expectEnd();
    }

    String portal() {
        return portal;
    }

    String statement() {
        return statement;
    }

    /** About what its values take in memory. */
    long bytes() {
        return bytes;
    }

    private static boolean[] formats(MessageBody body) throws ProtocolException, ServerException {
        boolean[] binary = new boolean[body.readShort()];
        for (int i = 0; i < binary.length; i++) {
            int format = body.readShort();
            if (format > 1) {
                throw new ServerException("22023", "invalid format code: " + format);
            }
            binary[i] = format == 1;
        }
        return binary;
    }

    /** Which of the plan's columns the client wants in binary. */
    boolean[] resultFormats(Plan plan) throws ServerException {
        return spread(resultFormats, plan.columns().size(), "result");
    }

    /** No format means text for all, one means the same for all. */
    private static boolean[] spread(boolean[] formats, int count, String what) throws ServerException {
        if (formats.length == count) {
            return formats;
        }
        if (formats.length > 1) {
            throw new ServerException(
                    "08P01", "bind message has " + formats.length + " " + what + " formats but " + count + " values");
        }
        boolean[] all = new boolean[count];
        Arrays.fill(all, formats.length == 1 && formats[0]);
        return all;
    }

    /** The values as the plan's parameters. */
    List<@Nullable Object> values(Plan plan) throws ServerException {
        List<DataType> types = plan.parameters();
        if (values.size() != types.size()) {
            throw new ServerException(
                    "08P01",
                    "bind message supplies " + values.size() + " parameters, but prepared statement \"" + statement
                            + "\" requires " + types.size());
        }
        boolean[] binary = spread(formats, values.size(), "parameter");
        List<@Nullable Object> read = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            byte @Nullable [] value = values.get(i);
            read.add(value == null ? null : ParameterReader.read(types.get(i), binary[i], value));
        }
        return read;
    }
}
