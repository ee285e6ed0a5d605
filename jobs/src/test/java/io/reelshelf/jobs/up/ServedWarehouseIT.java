package io.reelshelf.jobs.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server of {@code up}, from the packaged jars, in a process of its own. */
class ServedWarehouseIT {
    private static final Duration TO_END = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    @Test
    void itIsThereWhenItSaysThatItIsReady() throws IOException {
        try (Children children = new Children(Modules.ofThisInstallation())) {
            ServedWarehouse served = ServedWarehouse.start(children, home(), 0);

            try (Socket client = new Socket(served.host(), served.port())) {
                assertThat(client.isConnected()).isTrue();
            }
            assertThat(served.url()).isEqualTo("jdbc:redshift://127.0.0.1:" + served.port() + "/reelshelf");
            assertThat(served.psql()).isEqualTo("psql -h 127.0.0.1 -p " + served.port() + " -U reelshelf reelshelf");
        }
    }

    @Test
    void oneThatIsNotReadyInTimeIsStopped() {
        try (Children children = new Children(Modules.ofThisInstallation())) {
            assertThatThrownBy(() -> ServedWarehouse.start(children, home(), 0, Duration.ofMillis(1)))
                    .isInstanceOf(UpException.class)
                    .hasMessageContaining("was not ready within")
                    .hasMessageContaining("./reelshelf warehouse serve");

            assertThat(ProcessHandle.current().children())
                    .allSatisfy(server -> assertThat(server.onExit()).succeedsWithin(TO_END));
        }
    }

    @Test
    void oneThatEndsBeforeItIsReadyHasSaidWhy() throws IOException {
        try (Children children = new Children(Modules.ofThisInstallation());
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ServedWarehouse.start(children, home(), taken.getLocalPort()))
                    .isInstanceOf(UpException.class)
                    .hasMessageContaining("--warehouse-port");
        }
    }

    private List<String> home() {
        return List.of("--home", home.toString());
    }
}
