package io.reelshelf.warehouse.server.protocol;

import java.math.BigDecimal;

/** Floating-point numbers as PostgreSQL writes them: the fewest digits that read back the same. */
final class FloatText {
    private static final double[] POWERS = new double[17];

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = Double.parseDouble("1e" + i);
        }
    }

    private FloatText() {}

    /**
     * Writes a double. One of at most fifteen digits is a whole number below 2^53 divided by a power of ten, both exact, so
     * that the division gives back the double if and only if these are its digits; Java's text is for the others.
     */
    static void put(double value, MessageWriter out) {
        double size = Math.abs(value);
        if (size >= 1e-4 && size < 1e15) {
            int scale = 15 - wholeDigits(size);
            double scaled = Math.rint(value * POWERS[scale]);
            if (scaled / POWERS[scale] == value) {
                long digits = (long) scaled;
                while (scale > 0 && digits % 10 == 0) {
                    digits /= 10;
                    scale--;
                }
                out.putScaled(digits, scale);
                return;
            }
        }
        out.putText(of(value));
    }

    private static int wholeDigits(double size) {
        int count = 0;
        while (size >= POWERS[count]) {
            count++;
        }
        return count;
    }

    static String of(double value) {
        return special(value) ? specialText(value) : format(Double.toString(value), 15);
    }

    static String of(float value) {
        return special(value) ? specialText(value) : format(Float.toString(value), 6);
    }

    private static boolean special(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) || value == 0;
    }

    private static String specialText(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    }

    /** Java writes an exponent from 1E7 on, PostgreSQL from the fifteenth (sixth) digit on, and below 1e-4. */
    private static String format(String java, int digits) {
        if (java.indexOf('E') < 0) {
            return java.endsWith(".0") ? java.substring(0, java.length() - 2) : java;
        }
        BigDecimal exact = new BigDecimal(java).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent >= -4 && exponent < digits) {
            return exact.toPlainString();
        }
        String unscaled = exact.unscaledValue().abs().toString();
        String fraction = unscaled.length() > 1 ? "." + unscaled.substring(1) : "";
        String sign = exponent < 0 ? "-" : "+";
        String shown = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : String.valueOf(Math.abs(exponent));
        return (exact.signum() < 0 ? "-" : "") + unscaled.charAt(0) + fraction + "e" + sign + shown;
    }
}
