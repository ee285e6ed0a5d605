package io.reelshelf.jobs.evaluate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.jobs.evaluate.EvaluationData;
import io.reelshelf.recommender.Movie;
import io.reelshelf.recommender.lab.TestCase;
import io.reelshelf.recommender.train.Ratings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicFilesTest {
    @TempDir
    private Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    @Test
    void adjacencyLinesAreAUserAndItems() throws IOException {
        Path train = file("train.txt", "0 5 7", "1 7 7 9 ", "2");
        Path test = file("test.txt", "0 9", "1\t5", "", "2 5");
        Path validation = file("validation.txt", "1 4");

        PublishedSplit read = AdjacencyFiles.read(train, test, Optional.of(validation));

        Ratings trained = read.split().train();
        assertThat(trained.size()).isEqualTo(4);
        assertThat(trained.of(1)).containsOnlyKeys(7, 9);
        assertThat(read.movies()).extracting(Movie::id).containsExactly(4, 5, 7, 9);
        List<TestCase> cases = read.split().cases();
        assertThat(cases).extracting(TestCase::relevant).containsExactly(Set.of(9), Set.of(5), Set.of(5));
        assertThat(cases.get(1).candidates().refused(Stream.empty())).containsExactly(4);
        assertThat(cases.get(2).viewer().ratings()).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedByFileAndLine() throws IOException {
        Path train = file("train.txt", "0 5 7");

        assertThatThrownBy(() -> AdjacencyFiles.read(train, file("test.txt", "0 9", "1 x"), Optional.empty()))
                .hasMessageContaining("test.txt, line 2")
                .hasMessageContaining("\"x\"");
        assertThatThrownBy(() -> AdjacencyFiles.read(train, file("test.txt", "0 9", "0 1"), Optional.empty()))
                .hasMessageContaining("test.txt, line 2: user 0 has a line already");
        assertThatThrownBy(() -> AdjacencyFiles.read(train, folder.resolve("none"), Optional.empty()))
                .hasMessageContaining("Cannot read");
        assertThatThrownBy(() -> AdjacencyFiles.read(train, file("test.txt", ""), Optional.empty()))
                .hasMessageContaining("no user has an item");
    }

    /** Films 30, 10 and 20 appear in this order: they are items 0, 1 and 2; users are counted from 0. */
    private Path ncfRatings() throws IOException {
        return file("ratings.dat", "1::30::5::100", "1::10::2::101", "2::20::3::102", "2::30::4::103");
    }

    @Test
    void ncfIdsFollowTheFirstAppearance() throws IOException {
        PublishedSplit read = NcfFiles.read(
                ncfRatings(),
                file("test.rating", "0\t1\t2\t101", "1\t0\t4\t103"),
                file("test.negative", "(0,1)\t2", "(1,0)\t1"));

        assertThat(read.split().train().of(0)).containsOnlyKeys(0);
        assertThat(read.split().train().of(1)).containsOnlyKeys(2);
        TestCase first = read.split().cases().get(0);
        assertThat(first.relevant()).containsExactly(1);
        assertThat(first.viewer().ratings()).containsOnlyKeys(0);
        assertThat(first.candidates().refused(Stream.of(0, 1, 2))).containsExactly(0);
        assertThat(read.ranking()).contains("published negatives");
    }

    @Test
    void ncfFilesThatDoNotFitAreRefused() throws IOException {
        Path held = file("test.rating", "0\t1\t2\t101");

        assertThatThrownBy(() -> NcfFiles.read(ncfRatings(), file("bad", "0\t2\t3\t102"), file("n", "(0,2)\t1")))
                .hasMessageContaining("bad, line 1: user 0 has no rating of item 2");
        assertThatThrownBy(() -> NcfFiles.read(ncfRatings(), held, file("n", "(0,2)\t1")))
                .hasMessageContaining("n, line 1: item 2 of user 0 is not the held-back one");
        assertThatThrownBy(() -> NcfFiles.read(ncfRatings(), held, file("n", "0\t2")))
                .hasMessageContaining("n, line 1: expected (user,item)");
    }

    @Test
    void ratingsBringThePeopleAndGenresBesideThem() throws IOException {
        file("users.dat", "1::F::25::12::55117", "2::M::35::7::00000");
        file("movies.dat", "30::A Film (1999)::Drama|War", "10::Un été (1998)::Comedy", "20::C (1997)::Drama");

        EvaluationData data = MovieLensFiles.read(ncfRatings());

        assertThat(data.ratings().size()).isEqualTo(4);
        assertThat(data.people().get(1).gender()).isEqualTo("F");
        assertThat(data.people().get(2).ageGroup()).isEqualTo(35);
        assertThat(data.movies()).extracting(Movie::genres).contains(List.of("Drama", "War"));
    }

    @Test
    void ratingsAloneAreEnough() throws IOException {
        EvaluationData data = MovieLensFiles.read(ncfRatings());

        assertThat(data.people()).isEqualTo(Map.of());
        assertThat(data.movies()).extracting(Movie::id).containsExactly(10, 20, 30);
    }

    @Test
    void badRatingsAreNamedByLine() throws IOException {
        assertThatThrownBy(() -> MovieLensFiles.read(file("r.dat", "1::2::5::9", "1::3::6::9")))
                .hasMessageContaining("r.dat, line 2")
                .hasMessageContaining("1 to 5");
        assertThatThrownBy(() -> MovieLensFiles.read(file("r.dat", "1::2::5")))
                .hasMessageContaining("line 1: 3 fields, expected 4");
        assertThatThrownBy(() -> MovieLensFiles.read(file("r.dat", "1::2::5::9", "1::2::4::9")))
                .hasMessageContaining("line 2: user 1 rated film 2 before");
    }
}
