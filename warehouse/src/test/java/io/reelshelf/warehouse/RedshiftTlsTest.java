package io.reelshelf.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedshiftTlsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:redshift://127.0.0.1:5439/reelshelf",
                "jdbc:redshift://localhost/reelshelf?user=anna",
                "jdbc:redshift://[::1]:5439/reelshelf"
            })
    void onThisMachineTheServersOwnCertificateIsTrusted(String url) {
        assertThat(RedshiftTls.properties(url))
                .containsEntry("ssl", "true")
                .containsEntry("sslfactory", "com.amazon.redshift.ssl.NonValidatingFactory");
    }

    @Test
    void onThisMachineTheUrlMaySayOtherwise() {
        assertThat(RedshiftTls.properties("jdbc:redshift://127.0.0.1/reelshelf?sslMode=verify-ca"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:redshift://warehouse.example.com:5439/dev",
                "jdbc:redshift://127.0.0.1.example.com:5439/dev",
                "jdbc:redshift://127.0.0.1#@example.com/dev",
                "jdbc:redshift://user@127.0.0.1@example.com/dev",
                "jdbc:redshift://example.com/dev?x=jdbc:redshift://127.0.0.1"
            })
    void anotherMachinesCertificateMustBeValidAndNameIt(String url) {
        assertThat(RedshiftTls.properties(url)).isEqualTo(Map.of("ssl", "true", "sslmode", "verify-full"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:redshift://example.com/dev?ssl=false",
                "jdbc:redshift://example.com/dev;SSL=FALSE",
                "jdbc:redshift://example.com/dev?user=a&sslmode=require",
                "jdbc:redshift://example.com/dev?sslfactory=com.amazon.redshift.ssl.NonValidatingFactory"
            })
    void anotherMachineWithoutACheckIsRefusedAndThePasswordNotTold(String url) {
        assertThatThrownBy(() -> RedshiftTls.properties(url + "&password=hush"))
                .isInstanceOfSatisfying(
                        WarehouseException.class, e -> assertThat(e.error()).isEqualTo(WarehouseError.INSECURE_URL))
                .hasMessageContaining("example.com/dev")
                .hasMessageNotContaining("hush");
    }

    @Test
    void aUrlKeepsWhatItSays() {
        assertThat(RedshiftTls.secured("jdbc:redshift://localhost/reelshelf?user=anna"))
                .isEqualTo("jdbc:redshift://localhost/reelshelf?user=anna&ssl=true"
                        + "&sslfactory=com.amazon.redshift.ssl.NonValidatingFactory");
        assertThat(RedshiftTls.secured("jdbc:redshift://example.com/dev?sslmode=verify-ca"))
                .isEqualTo("jdbc:redshift://example.com/dev?sslmode=verify-ca&ssl=true");
    }
}
