package io.reelshelf.data.fetch;

import io.reelshelf.data.DataError;
import io.reelshelf.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.LongConsumer;

/** Downloads one archive into a partial file, going on where an earlier attempt stopped. */
final class Download {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final URI address;
    private final Archive archive;
    private final LongConsumer progress;

    Download(URI base, Archive archive, LongConsumer progress) {
        this.address = base.resolve(archive.path());
        this.archive = archive;
        this.progress = progress;
    }

    /**
     * Completes the partial file; what has arrived stays in it when the connection breaks.
     *
     * @throws DataException with {@link DataError#DOWNLOAD_FAILED}, saying what to do without a network
     */
    void complete(Path part) {
        try {
            long have = Files.exists(part) ? Files.size(part) : 0;
            if (have >= archive.bytes()) {
                return;
            }
            HttpClient client = HttpClient.newBuilder()
                    .connectTimeout(CONNECT_TIMEOUT)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            HttpResponse<InputStream> response = client.send(request(have), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                store(response.statusCode(), body, part, have);
            }
        } catch (IOException e) {
            throw failed(e.toString(), part, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted", part, e);
        }
    }

    private HttpRequest request(long have) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(RESPONSE_TIMEOUT);
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        return request.build();
    }

    private void store(int status, InputStream body, Path part, long have) throws IOException {
        switch (status) {
            case PARTIAL_CONTENT -> copy(body, part, have);
            // The server sends the whole file whatever was asked for.
            case OK -> copy(body, part, 0);
            case RANGE_NOT_SATISFIABLE -> {
                Files.delete(part);
                throw new IOException("the partial file does not fit the server's; it is removed, run again");
            }
            default -> throw new IOException("the server answered " + status);
        }
    }

    private void copy(InputStream body, Path part, long from) throws IOException {
        StandardOpenOption mode = from > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        try (OutputStream out =
                Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
            byte[] buffer = new byte[1 << 16];
            long have = from;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                have += read;
                if (have > archive.bytes()) {
                    throw new IOException("the server sends more than the published " + archive.bytes() + " bytes");
                }
                out.write(buffer, 0, read);
                progress.accept(have);
            }
            if (have < archive.bytes()) {
                throw new IOException("the connection ended after " + have + " of " + archive.bytes() + " bytes");
            }
        }
    }

    private DataException failed(String reason, Path part, Exception cause) {
        long kept = part.toFile().length();
        return new DataException(
                DataError.DOWNLOAD_FAILED,
                "cannot download " + address + ": " + reason + "; " + kept + " of " + archive.bytes()
                        + " bytes are kept, run the command again to go on. Without a network: download that file"
                        + " elsewhere, copy it into a folder here and run ./reelshelf data fetch " + archive.dataset()
                        + " --from FOLDER",
                cause);
    }
}
