package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.audit.AuditEvent;
import io.reelshelf.warehouse.server.auth.AuthenticationChannel;
import io.reelshelf.warehouse.server.auth.AuthenticationException;
import io.reelshelf.warehouse.server.auth.Authenticator;
import io.reelshelf.warehouse.server.auth.LoginRequest;
import io.reelshelf.warehouse.server.auth.ServerTls;
import io.reelshelf.warehouse.server.auth.User;
import io.reelshelf.warehouse.server.protocol.MessageBody;
import io.reelshelf.warehouse.server.protocol.MessageReader;
import io.reelshelf.warehouse.server.protocol.MessageWriter;
import io.reelshelf.warehouse.server.protocol.ProtocolException;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From an accepted connection to a client whose name is proven, within a time of its own. */
final class StartUp {
    private static final int SSL_REQUEST = 80877103;
    private static final int CANCEL_REQUEST = 80877102;
    private static final int GSS_REQUEST = 80877104;
    private static final int PROTOCOL_3 = 3;
    private static final int MAXIMUM_BYTES = 10_000;
    private static final int MAXIMUM_PARAMETERS = 100;

    private final SessionServices services;
    private final long deadline;
    private final boolean refused;
    private Socket socket;
    private MessageReader reader;
    private MessageWriter out;
    private boolean encrypted;

    /**
     * Of a new connection.
     *
     * @param refused whether there are too many connections already, so that the client is only told so
     */
    StartUp(SessionServices services, Socket socket, boolean refused) throws IOException {
        this.services = services;
        this.deadline = System.nanoTime() + services.limits().startUp().toNanos();
        this.refused = refused;
        this.socket = socket;
        this.reader = new MessageReader(socket);
        this.out = new MessageWriter(socket.getOutputStream());
    }

    /** The client; empty where the connection was only to cancel another's statement. */
    Optional<Client> run() throws IOException, ServerException {
        try {
            while (true) {
                MessageBody message = reader.readBody(MAXIMUM_BYTES, left());
                int code = message.readInt();
                if (code == SSL_REQUEST) {
                    secure();
                } else if (code == GSS_REQUEST) {
                    answer('N');
                } else if (code == CANCEL_REQUEST) {
                    services.sessions().cancel(message.readInt(), message.readInt());
                    return Optional.empty();
                } else if (code >> 16 == PROTOCOL_3) {
                    return Optional.of(authenticated(code & 0xffff, message));
                } else {
                    throw ServerException.fatal(
                            "0A000", "unsupported frontend protocol " + (code >> 16) + "." + (code & 0xffff));
                }
            }
        } catch (SocketTimeoutException e) {
            throw ServerException.fatal("08P01", "the connection did not log in in time");
        }
    }

    Replies replies() {
        return new Replies(out);
    }

    Socket socket() {
        return socket;
    }

    private Duration left() throws SocketTimeoutException {
        long nanos = deadline - System.nanoTime();
        if (nanos <= 0) {
            throw new SocketTimeoutException("start-up");
        }
        return Duration.ofNanos(nanos);
    }

    private void answer(char letter) throws IOException {
        out.putByte(letter);
        out.flush();
    }

    private void secure() throws IOException {
        ServerTls tls = services.tlsOrNull();
        if (tls == null || encrypted) {
            answer('N');
            return;
        }
        if (reader.hasBuffered()) {
            throw new ProtocolException("bytes came before the answer to SSLRequest");
        }
        answer('S');
        socket.setSoTimeout((int) Math.max(1, left().toMillis()));
        socket = tls.secure(socket);
        reader = new MessageReader(socket);
        out = new MessageWriter(socket.getOutputStream());
        encrypted = true;
    }

    private Client authenticated(int minor, MessageBody message) throws IOException, ServerException {
        Map<String, String> parameters = parameters(message);
        if (minor != 0) {
            // NegotiateProtocolVersion: the newest that this server speaks is 3.0.
            out.begin('v').putInt(0).putInt(0).end();
        }
        if (refused) {
            throw tooMany(services.sessions().maximum());
        }
        if (services.tlsRequired() && !encrypted) {
            throw ServerException.fatal(
                    "28000", "a connection without TLS is refused", "Connect with sslmode=require.");
        }
        String user = parameters.getOrDefault("user", "");
        if (user.isEmpty()) {
            throw ServerException.fatal("28000", "no user name in the start-up message");
        }
        LoginRequest login = new LoginRequest(
                user, parameters.getOrDefault("driver_version", ""), socket.getInetAddress(), encrypted);
        User known = prove(login, parameters.getOrDefault("application_name", ""));
        String database = parameters.getOrDefault("database", services.databaseName());
        if (!database.toLowerCase(Locale.ROOT).equals(services.databaseName())) {
            throw ServerException.fatal(
                    "3D000",
                    "database \"" + database + "\" does not exist",
                    "The database is " + services.databaseName() + ".");
        }
        return new Client(
                reader,
                replies(),
                known.name(),
                known.superuser() || services.access().isAdministrator(known.name()),
                services.databaseName(),
                socket.getInetAddress(),
                socket.getPort(),
                encrypted,
                login.fromRedshiftDriver(),
                parameters);
    }

    static ServerException tooMany(int maximum) {
        return ServerException.fatal(
                "53300",
                "sorry, too many clients already",
                "The server takes " + maximum + " sessions (--max-connections): close one, or pool connections.");
    }

    private User prove(LoginRequest login, String application) throws IOException, ServerException {
        try {
            return services.authenticator().authenticate(login, new Channel());
        } catch (AuthenticationException e) {
            services.audit()
                    .write(AuditEvent.login(
                            login.user(), login.address(), application, encrypted, String.valueOf(e.getMessage())));
            throw ServerException.fatal(e.sqlState(), String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> parameters(MessageBody message) throws ProtocolException {
        Map<String, String> parameters = new HashMap<>();
        for (String name = message.readText(); !name.isEmpty(); name = message.readText()) {
            if (parameters.size() == MAXIMUM_PARAMETERS) {
                throw new ProtocolException("too many start-up parameters");
            }
            parameters.put(name, message.readText());
        }
        message.expectEnd();
        return parameters;
    }

    private final class Channel implements AuthenticationChannel {
        @Override
        public void send(byte[] body) throws IOException {
            out.begin('R').putBytes(body).end();
            out.flush();
        }

        @Override
        public byte[] receive() throws IOException {
            int type = reader.readType(left());
            if (type != 'p' && type != 'd') {
                throw new ProtocolException("expected an answer to the authentication request");
            }
            return reader.readBody(Authenticator.MAX_ANSWER_BYTES, left()).rest();
        }
    }
}
