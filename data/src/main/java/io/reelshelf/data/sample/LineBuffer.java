package io.reelshelf.data.sample;

import java.io.IOException;
import java.io.OutputStream;

/** Builds ASCII lines in a byte buffer: several times cheaper than making a string of each. */
final class LineBuffer {
    private static final int CAPACITY = 1 << 16;
    private static final int LONGEST_PIECE = 64;

    private final OutputStream stream;
    private final byte[] buffer = new byte[CAPACITY];
    private final byte[] digits = new byte[20];
    private int used;

    LineBuffer(OutputStream stream) {
        this.stream = stream;
    }

    /** Appends a number of zero or more. */
    LineBuffer number(long value) throws IOException {
        makeRoom();
        int count = 0;
        long rest = value;
        do {
            digits[count++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        while (count > 0) {
            buffer[used++] = digits[--count];
        }
        return this;
    }

    /** Appends a short ASCII text. */
    LineBuffer text(String text) throws IOException {
        makeRoom();
        for (int i = 0; i < text.length(); i++) {
            buffer[used++] = (byte) text.charAt(i);
        }
        return this;
    }

    void endLine() throws IOException {
        makeRoom();
        buffer[used++] = '\n';
    }

    void flush() throws IOException {
        stream.write(buffer, 0, used);
        used = 0;
        stream.flush();
    }

    private void makeRoom() throws IOException {
        if (used > CAPACITY - LONGEST_PIECE) {
            flush();
        }
    }
}
