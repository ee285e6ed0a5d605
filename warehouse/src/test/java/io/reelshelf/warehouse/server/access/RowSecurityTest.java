package io.reelshelf.warehouse.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies bind through every way of reading a relation. */
class RowSecurityTest {
    @TempDir
    Path folder;

    private AccessFixture fixture;
    private AccessFixture.Session admin;
    private AccessFixture.Session anna;

    @BeforeEach
    void setUp() throws Exception {
        fixture = new AccessFixture(folder);
        admin = fixture.session("reelshelf");
        admin.direct("""
                CREATE TABLE reports.visits (state VARCHAR(2), n INTEGER, "Größe" VARCHAR(8));
                INSERT INTO reports.visits VALUES ('CA', 1, 'é'), ('CA', 2, 'b'), ('NY', 4, 'c'), (NULL, 8, 'd');
                CREATE TABLE features.states (state VARCHAR(2), label VARCHAR(16));
                INSERT INTO features.states VALUES ('CA', 'California'), ('NY', 'New York');
                CREATE VIEW reports.totals AS SELECT state, sum(n) AS n FROM reports.visits GROUP BY state;
                CREATE VIEW reports.renamed (s, total) AS SELECT state, n FROM reports.totals;
                """);
        admin.run("""
                CREATE USER anna PASSWORD 'a long enough secret';
                CREATE USER boris PASSWORD 'a long enough secret' IN GROUP reports_reader;
                GRANT ROLE reports_reader TO anna;
                ALTER USER anna SET reelshelf.state TO 'CA';
                CREATE RLS POLICY own_state WITH (state VARCHAR(2)) USING (state = current_setting('reelshelf.state'));
                ATTACH RLS POLICY own_state ON reports.visits TO ROLE reports_reader;
                ALTER TABLE reports.visits ROW LEVEL SECURITY ON;
                """);
        anna = fixture.session("anna");
    }

    @AfterEach
    void tearDown() throws Exception {
        anna.close();
        admin.close();
        fixture.close();
    }

    @Test
    void aUserSeesTheRowsOfItsAttributeOnly() throws Exception {
        assertThat(anna.run("SELECT sum(n) FROM reports.visits")).containsExactly("3");
        assertThat(admin.run("SELECT sum(n) FROM reports.visits")).containsExactly("15");
    }

    @Test
    void everyWayOfReadingIsNarrowed() throws Exception {
        for (String sql : new String[] {
            "SELECT sum(n) FROM REPORTS.Visits",
            "SELECT sum(v.n) FROM \"reports\".\"visits\" v",
            "SELECT sum(visits.n) FROM reports.visits",
            "SELECT 'é😀', sum(n) FROM reports.visits AS x(a, n, c)",
            "WITH v AS (SELECT * FROM reports.visits) SELECT sum(n) FROM v",
            "SELECT (SELECT sum(n) FROM reports.visits)",
            "SELECT sum(n) FROM (SELECT * FROM reports.visits UNION ALL SELECT * FROM reports.visits WHERE false)",
            "SELECT sum(n) FROM features.states s JOIN reports.visits v ON v.state = s.state",
            "SELECT sum(n) FROM reports.totals",
            "SELECT sum(total) FROM reports.renamed",
            "SELECT sum(r.total) FROM reports.renamed r",
            "COPY (SELECT sum(n) FROM reports.visits) TO STDOUT",
            "DECLARE c CURSOR FOR SELECT sum(n) FROM reports.totals",
            "SET search_path TO reports; SELECT sum(n) FROM visits",
            "CREATE TEMP TABLE mine AS SELECT * FROM reports.visits; SELECT sum(n) FROM mine; ",
        }) {
            assertThat(String.join("", anna.run(sql))).as(sql).endsWith("3");
        }
        anna.untranslated("CREATE TEMP VIEW peek AS SELECT * FROM reports.visits");
        assertThat(anna.run("SELECT sum(n) FROM peek")).containsExactly("3");
    }

