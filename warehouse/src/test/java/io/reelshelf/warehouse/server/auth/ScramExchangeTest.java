package io.reelshelf.warehouse.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The example of RFC 7677, section 3, and what a hostile client may send instead. */
class ScramExchangeTest {
    private static final String CLIENT_FIRST = "n,,n=user,r=rOprNGfwEbeRWgbNEkqO";
    private static final String SERVER_NONCE = "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
    private static final String WITHOUT_PROOF = "c=biws,r=rOprNGfwEbeRWgbNEkqO" + SERVER_NONCE;
    private static final String PROOF = "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";

    private ScramExchange exchange;

    @BeforeEach
    void setUp() {
        byte[] salt = Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ==");
        exchange = new ScramExchange(ScramVerifier.of("pencil", salt, 4096), SERVER_NONCE);
    }

    @Test
    void followsTheExampleOfTheStandard() throws AuthenticationException {
        assertThat(exchange.challenge(CLIENT_FIRST))
                .isEqualTo("r=rOprNGfwEbeRWgbNEkqO" + SERVER_NONCE + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
        assertThat(exchange.verify(WITHOUT_PROOF + ",p=" + PROOF))
                .isEqualTo("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    }

    @Test
    void refusesAnyOtherProof() throws AuthenticationException {
        exchange.challenge(CLIENT_FIRST);
        byte[] proof = Base64.getDecoder().decode(PROOF);
        proof[31] ^= 1;
        assertThat(exchange.verify(WITHOUT_PROOF + ",p=" + Base64.getEncoder().encodeToString(proof)))
                .isEmpty();
        assertThat(exchange.verify(WITHOUT_PROOF + ",p=AAAA")).isEmpty();
        assertThat(exchange.verify(WITHOUT_PROOF + ",p=")).isEmpty();
    }

    @Test
    void refusesAnAnswerOfAnotherExchange() throws AuthenticationException {
        exchange.challenge(CLIENT_FIRST);
        for (String answer : new String[] {
            "c=biws,r=rOprNGfwEbeRWgbNEkqOother,p=" + PROOF,
            "c=eSws,r=rOprNGfwEbeRWgbNEkqO" + SERVER_NONCE + ",p=" + PROOF,
            WITHOUT_PROOF,
            WITHOUT_PROOF + ",p=not base64",
            "c=biws,p=" + PROOF,
            "",
            "p="
        }) {
            assertThatThrownBy(() -> exchange.verify(answer)).as(answer).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void refusesFirstMessagesThatAreNotOne() {
        for (String first : new String[] {
            "", "n", "n,", "n,,", "p=tls-unique,,n=,r=abc", "n,,r=abc", "n,,n=,x=abc", "n,,n=,r=", "n,,n=,r=a\u0001b"
        }) {
            assertThatThrownBy(() -> exchange.challenge(first)).as(first).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void readsTheInitialResponseAndRefusesLengthsThatLie() throws AuthenticationException {
        assertThat(ScramExchange.initialMessage(initial("SCRAM-SHA-256", 6, "n,,n=,")))
                .isEqualTo("n,,n=,");
        for (byte[] body : new byte[][] {
            {},
            {0},
            initial("PLAIN", 6, "n,,n=,"),
            initial("SCRAM-SHA-256", 7, "n,,n=,"),
            initial("SCRAM-SHA-256", -1, ""),
            "SCRAM-SHA-256".getBytes(StandardCharsets.US_ASCII),
            initial("SCRAM-SHA-256", Integer.MAX_VALUE, "n")
        }) {
            assertThatThrownBy(() -> ScramExchange.initialMessage(body)).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void aVerifierSurvivesItsTextForm() {
        ScramVerifier verifier = ScramVerifier.of("pencil", new byte[16], 4096);
        assertThat(ScramVerifier.parse(verifier.text()).text()).isEqualTo(verifier.text());
        assertThat(verifier.text()).startsWith("SCRAM-SHA-256$4096:").doesNotContain("pencil");
    }

    private static byte[] initial(String mechanism, int length, String message) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(mechanism.length() + 5 + text.length)
                .put(mechanism.getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .putInt(length)
                .put(text)
                .array();
    }
}
