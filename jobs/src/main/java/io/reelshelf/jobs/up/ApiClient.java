package io.reelshelf.jobs.up;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the API that this run has started. */
final class ApiClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ObjectMapper json = new ObjectMapper();

    ApiClient(URI base) {
        this.base = base;
    }

    /** Whether the API answers that it is ready; false also while nothing listens yet. */
    boolean isReady() throws InterruptedException {
        try {
            return get("/v1/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws IOException when there is no answer, or one with another status than 200 */
    JsonNode json(String path) throws IOException, InterruptedException {
        return json.readTree(text(path));
    }

    /** @throws IOException when there is no answer, or one with another status than 200 */
    String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new IOException("GET " + path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT).build(), BodyHandlers.ofString());
    }
}
