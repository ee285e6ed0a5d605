package io.reelshelf.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetsTest {
    @Test
    void theSampleIsFirst() {
        assertThat(Datasets.all())
                .extracting(Dataset::name)
                .containsExactly("sample", "ml-1m", "ml-100k", "goodreads-21c");
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Datasets.byName("netflix"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("netflix")
                .hasMessageContaining("sample, ml-1m, ml-100k, goodreads-21c");
    }

    @Test
    void theSampleHasTheLayoutsOfMovieLens1MAndOfTheBookList() {
        List<DatasetFile> files = Datasets.byName(Datasets.SAMPLE).files();
        assertThat(files.subList(0, 3))
                .isEqualTo(Datasets.byName(Datasets.MOVIELENS_1M).files());
        assertThat(files.get(3).columns())
                .isEqualTo(Datasets.byName(Datasets.GOODREADS).files().get(0).columns())
                .hasSize(14);
    }

    @Test
    void movieLens100kHasOneFlagAGenre() {
        DatasetFile movies =
                Datasets.byName(Datasets.MOVIELENS_100K).file(FileRole.MOVIES).orElseThrow();
        assertThat(movies.columns())
                .filteredOn(column -> column.type() == ColumnType.FLAG)
                .hasSize(19);
        assertThat(movies.indexOf("Western")).hasValue(23);
        assertThat(movies.indexOf("absent")).isEmpty();
        assertThat(movies.encoding()).isEqualTo(StandardCharsets.ISO_8859_1);
    }

    @Test
    void everyDatasetStatesItsLicence() {
        assertThat(Datasets.all())
                .allSatisfy(dataset -> assertThat(dataset.licence()).hasSizeGreaterThan(20));
    }

    @Test
    void errorCodesAreDifferent() {
        assertThat(Arrays.stream(DataError.values()).map(DataError::code)).doesNotHaveDuplicates();
    }

    @Test
    void twoFilesOfOneRoleAreRefused() {
        Dataset books = Datasets.byName(Datasets.GOODREADS);
        DatasetFile file = books.files().get(0);
        assertThatThrownBy(() -> new Dataset(
                        "twice",
                        books.kind(),
                        books.description(),
                        books.licence(),
                        books.homepage(),
                        List.of(file, file),
                        books.knownRows()))
                .hasMessageContaining("Two files of one role");
    }
}
