package io.reelshelf.warehouse.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.server.audit.AuditEvent;
import io.reelshelf.warehouse.server.audit.AuditLog;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantsTest {
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
                CREATE TABLE core.t (a INTEGER, b VARCHAR(8));
                INSERT INTO core.t VALUES (1, 'x');
                CREATE TABLE core.u (a INTEGER);
                CREATE TABLE reports.r (a INTEGER);
                """);
        admin.run("CREATE USER anna PASSWORD 'a long enough secret'");
        anna = fixture.session("anna");
    }

    @AfterEach
    void tearDown() throws Exception {
        anna.close();
        admin.close();
        fixture.close();
    }

    @Test
    void aNewUserSeesNothing() {
        refused("SELECT * FROM core.t", "permission denied for schema \"core\": USAGE is needed");
        refused("SELECT * FROM reports.r", "permission denied for schema \"reports\"");
    }

    @Test
    void grantsBindAtOnceAndEndAtOnce() throws Exception {
        admin.run("GRANT USAGE ON SCHEMA core TO anna; GRANT SELECT ON core.t TO anna");
        assertThat(anna.run("SELECT a FROM core.t")).containsExactly("1");
        refused("SELECT * FROM core.u", "permission denied for relation \"core.u\": SELECT is needed");
        refused("INSERT INTO core.t VALUES (2, 'y')", "permission denied for relation \"core.t\": INSERT is needed");
        admin.run("REVOKE SELECT ON core.t FROM anna");
        refused("SELECT a FROM core.t", "SELECT is needed");
    }

    @Test
    void eachPrivilegeAllowsItsStatementAndNoOther() throws Exception {
        admin.run("GRANT USAGE ON SCHEMA core TO anna");
        String[][] cases = {
            {"SELECT", "SELECT * FROM core.t"},
            {"INSERT", "INSERT INTO core.t VALUES (2, 'y')"},
            {"UPDATE, SELECT", "UPDATE core.t SET b = 'z' WHERE a = 1"},
            {"DELETE, SELECT", "DELETE FROM core.t WHERE a = 2"},
            {"TRUNCATE", "TRUNCATE core.t"},
            {"ALTER", "ALTER TABLE core.t ADD COLUMN c INTEGER"},
            {"DROP", "DROP TABLE core.t"}
        };
        for (String[] example : cases) {
            refused(example[1], "permission denied for relation \"core.t\"");
            admin.run("GRANT " + example[0] + " ON TABLE core.t TO anna");
            assertThatCode(() -> anna.run(example[1])).as(example[1]).doesNotThrowAnyException();
            admin.run("CREATE ROLE r");
            admin.run("DROP ROLE r");
            if (!example[0].equals("DROP")) {
                admin.run("REVOKE ALL ON core.t FROM anna");
            }
        }
    }

    @Test
    void rolesOfRolesAndGroupsAndPublicCount() throws Exception {
        admin.run("""
                CREATE ROLE inner_role; CREATE ROLE outer_role; CREATE GROUP readers;
                GRANT USAGE ON SCHEMA core TO PUBLIC;
                GRANT SELECT ON core.t TO ROLE inner_role;
                GRANT ROLE inner_role TO ROLE outer_role;
                GRANT SELECT ON core.u TO GROUP readers;
                """);
        refused("SELECT * FROM core.t", "SELECT is needed");
        admin.run("GRANT ROLE outer_role TO anna; ALTER GROUP readers ADD USER anna");
        assertThatCode(() -> anna.run("SELECT * FROM core.t, core.u")).doesNotThrowAnyException();
        admin.run("DROP ROLE inner_role");
        refused("SELECT * FROM core.t", "SELECT is needed");
        assertThatThrownBy(() ->
                        admin.run("CREATE ROLE x; GRANT ROLE outer_role TO ROLE x; GRANT ROLE x TO ROLE outer_role"))
                .hasMessageContaining("is a member of");
    }

    @Test
    void scopedGrantsHoldForFutureTablesAndOthersDoNot() throws Exception {
        admin.run("GRANT USAGE ON SCHEMA core TO anna; GRANT SELECT ON ALL TABLES IN SCHEMA core TO anna");
        admin.direct("CREATE TABLE core.later (a INTEGER)");
        assertThatCode(() -> anna.run("SELECT * FROM core.u")).doesNotThrowAnyException();
        refused("SELECT * FROM core.later", "SELECT is needed");
        admin.run("GRANT SELECT FOR TABLES IN SCHEMA core TO anna");
        assertThatCode(() -> anna.run("SELECT * FROM core.later")).doesNotThrowAnyException();
    }

    @Test
    void aLoaderWritesCoreAndNotReports() throws Exception {
        admin.run("GRANT ROLE loader TO anna");
        assertThatCode(() ->
                        anna.run("INSERT INTO core.t SELECT a, 'n' FROM reports.r; DELETE FROM core.t WHERE a = 1"))
                .doesNotThrowAnyException();
        for (String definition : new String[] {
            "core.fresh (a VARCHAR(3), b INTEGER IDENTITY(1, 1))",
            "core.copied (LIKE core.fresh)",
            "core.taken AS SELECT 1 AS a"
        }) {
            assertThatCode(() -> anna.run("CREATE TABLE IF NOT EXISTS " + definition))
                    .as(definition)
                    .doesNotThrowAnyException();
        }
        refused("INSERT INTO server.declared_table VALUES ('core', 't', 'ALL', NULL)", "permission denied");
        refused("INSERT INTO reports.r VALUES (1)", "INSERT is needed");
        refused("CREATE TABLE reports.x AS SELECT 1 AS a", "CREATE is needed");
        refused("SELECT * FROM server.users", "permission denied for schema \"server\"");
    }

    @Test
    void whoMakesATableOwnsItUntilItGoes() throws Exception {
        admin.run(
                "GRANT USAGE, CREATE ON SCHEMA core TO anna; CREATE USER boris PASSWORD 'a long enough secret'; GRANT USAGE ON SCHEMA core TO boris");
        anna.run("CREATE TABLE core.own AS SELECT 1 AS a; INSERT INTO core.own VALUES (2)");
        assertThat(anna.run("SELECT sum(a) FROM core.own")).containsExactly("3");
        anna.run("GRANT SELECT ON core.own TO boris");
        try (AccessFixture.Session boris = fixture.session("boris")) {
            assertThat(boris.run("SELECT sum(a) FROM core.own")).containsExactly("3");
        }
        assertThatThrownBy(() -> admin.run("DROP USER anna")).hasMessageContaining("owns");
        admin.run("DROP TABLE core.own");
        admin.direct("CREATE TABLE core.own (a INTEGER)");
        refused("SELECT * FROM core.own", "SELECT is needed");
    }

    @Test
    void aViewReadsWithItsOwnersRightsAsTheyAre() throws Exception {
        admin.run("""
                CREATE USER boris PASSWORD 'a long enough secret';
                GRANT USAGE, CREATE ON SCHEMA reports TO boris; GRANT USAGE ON SCHEMA core TO boris;
                GRANT SELECT ON core.t TO boris; GRANT USAGE ON SCHEMA reports TO anna;
                """);
        try (AccessFixture.Session boris = fixture.session("boris")) {
            boris.run("CREATE VIEW reports.shared AS SELECT a FROM core.t; GRANT SELECT ON reports.shared TO anna");
        }
        assertThat(anna.run("SELECT * FROM reports.shared")).containsExactly("1");
        admin.run("REVOKE SELECT ON core.t FROM boris");
        refused("SELECT * FROM reports.shared", "permission denied for relation \"core.t\"");
    }

    @Test
    void mergeNeedsWhatItsActionsDo() throws Exception {
        admin.run(
                "GRANT USAGE ON SCHEMA core TO anna; GRANT SELECT ON core.u TO anna; GRANT SELECT, UPDATE ON core.t TO anna");
        admin.direct("INSERT INTO core.u VALUES (1), (5)");
        try (AccessFixture.Session direct = anna) {
            direct.untranslated(
                    "MERGE INTO core.t USING core.u AS s ON t.a = s.a WHEN MATCHED THEN UPDATE SET b = 'm'");
            assertThat(direct.run("SELECT b FROM core.t")).containsExactly("m");
            assertThatThrownBy(
                            () -> direct.untranslated(
                                    "MERGE INTO core.t USING core.u AS s ON t.a = s.a WHEN NOT MATCHED THEN INSERT VALUES (s.a, 'i')"))
                    .hasMessageContaining("INSERT is needed");
            assertThatThrownBy(() -> direct.untranslated(
                            "MERGE INTO core.t USING reports.r AS s ON t.a = s.a WHEN MATCHED THEN UPDATE SET b = 'm'"))
                    .hasMessageContaining("permission denied for schema \"reports\"");
            assertThatThrownBy(
                            () -> direct.untranslated(
                                    "MERGE INTO core.t USING core.u AS s ON t.a = (SELECT max(a) FROM reports.r) WHEN MATCHED THEN UPDATE SET b = 'm'"))
                    .hasMessageContaining("permission denied for schema \"reports\"");
            assertThatThrownBy(
                            () -> direct.untranslated(
                                    "MERGE INTO core.t USING core.u AS s ON t.a = s.a WHEN MATCHED THEN UPDATE SET b = (SELECT max(a) FROM reports.r)"))
                    .hasMessageContaining("subquery");
        }
        anna = fixture.session("anna");
    }

    @Test
    void theLastSuperuserAndOneselfCannotGo() {
        assertThatThrownBy(() -> admin.run("DROP USER reelshelf")).hasMessageContaining("current user");
        assertThatThrownBy(() -> admin.run("ALTER USER reelshelf NOCREATEUSER")).hasMessageContaining("only superuser");
        assertThatThrownBy(() -> admin.run("DROP ROLE reports_reader")).hasMessageContaining("built-in");
    }

    @Test
    void whatIsNotSupportedIsRefusedByName() {
        for (String sql : new String[] {
            "GRANT SELECT (a) ON core.t TO anna",
            "GRANT SELECT ON core.t TO anna WITH GRANT OPTION",
            "GRANT EXECUTE ON FUNCTION f() TO anna",
            "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO anna",
            "CREATE USER x PASSWORD 'a long enough secret' CONNECTION LIMIT 3",
            "CREATE USER x PASSWORD 'md5aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'"
        }) {
            assertThatThrownBy(() -> admin.run(sql))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            RedshiftSqlException.class,
                            e -> assertThat(e.sqlState()).isEqualTo("0A000"));
        }
    }

    @Test
    void theAuditLogHoldsRefusalsAndChangesWithoutPasswords() throws Exception {
        refused("SELECT * FROM core.t", "permission denied");
        admin.run("CREATE USER carl PASSWORD 'very secret indeed' VALID UNTIL '2030-01-01'");
        Path log = folder.resolve("logs").resolve(AuditLog.FILE);
        assertThat(Files.readString(log))
                .contains("\"kind\":\"REFUSED\",\"user\":\"anna\"")
                .contains("CREATE USER carl PASSWORD '***' VALID UNTIL '***'")
                .doesNotContain("very secret");
        assertThat(fixture.audit().recent()).last().extracting(AuditEvent::kind).isEqualTo(AuditEvent.Kind.ACCESS);
    }

    private void refused(String sql, String message) {
        assertThatThrownBy(() -> anna.run(sql))
                .isInstanceOfSatisfying(
                        RedshiftSqlException.class,
                        e -> assertThat(e.sqlState()).isEqualTo("42501"))
                .hasMessageContaining(message);
    }
}
