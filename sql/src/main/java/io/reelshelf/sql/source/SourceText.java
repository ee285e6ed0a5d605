package io.reelshelf.sql.source;

import java.util.Objects;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * A SELECT and where in its file it stands.
 *
 * @param file the file's path, for messages
 * @param linesAbove lines of the file before the text
 * @param text the SELECT, lines ending in a line feed
 */
public record SourceText(String file, int linesAbove, String text) {
    /** Checks the place. */
    public SourceText {
        Objects.requireNonNull(file);
        Objects.requireNonNull(text);
        if (linesAbove < 0) {
            throw new IllegalArgumentException(file + ": no such line: " + linesAbove);
        }
    }

    /** The offset in the text of a line and column that count from 1. */
    int offset(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + column - 1;
    }

    /** {@code file:line:column} of an offset in the text. */
    public String place(int offset) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return place(line, offset - before.lastIndexOf('\n'));
    }

    /** {@code file:line:column} of a line of the text, from 1, and a column, from 1. */
    public String place(int line, int column) {
        return file + ":" + (linesAbove + line) + ":" + column;
    }

    /** A fault at a place that the parser gave. */
    public ViewException fault(ViewError error, SqlParserPos position, String what) {
        return ViewException.at(error, place(position.getLineNum(), position.getColumnNum()), what);
    }
}
