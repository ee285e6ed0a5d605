package io.reelshelf.warehouse.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelshelf.warehouse.Dialect;
import io.reelshelf.warehouse.Warehouse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what runs to {@code catalog.run}, each row in a transaction of its own. Times are UTC. */
public final class RunRegistry {
    private static final int MAX_TEXT = 1024;
    private static final int MAX_ERROR = 4096;
    private static final Duration LONGEST_RUN = Duration.ofDays(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Warehouse warehouse;
    private final Clock clock;

    /** A registry of one warehouse, on the system's clock. */
    public RunRegistry(Warehouse warehouse) {
        this(warehouse, Clock.systemUTC());
    }

    RunRegistry(Warehouse warehouse, Clock clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /**
     * Records that a command started.
     *
     * @param command such as {@code etl} or {@code features build}
     * @param input what it reads, in words: a dataset, a folder, a snapshot
     */
    public Run start(String command, String input) {
        closeAbandoned();
        String id = UUID.randomUUID().toString();
        warehouse
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO catalog.run (run_id, command, input, started_at, status, counts) VALUES (?, ?, ?, ?, ?, ?)",
                        id,
                        command,
                        shorten(input, MAX_TEXT),
                        now(),
                        "running",
                        "{}"));
        return new Run(this, id);
    }

    /**
     * One process owns a DuckDB file: whatever still counts as running there was killed. Of a server there are many clients, and
     * nothing tells a long run from a killed one but time.
     */
    private void closeAbandoned() {
        LocalDateTime now = now();
        LocalDateTime startedBefore =
                warehouse.dialect() == Dialect.DUCKDB ? now.plus(LONGEST_RUN) : now.minus(LONGEST_RUN);
        warehouse
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE catalog.run SET status = 'abandoned', finished_at = ? WHERE status = 'running'"
                                + " AND started_at < ?",
                        now,
                        startedBefore));
    }

    void finish(String id, String status, Map<String, Long> counts, @Nullable String error) {
        warehouse
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE catalog.run SET finished_at = ?, status = ?, counts = ?, error = ? WHERE run_id = ?",
                        now(),
                        status,
                        json(counts),
                        error == null ? null : shorten(error, MAX_ERROR),
                        id));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static String json(Map<String, Long> counts) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(counts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of names and numbers is always JSON", e);
        }
    }

    private static String shorten(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
    }
}
