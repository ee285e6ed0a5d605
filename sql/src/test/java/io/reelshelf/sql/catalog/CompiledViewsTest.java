package io.reelshelf.sql.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.sql.ViewFile;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.source.ViewError;
import io.reelshelf.sql.source.ViewException;
import io.reelshelf.sql.testing.SampleViews;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledViewsTest {
    @Test
    void nameTypeAndNullabilityFollowFromTheSelect() {
        CompiledView view = SampleViews.compiled("id, label, mean, number, gender", """
                SELECT
                  facts.id,
                  CAST(facts.name AS VARCHAR(8)) AS label,
                  AVG(CAST(facts.stars AS DOUBLE PRECISION)) AS mean,
                  COUNT(*) AS number,
                  MAX(people.gender) AS gender
                FROM core.facts AS facts
                LEFT JOIN core.people AS people ON people.person_id = facts.person_id
                GROUP BY facts.id, facts.name
                """);

        assertThat(view.columns())
                .extracting(column -> column.name() + " " + column.type() + (column.nullable() ? "" : " NOT NULL"))
                .containsExactly(
                        "id INTEGER NOT NULL",
                        "label VARCHAR(8)",
                        "mean DOUBLE PRECISION NOT NULL",
                        "number BIGINT NOT NULL",
                        "gender VARCHAR(1)");
    }

    @Test
    void aViewSeesTheColumnsOfTheViewsThatItReads() {
        CompiledViews views = CompiledViews.of(
                Views.of(List.of(
                        SampleViews.file("reports/r", "half", "SELECT v.double_score / 2 AS half FROM features.v AS v"),
                        SampleViews.file(
                                "features/v", "double_score", "SELECT score * 2 AS double_score FROM core.facts"))),
                SampleViews.CATALOG);

        assertThat(views.ordered()).extracting(view -> view.view().name()).containsExactly("features.v", "reports.r");
        assertThat(views.named("reports.r").orElseThrow().columns())
                .containsExactly(new CatalogColumn("half", ColumnType.parse("DOUBLE PRECISION"), true));
    }

    @Test
    void anUnknownColumnIsAnErrorWithItsPlaceAndASuggestion() {
        assertFault("SELECT idd AS id\nFROM core.facts", ViewError.UNKNOWN_COLUMN, "features/v.sql:7:8", "\"id\"");
        assertFault(
                "SELECT f.id\nFROM core.facts AS f WHERE f.scor > 1",
                ViewError.UNKNOWN_COLUMN,
                "features/v.sql:8:30",
                "\"score\"");
        assertFault("SELECT g.id FROM core.facts AS f", ViewError.UNKNOWN_TABLE, "features/v.sql:7:8", "alias g");
        assertFault("SELECT id FROM core.fact", ViewError.UNKNOWN_TABLE, "features/v.sql:7:16", "\"core.facts\"");
    }

    @Test
    void typesThatMeetWithoutACastAreAnError() {
        assertFault(
                "SELECT id FROM core.facts WHERE name + 1 > 2", ViewError.TYPES_DIFFER, "features/v.sql:7:33", "CAST");
        assertFault("SELECT id FROM core.facts UNION ALL SELECT name FROM core.facts", ViewError.TYPES_DIFFER, "CAST");
        assertThat(SampleViews.compiled("id", "SELECT id FROM core.facts WHERE day = DATE '2000-01-01'")
                        .columns())
                .hasSize(1);
    }

    @Test
    void whereNoNameIsNearTheErrorListsThoseThatThereAre() {
        assertFault(
                "SELECT salary AS id FROM core.people",
                ViewError.UNKNOWN_COLUMN,
                "features/v.sql:7:8: there is no column salary",
                "Names that can be written here: ",
                "gender, person_id, state");
    }

    /** Each says where, why, and what to write instead. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT id FROM core.facts GROUP BY day | 7:8 | id is neither in GROUP BY nor in an aggregate | MIN(id)
            SELECT id + 1 AS id FROM core.facts GROUP BY day | 7:8 | many values | Add id to GROUP BY
            SELECT person_id AS id FROM core.facts JOIN core.people ON TRUE | 7:8 | has a column person_id | ALIAS.person_id
            SELECT id FROM core.facts WHERE COUNT(*) > 1 GROUP BY id | 7:33 | before they are grouped | HAVING
            SELECT SUM(COUNT(*)) AS id FROM core.facts | 7:8 | within another | common table expression
            SELECT 1 AS id FROM core.facts GROUP BY SUM(id) | 7:41 | one of for each group | WITH
            SELECT a.id FROM core.facts AS a, core.people AS a | 7:35 | called a | an alias of its own
            SELECT id FROM core.facts WHERE name ILIKE 'a' | 7: | function or operator ILIKE | unlisted-function.md
            SELECT id FROM core.facts UNION ALL SELECT id, day FROM core.facts | 7: | UNION ALL | same columns
            """)
    void whatMeansNothingIsAnErrorWithTheRewrite(String select, String place, String why, String rewrite) {
        assertFault(select, ViewError.INVALID_QUERY, "features/v.sql:" + place, why, rewrite);
    }

    @Test
    void aRangeIsOneOfNumbers() {
        ViewFile file = SampleViews.file("features/v", "name", "SELECT name FROM core.facts");
        String range = file.text().replace("SELECT", "-- checks:\n--   range: name from 1\nSELECT");

        assertThatThrownBy(() ->
                        CompiledViews.of(Views.of(List.of(new ViewFile(file.path(), range))), SampleViews.CATALOG))
                .isInstanceOf(ViewException.class)
                .hasMessageContainingAll(
                        "range(name) compares with a number", "name is VARCHAR(64)", "accepted_values");
    }

    @Test
    void checksAreCompiledToo() {
        ViewFile file = SampleViews.file("features/v", "id", "SELECT id FROM core.facts");
        String relationship =
                file.text().replace("SELECT", "-- checks:\n--   relationships: id in core.people.persn_id\nSELECT");

        assertThatThrownBy(() -> CompiledViews.of(
                        Views.of(List.of(new ViewFile(file.path(), relationship))), SampleViews.CATALOG))
                .isInstanceOf(ViewException.class)
                .hasMessageContainingAll("check relationships", "did you mean \"person_id\"");
    }

    private static void assertFault(String select, ViewError error, String... words) {
        assertThatThrownBy(() -> SampleViews.compiled("id", select))
                .isInstanceOfSatisfying(
                        ViewException.class, e -> assertThat(e.error()).isEqualTo(error))
                .hasMessageContainingAll(words);
    }
}
