package io.reelshelf.jobs.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedshiftConnectorIT {
    @TempDir
    static Path home;

    private static LocalServer server;

    @BeforeAll
    static void start() throws Exception {
        server = LocalServer.start(home);
        server.run("CREATE SCHEMA flink");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyTypeGoesThereAndComesBack() throws Exception {
        server.run(
                "CREATE TABLE flink.all_types (a BOOLEAN, b SMALLINT, c INTEGER, d BIGINT, e REAL, f DOUBLE PRECISION,"
                        + " g DECIMAL(20, 4), h CHAR(5), i VARCHAR(40), j DATE, k TIME, l TIMESTAMP, m TIMESTAMPTZ, n VARBYTE(16))");
        StreamTableEnvironment sql = environment(RuntimeExecutionMode.BATCH);
        sql.executeSql("CREATE TABLE all_types (a BOOLEAN, b SMALLINT, c INT, d BIGINT, e FLOAT, f DOUBLE,"
                + " g DECIMAL(20, 4), h CHAR(5), i STRING, j DATE, k TIME(0), l TIMESTAMP(6), m TIMESTAMP_LTZ(6), n BYTES) "
                + with("flink.all_types"));
        String values = "TRUE, CAST(-32768 AS SMALLINT), 2147483647, CAST(-9223372036854775808 AS BIGINT),"
                + " CAST(1.5 AS FLOAT), 2.5E300, CAST('1234567890123456.7891' AS DECIMAL(20, 4)), 'abcde', 'it''s 日本',"
                + " DATE '1969-12-31', TIME '23:59:58', TIMESTAMP '2000-02-29 12:34:56.123456',"
                + " TO_TIMESTAMP_LTZ(951827696123, 3), x'00ff10'";

        sql.executeSql("INSERT INTO all_types SELECT " + values).await();
        sql.executeSql("INSERT INTO all_types (c) VALUES (1)").await();

        List<Row> back = rows(sql.executeSql("SELECT * FROM all_types"));
        assertThat(back).hasSize(2).containsAll(rows(sql.executeSql("SELECT " + values)));
        assertThat(back).anySatisfy(row -> {
            assertThat(row.getField(2)).isEqualTo(1);
            assertThat(row.getField(13)).isNull();
        });
    }

    @Test
    void aChangelogLeavesTheTableInItsLastState() throws Exception {
        server.run("CREATE TABLE flink.live (id INTEGER NOT NULL, name VARCHAR(20), n BIGINT, PRIMARY KEY (id))");
        StreamExecutionEnvironment environment = stream(RuntimeExecutionMode.STREAMING);
        StreamTableEnvironment sql = StreamTableEnvironment.create(environment);
        sql.executeSql("CREATE TABLE live (id INT, name STRING, n BIGINT, PRIMARY KEY (id) NOT ENFORCED) "
                + with("flink.live", "'sink.buffer-flush.max-rows' = '3'"));
        List<Row> changes = new ArrayList<>();
        for (int id = 0; id < 20; id++) {
            changes.add(Row.ofKind(RowKind.INSERT, id, "first", 1L));
            changes.add(Row.ofKind(RowKind.UPDATE_AFTER, id, "second", 2L));
            if (id % 4 == 0) {
                changes.add(Row.ofKind(RowKind.DELETE, id, "second", 2L));
            }
        }
        changes.add(Row.ofKind(RowKind.INSERT, 0, "again", 3L));
        sql.createTemporaryView(
                "changes",
                sql.fromChangelogStream(
                        environment.fromData(
                                changes,
                                Types.ROW_NAMED(new String[] {"id", "name", "n"}, Types.INT, Types.STRING, Types.LONG)),
                        Schema.newBuilder()
                                .column("id", "INT NOT NULL")
                                .column("name", "STRING")
                                .column("n", "BIGINT")
                                .primaryKey("id")
                                .build(),
                        ChangelogMode.upsert()));

        sql.executeSql("INSERT INTO live SELECT * FROM changes").await();

        assertThat(server.rows("SELECT COUNT(*), SUM(n), COUNT(DISTINCT id) FROM flink.live"))
                .containsExactly("16|33|16");
        assertThat(server.rows("SELECT name FROM flink.live WHERE id IN (0, 1, 4) ORDER BY id"))
                .containsExactly("again", "second");
    }

    @Test
    void writersOfTheSameKeysAtOnceLeaveEachKeyOnce() throws Exception {
        server.run("CREATE TABLE flink.hot (id INTEGER NOT NULL, writer INTEGER, PRIMARY KEY (id))");
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 3; writer++) {
            int number = writer;
            writers.add(CompletableFuture.runAsync(() -> upsertAll(number)));
        }
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get();

        assertThat(server.rows("SELECT COUNT(*), COUNT(DISTINCT id), MIN(id), MAX(id) FROM flink.hot"))
                .containsExactly("50|50|0|49");
    }

    private static void upsertAll(int writer) {
        StreamTableEnvironment sql = environment(RuntimeExecutionMode.STREAMING);
        sql.executeSql("CREATE TABLE hot (id INT, writer INT, PRIMARY KEY (id) NOT ENFORCED) "
                + with("flink.hot", "'sink.buffer-flush.max-rows' = '10'", "'sink.max-retries' = '20'"));
        sql.executeSql(
                "CREATE TEMPORARY TABLE numbers (id INT) WITH ('connector' = 'datagen', 'number-of-rows' = '300',"
                        + " 'rows-per-second' = '1000000', 'fields.id.kind' = 'sequence', 'fields.id.start' = '0', 'fields.id.end' = '299')");
        try {
            sql.executeSql("INSERT INTO hot SELECT MOD(id, 50), " + writer + " FROM numbers ON CONFLICT DO DEDUPLICATE")
                    .await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aReadInPartitionsAndALimitGiveTheRowsOfAWholeRead() throws Exception {
        server.run(
                "CREATE TABLE flink.numbers (id INTEGER, name VARCHAR(20))",
                "INSERT INTO flink.numbers SELECT a.n * 10 + b.n, 'n' || CAST(a.n * 10 + b.n AS VARCHAR(4)) FROM"
                        + " (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) AS a CROSS JOIN"
                        + " (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) AS b");
        StreamTableEnvironment sql = environment(RuntimeExecutionMode.BATCH);
        sql.executeSql("CREATE TABLE whole (id INT, name STRING) " + with("flink.numbers"));
        sql.executeSql("CREATE TABLE parts (id INT, name STRING) "
                + with(
                        "flink.numbers",
                        "'scan.partition.column' = 'id'",
                        "'scan.partition.num' = '4'",
                        "'scan.partition.lower-bound' = '0'",
                        "'scan.partition.upper-bound' = '40'"));

        assertThat(rows(sql.executeSql("SELECT * FROM parts")))
                .hasSize(20)
                .containsExactlyInAnyOrderElementsOf(rows(sql.executeSql("SELECT * FROM whole")));
        assertThat(rows(sql.executeSql("SELECT * FROM whole WHERE id >= 20 AND name <> 'n21'")))
                .hasSize(9);
        assertThat(rows(sql.executeSql("SELECT * FROM whole LIMIT 7"))).hasSize(7);
    }

    @Test
    void aLookupJoinReadsTheTableAsItIs() throws Exception {
        server.run(
                "CREATE TABLE flink.names (id INTEGER, name VARCHAR(20))",
                "INSERT INTO flink.names VALUES (1, 'one'), (2, 'two')");
        StreamTableEnvironment sql = environment(RuntimeExecutionMode.STREAMING);
        sql.executeSql("CREATE TABLE names (id INT, name STRING, PRIMARY KEY (id) NOT ENFORCED) "
                + with("flink.names", "'lookup.cache' = 'PARTIAL'", "'lookup.partial-cache.max-rows' = '10'"));
        sql.executeSql(
                "CREATE TEMPORARY VIEW asked AS SELECT id, PROCTIME() AS at_time FROM (VALUES (1), (2), (3), (1)) AS t(id)");

        List<Row> joined = rows(
                sql.executeSql(
                        "SELECT a.id, n.name FROM asked AS a LEFT JOIN names FOR SYSTEM_TIME AS OF a.at_time AS n ON n.id = a.id"));

        assertThat(joined)
                .containsExactlyInAnyOrder(Row.of(1, "one"), Row.of(2, "two"), Row.of(3, null), Row.of(1, "one"));
    }

    @Test
    void aCatalogShowsTheWarehouseAndWritesToIt() throws Exception {
        server.run(
                "CREATE TABLE flink.source (id INTEGER NOT NULL, price DECIMAL(8, 2), at_time TIMESTAMP, PRIMARY KEY (id))",
                "INSERT INTO flink.source VALUES (1, 9.50, '2000-01-01 00:00:00'), (2, NULL, NULL)",
                "CREATE TABLE flink.target (id INTEGER, price DECIMAL(8, 2), at_time TIMESTAMP)");
        StreamTableEnvironment sql = environment(RuntimeExecutionMode.BATCH);
        sql.executeSql("CREATE CATALOG warehouse WITH ('type' = 'jdbc', 'base-url' = '" + server.baseUrl()
                + "', 'default-database' = 'reelshelf', 'username' = '" + LocalServer.USER + "', 'password' = '"
                + server.password() + "')");
        sql.executeSql("USE CATALOG warehouse");

        assertThat(sql.listTables())
                .contains("core.fact_rating", "flink.source")
                .noneMatch(name -> name.startsWith("server."));
        assertThat(sql.from("`flink.source`").getResolvedSchema().toString())
                .contains("`id` INT NOT NULL", "`price` DECIMAL(8, 2)", "`at_time` TIMESTAMP(6)", "PRIMARY KEY (`id`)");
        sql.executeSql("INSERT INTO `flink.target` SELECT * FROM `flink.source`")
                .await();
        assertThat(server.rows("SELECT id, price FROM flink.target ORDER BY id"))
                .containsExactly("1|9.50", "2|null");
    }

    @Test
    void aTypeWithoutAColumnIsRefusedByNameAndType() {
        StreamTableEnvironment sql = environment(RuntimeExecutionMode.BATCH);
        sql.executeSql("CREATE TABLE bad (id INT, tags ARRAY<STRING>) " + with("flink.bad"));

        assertThatThrownBy(() -> sql.executeSql("SELECT * FROM bad"))
                .rootCause()
                .hasMessageContaining("\"tags\" is a ARRAY<STRING>");
    }

    private static StreamTableEnvironment environment(RuntimeExecutionMode mode) {
        return StreamTableEnvironment.create(stream(mode));
    }

    private static StreamExecutionEnvironment stream(RuntimeExecutionMode mode) {
        Configuration settings = new Configuration();
        settings.set(ExecutionOptions.RUNTIME_MODE, mode);
        return StreamExecutionEnvironment.createLocalEnvironment(2, settings);
    }

    private static String with(String table, String... more) {
        List<String> options = new ArrayList<>(List.of(
                "'connector' = 'jdbc'",
                "'url' = '" + server.url() + "'",
                "'username' = '" + LocalServer.USER + "'",
                "'password' = '" + server.password() + "'",
                "'table-name' = '" + table + "'"));
        options.addAll(List.of(more));
        return "WITH (" + String.join(", ", options) + ")";
    }

    private static List<Row> rows(TableResult result) throws Exception {
        List<Row> rows = new ArrayList<>();
        CloseableIterator<Row> iterator = result.collect();
        try {
            iterator.forEachRemaining(rows::add);
        } finally {
            iterator.close();
        }
        return rows;
    }
}
