package io.reelshelf.recommender.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.train.Ratings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every expected figure is worked out by hand in the comment above it. */
class CatalogueMetricsTest {
    /** Four users; film 1 has four raters, film 2 has two, film 3 one, film 4 none. */
    private static Catalogue catalogue() {
        Ratings train = Ratings.builder()
                .add(1, 1, 5)
                .add(2, 1, 5)
                .add(3, 1, 5)
                .add(4, 1, 5)
                .add(1, 2, 5)
                .add(2, 2, 5)
                .add(3, 3, 5)
                .build();
        return Catalogue.of(
                train,
                List.of(
                        film(1, "Drama"),
                        film(2, "Drama", "War"),
                        film(3, "Comedy"),
                        new Movie(4, "4", null, List.of(), 0, 0, 0)));
    }

    private static Movie film(int id, String... genres) {
        return new Movie(id, "Film " + id, null, List.of(genres), 0, 0, 0);
    }

    private static CatalogueMetrics of(int k, int[]... lists) {
        return CatalogueMetrics.of(List.of(lists), catalogue(), k);
    }

    /** Films 1 and 2 of four. */
    @Test
    void coverageIsTheShareOfTheCatalogueThatIsListed() {
        assertThat(of(2, new int[] {1, 2}, new int[] {2, 1}).coverage()).isEqualTo(0.5);
    }

    /** -log2 of 4/4, 2/4, 1/4 is 0, 1, 2 bits; film 4 counts as one rater, 2 bits: (0 + 1 + 2 + 2) / 4. */
    @Test
    void noveltyIsTheMeanSelfInformation() {
        assertThat(of(2, new int[] {1, 2}, new int[] {3, 4}).novelty()).isCloseTo(1.25, within(1e-12));
    }

    /** Drama against Drama and War: 1 - 1/2; each against Comedy: 1; mean 2.5 / 3. Film 4 has no genres. */
    @Test
    void diversityIsTheMeanDistanceOfGenresWithinAList() {
        assertThat(of(4, new int[] {1, 2, 3, 4}).diversity()).isCloseTo(2.5 / 3, within(1e-12));
        assertThat(of(4, new int[] {1, 4}).byName()).doesNotContainKey("diversity@4");
    }

    /** Counts 0, 0, 0, 2: (-3*0 - 1*0 + 1*0 + 3*2) / (4*2) = .75. Counts 1, 1, 1, 1: 0. Counts 0, 0, 1, 1: 4/8. */
    @Test
    void giniGrowsAsFewerFilmsTakeThePlaces() {
        assertThat(of(1, new int[] {1, 2}, new int[] {1, 3}).gini()).isCloseTo(0.75, within(1e-12));
        assertThat(of(2, new int[] {1, 2}, new int[] {3, 4}).gini()).isCloseTo(0, within(1e-12));
        assertThat(of(1, new int[] {1}, new int[] {2}).gini()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void listsWithoutAFilmAreRefused() {
        assertThatThrownBy(() -> of(3, new int[0])).hasMessageContaining("No list holds a film");
    }
}
