package io.reelshelf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.sql.header.ViewColumn;
import io.reelshelf.sql.source.TableReference;
import io.reelshelf.sql.source.ViewError;
import io.reelshelf.sql.source.ViewException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewsTest {
    private static final String HEADER = """
            -- description: What it is.
            -- grain: id
            -- materialization: table
            -- owner: tests
            -- columns:
            --   id: the id
            """;

    @Test
    void viewsComeAfterThoseThatTheyRead() {
        Views views = Views.of(List.of(
                file("reports/a", "SELECT id FROM features.z"),
                file("features/z", "SELECT x.id FROM features.m AS x JOIN core.dim_user AS u ON u.user_id = x.id"),
                file("features/m", "SELECT user_id AS id FROM core.dim_user")));

        assertThat(views.ordered()).extracting(View::name).containsExactly("features.m", "features.z", "reports.a");
    }

    @Test
    void tablesAreFoundWhereverAFromMayStand() {
        View view = view("""
                WITH one AS (SELECT id FROM core.a),
                two AS (
                  WITH inner_one AS (SELECT id FROM core.b)
                  SELECT id FROM inner_one UNION ALL SELECT id FROM core.c
                )
                SELECT one.id
                FROM one
                JOIN two ON two.id = one.id
                LEFT JOIN (SELECT id FROM core.d) AS nested ON nested.id = one.id
                CROSS JOIN core.e
                WHERE one.id IN (SELECT id FROM core.f)
                  AND EXISTS (SELECT 1 FROM core.g AS g WHERE g.id = one.id)
                """);

        assertThat(view.references())
                .extracting(TableReference::table)
                .containsExactly("core.a", "core.b", "core.c", "core.d", "core.e", "core.f", "core.g");
    }

    @Test
    void anExpressionHidesNoTableOfASchema() {
        View view = view("WITH dim_user AS (SELECT user_id AS id FROM core.dim_user) SELECT id FROM dim_user");

        assertThat(view.references()).extracting(TableReference::table).containsExactly("core.dim_user");
    }

    @Test
    void renamingTouchesReferencesAndNothingElse() {
        View view = view("""
                SELECT features.id
                -- reads core.b, says this comment
                FROM core.b AS features, -- core.b
                  core.b
                WHERE 'core.b' <> ''
                """);

        assertThat(view.query().renamed(table -> table + "__build")).isEqualTo("""
                        SELECT features.id
                        -- reads core.b, says this comment
                        FROM core.b__build AS features, -- core.b
                          core.b__build
                        WHERE 'core.b' <> ''""");
    }

    @Test
    void aCircleIsReportedAsAPathWithThePlaceOfEachReference() {
        assertThatThrownBy(() -> Views.of(List.of(
                        file("features/a", "SELECT id FROM features.b"),
                        file("features/b", "SELECT id FROM features.c"),
                        file("features/c", "SELECT id FROM features.b"))))
                .isInstanceOfSatisfying(
                        ViewException.class, e -> assertThat(e.code()).isEqualTo("RS-SQL-004"))
                .hasMessage("features/b.sql:7:16: the views read each other in a circle: features.b reads features.c"
                        + " (features/b.sql:7:16), which reads features.b (features/c.sql:7:16). Take out one of these"
                        + " references, or move what the views share into a view of its own.");
    }

    @Test
    void anUnknownViewIsAnErrorWithItsPlaceAndASuggestion() {
        assertThatThrownBy(() -> Views.of(List.of(
                        file("features/book_score", "SELECT id FROM core.b"),
                        file("reports/r", "SELECT id\nFROM features.book_scores"))))
                .isInstanceOfSatisfying(
                        ViewException.class, e -> assertThat(e.code()).isEqualTo("RS-SQL-003"))
                .hasMessageContaining("reports/r.sql:8:6")
                .hasMessageContaining("did you mean \"features.book_score\"");
    }

    @Test
    void anUnknownTableOfTheWarehouseIsAnError() {
        Views views = Views.of(List.of(file("features/a", "SELECT id FROM core.dim_usr")));

        assertThatThrownBy(() -> views.checkAgainst(List.of("core.dim_user", "core.dim_zip")))
                .isInstanceOf(ViewException.class)
                .hasMessageContaining("did you mean \"core.dim_user\"");
    }

    @Test
    void anUnqualifiedTableIsAnError() {
        assertFault("SELECT id FROM dim_user", ViewError.UNKNOWN_TABLE, "features/v.sql:7:16", "schema.table");
    }

    @Test
    void aSyntaxErrorNamesFileLineAndColumn() {
        assertFault("SELECT id\nFRM core.a b c", ViewError.NOT_A_SELECT, "features/v.sql:8:");
    }

    @Test
    void anythingButOneSelectIsRefused() {
        assertFault("DROP TABLE core.a", ViewError.NOT_A_SELECT, "features/v.sql:7:");
        assertFault("SELECT id FROM core.a; SELECT id FROM core.b", ViewError.NOT_A_SELECT, "features/v.sql:7:");
        assertFault("SELECT * FROM core.a", ViewError.NOT_A_SELECT, "rather than *");
        assertFault("SELECT id + 1 FROM core.a", ViewError.NOT_A_SELECT, "has no name");
        assertFault("DELETE FROM core.a", ViewError.NOT_A_SELECT, "features/v.sql:7:1", "DELETE is no query");
        assertFault("UPDATE core.a SET id = 1", ViewError.NOT_A_SELECT, "UPDATE is no query");
        assertFault("", ViewError.NOT_A_SELECT, "its SELECT is missing");
    }

    @Test
    void aSyntaxErrorSaysWhatItIsInWordsOfTheFile() {
        assertFault(
                "SELECT id FROM core.a WHERE name = 'F",
                ViewError.NOT_A_SELECT,
                "features/v.sql:7:",
                "a quote or a comment that begins here, or before, has no end");
        assertFault("SELECT id /* FROM core.a", ViewError.NOT_A_SELECT, "a quote or a comment");
        assertFault(
                "SELECT " + "(".repeat(20_000) + "id" + ")".repeat(20_000) + " AS id FROM core.a",
                ViewError.NOT_A_SELECT,
                "nested too deeply");
        assertThatThrownBy(() -> view("SELECT id\nid FROM core.a b c"))
                .hasMessageContaining("features/v.sql:8:")
                .hasMessageNotContaining("line 2");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoMatter() {
        ViewFile file = file("features/v", "SELECT id\nFROM core.a");
        ViewFile windows = new ViewFile(file.path(), "\uFEFF" + file.text().replace("\n", "\r\n"));

        assertThat(Views.of(List.of(windows)).ordered())
                .isEqualTo(Views.of(List.of(file)).ordered());
    }

    @Test
    void documentedColumnsMustBeTheSelectedOnes() {
        assertFault("SELECT id, name FROM core.a", ViewError.BAD_HEADER, "[id]", "[id, name]");
        assertFault("SELECT id, name AS id FROM core.a", ViewError.BAD_HEADER, "two columns", "called id", "by AS");
    }

    @Test
    void aMissingHeaderKeyIsNamed() {
        assertHeaderFault(HEADER.replace("-- grain: id\n", ""), "lacks \"grain\"");
        assertHeaderFault(HEADER.replace("grain:", "grian:"), "features/v.sql:2", "did you mean \"grain\"");
        assertHeaderFault(HEADER.replace("grain: id", "grain: idd"), "features/v.sql:2", "did you mean \"id\"");
        assertHeaderFault(HEADER + "-- grain: id\n", "features/v.sql:7", "twice");
        assertHeaderFault(HEADER.replace("table", "tabel"), "materialization", "did you mean \"table\"");
        assertHeaderFault(HEADER + "--   other\n", "features/v.sql:7", "name [unit]: description");
    }

    @Test
    void aValueMayGoOnOverLines() {
        View view = Views.of(List.of(new ViewFile(
                        "features/v.sql",
                        HEADER.replace("What it is.", "What it\n--   is.") + "SELECT id FROM core.a")))
                .ordered()
                .get(0);

        assertThat(view.header().description()).isEqualTo("What it is.");
        assertThat(view.header().columns()).containsExactly(new ViewColumn("id", "", "the id"));
    }

    @Test
    void twoFilesOfOneViewAreRefused() {
        assertThatThrownBy(() -> Views.of(List.of(
                        file("features/a", "SELECT id FROM core.b"),
                        file("other/features/a", "SELECT id FROM core.b"))))
                .isInstanceOf(ViewException.class)
                .hasMessageContaining("other/features/a.sql")
                .hasMessageContaining("defined in features/a.sql too");
    }

    @Test
    void bundledViewsAreInOrderAndReadKnownSchemas() {
        Views views = Views.bundled();

        assertThat(views.ordered()).hasSize(20);
        assertThat(views.ordered())
                .flatExtracting(View::references)
                .extracting(TableReference::schema)
                .containsOnly("core", "features");
        List<String> names = views.ordered().stream().map(View::name).toList();
        assertThat(names.indexOf("features.movie_rating_stats"))
                .isLessThan(names.indexOf("features.movie_demographic_rating"));
    }

    private static void assertFault(String select, ViewError error, String... words) {
        assertThatThrownBy(() -> view(select))
                .isInstanceOfSatisfying(
                        ViewException.class, e -> assertThat(e.error()).isEqualTo(error))
                .hasMessageContainingAll(words);
    }

    private static void assertHeaderFault(String header, String... words) {
        assertThatThrownBy(() -> Views.of(List.of(new ViewFile("features/v.sql", header + "SELECT id FROM core.a"))))
                .isInstanceOfSatisfying(
                        ViewException.class, e -> assertThat(e.error()).isEqualTo(ViewError.BAD_HEADER))
                .hasMessageContainingAll(words);
    }

    private static View view(String select) {
        return Views.of(List.of(file("features/v", select))).ordered().get(0);
    }

    private static ViewFile file(String name, String select) {
        return new ViewFile(name + ".sql", HEADER + select);
    }
}
