package io.reelshelf.warehouse.server.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Writes messages through one buffer, which goes out whenever a message ends beyond its mark, and on {@link #flush}. */
public final class MessageWriter {
    private static final int MARK = 64 * 1024;
    private static final int INITIAL = 80 * 1024;

    private final OutputStream out;
    private byte[] buffer = new byte[INITIAL];
    private int at;
    private int messageStart;
    private long written;
    private int held = -1;
    private volatile long waitingSince;
    private volatile boolean waiting;
    private final byte[] digits = new byte[40];

    /** Writes to a stream that does not buffer itself. */
    public MessageWriter(OutputStream out) {
        this.out = out;
    }

    /** Bytes written since the beginning. */
    public long written() {
        return written + at;
    }

    /** Begins a message. */
    public MessageWriter begin(char type) {
        ensure(5);
        buffer[at++] = (byte) type;
        messageStart = at;
        at += 4;
        return this;
    }

    /** Ends the message that was begun. */
    public void end() throws IOException {
        setInt(messageStart, at - messageStart);
        if (at >= MARK && held < 0) {
            drain();
        }
    }

    /** A message without a body. */
    public void empty(char type) throws IOException {
        begin(type).end();
    }

    /** Keeps all that follows until {@link #release}: it may have to be taken back. */
    public void hold() {
        held = at;
    }

    /** Lets go what was held. */
    public void release() throws IOException {
        held = -1;
        if (at >= MARK) {
            drain();
        }
    }

    /** Takes back what was held. */
    public void rewind() {
        if (held >= 0) {
            at = held;
            held = -1;
        }
    }

    /** Sends what has been written. */
    public void flush() throws IOException {
        drain();
        out.flush();
    }

    /** What was written, which is forgotten here: for a writer that only collects. */
    public byte[] take() {
        byte[] taken = Arrays.copyOf(buffer, at);
        at = 0;
        return taken;
    }

    private void drain() throws IOException {
        if (held >= 0) {
            return;
        }
        for (int sent = 0; sent < at; sent += MARK) {
            waitingSince = System.nanoTime();
            waiting = true;
            out.write(buffer, sent, Math.min(MARK, at - sent));
            waiting = false;
        }
        written += at;
        at = 0;
        if (buffer.length > 1 << 20) {
            buffer = new byte[INITIAL];
        }
    }

    /** How long the client has not taken what is being sent, asked from another thread; zero where nothing is. */
    public Duration stuck() {
        long since = waitingSince;
        return waiting ? Duration.ofNanos(System.nanoTime() - since) : Duration.ZERO;
    }

    /** One byte. */
    public MessageWriter putByte(int value) {
        ensure(1);
        buffer[at++] = (byte) value;
        return this;
    }

    /** Two bytes. */
    public MessageWriter putShort(int value) {
        ensure(2);
        buffer[at++] = (byte) (value >> 8);
        buffer[at++] = (byte) value;
        return this;
    }

    /** Four bytes. */
    public MessageWriter putInt(int value) {
        ensure(4);
        setInt(at, value);
        at += 4;
        return this;
    }

    /** Eight bytes. */
    public MessageWriter putLong(long value) {
        putInt((int) (value >> 32));
        return putInt((int) value);
    }

    /** Bytes as they are. */
    public MessageWriter putBytes(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buffer, at, bytes.length);
        at += bytes.length;
        return this;
    }

    /** Text in UTF-8 without an end. */
    public MessageWriter putText(String text) {
        int length = text.length();
        ensure(length * 3);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return putBytes(text.substring(i).getBytes(StandardCharsets.UTF_8));
            }
            buffer[at++] = (byte) c;
        }
        return this;
    }

    /** Text in UTF-8 with a zero byte behind it; zero bytes inside would end it early and are left out. */
    public MessageWriter putTerminated(String text) {
        putText(text.indexOf(0) < 0 ? text : text.replace("\0", ""));
        return putByte(0);
    }

    /** A number in decimal digits. */
    public MessageWriter putDecimal(long value) {
        if (value == Long.MIN_VALUE) {
            return putText(Long.toString(value));
        }
        ensure(20);
        long rest = value;
        if (rest < 0) {
            buffer[at++] = '-';
            rest = -rest;
        }
        int first = digits.length;
        do {
            digits[--first] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        System.arraycopy(digits, first, buffer, at, digits.length - first);
        at += digits.length - first;
        return this;
    }

    /** A number in at least so many decimal digits. */
    public MessageWriter putPadded(int value, int width) {
        int limit = 10;
        for (int i = 1; i < width; i++) {
            if (value < limit) {
                putByte('0');
            }
            limit *= 10;
        }
        // Each zero was written before the digits: 7 in width 3 has two of them, 42 one.
        return putDecimal(value);
    }

    /** A number from 0 to 99 in two digits. */
    public MessageWriter putTwoDigits(int value) {
        ensure(2);
        buffer[at++] = (byte) ('0' + value / 10);
        buffer[at++] = (byte) ('0' + value % 10);
        return this;
    }

    /** A number divided by a power of ten, exactly, with so many digits behind the point. */
    public MessageWriter putScaled(long value, int scale) {
        if (scale == 0 || value == Long.MIN_VALUE) {
            return scale == 0
                    ? putDecimal(value)
                    : putText(BigDecimal.valueOf(value, scale).toPlainString());
        }
        ensure(22 + scale);
        long rest = Math.abs(value);
        int first = digits.length;
        for (int i = 0; i < scale || rest != 0; i++) {
            digits[--first] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        if (value < 0) {
            buffer[at++] = '-';
        }
        int whole = digits.length - first - scale;
        if (whole == 0) {
            buffer[at++] = '0';
        }
        System.arraycopy(digits, first, buffer, at, whole);
        at += whole;
        buffer[at++] = '.';
        System.arraycopy(digits, first + whole, buffer, at, scale);
        at += scale;
        return this;
    }

    /** Bytes as they are, from a buffer whose position stays. */
    public MessageWriter putBytes(ByteBuffer source, int index, int length) {
        ensure(length);
        source.get(index, buffer, at, length);
        at += length;
        return this;
    }

    /** Leaves room for a length and returns where. */
    public int beginLength() {
        putInt(0);
        return at;
    }

    /** Fills in the length of what was written since {@link #beginLength}. */
    public void endLength(int mark) {
        setInt(mark - 4, at - mark);
    }

    private void setInt(int index, int value) {
        buffer[index] = (byte) (value >> 24);
        buffer[index + 1] = (byte) (value >> 16);
        buffer[index + 2] = (byte) (value >> 8);
        buffer[index + 3] = (byte) value;
    }

    private void ensure(int count) {
        if (buffer.length - at < count) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, at + count));
        }
    }
}
