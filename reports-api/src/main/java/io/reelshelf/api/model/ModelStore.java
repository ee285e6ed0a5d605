package io.reelshelf.api.model;

import io.reelshelf.api.problem.ApiException;
import io.reelshelf.api.problem.ProblemCode;
import io.reelshelf.warehouse.Warehouse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the model that requests are answered from and swaps it whole when another version becomes current that agrees with
 * the features and the loaded data. A request takes the model once and keeps it to its end, so a swap fails none.
 */
public final class ModelStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ModelStore.class);
    private static final String REMEDY = "run ./reelshelf features build, then train";

    private final Warehouse warehouse;
    private volatile @Nullable ServingModel current;
    private final ScheduledExecutorService poll = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "model-poll");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable Future<?> looks;
    private @Nullable String told;

    private ModelStore(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Loads the current version, if one is published and agrees with the loaded data, and looks for another one every so often.
     *
     * @param every how long to wait between two looks
     * @throws IllegalStateException if the warehouse does not answer
     */
    public static ModelStore open(Warehouse warehouse, Duration every) {
        ModelStore store = new ModelStore(warehouse);
        store.refresh();
        store.looks = store.poll.scheduleWithFixedDelay(
                store::refreshQuietly, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return store;
    }

    /** The model, if one is loaded. */
    public Optional<ServingModel> current() {
        return Optional.ofNullable(current);
    }

    /**
     * The model for one request.
     *
     * @throws ApiException {@link ProblemCode#NOT_READY} while none is loaded
     */
    public ServingModel require() {
        return current()
                .orElseThrow(() -> new ApiException(
                        ProblemCode.NOT_READY,
                        "No model of the warehouse's data is loaded: " + REMEDY
                                + ". An empty warehouse needs ./reelshelf etl first."));
    }

    /** Looks for another version now. Returns whether one was swapped in. */
    public synchronized boolean refresh() {
        try (Connection connection = warehouse.connection()) {
            connection.setAutoCommit(false);
            try {
                return refresh(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException exception) {
            throw new IllegalStateException("Cannot read the model: " + exception.getMessage(), exception);
        }
    }

    /** Stops looking. */
    @Override
    public void close() {
        if (looks != null) {
            looks.cancel(false);
        }
        poll.shutdown();
    }

    private boolean refresh(Connection connection) throws SQLException {
        Optional<ModelVersion> published = ModelVersion.current(connection);
        if (published.isEmpty()) {
            return false;
        }
        Optional<String> contradiction = Agreement.contradiction(published.get(), connection);
        tellOnce(contradiction.orElse(null));
        Optional<String> held = current().map(ServingModel::version);
        if (contradiction.isPresent() || published.map(ModelVersion::id).equals(held)) {
            return false;
        }
        current = ModelLoader.load(published.get(), connection);
        return true;
    }

    /** Not at every look: the poll would fill the log. */
    private void tellOnce(@Nullable String contradiction) {
        if (contradiction != null && !contradiction.equals(told)) {
            String serving = current().map(ServingModel::version).orElse("none");
            LOG.warn("{}: {} (model served until then: {})", contradiction, REMEDY, serving);
        }
        told = contradiction;
    }

    /** A failed look keeps the model that is held. */
    private void refreshQuietly() {
        try {
            refresh();
        } catch (RuntimeException exception) {
            LOG.warn("error[RS-API-MODEL]: the new model was not loaded, the old one stays: {}", exception.toString());
        }
    }
}
