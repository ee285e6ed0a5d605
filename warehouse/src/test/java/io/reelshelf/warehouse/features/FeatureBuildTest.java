package io.reelshelf.warehouse.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.sql.ViewFile;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.source.ViewException;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.load.BulkLoad;
import io.reelshelf.warehouse.testing.SmallData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build does with views that changed, did not change, or break their checks. */
class FeatureBuildTest {
    private static final String HEADER = """
            -- description: A number.
            -- grain: id
            -- materialization: table
            -- owner: tests
            -- columns:
            --   id: the number
            """;
    private static final ViewFile VIEWERS =
            new ViewFile("features/viewers.sql", HEADER + "SELECT user_id AS id FROM core.dim_user");
    private static final ViewFile BOOKS =
            new ViewFile("features/books.sql", HEADER + "SELECT book_id AS id FROM core.dim_book");
    private static final ViewFile REPORT =
            new ViewFile("reports/viewers.sql", HEADER + "SELECT id FROM features.viewers");

    @TempDir
    Path directory;

    private Warehouse warehouse;
    private SmallData data;

    @BeforeEach
    void load() {
        warehouse = Warehouse.open("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
        warehouse.migrate();
        data = new SmallData(directory);
        BulkLoad loads = new BulkLoad(warehouse);
        loads.load(data.reference());
        loads.load(data.movies());
        loads.load(data.books());
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void whatHasNotChangedIsSkipped() {
        assertThat(statuses(VIEWERS, BOOKS, REPORT))
                .containsExactly("features.books built", "features.viewers built", "reports.viewers built");
        assertThat(statuses(VIEWERS, BOOKS, REPORT))
                .containsExactly("features.books skipped", "features.viewers skipped", "reports.viewers skipped");
        assertThat(
                        texts(
                                "SELECT status FROM catalog.feature_run WHERE view_name = 'reports.viewers' ORDER BY finished_at"))
                .containsExactly("built", "skipped");
    }

    @Test
    void aCommentChangesNothingAndAnotherSelectBuildsItAndWhatReadsIt() {
        statuses(VIEWERS, BOOKS, REPORT);
        ViewFile commented = new ViewFile(VIEWERS.path(), VIEWERS.text() + " -- all of them");
        assertThat(statuses(commented, BOOKS, REPORT)).allMatch(status -> status.endsWith("skipped"));

        ViewFile other = new ViewFile(VIEWERS.path(), VIEWERS.text() + " WHERE user_id > 1");
        assertThat(statuses(other, BOOKS, REPORT))
                .containsExactly("features.books skipped", "features.viewers built", "reports.viewers built");
        assertThat(texts("SELECT COUNT(*) FROM reports.viewers")).containsExactly("3");
    }

    @Test
    void aLoadBuildsOnlyWhatReadsItsSubject() {
        statuses(VIEWERS, BOOKS, REPORT);
        new BulkLoad(warehouse).load(data.movies("movies-2", SmallData.RATINGS));
        warehouse
                .jdbi()
                .useHandle(handle -> handle.execute("INSERT INTO core.dim_user (user_id, gender, age_group_id, "
                        + "occupation_id) VALUES (99, 'F', 25, 1)"));

        assertThat(statuses(VIEWERS, BOOKS, REPORT))
                .containsExactly("features.books skipped", "features.viewers built", "reports.viewers built");
        assertThat(texts("SELECT DISTINCT data_snapshot FROM catalog.feature_view"))
                .as("what was kept is as good as built from the new data")
                .hasSize(1);
    }

    @Test
    void aCheckThatIsNewRunsThoughTheSelectIsTheSame() {
        ViewFile loose = new ViewFile(
                VIEWERS.path(), HEADER + "-- checks:\n--   range: id from 1\nSELECT user_id AS id FROM core.dim_user");
        ViewFile strict = new ViewFile(
                VIEWERS.path(),
                HEADER + "-- checks:\n--   range: id from 9999\nSELECT user_id AS id FROM core.dim_user");
        statuses(loose);

        assertThatThrownBy(() -> statuses(strict))
                .isInstanceOfSatisfying(
                        WarehouseException.class,
                        e -> assertThat(e.error()).isEqualTo(WarehouseError.VIEW_CHECK_FAILED));
        assertThat(statuses(loose))
                .as("the good version is the one in place")
                .containsExactly("features.viewers skipped");
    }

    @Test
    void aFailedCheckStopsWhatReadsItAndLeavesTheLastGoodVersion() {
        statuses(VIEWERS, BOOKS, REPORT);
        ViewFile broken = new ViewFile(
                VIEWERS.path(),
                (HEADER + "-- checks:\n--   range: id from 2\n"
                        + "SELECT user_id AS id FROM core.dim_user WHERE user_id < 3"));
        ViewFile more = new ViewFile(BOOKS.path(), BOOKS.text() + " WHERE book_id > 100");

        assertThatThrownBy(() -> statuses(broken, more, REPORT))
                .isInstanceOfSatisfying(
                        WarehouseException.class,
                        e -> assertThat(e.error()).isEqualTo(WarehouseError.VIEW_CHECK_FAILED))
                .hasMessageContainingAll("features.viewers: range(id) finds 1 rows, such as id=1", "reports.viewers");

        assertThat(texts("SELECT COUNT(*) FROM features.viewers")).containsExactly("4");
        assertThat(texts("SELECT COUNT(*) FROM reports.viewers")).containsExactly("4");
        assertThat(texts("SELECT COUNT(*) FROM features.books"))
                .as("what does not depend on it")
                .containsExactly("2");
        assertThat(texts(
                        "SELECT view_name || ' ' || feature_run.status FROM catalog.feature_run JOIN catalog.run USING (run_id)"
                                + " WHERE catalog.run.status = 'failed' ORDER BY 1"))
                .containsExactly("features.books built", "features.viewers failed", "reports.viewers stopped");
        assertThat(texts("SELECT check_name || ' ' || failing_rows || ' ' || example FROM catalog.feature_check"
                        + " WHERE failing_rows > 0"))
                .containsExactly("range(id) 1 id=1");
        assertThat(texts("SELECT table_name FROM information_schema.tables WHERE table_name LIKE '%build'"))
                .isEmpty();
    }

    @Test
    void aTableThatOnlyACheckNamesChangesAndTheCheckRunsAgainOnTheVersionInPlace() {
        ViewFile checked = new ViewFile(
                REPORT.path(),
                HEADER
                        + "-- checks:\n--   relationships: id in core.dim_book.book_id\nSELECT id FROM features.viewers");
        Views views = Views.of(List.of(VIEWERS, checked));
        warehouse
                .jdbi()
                .useHandle(handle -> handle.execute("DELETE FROM core.dim_user "
                        + "WHERE user_id NOT IN (SELECT MIN(user_id) FROM core.dim_user)"));
        warehouse
                .jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "UPDATE core.dim_book SET book_id = 1 WHERE book_id = (SELECT MIN(book_id) FROM core.dim_book)"));
        assertThat(build(views)).containsExactly("features.viewers built", "reports.viewers built");
        warehouse.jdbi().useHandle(handle -> handle.execute("DELETE FROM core.dim_book WHERE book_id = 1"));
        warehouse
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE catalog.load_ledger SET content_hash = content_hash || '-' WHERE subject = 'books'"));

        assertThatThrownBy(() -> build(views))
                .isInstanceOfSatisfying(
                        WarehouseException.class,
                        e -> assertThat(e.error()).isEqualTo(WarehouseError.VIEW_CHECK_FAILED))
                .hasMessageContaining("relationships(id in core.dim_book.book_id) finds 1 rows, such as id=1");
        assertThatThrownBy(() -> build(views))
                .as("it is not forgotten")
                .hasMessageContaining("relationships(id in core.dim_book.book_id)");
        assertThat(texts("SELECT COUNT(*) FROM reports.viewers")).containsExactly("1");
    }

