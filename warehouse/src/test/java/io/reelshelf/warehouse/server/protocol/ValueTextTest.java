package io.reelshelf.warehouse.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .toFormatter(java.util.Locale.ROOT);

    private final MessageWriter out = new MessageWriter(OutputStream.nullOutputStream());
    private final Random random = new Random(11);

    private String text() {
        return new String(out.take(), StandardCharsets.US_ASCII);
    }

    @Test
    void everyDayAndTimeIsWrittenAsJavaWritesIt() {
        for (long day = LocalDate.of(1, 1, 1).toEpochDay();
                day < LocalDate.of(9999, 12, 31).toEpochDay();
                day += 1 + random.nextInt(20)) {
            DayText.day(day, out);
            assertThat(text()).isEqualTo(LocalDate.ofEpochDay(day).toString());
            long micros = day * DayText.MICROS_OF_DAY + (long) (random.nextDouble() * DayText.MICROS_OF_DAY);
            DayText.time(micros, "", out);
            LocalDateTime time = LocalDateTime.ofEpochSecond(
                    Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L) * 1000, ZoneOffset.UTC);
            assertThat(text()).isEqualTo(TIME.format(time));
        }
    }

    @Test
    void yearsBeforeTheFirstHaveBcBehindAll() {
        DayText.day(LocalDate.of(-43, 3, 15).toEpochDay(), out);
        assertThat(text()).isEqualTo("0044-03-15 BC");
        DayText.time(LocalDate.of(0, 12, 31).toEpochDay() * DayText.MICROS_OF_DAY, "+00", out);
        assertThat(text()).isEqualTo("0001-12-31 00:00:00+00 BC");
    }

    @Test
    void doublesOfFewDigitsReadBackAndAreShortest() {
        for (int i = 0; i < 100_000; i++) {
            double value = i % 2 == 0
                    ? random.nextInt() / Math.pow(10, random.nextInt(9))
                    : (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(20) - 4);
            FloatText.put(value, out);
            String text = text();
            assertThat(Double.parseDouble(text)).isEqualTo(value);
            assertThat(text.length()).isLessThanOrEqualTo(FloatText.of(value).length());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-2.25, -2.25",
        "0, 0",
        "-0.0, -0",
        "1e15, 1e+15",
        "123456789012345, 123456789012345",
        "0.00012, 0.00012",
        "0.00001, 1e-05",
        "1.1099999999999999, 1.1099999999999999",
        "100, 100",
        "NaN, NaN"
    })
    void doublesAreWrittenAsPostgresWritesThem(String value, String expected) {
        FloatText.put(Double.parseDouble(value), out);
        assertThat(text()).isEqualTo(expected);
    }

    @Test
    void scaledNumbersAreExact() {
        for (int i = 0; i < 20_000; i++) {
            long value = i == 0 ? Long.MIN_VALUE : random.nextLong() >> random.nextInt(64);
            int scale = random.nextInt(19);
            out.putScaled(value, scale);
            assertThat(text()).isEqualTo(BigDecimal.valueOf(value, scale).toPlainString());
        }
    }
}
