package io.reelshelf.warehouse.server.auth;

/** A refused login. The message is for the client: it never says whether the user exists. */
public final class AuthenticationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sqlState;

    /** A refusal with its SQLSTATE: 28P01 for a wrong password, 28000 for any other. */
    public AuthenticationException(String sqlState, String message) {
        super(message);
        this.sqlState = sqlState;
    }

    /** Five characters, class 28 or 08. */
    public String sqlState() {
        return sqlState;
    }

    static AuthenticationException wrongPassword(String user) {
        return new AuthenticationException("28P01", "password authentication failed for user \"" + user + "\"");
    }

    static AuthenticationException badExchange(String what) {
        return new AuthenticationException("08P01", "malformed authentication answer: " + what);
    }
}
