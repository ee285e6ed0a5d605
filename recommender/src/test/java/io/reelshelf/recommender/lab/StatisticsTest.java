package io.reelshelf.recommender.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    /** 400 values of standard deviation 1: the 95 % interval of their mean is about 2 * 1.96 / 20 = .196 wide. */
    @Test
    void theIntervalIsAsWideAsTheNormalTheorySays() {
        double[] values =
                new Random(5).doubles(400).map(x -> (x - 0.5) * Math.sqrt(12)).toArray();

        Interval interval = Bootstrap.mean(values, 7);

        assertThat(interval.count()).isEqualTo(400);
        assertThat(interval.mean()).isBetween(interval.low(), interval.high());
        assertThat(interval.high() - interval.low()).isCloseTo(0.196, within(0.02));
        assertThat(Bootstrap.mean(values, 7)).isEqualTo(interval);
        assertThat(Bootstrap.mean(values, 8)).isNotEqualTo(interval);
    }

    @Test
    void equalValuesLeaveNoDoubt() {
        assertThat(Bootstrap.mean(new double[] {2, 2, 2}, 1)).isEqualTo(new Interval(2, 2, 2, 3));
        assertThatThrownBy(() -> Bootstrap.mean(new double[0], 1)).hasMessageContaining("No viewer");
    }

    /** Of the 16 sign patterns of four equal differences two are as far from 0: p is about 2/16. */
    @Test
    void thePermutationTestCountsSignPatterns() {
        PairedTest test = PairedTest.of(new double[] {1, 2, 3, 4}, new double[] {0.5, 1.5, 2.5, 3.5}, 3);

        assertThat(test.difference().mean()).isEqualTo(0.5);
        assertThat(test.pValue()).isCloseTo(0.125, within(0.025));
    }

    @Test
    void aClearDifferenceIsSeenAndNoneIsNot() {
        Random random = new Random(11);
        double[] first = random.doubles(200).toArray();
        double[] second = new double[200];
        double[] shuffled = new double[200];
        for (int i = 0; i < 200; i++) {
            second[i] = first[i] - 0.05 - 0.05 * random.nextDouble();
            shuffled[i] = first[i] + random.nextGaussian();
        }

        assertThat(PairedTest.of(first, second, 1).pValue()).isLessThan(0.001);
        assertThat(PairedTest.of(first, second, 1).difference().low()).isGreaterThan(0.05);
        assertThat(PairedTest.of(first, shuffled, 1).pValue()).isGreaterThan(0.01);
        assertThat(PairedTest.of(first, first, 1).pValue()).isEqualTo(1);
    }

    @Test
    void unequalNumbersOfViewersAreRefused() {
        assertThatThrownBy(() -> PairedTest.of(new double[2], new double[3], 1)).hasMessageContaining("2 and 3 values");
    }
}
