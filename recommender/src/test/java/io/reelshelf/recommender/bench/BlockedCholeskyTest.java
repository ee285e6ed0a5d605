package io.reelshelf.recommender.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The measure of the benchmark computes the same as what is measured. */
class BlockedCholeskyTest {
    @Test
    void theFactorIsThatOfTheLibraryForSizesOnAndOffTheBlock() {
        for (int size : new int[] {1, 63, 64, 130, 201}) {
            CholeskyBenchmark benchmark = new CholeskyBenchmark();
            benchmark.size = size;
            benchmark.fill();

            double[] own = benchmark.handWrittenFactor();
            double[] library = benchmark.openBlasFactor();

            for (int row = 0; row < size; row++) {
                for (int column = 0; column <= row; column++) {
                    assertThat(own[row * size + column])
                            .as("size %d, row %d, column %d", size, row, column)
                            .isCloseTo(library[row * size + column], within(1e-9));
                }
            }
        }
    }
}
