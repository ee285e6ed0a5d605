package io.reelshelf.jobs.evaluate.crossdomain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.reelshelf.warehouse.cli.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of interactions and maps, good and bad. */
class CrossDomainFilesTest {
    @TempDir
    private Path folder;

    private Path file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    private static Failure failure(Throwable error) {
        return CrossDomainException.translate(error).orElseThrow();
    }

    @Test
    void aBadLineIsNamedByFileAndLine() throws IOException {
        Path columns = file("columns.tsv", List.of("a\tb\t5", "a\tb"));
        Path rating = file("rating.tsv", List.of("a\tb\t5", "", "a\tc\tgood"));
        Path map = file("map.tsv", List.of("x\t1", "y\tseven"));
        Path twice = file("twice.tsv", List.of("x\t1", "x\t2"));

        Failure ofColumns = failure(catchThrowable(() -> Interactions.read(columns)));
        assertThat(ofColumns.code()).isEqualTo("RS-CROSS-002");
        assertThat(ofColumns.exitCode()).isEqualTo(3);
        assertThat(ofColumns.message()).contains("columns.tsv, line 2 has 2 columns");
        assertThat(failure(catchThrowable(() -> Interactions.read(rating))).message())
                .contains("rating.tsv, line 3 has the rating 'good'");
        assertThat(failure(catchThrowable(() -> ItemMap.read(map))).message())
                .contains("map.tsv, line 2 maps to 'seven'");
        assertThat(failure(catchThrowable(() -> ItemMap.read(twice))).code()).isEqualTo("RS-CROSS-003");
        assertThat(failure(catchThrowable(() -> ItemMap.read(folder.resolve("absent"))))
                        .code())
                .isEqualTo("RS-CROSS-001");
    }

    @Test
    void ratingsBecomeStarsByTheirScale() throws IOException {
        assertThat(Interactions.read(file("ten.tsv", List.of("a\tb\t9", "a\tc\t1")))
                        .scale())
                .isEqualTo(Interactions.Scale.TEN);
        assertThat(Interactions.read(file("ones.tsv", List.of("a\tb\t1", "a\tc\t1")))
                        .scale())
                .isEqualTo(Interactions.Scale.IMPLICIT);
        assertThat(Interactions.Scale.TEN.stars(9)).isEqualTo(5);
        assertThat(Interactions.Scale.TEN.stars(1)).isEqualTo(1);
        assertThat(Interactions.Scale.STARS.stars(0.5)).isEqualTo(1);
        assertThat(Interactions.Scale.STARS.stars(3.5)).isEqualTo(4);
        assertThat(Interactions.Scale.IMPLICIT.stars(1)).isEqualTo(5);
    }
}
