package io.reelshelf.jobs.up;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What {@code up --smoke} prints: one object with {@code --json}, the same as text without.
 *
 * @param counts users, movies, books, ratings and rejected rows in the warehouse
 * @param stages what each stage cost, in the order they ran
 * @param checks what had to hold
 * @param movies the film list that the API answered
 * @param books the book list that the API answered
 * @param report the rows of the report {@code ratings_by_occupation} that the API answered
 */
record UpReport(
        Map<String, Long> counts,
        List<Stage> stages,
        List<Check> checks,
        List<JsonNode> movies,
        List<JsonNode> books,
        List<JsonNode> report) {
    UpReport {
        counts = Map.copyOf(counts);
        stages = List.copyOf(stages);
        checks = List.copyOf(checks);
        movies = List.copyOf(movies);
        books = List.copyOf(books);
        report = List.copyOf(report);
    }

    /** Whether every check held. */
    @JsonIgnore
    boolean allHeld() {
        return checks.stream().allMatch(Check::ok);
    }
}
