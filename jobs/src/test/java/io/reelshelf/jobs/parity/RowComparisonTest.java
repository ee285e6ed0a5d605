package io.reelshelf.jobs.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.warehouse.features.PortableView;
import io.reelshelf.warehouse.features.PortableViews;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowComparisonTest {
    private static final PortableView VIEW = PortableViews.bundled().ordered().stream()
            .filter(view -> view.name().equals("features.movie_rating_stats"))
            .findFirst()
            .orElseThrow();
    private static final RowComparison COMPARISON =
            new RowComparison(VIEW, List.of("movie_id", "ratings", "mean_rating"));
    private static final List<List<Object>> ROWS = List.of(List.of(1, 10L, 3.5), List.of(2, 1L, 0.1 + 0.2));

    @Test
    void theOrderOfRowsAndTheLastBitsOfDoublesDoNotMatter() {
        List<List<Object>> other = List.of(List.of(2, 1L, 0.3), List.of(1, 10L, 3.5));

        assertThat(COMPARISON.difference(ROWS, other)).isEmpty();
        assertThat(RowComparison.hash(other)).isEqualTo(RowComparison.hash(ROWS));
    }

    @Test
    void aChangedCellAMissingRowAndARowTooManyAreFound() {
        assertThat(COMPARISON.difference(ROWS, List.of(ROWS.get(0), List.of(2, 1L, 0.3001))))
                .hasValueSatisfying(text -> assertThat(text).startsWith("mean_rating is 0.3001 instead of 0.3"));
        assertThat(COMPARISON.difference(ROWS, List.of(ROWS.get(0)))).hasValue("no row [2, 1, 0.30000000000000004]");
        assertThat(COMPARISON.difference(List.of(ROWS.get(0)), ROWS))
                .hasValue("a row too many [2, 1, 0.30000000000000004]");
    }

    @Test
    void aNumberThatIsNoLongerThereAndAKeyThatIsTwiceThereAreFound() {
        assertThat(COMPARISON.difference(ROWS, List.of(ROWS.get(0), Arrays.asList(2, 1L, null))))
                .hasValueSatisfying(text -> assertThat(text).startsWith("mean_rating is null"));
        assertThat(COMPARISON.difference(ROWS, List.of(ROWS.get(0), ROWS.get(0))))
                .hasValue("the grain [movie_id] is not unique");
    }
}
