package io.reelshelf.recommender.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bytedeco.openblas.global.openblas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * OpenBLAS beside {@link BlockedCholesky}, hand-written, blocked and on all cores, in one run: the factor of each, and
 * OpenBLAS' whole inverse, which is what the weights are solved by.
 *
 * <p>Run, after {@code mvn package}:
 *
 * <pre>{@code
 * java -cp "target/lib/*:recommender/target/test-classes:$(find ~/.m2 -name 'jmh-core-*.jar'):$(find ~/.m2 -name 'jopt-simple-*.jar'):$(find ~/.m2 -name 'commons-math3-*.jar')" org.openjdk.jmh.Main CholeskyBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class CholeskyBenchmark {
    private static final byte LOWER = 'L';

    /** Rows of the matrix. */
    @Param({"1000", "2000", "3706"})
    public int size;

    private double[] matrix;

    /** A symmetric matrix whose diagonal outweighs its rows, and is so positive definite. */
    @Setup
    public void fill() {
        Random random = new Random(1);
        matrix = new double[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < row; column++) {
                matrix[row * size + column] = random.nextDouble();
                matrix[column * size + row] = matrix[row * size + column];
            }
            matrix[row * size + row] = size;
        }
    }

    /** The factor by hand. */
    @Benchmark
    public double[] handWrittenFactor() {
        double[] copy = matrix.clone();
        BlockedCholesky.lowerFactor(copy, size);
        return copy;
    }

    /** The factor by OpenBLAS. */
    @Benchmark
    public double[] openBlasFactor() {
        double[] copy = matrix.clone();
        openblas.LAPACKE_dpotrf(openblas.LAPACK_ROW_MAJOR, LOWER, size, copy, size);
        return copy;
    }

    /** Factor and inverse by OpenBLAS. */
    @Benchmark
    public double[] openBlasInverse() {
        double[] copy = openBlasFactor();
        openblas.LAPACKE_dpotri(openblas.LAPACK_ROW_MAJOR, LOWER, size, copy, size);
        return copy;
    }
}
