package io.reelshelf.warehouse.server.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit log: appended to, one JSON object a line, in a file that the owner alone can read. A full file is renamed to
 * {@code .1}, that one to {@code .2} and so on, and the oldest goes. The most recent events are kept in memory as well,
 * for the catalog. Safe for many threads.
 */
public final class AuditLog implements AutoCloseable {
    /** The file in a home's folder {@code logs}. */
    public static final String FILE = "warehouse-audit.jsonl";

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final long MAX_BYTES = 16L << 20;
    private static final int KEPT_FILES = 8;
    private static final int RECENT = 5_000;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
            .build();

    private final Path file;
    private final long maxBytes;
    private final Deque<AuditEvent> recent = new ArrayDeque<>();
    private final List<Consumer<AuditEvent>> listeners;
    private OutputStream out;
    private long written;

    private AuditLog(Path file, long maxBytes, List<Consumer<AuditEvent>> listeners) throws IOException {
        this.file = file;
        this.maxBytes = maxBytes;
        this.listeners = List.copyOf(listeners);
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.out = append();
    }

    /**
     * Opens the log of a home.
     *
     * @param listeners told of each event after it is written, in the thread that met it: they must be quick
     * @throws IOException where the folder cannot be written
     */
    public static AuditLog ofHome(Path home, List<Consumer<AuditEvent>> listeners) throws IOException {
        return new AuditLog(home.resolve("logs").resolve(FILE), MAX_BYTES, listeners);
    }

    static AuditLog of(Path file, long maxBytes) throws IOException {
        return new AuditLog(file, maxBytes, List.of());
    }

    /** Writes an event and flushes. An event that cannot be written goes to the server's own log as an error. */
    public void write(AuditEvent event) {
        synchronized (this) {
            try {
                byte[] line = (JSON.writeValueAsString(event) + "\n").getBytes(StandardCharsets.UTF_8);
                if (written > 0 && written + line.length > maxBytes) {
                    rotate();
                }
                out.write(line);
                out.flush();
                written += line.length;
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("An event cannot be written as JSON.", e);
            } catch (IOException e) {
                LOG.error(
                        "The audit log {} cannot be written: {} of {} is lost.", file, event.action(), event.user(), e);
            }
            recent.addLast(event);
            if (recent.size() > RECENT) {
                recent.removeFirst();
            }
        }
        listeners.forEach(listener -> listener.accept(event));
    }

    /** The most recent events since the server started, oldest first. */
    public synchronized List<AuditEvent> recent() {
        return List.copyOf(recent);
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }

    private void rotate() throws IOException {
        out.close();
        for (int age = KEPT_FILES - 1; age >= 1; age--) {
            Path older = file.resolveSibling(file.getFileName() + "." + age);
            if (Files.exists(older)) {
                Files.move(
                        older,
                        file.resolveSibling(file.getFileName() + "." + (age + 1)),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        out = append();
    }

    private OutputStream append() throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        written = Files.size(file);
        return Files.newOutputStream(file, StandardOpenOption.APPEND);
    }
}
