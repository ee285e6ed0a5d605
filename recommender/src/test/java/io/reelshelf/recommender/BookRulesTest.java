package io.reelshelf.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series, decades, scripts and variety, each on a shelf of a few books. */
class BookRulesTest {
    private static Book book(long id, String title, String series, Double position, int year, String... genres) {
        return new Book(
                id,
                title,
                series,
                position,
                List.of("Author " + id),
                year,
                List.of(genres),
                Map.of("Horror", 1.0),
                4,
                1000,
                4.0);
    }

    private static Model model(Book... books) {
        Model.Builder builder = Model.builder("rules", "rules");
        builder.movie(new Movie(1, "Old", 1935, List.of("Horror"), 10, 4, 4));
        builder.movie(new Movie(2, "New", 1999, List.of("Horror"), 90, 4, 4));
        for (Book book : books) {
            builder.book(book);
        }
        return builder.build();
    }

    private static List<Long> ids(Model model, Viewer viewer, BookRequest request) {
        return new Recommender(model)
                .books(viewer, request).stream().map(item -> item.book().id()).toList();
    }

    private static List<Long> ids(Model model) {
        return ids(model, Viewer.stranger(), BookRequest.top(10));
    }

    private static BookRequest without(Long... read) {
        return new BookRequest(10, Set.of(read), Set.of(), Set.of(), null, null);
    }

    private static final Model TRILOGY = model(
            book(1, "Third", "Saga", 3.0, 2003),
            book(2, "Second", "Saga", 2.0, 2002),
            book(3, "First", "Saga", 1.0, 2001),
            book(4, "Prologue", "Saga", 0.5, 2004));

    @Test
    void aSeriesBeginsWithItsFirstVolumeNotWithItsPrologue() {
        assertThat(ids(TRILOGY)).containsExactly(3L);
    }

    @Test
    void aSeriesGoesOnAfterTheLastVolumeThatWasRead() {
        assertThat(ids(TRILOGY, Viewer.stranger(), without(3L))).containsExactly(2L);
        assertThat(ids(TRILOGY, Viewer.stranger(), without(2L))).containsExactly(1L);
        assertThat(ids(TRILOGY, Viewer.stranger(), without(1L))).containsExactly(4L);
        assertThat(ids(TRILOGY, Viewer.stranger(), without(3L, 4L))).isEmpty();
    }

    @Test
    void aFilterThatTheFirstVolumeFailsDoesNotLeadIntoTheMiddle() {
        BookRequest from2002 = new BookRequest(10, Set.of(), Set.of(), Set.of(), 2002, null);

        assertThat(ids(TRILOGY, Viewer.stranger(), from2002)).isEmpty();
    }

    @Test
    void aLaterVolumeWhoseBeginningIsNotOnTheShelfLosesHalf() {
        Model model = model(book(1, "Fourth", "Saga", 4.0, 2003), book(2, "Alone", null, null, 2003));

        List<BookRecommendation> list = new Recommender(model).books(Viewer.stranger(), BookRequest.top(2));

        assertThat(list).extracting(item -> item.book().id()).containsExactly(2L, 1L);
        double whole = base(list.get(0));
        assertThat(base(list.get(1))).isCloseTo(whole / 2, within(1e-12));
    }

