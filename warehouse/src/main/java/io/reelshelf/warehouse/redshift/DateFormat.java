package io.reelshelf.warehouse.redshift;

import java.util.ArrayList;
import java.util.List;

/**
 * Date formats of TO_CHAR, TO_DATE and TO_TIMESTAMP, written as DuckDB's strftime has them:
 * https://docs.aws.amazon.com/redshift/latest/dg/r_FORMAT_strings.html
 */
final class DateFormat {
    /** Longest first; %… is strftime's, {…} an expression of the value {@code v}. */
    private static final String[][] ITEMS = {
        {"HH24", "%H"},
        {"HH12", "%I"},
        {"MONTH", "{rpad(upper(strftime(v, '%B')), 9, ' ')}"},
        {"Month", "{rpad(strftime(v, '%B'), 9, ' ')}"},
        {"month", "{rpad(lower(strftime(v, '%B')), 9, ' ')}"},
        {"Y,YYY", "{format('{:,}', year(v))}"},
        {"YYYY", "%Y"},
        {"yyyy", "%Y"},
        {"IYYY", "%G"},
        {"SSSS", "{CAST(hour(v) * 3600 + minute(v) * 60 + second(v) AS VARCHAR)}"},
        {"A.M.", "{CASE WHEN hour(v) < 12 THEN 'A.M.' ELSE 'P.M.' END}"},
        {"P.M.", "{CASE WHEN hour(v) < 12 THEN 'A.M.' ELSE 'P.M.' END}"},
        {"YYY", "{right(strftime(v, '%Y'), 3)}"},
        {"MON", "{upper(strftime(v, '%b'))}"},
        {"Mon", "%b"},
        {"mon", "{lower(strftime(v, '%b'))}"},
        {"DAY", "{rpad(upper(strftime(v, '%A')), 9, ' ')}"},
        {"Day", "{rpad(strftime(v, '%A'), 9, ' ')}"},
        {"day", "{rpad(lower(strftime(v, '%A')), 9, ' ')}"},
        {"DDD", "%j"},
        {"hh24", "%H"},
        {"hh12", "%I"},
        {"ddd", "%j"},
        {"HH", "%I"},
        {"hh", "%I"},
        {"MI", "%M"},
        {"mi", "%M"},
        {"SS", "%S"},
        {"ss", "%S"},
        {"MS", "%g"},
        {"ms", "%g"},
        {"US", "%f"},
        {"us", "%f"},
        {"YY", "%y"},
        {"yy", "%y"},
        {"MM", "%m"},
        {"mm", "%m"},
        {"DD", "%d"},
        {"dd", "%d"},
        {"DY", "{upper(strftime(v, '%a'))}"},
        {"Dy", "%a"},
        {"dy", "{lower(strftime(v, '%a'))}"},
        {"AM", "%p"},
        {"PM", "%p"},
        {"am", "{lower(strftime(v, '%p'))}"},
        {"pm", "{lower(strftime(v, '%p'))}"},
        {"IW", "%V"},
        {"WW", "{lpad(CAST((dayofyear(v) - 1) // 7 + 1 AS VARCHAR), 2, '0')}"},
        {"CC", "{CAST(century(v) AS VARCHAR)}"},
        {"TZ", "{'UTC'}"},
        {"FM", ""},
        {"Q", "{CAST(quarter(v) AS VARCHAR)}"},
        {"W", "{CAST((day(v) - 1) // 7 + 1 AS VARCHAR)}"},
        {"D", "{CAST(dayofweek(v) + 1 AS VARCHAR)}"},
        {"J", "{CAST(CAST(julian(v) AS BIGINT) AS VARCHAR)}"},
        {"Y", "{right(strftime(v, '%Y'), 1)}"}
    };

    private static final int MAX_LENGTH = 200;

    private DateFormat() {}

    /** An expression that writes a value. */
    static String write(String value, Token format) throws RedshiftSqlException {
        String source = "CAST(" + value + " AS TIMESTAMP)";
        List<String> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (String piece : pieces(format)) {
            if (piece.startsWith("{")) {
                flush(parts, plain, source);
                parts.add(
                        unpadded(format, piece.substring(1, piece.length() - 1)).replace("(v", "(" + source));
            } else {
                plain.append(piece);
            }
        }
        flush(parts, plain, source);
        return parts.isEmpty() ? "''" : "(" + String.join(" || ", parts) + ")";
    }

    /** FM takes the blanks off names. */
    private static String unpadded(Token format, String piece) {
        return format.value().contains("FM") && piece.startsWith("rpad") ? "rtrim(" + piece + ")" : piece;
    }

    /** A literal that strptime reads by. */
    static String pattern(Token format) throws RedshiftSqlException {
        StringBuilder pattern = new StringBuilder();
        for (String piece : pieces(format)) {
            if (piece.startsWith("{")) {
                pattern.append(readable(piece, format));
            } else {
                pattern.append(piece);
            }
        }
        return SqlText.literal(pattern.toString());
    }

    private static String readable(String piece, Token format) throws RedshiftSqlException {
        for (String name : new String[] {"%B", "%b", "%A", "%a", "%p"}) {
            if (piece.contains(name)) {
                return name;
            }
        }
        throw RedshiftSqlException.refused(
                "Reading a date by the format '" + format.value() + "'", format.position(), null);
    }

    private static List<String> pieces(Token format) throws RedshiftSqlException {
        String text = format.value();
        if (text.length() > MAX_LENGTH) {
            throw new RedshiftSqlException(
                    RedshiftSqlException.PROGRAM_LIMIT_EXCEEDED,
                    "A date format of " + text.length() + " characters is longer than " + MAX_LENGTH,
                    format.position(),
                    null);
        }
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                int close = text.indexOf('"', at + 1);
                int end = close < 0 ? text.length() : close;
                pieces.add(text.substring(at + 1, end).replace("%", "%%"));
                at = end + 1;
            } else if (!Character.isLetter(c)) {
                pieces.add(c == '%' ? "%%" : String.valueOf(c));
                at++;
            } else {
                String[] item = item(text, at, format);
                pieces.add(item[1]);
                at += item[0].length();
            }
        }
        return pieces;
    }

    private static String[] item(String text, int at, Token format) throws RedshiftSqlException {
        if (text.startsWith("T", at) && !text.startsWith("TZ", at)) {
            return new String[] {"T", "T"};
        }
        for (String[] item : ITEMS) {
            if (text.startsWith(item[0], at)) {
                return item;
            }
        }
        String rest = text.substring(at).toUpperCase(java.util.Locale.ROOT);
        for (String[] item : ITEMS) {
            if (rest.startsWith(item[0])) {
                return item;
            }
        }
        throw RedshiftSqlException.refused(
                "The date format '" + text + "' at \"" + text.substring(at) + "\"", format.position(), null);
    }

    private static void flush(List<String> parts, StringBuilder plain, String source) {
        if (!plain.isEmpty()) {
            parts.add("strftime(" + source + ", " + SqlText.literal(plain.toString()) + ")");
            plain.setLength(0);
        }
    }
}
