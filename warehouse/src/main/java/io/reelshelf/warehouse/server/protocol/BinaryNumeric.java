package io.reelshelf.warehouse.server.protocol;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/** The binary form of {@code numeric}: digits in base 10,000. See numeric_send in PostgreSQL's numeric.c. */
final class BinaryNumeric {
    private static final BigInteger BASE = BigInteger.valueOf(10_000);
    private static final int NEGATIVE = 0x4000;
    /** Digits of base 10,000 that a value may have: more than any of DuckDB's. */
    private static final int MAXIMUM_DIGITS = 1000;

    private BinaryNumeric() {}

    static void write(BigDecimal value, MessageWriter out) {
        int scale = Math.max(0, value.scale());
        int fractionDigits = (scale + 3) / 4;
        BigInteger whole = value.abs().setScale(fractionDigits * 4).unscaledValue();
        int[] digits = new int[whole.bitLength() / 13 + 2];
        int count = 0;
        while (whole.signum() > 0) {
            BigInteger[] parts = whole.divideAndRemainder(BASE);
            digits[count++] = parts[1].intValue();
            whole = parts[0];
        }
        int trailing = 0;
        while (trailing < count && digits[trailing] == 0) {
            trailing++;
        }
        out.putShort(count - trailing);
        out.putShort(count - fractionDigits - 1);
        out.putShort(value.signum() < 0 ? NEGATIVE : 0);
        out.putShort(scale);
        for (int i = count - 1; i >= trailing; i--) {
            out.putShort(digits[i]);
        }
    }

    static BigDecimal read(byte[] bytes) throws ServerException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < 8) {
            throw malformed();
        }
        int count = in.getShort() & 0xffff;
        int weight = in.getShort();
        int sign = in.getShort() & 0xffff;
        int scale = in.getShort() & 0xffff;
        if (bytes.length != 8 + 2 * count
                || count > MAXIMUM_DIGITS
                || scale > 0x3fff
                || Math.abs(weight) > MAXIMUM_DIGITS) {
            throw malformed();
        }
        if (sign != 0 && sign != NEGATIVE) {
            throw new ServerException("22003", "a numeric NaN or infinity has no place in a decimal column");
        }
        BigInteger whole = BigInteger.ZERO;
        for (int i = 0; i < count; i++) {
            int digit = in.getShort();
            if (digit < 0 || digit > 9999) {
                throw malformed();
            }
            whole = whole.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        BigDecimal value = new BigDecimal(sign == NEGATIVE ? whole.negate() : whole, 4 * (count - weight - 1));
        return value.setScale(scale, java.math.RoundingMode.DOWN);
    }

    private static ServerException malformed() {
        return new ServerException("22P03", "a binary numeric parameter is malformed");
    }
}
