package io.reelshelf.warehouse.shell;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the line editor whether a statement is whole, and which word the cursor is on. */
final class SqlLineParser implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !isWhole(line)) {
            throw new EOFError(-1, cursor, "statement without its semicolon");
        }
        int start = cursor;
        while (start > 0 && isWordPart(line.charAt(start - 1))) {
            start--;
        }
        return new Word(line, cursor, line.substring(start, cursor), line.substring(0, start));
    }

    private static boolean isWhole(String line) {
        if (line.isBlank() || line.stripLeading().startsWith("\\")) {
            return true;
        }
        StatementBuffer buffer = new StatementBuffer();
        line.lines().forEach(buffer::add);
        return buffer.rest().isEmpty();
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '\\' || c == '?';
    }

    /** The text up to the cursor, in two words: what stands before, and the one to complete. */
    private record Word(String line, int cursor, String word, String before) implements CompletingParsedLine {
        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 1;
        }

        @Override
        public List<String> words() {
            return List.of(before, word);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
