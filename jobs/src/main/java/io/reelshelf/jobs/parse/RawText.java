package io.reelshelf.jobs.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes bytes strictly, and shows bytes that are no text. One instance a thread. */
final class RawText {
    /** As long as {@code quality.rejected.raw_text} in bytes. */
    static final int MAX_SHOWN_BYTES = 4096;

    private final Charset charset;
    private final CharsetDecoder decoder;
    private final boolean latin1;

    RawText(Charset charset) {
        this.charset = charset;
        this.latin1 = charset.equals(StandardCharsets.ISO_8859_1);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The text, or nothing thrown away: control characters other than tab and newlines are no text either. */
    String decode(byte[] bytes, int start, int length) throws CharacterCodingException {
        String text = latin1
                ? new String(bytes, start, length, charset)
                : decoder.decode(ByteBuffer.wrap(bytes, start, length)).toString();
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                throw new CharacterCodingException();
            }
        }
        return text;
    }

    /** Whether {@link #decode} would succeed. */
    boolean isText(byte[] bytes, int start, int length) {
        try {
            decode(bytes, start, length);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The text with each byte that is none as {@code \xNN}, cut to the column's size. */
    String show(byte[] bytes, int start, int length) {
        StringBuilder shown = new StringBuilder();
        ByteBuffer input = ByteBuffer.wrap(bytes, start, Math.min(length, MAX_SHOWN_BYTES));
        CharBuffer output = CharBuffer.allocate(MAX_SHOWN_BYTES);
        decoder.reset();
        while (true) {
            CoderResult result = decoder.decode(input, output, true);
            output.flip();
            output.chars().forEach(character -> append(shown, (char) character));
            output.clear();
            if (!result.isError()) {
                break;
            }
            for (int i = 0; i < result.length(); i++) {
                shown.append(String.format("\\x%02X", input.get()));
            }
        }
        return Utf8.cut(shown.toString(), MAX_SHOWN_BYTES);
    }

    private static void append(StringBuilder shown, char character) {
        if (isControl(character)) {
            shown.append(String.format("\\x%02X", (int) character));
        } else {
            shown.append(character);
        }
    }

    /** C0 without tab and newlines, DEL, and C1: the trace of another encoding or of binary data. */
    private static boolean isControl(char character) {
        return (character < 0x20 && character != '\t' && character != '\n' && character != '\r')
                || (character >= 0x7F && character <= 0x9F);
    }
}
