package io.reelshelf.jobs.up;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/** Asks a running API what a newcomer would: films and books for a described person, one report, and the page. */
final class SmokeTest {
    private static final String PERSON = "?age=30&gender=F&occupation=12&limit=10";
    private static final String REPORT = "ratings_by_occupation";

    private final ApiClient api;
    private final List<Check> checks = new ArrayList<>();
    private List<JsonNode> movies = List.of();
    private List<JsonNode> books = List.of();
    private List<JsonNode> report = List.of();

    SmokeTest(ApiClient api) {
        this.api = api;
    }

    /** Asks everything; a question without an answer is a check that did not hold, never an exception. */
    void run() throws InterruptedException {
        movies = recommendations("movies");
        books = recommendations("books");
        report = report();
        check("page", () -> {
            String page = api.text("/");
            return new Check("page", page.contains("<html"), page.length() + " characters of HTML");
        });
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    List<JsonNode> movies() {
        return movies;
    }

    List<JsonNode> books() {
        return books;
    }

    List<JsonNode> reportRows() {
        return report;
    }

    private List<JsonNode> report() throws InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        check("report", () -> {
            api.json("/v1/reports/" + REPORT).path("rows").forEach(rows::add);
            return new Check("report", !rows.isEmpty(), REPORT + ": " + rows.size() + " rows");
        });
        return rows;
    }

    private List<JsonNode> recommendations(String medium) throws InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        check(medium, () -> {
            api.json("/v1/recommendations/" + medium + PERSON).path("items").forEach(items::add);
            return new Check(medium, items.size() == 10 && allExplained(items), items.size() + " with a reason each");
        });
        return items;
    }

    private static boolean allExplained(Collection<JsonNode> items) {
        return items.stream()
                .allMatch(item -> !item.path("why").asText().isBlank()
                        && StreamSupport.stream(item.path("reasons").spliterator(), false)
                                .findAny()
                                .isPresent());
    }

    private void check(String name, Question question) throws InterruptedException {
        try {
            checks.add(question.ask());
        } catch (IOException e) {
            checks.add(new Check(name, false, String.valueOf(e.getMessage())));
        }
    }

    private interface Question {
        Check ask() throws IOException, InterruptedException;
    }
}
