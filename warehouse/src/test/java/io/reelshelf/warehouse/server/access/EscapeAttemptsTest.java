package io.reelshelf.warehouse.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with the role reports_reader tries everything to see what it may not, and does what it may. */
class EscapeAttemptsTest {
    private static AccessFixture fixture;
    private static AccessFixture.Session reader;

    @BeforeAll
    static void setUp(@TempDir Path folder) throws Exception {
        fixture = new AccessFixture(folder);
        try (AccessFixture.Session admin = fixture.session("reelshelf")) {
            admin.direct("""
                    CREATE TABLE core.secret (a INTEGER, b VARCHAR(64));
                    INSERT INTO core.secret VALUES (1, 'hidden treasure');
                    CREATE TABLE core.base (a INTEGER);
                    CREATE TABLE reports.top (a INTEGER, b VARCHAR(64));
                    INSERT INTO reports.top VALUES (1, 'shown'), (2, 'seen');
                    CREATE TABLE features.genres (a INTEGER, g VARCHAR(64));
                    INSERT INTO features.genres VALUES (1, 'drama');
                    CREATE VIEW reports.aggregate AS SELECT count(*) AS n FROM core.base;
                    CREATE TABLE main.stray (a INTEGER);
                    """);
            admin.run("""
                    CREATE USER anna PASSWORD 'a long enough secret';
                    GRANT ROLE reports_reader TO anna;
                    CREATE USER boris PASSWORD 'a long enough secret';
                    """);
        }
        reader = fixture.session("anna");
    }

    @AfterAll
    static void tearDown() throws Exception {
        reader.close();
        fixture.close();
    }

    @TestFactory
    List<DynamicTest> everyEscapeIsRefused() throws IOException {
        return statements("escapes.sql").stream()
                .map(sql -> DynamicTest.dynamicTest(sql, () -> {
                    try {
                        List<String> rows = reader.run(sql);
                        fail("It ran, and gave " + rows.stream().limit(3).toList());
                    } catch (RedshiftSqlException e) {
                        assertThat(e.sqlState()).as(e.getMessage()).isIn("42501", "42P01", "0A000", "42601", "42883");
                        assertThat(e.getMessage()).doesNotContain("treasure");
                    }
                }))
                .toList();
    }

    /** The translator refuses many of them first: here it does not help. */
    @TestFactory
    List<DynamicTest> theGuardAloneRefusesThem() throws IOException {
        return statements("escapes.sql").stream()
                .filter(sql -> !sql.startsWith("SET search_path"))
                .map(sql -> DynamicTest.dynamicTest(sql, () -> {
                    try {
                        List<String> rows = reader.untranslated(sql);
                        fail("It ran, and gave " + rows.stream().limit(3).toList());
                    } catch (RedshiftSqlException e) {
                        assertThat(e.sqlState()).as(e.getMessage()).isIn("42501", "42P01", "0A000", "42601");
                    }
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyLegitimateQueryRuns() throws IOException {
        return statements("legitimate.sql").stream()
                .map(sql -> DynamicTest.dynamicTest(sql, () -> reader.run(sql)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> noViewOfTheCatalogTellsOfWhatIsHidden() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        try (AccessFixture.Session admin = fixture.session("reelshelf")) {
            for (String view : admin.untranslated(
                    "SELECT schema_name || '.' || view_name FROM duckdb_views() WHERE database_name = 'rs_system'")) {
                tests.add(DynamicTest.dynamicTest(view, () -> {
                    try {
                        assertThat(String.join("\n", reader.run("SELECT * FROM rs_system." + view)))
                                .doesNotContain("secret")
                                .doesNotContain("stray")
                                .doesNotContain("boris")
                                .doesNotContain("SCRAM");
                    } catch (RedshiftSqlException e) {
                        assertThat(e.sqlState()).isEqualTo("42501");
                    }
                }));
            }
        }
        assertThat(tests).hasSizeGreaterThan(50);
        return tests;
    }

    /** One statement a line, or several with semicolons; lines that start with -- are comments. */
    private static List<String> statements(String file) throws IOException {
        List<String> statements = new ArrayList<>();
        try (InputStream in = EscapeAttemptsTest.class.getResourceAsStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("--")) {
                    statements.add(line);
                }
            }
        }
        return statements;
    }
}
