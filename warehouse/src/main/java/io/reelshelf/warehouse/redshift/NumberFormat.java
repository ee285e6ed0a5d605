package io.reelshelf.warehouse.redshift;

/** Number formats of TO_CHAR and TO_NUMBER: https://docs.aws.amazon.com/redshift/latest/dg/r_Numeric_formating.html */
final class NumberFormat {
    private NumberFormat() {}

    static boolean isNumeric(String format) {
        for (int i = 0; i < format.length(); i++) {
            if ("90.,DGSLFMIPR$ ()-+".indexOf(Character.toUpperCase(format.charAt(i))) < 0) {
                return false;
            }
        }
        return format.indexOf('9') >= 0 || format.indexOf('0') >= 0;
    }

    /** The digits of a format, and where they stand. */
    private record Shape(
            int integers, int decimals, int leadingZeros, int groups, boolean fill, boolean dollar, int sign) {
        static Shape of(Token format) throws RedshiftSqlException {
            String text = format.value().toUpperCase(java.util.Locale.ROOT);
            boolean fill = text.contains("FM");
            boolean dollar = text.contains("$") || text.contains("L");
            int sign = text.endsWith("S") ? 2 : text.contains("S") ? 1 : 0;
            String digits = text.replace("FM", "")
                    .replace("$", "")
                    .replace("L", "")
                    .replace("S", "")
                    .replace("G", ",")
                    .replace("D", ".");
            if (digits.contains("MI")
                    || digits.contains("PR")
                    || digits.contains("(")
                    || digits.contains("+")
                    || digits.contains("-")
                    || digits.contains(" ")) {
                throw RedshiftSqlException.refused(
                        "The number format '" + format.value() + "'", format.position(), null);
            }
            int point = digits.indexOf('.');
            String whole = point < 0 ? digits : digits.substring(0, point);
            String plain = whole.replace(",", "");
            int zero = plain.indexOf('0');
            return new Shape(
                    plain.length(),
                    point < 0 ? 0 : digits.length() - point - 1,
                    zero < 0 ? 0 : plain.length() - zero,
                    whole.length() - plain.length(),
                    fill,
                    dollar,
                    sign);
        }
    }

    /** An expression that writes a number; too large a one becomes #s. */
    static String write(String value, Token format) throws RedshiftSqlException {
        Shape shape = Shape.of(format);
        return FunctionTable.MACROS + "to_char_number(" + value + ", " + shape.integers + ", " + shape.decimals + ", "
                + shape.leadingZeros + ", " + shape.groups + ", " + shape.fill + ", " + shape.dollar + ", " + shape.sign
                + ")";
    }

    /** An expression that reads a number. */
    static String read(String value, Token format) throws RedshiftSqlException {
        Shape shape = Shape.of(format);
        return "CAST(" + FunctionTable.MACROS + "number_text(" + value + ") AS DECIMAL(38, " + shape.decimals + "))";
    }
}
