package io.reelshelf.warehouse.server.auth;

import java.io.IOException;

/** The two messages that an authentication exchange is made of; the session frames them. */
public interface AuthenticationChannel {
    /**
     * Sends an {@code AuthenticationRequest} ('R') and flushes.
     *
     * @param body the message after its length: the four bytes of the request's code, then its data
     */
    void send(byte[] body) throws IOException;

    /**
     * The client's next answer: the body of a message of type 'p' (PostgreSQL's clients) or 'd' (Redshift's drivers
     * answer a digest with it).
     *
     * @throws IOException where the client hangs up, sends another message, or one longer than {@link
     *     Authenticator#MAX_ANSWER_BYTES}
     */
    byte[] receive() throws IOException;
}
