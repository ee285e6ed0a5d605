package io.reelshelf.recommender.bench;

import java.util.stream.IntStream;

/**
 * Right-looking blocked Cholesky factorisation in Java (Golub and Van Loan, Matrix Computations, 4.2): the measure that a
 * linear algebra library is held to. Rows of the trailing matrix are updated on all cores; the inner loop runs along rows,
 * four columns of the panel at a time, so that the JIT compiles it to vector instructions.
 */
final class BlockedCholesky {
    private static final int BLOCK = 64;

    private BlockedCholesky() {}

    /** Replaces the lower triangle, by row, by its factor; the rest is left as it is. */
    static void lowerFactor(double[] matrix, int size) {
        for (int start = 0; start < size; start += BLOCK) {
            int first = start;
            int end = Math.min(start + BLOCK, size);
            factorDiagonal(matrix, size, first, end);
            IntStream.range(end, size).parallel().forEach(row -> solveRow(matrix, size, first, end, row));
            double[] panel = transposed(matrix, size, first, end);
            IntStream.range(end, size).parallel().forEach(row -> updateRow(matrix, size, first, end, row, panel));
        }
    }

    private static void factorDiagonal(double[] matrix, int size, int first, int end) {
        for (int row = first; row < end; row++) {
            solveRow(matrix, size, first, row, row);
            double left = matrix[row * size + row];
            for (int k = first; k < row; k++) {
                left -= matrix[row * size + k] * matrix[row * size + k];
            }
            matrix[row * size + row] = Math.sqrt(left);
        }
    }

    /** The cells of a row from {@code first} to {@code end}, by the factor's rows above. */
    private static void solveRow(double[] matrix, int size, int first, int end, int row) {
        for (int column = first; column < end; column++) {
            double left = matrix[row * size + column];
            for (int k = first; k < column; k++) {
                left -= matrix[row * size + k] * matrix[column * size + k];
            }
            matrix[row * size + column] = left / matrix[column * size + column];
        }
    }

    /** The panel below the block, by column. */
    private static double[] transposed(double[] matrix, int size, int first, int end) {
        int rows = size - end;
        double[] panel = new double[(end - first) * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < end - first; column++) {
                panel[column * rows + row] = matrix[(end + row) * size + first + column];
            }
        }
        return panel;
    }

    private static void updateRow(double[] matrix, int size, int first, int end, int row, double[] panel) {
        int rows = size - end;
        int width = row - end + 1;
        int at = row * size + end;
        int k = 0;
        for (; k + 4 <= end - first; k += 4) {
            int of = row * size + first + k;
            double a = matrix[of];
            double b = matrix[of + 1];
            double c = matrix[of + 2];
            double d = matrix[of + 3];
            int from = k * rows;
            for (int column = 0; column < width; column++) {
                matrix[at + column] -= a * panel[from + column]
                        + b * panel[from + rows + column]
                        + c * panel[from + 2 * rows + column]
                        + d * panel[from + 3 * rows + column];
            }
        }
        for (; k < end - first; k++) {
            double a = matrix[row * size + first + k];
            for (int column = 0; column < width; column++) {
                matrix[at + column] -= a * panel[k * rows + column];
            }
        }
    }
}
