package io.reelshelf.warehouse.server.catalog;

import io.reelshelf.warehouse.testing.ServerFile;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** A small warehouse with the system catalog, on DuckDB alone. */
final class CatalogFixture implements AutoCloseable {
    final DuckDBConnection connection;

    CatalogFixture(Path folder) throws SQLException {
        Path file = folder.resolve("warehouse.duckdb");
        ServerFile.open(file).close();
        connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        run("ATTACH '" + file + "' AS warehouse");
        run("USE warehouse");
        run("CREATE SCHEMA shop");
        run("CREATE SCHEMA shown");
        run("CREATE TABLE shop.films (film_id INTEGER PRIMARY KEY, title VARCHAR NOT NULL DEFAULT 'untitled',"
                + " price DECIMAL(10,2), seen_at TIMESTAMP, tags VARCHAR[], score DOUBLE)");
        run("CREATE TABLE shop.stars (film_id INTEGER REFERENCES shop.films (film_id), stars SMALLINT NOT NULL)");
        run("CREATE INDEX stars_by_film ON shop.stars (film_id)");
        run("CREATE VIEW shown.best AS SELECT title, score FROM shop.films");
        run("COMMENT ON TABLE shop.films IS 'Films on the shelf'");
        run("COMMENT ON COLUMN shop.films.price IS 'In euros'");
        run("CREATE MACRO shop.double_of(x) AS 2 * x");
        run("CREATE TABLE shop.sales (sale_id BIGINT, film_id INTEGER, note VARCHAR, code VARCHAR)");
        run("INSERT INTO server.declared_column VALUES ('shop', 'sales', 'sale_id', NULL, NULL, 1, 1, 'az64', true, 1),"
                + " ('shop', 'sales', 'note', 'varchar', 40, NULL, NULL, 'lzo', false, 2),"
                + " ('shop', 'sales', 'code', 'char', 3, NULL, NULL, NULL, false, 0)");
        run("INSERT INTO server.declared_table VALUES ('shop', 'sales', 'KEY', 'COMPOUND')");
        run(
                "INSERT INTO server.declared_key VALUES ('shop', 'sales', 'sales_pkey', 'p', ['sale_id'], NULL, NULL, NULL),"
                        + " ('shop', 'sales', 'sales_film', 'f', ['film_id'], 'shop', 'films', ['film_id'])");
        SystemCatalog.install(connection, "warehouse", "reelshelf", ServerActivity.none());
    }

    private CatalogFixture(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** A session of its own on the same warehouse. */
    CatalogFixture session() throws SQLException {
        CatalogFixture session = new CatalogFixture(connection.duplicate());
        session.run("USE warehouse");
        session.run("SET search_path = 'warehouse.shop,rs_system.main'");
        return session;
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows as a client would see them, columns joined by a bar. */
    List<String> rows(String sql) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(CatalogRewriter.rewrite(sql).text())) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(String.valueOf(result.getObject(i)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
