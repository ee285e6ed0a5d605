package io.reelshelf.warehouse.server;

import io.reelshelf.warehouse.server.session.Connections;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts connections and gives each a thread of a bounded pool. Beyond the sessions there is room for some that log in,
 * cancel, or are told that there are too many; beyond that a connection is closed unheard.
 */
final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int WAITING_ROOM = 64;

    private final ServerSocket socket;
    private final Connections connections;
    private final int maximum;
    private final ThreadPoolExecutor threads;
    private final Thread acceptor;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();

    Listener(ServerSocket socket, Connections connections, int maximum) {
        this.socket = socket;
        this.connections = connections;
        this.maximum = maximum;
        this.threads = new ThreadPoolExecutor(
                0, maximum + WAITING_ROOM, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons("session"));
        this.acceptor = daemons("listener").newThread(this::accept);
    }

    static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    void start() {
        acceptor.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                serve(socket.accept());
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.warn("A connection could not be accepted: {}", e.getMessage());
                }
            }
        }
    }

    private void serve(Socket client) throws IOException {
        boolean refused = count.incrementAndGet() > maximum + WAITING_ROOM / 2;
        open.add(client);
        try {
            threads.execute(() -> {
                try {
                    connections.serve(client, refused);
                } finally {
                    ended(client);
                }
            });
        } catch (RejectedExecutionException e) {
            ended(client);
            client.close();
        }
    }

    private void ended(Socket client) {
        open.remove(client);
        count.decrementAndGet();
    }

    void stopAccepting() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.warn("The listener did not close: {}", e.getMessage());
        }
    }

    void awaitEnd(Duration grace) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("{} sessions did not end by themselves and are cancelled", count.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends what is left after a last short wait: sessions then have been told to. */
    @Override
    public void close() {
        awaitEnd(Duration.ofSeconds(2));
        for (Socket client : open) {
            try {
                client.close();
            } catch (IOException e) {
                LOG.debug("A connection did not close: {}", e.getMessage());
            }
        }
        awaitEnd(Duration.ofSeconds(2));
    }
}
