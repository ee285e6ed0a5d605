package io.reelshelf.warehouse.server.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Reads messages from a client that may be slow, broken or hostile: a length is believed only as far as bytes come, and a
 * message that has begun must end in time.
 */
public final class MessageReader {
    private static final int BUFFER_BYTES = 32 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int start;
    private int end;
    private byte[] body = new byte[1024];

    /** Reads a socket, after TLS where it has it. */
    public MessageReader(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /** Whether bytes of the next message are here already. */
    public boolean hasBuffered() {
        return end > start;
    }

    /** The next message's type where its first byte is here already, else 0. */
    public char bufferedType() {
        return end > start ? (char) (buffer[start] & 0xff) : 0;
    }

    /**
     * Waits for the next message's type.
     *
     * @param patience how long; zero for ever
     * @return -1 where the client hung up
     * @throws SocketTimeoutException where nothing came in time
     */
    public int readType(Duration patience) throws IOException {
        if (start == end) {
            socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, patience.toMillis()));
            if (!fill()) {
                return -1;
            }
        }
        return buffer[start++] & 0xff;
    }

    /**
     * Reads a message's length and body, after its type.
     *
     * @param maximum the longest body to accept
     * @param patience how long it may take
     */
    public MessageBody readBody(int maximum, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        int length = (int) readNumber(deadline) - 4;
        if (length < 0) {
            throw new ProtocolException("invalid message length " + (length + 4));
        }
        if (length > maximum) {
            throw new ProtocolException("a message of " + length + " bytes is longer than the " + maximum + " allowed");
        }
        int read = 0;
        while (read < length) {
            require(deadline);
            if (read == body.length) {
                body = Arrays.copyOf(body, Math.min(length, body.length * 2));
            }
            int count = Math.min(end - start, Math.min(length, body.length) - read);
            System.arraycopy(buffer, start, body, read, count);
            start += count;
            read += count;
        }
        return new MessageBody(body, length);
    }

    /** Gives back the memory of a long message. */
    public void shrink() {
        if (body.length > 1 << 20) {
            body = new byte[1024];
        }
    }

    private long readNumber(long deadline) throws IOException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            require(deadline);
            value = (value << 8) | (buffer[start++] & 0xff);
        }
        return value;
    }

    private void require(long deadline) throws IOException {
        if (start < end) {
            return;
        }
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("a message did not end in time");
        }
        socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, left));
        if (!fill()) {
            throw new EOFException("the client hung up within a message");
        }
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer, 0, buffer.length);
        start = 0;
        end = Math.max(count, 0);
        return count > 0;
    }
}
