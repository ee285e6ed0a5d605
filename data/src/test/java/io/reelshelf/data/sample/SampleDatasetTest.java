package io.reelshelf.data.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.data.reference.ReferenceTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDatasetTest {
    @TempDir
    static Path folder;

    private static WrittenRatings sample;

    @BeforeAll
    static void materialize() throws IOException {
        SampleDataset.materialize(folder);
        sample = WrittenRatings.read(folder);
    }

    @Test
    void filesAreTheSameBytesOnEveryMachine() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (String name : List.of("books.csv", "movies.dat", "ratings.dat", "users.dat")) {
            digests.put(name, Digest.of(folder.resolve(name)));
        }
        assertThat(digests)
                .containsEntry("books.csv", "d49edc8e443476a87ed65163fab76451bbc9ef183720edb990ad5df21108f96f")
                .containsEntry("movies.dat", "14161e003da831cab6e5917e686cb3f49bc8102f685081165d7f5966722a4333")
                .containsEntry("ratings.dat", "3f3750ac321ec0c5995c88af20adda5716b5d77e5434bbcfaade9eb917dd5394")
                .containsEntry("users.dat", "79316f8de01a52526c232026bdc176b06b79e431f5332c3ab3cde9343c8bb15b");
    }

    @Test
    void rowsAreTheDeclaredCounts() {
        assertThat(sample.users()).hasSize(1_200);
        assertThat(sample.genres()).hasSize(400);
        assertThat(sample.ratings()).hasSize(60_000);
    }

    @Test
    void nothingIsLeftBesideTheFourFiles() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("books.csv", "movies.dat", "ratings.dat", "users.dat");
        }
    }

    @Test
    void nobodyRatesAFilmTwiceAndEverybodyRatesAtLeastTwenty() {
        Set<Long> pairs = new HashSet<>();
        sample.ratings().forEach(rating -> pairs.add((long) rating[0] << 32 | rating[1]));
        assertThat(pairs).hasSize(60_000);
        assertThat(sample.activity().values()).allMatch(count -> count >= 20 && count <= 240);
    }

    @Test
    void everyRatingNamesAUserAndAFilmOfTheSample() {
        assertThat(sample.ratings())
                .allMatch(rating -> sample.users().containsKey(rating[0])
                        && sample.genres().containsKey(rating[1])
                        && rating[2] >= 1
                        && rating[2] <= 5);
    }

    @Test
    void ratingsAreMadeFromMay2000ToFebruary2003AfterTheFilmsYear() throws IOException {
        Map<Integer, Integer> years = new TreeMap<>();
        for (String[] movie : WrittenRatings.rows(folder.resolve("movies.dat"))) {
            String title = movie[1];
            years.put(
                    Integer.valueOf(movie[0]),
                    Integer.valueOf(title.substring(title.length() - 5, title.length() - 1)));
        }
        assertThat(sample.ratings()).allSatisfy(rating -> {
            assertThat(rating[3]).isBetween(957_139_200, 1_046_476_799);
            int year = java.time.Instant.ofEpochSecond(rating[3])
                    .atZone(java.time.ZoneOffset.UTC)
                    .getYear();
            assertThat(year).isGreaterThan(years.get(rating[1]));
        });
    }

    @Test
    void starsAreSpreadLikeRealOnes() {
        int[] stars = new int[6];
        sample.ratings().forEach(rating -> stars[rating[2]]++);
        assertThat(stars[4]).isGreaterThan(stars[3]).isGreaterThan(stars[5]);
        assertThat(stars[3]).isGreaterThan(stars[2]);
        assertThat(stars[2]).isGreaterThan(stars[1]);
        assertThat(stars[1]).isGreaterThan(1_500);
        double mean = sample.ratings().stream()
                .mapToInt(rating -> rating[2])
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(3.45, 3.70);
    }

    @Test
    void popularityHasALongTail() {
        List<Integer> counts =
                sample.popularity().values().stream().sorted((a, b) -> b - a).toList();
        assertThat(counts.get(0)).isGreaterThan(4 * counts.get(200));
        assertThat(counts.get(350)).isLessThan(60);
        assertThat(counts).hasSizeGreaterThan(390);
    }

    @Test
    void articlesStandBehindTheTitleAndOriginalTitlesInParentheses() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("movies.dat"), StandardCharsets.ISO_8859_1))
                .anyMatch(line -> line.contains("::Matrix, The (1999)::"))
                .anyMatch(line -> line.contains("::Good, the Bad and the Ugly, The (1966)::"))
                .anyMatch(line -> line.contains("::Dolce Vita, La (1960)::"))
                .anyMatch(line -> line.contains("::Amélie (Le Fabuleux destin d'Amélie Poulain) (2001)::"));
    }

    @Test
    void filmsUseAllEighteenGenresAndNoOther() {
        Set<String> used = new HashSet<>();
        sample.genres().values().forEach(used::addAll);
        assertThat(used).containsExactlyInAnyOrderElementsOf(ReferenceTables.movieGenres());
    }

    @Test
    void zipsIncludeZipPlusFourAndAFewMalformed() {
        long plusFour = sample.users().values().stream()
                .filter(user -> user[4].matches("\\d{5}-\\d{4}"))
                .count();
        long malformed = sample.users().values().stream()
                .filter(user -> !user[4].matches("\\d{5}(-\\d{4})?"))
                .count();
        assertThat(plusFour).isBetween(3L, 40L);
        assertThat(malformed).isBetween(1L, 12L);
    }

    @Test
    void allOccupationsAndAgeGroupsOccur() {
        assertThat(sample.users().values().stream().map(user -> user[3]).distinct())
                .hasSize(21);
        assertThat(sample.users().values().stream().map(user -> user[2]).distinct())
                .hasSize(7);
    }

    @Test
    void booksFollowTheGoodreadsSchemaWithEveryDateForm() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(folder.resolve("books.csv"), StandardCharsets.UTF_8, format)) {
            assertThat(parser.getHeaderNames())
                    .containsExactly(
                            "id title series author book_link genre date_published publisher num_of_page lang review_count rating_count rate award"
                                    .split(" "));
            List<CSVRecord> books = parser.getRecords();
            assertThat(books).hasSize(400).allMatch(CSVRecord::isConsistent);
            List<String> dates =
                    books.stream().map(book -> book.get("date_published")).toList();
            assertThat(dates)
                    .anyMatch(date -> date.matches("\\d{4}"))
                    .anyMatch(date -> date.matches("\\d{1,2}/\\d{1,2}/\\d{4}"))
                    .anyMatch(date -> date.matches("[A-Z][a-z]+ \\d{1,2}(st|nd|rd|th) \\d{4}"))
                    .anyMatch(date -> date.matches("[A-Z][a-z]+ \\d{4}"));
            assertThat(books.stream().map(book -> book.get("rating_count"))).anyMatch(count -> count.contains(","));
            assertThat(books.stream().map(book -> book.get("id")).distinct()).hasSize(400);
        }
    }
}