    private static double base(BookRecommendation item) {
        return item.reasons().stream()
                .filter(reason -> reason.kind() != ReasonKind.VARIETY)
                .mapToDouble(Reason::contribution)
                .sum();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Night City, Volume 3: Rain | nightcity | 3
                    Night City Vol. 08: Snow   | nightcity | 8
                    The Night City, Book One   | nightcity | 1
                    Rain (Part Two)            | rain      | 2
                    """)
    void aVolumeIsReadFromTheTitle(String title, String series, double position) {
        assertThat(Volume.of(book(1, title, null, null, 2000))).isEqualTo(new Volume(series, position));
    }

    @Test
    void aTitleThatOnlyHoldsTheWordIsNoVolume() {
        assertThat(Volume.of(book(1, "The Book Thief of Rome", null, null, 2000)))
                .isNull();
        assertThat(Volume.of(book(1, "Part of Me", null, null, 2000))).isNull();
        assertThat(Volume.of(book(1, "The Jungle Book", null, null, 2000))).isNull();
    }

    @Test
    void volumesByTitleAndBySeriesAreOneSeries() {
        assertThat(ids(model(
                        book(1, "Night City, Volume 2", null, null, 2001),
                        book(2, "A Beginning", "The Night City", 1.0, 2000))))
                .containsExactly(2L);
    }

    @Test
    void oldFilmsLeanToOldBooksByALittle() {
        Model model = model(book(1, "Recent", null, null, 2005), book(2, "Old", null, null, 1938));
        Viewer ofOldFilms = Viewer.builder().ratings(Map.of(1, 5)).build();
        Viewer ofNewFilms = Viewer.builder().ratings(Map.of(2, 5)).build();

        assertThat(ids(model, ofOldFilms, BookRequest.top(2))).containsExactly(2L, 1L);
        assertThat(ids(model, ofNewFilms, BookRequest.top(2))).containsExactly(1L, 2L);
        assertThat(ids(model)).containsExactly(1L, 2L);
        assertThat(new DecadeTaste(model, ofOldFilms).of(1938)).isBetween(0.01, DecadeTaste.MOST);
        assertThat(new DecadeTaste(model, ofOldFilms).of(2005)).isBetween(-DecadeTaste.MOST, -0.01);
        assertThat(new DecadeTaste(model, ofOldFilms).of(null)).isZero();
    }

    @Test
    void theLeaningIsTheLogOfTheLiftAgainstEverybody() {
        Model model = model(book(1, "Recent", null, null, 2005), book(2, "Old", null, null, 1938));
        double e = Math.exp(-6);
        // Everybody: 11 of 1930, 91 of 1990. The viewer: 1 of 1930 with 5 ratings' worth of everybody.
        double own1930 = (1 + 5 * 11 / 102.0 + e * 5 * 91 / 102) / 6;
        double all1930 = (11 + 91 * e) / 102;
        double far = Math.exp(-7);
        double own2000 = (far * (1 + 5 * 11 / 102.0) + Math.exp(-1) * 5 * 91 / 102) / 6;
        double all2000 = (far * 11 + Math.exp(-1) * 91) / 102;
        double old = Math.log(own1930 / all1930);
        double recent = Math.log(own2000 / all2000);

        DecadeTaste taste =
                new DecadeTaste(model, Viewer.builder().ratings(Map.of(1, 5)).build());

        assertThat(taste.of(1938)).isCloseTo(0.1 * (old - recent) / 2, within(1e-12));
    }

    @Test
    void aTitleInAnotherScriptComesLast() {
        Model model = model(
                book(1, "Повесть", null, null, 2001),
                book(2, "Tale", null, null, 2001),
                book(3, "Story", null, null, 2001));

        assertThat(ids(model)).containsExactly(2L, 3L, 1L);
    }

    @Test
    void theSameAuthorTwiceCostsAQuarterOfTheScoreBesideTheGenre() {
        Map<String, Double> horror = Map.of("Horror", 1.0);
        Book first = new Book(1, "A", null, null, List.of("Same"), 2001, List.of("Ghosts"), horror, 4, 1000, 4.0);
        Book again = new Book(2, "B", null, null, List.of("Same"), 2001, List.of("Zombies"), horror, 4, 1000, 4.0);
        Book other = new Book(3, "C", null, null, List.of("Other"), 2001, List.of("Gothic"), horror, 4, 1000, 4.0);

        List<BookRecommendation> list =
                new Recommender(model(first, again, other)).books(Viewer.stranger(), BookRequest.top(3));

        assertThat(list).extracting(item -> item.book().id()).containsExactly(1L, 3L, 2L);
        // Worth 1 and a full match: 0.15 + 1, of which the genre keeps 0.75, then 0.75 of that.
        assertThat(list.get(0).score()).isCloseTo(1.15, within(1e-12));
        assertThat(list.get(1).score()).isCloseTo(0.15 + 0.75, within(1e-12));
        assertThat(list.get(2).score()).isCloseTo(0.75 * (0.15 + 0.75 * 0.75), within(1e-12));
    }

    @Test
    void whoSaysToBeUnder18GetsNoEroticaWhetherDemographicsAreUsedOrNot() {
        Model model = model(book(1, "Hot", null, null, 2010, "Erotica"), book(2, "Warm", null, null, 2010, "Romance"));
        Viewer minor = Viewer.builder().ageGroup(1).build();
        Viewer withheld = Viewer.builder().ageGroup(1).useDemographics(false).build();

        assertThat(ids(model, minor, BookRequest.top(2))).containsExactly(2L);
        assertThat(ids(model, withheld, BookRequest.top(2))).containsExactly(2L);
        assertThat(ids(model, Viewer.builder().ageGroup(18).build(), BookRequest.top(2)))
                .hasSize(2);
        assertThat(ids(model, Viewer.stranger(), BookRequest.top(2))).hasSize(2);
    }

    @Test
    void withheldDemographicsChangeNothingInTheBooksOfAFilmEither() {
        PlantedWorld world = PlantedWorld.create();
        Recommender recommender = new Recommender(world.model);
        Viewer known = Viewer.builder().gender("F").ageGroup(25).occupation(3).build();
        Viewer withheld = Viewer.builder()
                .gender("F")
                .ageGroup(25)
                .occupation(3)
                .useDemographics(false)
                .build();

        assertThat(recommender.booksFor(1, withheld, 20)).isEqualTo(recommender.booksFor(1, Viewer.stranger(), 20));
        assertThat(recommender.books(withheld, BookRequest.top(20)))
                .isNotEqualTo(recommender.books(known, BookRequest.top(20)));
        Map<Integer, Integer> ratings = new HashMap<>(Map.of(0, 5, 4, 1));
        assertThat(recommender.movies(withheld.withRatings(ratings), MovieRequest.top(20)))
                .isEqualTo(recommender.movies(Viewer.stranger().withRatings(ratings), MovieRequest.top(20)));
    }
}
