package io.reelshelf.warehouse.redshift;

/** The escapes of {@code E'…'}: https://www.postgresql.org/docs/8.0/sql-syntax.html */
final class StringEscape {
    private StringEscape() {}

    /** Reads the escape after a backslash into a value and gives the index after it. */
    static int read(String sql, int at, StringBuilder value) {
        char c = sql.charAt(at);
        switch (c) {
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case 'x' -> {
                return number(sql, at + 1, 16, 2, value, "x");
            }
            case 'u' -> {
                return number(sql, at + 1, 16, 4, value, "u");
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                return number(sql, at, 8, 3, value, "");
            }
            default -> value.append(c);
        }
        return at + 1;
    }

    private static int number(String sql, int from, int radix, int most, StringBuilder value, String otherwise) {
        int end = from;
        int code = 0;
        while (end < sql.length() && end < from + most && Character.digit(sql.charAt(end), radix) >= 0) {
            code = code * radix + Character.digit(sql.charAt(end), radix);
            end++;
        }
        if (end == from) {
            value.append(otherwise);
        } else {
            value.append((char) code);
        }
        return end;
    }
}
