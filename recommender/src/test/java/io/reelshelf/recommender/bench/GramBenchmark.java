package io.reelshelf.recommender.bench;

import io.reelshelf.recommender.train.Ratings;
import io.reelshelf.recommender.weights.GramMatrix;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The kernel's Gram matrix beside the least that any kernel has to do: a single pass over all pairs of films of each user,
 * on as many cores, that adds each pair into an accumulator of one cell a film, which stays in the first-level cache. The
 * kernel is to take less than twice as long; it fills a matrix of 110 MB beside.
 *
 * <p>Run, after {@code mvn package}:
 *
 * <pre>{@code
 * java -Dreelshelf.shared=DIR -cp "target/lib/*:recommender/target/test-classes:$(find ~/.m2 -name 'jmh-core-*.jar'):$(find ~/.m2 -name 'jopt-simple-*.jar'):$(find ~/.m2 -name 'commons-math3-*.jar')" org.openjdk.jmh.Main GramBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(value = 3, jvmArgsAppend = "-Xmx1g")
public class GramBenchmark {
    private static final double EXPONENT = 0.6;

    private Ratings ratings;

    /** Reads the ratings. */
    @Setup
    public void read() throws IOException {
        ratings = BenchmarkRatings.read();
    }

    /** What training computes. */
    @Benchmark
    public GramMatrix kernel() {
        return GramMatrix.of(ratings, EXPONENT);
    }

    /** All pairs once. */
    @Benchmark
    public double singlePassOverThePairs() {
        ThreadLocal<double[]> accumulators = ThreadLocal.withInitial(() -> new double[ratings.movies()]);
        return IntStream.range(0, ratings.users())
                .parallel()
                .mapToDouble(user -> addPairs(user, accumulators.get()))
                .sum();
    }

    private double addPairs(int user, double[] accumulator) {
        double weight = 1.0 / ratings.count(user);
        int first = ratings.first(user);
        for (int one = first; one < ratings.first(user + 1); one++) {
            for (int other = first; other <= one; other++) {
                accumulator[ratings.movie(other)] += weight;
            }
        }
        return accumulator[ratings.movie(first)];
    }
}
