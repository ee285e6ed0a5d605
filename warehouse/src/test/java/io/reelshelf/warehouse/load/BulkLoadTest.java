package io.reelshelf.warehouse.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.warehouse.DataSnapshot;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.testing.SmallData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkLoadTest {
    @TempDir
    Path directory;

    private Warehouse warehouse;
    private BulkLoad loads;
    private SmallData data;

    @BeforeEach
    void openWarehouse() {
        warehouse = Warehouse.open("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
        warehouse.migrate();
        loads = new BulkLoad(warehouse);
        data = new SmallData(directory);
    }

    @AfterEach
    void closeWarehouse() {
        warehouse.close();
    }

    @Test
    void aLoadFillsRawAndCoreAndTheLedger() {
        loads.load(data.reference());
        LoadOutcome outcome = loads.load(data.movies());

        assertThat(outcome.status()).isEqualTo(LoadOutcome.Status.LOADED);
        assertThat(outcome.rows()).containsEntry("raw.ratings", 6L).containsEntry("core.fact_rating", 6L);
        assertThat(rows("SELECT genre_id || medium || name FROM core.dim_genre ORDER BY genre_id"))
                .containsExactly("1movieAction", "2movieDrama", "3movieRomance");
        assertThat(rows("SELECT load_id || '|' || reason FROM quality.rejected"))
                .containsExactly(outcome.loadId() + "|rating_out_of_range");
        assertThat(rows("SELECT subject || rows_rejected FROM catalog.load_ledger WHERE superseded_at IS NULL "
                        + "ORDER BY subject"))
                .containsExactly("movies1", "reference0");
    }

    @Test
    void datesCoverWholeYearsOfTheRatings() {
        loads.load(data.reference());
        loads.load(data.movies());

        assertThat(rows("SELECT MIN(calendar_date) || ' ' || MAX(calendar_date) || ' ' || COUNT(*) FROM core.dim_date"))
                .containsExactly("2000-01-01 2001-12-31 731");
        // 31 December 2000 was a Sunday.
        assertThat(rows("SELECT quarter_number || '-' || iso_weekday FROM core.dim_date WHERE date_key = 20001231"))
                .containsExactly("4-7");
        assertThat(rows("SELECT date_key FROM core.fact_rating WHERE user_id = 1 ORDER BY date_key"))
                .containsExactly("20001231", "20010101");
    }

    @Test
    void aZip3AreaLiesAtTheMeanOfItsZips() {
        loads.load(data.reference());

        assertThat(
                        rows(
                                "SELECT zip3 || ' ' || COALESCE(CAST(latitude AS VARCHAR), 'none') FROM core.dim_zip3 ORDER BY zip3"))
                .containsExactly("100 none", "941 38.0");
    }

    @Test
    void booksGetGenresAuthorsAndTheBridgeWhicheverSubjectComesLast() {
        loads.load(data.reference());
        loads.load(data.books());
        assertThat(rows("SELECT 1 FROM core.bridge_genre")).isEmpty();
        loads.load(data.movies());

        assertThat(rows("SELECT book_genre_id || '>' || movie_genre_id || '=' || weight FROM core.bridge_genre "
                        + "ORDER BY book_genre_id, movie_genre_id"))
                .containsExactly("1002>3=1.0", "1003>1=0.5", "1003>2=0.5");
        assertThat(rows("SELECT authors FROM core.dim_book WHERE book_id = 100"))
                .containsExactly("Ann, Bob");
    }

    @Test
    void reloadingOneMediumKeepsTheGenresOfTheOther() {
        loads.load(data.reference());
        loads.load(data.books());
        loads.load(data.movies());
        List<String> before = rows("SELECT genre_id || name FROM core.dim_genre ORDER BY genre_id");
        loads.load(data.movies("movies-2", SmallData.RATINGS));

        assertThat(rows("SELECT genre_id || name FROM core.dim_genre ORDER BY genre_id"))
                .isEqualTo(before);
        assertThat(rows("SELECT COUNT(*) FROM core.bridge_genre")).containsExactly("3");
    }

    @Test
    void theSameContentTwiceChangesNothing() throws SQLException {
        loads.load(data.reference());
        LoadOutcome first = loads.load(data.movies());
        DataSnapshot before = snapshot();
        LoadOutcome second = loads.load(data.movies());

        assertThat(second.status()).isEqualTo(LoadOutcome.Status.UNCHANGED);
        assertThat(second.loadId()).isEqualTo(first.loadId());
        assertThat(rows("SELECT COUNT(*) FROM catalog.load_ledger WHERE subject = 'movies'"))
                .containsExactly("1");
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void newContentSupersedesTheFormerLoadAndItsRejectedRows() throws SQLException {
        loads.load(data.reference());
        loads.load(data.movies());
        DataSnapshot before = snapshot();
        LoadOutcome second = loads.load(data.movies("movies-2", SmallData.RATINGS + " LIMIT 5"));

        assertThat(rows("SELECT COUNT(*) FROM core.fact_rating")).containsExactly("5");
        assertThat(rows("SELECT load_id FROM quality.rejected")).containsExactly(second.loadId());
        assertThat(
                        rows(
                                "SELECT content_hash FROM catalog.load_ledger WHERE subject = 'movies' ORDER BY superseded_at NULLS LAST"))
                .containsExactly("movies-1", "movies-2");
        assertThat(loads.currentHash(Subject.MOVIES)).contains("movies-2");
        assertThat(snapshot()).isNotEqualTo(before);
    }

    @Test
    void aRepeatedRatingRollsTheWholeLoadBack() {
        loads.load(data.reference());
        loads.load(data.movies());

        assertViolated(
                data.movies(
                        "movies-2", SmallData.RATINGS + " UNION ALL SELECT 1, 10, 1, TIMESTAMP '2000-06-01 00:00:00'"),
                "one row a viewer and film",
                "user_id=1");
    }

    @Test
    void aRatingOfAnUnknownFilmRollsTheWholeLoadBack() {
        loads.load(data.reference());
        loads.load(data.movies());

        assertViolated(
                data.movies(
                        "movies-2", SmallData.RATINGS + " UNION ALL SELECT 1, 99, 1, TIMESTAMP '2000-06-01 00:00:00'"),
                "film is in core.dim_movie",
                "movie_id=99");
    }

    @Test
    void moviesBeforeTheReferenceAreRefused() {
        assertThatThrownBy(() -> loads.load(data.movies()))
                .isInstanceOfSatisfying(
                        WarehouseException.class, e -> assertThat(e.error()).isEqualTo(WarehouseError.CHECK_VIOLATED))
                .hasMessageContaining("age group")
                .hasMessageContaining("load the subject first");
        assertThat(rows("SELECT 1 FROM raw.ratings")).isEmpty();
    }

    @Test
    void anotherNumberOfRowsThanStagedRollsBack() {
        loads.load(data.reference());
        LoadRequest good = data.movies();
        List<StagedTable> tables = new ArrayList<>(good.tables());
        tables.replaceAll(table ->
                table.table().equals("ratings") ? new StagedTable("ratings", table.files(), table.rows() + 1) : table);

        assertThatThrownBy(() -> loads.load(with(good, tables)))
                .isInstanceOfSatisfying(
                        WarehouseException.class, e -> assertThat(e.error()).isEqualTo(WarehouseError.COUNTS_DIFFER))
                .hasMessageContaining("should have 7 rows")
                .hasMessageContaining("hold 6");
        assertThat(rows("SELECT 1 FROM raw.users")).isEmpty();
    }

    @Test
    void anUnreadableFileIsNamedBeforeAnythingIsDeleted() throws Exception {
        loads.load(data.reference());
        loads.load(data.movies());
        LoadRequest next = data.movies("movies-2", SmallData.RATINGS);
        Path gone = Path.of(next.tables().get(3).files().get(0));
        Files.delete(gone);

        assertThatThrownBy(() -> loads.load(next))
                .isInstanceOfSatisfying(
                        WarehouseException.class,
                        e -> assertThat(e.error()).isEqualTo(WarehouseError.STAGED_FILES_UNREADABLE))
                .hasMessageContaining(gone.toString());
        assertThat(rows("SELECT COUNT(*) FROM core.fact_rating")).containsExactly("6");
    }

    @Test
    void aTruncatedParquetFileRollsBack() throws Exception {
        loads.load(data.reference());
        loads.load(data.movies());
        LoadRequest next = data.movies("movies-2", SmallData.RATINGS);
        Path file = Path.of(next.tables().get(3).files().get(0));
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 100));

        assertThatThrownBy(() -> loads.load(next))
                .isInstanceOfSatisfying(
                        WarehouseException.class, e -> assertThat(e.error()).isEqualTo(WarehouseError.STATEMENT_FAILED))
                .hasMessageContaining("rolled back");
        assertThat(rows("SELECT COUNT(*) FROM core.fact_rating")).containsExactly("6");
        assertThat(loads.currentHash(Subject.MOVIES)).contains("movies-1");
    }

    @Test
    void aRequestWithTheWrongTablesIsRefused() {
        LoadRequest good = data.reference();

        assertThatThrownBy(() -> loads.load(with(good, good.tables().subList(0, 2))))
                .isInstanceOfSatisfying(
                        WarehouseException.class, e -> assertThat(e.error()).isEqualTo(WarehouseError.WRONG_TABLES));
    }

    @Test
    void everyRawColumnIsProfiled() {
        loads.load(data.reference());
        loads.load(data.movies());

        assertThat(rows(
                        "SELECT row_count || ' ' || null_count || ' ' || distinct_count || ' ' || top_values FROM quality.profile "
                                + "WHERE table_name = 'raw.users' AND column_name = 'state'"))
                .containsExactly("4 1 2 [{\"value\":\"CA\",\"count\":2},{\"value\":\"NY\",\"count\":1}]");
        assertThat(rows(
                        "SELECT min_value || ' ' || max_value || ' ' || mean_value || ' ' || histogram FROM quality.profile "
                                + "WHERE table_name = 'raw.movies' AND column_name = 'release_year'"))
                .containsExactly("1990 1999 1994.6666666666667 "
                        + "[{\"from\":1990.0,\"to\":1993.0,\"count\":1},{\"from\":1993.0,\"to\":1996.0,\"count\":1},"
                        + "{\"from\":1996.0,\"to\":1999.0,\"count\":1}]");
        assertThat(rows("SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c "
                        + "LEFT JOIN quality.profile p ON p.table_name = 'raw.' || c.table_name "
                        + "AND p.column_name = c.column_name WHERE c.table_schema = 'raw' AND p.load_id IS NULL "
                        + "AND c.table_name NOT LIKE 'book%'"))
                .isEmpty();
    }

    private void assertViolated(LoadRequest request, String... words) {
        assertThatThrownBy(() -> loads.load(request))
                .isInstanceOfSatisfying(
                        WarehouseException.class, e -> assertThat(e.error()).isEqualTo(WarehouseError.CHECK_VIOLATED))
                .hasMessageContainingAll(words);
        assertThat(rows("SELECT COUNT(*) FROM core.fact_rating")).containsExactly("6");
        assertThat(rows("SELECT COUNT(*) FROM raw.ratings")).containsExactly("6");
        assertThat(loads.currentHash(Subject.MOVIES)).contains("movies-1");
    }

    private static LoadRequest with(LoadRequest request, List<StagedTable> tables) {
        return new LoadRequest(
                request.subject(),
                request.dataset(),
                request.contentHash(),
                request.lakePath(),
                tables,
                request.counts(),
                request.files());
    }

    private DataSnapshot snapshot() throws SQLException {
        try (Connection connection = warehouse.connection()) {
            return DataSnapshot.current(connection);
        }
    }

    private List<String> rows(String sql) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.select(sql).mapTo(String.class).list());
    }
}
