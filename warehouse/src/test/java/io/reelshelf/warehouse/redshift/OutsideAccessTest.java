package io.reelshelf.warehouse.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that DuckDB has for files, settings and other databases gets through, by whatever name it has one day. */
class OutsideAccessTest {
    /** The table functions that may be called: they make numbers and rows of what they are given. */
    private static final Set<String> HARMLESS = Set.of("generate_series", "unnest", "pg_timezone_names");

    private final RedshiftTranslator translator = new RedshiftTranslator();

    @Test
    void everyTableFunctionOfDuckDbIsRefusedInFrom() throws Exception {
        List<String> functions = functions("function_type IN ('table', 'table_macro')");
        assertThat(functions)
                .contains("read_csv", "read_parquet", "glob", "duckdb_settings", "duckdb_secrets", "parquet_scan");

        List<String> passed = new ArrayList<>();
        for (String function : functions) {
            for (String call :
                    List.of(function, "main." + function, "system.main." + function, SqlText.identifier(function))) {
                if (passes("SELECT * FROM " + call + "('x')")
                        || passes("SELECT 1 FROM a JOIN " + call + "('x') ON true")) {
                    passed.add(function);
                }
            }
        }

        assertThat(passed).isSubsetOf(HARMLESS);
    }

    @Test
    void pragmaFunctionsAndScalarsThatReachOutsideAreRefused() throws Exception {
        List<String> functions = functions(
                "function_type = 'pragma' OR function_name IN ('getenv', 'read_text', 'read_blob',"
                        + " 'nextval', 'currval', 'write_log', 'getvariable', 'which_secret', 'current_query', 'file_exists', 'json_execute_serialized_sql')");
        assertThat(functions).contains("read_text", "nextval", "import_database");

        functions.remove("version");
        for (String function : functions) {
            assertThat(passes("SELECT " + function + "('x')")).as(function).isFalse();
            assertThat(passes("SELECT * FROM (VALUES (1)) AS v(a) WHERE a = " + function + "('x')"))
                    .as(function)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM 'a.csv'",
                "SELECT * FROM a, 'a.csv'",
                "SELECT * FROM \"a.csv\"",
                "SELECT * FROM a.csv",
                "SELECT * FROM \"dir/a\"",
                "SELECT * FROM \"*.parquet\"",
                "SELECT * FROM (SELECT * FROM (SELECT * FROM 'x.json'))",
                "WITH a AS (SELECT * FROM \"x.parquet\") SELECT * FROM a",
                "INSERT INTO t SELECT * FROM 'x'",
                "UPDATE \"x.csv\" SET a = 1",
                "DELETE FROM t USING 'x.csv'",
                "MERGE INTO t USING 'x.csv' ON true WHEN MATCHED THEN DELETE",
                "SELECT 1 WHERE EXISTS (SELECT 1 FROM 'x.csv')",
                "SELECT (SELECT a FROM \"x.csv.gz\")",
                "CREATE TABLE t AS SELECT * FROM 'x.csv'",
                "CREATE VIEW v AS SELECT * FROM 'x.csv'",
                "CREATE MATERIALIZED VIEW v AS SELECT * FROM 'x.csv'",
                "DECLARE c CURSOR FOR SELECT * FROM 'x.csv'",
                "UNLOAD ('SELECT * FROM ''x.csv''') TO 's3://b/k'",
                "COPY (SELECT * FROM 'x.csv') TO STDOUT",
                "SELECT a INTO t FROM 'x.csv'",
                "EXPLAIN SELECT * FROM 'x.csv'",
                "SELECT * FROM a UNION ALL SELECT * FROM 'x.csv'",
                "SELECT 1 IN (SELECT a FROM 'x.csv')",
                "SELECT CASE WHEN EXISTS (SELECT 1 FROM 'x.csv') THEN 1 END",
                "SELECT SUM(a) OVER (ORDER BY (SELECT 1 FROM 'x.csv')) FROM t",
                "SELECT * FROM (a JOIN 'x.csv' ON true)",
                "SELECT * FROM t PIVOT (read_csv(a) FOR b IN (1))",
                "FROM 'x.csv'",
                "ATTACH 'x.db' AS x",
                "PRAGMA memory_limit",
                "INSTALL x",
                "LOAD x",
                "EXPORT DATABASE 'x'",
                "COPY t TO 'x.csv'",
                "CREATE SECRET x (TYPE s3)",
                "CREATE MACRO m() AS getenv('x')",
                "CREATE TABLE t (a INTEGER DEFAULT getenv('x'))",
                "ALTER TABLE t ADD COLUMN a VARCHAR DEFAULT getenv('x')",
                "CALL pragma_version()",
                "SELECT * EXCLUDE (a) FROM 'x'"
            })
    void filesAreRefusedWhereverARelationMayStand(String sql) {
        assertThatThrownBy(() -> translator.translate(sql))
                .isInstanceOfSatisfying(
                        RedshiftSqlException.class,
                        e -> assertThat(e.sqlState()).isEqualTo("0A000"));
    }

    private boolean passes(String sql) {
        try {
            translator.translate(sql);
            return true;
        } catch (RedshiftSqlException e) {
            assertThat(e.sqlState()).as(sql).isIn("0A000", "42601");
            return false;
        }
    }

    private static List<String> functions(String condition) throws Exception {
        List<String> names = new ArrayList<>();
        try (RedshiftSession session = new RedshiftSession();
                Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT function_name FROM duckdb_functions() WHERE ("
                        + condition + ") AND database_name <> 'rs_system' ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }
}
