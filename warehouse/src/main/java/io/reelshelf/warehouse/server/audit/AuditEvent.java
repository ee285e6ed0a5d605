package io.reelshelf.warehouse.server.audit;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Objects;

/**
 * Something to account for.
 *
 * @param time when
 * @param kind what it was
 * @param user who, as the client says for a login
 * @param address from where
 * @param application what the client calls itself
 * @param encrypted true where the connection has TLS; only a login tells
 * @param action the statement's tag, or {@code LOGIN}
 * @param statement its text without secrets; empty for a login
 * @param outcome {@code ok}, or why not
 */
public record AuditEvent(
        Instant time,
        Kind kind,
        String user,
        String address,
        String application,
        boolean encrypted,
        String action,
        String statement,
        String outcome) {
    /** The kinds of events. */
    public enum Kind {
        /** A session began, or did not. */
        LOGIN,
        /** A session ended. */
        LOGOUT,
        /** A statement was refused for want of a privilege. */
        REFUSED,
        /** Users, roles, grants or policies were to change. */
        ACCESS,
        /** Tables or views were to change. */
        DEFINITION
    }

    public AuditEvent {
        Objects.requireNonNull(time);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(outcome);
    }

    /** A login, {@code ok} or with the reason of its refusal. */
    public static AuditEvent login(
            String user, InetAddress address, String application, boolean encrypted, String outcome) {
        return new AuditEvent(
                Instant.now(),
                Kind.LOGIN,
                user,
                address.getHostAddress(),
                application,
                encrypted,
                "LOGIN",
                "",
                outcome);
    }

    /** The end of a session. */
    public static AuditEvent logout(String user, InetAddress address, String application, boolean encrypted) {
        return new AuditEvent(
                Instant.now(), Kind.LOGOUT, user, address.getHostAddress(), application, encrypted, "LOGOUT", "", "ok");
    }

    /** A statement that was refused. */
    public static AuditEvent refused(
            String user, InetAddress address, String application, String action, String statement, String reason) {
        return of(Kind.REFUSED, user, address, application, action, statement, reason);
    }

    /** A statement about users, roles, grants or policies. */
    public static AuditEvent access(
            String user, InetAddress address, String application, String action, String statement, String outcome) {
        return of(Kind.ACCESS, user, address, application, action, statement, outcome);
    }

    /** A statement that defines tables or views. */
    public static AuditEvent definition(
            String user, InetAddress address, String application, String action, String statement, String outcome) {
        return of(Kind.DEFINITION, user, address, application, action, statement, outcome);
    }

    private static AuditEvent of(
            Kind kind,
            String user,
            InetAddress address,
            String application,
            String action,
            String statement,
            String outcome) {
        return new AuditEvent(
                Instant.now(), kind, user, address.getHostAddress(), application, false, action, statement, outcome);
    }
}
