package io.reelshelf.warehouse.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastTemporalsTest {
    @Test
    void everyDayIsTheOneThatJavaCounts() {
        for (LocalDate day = LocalDate.of(1, 1, 1); day.getYear() < 2500; day = day.plusDays(17)) {
            byte[] text = day.toString().getBytes(StandardCharsets.US_ASCII);
            assertThat(FastTemporals.day(text, text.length)).isEqualTo(day.toEpochDay());
        }
    }

    @Test
    void everyTimestampIsTheOneThatJavaCounts() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            int micros = random.nextInt(1_000_000);
            LocalDateTime time = LocalDateTime.ofEpochSecond(random.nextInt(), micros * 1000, ZoneOffset.UTC);
            String text = String.format(
                    "%s %s.%06d",
                    time.toLocalDate(),
                    time.toLocalTime()
                            .withNano(0)
                            .plusSeconds(0)
                            .format(java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss")),
                    micros);
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            assertThat(FastTemporals.timestamp(bytes, bytes.length))
                    .isEqualTo(time.toEpochSecond(ZoneOffset.UTC) * 1_000_000 + micros);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-02-29", "2024-13-01", "2024-00-10", "0000-01-01", "2024/01/01", "24-01-01", "2024-01-0x"})
    void whatIsNoUsualDayIsLeftToTheOtherParser(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(FastTemporals.day(bytes, bytes.length)).isEqualTo(FastTemporals.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01 24:00:00",
                "2024-01-01T10:00:00",
                "2024-01-01 10:00:00.",
                "2024-01-01 10:00:00+02",
                "2024-01-01 10:00:00.1234567"
            })
    void whatIsNoUsualTimestampIsLeftToTheOtherParser(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(FastTemporals.timestamp(bytes, bytes.length)).isEqualTo(FastTemporals.OTHER);
    }
}
