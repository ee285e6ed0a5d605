package io.reelshelf.warehouse.server;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A client that writes its messages byte by byte, right or wrong. */
final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    /** A message of the server. */
    static final class Message {
        private final char type;
        private final byte[] body;

        Message(char type, byte[] body) {
            this.type = type;
            this.body = body;
        }

        char type() {
            return type;
        }

        byte[] body() {
            return body;
        }
    }

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
        out = socket.getOutputStream();
    }

    /** Logs in by Redshift's digest and reads up to the first ReadyForQuery. */
    static RawClient login(int port, String user, String password) throws IOException {
        RawClient client = new RawClient(port);
        client.send(startUp("user", user, "database", "reelshelf", "driver_version", "Redshift raw"));
        Message first = client.read();
        if (first.type() != 'R') {
            throw new IOException(text(first.body()));
        }
        ByteBuffer request = ByteBuffer.wrap(first.body());
        request.getInt();
        request.getInt();
        byte[] salt = counted(request);
        byte[] nonce = counted(request);
        byte[] own = "own nonce".getBytes(StandardCharsets.US_ASCII);
        byte[] proof = sha256(sha256(password.getBytes(StandardCharsets.UTF_8), salt), nonce, own);
        ByteBuffer answer = ByteBuffer.allocate(8 + proof.length + own.length);
        answer.putInt(proof.length).put(proof).putInt(own.length).put(own);
        client.send(message('d', answer.array()));
        Message reply = client.read();
        while (reply.type() != 'Z') {
            if (reply.type() == 'E') {
                throw new IOException(text(reply.body()));
            }
            reply = client.read();
        }
        return client;
    }

    private static byte[] counted(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.getInt()];
        buffer.get(bytes);
        return bytes;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] startUp(String... parameters) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(body);
        data.writeInt(3 << 16);
        for (String parameter : parameters) {
            data.write(parameter.getBytes(StandardCharsets.UTF_8));
            data.write(0);
        }
        data.write(0);
        ByteBuffer message = ByteBuffer.allocate(4 + body.size());
        return message.putInt(4 + body.size()).put(body.toByteArray()).array();
    }

    static byte[] message(char type, byte[] body) {
        return ByteBuffer.allocate(5 + body.length)
                .put((byte) type)
                .putInt(4 + body.length)
                .put(body)
                .array();
    }

    static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).replace('\0', ' ');
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    Message read() throws IOException {
        char type = (char) in.readUnsignedByte();
        byte[] body = new byte[in.readInt() - 4];
        in.readFully(body);
        return new Message(type, body);
    }

    /** Says that nothing more comes, and reads to the server's end. Returns the bytes read. */
    long drain() throws IOException {
        socket.shutdownOutput();
        return in.skip(Long.MAX_VALUE) + in.readAllBytes().length;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
