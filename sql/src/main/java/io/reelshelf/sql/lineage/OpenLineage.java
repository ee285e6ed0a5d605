package io.reelshelf.sql.lineage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lineage as OpenLineage's dataset event with a column lineage facet (specification 2-0-2, facet 1-2-0), as maps and lists
 * for a JSON writer. The rows of a table as such have no field there and are left out.
 */
public final class OpenLineage {
    private static final String NAMESPACE = "reelshelf";
    private static final String PRODUCER = "https://github.com/reelshelf/reelshelf";
    private static final String EVENT = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/DatasetEvent";
    private static final String FACET = "https://openlineage.io/spec/facets/1-2-0/ColumnLineageDatasetFacet.json";

    private OpenLineage() {}

    /** One event of a view's columns. */
    public static Map<String, Object> event(Lineage lineage, Collection<Origin> columns, Instant time) {
        Map<String, Object> fields = new LinkedHashMap<>();
        columns.forEach(
                column -> fields.put(column.column(), Map.of("inputFields", inputFields(lineage.inputs(column)))));
        Map<String, Object> facet = new LinkedHashMap<>();
        facet.put("_producer", PRODUCER);
        facet.put("_schemaURL", FACET);
        facet.put("fields", fields);
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("namespace", NAMESPACE);
        dataset.put("name", columns.iterator().next().table());
        dataset.put("facets", Map.of("columnLineage", facet));
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventTime", time.toString());
        event.put("producer", PRODUCER);
        event.put("schemaURL", EVENT);
        event.put("dataset", dataset);
        return event;
    }

    private static List<Map<String, Object>> inputFields(Set<Input> inputs) {
        Set<Origin> origins = new TreeSet<>();
        inputs.stream()
                .map(Input::origin)
                .filter(origin -> !origin.column().equals(Origin.ALL_ROWS))
                .forEach(origins::add);
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Origin origin : origins) {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("namespace", NAMESPACE);
            field.put("name", origin.table());
            field.put("field", origin.column());
            field.put(
                    "transformations",
                    inputs.stream()
                            .filter(input -> input.origin().equals(origin))
                            .map(input -> transformation(input.use()))
                            .toList());
            fields.add(field);
        }
        return fields;
    }

    private static Map<String, Object> transformation(Use use) {
        Map<String, Object> transformation = new LinkedHashMap<>();
        transformation.put("type", use.direct() ? "DIRECT" : "INDIRECT");
        transformation.put("subtype", use.name());
        transformation.put("description", "");
        transformation.put("masking", false);
        return transformation;
    }
}
