package io.reelshelf.jobs.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovieTitleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Matrix, The (1999); The Matrix; 1999",
                "Alien (1979); Alien; 1979",
                "2001: A Space Odyssey (1968); 2001: A Space Odyssey; 1968",
                "Beautiful Mind, A (2001); A Beautiful Mind; 2001",
                "American in Paris, An (1951); An American in Paris; 1951",
                "Postino, Il (The Postman) (1994); Il Postino (The Postman); 1994",
                "Hate (Haine, La) (1995); Hate (La Haine); 1995",
                "Convent, The (Convento, O) (1995); The Convent (O Convento); 1995",
                "Example, The (Exemple, L') (1982); The Example (L'Exemple); 1982",
                "Example, The (L'Exemple)(1982); The Example (L'Exemple); 1982",
                "Leon, The (a.k.a. Professional, The) (1994); The Leon (a.k.a. The Professional); 1994",
                "Shadows (Cienie ) (1988); Shadows (Cienie); 1988",
                "Good, The Bad and The Ugly, The (1966); The Good, The Bad and The Ugly; 1966",
                "Straight to Video Story (1995) (V); Straight to Video Story; 1995",
                "'Trailing Blank (1996) '; Trailing Blank; 1996",
                "Me, Myself, I (2000); Me, Myself, I; 2000",
                "Blechtrommel, Die (1979); Die Blechtrommel; 1979",
                "Bronx, N.M. (1996); Bronx, N.M.; 1996",
            })
    void splitsTitleAndYearAndMovesTheArticle(String given, String title, short year) {
        assertThat(MovieTitle.of(given)).isEqualTo(new MovieTitle(title, year));
    }

    @Test
    void hasNoYearWhereTheTitleEndsWithoutOne() {
        assertThat(MovieTitle.of("unknown")).isEqualTo(new MovieTitle("unknown", null));
        assertThat(MovieTitle.of("Room 9 (0001)").year()).isNull();
    }

    @Test
    void isEmptyForNoTitle() {
        assertThat(MovieTitle.of("  ").title()).isEmpty();
        assertThat(MovieTitle.of(" (1999)").title()).isEmpty();
    }
}