    @Test
    void aSelectionBuildsWhatItNamesAndRefusesWhatIsNotThere() {
        Views views = Views.of(List.of(VIEWERS, BOOKS, REPORT));
        assertThatThrownBy(() -> build(views, "reports.viewers"))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("Select +reports.viewers");

        assertThat(build(views, "+reports.viewers")).containsExactly("features.viewers built", "reports.viewers built");
        assertThat(build(views, "features.books")).containsExactly("features.books built");
    }

    @Test
    void whatWasBuiltFromAnOutdatedViewIsBuiltAgainOnceThatIsNew() {
        statuses(VIEWERS, REPORT);
        ViewFile fewer = new ViewFile(VIEWERS.path(), VIEWERS.text() + " WHERE user_id = 1");
        ViewFile odd = new ViewFile(REPORT.path(), REPORT.text() + " WHERE MOD(id, 2) = 1");
        Views edited = Views.of(List.of(fewer, odd));

        assertThat(build(edited, "reports.viewers")).containsExactly("reports.viewers built");
        assertThat(build(edited, "reports.viewers"))
                .as("the view that it reads is the one in place")
                .containsExactly("reports.viewers skipped");
        assertThat(build(edited)).containsExactly("features.viewers built", "reports.viewers built");
        assertThat(texts("SELECT id FROM reports.viewers")).containsExactly("1");
        assertThat(build(edited)).containsExactly("features.viewers skipped", "reports.viewers skipped");
    }

