package io.reelshelf.recommender.crossmedia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelshelf.recommender.Book;
import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.lab.TestCase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BookProxiesTest {
    private static final Model MODEL = model();

    private static Model model() {
        Model.Builder builder = Model.builder("proxies", "proxies");
        builder.movie(new Movie(1, "Fear", 1990, List.of("Horror"), 10, 4, 4));
        builder.movie(new Movie(2, "Love", 1990, List.of("Romance"), 30, 4, 4));
        builder.book(book(1, "Horror", 100));
        builder.book(book(2, "Romance", 300));
        builder.book(book(3, "Romance", 200));
        builder.book(book(4, "Horror", 200));
        return builder.build();
    }

    private static Book book(long id, String genre, long readers) {
        return new Book(
                id,
                "Book " + id,
                null,
                null,
                List.of("A" + id),
                2001,
                List.of(genre),
                Map.of(genre, 1.0),
                4,
                readers,
                4.0);
    }

    private static TestCase likes(int userId, int movie) {
        return new TestCase(userId, Viewer.builder().ratings(Map.of(movie, 5)).build(), Set.of(movie));
    }

    @Test
    void everyProxyByHand() {
        BookRanker ranker = (viewer, limit) -> viewer.ratings().containsKey(1) ? new long[] {1, 4} : new long[] {4, 2};
        List<Map<String, Double>> hidden = List.of(Map.of("Horror", 2.0), Map.of("Romance", 1.0));

        BookProxies proxies = BookProxies.measure(MODEL, ranker, List.of(likes(1, 1), likes(2, 2)), hidden, 2, 5);

        // Cosines 1 and 1/sqrt(2); books 1, 2, 4 of 4; 100 + 200 + 200 + 300 readers over 4, against 200.
        assertThat(proxies.profileAgreement()).isCloseTo((1 + Math.sqrt(0.5)) / 2, within(1e-12));
        assertThat(proxies.catalogueCoverage()).isEqualTo(0.75);
        assertThat(proxies.popularityLift()).isCloseTo(1.0, within(1e-12));
        assertThat(proxies.differentLists()).isEqualTo(1);
        assertThat(proxies.unsharedBooks()).isEqualTo(0.5);
    }

    @Test
    void aProfileWeighsLikingByRarity() {
        Map<String, Double> profile = new GenreProfile(MODEL).of(Map.of(1, 5, 2, 4));

        assertThat(profile.get("Horror")).isCloseTo(2.5 * Math.log(1 + 40 / 10.0), within(1e-12));
        assertThat(profile.get("Romance")).isCloseTo(1.5 * Math.log(1 + 40 / 30.0), within(1e-12));
        assertThat(new GenreProfile(MODEL).of(Map.of(1, 2))).isEmpty();
    }

    @Test
    void theBaselinesAreWhatTheirNamesSay() {
        Viewer viewer = Viewer.builder().ratings(Map.of(1, 5, 2, 1)).build();

        assertThat(BookModel.POPULAR_BOOKS.ranker(MODEL, 1).rank(viewer, 3)).containsExactly(2, 3, 4);
        assertThat(BookModel.RANDOM_EQUAL_GENRE.ranker(MODEL, 1).rank(viewer, 5))
                .containsExactlyInAnyOrder(1, 4);
        assertThat(BookModel.RANDOM_EQUAL_GENRE.ranker(MODEL, 1).rank(viewer, 1))
                .isEqualTo(BookModel.RANDOM_EQUAL_GENRE.ranker(MODEL, 1).rank(viewer, 1));
        assertThat(BookModel.BRIDGE.ranker(MODEL, 1).rank(viewer, 1)).containsExactly(4);
    }
}