    /** An error that names a hidden value would tell of its row. */
    @Test
    void aUsersConditionIsNotAskedOfHiddenRows() throws Exception {
        for (String condition : new String[] {
            "n + 2147483640 > 0",
            "CAST(\"Größe\" || 'x' AS VARCHAR) <> '' AND CAST(state || '' AS VARCHAR) = 'CA'",
            "STRTOL(CASE WHEN state = 'CA' THEN '1' ELSE label_of_hidden END, 10) = 1"
        }) {
            String sql = "SELECT sum(n) FROM (SELECT *, \"Größe\" AS label_of_hidden FROM reports.visits) v WHERE "
                    + condition;
            assertThat(anna.run(sql)).as(sql).containsExactly("3");
        }
    }

    @Test
    void withoutAPolicyNobodyButAdministratorsSeesARow() throws Exception {
        admin.run("DETACH RLS POLICY own_state ON reports.visits FROM ROLE reports_reader");
        assertThat(anna.run("SELECT count(*) FROM reports.visits")).containsExactly("0");
        assertThat(anna.run("SELECT * FROM reports.totals")).isEmpty();
    }

    @Test
    void withoutTheAttributeThereAreNoRowsAndNobodySetsHisOwn() throws Exception {
        try (AccessFixture.Session boris = fixture.session("boris")) {
            assertThat(boris.run("SELECT count(*) FROM reports.visits")).containsExactly("0");
            for (String sql : new String[] {
                "SET reelshelf.state TO 'CA'",
                "ALTER USER boris SET reelshelf.state TO 'CA'",
                "ALTER TABLE reports.visits ROW LEVEL SECURITY OFF"
            }) {
                assertThatThrownBy(() -> boris.run(sql)).isInstanceOf(RedshiftSqlException.class);
            }
        }
    }

    @Test
    void severalPoliciesMustAllHoldUnlessAnyIsAskedFor() throws Exception {
        admin.run("""
                CREATE RLS POLICY large WITH (n INTEGER) USING (n > 1);
                ATTACH RLS POLICY large ON reports.visits TO PUBLIC;
                """);
        assertThat(anna.run("SELECT sum(n) FROM reports.visits")).containsExactly("2");
        admin.run("ALTER TABLE reports.visits ROW LEVEL SECURITY ON CONJUNCTION TYPE OR");
        assertThat(anna.run("SELECT sum(n) FROM reports.visits")).containsExactly("15");
    }

    @Test
    void aPolicyKnowsItsUserAndHoldsWhenItChanges() throws Exception {
        admin.run("ALTER RLS POLICY own_state USING (state = 'NY' AND current_user = 'anna')");
        assertThat(anna.run("SELECT sum(n) FROM reports.visits")).containsExactly("4");
    }

    @Test
    void aQuoteInAnAttributeStaysData() throws Exception {
        admin.run("ALTER USER anna SET reelshelf.state TO 'x'' OR 1=1 --'");
        assertThat(anna.run("SELECT count(*) FROM reports.visits")).containsExactly("0");
    }

    @Test
    void writesToARelationWithPoliciesAreForAdministrators() throws Exception {
        admin.run("GRANT ALL ON reports.visits TO anna");
        for (String sql : new String[] {
            "INSERT INTO reports.visits VALUES ('CA', 1, 'x')",
            "UPDATE reports.visits SET n = 0",
            "DELETE FROM reports.visits",
            "TRUNCATE reports.visits",
            "ALTER TABLE reports.visits RENAME TO free",
            "DROP TABLE reports.visits"
        }) {
            assertThatThrownBy(() -> anna.run(sql))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            RedshiftSqlException.class,
                            e -> assertThat(e.sqlState()).isEqualTo("42501"));
        }
    }

    @Test
    void policiesThatCannotHoldAreRefusedWhenTheyAreMade() {
        for (String sql : new String[] {
            "CREATE RLS POLICY p WITH (state VARCHAR(2)) USING (other = 'x')",
            "CREATE RLS POLICY p USING (EXISTS (SELECT 1 FROM features.states))",
            "CREATE RLS POLICY p USING (1 = 1) OR (1 = 1)",
            "CREATE RLS POLICY p USING (current_setting('search_path') = 'x')",
            "CREATE RLS POLICY p WITH (missing INTEGER) USING (missing = 1); ATTACH RLS POLICY p ON reports.visits TO anna"
        }) {
            assertThatThrownBy(() -> admin.run(sql)).as(sql).isInstanceOf(RedshiftSqlException.class);
        }
    }
}
