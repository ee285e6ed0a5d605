package io.reelshelf.warehouse.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemCatalogTest {
    private static CatalogFixture shared;
    private CatalogFixture warehouse;

    @BeforeAll
    static void make(@TempDir Path folder) throws Exception {
        shared = new CatalogFixture(folder);
    }

    @AfterAll
    static void closeAll() throws Exception {
        shared.close();
    }

    @BeforeEach
    void open() throws Exception {
        warehouse = shared.session();
    }

    @AfterEach
    void close() throws Exception {
        warehouse.close();
    }

    @Test
    void columnsHaveTheTypesAndModifiersOfPostgreSql() throws Exception {
        assertThat(
                        warehouse.rows(
                                "SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull, a.atttypid"
                                        + " FROM pg_catalog.pg_attribute a WHERE a.attrelid = 'shop.films'::regclass ORDER BY a.attnum"))
                .containsExactly(
                        "film_id|integer|true|23",
                        "title|character varying(65535)|true|1043",
                        "price|numeric(10,2)|false|1700",
                        "seen_at|timestamp without time zone|false|1114",
                        "tags|character varying[]|false|1015",
                        "score|double precision|false|701");
    }

    @Test
    void encodingsAreNumbersThatFormatEncodingNames() throws Exception {
        assertThat(
                        warehouse.rows(
                                "SELECT attname, format_encoding(attencodingtype::INTEGER), pg_catalog.format_encoding((a.attencodingtype)::INTEGER)"
                                        + " FROM pg_catalog.pg_attribute a WHERE attrelid = 'shop.sales'::regclass ORDER BY attnum"))
                .containsExactly("sale_id|az64|az64", "film_id|none|none", "note|lzo|lzo", "code|none|none");
        assertThat(warehouse.rows("SELECT format_encoding(13), format_encoding(-1), format_encoding(NULL)"))
                .containsExactly("null|null|null");
    }

    @Test
    void everyAttributeTypeIsKnown() throws Exception {
        assertThat(warehouse.rows("SELECT DISTINCT attname FROM pg_attribute a WHERE NOT EXISTS"
                        + " (SELECT 1 FROM pg_type t WHERE t.oid = a.atttypid)"))
                .isEmpty();
    }

    @Test
    void objectIdentifiersAreUniqueAndOutliveAnAlteration() throws Exception {
        assertThat(warehouse.rows("SELECT oid FROM pg_class GROUP BY oid HAVING count(*) > 1"))
                .isEmpty();
        List<String> before = warehouse.rows("SELECT 'shop.stars'::regclass");
        warehouse.run("ALTER TABLE shop.stars ADD COLUMN note VARCHAR");
        assertThat(warehouse.rows("SELECT 'shop.stars'::regclass")).isEqualTo(before);
        assertThat(warehouse.rows("SELECT count(*) FROM pg_attribute WHERE attrelid = 'shop.stars'::regclass"))
                .containsExactly("3");
    }

    @Test
    void namesAndNumbersOfRelationsTranslateBothWays() throws Exception {
        assertThat(
                        warehouse.rows(
                                "SELECT 'films'::regclass::oid = 'shop.films'::regclass, c.oid::regclass FROM pg_class c"
                                        + " WHERE c.oid IN ('shown.best'::regclass, 'films'::regclass, 'pg_class'::regclass) ORDER BY 2"))
                .containsExactly("true|films", "true|pg_class", "true|shown.best");
        assertThatThrownBy(() -> warehouse.rows("SELECT 'nowhere'::regclass"))
                .hasMessageContaining("relation \"nowhere\" does not exist");
    }

    @Test
    void functionsSeeTheirArgumentAndNotAColumnOfItsName() throws Exception {
        assertThat(warehouse.rows("SELECT oid::regclass, obj_description(oid, 'pg_class'), pg_table_is_visible(oid)"
                        + " FROM pg_class WHERE relname IN ('films', 'stars', 'best') ORDER BY relname"))
                .containsExactly("shown.best|null|false", "films|Films on the shelf|true", "stars|null|true");
        assertThat(warehouse.rows("SELECT format_type(oid, NULL) FROM pg_type WHERE typname = 'int8'"))
                .containsExactly("bigint");
    }

    @Test
    void keysAndIndexesAreDescribed() throws Exception {
        assertThat(warehouse.rows(
                        "SELECT conname, contype, conrelid::regclass, confrelid, conkey, confkey FROM pg_constraint"
                                + " WHERE contype = 'p' AND connamespace::regnamespace = 'shop' ORDER BY 1"))
                .containsExactly("films_film_id_pkey|p|films|0|[1]|null", "sales_pkey|p|sales|0|[1]|null");
        assertThat(warehouse.rows(
                        "SELECT confrelid::regclass, conkey, confkey, pg_get_constraintdef(oid) FROM pg_constraint"
                                + " WHERE contype = 'f' AND conrelid = 'shop.stars'::regclass"))
                .containsExactly("films|[1]|[1]|FOREIGN KEY (film_id) REFERENCES shop.films(film_id)");
        assertThat(
                        warehouse.rows(
                                "SELECT indexrelid::regclass, indisprimary, indkey FROM pg_index WHERE indrelid::regclass IN ('films', 'stars') ORDER BY 1"))
                .containsExactly("films_film_id_pkey|true|[1]", "stars_by_film|false|[1]");
    }

    @Test
    void informationSchemaAndSvvViewsAgree() throws Exception {
        String columns =
                "SELECT table_schema, table_name, column_name, data_type, is_nullable, numeric_precision FROM ";
        assertThat(warehouse.rows(columns + "information_schema.columns WHERE table_schema = 'shop' ORDER BY ALL"))
                .isEqualTo(warehouse.rows(columns + "svv_columns WHERE table_schema = 'shop' ORDER BY ALL"))
                .contains("shop|films|price|numeric|YES|10", "shop|stars|stars|smallint|NO|16");
        assertThat(warehouse.rows(
                        "SELECT table_type, remarks FROM svv_tables WHERE table_name IN ('films', 'best') ORDER BY 1"))
                .containsExactly("BASE TABLE|Films on the shelf", "VIEW|null");
        assertThat(warehouse.rows("SELECT remarks FROM svv_all_columns WHERE column_name = 'price'"))
                .containsExactly("In euros");
    }

    @Test
    void everySystemViewAnswers() throws Exception {
        for (String view : warehouse.rows("SELECT schema_name || '.' || view_name FROM duckdb_views()"
                + " WHERE database_name = 'rs_system' AND NOT internal")) {
            assertThat(warehouse.rows("SELECT count(*) FROM (SELECT * FROM rs_system." + view + ")"))
                    .as(view)
                    .hasSize(1);
        }
    }

    @Test
    void usersSeeOnlyWhatTheyMayRead() throws Exception {
        SystemCatalog.open(
                warehouse.connection,
                7,
                "ann",
                false,
                List.of("shown", "shop"),
                List.of("shown.*", "shop.stars"),
                List.of("shown:USAGE", "shown.*:SELECT", "shop.stars:INSERT"));
        assertThat(warehouse.rows(
                        "SELECT has_table_privilege('shown.best', 'select'), has_table_privilege('shown.best', 'update'),"
                                + " has_table_privilege('shop.stars', 'SELECT, INSERT'), has_table_privilege('shop.stars', 'SELECT'),"
                                + " has_table_privilege('ann', 'shop.stars', 'SELECT'), has_table_privilege('pg_class', 'SELECT'),"
                                + " has_schema_privilege('shown', 'USAGE'), has_schema_privilege('shown', 'CREATE')"))
                .containsExactly("true|false|true|false|false|true|true|false");
        assertThat(warehouse.rows("SELECT nspname FROM pg_namespace ORDER BY 1"))
                .containsExactly("information_schema", "pg_catalog", "shop", "shown");
        assertThat(warehouse.rows(
                        "SELECT table_name FROM svv_tables WHERE table_schema IN ('shop', 'shown') ORDER BY 1"))
                .containsExactly("best", "stars");
        assertThat(warehouse.rows("SELECT count(*) FROM svv_columns WHERE table_name = 'films'"))
                .containsExactly("0");
        assertThat(warehouse.rows("SELECT table_name FROM svv_tables WHERE table_schema = 'server'"))
                .isEmpty();
        assertThat(warehouse.rows("SELECT current_user, pg_backend_pid(), current_database(), current_schema()"))
                .containsExactly("ann|7|reelshelf|shop");
        SystemCatalog.open(warehouse.connection, 8, "root", true, List.of(), List.of(), List.of());
        assertThat(warehouse.rows("SELECT nspname FROM pg_namespace")).contains("server");
    }

    @Test
    void temporaryTablesAreSeenByTheirSession() throws Exception {
        warehouse.run("CREATE TEMP TABLE mine (a INTEGER)");
        assertThat(warehouse.rows("SELECT schemaname, tablename FROM pg_tables WHERE tablename = 'mine'"))
                .containsExactly("pg_temp_1|mine");
        assertThat(warehouse.rows("SELECT 'mine'::regclass::oid::regclass, pg_table_is_visible('mine'::regclass)"))
                .containsExactly("mine|true");
    }

    @Test
    void whatTheDefinitionDeclaredIsShown() throws Exception {
        assertThat(warehouse.rows("SELECT \"column\", type, encoding, distkey, sortkey FROM pg_table_def"
                        + " WHERE tablename = 'sales' ORDER BY 1"))
                .containsExactly(
                        "code|character(3)|none|false|0",
                        "film_id|integer|none|false|0",
                        "note|character varying(40)|lzo|false|2",
                        "sale_id|bigint|az64|true|1");
        assertThat(warehouse.rows("SELECT diststyle, sortkey1, sortkey_num, max_varchar, encoded FROM svv_table_info"
                        + " WHERE \"table\" = 'sales'"))
                .containsExactly("KEY(sale_id)|sale_id|2|40|Y");
        assertThat(warehouse.rows(
                        "SELECT pg_get_expr(adbin, adrelid) LIKE '\"identity\"(%, 0, ''1,1''::text)' FROM pg_attrdef"
                                + " WHERE adrelid = 'shop.sales'::regclass"))
                .containsExactly("true");
        assertThat(warehouse.rows("SELECT conname, contype, conkey, confkey FROM pg_constraint"
                        + " WHERE conrelid = 'shop.sales'::regclass ORDER BY 1"))
                .containsExactly("sales_film|f|[2]|[1]", "sales_pkey|p|[1]|null");
    }
}
