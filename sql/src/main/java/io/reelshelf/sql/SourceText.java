package io.reelshelf.sql;

import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * A SELECT and where in its file it stands.
 *
 * @param file the file's path, for messages
 * @param linesAbove lines of the file before the text
 * @param text the SELECT, lines ending in a line feed
 */
record SourceText(String file, int linesAbove, String text) {
    /** The offset in the text of a line and column that count from 1. */
    int offset(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + column - 1;
    }

    ViewException fault(ViewError error, SqlParserPos position, String what) {
        int line = linesAbove + position.getLineNum();
        return new ViewException(error, file + ":" + line + ":" + position.getColumnNum() + ": " + what + ".");
    }
}
