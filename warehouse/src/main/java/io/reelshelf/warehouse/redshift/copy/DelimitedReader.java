package io.reelshelf.warehouse.redshift.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV and delimited text as Redshift does. Bytes are read as Latin-1 and a field's bytes decoded at its end, so that
 * bytes that are no UTF-8 spoil one row only. Rows of more than 4 MB are refused, as in Redshift.
 */
final class DelimitedReader implements TextReader {
    private static final int MOST_CHARACTERS = 4 << 20;
    private static final int END = -1;

    private final BufferedReader in;
    private final CopyOptions options;
    private final String delimiter;
    private final String nullAs;
    private final boolean csv;
    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder field = new StringBuilder();
    private long line = 1;
    private @Nullable String error;
    private int code;

    DelimitedReader(InputStream bytes, CopyOptions options) throws IOException {
        this.in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1), 1 << 16);
        this.options = options;
        this.csv = options.format == FileFormat.CSV;
        this.delimiter = latin1(options.delimiter);
        this.nullAs = latin1(options.nullAs);
        for (int i = 0; i < options.ignoredHeaderLines && in.readLine() != null; i++) {
            line++;
        }
    }

    @Override
    public @Nullable TextRecord next() throws IOException {
        while (true) {
            long start = line;
            raw.setLength(0);
            error = null;
            int c = in.read();
            if (c == END) {
                return null;
            }
            List<@Nullable String> fields = row(c);
            String text = decodeLeniently(raw);
            if (error != null) {
                return TextRecord.wrong(start, text, code, error);
            }
            if (raw.isEmpty() && options.ignoreBlankLines) {
                continue;
            }
            return new TextRecord(start, fields, text, 0, null);
        }
    }

    private List<@Nullable String> row(int first) throws IOException {
        List<@Nullable String> fields = new ArrayList<>();
        int c = first;
        while (true) {
            c = csv && c == options.quote ? quoted(fields) : plain(c, fields);
            if (c != delimiter.charAt(0)) {
                return fields;
            }
            c = in.read();
        }
    }

    /** Reads a field up to its delimiter, which it returns the first character of, or the end of the row. */
    private int plain(int first, List<@Nullable String> fields) throws IOException {
        field.setLength(0);
        int from = raw.length();
        boolean escaped = false;
        int c = first;
        while (!endsRow(c)) {
            keep(c);
            if (options.escape && c == '\\') {
                escaped = true;
                c = in.read();
                if (c == END) {
                    break;
                }
                keep(c);
                line += c == '\n' ? 1 : 0;
                field.append((char) c);
            } else if (c == delimiter.charAt(0) && delimited()) {
                fields.add(value(from, raw.length() - delimiter.length(), escaped));
                return delimiter.charAt(0);
            } else {
                field.append((char) c);
            }
            c = in.read();
        }
        fields.add(value(from, raw.length(), escaped));
        return END;
    }

    private int quoted(List<@Nullable String> fields) throws IOException {
        field.setLength(0);
        keep(options.quote);
        while (true) {
            int c = in.read();
            if (c == END) {
                wrong(LoadError.BAD_LINE, "Invalid quote formatting for CSV: a quote is not closed");
                return END;
            }
            keep(c);
            line += c == '\n' ? 1 : 0;
            if (c != options.quote) {
                field.append((char) c);
                continue;
            }
            in.mark(1);
            if (in.read() == options.quote) {
                keep(options.quote);
                field.append(options.quote);
                continue;
            }
            in.reset();
            return afterQuote(fields);
        }
    }

    private int afterQuote(List<@Nullable String> fields) throws IOException {
        fields.add(field.toString().equals(nullAs) ? null : decode(field.toString()));
        int c = in.read();
        if (endsRow(c)) {
            return END;
        }
        keep(c);
        if (c == delimiter.charAt(0) && delimited()) {
            return c;
        }
        wrong(LoadError.BAD_LINE, "Invalid quote formatting for CSV: text follows a closing quote");
        for (c = in.read(); !endsRow(c); c = in.read()) {
            keep(c);
        }
        return END;
    }

    /** Whether the rest of a delimiter of several characters follows its first one, read. */
    private boolean delimited() throws IOException {
        if (delimiter.length() == 1) {
            return true;
        }
        in.mark(delimiter.length());
        for (int i = 1; i < delimiter.length(); i++) {
            if (in.read() != delimiter.charAt(i)) {
                in.reset();
                return false;
            }
        }
        raw.append(delimiter, 1, delimiter.length());
        return true;
    }

    private boolean endsRow(int c) throws IOException {
        if (c == '\r') {
            in.mark(1);
            if (in.read() == '\n') {
                line++;
                return true;
            }
            in.reset();
            return false;
        }
        line += c == '\n' ? 1 : 0;
        return c == '\n' || c == END;
    }

    private void keep(int c) {
        if (raw.length() < MOST_CHARACTERS) {
            raw.append((char) c);
        } else {
            field.setLength(0);
            wrong(LoadError.BAD_LINE, "The row is longer than 4 MB");
        }
    }

    private @Nullable String value(int from, int to, boolean escaped) {
        if (to - from == nullAs.length() && raw.indexOf(nullAs, from) == from) {
            return null;
        }
        String text = field.toString();
        if (options.removeQuotes && text.length() >= 2 && !escaped) {
            char quote = text.charAt(0);
            if ((quote == '"' || quote == '\'') && text.charAt(text.length() - 1) == quote) {
                text = text.substring(1, text.length() - 1);
            }
        }
        return decode(text);
    }

    private String decode(String latin1) {
        if (options.latin1 || ascii(latin1)) {
            return latin1;
        }
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        try {
            String instead = options.invalidCharacter;
            CodingErrorAction action = instead == null ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(action)
                    .onUnmappableCharacter(action)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return instead == null ? text : text.replace("\uFFFD", instead);
        } catch (CharacterCodingException e) {
            wrong(LoadError.BAD_UTF8, "String contains invalid or unsupported UTF8 codepoints");
            return "";
        }
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private String decodeLeniently(StringBuilder bytes) {
        String text = bytes.toString();
        return options.latin1 || ascii(text)
                ? text
                : new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String latin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private void wrong(int errorCode, String message) {
        if (error == null) {
            error = message;
            code = errorCode;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
