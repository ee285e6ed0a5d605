package io.reelshelf.jobs.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookSeriesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Robert Langdon, #1; Robert Langdon; 1",
                "Robert Langdon #1; Robert Langdon; 1",
                "Harry Potter, #1-7; Harry Potter; 1",
                "Twilight, #3.5; Twilight; 3.5",
                "Divergent, #0.1 - 0.4; Divergent; 0.1",
                "Twilight, #1-4 + 3.5; Twilight; 1",
                "The Selection, #0.5, 2.5; The Selection; 0.5",
                "Judy Moody, # 1; Judy Moody; 1",
                "A Song of Ice and Fire, #3: Part 2 of 2; A Song of Ice and Fire; 3",
                "'Dark-Hunter #5, Were-Hunter #1'; Dark-Hunter; 5",
                "'Mickey Haller, #1; Harry Bosch Universe, #16'; Mickey Haller; 1",
                "'Includes: Immortals After Dark, #8; Alien Huntress, #3.5'; Immortals After Dark; 8",
                "'Discworld, #40, Moist von Lipwig #3 '; Discworld; 40",
                "Forgotten Realms: Paths of Darkness, #3; Forgotten Realms: Paths of Darkness; 3",
            })
    void takesTheFirstSeriesAndItsFirstNumber(String given, String name, double position) {
        assertThat(BookSeries.of(given)).isEqualTo(new BookSeries(name, position));
    }

    @Test
    void hasNoPositionWhereThereIsNoNumber() {
        assertThat(BookSeries.of("Discworld")).isEqualTo(new BookSeries("Discworld", null));
        assertThat(BookSeries.of("Discworld; Death")).isEqualTo(new BookSeries("Discworld", null));
        assertThat(BookSeries.of("#4")).isEqualTo(new BookSeries(null, 4.0));
    }

    @Test
    void isNoneWithoutText() {
        assertThat(BookSeries.of(null)).isEqualTo(new BookSeries(null, null));
        assertThat(BookSeries.of(" ")).isEqualTo(new BookSeries(null, null));
    }
}
