package io.reelshelf.jobs.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into records and knows the line and the byte at which each starts. The current record is a view
 * of this reader's buffer, valid until the next call of {@link #next()}.
 *
 * <p>A quoted field that is never closed, or that text follows, would swallow its neighbours: such a record ends at its
 * first newline and is marked {@link Fault#MALFORMED_CSV}, so that one bad row costs one row.
 */
public final class RecordReader {
    /** What is wrong with a record as a whole. */
    public enum Fault {
        NONE,
        TOO_LONG,
        MALFORMED_CSV
    }

    /** The longest record in bytes, its newline not counted. */
    public static final int MAX_RECORD_BYTES = 256 * 1024;

    private static final int READ_BYTES = 64 * 1024;

    private final InputStream input;
    private final RecordRule rule;
    private byte[] buffer = new byte[READ_BYTES * 2];
    private int filled;
    private boolean ended;
    /** Where the buffer's first byte stands in the stream. */
    private long bufferOffset;

    private int start;
    private int length;
    private int next;
    private long line;
    private long nextLine;
    private Fault fault = Fault.NONE;

    /** Reads from {@code input}, which stands at byte {@code offset} of the content, at the start of line {@code line}. */
    public RecordReader(InputStream input, RecordRule rule, long offset, long line) {
        this.input = input;
        this.rule = rule;
        this.bufferOffset = offset;
        this.nextLine = line;
    }

    /** Moves to the next record; false at the end. */
    public boolean next() throws IOException {
        start = next;
        line = nextLine;
        fault = Fault.NONE;
        if (start == filled && !fill()) {
            next = start;
            return false;
        }
        if (rule == RecordRule.LINES) {
            readLine();
        } else {
            readCsv();
        }
        return true;
    }

    private void readLine() throws IOException {
        int position = start;
        int wanted = start;
        while (true) {
            while (position < filled) {
                if (buffer[position++] == '\n') {
                    end(position - 1, position, 1);
                    return;
                }
            }
            wanted = start;
            if (position - start > MAX_RECORD_BYTES) {
                skipRestOfLine(position);
                return;
            }
            if (!fill()) {
                end(filled, filled, 1);
                return;
            }
            position += start - wanted;
        }
    }

    /** Keeps the head of a line that is too long, as evidence, and drops the rest of it. */
    private void skipRestOfLine(int position) throws IOException {
        int kept = position - start;
        byte[] head = Arrays.copyOfRange(buffer, start, position);
        boolean found = false;
        while (!found) {
            bufferOffset += filled;
            filled = Math.max(input.read(buffer, 0, READ_BYTES), 0);
            int at = 0;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            found = at < filled || filled == 0;
            ended = filled == 0;
            next = found ? Math.min(at + 1, filled) : filled;
        }
        // The head goes in front of what follows, so that the view and the offsets stay right.
        int tail = filled - next;
        byte[] joined = new byte[Math.max(kept + tail, READ_BYTES) + READ_BYTES];
        System.arraycopy(head, 0, joined, 0, kept);
        System.arraycopy(buffer, next, joined, kept, tail);
        bufferOffset += next - kept;
        buffer = joined;
        filled = kept + tail;
        start = 0;
        length = kept;
        next = kept;
        nextLine = line + 1;
        fault = Fault.TOO_LONG;
    }

    private void readCsv() throws IOException {
        int position = start;
        int firstNewline = -1;
        int lines = 1;
        CsvState state = CsvState.FIELD_START;
        while (true) {
            if (position == filled) {
                int before = start;
                boolean more = position - start <= MAX_RECORD_BYTES && fill();
                int moved = start - before;
                position += moved;
                firstNewline = firstNewline < 0 ? -1 : firstNewline + moved;
                if (!more) {
                    endOfInput(position, firstNewline, lines, state);
                    return;
                }
            }
            byte octet = buffer[position++];
            state = state.after(octet);
            if (octet == '\n') {
                if (firstNewline < 0) {
                    firstNewline = position - 1;
                }
                if (state == CsvState.RECORD_END || state == CsvState.MALFORMED) {
                    end(position - 1, position, lines);
                    return;
                }
                lines++;
            }
            if (state == CsvState.MALFORMED && firstNewline >= 0) {
                malformed(firstNewline);
                return;
            }
            if (state == CsvState.MALFORMED) {
                fault = Fault.MALFORMED_CSV;
            }
        }
    }

    private void endOfInput(int position, int firstNewline, int lines, CsvState state) throws IOException {
        boolean tooLong = position - start > MAX_RECORD_BYTES;
        if (firstNewline >= 0 && (tooLong || state == CsvState.QUOTED)) {
            malformed(firstNewline);
        } else if (tooLong) {
            skipRestOfLine(position);
        } else {
            end(filled, filled, lines);
            if (state == CsvState.QUOTED) {
                fault = Fault.MALFORMED_CSV;
            }
        }
    }

    private void malformed(int firstNewline) {
        end(firstNewline, firstNewline + 1, 1);
        fault = Fault.MALFORMED_CSV;
    }

    private void end(int contentEnd, int nextStart, int lines) {
        int last = contentEnd;
        if (last > start && buffer[last - 1] == '\r') {
            last--;
        }
        length = last - start;
        next = nextStart;
        nextLine = line + lines;
        if (length > MAX_RECORD_BYTES) {
            fault = Fault.TOO_LONG;
        }
    }

    /** Makes room, moving the current record to the buffer's front, and reads more; false at the end of the stream. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            bufferOffset += start;
            filled -= start;
            start = 0;
        }
        if (buffer.length - filled < READ_BYTES) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = input.read(buffer, filled, READ_BYTES);
        if (read <= 0) {
            ended = true;
            return false;
        }
        filled += read;
        return true;
    }

    /** The buffer that holds the record. */
    byte[] bytes() {
        return buffer;
    }

    /** Where the record starts in the buffer. */
    int start() {
        return start;
    }

    /** The record's length in bytes, without its newline and a carriage return before it. */
    public int length() {
        return length;
    }

    /** The line on which the record starts. */
    public long line() {
        return line;
    }

    /** The byte of the content at which the next record starts. */
    public long nextOffset() {
        return bufferOffset + next;
    }

    /** The line on which the next record starts. */
    public long nextLine() {
        return nextLine;
    }

    /** What is wrong with the record as a whole. */
    public Fault fault() {
        return fault;
    }
}
