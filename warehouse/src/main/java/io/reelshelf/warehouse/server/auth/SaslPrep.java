package io.reelshelf.warehouse.server.auth;

import java.text.Normalizer;

/**
 * SASLprep (RFC 4013) of a password: spaces become U+0020, what maps to nothing is dropped, the rest is NFKC. As in
 * PostgreSQL a password that holds a prohibited character is used as it is, so that it still works.
 */
final class SaslPrep {
    private SaslPrep() {}

    static String prepare(String password) {
        StringBuilder mapped = new StringBuilder(password.length());
        password.codePoints()
                .filter(character -> !mapsToNothing(character))
                .forEach(character -> mapped.appendCodePoint(
                        Character.getType(character) == Character.SPACE_SEPARATOR ? ' ' : character));
        String normal = Normalizer.normalize(mapped, Normalizer.Form.NFKC);
        boolean allowed = !normal.isEmpty() && normal.codePoints().noneMatch(SaslPrep::isProhibited);
        return allowed ? normal : password;
    }

    /** RFC 3454, table B.1. */
    private static boolean mapsToNothing(int character) {
        return character == 0x00AD
                || character == 0x034F
                || character == 0x1806
                || (character >= 0x180B && character <= 0x180D)
                || (character >= 0x200B && character <= 0x200D)
                || character == 0x2060
                || (character >= 0xFE00 && character <= 0xFE0F)
                || character == 0xFEFF;
    }

    /** RFC 3454, tables C.2 to C.9, by Unicode's categories. */
    private static boolean isProhibited(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
