package io.reelshelf.api.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelshelf.api.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Completes the generated document where annotations cannot: each operation may answer with a problem that is not its own
 * (405, 414, 500 …), the values of a free map are of any type, and a list of such maps is a list; the generator writes
 * "object" for both.
 */
final class OpenApiDocument {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenApiDocument() {}

    static byte[] complete(byte[] generated) {
        try {
            ObjectNode document = (ObjectNode) JSON.readTree(generated);
            document.withObject("/info")
                    .put("description", "Recommendations, films and reports. Every problem: GET /v1/problems.");
            for (JsonNode path : document.path("paths")) {
                for (JsonNode operation : path) {
                    addProblem(operation);
                }
            }
            listRows(document);
            freeMaps(document);
            return JSON.writeValueAsBytes(document);
        } catch (IOException exception) {
            throw new UncheckedIOException("The generated OpenAPI document is no JSON", exception);
        }
    }

    private static void addProblem(JsonNode operation) {
        ObjectNode problem = ((ObjectNode) operation.path("responses")).putObject("default");
        problem.put("description", "Any other problem: see /v1/problems");
        problem.putObject("content")
                .putObject(Problem.MEDIA_TYPE)
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }

    private static void listRows(ObjectNode document) {
        ObjectNode page = document.withObject("/components/schemas/ReportPage/properties");
        JsonNode row = page.path("rows");
        page.putObject("rows").put("type", "array").set("items", row);
    }

    private static void freeMaps(JsonNode node) {
        JsonNode values = node.path("additionalProperties");
        if (values.size() == 1 && values.path("type").asText().equals("object")) {
            ((ObjectNode) node).put("additionalProperties", true);
        }
        node.forEach(OpenApiDocument::freeMaps);
    }
}
