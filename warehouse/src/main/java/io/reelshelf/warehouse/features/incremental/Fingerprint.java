package io.reelshelf.warehouse.features.incremental;

import java.math.BigInteger;

/**
 * What a set of rows comes to, whatever their order: their number, and the sum and XOR of their hashes.
 *
 * @param xor of 64-bit hashes, unsigned
 */
record Fingerprint(long rows, BigInteger sum, long xor) {
    /** Of the rows that are left when some of them are taken out. */
    Fingerprint without(Fingerprint some) {
        return new Fingerprint(rows - some.rows, sum.subtract(some.sum), xor ^ some.xor);
    }

    String text() {
        return sum + " " + Long.toUnsignedString(xor);
    }
}
