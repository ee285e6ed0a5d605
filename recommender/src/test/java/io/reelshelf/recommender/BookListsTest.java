package io.reelshelf.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which books people with planted tastes in films get. */
class BookListsTest {
    private static final Recommender RECOMMENDER = new Recommender(PlantedWorld.create().model);
    private static final Viewer WOMAN =
            Viewer.builder().gender("F").ageGroup(25).build();
    private static final Viewer MAN = Viewer.builder().gender("M").ageGroup(18).build();

    @Test
    void differentPeopleGetDifferentBooks() {
        List<BookRecommendation> woman = RECOMMENDER.books(WOMAN, BookRequest.top(10));
        List<BookRecommendation> man = RECOMMENDER.books(MAN, BookRequest.top(10));

        assertThat(woman.get(0).book().genres()).containsExactly("Romance books");
        assertThat(man.get(0).book().genres()).containsExactly("Horror books");
        assertThat(woman.stream().map(BookRecommendation::book))
                .isNotEqualTo(man.stream().map(BookRecommendation::book).toList());
        assertThat(woman.get(0).paths()).singleElement().satisfies(path -> {
            assertThat(path.filmGenre()).isEqualTo("Romance");
            assertThat(path.bookGenre()).isEqualTo("Romance books");
        });
        assertThat(woman.get(0).why()).startsWith("Romance films that people like you watch lead to Romance books");
    }

    @Test
    void oneBookOfASeriesTheFirstVolumeAtHand() {
        List<Book> volumes = RECOMMENDER.books(WOMAN, BookRequest.top(60)).stream()
                .map(BookRecommendation::book)
                .filter(book -> book.seriesName() != null)
                .toList();

        assertThat(volumes).extracting(Book::seriesName).containsExactlyInAnyOrder("Series 0", "Series 10");
        assertThat(volumes).extracting(Book::id).containsExactlyInAnyOrder(40L, 50L);
    }

    @Test
    void aListOfBooksIsNotAllOfOneGenre() {
        List<String> genres = RECOMMENDER.books(WOMAN, BookRequest.top(10)).stream()
                .map(item -> item.book().genres().get(0))
                .toList();

        assertThat(genres.stream().filter("Romance books"::equals)).hasSizeBetween(6, 9);
    }

    @Test
    void booksForAFilmFollowItsGenre() {
        assertThat(RECOMMENDER.booksFor(1, WOMAN, 5)).allSatisfy(item -> {
            assertThat(item.book().genres()).containsExactly("Horror books");
            assertThat(item.why()).contains("Film 1");
        });
    }
}
