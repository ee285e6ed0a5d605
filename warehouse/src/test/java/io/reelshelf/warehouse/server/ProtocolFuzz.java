package io.reelshelf.warehouse.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/**
 * Sends messages that are wrong in a way drawn from a seed: cut short, too long, with another length, in another order, of
 * another type, with bits turned. One connection carries several; then the server has to end it by itself.
 */
final class ProtocolFuzz {
    private static final int CASES_PER_CONNECTION = 20;

    private final TestServer server;
    private final Random random;
    private int hangUps;

    ProtocolFuzz(TestServer server, long seed) {
        this.server = server;
        this.random = new Random(seed);
    }

    /** Runs so many cases; every tenth connection is wrong before it logs in. */
    void run(int cases) throws IOException {
        for (int done = 0; done < cases; done += CASES_PER_CONNECTION) {
            boolean stranger = random.nextInt(10) == 0;
            try (RawClient client = stranger
                    ? new RawClient(server.server().port())
                    : RawClient.login(server.server().port(), "reelshelf", server.password())) {
                misbehave(client, stranger);
            }
        }
    }

    /** The server may hang up on a broken message while the next is under way. */
    private void misbehave(RawClient client, boolean stranger) throws IOException {
        try {
            for (int i = 0; i < CASES_PER_CONNECTION; i++) {
                client.send(stranger ? startUp() : mutated(valid()));
            }
            client.drain();
        } catch (SocketException e) {
            hangUps++;
        }
    }

    /** How often the server hung up first. */
    int hangUps() {
        return hangUps;
    }

    /** Each stranger has a name of its own: failed logins by the administrator's would make the next true one wait. */
    private byte[] startUp() throws IOException {
        byte[] message = random.nextBoolean()
                ? RawClient.startUp("user", "stranger" + random.nextInt(), "database", "x".repeat(random.nextInt(200)))
                : ByteBuffer.allocate(8)
                        .putInt(random.nextInt(20))
                        .putInt(80877100 + random.nextInt(6))
                        .array();
        return mutated(message);
    }

    private byte[] valid() throws IOException {
        return switch (random.nextInt(12)) {
            case 0 -> RawClient.message('Q', terminated(sql()));
            case 1, 2 -> RawClient.message('P', join(terminated(name()), terminated(sql()), shorts(random.nextInt(3))));
            case 3, 4 -> bind();
            case 5 ->
                RawClient.message(
                        'D', join(new byte[] {(byte) (random.nextBoolean() ? 'S' : 'P')}, terminated(name())));
            case 6, 7 -> RawClient.message('E', join(terminated(name()), ints(random.nextInt(4))));
            case 8 ->
                RawClient.message(
                        'C', join(new byte[] {(byte) (random.nextBoolean() ? 'S' : 'P')}, terminated(name())));
            case 9 -> RawClient.message('H', new byte[0]);
            case 10 -> RawClient.message('d', bytes(random.nextInt(50)));
            default -> RawClient.message('S', new byte[0]);
        };
    }

    private byte[] bind() throws IOException {
        int count = random.nextInt(3);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(terminated(name()));
        body.write(terminated(name()));
        body.write(shorts(random.nextInt(3)));
        body.write(shorts(count));
        for (int i = 0; i < count; i++) {
            byte[] value = bytes(random.nextInt(10));
            body.write(ints(random.nextInt(4) == 0 ? -1 : value.length));
            body.write(value);
        }
        body.write(shorts(random.nextInt(2)));
        return RawClient.message('B', body.toByteArray());
    }

    private byte[] mutated(byte[] message) {
        byte[] changed = message.clone();
        switch (random.nextInt(8)) {
            case 0 -> changed = Arrays.copyOf(changed, random.nextInt(changed.length + 1));
            case 1 -> changed = Arrays.copyOf(changed, changed.length + random.nextInt(64));
            case 2 -> ByteBuffer.wrap(changed).putInt(Math.min(1, changed.length - 4), random.nextInt());
            case 3 -> ByteBuffer.wrap(changed).putInt(Math.min(1, changed.length - 4), random.nextInt(1 << 27));
            case 4 -> changed[0] = (byte) random.nextInt(256);
            case 5 -> changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            default -> {
                // As it is: wrong by its place alone.
            }
        }
        return changed;
    }

    private String sql() {
        String[] texts = {
            "SELECT 1",
            "SELECT $1::int + $2::int",
            "SELECT $1",
            "BEGIN",
            "COMMIT",
            "ROLLBACK",
            "",
            "SELECT * FROM numbers",
            "SELECT id FROM numbers WHERE name = $1",
            "INSERT INTO fuzzed VALUES ($1, $2)",
            "COPY fuzzed FROM STDIN",
            "DECLARE c CURSOR FOR SELECT id FROM numbers",
            "FETCH 3 FROM c",
            "SELECT 1; SELECT 2",
            "SELEC",
            "SET statement_timeout TO 1000",
            "'",
            "SELECT \u00e9 -- \ud83d\ude00"
        };
        return texts[random.nextInt(texts.length)];
    }

    private String name() {
        return random.nextBoolean() ? "" : String.valueOf((char) ('a' + random.nextInt(3)));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] terminated(String text) {
        return (text + "\0").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] shorts(int value) {
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    private static byte[] ints(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] join(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
