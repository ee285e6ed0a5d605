package io.reelshelf.data.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelshelf.data.sample.SampleDataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coverage counts occurrences of labels: a label on three books counts three times. */
class GenreMapCoverageTest {
    /** Labels of place and language say nothing about film genre: the one labelled book that has no others. */
    private static final int LABELLED_BOOKS_WITHOUT_FILM_GENRE = 1;

    private final Map<String, List<GenreLink>> map = ReferenceTables.genreMapByBookGenre();

    @Test
    void coversTheBookListOfThePublicData() throws IOException {
        Path books = Path.of(System.getProperty("reelshelf.shared", ""), "goodreads", "best_books_21st_century.csv");
        assumeTrue(Files.exists(books), () -> "public data is not at " + books);
        List<List<String>> labels = labels(books);
        assertThat(labels.stream().flatMap(List::stream).distinct()).hasSize(504);
        assertThat(share(labels, map.keySet())).as("occurrences with a row").isGreaterThanOrEqualTo(0.95);
        assertThat(share(labels, withFilmGenre()))
                .as("occurrences with a film genre")
                .isGreaterThan(0.72);
        assertThat(booksWithoutFilmGenre(labels)).isEqualTo(LABELLED_BOOKS_WITHOUT_FILM_GENRE);
    }

    @Test
    void coversEveryLabelAndBookOfTheSample(@TempDir Path folder) throws IOException {
        SampleDataset.materialize(folder);
        List<List<String>> labels = labels(folder.resolve("books.csv"));
        assertThat(labels).hasSize(400);
        assertThat(share(labels, map.keySet())).isEqualTo(1);
        assertThat(booksWithoutFilmGenre(labels)).isZero();
    }

    private Set<String> withFilmGenre() {
        return map.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(GenreLink::leadsToFilmGenre))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private long booksWithoutFilmGenre(List<List<String>> labels) {
        Set<String> useful = withFilmGenre();
        return labels.stream()
                .filter(book -> book.stream().noneMatch(useful::contains))
                .count();
    }

    private static double share(List<List<String>> labels, Set<String> covered) {
        long all = labels.stream().mapToLong(List::size).sum();
        long known =
                labels.stream().flatMap(List::stream).filter(covered::contains).count();
        return (double) known / all;
    }

    /** The labels of each book that has any. */
    private static List<List<String>> labels(Path books) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<List<String>> labels = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(books, StandardCharsets.UTF_8, format)) {
            for (CSVRecord book : parser) {
                List<String> ofBook = Stream.of(book.get("genre").split(","))
                        .map(String::strip)
                        .filter(label -> !label.isEmpty())
                        .toList();
                if (!ofBook.isEmpty()) {
                    labels.add(ofBook);
                }
            }
        }
        return labels;
    }
}
