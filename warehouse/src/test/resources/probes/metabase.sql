-- Metabase's synchronisation and first questions: time zone, privileges, columns with keys, fingerprints of samples, and the keep-alive.
-- Source: its public drivers, metabase.driver.redshift and metabase.driver.sql-jdbc.sync.
SET TIMEZONE TO 'UTC';
SELECT 1;
-- > 1
SELECT current_user;
-- > reelshelf
SELECT has_schema_privilege('shop', 'USAGE'), has_table_privilege('shop.films', 'SELECT');
-- > t|t
SELECT t.table_schema, t.table_name FROM information_schema.tables t WHERE t.table_schema NOT LIKE 'pg_%' AND t.table_schema = 'shop' AND t.table_type = 'BASE TABLE' ORDER BY 2;
-- > shop|films
-- > shop|stars
SELECT c.column_name, c.ordinal_position - 1 AS database_position, c.data_type, c.is_nullable = 'NO' AS required, c.remarks FROM svv_columns c WHERE c.table_schema = 'shop' AND c.table_name = 'films' AND c.ordinal_position <= 3 ORDER BY 2;
-- > film_id|0|integer|t|null
-- > title|1|character varying|t|null
-- > price|2|numeric|f|In euros
SELECT tc.constraint_type, kcu.column_name FROM information_schema.table_constraints tc JOIN information_schema.key_column_usage kcu ON tc.constraint_name = kcu.constraint_name AND tc.table_schema = kcu.table_schema WHERE tc.table_schema = 'shop' AND tc.constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY') ORDER BY 1;
-- > FOREIGN KEY|film_id
-- > PRIMARY KEY|film_id
SELECT SUBSTRING("shop"."films"."title", 1, 1234) AS "substring" FROM "shop"."films" ORDER BY "shop"."films"."film_id" LIMIT 2;
-- > Alien
-- > Brazil
SELECT DATE_TRUNC('month', "shop"."films"."added") AS "added", COUNT(*) AS "count" FROM "shop"."films" WHERE "shop"."films"."added" IS NOT NULL GROUP BY 1 ORDER BY 1;
-- # 1
SELECT count(distinct "shop"."films"."title") AS "count" FROM "shop"."films";
-- > 3
