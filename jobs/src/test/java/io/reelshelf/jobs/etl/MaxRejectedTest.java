package io.reelshelf.jobs.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaxRejectedTest {
    @Test
    void aShareCountsOfTheRowsIn() {
        MaxRejected half = MaxRejected.of("0.5%");
        assertThat(half.isExceeded(5, 1000)).isFalse();
        assertThat(half.isExceeded(6, 1000)).isTrue();
        assertThat(half).hasToString("0.5%");
    }

    @Test
    void aNumberCountsByItself() {
        MaxRejected hundred = MaxRejected.of("100");
        assertThat(hundred.isExceeded(100, 100)).isFalse();
        assertThat(hundred.isExceeded(101, 1_000_000)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "-1", "101%", "1.5", "1%%", "NaN"})
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> MaxRejected.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
