package io.reelshelf.warehouse.server.auth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The server's side of SCRAM-SHA-256 (RFC 5802) without channel binding, as far as text goes: messages in, messages
 * out. One instance for one login.
 */
final class ScramExchange {
    static final String MECHANISM = "SCRAM-SHA-256";

    private final ScramVerifier verifier;
    private final String serverNonce;
    private String clientFirstBare = "";
    private String serverFirst = "";
    private String nonce = "";
    private String channelHeader = "";

    ScramExchange(ScramVerifier verifier, String serverNonce) {
        this.verifier = verifier;
        this.serverNonce = serverNonce;
    }

    /** The client's choice of mechanism and its first message, as {@code SASLInitialResponse} carries them. */
    static String initialMessage(byte[] body) throws AuthenticationException {
        ByteBuffer buffer = ByteBuffer.wrap(body);
        int end = 0;
        while (end < body.length && body[end] != 0) {
            end++;
        }
        String mechanism = new String(body, 0, end, StandardCharsets.US_ASCII);
        if (!mechanism.equals(MECHANISM)) {
            throw AuthenticationException.badExchange("this server offers " + MECHANISM + " only");
        }
        if (body.length < end + 5) {
            throw AuthenticationException.badExchange("no first message");
        }
        int length = buffer.getInt(end + 1);
        if (length != body.length - end - 5) {
            throw AuthenticationException.badExchange("its length is wrong");
        }
        return new String(body, end + 5, length, StandardCharsets.UTF_8);
    }

    /** Answers client-first-message with server-first-message. */
    String challenge(String clientFirst) throws AuthenticationException {
        // "p=" asks for channel binding, which only the mechanism SCRAM-SHA-256-PLUS has.
        if (!clientFirst.startsWith("n,") && !clientFirst.startsWith("y,")) {
            throw AuthenticationException.badExchange("channel binding is not offered");
        }
        int headerEnd = clientFirst.indexOf(',', 2) + 1;
        if (headerEnd == 0) {
            throw AuthenticationException.badExchange("the first message has no header");
        }
        channelHeader = clientFirst.substring(0, headerEnd);
        clientFirstBare = clientFirst.substring(headerEnd);
        String[] attributes = clientFirstBare.split(",", -1);
        if (attributes.length < 2 || !attributes[0].startsWith("n=")) {
            throw AuthenticationException.badExchange("the first message has no user");
        }
        String clientNonce = value(attributes[1], 'r');
        if (clientNonce.isEmpty() || !clientNonce.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw AuthenticationException.badExchange("the nonce is not printable ASCII");
        }
        nonce = clientNonce + serverNonce;
        serverFirst = "r=" + nonce + ",s=" + Base64.getEncoder().encodeToString(verifier.salt()) + ",i="
                + verifier.iterations();
        return serverFirst;
    }

    /**
     * Answers client-final-message with server-final-message; empty where the proof is wrong.
     *
     * @throws AuthenticationException where the message is not of this exchange
     */
    String verify(String clientFinal) throws AuthenticationException {
        int proofAt = clientFinal.lastIndexOf(",p=");
        if (proofAt < 0) {
            throw AuthenticationException.badExchange("the last message has no proof");
        }
        String withoutProof = clientFinal.substring(0, proofAt);
        String[] attributes = withoutProof.split(",", -1);
        if (attributes.length < 2) {
            throw AuthenticationException.badExchange("the last message is too short");
        }
        String expectedHeader = Base64.getEncoder().encodeToString(channelHeader.getBytes(StandardCharsets.UTF_8));
        if (!value(attributes[0], 'c').equals(expectedHeader)
                || !value(attributes[1], 'r').equals(nonce)) {
            throw AuthenticationException.badExchange("the last message is of another exchange");
        }
        byte[] proof = decode(clientFinal.substring(proofAt + 3));
        String authMessage = clientFirstBare + "," + serverFirst + "," + withoutProof;
        if (!verifier.accepts(proof, authMessage)) {
            return "";
        }
        return "v=" + Base64.getEncoder().encodeToString(verifier.signature(authMessage));
    }

    private static String value(String attribute, char name) throws AuthenticationException {
        if (attribute.length() < 2 || attribute.charAt(0) != name || attribute.charAt(1) != '=') {
            throw AuthenticationException.badExchange("the attribute \"" + name + "\" is missing");
        }
        return attribute.substring(2);
    }

    private static byte[] decode(String base64) throws AuthenticationException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw AuthenticationException.badExchange("the proof is not Base64");
        }
    }
}
