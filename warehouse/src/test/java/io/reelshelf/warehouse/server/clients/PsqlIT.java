package io.reelshelf.warehouse.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL's shell as Debian has it. */
class PsqlIT {
    private static ShopServer shop;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        Programs.require("psql", "postgresql-client");
        shop = new ShopServer(home);
    }

    @AfterAll
    static void stop() {
        if (shop != null) {
            shop.close();
        }
    }

    private static Map<String, String> environment() {
        return Map.of(
                "PGPASSWORD", shop.server().password(),
                "PGSSLMODE", "require",
                "PAGER", "cat",
                "TERM", "xterm",
                "PSQLRC", "/dev/null",
                "LC_ALL", "C.UTF-8");
    }

    private static List<String> command(String... more) {
        List<String> command = new ArrayList<>(List.of(
                "psql",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(shop.port()),
                "-U",
                "reelshelf",
                "-d",
                "reelshelf",
                "-X"));
        command.addAll(List.of(more));
        return command;
    }

    private String psql(String... commands) throws Exception {
        List<String> command = command();
        for (String each : commands) {
            command.add("-c");
            command.add(each);
        }
        return Programs.run(environment(), folder, "", command);
    }

    @Test
    void databasesSchemasAndRelationsAreListed() throws Exception {
        assertThat(psql("\\l")).contains("reelshelf | reelshelf | UTF8");
        assertThat(psql("\\dn")).contains(" shop ", " core ", " reports ").doesNotContain("ERROR");
        assertThat(psql("\\dt shop.*"))
                .contains("shop   | films | table", "shop   | stars | table")
                .doesNotContain("best");
        assertThat(psql("\\dv shop.*")).contains("shop   | best | view").doesNotContain("films");
        assertThat(psql("SET search_path TO shop", "\\d"))
                .contains("best", "films", "stars")
                .doesNotContain("ERROR");
        assertThat(psql("\\dt+ shop.films")).contains("Films on the shelf");
    }

    @Test
    void aTableIsDescribedWithKeysAndComments() throws Exception {
        assertThat(psql("\\d shop.films"))
                .contains("Table \"shop.films\"")
                .containsPattern("film_id +\\| integer +\\| +\\| not null")
                .containsPattern("title +\\| character varying\\(80\\) +\\| +\\| not null +\\| 'untitled'")
                .containsPattern("price +\\| numeric\\(10,2\\)")
                .contains("PRIMARY KEY, btree (film_id)")
                .contains("REFERENCES shop.films(film_id)");
        assertThat(psql("\\d+ shop.films")).contains("In euros");
        assertThat(psql("\\d shop.stars"))
                .contains("Foreign-key constraints:", "FOREIGN KEY (film_id) REFERENCES shop.films(film_id)");
        assertThat(psql("\\d+ shop.best")).contains("View \"shop.best\"", "View definition:", "shop.films");
    }

    @Test
    void usersAndFunctionsAreListed() throws Exception {
        assertThat(psql("\\du")).contains("reelshelf", "Superuser", "reports_reader", "loader");
        assertThat(psql("\\df pg_catalog.format_type")).contains("format_type", "(1 row)");
        assertThat(psql(
                        "\\dp shop.*",
                        "\\di shop.*",
                        "\\ds",
                        "\\dx",
                        "\\db",
                        "\\dT",
                        "\\l+",
                        "\\dn+",
                        "\\sv shop.best"))
                .doesNotContain("ERROR");
    }

    @Test
    void copyMovesFilesBothWays() throws Exception {
        Files.writeString(folder.resolve("in.csv"), "1,one\n2,two\n");
        assertThat(psql(
                        "CREATE TABLE shop.copied (id INTEGER, name VARCHAR(20))",
                        "\\copy shop.copied FROM 'in.csv' WITH CSV",
                        "\\copy (SELECT * FROM shop.copied ORDER BY id DESC) TO 'out.csv' WITH CSV",
                        "DROP TABLE shop.copied"))
                .contains("COPY 2");
        assertThat(folder.resolve("out.csv")).hasContent("2,two\n1,one\n");
    }

    @Test
    void errorsSayWhereTheyAre() throws Exception {
        assertThat(psql("SELECT * FROM shop.nowhere")).contains("ERROR:").contains("nowhere");
        assertThat(psql("SELEC 1")).contains("ERROR:  syntax error");
    }

    @Test
    void tabCompletionKnowsTheTables() throws Exception {
        Programs.require("script", "bsdutils");
        String inner = String.join(" ", command());
        Process process = Programs.start(environment(), folder, List.of("script", "-qec", inner, "/dev/null"));
        StringBuilder seen = new StringBuilder();
        Thread reader = new Thread(() -> collect(process, seen));
        reader.setDaemon(true);
        reader.start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> text(seen).contains("=#") || text(seen).contains("=>"));
        process.getOutputStream()
                .write("SELECT title FROM shop.fi\t".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        await().atMost(Duration.ofSeconds(60)).until(() -> text(seen).contains("shop.films"));
        process.getOutputStream().write("WHERE film_id = 1;\n\\q\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        await().atMost(Duration.ofSeconds(60)).until(() -> text(seen).contains("Alien"));
        process.destroy();
    }

    @Test
    void controlCCancelsAQuery() throws Exception {
        Process process = Programs.start(
                environment(), folder, command("-c", "SELECT count(*) FROM generate_series(1, 40000000000) AS n"));
        try (Connection connection = shop.server().connect();
                Statement statement = connection.createStatement()) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !Rows.of(
                                    statement,
                                    "SELECT query FROM stv_inflight WHERE text LIKE '%40000000000%' AND pid <> pg_backend_pid()")
                            .isEmpty());
        }
        Programs.run(Map.of(), folder, "", List.of("kill", "-INT", String.valueOf(process.pid())));
        assertThat(Programs.await(process))
                .contains("Cancel request sent")
                .contains("ERROR:")
                .contains("cancel");
    }

    private static void collect(Process process, StringBuilder seen) {
        try (var in = process.getInputStream()) {
            byte[] bytes = new byte[4096];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                synchronized (seen) {
                    seen.append(new String(bytes, 0, read, java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        } catch (java.io.IOException e) {
            // The pseudo terminal ends with the program.
            return;
        }
    }

    private static String text(StringBuilder seen) {
        synchronized (seen) {
            return seen.toString();
        }
    }
}
