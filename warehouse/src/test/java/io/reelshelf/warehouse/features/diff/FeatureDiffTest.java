package io.reelshelf.warehouse.features.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.reelshelf.sql.ViewFile;
import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.features.FeatureRunner;
import io.reelshelf.warehouse.load.BulkLoad;
import io.reelshelf.warehouse.server.TestServer;
import io.reelshelf.warehouse.testing.SmallData;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureDiffTest {
    private static final DiffRequest CHANGED = new DiffRequest(List.of(), DiffRequest.ROUNDING, 5);
    private static final String HEADER = """
            -- description: Films.
            -- grain: movie_id
            -- materialization: table
            -- owner: tests
            -- columns:
            --   movie_id: the film
            --   stars: a number
            """;
    private static final ViewFile FILMS =
            film("features/films", "SELECT movie_id, COUNT(*) AS stars FROM core.fact_rating GROUP BY movie_id");
    private static final ViewFile REPORT = film("reports/films", "SELECT movie_id, stars FROM features.films");

    @TempDir
    Path directory;

    private Warehouse warehouse;

    @BeforeEach
    void publish() {
        warehouse = Warehouse.open("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
        warehouse.migrate();
        SmallData data = new SmallData(directory);
        BulkLoad loads = new BulkLoad(warehouse);
        loads.load(data.reference());
        loads.load(data.movies());
        new FeatureRunner(warehouse, Views.of(List.of(FILMS, REPORT))).build();
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void equalSqlHasNothingToCompareAndANamedViewIsTheSame() {
        assertThat(diff(CHANGED, FILMS, REPORT)).isEmpty();
        ViewDiff same = diff(new DiffRequest(List.of("features.films"), 0, 5), FILMS, REPORT)
                .get(0);
        assertThat(same.same()).isTrue();
        assertThat(same.oldRows()).isEqualTo(3).isEqualTo(same.newRows());
    }

    @Test
    void aServerFindsTheSameDifferences() throws Exception {
        warehouse.close();
        ViewFile other = film(
                "features/films",
                "SELECT movie_id, COUNT(*) AS stars FROM core.fact_rating " + "WHERE rating > 3 GROUP BY movie_id");
        List<ViewDiff> direct;
        try (Warehouse file = Warehouse.open("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"))) {
            direct = new FeatureDiff(file, Views.of(List.of(other, REPORT))).withPublished(CHANGED);
        }
        try (TestServer server = TestServer.start(directory)) {
            Properties login = new Properties();
            login.setProperty("user", "reelshelf");
            login.setProperty("password", server.password());
            String url = "jdbc:redshift://127.0.0.1:" + server.server().port() + "/reelshelf";
            try (Warehouse client = Warehouse.open(url, login)) {
                assertThat(new FeatureDiff(client, Views.of(List.of(other, REPORT))).withPublished(CHANGED))
                        .extracting(ViewDiff::view, ViewDiff::onlyOld, ViewDiff::onlyNew, ViewDiff::changed)
                        .containsExactlyElementsOf(direct.stream()
                                .map(diff -> tuple(diff.view(), diff.onlyOld(), diff.onlyNew(), diff.changed()))
                                .toList());
            }
        }
        assertThat(direct).anyMatch(diff -> !diff.same());
    }

    /** Film 10 has 3 ratings, film 20 two, film 30 one. */
    @Test
    void rowsAndValuesThatDifferAreCountedWithExamplesDownToTheReaders() {
        ViewFile other = film(
                "features/films",
                "SELECT movie_id, COUNT(*) + 2 * MOD(movie_id, 20) AS stars FROM core.fact_rating WHERE movie_id < 30 GROUP BY movie_id"
                        + " UNION ALL SELECT CAST(99 AS INTEGER), CAST(7 AS BIGINT) FROM core.dim_movie WHERE movie_id = 10");

        List<ViewDiff> diffs = diff(CHANGED, other, REPORT);

        assertThat(diffs).extracting(ViewDiff::view).containsExactly("features.films", "reports.films");
        for (ViewDiff diff : diffs) {
            assertThat(List.of(diff.onlyOld(), diff.onlyNew(), diff.changed())).containsExactly(1L, 1L, 1L);
            assertThat(diff.columns())
                    .containsExactly(new ViewDiff.ColumnDiff("stars", "", "BIGINT", "BIGINT", 1, 20.0));
            assertThat(diff.examples())
                    .containsExactly(
                            new ViewDiff.Example("only_old", List.of("30"), "", null, null),
                            new ViewDiff.Example("only_new", List.of("99"), "", null, null),
                            new ViewDiff.Example("changed", List.of("10"), "stars", "3", "23"));
        }
        long published = warehouse
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT SUM(stars) FROM reports.films")
                        .mapTo(Long.class)
                        .one());
        assertThat(published).as("what is published").isEqualTo(6);
    }

    @Test
    void columnsThatCameWentOrHaveAnotherTypeAreNamed() {
        ViewFile other = new ViewFile(
                "features/films.sql",
                HEADER.replace("stars: a number", "mean: a number")
                        + "SELECT CAST(movie_id AS BIGINT) AS movie_id, AVG(CAST(rating AS DOUBLE PRECISION)) AS mean"
                        + " FROM core.fact_rating GROUP BY movie_id");

        ViewDiff diff = diff(CHANGED, other).get(0);

        assertThat(diff.columns())
                .containsExactly(
                        new ViewDiff.ColumnDiff("mean", "added", "", "DOUBLE", 0, null),
                        new ViewDiff.ColumnDiff("stars", "removed", "BIGINT", "", 0, null),
                        new ViewDiff.ColumnDiff("movie_id", "retyped", "INTEGER", "BIGINT", 0, 0.0));
        assertThat(diff.changed()).isZero();
        assertThat(diff.same()).isFalse();
    }

    @Test
    void theToleranceDecidesWhatAChangeOfADoubleIs() {
        ViewFile before = film("features/films", doubles("1.0"));
        ViewFile after = film("features/films", doubles("1.0000001"));
        assertThat(folders(before, after, 1e-6).get(0).same()).isTrue();
        assertThat(folders(before, after, 1e-9).get(0).changed()).isEqualTo(3);
        ViewFile missing = film(
                "features/films",
                "SELECT movie_id, NULLIF(CAST(release_year AS DOUBLE PRECISION), CAST(1990 AS DOUBLE PRECISION)) AS stars FROM core.dim_movie");
        ViewFile whole = film(
                "features/films",
                "SELECT movie_id, CAST(release_year AS DOUBLE PRECISION) AS stars FROM core.dim_movie");
        ViewDiff toNull = folders(whole, missing, 1).get(0);
        assertThat(toNull.changed())
                .as("NULL is like no number, whatever the tolerance")
                .isEqualTo(1);
        assertThat(toNull.examples()).extracting(ViewDiff.Example::newValue).containsExactly((String) null);
    }

    @Test
    void repeatedKeysAndViewsThatWereNeverBuiltAreExplained() {
        ViewFile repeated = film(
                "features/films",
                "SELECT CAST(1 AS INTEGER) AS movie_id, COUNT(*) AS stars FROM core.fact_rating GROUP BY movie_id");
        ViewDiff diff = diff(CHANGED, repeated, REPORT).get(0);
        assertThat(diff.note()).contains("1 keys (movie_id) stand more than once in the new version");
        assertThat(diff.same()).isFalse();

        ViewFile fresh = film("features/fresh", "SELECT movie_id, stars FROM features.films");
        assertThatThrownBy(() -> diff(new DiffRequest(List.of("features.fresh"), 0, 5), FILMS, fresh))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("features build --select features.fresh");
    }

    private static String doubles(String factor) {
        return "SELECT movie_id, CAST(release_year AS DOUBLE PRECISION) * CAST(" + factor
                + " AS DOUBLE PRECISION) AS stars FROM core.dim_movie";
    }

    private List<ViewDiff> folders(ViewFile before, ViewFile after, double tolerance) {
        return new FeatureDiff(warehouse, Views.of(List.of(after)))
                .with(Views.of(List.of(before)), new DiffRequest(List.of("features.films"), tolerance, 5));
    }

    private List<ViewDiff> diff(DiffRequest request, ViewFile... files) {
        return new FeatureDiff(warehouse, Views.of(Arrays.asList(files))).withPublished(request);
    }

    private static ViewFile film(String path, String select) {
        return new ViewFile(path + ".sql", HEADER + select);
    }
}
