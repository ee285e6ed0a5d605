package io.reelshelf.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RatingsTest {
    @Test
    void ratingsComeBackByUserWhateverTheOrderTheyCameIn() {
        Ratings ratings = Ratings.builder()
                .add(Ratings.HIGHEST_ID, 5, 1)
                .add(1, Ratings.HIGHEST_ID, 5)
                .add(1, 3, 4)
                .build();

        assertThat(ratings.users()).isEqualTo(2);
        assertThat(ratings.movies()).isEqualTo(3);
        assertThat(ratings.size()).isEqualTo(3);
        assertThat(ratings.userId(1)).isEqualTo(Ratings.HIGHEST_ID);
        assertThat(ratings.of(0)).isEqualTo(Map.of(3, 4, Ratings.HIGHEST_ID, 5));
        assertThat(ratings.of(1)).isEqualTo(Map.of(5, 1));
    }

    @Test
    void aSecondRatingOfTheSameFilmIsRefused() {
        Ratings.Builder ratings = Ratings.builder().add(7, 8, 3).add(7, 8, 4);

        assertThatThrownBy(ratings::build).hasMessageContaining("User 7 rated film 8 twice");
    }

    @Test
    void starsOutsideOneToFiveAreRefused() {
        assertThatThrownBy(() -> Ratings.builder().add(7, 8, 6)).hasMessageContaining("User 7 gave film 8 6 stars");
        assertThatThrownBy(() -> Ratings.builder().add(-7, 8, 5)).hasMessageContaining("User -7");
        assertThatThrownBy(() -> Ratings.builder().add(7, 1 << 30, 5)).hasMessageContaining("film 1073741824");
    }

    @Test
    void noRatingsAtAllAreFine() {
        assertThat(Ratings.builder().build().users()).isZero();
    }
}
