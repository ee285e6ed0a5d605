package io.reelshelf.data.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A real HTTP server on the loopback address that serves one file, with ranges unless told otherwise. */
final class FileServer implements AutoCloseable {
    private final HttpServer server;
    private final byte[] content;
    private final List<String> ranges = new ArrayList<>();
    private boolean understandsRanges = true;
    private int breakAfter = Integer.MAX_VALUE;

    FileServer(byte[] content) throws IOException {
        this.content = content.clone();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/files/tiny.zip", this::serve);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    void ignoreRanges() {
        understandsRanges = false;
    }

    /** Breaks the next connections after so many bytes of the body. */
    void breakAfter(int bytes) {
        breakAfter = bytes;
    }

    /** The Range header of each request so far; empty where there was none. */
    List<String> ranges() {
        return List.copyOf(ranges);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String range = exchange.getRequestHeaders().getFirst("Range");
            ranges.add(range == null ? "" : range);
            int from = range == null || !understandsRanges
                    ? 0
                    : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
            if (from > content.length) {
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            byte[] body = Arrays.copyOfRange(content, from, content.length);
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body, 0, Math.min(body.length, breakAfter));
                out.flush();
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
