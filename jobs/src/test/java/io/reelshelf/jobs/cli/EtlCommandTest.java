package io.reelshelf.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.warehouse.cli.ExitCodes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EtlCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "--max-rejected,many",
        "--max-rejected,101%",
        "--parallelism,0",
        "--parallelism,two",
        "--cluster,nowhere",
        "--no-such-option,1"
    })
    void badUsageIsRefusedBeforeAnythingIsMade(String option, String value) {
        Path home = folder.resolve("home");
        assertThat(JobsMain.run("etl", "--home", home.toString(), option, value))
                .isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(Files.exists(home)).isFalse();
    }

    @Test
    void anUnknownDatasetIsBadInput() {
        assertThat(JobsMain.run("etl", "--home", folder.toString(), "--dataset", "ml-2b"))
                .isEqualTo(ExitCodes.BAD_INPUT);
    }

    @Test
    void aClusterThatDoesNotAnswerIsBadInput() throws IOException {
        int unusedPort;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unusedPort = socket.getLocalPort();
        }

        assertThat(JobsMain.run("etl", "--home", folder.toString(), "--cluster", "127.0.0.1:" + unusedPort))
                .isEqualTo(ExitCodes.BAD_INPUT);
    }

    @Test
    void aMissingFileIsBadInput() {
        assertThat(JobsMain.run(
                        "etl",
                        "--home",
                        folder.toString(),
                        "--books",
                        folder.resolve("none.csv").toString()))
                .isEqualTo(ExitCodes.BAD_INPUT);
    }
}
