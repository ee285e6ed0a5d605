package io.reelshelf.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelshelf.api.fixture.RunningApi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private RunningApi api;
    private JsonNode document;

    @BeforeAll
    void start(@TempDir Path folder) {
        api = RunningApi.seeded(folder);
        document = api.json("/openapi.json");
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void listsEveryRegisteredRouteAndNoOther() {
        Set<String> documented = new TreeSet<>();
        document.path("paths").fieldNames().forEachRemaining(documented::add);
        Set<String> registered = new TreeSet<>(api.routes());
        registered.remove("/docs/docs.js");

        assertThat(documented).isEqualTo(registered).hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/recommendations/movies",
                "/v1/recommendations/books",
                "/v1/movies",
                "/v1/movies/{id}/similar",
                "/v1/movies/{id}/books"
            })
    void theParametersOfARouteAreThoseItAccepts(String path) {
        Set<String> documented = new TreeSet<>();
        for (JsonNode parameter : document.path("paths").path(path).path("get").path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                documented.add(parameter.path("name").asText());
            }
        }
        String detail = RunningApi.parse(
                        api.get(path.replace("{id}", "7") + "?surely_unknown=1").body())
                .path("detail")
                .asText();
        String valid = detail.substring(detail.indexOf("Valid: ") + 7, detail.length() - 1);

        assertThat(documented).containsExactlyInAnyOrder(valid.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/recommendations/movies?user_id=3",
                "/v1/recommendations/books?genres=Romance",
                "/v1/movies?query=the",
                "/v1/movies/{id}",
                "/v1/movies/{id}/similar",
                "/v1/movies/{id}/books",
                "/v1/genres",
                "/v1/occupations",
                "/v1/age-groups",
                "/v1/reports",
                "/v1/reports/{name}",
                "/v1/health/live",
                "/v1/health/ready",
                "/v1/problems"
            })
    void answersFitTheirSchema(String request) {
        String path = request.replaceAll("\\?.*", "");
        HttpResponse<String> response = api.get(request.replace("{id}", "7").replace("{name}", "awkward"));
        JsonNode schema = document.path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path(Integer.toString(response.statusCode()))
                .path("content")
                .path("application/json")
                .path("schema");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(violations(schema, RunningApi.parse(response.body()), path)).isEmpty();
    }

    @Test
    void everyOperationDocumentsItsProblems() {
        for (JsonNode path : document.path("paths")) {
            JsonNode responses = path.path("get").path("responses");
            assertThat(responses.has("200")).isTrue();
            assertThat(responses.path("default").path("content").has("application/problem+json"))
                    .isTrue();
        }
        assertThat(violations(
                        document.path("components").path("schemas").path("Problem"),
                        RunningApi.parse(api.get("/nope").body()),
                        "problem"))
                .isEmpty();
    }

    @Test
    void theDocumentationPageLoadsNothingFromElsewhere() {
        String page = api.get("/docs").body();
        assertThat(page)
                .contains("/vendor/swagger-ui/swagger-ui-bundle.js")
                .doesNotContain("http://")
                .doesNotContain("https://");
        assertThat(api.get("/vendor/swagger-ui/swagger-ui-bundle.js").statusCode())
                .isEqualTo(200);
        assertThat(api.get("/vendor/swagger-ui/swagger-ui.css").statusCode()).isEqualTo(200);
        assertThat(api.get("/docs/docs.js").body()).contains("/openapi.json");
    }

    /** Enough of JSON Schema for this document: references, types, nullable, required, properties, items. */
    private List<String> violations(JsonNode schema, JsonNode value, String where) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText().replace("#/components/schemas/", "");
            return violations(document.path("components").path("schemas").path(name), value, where);
        }
        if (schema.isMissingNode()) {
            return List.of(where + ": no schema");
        }
        if (value.isNull()) {
            return schema.path("nullable").asBoolean() ? List.of() : List.of(where + " is null");
        }
        List<String> found = new ArrayList<>();
        switch (schema.path("type").asText()) {
            case "object" -> objectViolations(schema, value, where, found);
            case "array" -> {
                if (!value.isArray()) {
                    found.add(where + " is no array");
                }
                for (JsonNode item : value) {
                    found.addAll(violations(schema.path("items"), item, where + "[]"));
                }
            }
            case "string" -> addUnless(value.isTextual(), where + " is no string", found);
            case "integer" -> addUnless(value.isIntegralNumber(), where + " is no integer", found);
            case "number" -> addUnless(value.isNumber(), where + " is no number", found);
            case "boolean" -> addUnless(value.isBoolean(), where + " is no boolean", found);
            default -> found.add(where + ": unknown type in " + schema);
        }
        return found;
    }

    private void objectViolations(JsonNode schema, JsonNode value, String where, List<String> found) {
        addUnless(value.isObject(), where + " is no object", found);
        schema.path("required").forEach(name -> addUnless(value.has(name.asText()), where + " lacks " + name, found));
        if (schema.path("additionalProperties").asBoolean()) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode property = schema.path("properties").path(field.getKey());
            found.addAll(violations(property, field.getValue(), where + "." + field.getKey()));
        }
    }

    private static void addUnless(boolean fits, String violation, List<String> found) {
        if (!fits) {
            found.add(violation);
        }
    }
}