    @Test
    void whatWasBuiltBeforeTheLoadReachedWhatItReadsIsBuiltAgain() {
        statuses(VIEWERS, REPORT);
        new BulkLoad(warehouse).load(data.movies("movies-2", SmallData.RATINGS));
        warehouse.jdbi().useHandle(handle -> handle.execute("DELETE FROM core.dim_user WHERE user_id > 2"));
        Views views = Views.of(List.of(VIEWERS, REPORT));

        build(views, "reports.viewers");
        assertThat(build(views)).containsExactly("features.viewers built", "reports.viewers built");
        assertThat(texts("SELECT COUNT(*) FROM reports.viewers")).containsExactly("2");
    }

    @Test
    void aViewMayBeComputedWhenItIsRead() {
        ViewFile view =
                new ViewFile(REPORT.path(), REPORT.text().replace("materialization: table", "materialization: view"));
        statuses(VIEWERS, REPORT);
        assertThat(statuses(VIEWERS, view)).containsExactly("features.viewers skipped", "reports.viewers built");

        assertThat(texts("SELECT table_type FROM information_schema.tables WHERE table_schema = 'reports'"))
                .containsExactly("VIEW");
        ViewFile fewer = new ViewFile(VIEWERS.path(), VIEWERS.text() + " WHERE user_id = 1");
        statuses(fewer, view);
        assertThat(texts("SELECT id FROM reports.viewers")).containsExactly("1");
        assertThat(statuses(VIEWERS, REPORT)).containsExactly("features.viewers built", "reports.viewers built");
    }

    @Test
    void whatIsNotPortableIsNotBuilt() {
        ViewFile view =
                new ViewFile(BOOKS.path(), HEADER + "SELECT CAST(pages / 2 AS BIGINT) AS id FROM core.dim_book");

        assertThatThrownBy(() -> statuses(view))
                .isInstanceOf(ViewException.class)
                .hasMessageContainingAll("features/books.sql:7:13", "integer-division", "DOUBLE PRECISION");
    }

    private List<String> statuses(ViewFile... files) {
        return build(Views.of(List.of(files)));
    }

    private List<String> build(Views views, String... selectors) {
        BuildRequest request = new BuildRequest(List.of(selectors), false, true);
        return new FeatureRunner(warehouse, views)
                .build(request, BuildListener.SILENT).views().stream()
                        .map(view -> view.name() + " " + view.status().key())
                        .toList();
    }

    private List<String> texts(String sql) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.select(sql).mapTo(String.class).list());
    }
}
