-- Metabase on Redshift: the session, which schemas and tables the user may read, foreign keys, questions by date, the keep-alive.
-- Source: repository metabase/metabase, modules/drivers/redshift/src/metabase/driver/redshift.clj, and the drivers that it builds on,
-- src/metabase/driver/postgres.clj and src/metabase/driver/sql_jdbc/sync.
SET TIMEZONE TO 'UTC';
SELECT 1;
-- > 1
SELECT HAS_SCHEMA_PRIVILEGE('shop', 'USAGE');
-- > t
SELECT has_table_privilege('"shop"."films"', 'SELECT');
-- > t
SELECT QUOTE_LITERAL('it''s');
-- > 'it''s'
SELECT to_char(current_timestamp, 'YYYY-MM-DD HH24:MI:SS.MS TZ') LIKE '20%';
-- > t
SELECT source_column.attname AS "fk-column-name", dest_table.relname AS "dest-table-name", dest_table_ns.nspname AS "dest-table-schema", dest_column.attname AS "dest-column-name" FROM pg_constraint c JOIN pg_namespace n ON c.connamespace = n.oid JOIN pg_class source_table ON c.conrelid = source_table.oid JOIN pg_attribute source_column ON c.conrelid = source_column.attrelid JOIN pg_class dest_table ON c.confrelid = dest_table.oid JOIN pg_namespace dest_table_ns ON dest_table.relnamespace = dest_table_ns.oid JOIN pg_attribute dest_column ON c.confrelid = dest_column.attrelid WHERE c.contype = 'f'::char AND source_table.relname = 'stars' AND n.nspname = 'shop' AND source_column.attnum = ANY(c.conkey) AND dest_column.attnum = ANY(c.confkey);
-- > film_id|films|shop|film_id
SELECT t.table_schema, t.table_name FROM information_schema.tables t WHERE t.table_schema !~ '^pg_' AND t.table_schema = 'shop' AND t.table_type = 'BASE TABLE' ORDER BY 2;
-- > shop|films
-- > shop|stars
SELECT c.column_name, c.ordinal_position - 1 AS database_position, c.data_type, c.is_nullable = 'NO' AS required, c.remarks FROM svv_columns c WHERE c.table_schema = 'shop' AND c.table_name = 'films' AND c.ordinal_position <= 3 ORDER BY 2;
-- > film_id|0|integer|t|null
-- > title|1|character varying|t|null
-- > price|2|numeric|f|In euros
SELECT SUBSTRING("shop"."films"."title", 1, 1234) AS "substring" FROM "shop"."films" ORDER BY "shop"."films"."film_id" LIMIT 2;
-- > Alien
-- > Brazil
/* partner: "metabase", {"dashboard_id":null} */ SELECT DATE_TRUNC('month', "shop"."films"."added") AS "added", COUNT(*) AS "count" FROM "shop"."films" WHERE "shop"."films"."added" >= DATE_TRUNC('year', CAST('2024-05-05' AS timestamp)) AND "shop"."films"."added" < DATE_TRUNC('year', DATEADD('year', 1, CAST('2024-05-05' AS timestamp))) GROUP BY 1 ORDER BY 1;
-- # 1
SELECT DATEDIFF(month, CAST("added" AS timestamp), CAST('2024-03-31' AS timestamp)) + CASE WHEN ("added" < CAST('2024-03-31' AS timestamp)) AND (EXTRACT('day' FROM "added") > EXTRACT('day' FROM CAST('2024-03-31' AS timestamp))) THEN -1 ELSE 0 END AS "diff" FROM "shop"."films" WHERE "added" IS NOT NULL;
-- > 2
SELECT count(distinct "shop"."films"."title") AS "count" FROM "shop"."films";
-- > 3
