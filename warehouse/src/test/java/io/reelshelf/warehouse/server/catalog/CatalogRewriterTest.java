package io.reelshelf.warehouse.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.warehouse.redshift.Origin;
import io.reelshelf.warehouse.redshift.RedshiftTranslator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogRewriterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT pg_catalog.version()|SELECT version()",
                "SELECT * FROM pg_catalog.pg_class c|SELECT * FROM pg_class c",
                "SELECT * FROM \"reelshelf\".\"pg_catalog\".\"svv_tables\"|SELECT * FROM \"svv_tables\"",
                "SELECT t.table_name FROM information_schema.tables t|SELECT t.table_name FROM rs_system.info.tables t",
                "SELECT relname OPERATOR(pg_catalog.~) '^(a)$'|SELECT relname  ~  '^(a)$'",
                "ORDER BY a COLLATE pg_catalog.\"default\", b|ORDER BY a , b",
                "WHERE oid = 'core.t'::regclass|WHERE oid = rs_regclass('core.t')",
                "WHERE oid = 'core.t'::pg_catalog.regclass::oid|WHERE oid = rs_regclass('core.t')::oid",
                "SELECT $1::text::regclass|SELECT rs_regclass($1::text)",
                "SELECT c.oid::pg_catalog.regclass FROM x|SELECT rs_relation_name(c.oid) FROM x",
                "SELECT c.reloftype::pg_catalog.regtype::pg_catalog.text|SELECT rs_type_name(c.reloftype)::text",
                "SELECT f(a, (b))::regclass|SELECT rs_relation_name(f(a, (b)))",
                "SELECT x.conkey[1]::regtype|SELECT rs_type_name(x.conkey[1])",
                "SELECT CAST(c.oid AS regclass), 1|SELECT rs_relation_name(c.oid ), 1",
                "SELECT CAST('t' AS pg_catalog.regclass)|SELECT rs_regclass('t' )",
                "SELECT typinput = 'pg_catalog.array_in'::regproc|SELECT typinput = rs_regproc('pg_catalog.array_in')",
                "SELECT 'x' <> ALL ('{a,b}'::pg_catalog.text[]), '{a}'::json|SELECT 'x' <> ALL (string_to_array('a,b', ',')), '{a}'::json",
                "SELECT isnull(a, b) WHERE c isnull (d)|SELECT coalesce(a, b) WHERE c isnull (d)",
                "FROM pg_get_late_binding_view_cols() l(a name, b int)|FROM pg_late_binding_view_cols l(a , b )",
                "SELECT (information_schema._pg_expandarray(i.indkey)).n|SELECT (pg_expandarray(i.indkey)).n",
                "SELECT p.proargtypes[pos]|SELECT pg_vector_element(p.proargtypes, pos)",
                "SELECT FUNCTION_CAT FROM (SELECT a, (SELECT 1 FROM x WHERE 2) FROM pg_catalog.pg_proc_info p WHERE b LIKE 'c'"
                        + " UNION ALL SELECT d FROM (SELECT e WHERE f) AS INPUT_PARAM_TABLE WHERE g ) AS RESULT_SET WHERE h"
                        + "|SELECT FUNCTION_CAT FROM (SELECT p.* FROM rs_function_column p JOIN pg_namespace n"
                        + " ON n.oid = p.pronamespace WHERE b LIKE 'c' ) AS RESULT_SET WHERE h",
                "SELECT pg_catalog.a() FROM x AS input_param_table|SELECT a() FROM x AS input_param_table",
                "SELECT a::name, b::pg_catalog.name|SELECT a::VARCHAR, b::VARCHAR",
            })
    void catalogReferencesAreReadable(String written, String rewritten) throws Exception {
        RewrittenScript script = CatalogRewriter.rewrite(written);
        assertThat(script.text()).isEqualTo(rewritten);
        assertThat(script.changes().written(script.text(), 0)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT pg_catalog.version(), here|here|here",
                "SELECT 'a.b'::pg_catalog.regclass, \"reelshelf\".\"pg_catalog\".x, here|here|here",
                "here, c.oid::regclass::text, 2|here|here",
                "SELECT c.oid::regclass + 1|c.oid|c.oid",
                "SELECT c.oid::regclass + 1|rs_relation_name|c.oid",
                "SELECT x OPERATOR(pg_catalog.~) here|here|here",
                "SELECT x OPERATOR(pg_catalog.~) here|~|OPERATOR",
            })
    void placesAreTheClients(String written, String found, String meant) throws Exception {
        RewrittenScript script = CatalogRewriter.rewrite(written);
        assertThat(script.changes().original(script.text().indexOf(found))).isEqualTo(written.indexOf(meant));
    }

    @Test
    void aStatementInAScriptIsToldAsItWasWritten() throws Exception {
        String second = "SELECT c.oid::regclass, 'x'::pg_catalog.regclass";
        RewrittenScript script =
                CatalogRewriter.rewrite("SELECT pg_catalog.version(); " + second + "; SELECT pg_catalog.b()");
        Origin statement = RedshiftTranslator.split(script.text()).get(1);
        assertThat(statement.original()).doesNotContain("pg_catalog");
        assertThat(script.changes().written(statement.original(), statement.position()))
                .isEqualTo(second);
    }

    @Test
    void allOtherTextIsLeftAlone() throws Exception {
        for (String sql : new String[] {
            "SELECT name, (SELECT 1 AS name) FROM t -- pg_catalog.",
            "SELECT 'pg_catalog.x', \"regclass\" FROM collate",
            "SELECT operator, pg_catalog FROM information_schema",
            ""
        }) {
            assertThat(CatalogRewriter.rewrite(sql).text()).isEqualTo(sql);
        }
    }
}
