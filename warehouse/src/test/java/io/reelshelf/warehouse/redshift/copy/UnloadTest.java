package io.reelshelf.warehouse.redshift.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnloadTest {
    @TempDir
    Path home;

    private CopyFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new CopyFixture(home);
        fixture.run("CREATE TABLE t (id INTEGER, name VARCHAR, ok BOOLEAN, moment TIMESTAMP, amount DECIMAL(6, 2))");
        fixture.run(
                "INSERT INTO t SELECT i, CASE i % 4 WHEN 0 THEN NULL WHEN 1 THEN 'a|\"b' WHEN 2 THEN 'x' || chr(10) || '\\y' "
                        + "ELSE 'é,' END, i % 3 = 0, TIMESTAMP '2024-02-29 10:11:12' + to_seconds(i), i / 7 FROM range(100) AS r (i)");
        fixture.run("CREATE TABLE back AS SELECT * FROM t WHERE false");
    }

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    private List<String> files() throws Exception {
        try (Stream<Path> walk = Files.walk(fixture.folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> fixture.folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "FORMAT PARQUET; FORMAT PARQUET",
                "FORMAT AS CSV HEADER NULL AS '\\N'; CSV IGNOREHEADER 1",
                "CSV GZIP DELIMITER '~' NULL AS 'none'; CSV GZIP DELIMITER '~' NULL AS 'none'",
                "ESCAPE NULL AS '\\N'; ESCAPE",
                "JSON; JSON 'auto'",
                "PARQUET MANIFEST; PARQUET MANIFEST",
            })
    void whatIsUnloadedLoadsBackTheSame(String unload, String copy) throws Exception {
        CopyResult result = fixture.execute("UNLOAD ('SELECT * FROM t ORDER BY id') TO '@/out/part_' " + unload);
        assertThat(result.rows()).isEqualTo(100);
        assertThat(result.notices()).containsExactly("UNLOAD completed, 100 record(s) unloaded successfully.");
        String source = copy.endsWith("MANIFEST") ? "@/out/part_manifest" : "@/out/part_";
        assertThat(fixture.execute("COPY back FROM '" + source + "' " + copy).rows())
                .isEqualTo(100);
        assertThat(fixture.rows("SELECT * FROM t EXCEPT ALL SELECT * FROM back"))
                .isEmpty();
        assertThat(home.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void aTargetThatIsNotEmptyIsRefusedUnlessTold() throws Exception {
        fixture.write("out/a0000_part_00", "old");
        fixture.write("out/a9", "old");
        assertThatThrownBy(() -> fixture.execute("UNLOAD ('SELECT 1') TO '@/out/a'"))
                .isInstanceOf(CopyException.class)
                .hasMessageContaining("not empty");
        fixture.execute("UNLOAD ('SELECT 1') TO '@/out/a' ALLOWOVERWRITE");
        assertThat(files()).containsExactly("out/a0000_part_00", "out/a9");
        assertThat(fixture.folder.resolve("out/a0000_part_00")).hasContent("1");
        fixture.execute("UNLOAD ('SELECT 2') TO '@/out/a' CLEANPATH PARALLEL OFF");
        assertThat(files()).containsExactly("out/a000");
    }

    @Test
    void partitionsLieInFoldersOfTheirValues() throws Exception {
        fixture.execute("UNLOAD ('SELECT id, ok, id % 2 AS odd FROM t') TO '@/out/' PARQUET PARTITION BY (odd)");
        assertThat(files()).containsExactly("out/odd=0/0000_part_00.parquet", "out/odd=1/0001_part_00.parquet");
        assertThat(fixture.rows("SELECT count(*), count(DISTINCT odd) FROM read_parquet('" + fixture.folder
                                + "/out/*/*.parquet', hive_partitioning = true)")
                        .toString())
                .isEqualTo("[[100, 2]]");
        assertThatThrownBy(() -> fixture.execute("UNLOAD ('SELECT 1 AS a') TO '@/p/' PARQUET PARTITION BY (b)"))
                .hasMessageContaining("no column \"b\"");
    }

    @Test
    void filesStayBelowTheirLargestSize() throws Exception {
        fixture.run(
                "CREATE TABLE big AS SELECT i, repeat(md5(CAST(i AS VARCHAR)), 40) AS t FROM range(20000) AS s (i)");
        fixture.execute("UNLOAD ('SELECT * FROM big') TO '@/big' CSV MAXFILESIZE 5 MB");
        assertThat(files()).hasSizeGreaterThan(2);
        fixture.run("TRUNCATE big");
        assertThat(fixture.execute("COPY big FROM '@/big' CSV").rows()).isEqualTo(20_000);
    }

    @Test
    void aQueryThatFailsLeavesNoFile() throws Exception {
        assertThatThrownBy(() -> fixture.execute("UNLOAD ('SELECT 1 / nothing FROM t') TO '@/out/'"));
        assertThatThrownBy(() -> fixture.execute("UNLOAD ('SELECT CAST(name AS integer) FROM t') TO '@/out/' CSV"));
        assertThat(files()).isEmpty();
        assertThat(home.resolve("tmp")).isEmptyDirectory();
    }
}
