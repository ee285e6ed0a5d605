package io.reelshelf.sql.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.sql.Views;
import io.reelshelf.sql.catalog.CompiledViews;
import io.reelshelf.sql.source.ViewException;
import io.reelshelf.sql.testing.SampleViews;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineageTest {
    private static final Origin C = new Origin("features.v", "c");

    @Test
    void valuesAreTracedThroughExpressionsJoinsAndUnions() {
        assertInputs("SELECT id AS c FROM core.facts", "core.facts.id identity");
        assertInputs(
                "WITH w AS (SELECT id, stars + score AS x FROM core.facts) SELECT x * 2 AS c FROM w",
                "core.facts.score transformation",
                "core.facts.stars transformation");
        assertInputs(
                "SELECT id AS c FROM core.facts UNION ALL SELECT person_id FROM core.people",
                "core.facts.id identity",
                "core.people.person_id identity");
        assertInputs(
                "SELECT p.state AS c FROM core.facts AS f JOIN core.people AS p ON p.person_id = f.person_id",
                "core.people.state identity");
    }

    @Test
    void aggregatesAndWindowsNameTheirArguments() {
        assertInputs("SELECT MAX(score) AS c FROM core.facts GROUP BY day", "core.facts.score aggregation");
        assertInputs(
                "SELECT ROW_NUMBER() OVER (PARTITION BY day ORDER BY score NULLS LAST) AS c FROM core.facts",
                "core.facts.* rows",
                "core.facts.day window",
                "core.facts.score window");
        assertInputs(
                "SELECT LAG(score) OVER (ORDER BY id NULLS LAST) AS c FROM core.facts",
                "core.facts.id window",
                "core.facts.score aggregation");
    }

    @Test
    void aCountIsMadeOfTheRowsAndOfWhatDecidesWhichThereAre() {
        assertInputs("SELECT COUNT(*) AS c FROM core.facts", "core.facts.* rows");
        assertInputs(
                "SELECT COUNT(*) AS c FROM core.facts AS f JOIN core.people AS p ON p.person_id = f.person_id"
                        + " WHERE f.good GROUP BY p.state",
                "core.facts.* rows",
                "core.facts.good filter",
                "core.facts.person_id join",
                "core.people.* rows",
                "core.people.person_id join",
                "core.people.state group_by");
    }

    @Test
    void subqueriesAndConstantsHaveOrigins() {
        assertInputs(
                "SELECT CASE WHEN id IN (SELECT person_id FROM core.people) THEN 1 ELSE 0 END AS c FROM core.facts",
                "core.facts.id transformation",
                "core.people.* rows",
                "core.people.person_id transformation");
        assertInputs("SELECT 1 AS c FROM core.facts", "core.facts.* rows");
    }

    @Test
    void sourcesAndImpactGoThroughViews() {
        Lineage lineage = Lineage.of(CompiledViews.of(
                Views.of(List.of(
                        SampleViews.file(
                                "features/v",
                                "c, n",
                                "SELECT score AS c, COUNT(*) AS n FROM core.facts GROUP BY score"),
                        SampleViews.file("reports/r", "d, k", "SELECT MAX(c) AS d, COUNT(*) AS k FROM features.v"))),
                SampleViews.CATALOG));

        assertThat(lineage.sources(new Origin("reports.r", "d"))).hasToString("[core.facts.score]");
        assertThat(lineage.sources(new Origin("reports.r", "k"))).hasToString("[core.facts.*, core.facts.score]");
        assertThat(lineage.impact(new Origin("core.facts", "score")).keySet())
                .hasToString("[features.v.c, features.v.n, reports.r.d, reports.r.k]");
        assertThat(lineage.impact(new Origin("core.facts", "day"))).isEmpty();
        assertThat(LineageTree.of(lineage, new Origin("reports.r", "d"), false)).isEqualToNormalizingNewlines("""
                        reports.r.d
                        └─ features.v.c (aggregation)
                           └─ core.facts.score (identity)""");
    }

    @Test
    void aWrongNameIsAnErrorWithASuggestion() {
        assertThatThrownBy(() -> lineage("SELECT id AS c FROM core.facts").named("features.v.d"))
                .isInstanceOf(ViewException.class)
                .hasMessageContaining("did you mean \"features.v.c\"");
    }

    @Test
    void chartsAndEventsHaveEveryInput() {
        Lineage lineage = lineage("SELECT SUM(score) AS c FROM core.facts");

        assertThat(LineageMermaid.of(lineage, List.of(C))).isEqualTo("""
                flowchart LR
                  features_v_c["features.v.c"]
                  core_facts_score["core.facts.score"]
                  core_facts_score --> features_v_c""");
        Map<String, Object> event = OpenLineage.event(lineage, List.of(C), Instant.EPOCH);
        assertThat(event.toString())
                .contains("eventTime=1970-01-01T00:00:00Z", "name=features.v", "field=score", "subtype=AGGREGATION");
    }

    private static void assertInputs(String select, String... inputs) {
        assertThat(lineage(select).inputs(C))
                .as(select)
                .extracting(input -> input.origin() + " " + input.use().key())
                .containsExactlyInAnyOrder(inputs);
    }

    private static Lineage lineage(String select) {
        return Lineage.of(
                CompiledViews.of(Views.of(List.of(SampleViews.file("features/v", "c", select))), SampleViews.CATALOG));
    }
}
