package io.reelshelf.warehouse.features;

import static io.reelshelf.warehouse.features.RandomRatings.OF_VIEWERS;
import static io.reelshelf.warehouse.features.RandomRatings.SUMS;
import static io.reelshelf.warehouse.features.RandomRatings.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reelshelf.sql.ViewFile;
import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When incremental views are built from their former version, and when and why as a whole. */
class IncrementalBuildTest {
    private static final int DAY = 24 * 3600;
    private static final ViewFile WEEKS = new ViewFile("features/early.sql", """
            -- description: The ratings of the first week.
            -- grain: user_id, movie_id
            -- materialization: view
            -- owner: tests
            -- columns:
            --   user_id: a column
            --   movie_id: a column
            SELECT user_id, movie_id FROM core.fact_rating WHERE date_key < 20000108""");
    private static final ViewFile STARS = new ViewFile("features/early_stars.sql", """
            -- description: How many they are.
            -- grain: ratings
            -- materialization: table
            -- owner: tests
            -- columns:
            --   ratings: a column
            SELECT COUNT(*) AS ratings FROM features.early""");

    @TempDir
    Path directory;

    private Warehouse warehouse;

    @BeforeEach
    void fill() {
        warehouse = Warehouse.open("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
        warehouse.migrate();
        RandomRatings.fill(warehouse, 5, 300);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void newAndLateRowsAreAddedAndRowsThatWentAreTakenOff() {
        assertThat(build(SUMS).detail()).isEqualTo("as a whole: its SQL is new");
        add(row(1, 50, 4, 41 * DAY), row(2, 50, 5, 39 * DAY), row(3, 1, 2, 38 * DAY));

        assertThat(build(SUMS).incremental()).isTrue();
        assertThat(texts("SELECT ratings || ' ' || stars FROM features.film_stars WHERE movie_id = 50"))
                .containsExactly("2 9");
        change("DELETE FROM core.fact_rating WHERE movie_id = 50");
        assertThat(build(SUMS).incremental()).isTrue();
        assertThat(texts("SELECT ratings FROM features.film_stars WHERE movie_id = 50"))
                .as("a group without rows is gone")
                .isEmpty();
        assertThat(texts("SELECT build_mode FROM catalog.feature_run ORDER BY finished_at"))
                .containsExactly("full", "incremental", "incremental");
        assertThat(texts("SELECT table_name FROM information_schema.tables WHERE table_name LIKE '%build'"))
                .isEmpty();
    }

    @Test
    void whatReadsAnIncrementalViewIsBuiltFromItsNewVersion() {
        ViewFile report = new ViewFile("reports/best.sql", """
                        -- description: A test.
                        -- grain: stars
                        -- materialization: table
                        -- owner: tests
                        -- columns:
                        --   stars: most stars
                        SELECT MAX(stars) AS stars FROM features.film_stars""");
        runAll(SUMS, report);
        add(row(1, 50, 5, 41 * DAY));

        assertThat(runAll(SUMS, report)).extracting(BuiltView::incremental).containsExactly(true, false);
        assertThat(texts("SELECT stars - (SELECT MAX(stars) FROM features.film_stars) FROM reports.best"))
                .containsExactly("0");
    }

    @Test
    void aLoadThatBringsTheSameRowsBuildsNothing() {
        runAll(SUMS, WEEKS, STARS);
        change("UPDATE core.fact_rating SET rating = rating");

        assertThat(runAll(SUMS, WEEKS, STARS))
                .extracting(BuiltView::status, BuiltView::detail)
                .containsOnly(tuple(BuildStatus.SKIPPED, "it reads the same rows as before"));
        assertThat(texts("SELECT DISTINCT data_snapshot = (SELECT MAX(data_snapshot) FROM catalog.feature_view) "
                        + "FROM catalog.feature_view"))
                .as("what was kept is of the newest data too")
                .containsExactly("true");
        assertThat(runAll(SUMS, WEEKS, STARS))
                .as("the next build need not compare")
                .extracting(BuiltView::detail)
                .containsOnly("");
    }

    @Test
    void whatReadsAViewThatGivesTheSameRowsIsKept() {
        runAll(WEEKS, STARS);
        add(row(1, 50, 4, 41 * DAY));

        assertThat(runAll(WEEKS, STARS))
                .extracting(BuiltView::status, BuiltView::detail)
                .containsExactly(
                        tuple(BuildStatus.SKIPPED, "it gives the same rows as before"),
                        tuple(BuildStatus.SKIPPED, "it reads the same rows as before"));
        assertThat(texts("SELECT table_name FROM information_schema.tables WHERE table_name LIKE '%build'"))
                .isEmpty();
        add(row(1, 51, 4, 2 * DAY));
        assertThat(runAll(WEEKS, STARS)).extracting(BuiltView::status).containsOnly(BuildStatus.BUILT);
        assertThat(texts("SELECT ratings - (SELECT COUNT(*) FROM core.fact_rating WHERE date_key < 20000108) "
                        + "FROM features.early_stars"))
                .containsExactly("0");
    }

    @Test
    void aFullBuildBuildsAllTheSame() {
        runAll(WEEKS, STARS);

        assertThat(new FeatureRunner(warehouse, Views.of(List.of(WEEKS, STARS)))
                        .build(new BuildRequest(List.of(), true, true), BuildListener.SILENT)
                        .views())
                .extracting(BuiltView::status)
                .containsOnly(BuildStatus.BUILT);
    }

    @Test
    void rowsLaterThanTheLookbackBuildTheWhole() {
        build(SUMS);
        add(row(1, 50, 4, 10 * DAY));

        BuiltView view = build(SUMS);
        assertThat(view.incremental()).isFalse();
        assertThat(view.detail()).contains("rows of core.fact_rating before", "later than the lookback");
        assertThat(texts("SELECT ratings FROM features.film_stars WHERE movie_id = 50"))
                .containsExactly("1");
        assertThat(texts("SELECT detail FROM catalog.feature_run WHERE build_mode = 'full' ORDER BY finished_at DESC"))
                .first()
                .asString()
                .contains("later than the lookback");
    }

    @Test
    void anotherLookbackCountsFromTheNextBuildOn() {
        build(SUMS);
        ViewFile patient = new ViewFile(SUMS.path(), SUMS.text().replace("lookback: 3 days", "lookback: 60 days"));
        assertThat(patient.text()).isNotEqualTo(SUMS.text());
        assertThat(build(patient).incremental()).isFalse();
        add(row(1, 50, 4, 10 * DAY));

        assertThat(build(patient).incremental()).isTrue();
        assertThat(texts("SELECT ratings FROM features.film_stars WHERE movie_id = 50"))
                .containsExactly("1");
    }

    @Test
    void anotherInputThatChangedBuildsTheWhole() {
        ViewFile liked = RandomRatings.BY_ROW;
        build(liked);
        change("UPDATE core.dim_user SET gender = 'F' WHERE user_id = 1");

        assertThat(build(liked).detail()).isEqualTo("as a whole: core.dim_user has changed");
        assertThat(texts("SELECT DISTINCT gender FROM features.liked WHERE user_id = 1"))
                .containsExactly("F");
    }

    @Test
    void anotherSelectBuildsTheWhole() {
        build(OF_VIEWERS);
        ViewFile other = new ViewFile(OF_VIEWERS.path(), OF_VIEWERS.text() + " AND films.user_id > 1");

        assertThat(build(other).detail()).isEqualTo("as a whole: its SQL is new");
        assertThat(texts("SELECT MIN(user_id) FROM features.viewer_last")).containsExactly("2");
    }

    @Test
    void aTableThatWasTamperedWithIsBuiltAnew() {
        ViewFile view = OF_VIEWERS;
        build(view);
        change("DELETE FROM features.viewer_last WHERE user_id = 1");
        add(row(1, 50, 4, 41 * DAY));

        assertThat(build(view).detail()).contains("not what the last build left");
        assertThat(texts("SELECT last_movie FROM features.viewer_last WHERE user_id = 1"))
                .containsExactly("50");
    }

    @Test
    void aFailedCheckLeavesTheLastGoodVersionFromWhichTheNextBuildGoesOn() {
        ViewFile checked = new ViewFile(
                SUMS.path(),
                SUMS.text().replace("SELECT movie_id,", "-- checks:\n--   range: ratings to 30\nSELECT movie_id,"));
        build(checked);
        for (int user = 1; user <= 31; user++) {
            add(row(user, 60, 3, 41 * DAY));
        }
        assertThat(failure(checked)).contains("range(ratings) finds 1 rows");
        assertThat(texts("SELECT ratings FROM features.film_stars WHERE movie_id = 60"))
                .isEmpty();

        change("DELETE FROM core.fact_rating WHERE movie_id = 60 AND user_id > 20");
        assertThat(build(checked).incremental()).isTrue();
        assertThat(texts("SELECT ratings FROM features.film_stars WHERE movie_id = 60"))
                .containsExactly("20");
    }

    private String failure(ViewFile file) {
        try {
            build(file);
            return "";
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void add(String... rows) {
        warehouse.jdbi().useHandle(handle -> RandomRatings.insert(handle, List.of(rows)));
    }

    private void change(String sql) {
        warehouse.jdbi().useHandle(handle -> {
            handle.execute(sql);
            handle.execute("UPDATE catalog.load_ledger SET content_hash = content_hash || '-'");
        });
    }

    private BuiltView build(ViewFile file) {
        return runAll(file).get(0);
    }

    private List<BuiltView> runAll(ViewFile... files) {
        return new FeatureRunner(warehouse, Views.of(List.of(files))).build().views();
    }

    private List<String> texts(String sql) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.select(sql).mapTo(String.class).list());
    }
}
