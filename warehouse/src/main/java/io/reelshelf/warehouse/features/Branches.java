package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Works on views side by side, each once those that it reads are done. */
final class Branches {
    private final Map<String, View> views;
    private final int threads;

    /** What is done with a view; the results of those that it reads are there. */
    @FunctionalInterface
    interface Work {
        BuiltView on(View view, Map<String, BuiltView> results) throws SQLException;
    }

    /** @param views each after those that it reads */
    Branches(Map<String, View> views, int threads) {
        this.views = views;
        this.threads = threads;
    }

    /** The results by name. The first failure is thrown once all that was begun has ended; nothing new is begun then. */
    Map<String, BuiltView> run(Work work) throws SQLException {
        Map<String, BuiltView> results = new ConcurrentHashMap<>();
        Map<String, CompletableFuture<Void>> tasks = new LinkedHashMap<>();
        AtomicBoolean failed = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (View view : views.values()) {
                CompletableFuture<?>[] read = view.reads().stream()
                        .filter(tasks::containsKey)
                        .map(table -> Objects.requireNonNull(tasks.get(table)))
                        .toArray(CompletableFuture<?>[]::new);
                tasks.put(
                        view.name(),
                        CompletableFuture.allOf(read).thenRunAsync(() -> one(view, results, work, failed), pool));
            }
            CompletableFuture.allOf(tasks.values().toArray(CompletableFuture<?>[]::new))
                    .join();
            return results;
        } catch (CompletionException e) {
            throw cause(e);
        } finally {
            end(pool);
        }
    }

    private static void one(View view, Map<String, BuiltView> results, Work work, AtomicBoolean failed) {
        if (failed.get()) {
            return;
        }
        try {
            results.put(view.name(), work.on(view, results));
        } catch (SQLException | RuntimeException e) {
            failed.set(true);
            throw new CompletionException(e);
        }
    }

    private static RuntimeException cause(CompletionException failure) throws SQLException {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof SQLException sql) {
            throw sql;
        }
        return cause instanceof RuntimeException runtime ? runtime : failure;
    }

    /** A connection must not be closed under a statement that runs. */
    private static void end(ExecutorService pool) {
        pool.shutdown();
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                if (pool.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
