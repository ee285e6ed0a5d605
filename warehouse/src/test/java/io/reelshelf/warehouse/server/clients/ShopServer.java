package io.reelshelf.warehouse.server.clients;

import io.reelshelf.warehouse.server.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/** A server with the schema {@code shop}, made over the wire by Redshift's own DDL. */
final class ShopServer implements AutoCloseable {
    private static final List<String> DEFINITIONS = List.of(
            "CREATE SCHEMA shop",
            "CREATE TABLE shop.films (film_id INTEGER NOT NULL PRIMARY KEY, title VARCHAR(80) NOT NULL DEFAULT 'untitled',"
                    + " price NUMERIC(10,2), seen_at TIMESTAMP, score DOUBLE PRECISION, stocked BOOLEAN, added DATE)"
                    + " DISTKEY (film_id) SORTKEY (title)",
            "CREATE TABLE shop.stars (film_id INTEGER REFERENCES shop.films (film_id), stars SMALLINT NOT NULL)",
            "CREATE VIEW shop.best AS SELECT title, score FROM shop.films WHERE score > 4",
            "COMMENT ON TABLE shop.films IS 'Films on the shelf'",
            "COMMENT ON COLUMN shop.films.price IS 'In euros'",
            "INSERT INTO shop.films VALUES (1, 'Alien', 9.5, '2024-02-29 20:15:00', 4.5, true, '2024-01-31'),"
                    + " (2, 'Brazil', 7.25, NULL, 4.25, false, NULL), (3, 'Clue', NULL, NULL, NULL, NULL, NULL)",
            "INSERT INTO shop.stars VALUES (1, 5), (1, 4), (2, 3)");

    private final TestServer server;

    ShopServer(Path home) throws Exception {
        server = TestServer.start(home);
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            for (String definition : DEFINITIONS) {
                statement.execute(definition);
            }
        }
    }

    TestServer server() {
        return server;
    }

    int port() {
        return server.server().port();
    }

    @Override
    public void close() {
        server.close();
    }
}
