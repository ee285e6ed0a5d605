package io.reelshelf.jobs.parse;

/** Lengths of text as the warehouse counts them: Redshift's VARCHAR(n) holds n bytes of UTF-8. */
final class Utf8 {
    private Utf8() {}

    static boolean fits(String text, int bytes) {
        return text.length() * 3L <= bytes || length(text) <= bytes;
    }

    static int length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += bytes(text.charAt(i));
        }
        return bytes;
    }

    /** The longest head of the text that fits; never half a surrogate pair. */
    static String cut(String text, int limit) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            bytes += codePoint > 0xFFFF ? 4 : bytes((char) codePoint);
            if (bytes > limit) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    private static int bytes(char character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800 || Character.isSurrogate(character)) {
            return 2;
        }
        return 3;
    }
}
