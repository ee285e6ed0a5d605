package io.reelshelf.recommender.weights;

import org.bytedeco.openblas.global.openblas;

/**
 * The inverse of a symmetric positive-definite matrix through its Cholesky factor: LAPACK's {@code dpotrf} and {@code
 * dpotri} in OpenBLAS, blocked and on all cores.
 */
final class SpdInverse {
    /** By column, as LAPACK counts, the lower triangle by row is the upper one: so nothing has to be turned around. */
    private static final byte UPPER_BY_COLUMN = 'U';

    private SpdInverse() {}

    /**
     * Inverts in place; reads and writes the lower triangle only.
     *
     * @param matrix {@code size} x {@code size} cells by row
     * @throws ArithmeticException where the matrix is not positive definite
     */
    static void lowerTriangle(double[] matrix, int size) {
        require(openblas.LAPACKE_dpotrf(openblas.LAPACK_COL_MAJOR, UPPER_BY_COLUMN, size, matrix, size), "factored");
        require(openblas.LAPACKE_dpotri(openblas.LAPACK_COL_MAJOR, UPPER_BY_COLUMN, size, matrix, size), "inverted");
    }

    private static void require(int info, String verb) {
        if (info != 0) {
            throw new ArithmeticException("The matrix cannot be " + verb + " (LAPACK info " + info
                    + "): it is not positive definite; raise the ridge");
        }
    }
}
