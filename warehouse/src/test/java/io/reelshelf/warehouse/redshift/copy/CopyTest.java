package io.reelshelf.warehouse.redshift.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.warehouse.redshift.RedshiftTranslator;
import io.reelshelf.warehouse.server.access.Secrets;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyTest {
    @TempDir
    Path home;

    private CopyFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new CopyFixture(home);
        fixture.run(
                "CREATE TABLE book (id INTEGER NOT NULL, title VARCHAR, price DECIMAL(8, 2), sold DATE, ok BOOLEAN)");
        fixture.run("INSERT INTO server.declared_column VALUES ('main', 'book', 'title', 6)");
    }

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> fails(String sql) {
        return assertThatThrownBy(() -> fixture.execute(sql)).isInstanceOf(CopyException.class);
    }

    private String state(String sql) {
        try {
            fixture.execute(sql);
            return "none";
        } catch (CopyException e) {
            return e.sqlState();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void csvLoadsQuotedFieldsLineEndsAndEmptyNumbers() throws Exception {
        fixture.write("b.csv", "id,title\r\n1,\"a,\"\"b\",1.5,2024-02-29,t\r\n2,\"x\ny\",,,\r\n3,\\N,,2024-01-01,no");
        CopyResult result = fixture.execute("COPY book FROM '@/b.csv' CSV IGNOREHEADER 1 COMPUPDATE OFF STATUPDATE ON");
        assertThat(result.rows()).isEqualTo(3);
        assertThat(result.notices())
                .containsExactly("Load into table 'book' completed, 3 record(s) loaded successfully.");
        assertThat(fixture.rows("SELECT id, title, price::VARCHAR, sold::VARCHAR, ok FROM book ORDER BY id")
                        .toString())
                .isEqualTo(
                        "[[1, a,\"b, 1.50, 2024-02-29, true], [2, x\ny, null, null, null], [3, null, null, 2024-01-01, false]]");
    }

    @Test
    void aPrefixNamesAllFilesThatBeginSoAndHiddenOnesAreLeftOut() throws Exception {
        fixture.write("part-1", "1|a|||\n");
        fixture.write("part-2/deep", "2|b|||\n");
        fixture.write("_temporary/part-3", "3|c|||\n");
        fixture.write("other", "4|d|||\n");
        assertThat(fixture.execute("COPY book FROM '@/part-'").rows()).isEqualTo(2);
        assertThat(fixture.rows("SELECT id, title FROM book ORDER BY id").toString())
                .isEqualTo("[[1, a], [2, b]]");
    }

    @Test
    void nullEmptyBlankAndTrimOptionsAreRedshifts() throws Exception {
        fixture.write("a", "1|NA|||\n2||||\n3|   |||\n4|x  |||\n");
        fixture.execute("COPY book FROM '@/a' NULL AS 'NA'");
        fixture.execute("COPY book FROM '@/a' EMPTYASNULL BLANKSASNULL TRIMBLANKS");
        assertThat(fixture.rows("SELECT title FROM book").toString())
                .isEqualTo("[[null], [], [   ], [x  ], [NA], [null], [null], [x]]");
    }

    @Test
    void escapeRemoveQuotesFillRecordAndLongDelimitersWork() throws Exception {
        fixture.write("escape", "1|a\\|b\\\nc|||\n2|\\N|||\n");
        fixture.write("quotes", "3~~\"q\"\n");
        fixture.execute("COPY book FROM '@/escape' ESCAPE");
        fixture.execute("COPY book FROM '@/quotes' DELIMITER '~~' REMOVEQUOTES FILLRECORD");
        assertThat(fixture.rows("SELECT id, title, price FROM book").toString())
                .isEqualTo("[[1, a|b\nc, null], [2, null, null], [3, q, null]]");
    }

    @Test
    void textLongerThanItsBytesIsRefusedOrCut() throws Exception {
        fixture.write("long", "1|ééé|||\n2|éééa|||\n");
        assertThat(state("COPY book FROM '@/long'")).isEqualTo("22001");
        assertThat(fixture.rows("SELECT * FROM book")).isEmpty();
        assertThat(fixture.rows(
                                "SELECT user_name, line_number, column_name, column_type, column_length, raw_line, raw_field, code, reason FROM server.load_error")
                        .toString())
                .isEqualTo("[[anna, 2, title, varchar, 6, 2|éééa|||, éééa, 1204, String length exceeds DDL length]]");
        fixture.execute("COPY book FROM '@/long' TRUNCATECOLUMNS");
        assertThat(fixture.rows("SELECT title FROM book").toString()).isEqualTo("[[ééé], [ééé]]");
    }

    @Test
    void upToMaxErrorWrongRowsAreLeftOutAndEachIsToldWithItsPlace() throws Exception {
        fixture.write(
                "wrong",
                "1|a|1.25|2024-01-01|t\nx|b|||\n2|c|1.2.3||\n3|d||2024-02-30|\n4|e|||maybe\n|f|||\n5|g\n6|h||||\n9999999999|i|||\n7|z|99999999||\n8|ok|||\n");
        CopyResult result = fixture.execute("COPY book FROM '@/wrong' MAXERROR 10");
        assertThat(result.rows()).isEqualTo(2);
        assertThat(result.notices().get(1)).contains("9 record(s) could not be loaded");
        assertThat(fixture.rows("SELECT line_number, code, column_name FROM server.load_error ORDER BY 1")
                        .toString())
                .isEqualTo(
                        "[[2, 1207, id], [3, 1209, price], [4, 1205, sold], [5, 1210, ok], [6, 1213, id], [7, 1203, ],"
                                + " [8, 1202, ], [9, 1204, id], [10, 1204, price]]");
        assertThat(state("COPY book FROM '@/wrong' MAXERROR 9")).isNotEqualTo("none");
        assertThat(fixture.rows("SELECT count(*) FROM book").toString()).isEqualTo("[[2]]");
    }

    @Test
    void bytesThatAreNoUtf8SpoilTheirRowOrAreReplaced() throws Exception {
        Files.write(fixture.folder.resolve("latin"), "1|caf\u00e9|||\n2|b|||\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(state("COPY book FROM '@/latin'")).isEqualTo("22021");
        fixture.execute("COPY book FROM '@/latin' ACCEPTINVCHARS '^'");
        fixture.execute("COPY book FROM '@/latin' ENCODING AS ISO88591");
        assertThat(fixture.rows("SELECT title FROM book WHERE id = 1").toString())
                .isEqualTo("[[caf^], [café]]");
    }

    @Test
    void datesAreReadByTheirFormat() throws Exception {
        fixture.run("CREATE TABLE moment (d DATE, t TIMESTAMP)");
        fixture.write("us", "02/29/2024|29.02.2024 13:05:09\n");
        fixture.write("epoch", "Feb 29, 2024|1709211909\n");
        fixture.execute("COPY moment FROM '@/us' DATEFORMAT 'MM/DD/YYYY' TIMEFORMAT AS 'DD.MM.YYYY HH24:MI:SS'");
        fixture.execute("COPY moment FROM '@/epoch' DATEFORMAT 'auto' TIMEFORMAT 'epochsecs'");
        assertThat(fixture.rows("SELECT d::VARCHAR, t::VARCHAR FROM moment").toString())
                .isEqualTo("[[2024-02-29, 2024-02-29 13:05:09], [2024-02-29, 2024-02-29 13:05:09]]");
    }

    @Test
    void jsonLoadsByNameAndByPaths() throws Exception {
        fixture.write(
                "a.json",
                "{\"id\": 1, \"title\": \"a\", \"price\": 1.10, \"more\": {\"x\": 1}}\n{\"title\": \"b\",\n \"id\": 2}");
        fixture.write("paths.json", "{\"jsonpaths\": [\"$.n.id\", \"$['t'][1]\"]}");
        fixture.write("b.ndjson", "{\"n\": {\"id\": 3}, \"t\": [\"x\", \"y\"]}\n");
        fixture.execute("COPY book FROM '@/a.json' FORMAT AS JSON 'auto'");
        fixture.execute("COPY book (id, title) FROM '@/b.ndjson' JSON '@/paths.json'");
        assertThat(fixture.rows("SELECT id, title, price::VARCHAR FROM book ORDER BY id")
                        .toString())
                .isEqualTo("[[1, a, 1.10], [2, b, null], [3, y, null]]");
        fixture.write("broken.json", "{\"id\": 4}\n{\"id\": 5");
        assertThat(state("COPY book FROM '@/broken.json' JSON 'auto'")).isEqualTo("22P04");
        assertThat(fixture.rows("SELECT line_number FROM server.load_error").toString())
                .isEqualTo("[[2]]");
    }

    @Test
    void parquetLoadsByPositionAndItsColumnsMustAgree() throws Exception {
        fixture.run("COPY (SELECT 1 AS a, 'x' AS b) TO '" + fixture.folder.resolve("p.parquet") + "' (FORMAT parquet)");
        fixture.execute("COPY book (id, title) FROM '@/p.parquet' FORMAT AS PARQUET IAM_ROLE default");
        assertThat(fixture.rows("SELECT id, title FROM book").toString()).isEqualTo("[[1, x]]");
        fails("COPY book FROM '@/p.parquet' FORMAT PARQUET").hasMessageContaining("2 columns");
        fails("COPY book (title, id) FROM '@/p.parquet' FORMAT PARQUET")
                .hasMessageContaining("incompatible Parquet schema");
        fixture.write("no.parquet", "text");
        fails("COPY book (id, title) FROM '@/no.parquet' PARQUET").hasMessageContaining("no Parquet");
        fixture.run("COPY (SELECT 1, 'toolong') TO '" + fixture.folder.resolve("long.parquet") + "' (FORMAT parquet)");
        assertThat(state("COPY book (id, title) FROM '@/long.parquet' PARQUET")).isEqualTo("22001");
    }

    @Test
    void aManifestNamesTheFilesAndDemandsTheMandatoryOnes() throws Exception {
        Path gz = fixture.folder.resolve("a.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write("1|a|||\n".getBytes(StandardCharsets.UTF_8));
        }
        String there = "{\"url\": \"" + gz + "\", \"mandatory\": true}";
        String missing = "{\"url\": \"" + gz + "x\", \"mandatory\": %s}";
        fixture.write("m1", "{\"entries\": [" + there + ", " + missing.formatted("false") + "]}");
        fixture.write("m2", "{\"entries\": [" + there + ", " + missing.formatted("true") + "]}");
        assertThat(fixture.execute("COPY book FROM '@/m1' MANIFEST GZIP").rows())
                .isEqualTo(1);
        assertThat(state("COPY book FROM '@/m2' MANIFEST GZIP")).isEqualTo("58P01");
    }

    @Test
    void unknownColumnsTablesClausesAndFilesAreErrors() throws Exception {
        fixture.write("a", "1|a|||\n");
        assertThat(state("COPY book (id, none) FROM '@/a'")).isEqualTo("42703");
        assertThat(state("COPY nothing FROM '@/a'")).isEqualTo("42P01");
        assertThat(state("COPY book FROM '@/none'")).isEqualTo("58P01");
        for (String clause :
                new String[] {"BZIP2", "ZSTD", "LZOP", "AVRO", "ORC", "SSH", "FIXEDWIDTH 'a:1'", "READRATIO 10"}) {
            fails("COPY book FROM '@/a' " + clause)
                    .hasMessageContaining("not supported")
                    .hasMessageContaining(clause.substring(0, 3));
        }
    }

    @Test
    void onlyTheFoldersOfTheServerAreReached() throws Exception {
        Path secret = Files.writeString(home.resolve("secret"), "1|a|||\n");
        Files.createSymbolicLink(fixture.folder.resolve("link"), secret);
        Files.createSymbolicLink(fixture.folder.resolve("home"), home);
        for (String source :
                new String[] {secret.toString(), "@/../secret", "@/link", "@/home/secret", "/etc/passwd"}) {
            assertThat(state("COPY book FROM '" + source + "'")).as(source).isEqualTo("42501");
        }
        assertThat(state("UNLOAD ('SELECT 1') TO '@/home/out'")).isEqualTo("42501");
        assertThat(home.resolve("out")).doesNotExist();
        assertThat(fixture.rows("SELECT * FROM book")).isEmpty();
    }

    @Test
    void secretsAreInNoErrorAndInNoLoggedText() throws Exception {
        String clauses =
                " ACCESS_KEY_ID 'AKID' SECRET_ACCESS_KEY AS 'hush' SESSION_TOKEN 'tok' CREDENTIALS 'aws_access_key_id=AKID;x=hush'";
        fails("COPY book FROM '@/a'" + clauses).hasMessageNotContaining("hush");
        assertThat(logged("COPY book FROM 's3://b/k'" + clauses + " CSV"))
                .isEqualTo(
                        "COPY book FROM 's3://b/k' ACCESS_KEY_ID '***' SECRET_ACCESS_KEY AS '***' SESSION_TOKEN '***' CREDENTIALS '***' CSV");
        assertThat(logged("ALTER USER a PASSWORD 'p'")).isEqualTo("ALTER USER a PASSWORD '***'");
    }

    private static String logged(String statement) throws Exception {
        return Secrets.redacted(
                new RedshiftTranslator().translate(statement).get(0).origin());
    }
}
