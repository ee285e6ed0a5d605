package io.reelshelf.sql.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.sql.View;
import io.reelshelf.sql.ViewFile;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.source.Select;
import io.reelshelf.sql.source.SourceText;
import io.reelshelf.sql.testing.SampleViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.calcite.util.Litmus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The text of every view for every engine, beside the golden files. To record them anew, then read the difference: {@code
 * mvn -q test -pl sql -Dtest=GoldenTextTest -Dreelshelf.record=true}
 */
class GoldenTextTest {
    private static final Path GOLDEN = Path.of(System.getProperty("reelshelf.root"), "sql/src/test/resources/golden");

    static List<View> views() {
        return Views.bundled().ordered();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theTextIsThatOfTheGoldenFile(Engine engine) throws IOException {
        for (View view : views()) {
            String text = ViewScript.of(view, engine).text();
            Path file = file(engine, view);
            if (Boolean.getBoolean("reelshelf.record")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(text).as(file.toString()).isEqualTo(Files.readString(file));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void noGoldenFileIsLeftOver(Engine engine) throws IOException {
        TreeSet<String> expected = new TreeSet<>();
        views().forEach(view -> expected.add(file(engine, view).toString()));
        try (Stream<Path> files = Files.walk(GOLDEN.resolve(engine.name().toLowerCase(Locale.ROOT)))) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** parse(emit(parse(x))) = parse(x). */
    @ParameterizedTest
    @MethodSource("views")
    void parsingTheTextGivesTheTreeAgain(View view) {
        for (Engine engine : Engine.values()) {
            roundTrip(view.query(), engine);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theLawHoldsForWhatViewsMayUse(Engine engine) {
        for (String select : List.of(
                "SELECT (a + b) * c AS x, a - (b - c) AS y, -(a) AS z, NOT (a = 1 OR b = 2) AND c = 3 AS w FROM core.t",
                "SELECT CASE a WHEN 1 THEN 'it''s' ELSE NULL END AS x FROM core.t WHERE a BETWEEN 1 AND 2 AND b IS NOT NULL",
                "SELECT SUM(a) OVER (PARTITION BY b ORDER BY c DESC NULLS LAST ROWS BETWEEN 2 PRECEDING AND 1 FOLLOWING) AS x FROM core.t",
                "SELECT DISTINCT a FROM core.t WHERE a IN (1, 2) OR EXISTS (SELECT 1 AS one FROM core.u WHERE u.a = t.a) ORDER BY a NULLS LAST LIMIT 3",
                "SELECT a FROM core.t UNION ALL (SELECT a FROM core.u EXCEPT SELECT a FROM core.v)",
                "SELECT t.a FROM core.t LEFT JOIN (SELECT a FROM core.u) AS u ON u.a = t.a CROSS JOIN core.v",
                "SELECT CAST(a AS DOUBLE PRECISION) / 2.50 AS x, DATE '2000-01-02' AS d, TIMESTAMP '2000-01-02 03:04:05' AS m FROM core.t",
                "SELECT SUBSTRING(a, 2, 3) AS x, COUNT(DISTINCT b) AS n FROM core.t GROUP BY SUBSTRING(a, 2, 3) HAVING COUNT(*) > 1",
                "SELECT a FROM core.t WHERE a LIKE 'x%' AND (b, c) IN (SELECT b, c FROM core.u)")) {
            roundTrip(Select.parse(new SourceText("x.sql", 0, select)), engine);
        }
    }

    private static void roundTrip(Select query, Engine engine) {
        String text = SqlText.of(query, engine);
        Select again = Select.parse(new SourceText("emitted.sql", 0, text));

        assertThat(again.tree().equalsDeep(query.tree(), Litmus.IGNORE))
                .as(text)
                .isTrue();
        assertThat(SqlText.of(again, engine)).isEqualTo(text);
    }

    @Test
    void aViewBindsLateOnRedshift() {
        String file = SampleViews.file("reports/v", "id", "SELECT id FROM core.facts")
                .text()
                .replace("materialization: table", "materialization: view");
        View view =
                Views.of(List.of(new ViewFile("reports/v.sql", file))).ordered().get(0);

        assertThat(ViewScript.of(view, Engine.REDSHIFT).text()).isEqualTo("""
                CREATE VIEW reports.v AS
                SELECT id
                FROM core.facts
                WITH NO SCHEMA BINDING;
                COMMENT ON VIEW reports.v IS 'What it is. Grain: id.';
                """);
        assertThat(ViewScript.of(view, Engine.DUCKDB, name -> name + "__build").create())
                .isEqualTo("CREATE VIEW reports.v__build AS\nSELECT id\nFROM core.facts__build");
    }

    private static Path file(Engine engine, View view) {
        return GOLDEN.resolve(engine.name().toLowerCase(Locale.ROOT))
                .resolve(view.schema())
                .resolve(view.table() + ".sql");
    }
}
