package io.reelshelf.data.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTablesTest {
    @Test
    void ageGroupsCoverEveryAgeOnce() {
        List<AgeGroup> groups = ReferenceTables.ageGroups();
        assertThat(groups).extracting(AgeGroup::id).containsExactly(1, 18, 25, 35, 45, 50, 56);
        for (int age = 0; age <= 120; age++) {
            int years = age;
            assertThat(groups).filteredOn(group -> group.holds(years)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "17, 1", "18, 18", "24, 18", "34, 25", "44, 35", "49, 45", "55, 50", "56, 56", "99, 56"})
    void anAgeFallsIntoItsGroup(int age, int group) {
        assertThat(ReferenceTables.ageGroupOf(age)).hasValue(group);
    }

    @Test
    void occupationsAreNumberedFromZeroToTwenty() {
        assertThat(ReferenceTables.occupations())
                .extracting(Occupation::id)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
    }

    @Test
    void everyOccupationOfMovieLens100kMapsToOneOfMovieLens1M() {
        Map<String, Integer> ids = ReferenceTables.occupationIdsOfMovieLens100k();
        assertThat(ids).hasSize(21).containsEntry("programmer", 12).containsEntry("none", 0);
        assertThat(ids.values()).allMatch(id -> id >= 0 && id <= 20);
    }

    @Test
    void zipsLieInTheStateOfTheirPrefix() {
        Map<String, String> states =
                ReferenceTables.zip3s().stream().collect(Collectors.toMap(Zip3::zip3, Zip3::state));
        List<ZipPlace> zips = ReferenceTables.zips();
        assertThat(zips).hasSize(33_791);
        assertThat(states).hasSize(931).containsEntry("100", "NY").containsEntry("941", "CA");
        long agreeing = zips.stream()
                .filter(place -> place.state().equals(states.get(place.zip3())))
                .count();
        // A few prefixes cross a state's border.
        assertThat(agreeing).isGreaterThan(zips.size() * 99L / 100);
    }

    @Test
    void genreMapLeadsToTheEighteenFilmGenresOrToOther() {
        List<String> genres = ReferenceTables.movieGenres();
        assertThat(genres).hasSize(18).isSorted();
        assertThat(ReferenceTables.genreMap())
                .allMatch(link -> !link.leadsToFilmGenre() || genres.contains(link.movieGenre()));
        assertThat(ReferenceTables.genreMap().stream()
                        .filter(GenreLink::leadsToFilmGenre)
                        .map(GenreLink::movieGenre)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(genres);
    }

    @Test
    void genreMapIsSortedAndSaysNothingTwice() {
        List<GenreLink> links = ReferenceTables.genreMap();
        assertThat(links)
                .extracting(link -> link.bookGenre().toLowerCase(java.util.Locale.ROOT))
                .isSorted();
        assertThat(links.stream()
                        .map(link -> link.bookGenre() + "|" + link.movieGenre())
                        .distinct())
                .hasSameSizeAs(links);
    }

    @Test
    void aLabelThatMapsToOtherMapsToNothingElse() {
        ReferenceTables.genreMapByBookGenre().forEach((label, links) -> {
            if (links.stream().anyMatch(link -> !link.leadsToFilmGenre())) {
                assertThat(links).as(label).hasSize(1);
            }
        });
    }
}
