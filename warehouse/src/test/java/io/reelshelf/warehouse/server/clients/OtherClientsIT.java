package io.reelshelf.warehouse.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Node's pg and PostgreSQL's ODBC driver. */
class OtherClientsIT {
    private static ShopServer shop;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        shop = new ShopServer(home);
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void nodesClientQueriesWithParametersInATransaction() throws Exception {
        Programs.require("node", "nodejs");
        Programs.require("npm", "npm");
        Path modules = Path.of(System.getProperty("reelshelf.root", ".."), "warehouse/target/node")
                .toAbsolutePath();
        Files.createDirectories(modules);
        String installed = Files.isDirectory(modules.resolve("node_modules/pg"))
                ? ""
                : Programs.run(
                        Map.of(),
                        modules,
                        "",
                        List.of("npm", "install", "--no-audit", "--no-fund", "--prefix", ".", "pg@8.16.3"));
        assumeTrue(
                Files.isDirectory(modules.resolve("node_modules/pg")),
                "npm could not install pg: " + installed.strip());
        Path script = modules.resolve("probe.js");
        Files.writeString(script, """
                const { Client } = require('pg');
                (async () => {
                  const client = new Client({ host: '127.0.0.1', port: process.env.PORT, user: 'reelshelf', database: 'reelshelf',
                    password: process.env.PGPASSWORD, ssl: { rejectUnauthorized: false } });
                  await client.connect();
                  const one = await client.query('SELECT film_id, title, price, stocked, added FROM shop.films WHERE film_id = $1', [1]);
                  console.log(JSON.stringify(one.rows.map(r => [r.film_id, r.title, r.price, r.stocked])));
                  await client.query('BEGIN');
                  await client.query('INSERT INTO shop.stars VALUES ($1, $2)', [3, 1]);
                  await client.query('ROLLBACK');
                  const count = await client.query('SELECT count(*)::int AS n FROM shop.stars');
                  console.log('stars ' + count.rows[0].n);
                  const failed = await client.query('SELECT * FROM shop.nowhere').catch(e => e);
                  console.log('state ' + failed.code);
                  const named = { name: 'by-id', text: 'SELECT title FROM shop.films WHERE film_id = $1' };
                  for (const id of [1, 2]) console.log((await client.query({ ...named, values: [id] })).rows[0].title);
                  await client.end();
                })().catch(e => { console.log('FAILED ' + e.stack); process.exit(1); });
                """);
        String output = Programs.run(
                Map.of(
                        "PORT",
                        String.valueOf(shop.port()),
                        "PGPASSWORD",
                        shop.server().password()),
                modules,
                "",
                List.of("node", script.toString()));
        assertThat(output.lines())
                .containsExactly("[[1,\"Alien\",\"9.50\",true]]", "stars 3", "state 42P01", "Alien", "Brazil");
    }

    @Test
    void odbcReadsRowsAndItsCatalog() throws Exception {
        Programs.require("isql", "unixodbc");
        Path settings = folder.resolve("odbc.ini");
        Files.writeString(settings, """
                [shop]
                Driver = PostgreSQL Unicode
                Servername = 127.0.0.1
                Port = %d
                Database = reelshelf
                SSLmode = require
                UseServerSidePrepare = 1
                """.formatted(shop.port()));
        String output = Programs.run(
                Map.of("ODBCINI", settings.toString()),
                folder,
                "SELECT title, price FROM shop.films WHERE film_id = 1\nhelp\nquit\n",
                List.of("isql", "shop", "reelshelf", shop.server().password(), "-b", "-d|"));
        assumeTrue(
                !output.contains("Can't open lib") && !output.contains("Data source name not found"),
                "PostgreSQL's ODBC driver is not installed: Debian's package odbc-postgresql brings it");
        assertThat(output).contains("Alien|9.50").contains("shop|films|TABLE");
    }
}
