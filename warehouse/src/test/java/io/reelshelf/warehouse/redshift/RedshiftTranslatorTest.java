package io.reelshelf.warehouse.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedshiftTranslatorTest {
    private final RedshiftTranslator translator = new RedshiftTranslator();

    @Test
    void splitsAScriptWithPositions() throws RedshiftSqlException {
        List<RedshiftStatement> statements = translator.translate("; SELECT ';' ; -- a; b\n COMMIT;;");

        assertThat(statements).extracting(RedshiftStatement::original).containsExactly("SELECT ';'", "COMMIT");
        assertThat(statements).extracting(RedshiftStatement::position).containsExactly(2, 24);
        assertThat(translator.translate(" /* nothing */ ;")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BEGIN TRANSACTION READ ONLY | Begin | BEGIN
            start transaction isolation level serializable | Begin | BEGIN
            END | Commit | COMMIT
            ABORT WORK | Rollback | ROLLBACK
            SET query_group TO 'etl' | SetVariable | SET
            SET TIME ZONE 'UTC' | SetVariable | SET
            SHOW search_path | ShowVariable | SHOW
            SHOW TABLES FROM SCHEMA a.b LIKE 'x%' | ShowCatalog | SHOW
            RESET ALL | ResetVariable | RESET
            DECLARE c CURSOR FOR SELECT 1 | DeclareCursor | DECLARE CURSOR
            FETCH FORWARD 10 FROM c | Fetch | FETCH
            CLOSE c | CloseCursor | CLOSE CURSOR
            COPY s.t (a, b) FROM STDIN CSV | CopyFromStdin | COPY
            COPY t TO STDOUT WITH CSV HEADER | CopyToStdout | COPY
            COPY (SELECT (1)) TO STDOUT | CopyToStdout | COPY
            COPY t FROM 's3://b/k' IAM_ROLE default FORMAT AS PARQUET | CopyFile | COPY
            UNLOAD ('SELECT ''a''') TO 's3://b/k' IAM_ROLE default | Unload | UNLOAD
            GRANT SELECT ON ALL TABLES IN SCHEMA s TO ROLE r | Access | GRANT
            CREATE USER u PASSWORD DISABLE | Access | CREATE USER
            DROP ROLE r | Access | DROP ROLE
            ATTACH RLS POLICY p ON t TO ROLE r | Access | ATTACH RLS POLICY
            ALTER TABLE s.t ROW LEVEL SECURITY ON | Access | ALTER TABLE
            CREATE MATERIALIZED VIEW v AUTO REFRESH NO AS SELECT 1 AS a | CreateMaterializedView | CREATE MATERIALIZED VIEW
            REFRESH MATERIALIZED VIEW s.v | RefreshMaterializedView | REFRESH
            CREATE VIEW v AS SELECT 1 AS a | Change | CREATE VIEW
            CANCEL 42 'enough' | Cancel | CANCEL
            VACUUM FULL s.t TO 99 PERCENT | Maintenance | VACUUM
            LOCK TABLE a, s.b | LockTables | LOCK TABLE
            TRUNCATE s.t | Truncate | TRUNCATE TABLE
            (SELECT 1) | Rows | SELECT
            EXPLAIN SELECT 1 | Rows | EXPLAIN
            """)
    void namesWhatTheServerRuns(String sql, String type, String tag) throws RedshiftSqlException {
        assertThat(translator.translate(sql)).singleElement().satisfies(statement -> {
            assertThat(statement.getClass().getSimpleName()).isEqualTo(type);
            assertThat(statement.tag()).isEqualTo(tag);
            assertThat(statement.original()).isEqualTo(sql);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAVEPOINT a",
                "ROLLBACK TO SAVEPOINT a",
                "ATTACH 'x.db'",
                "PRAGMA version",
                "INSTALL httpfs",
                "LOAD httpfs",
                "CALL p()",
                "FROM t",
                "DETACH x",
                "EXPORT DATABASE 'x'",
                "COPY t TO 'file.csv'",
                "EXPLAIN ANALYZE SELECT 1",
                "DECLARE c SCROLL CURSOR FOR SELECT 1",
                "ANALYZE COMPRESSION t"
            })
    void refusesByName(String sql) {
        assertThatThrownBy(() -> translator.translate(sql))
                .isInstanceOfSatisfying(
                        RedshiftSqlException.class,
                        e -> assertThat(e.sqlState()).isEqualTo("0A000"))
                .hasMessageContaining("not supported");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT ' KEY (' + upper(a) + b.c + 1|`SELECT ' KEY (' || upper(a) || b.c || 1`",
                "SELECT a + 1 + ';'|`SELECT a + 1 || ';'`",
                "SELECT a ~ b + '$'|`SELECT a ~ (b || '$')`",
                "SELECT a + '1 day' + '2024-01-01' + 2|SELECT a + '1 day' + '2024-01-01' + 2",
                "SELECT a + b, c + 1|SELECT a + b, c + 1",
            })
    void aPlusBesideTextThatIsNoNumberJoinsTexts(String sql, String duckDb) throws RedshiftSqlException {
        assertThat(translator.translate(sql))
                .singleElement()
                .extracting(statement ->
                        ((RedshiftStatement.Rows) statement).duckDbSql().replaceAll(" AS \"[^\"]*\"", ""))
                .isEqualTo(duckDb);
    }

    @Test
    void sumsAreMarkedWhereTheirTypesAreAskedAndJoinedWhereTheyAreKnown() throws RedshiftSqlException {
        Origin origin =
                RedshiftTranslator.split("SELECT 1; SELECT a + b, c + 1").get(1);

        assertThat(translator.translate(origin.with(new TextSums(Set.of(), true))))
                .extracting(statement -> ((RedshiftStatement.Rows) statement).duckDbSql())
                .asString()
                .contains("a \n+ /* sum 19 */ b")
                .contains("c + 1");
        assertThat(TextSums.refused(
                        "Binder Error: No function matches '+(VARCHAR, \"NULL\")'. x\nLINE 2: + /* sum 19 */ b"))
                .hasValue(19);
        assertThat(TextSums.refused(
                        "Binder Error: No function matches '+(VARCHAR, INTEGER)'. x\nLINE 2: + /* sum 19 */ b"))
                .isEmpty();
        assertThat(translator.translate(origin.with(new TextSums(Set.of(19), false))))
                .extracting(statement -> ((RedshiftStatement.Rows) statement).duckDbSql())
                .asString()
                .contains("a || b");
    }

    @Test
    void aScriptWithOneUnreadableStatementGivesNone() {
        assertThatThrownBy(() -> translator.translate("SELECT 1; frobnicate; SELECT 2"))
                .isInstanceOfSatisfying(RedshiftSqlException.class, e -> {
                    assertThat(e.sqlState()).isEqualTo("42601");
                    assertThat(e.position()).isEqualTo(10);
                });
    }
}
