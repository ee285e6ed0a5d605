package io.reelshelf.warehouse.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaslPrepTest {
    /** The examples of RFC 4013, section 3. */
    @ParameterizedTest
    @CsvSource({"I\u00ADX,IX", "user,user", "USER,USER", "\u00AA,a", "\u2168,IX", "a\u00A0b,a b"})
    void preparesTheExamplesOfTheStandard(String given, String expected) {
        assertThat(SaslPrep.prepare(given)).isEqualTo(expected);
    }

    @Test
    void takesAPasswordWithProhibitedCharactersAsItIs() {
        assertThat(SaslPrep.prepare("\u2168\u0007")).isEqualTo("\u2168\u0007");
        assertThat(SaslPrep.prepare("\u00AD")).isEqualTo("\u00AD");
    }
}
