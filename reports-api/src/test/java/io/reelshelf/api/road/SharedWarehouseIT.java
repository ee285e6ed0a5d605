package io.reelshelf.api.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelshelf.warehouse.Warehouse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** All jobs over {@code --warehouse jdbc:redshift:} against a server of its own, and many clients of it at once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedWarehouseIT {
    private static final String CLIENT_OF = "REELSHELF_WAREHOUSE_PASSWORD";
    private static final int KEYS = 2_000;
    private static final int SHARED = 1_000;
    private static final int BATCH = 50;

    @TempDir
    static Path folder;

    private static Launched server;
    private static String url;
    private static Map<String, String> password;

    /** The jobs' home is not the server's: the password comes from the environment. */
    @BeforeAll
    static void start() throws Exception {
        Path home = Files.createDirectory(folder.resolve("server"));
        server = Launched.start(
                folder.resolve("server.log"),
                Map.of(),
                List.of(
                        "warehouse",
                        "serve",
                        "--port",
                        "0",
                        "--json",
                        "--home",
                        home.toString(),
                        "--copy-folder",
                        folder.resolve("wire").toString()));
        url = server.ready().get("url").asText();
        password = Map.of(
                CLIENT_OF, Files.readString(home.resolve("warehouse.password")).strip());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void theJobsGiveTheSameTablesOverTheWireAsInTheirOwnFile() throws Exception {
        JsonNode own = jobs("own", "jdbc:duckdb:" + folder.resolve("own/warehouse.duckdb"), Map.of());
        JsonNode wire = jobs("wire", url, password);

        assertThat(wire.path("counts")).isEqualTo(own.path("counts"));
        Map<String, String> differences = new TreeMap<>();
        int compared = 0;
        try (Warehouse file = Warehouse.open("jdbc:duckdb:" + folder.resolve("own/warehouse.duckdb"));
                Connection one = file.connection();
                Warehouse served = served();
                Connection two = served.connection()) {
            for (String table : tables(one)) {
                String difference = TableRows.read(one, table).difference(TableRows.read(two, table));
                if (!difference.isEmpty()) {
                    differences.put(table, difference);
                }
                compared++;
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(40);
        for (String log : List.of("etl", "features", "train")) {
            assertThat(folder.resolve("wire-" + log + ".log")).content().doesNotContain(password.get(CLIENT_OF));
        }
    }

    @Test
    @Order(2)
    void twoFlinksWriteWhileAToolAndTheApiRead() throws Exception {
        try (Launched api = serve("wire", url, password);
                Launched first = flink(1, 0);
                Launched second = flink(2, SHARED);
                Warehouse served = served();
                Connection tool = served.connection()) {
            URI address = URI.create(api.ready().get("url").asText());
            String report = get(address, "v1/reports/ratings_by_occupation?format=csv");
            assertThat(report.lines().count()).isGreaterThan(10);
            String films = get(address, "v1/recommendations/movies?user_id=17&limit=5");

            List<Long> seen = new ArrayList<>();
            tool.setAutoCommit(false);
            while (first.isRunning() || second.isRunning()) {
                List<Long> snapshot = snapshot(tool);
                assertThat(get(address, "v1/reports/ratings_by_occupation?format=csv"))
                        .isEqualTo(report);
                assertThat(get(address, "v1/recommendations/movies?user_id=17&limit=5"))
                        .isEqualTo(films);
                assertThat(snapshot(tool)).as("the same within a transaction").isEqualTo(snapshot);
                tool.commit();
                assertThat(snapshot.get(1)).as("each key once").isEqualTo(snapshot.get(0));
                assertThat(snapshot.get(2) % BATCH).as("whole batches alone").isZero();
                seen.add(snapshot.get(0));
            }
            first.end();
            second.end();

            assertThat(seen).as("nothing that was there goes away").isSorted();
            assertThat(seen.stream().distinct().count())
                    .as("states seen while both wrote: " + seen)
                    .isGreaterThan(3);
            assertThat(snapshot(tool)).startsWith((long) KEYS + SHARED, (long) KEYS + SHARED, (long) SHARED);
            assertThat(one(tool, "SELECT SUM(rating) FROM core.fact_rating WHERE movie_id >= 900000 + " + KEYS))
                    .isEqualTo(2L * SHARED);
            assertThat(one(tool, "SELECT COUNT(*) FROM core.fact_rating WHERE user_id < 900000"))
                    .as("what was there before")
                    .isEqualTo(60_000L);
        }
    }

    @Test
    @Order(3)
    void theApiAnswersAsItDoesOnItsOwnFile() throws Exception {
        try (Launched wire = serve("wire", url, password);
                Launched own = serve("own", "jdbc:duckdb:" + folder.resolve("own/warehouse.duckdb"), Map.of())) {
            URI one = URI.create(wire.ready().get("url").asText());
            URI two = URI.create(own.ready().get("url").asText());
            for (String report : List.of("ratings_by_occupation", "ratings_by_state", "occupation_genre_gender")) {
                String path = "v1/reports/" + report + "?format=csv&limit=500";
                assertThat(get(one, path)).as(report).isEqualTo(get(two, path));
            }
        }
    }

    private static JsonNode jobs(String home, String warehouse, Map<String, String> environment) throws Exception {
        JsonNode loaded = run(home, "etl", warehouse, environment, "etl", "--parallelism", "1");
        run(home, "features", warehouse, environment, "features", "build");
        run(home, "train", warehouse, environment, "train");
        return loaded;
    }

    private static JsonNode run(
            String home, String name, String warehouse, Map<String, String> environment, String... command)
            throws Exception {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--home", folder.resolve(home).toString(), "--warehouse", warehouse, "--json"));
        return Launched.run(folder.resolve(home + "-" + name + ".log"), environment, arguments.toArray(String[]::new));
    }

    private static Launched serve(String home, String warehouse, Map<String, String> environment) throws Exception {
        return Launched.start(
                folder.resolve(home + "-serve.log"),
                environment,
                List.of(
                        "serve",
                        "--port",
                        "0",
                        "--json",
                        "--home",
                        folder.resolve(home).toString(),
                        "--warehouse",
                        warehouse));
    }

    private static Warehouse served() {
        Properties login = new Properties();
        login.setProperty("user", "reelshelf");
        login.setProperty("password", password.get(CLIENT_OF));
        return Warehouse.open(url, login);
    }

    /** Upserts {@value #KEYS} ratings of films of its own and of the other's, each twice, in batches. */
    private static Launched flink(int stars, int from) throws Exception {
        String sink =
                "CREATE TABLE ratings (user_id INT, movie_id INT, rating SMALLINT, rated_at TIMESTAMP(0), date_key INT,"
                        + " PRIMARY KEY (user_id, movie_id) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = '" + url
                        + "', 'username' = 'reelshelf', 'password' = '${PASSWORD}', 'table-name' = 'core.fact_rating',"
                        + " 'sink.buffer-flush.max-rows' = '" + BATCH + "', 'sink.buffer-flush.interval' = '0')";
        String source = "CREATE TEMPORARY TABLE numbers (id INT) WITH ('connector' = 'datagen', 'number-of-rows' = '"
                + 2 * KEYS + "', 'rows-per-second' = '100000', 'fields.id.kind' = 'sequence', 'fields.id.start' = '0',"
                + " 'fields.id.end' = '" + (2 * KEYS - 1) + "')";
        String insert =
                "INSERT INTO ratings SELECT 900001, 900000 + " + from + " + MOD(id, " + KEYS + "), CAST(" + stars
                        + " AS SMALLINT), TIMESTAMP '2001-01-01 00:00:00', 20010101 FROM numbers ON CONFLICT DO DEDUPLICATE";
        return Launched.program(
                folder.resolve("flink-" + stars + ".log"),
                password,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx600m",
                        "-cp",
                        Launched.ROOT
                                .resolve("target/lib/reelshelf-jobs-0.1.0.jar")
                                .toString(),
                        Launched.ROOT
                                .resolve("reports-api/src/test/resources/FlinkSql.java")
                                .toString(),
                        sink,
                        source,
                        insert));
    }

    /** New rows, their keys, and those that the first Flink alone writes. */
    private static List<Long> snapshot(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT COUNT(*), COUNT(DISTINCT movie_id), SUM(CASE WHEN movie_id < 900000 + " + SHARED
                                + " THEN 1 ELSE 0 END) FROM core.fact_rating WHERE user_id = 900001")) {
            row.next();
            return List.of(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    private static long one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT table_schema || '.' || table_name FROM information_schema.tables"
                                + " WHERE table_schema IN ('raw', 'core', 'features', 'reports', 'model') ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String get(URI address, String path) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(200);
        return response.body();
    }
}
