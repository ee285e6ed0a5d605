package io.reelshelf.warehouse.server.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The body of a message, read from left to right. Valid until the next message is read. */
public final class MessageBody {
    private final byte[] bytes;
    private final int end;
    private int at;

    /** Of the first bytes of an array, which is not copied. */
    public MessageBody(byte[] bytes, int length) {
        this.bytes = bytes;
        this.end = length;
    }

    /** Bytes that are left. */
    public int remaining() {
        return end - at;
    }

    /** One byte, unsigned. */
    public int readByte() throws ProtocolException {
        require(1);
        return bytes[at++] & 0xff;
    }

    /** Two bytes, unsigned. */
    public int readShort() throws ProtocolException {
        require(2);
        int value = ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
        at += 2;
        return value;
    }

    /** Four bytes, signed. */
    public int readInt() throws ProtocolException {
        require(4);
        int value = ByteBuffer.wrap(bytes).getInt(at);
        at += 4;
        return value;
    }

    /** Text up to a zero byte. */
    public String readText() throws ProtocolException {
        for (int i = at; i < end; i++) {
            if (bytes[i] == 0) {
                String text = decode(at, i - at);
                at = i + 1;
                return text;
            }
        }
        throw new ProtocolException("a text in a message has no end");
    }

    /** A copy of the next bytes. */
    public byte[] readBytes(int count) throws ProtocolException {
        if (count < 0) {
            throw new ProtocolException("a negative length in a message");
        }
        require(count);
        byte[] copy = Arrays.copyOfRange(bytes, at, at + count);
        at += count;
        return copy;
    }

    /** A copy of what is left. */
    public byte[] rest() {
        byte[] copy = Arrays.copyOfRange(bytes, at, end);
        at = end;
        return copy;
    }

    /** Checks that nothing is left. */
    public void expectEnd() throws ProtocolException {
        if (at != end) {
            throw new ProtocolException(remaining() + " bytes too many in a message");
        }
    }

    private void require(int count) throws ProtocolException {
        if (end - at < count) {
            throw new ProtocolException("a message is too short");
        }
    }

    private String decode(int from, int length) throws ProtocolException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProtocolException("a text in a message is not UTF-8");
        }
    }
}
