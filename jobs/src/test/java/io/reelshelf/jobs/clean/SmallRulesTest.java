package io.reelshelf.jobs.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallRulesTest {
    private final ZipCodes zipCodes =
            new ZipCodes(Map.of("10001", "NY", "00601", "PR"), Map.of("100", "NY", "606", "IL"));

    @Test
    void authorsAreSplitTrimmedAndEachNamedOnce() {
        assertThat(Authors.of("Stieg Larsson,  Reg   Keeland , Stieg Larsson"))
                .containsExactly("Stieg Larsson", "Reg Keeland");
        assertThat(Authors.of("Henry Louis Gates, Jr., Jane Example (Translator)"))
                .containsExactly("Henry Louis Gates, Jr.", "Jane Example");
        assertThat(Authors.of(" , ")).isEmpty();
    }

    @Test
    void genresThatSayNoneAreNone() {
        assertThat(Genres.of("Drama|Comedy|Drama", '|')).containsExactly("Drama", "Comedy");
        assertThat(Genres.of("(no genres listed)", '|')).isEmpty();
        assertThat(Genres.of("", ',')).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"eng,en", "en-US,en", "English,en", "en,en", "fre,fr", "fra,fr", "ger,de", "ara,ar", "fil,fil", "per,fa"
    })
    void languagesHaveOneCodeEach(String given, String code) {
        assertThat(Languages.of(given)).isEqualTo(code);
    }

    @Test
    void noTextIsNoLanguage() {
        assertThat(Languages.of(" ")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0; 0", "736; 736", "2,345,678; 2345678", "1,000; 1000", " 12 ; 12"})
    void countsMayCarryThousandsSeparators(String given, long count) {
        assertThat(WholeNumbers.of(given)).isEqualTo(OptionalLong.of(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "2,34", "1,2345", "12.5", "1.2k", "many", ",123", "9999999999999999999"})
    void otherTextIsNoCount(String given) {
        assertThat(WholeNumbers.of(given)).isEmpty();
    }

    @Test
    void zipCodesAreCutToFiveDigitsAndJoinedToAState() {
        assertThat(zipCodes.of("10001")).isEqualTo(new ZipCode("10001", "100", "NY", null));
        assertThat(zipCodes.of("10001-2345")).isEqualTo(new ZipCode("10001", "100", "NY", null));
        assertThat(zipCodes.of("100012345")).isEqualTo(new ZipCode("10001", "100", "NY", null));
        assertThat(zipCodes.of("60699"))
                .describedAs("the state of its prefix")
                .isEqualTo(new ZipCode("60699", "606", "IL", null));
    }

    @Test
    void zipCodesWithoutAStateSayWhy() {
        assertThat(zipCodes.of("99999")).isEqualTo(new ZipCode("99999", "999", null, "unknown"));
        assertThat(zipCodes.of("1234567")).isEqualTo(new ZipCode(null, null, null, "malformed"));
        assertThat(zipCodes.of("K1A0B1")).isEqualTo(new ZipCode(null, null, null, "not_us"));
        assertThat(zipCodes.of("")).isEqualTo(new ZipCode(null, null, null, "missing"));
    }
}
