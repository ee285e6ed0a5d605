package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.ServerException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Cuts COPY's bytes into rows and fields as they come; a field may be cut anywhere between two messages.
 * https://www.postgresql.org/docs/15/sql-copy.html#id-1.9.3.55.9
 */
final class CopyParser {
    private static final int MAXIMUM_FIELD = 16 << 20;

    private enum Place {
        FIELD,
        ESCAPED,
        QUOTED,
        AFTER_QUOTE
    }

    /** Takes what was cut. */
    interface Sink {
        /** The next field of the row; its bytes are valid during the call. */
        void field(byte[] bytes, int length, boolean isNull) throws SQLException, ServerException;

        /** The end of a row. */
        void endRow() throws SQLException, ServerException;
    }

    private final CopyOptions options;
    private final Sink sink;
    private final byte[] nullText;
    private byte[] field = new byte[256];
    private int length;
    private int raw;
    private boolean literal;
    private boolean begun;
    private boolean carriageReturn;
    private boolean ended;
    private int octal;
    private int octalDigits;
    private Place place = Place.FIELD;

    CopyParser(CopyOptions options, Sink sink) {
        this.options = options;
        this.sink = sink;
        this.nullText = options.nullText().getBytes(StandardCharsets.UTF_8);
    }

    void feed(byte[] bytes) throws SQLException, ServerException {
        for (int i = 0; i < bytes.length && !ended; i++) {
            if (place == Place.FIELD && !options.csv() && !carriageReturn && octalDigits == 0) {
                i = takeRun(bytes, i);
                if (i == bytes.length) {
                    return;
                }
            }
            take(bytes[i]);
        }
    }

    /** The end of all rows; the last one need not end its line. */
    void finish() throws SQLException, ServerException {
        if (place == Place.QUOTED) {
            throw new ServerException("22P04", "unterminated CSV quoted field");
        }
        if (begun && !ended) {
            endLine();
        }
    }

    /** Takes the ordinary bytes of a text field at once; returns where the first other one is. */
    private int takeRun(byte[] bytes, int from) throws ServerException {
        byte delimiter = options.delimiter();
        int to = from;
        while (to < bytes.length
                && bytes[to] != delimiter
                && bytes[to] != '\n'
                && bytes[to] != '\\'
                && bytes[to] != '\r') {
            to++;
        }
        int count = to - from;
        if (count > 0) {
            begun = true;
            while (field.length - length < count) {
                grow();
            }
            System.arraycopy(bytes, from, field, length, count);
            length += count;
        }
        return to;
    }

    private void grow() throws ServerException {
        if (length >= MAXIMUM_FIELD) {
            throw new ServerException("54000", "a field of COPY is longer than " + MAXIMUM_FIELD + " bytes");
        }
        field = Arrays.copyOf(field, field.length * 2);
    }

    private void take(byte b) throws SQLException, ServerException {
        switch (place) {
            case QUOTED -> quoted(b);
            case AFTER_QUOTE -> afterQuote(b);
            case ESCAPED -> escaped(b);
            case FIELD -> plain(b);
        }
    }

    private void plain(byte b) throws SQLException, ServerException {
        if (octalDigits > 0) {
            if (octalDigits < 3 && b >= '0' && b <= '7') {
                octal = octal * 8 + b - '0';
                octalDigits++;
                return;
            }
            add((byte) octal);
            octalDigits = 0;
        }
        if (carriageReturn && b != '\n') {
            carriageReturn = false;
            add((byte) '\r');
        }
        if (b == options.delimiter()) {
            begun = true;
            endField();
        } else if (b == '\n') {
            carriageReturn = false;
            endLine();
        } else if (b == '\r') {
            carriageReturn = true;
            begun = true;
        } else if (options.csv() && b == options.quote() && length == 0) {
            begun = true;
            literal = true;
            place = Place.QUOTED;
        } else if (!options.csv() && b == '\\') {
            begun = true;
            raw++;
            place = Place.ESCAPED;
        } else {
            begun = true;
            add(b);
        }
    }

    private void quoted(byte b) throws ServerException {
        if (b == options.escape() && options.escape() != options.quote()) {
            place = Place.ESCAPED;
        } else if (b == options.quote()) {
            place = Place.AFTER_QUOTE;
        } else {
            add(b);
        }
    }

    private void afterQuote(byte b) throws SQLException, ServerException {
        if (b == options.quote() && options.escape() == options.quote()) {
            add(b);
            place = Place.QUOTED;
        } else {
            place = Place.FIELD;
            plain(b);
        }
    }

    private void escaped(byte b) throws ServerException {
        if (options.csv()) {
            place = Place.QUOTED;
            if (b != options.quote() && b != options.escape()) {
                add(options.escape());
            }
            add(b);
            return;
        }
        place = Place.FIELD;
        if (b == '.' && length == 0 && raw == 1) {
            ended = true;
            return;
        }
        if (b == 'N' && length == 0) {
            add((byte) '\\');
            add(b);
            raw = -1;
            return;
        }
        if (b >= '0' && b <= '7') {
            octal = b - '0';
            octalDigits = 1;
            return;
        }
        literal = true;
        add(unescaped(b));
    }

    private static byte unescaped(byte b) {
        return switch (b) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 11;
            default -> b;
        };
    }

    private void add(byte b) throws ServerException {
        if (length == field.length) {
            grow();
        }
        field[length++] = b;
    }

    private void endField() throws SQLException, ServerException {
        if (octalDigits > 0) {
            add((byte) octal);
            octalDigits = 0;
        }
        boolean isNull = !literal && Arrays.equals(field, 0, length, nullText, 0, nullText.length);
        sink.field(field, length, isNull);
        length = 0;
        raw = 0;
        literal = false;
    }

    private void endLine() throws SQLException, ServerException {
        endField();
        sink.endRow();
        begun = false;
    }
}
