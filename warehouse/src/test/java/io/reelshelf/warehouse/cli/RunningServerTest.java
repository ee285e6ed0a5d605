package io.reelshelf.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunningServerTest {
    private static final String URL = "jdbc:redshift://127.0.0.1:5555/reelshelf";

    @TempDir
    private Path home;

    @Test
    void aCommandWithoutAWarehouseAsksTheServerOfItsHome() throws Exception {
        RunningServer.announce(home, URL);
        assertThat(options().warehouseUrl()).isEqualTo(URL);
        assertThat(options().ownWarehouseUrl()).isEqualTo(file());
        assertThat(options("--warehouse", "jdbc:duckdb:other.duckdb").warehouseUrl())
                .isEqualTo("jdbc:duckdb:other.duckdb");
    }

    @Test
    void aServerThatStoppedIsForgotten() throws Exception {
        RunningServer.announce(home, URL);
        RunningServer.forget(home);
        assertThat(options().warehouseUrl()).isEqualTo(file());
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aServerOfAnotherFileDoesNotForgetTheHomesOwn() throws Exception {
        Files.writeString(
                home.resolve("warehouse.server"),
                "{\"url\":\"%s\",\"process\":%d,\"began\":12345}"
                        .formatted(URL, ProcessHandle.current().pid()));
        RunningServer.forget(home);
        assertThat(home.resolve("warehouse.server")).exists();
    }

    @Test
    void anAddressOfIpv6StandsInBrackets() throws Exception {
        assertThat(ServeCommand.url(InetAddress.getAllByName("::1")[0], 5439))
                .isEqualTo("jdbc:redshift://[0:0:0:0:0:0:0:1]:5439/reelshelf");
        assertThat(ServeCommand.url(InetAddress.getAllByName("127.0.0.1")[0], 5439))
                .isEqualTo("jdbc:redshift://127.0.0.1:5439/reelshelf");
    }

    @Test
    void anotherProcessOfAKilledServersNumberIsNotTakenForIt() throws Exception {
        Files.writeString(
                home.resolve("warehouse.server"),
                "{\"url\":\"%s\",\"process\":%d,\"began\":12345}"
                        .formatted(URL, ProcessHandle.current().pid()));
        assertThat(options().warehouseUrl()).isEqualTo(file());
    }

    @Test
    void aFileThatIsNotOursIsLeftAlone() throws Exception {
        Files.writeString(home.resolve("warehouse.server"), "something else");
        assertThat(options().warehouseUrl()).isEqualTo(file());
    }

    private String file() {
        return "jdbc:duckdb:" + home.resolve("warehouse.duckdb");
    }

    private WarehouseOptions options(String... more) {
        WarehouseOptions options = new WarehouseOptions();
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--home";
        arguments[1] = home.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        new CommandLine(new Holder(options)).parseArgs(arguments);
        return options;
    }

    @CommandLine.Command
    private record Holder(@CommandLine.Mixin WarehouseOptions options) {}
}
