-- DBeaver on Redshift: the session, schemas with the external ones, relations, columns, keys, a table's size and the script of its DDL.
-- Source: repository dbeaver/dbeaver, folder plugins/org.jkiss.dbeaver.ext.postgresql/src/org/jkiss/dbeaver/ext/postgresql/model:
-- PostgreExecutionContext, PostgreDatabase, PostgreSchema, PostgreTableBase, impls/redshift/PostgreServerRedshift, RedshiftTable, RedshiftQueries.
-- Each statement is followed by what it must give: -- > and a row, columns joined by a bar; -- # and a number of rows.
SET extra_float_digits = 3;
SET application_name = 'DBeaver 25.1 - Main';
SELECT current_schema(), session_user;
-- > public|reelshelf
SHOW search_path;
-- # 1
SELECT * FROM pg_catalog.svv_external_schemas WHERE databasename='reelshelf';
-- # 0
SELECT n.oid,n.*,d.description FROM pg_catalog.pg_namespace n LEFT OUTER JOIN pg_catalog.pg_description d ON d.objoid=n.oid AND d.objsubid=0 AND d.classoid='pg_namespace'::regclass WHERE n.nspname IN ('shop', 'pg_catalog') ORDER BY nspname;
-- # 2
SELECT db.oid,db.* FROM pg_catalog.pg_database db WHERE datname='reelshelf';
-- # 1
SELECT * FROM pg_catalog.pg_enum WHERE 1<>1 LIMIT 1;
-- # 0
SELECT reltype FROM pg_catalog.pg_class WHERE 1<>1 LIMIT 1;
-- # 0
SELECT t.typname, c.relkind, format_type(nullif(t.typbasetype, 0), t.typtypmod) AS base_type_name FROM pg_catalog.pg_type t LEFT OUTER JOIN pg_catalog.pg_type et ON et.oid=t.typelem LEFT OUTER JOIN pg_catalog.pg_class c ON c.oid=t.typrelid LEFT OUTER JOIN pg_catalog.pg_description d ON t.oid=d.objoid WHERE t.typname = 'int4' AND (c.relkind IS NULL OR c.relkind = 'c') AND (et.typcategory IS NULL OR et.typcategory <> 'C');
-- > int4|null|null
SELECT c.relname,c.relkind,d.description,pg_catalog.pg_get_expr(c.relpartbound, c.oid) as partition_expr, pg_catalog.pg_get_partkeydef(c.oid) as partition_key FROM pg_catalog.pg_class c LEFT OUTER JOIN pg_catalog.pg_description d ON d.objoid=c.oid AND d.objsubid=0 AND d.classoid='pg_class'::regclass WHERE c.relnamespace=(SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = 'shop') AND c.relkind not in ('i','I','c') ORDER BY c.relname;
-- > best|v|null|null|null
-- > films|r|Films on the shelf|null|null
-- > stars|r|null|null|null
SELECT c.relname,a.attname,pg_catalog.pg_get_expr(ad.adbin, ad.adrelid, true) as def_value,dsc.description FROM pg_catalog.pg_attribute a INNER JOIN pg_catalog.pg_class c ON (a.attrelid=c.oid) LEFT OUTER JOIN pg_catalog.pg_attrdef ad ON (a.attrelid=ad.adrelid AND a.attnum = ad.adnum) LEFT OUTER JOIN pg_catalog.pg_description dsc ON (c.oid=dsc.objoid AND a.attnum = dsc.objsubid) WHERE NOT a.attisdropped AND c.oid='shop.films'::regclass AND a.attnum <= 3 ORDER BY a.attnum;
-- > films|film_id|null|null
-- > films|title|'untitled'|null
-- > films|price|null|In euros
SELECT c.conname,c.contype,t.relname as tabrelname,rt.relname as refname FROM pg_catalog.pg_constraint c INNER JOIN pg_catalog.pg_class t ON t.oid=c.conrelid LEFT OUTER JOIN pg_catalog.pg_class rt ON rt.oid=c.confrelid LEFT OUTER JOIN pg_catalog.pg_description d ON d.objoid=c.oid AND d.objsubid=0 AND d.classoid='pg_constraint'::regclass WHERE c.conrelid='shop.stars'::regclass ORDER BY c.oid;
-- > stars_film_id_fkey|f|stars|films
SELECT tbl_rows, size > 0 FROM SVV_TABLE_INFO WHERE "schema"='shop' AND table_id=(SELECT oid FROM pg_class WHERE relname = 'films');
-- > 3|t
SELECT c.relname, ' DISTKEY (' + QUOTE_IDENT(a.attname) + ')' AS ddl FROM pg_namespace AS n INNER JOIN pg_class AS c ON n.oid = c.relnamespace INNER JOIN pg_attribute AS a ON c.oid = a.attrelid WHERE c.relkind = 'r' AND a.attisdistkey IS TRUE AND a.attnum > 0 AND n.nspname = 'shop';
-- > films| DISTKEY (film_id)
SELECT table_id > 0, case when min_sort <0 then 'INTERLEAVED SORTKEY (' else ' SORTKEY (' end as ddl FROM (SELECT c.oid::bigint as table_id, min(attsortkeyord) min_sort FROM pg_namespace AS n INNER JOIN pg_class AS c ON n.oid = c.relnamespace INNER JOIN pg_attribute AS a ON c.oid = a.attrelid WHERE n.nspname = 'shop' AND c.relkind = 'r' AND abs(a.attsortkeyord) > 0 AND a.attnum > 0 GROUP BY 1);
-- > t| SORTKEY (
SELECT 'ALTER TABLE ' + QUOTE_IDENT(n.nspname) + '.' + QUOTE_IDENT(c.relname) + ' owner to '+ QUOTE_IDENT(u.usename) +';' AS ddl FROM pg_namespace AS n INNER JOIN pg_class AS c ON n.oid = c.relnamespace INNER JOIN pg_user AS u ON c.relowner = u.usesysid WHERE c.relkind = 'r' AND n.nspname = 'shop' ORDER BY 1;
-- > ALTER TABLE shop.films owner to reelshelf;
-- > ALTER TABLE shop.stars owner to reelshelf;
SELECT SPLIT_PART(key,'_',5) id FROM pg_conf WHERE key LIKE 'pg_class_backup_%' AND SPLIT_PART(key,'_',4) = (SELECT oid FROM pg_database WHERE datname = current_database());
-- # 0
SELECT * FROM (SELECT title, price FROM shop.films ORDER BY film_id) x LIMIT 2;
-- > Alien|9.50
-- > Brazil|7.25
-- The script of a table's DDL, in the form of Amazon's view v_generate_tbl_ddl, which DBeaver sends as a query and administrators keep as a view.
SELECT ddl FROM (SELECT table_id, REGEXP_REPLACE(schemaname, '^zzzzzzzz', '') AS schemaname, REGEXP_REPLACE(tablename, '^zzzzzzzz', '') AS tablename, seq, ddl FROM (SELECT * FROM (SELECT c.oid::bigint AS table_id, n.nspname AS schemaname, c.relname AS tablename, 2 AS seq, 'CREATE TABLE IF NOT EXISTS ' + QUOTE_IDENT(n.nspname) + '.' + QUOTE_IDENT(c.relname) + '' AS ddl FROM pg_namespace AS n INNER JOIN pg_class AS c ON n.oid = c.relnamespace WHERE c.relkind = 'r' UNION SELECT table_id, schemaname, tablename, seq, delimiter + name + ' ' + type + nullable + def + ' ' + encoding AS ddl FROM (SELECT c.oid::bigint AS table_id, n.nspname AS schemaname, c.relname AS tablename, 100000000 + a.attnum AS seq, CASE WHEN a.attnum > 1 THEN ', ' ELSE '' END AS delimiter, QUOTE_IDENT(a.attname) AS name, REPLACE(UPPER(format_type(a.atttypid, a.atttypmod)), 'CHARACTER VARYING', 'VARCHAR') AS type, CASE WHEN format_encoding((a.attencodingtype)::integer) = 'none' THEN 'ENCODE RAW' ELSE 'ENCODE ' + format_encoding((a.attencodingtype)::integer) END AS encoding, CASE WHEN a.atthasdef IS TRUE THEN ' DEFAULT ' + d.adsrc ELSE '' END AS def, CASE WHEN a.attnotnull IS TRUE THEN ' NOT NULL' ELSE '' END AS nullable FROM pg_namespace AS n INNER JOIN pg_class AS c ON n.oid = c.relnamespace INNER JOIN pg_attribute AS a ON c.oid = a.attrelid LEFT OUTER JOIN pg_attrdef AS d ON a.attrelid = d.adrelid AND a.attnum = d.adnum WHERE c.relkind = 'r' AND a.attnum > 0 ORDER BY a.attnum) UNION (SELECT c.oid::bigint, n.nspname, c.relname, 200000000 + CAST(k.oid AS INT) AS seq, ', ' + pg_get_constraintdef(k.oid) FROM pg_constraint AS k INNER JOIN pg_class AS c ON c.relnamespace = k.connamespace AND c.oid = k.conrelid INNER JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND pg_get_constraintdef(k.oid) NOT LIKE 'FOREIGN KEY%' ORDER BY seq) UNION SELECT c.oid::bigint AS table_id, n.nspname AS schemaname, c.relname AS tablename, 300000001 AS seq, CASE WHEN c.reldiststyle = 1 THEN 'DISTSTYLE KEY' WHEN c.reldiststyle = 9 THEN 'DISTSTYLE AUTO' ELSE 'DISTSTYLE ?' END AS ddl FROM pg_namespace AS n INNER JOIN pg_class AS c ON n.oid = c.relnamespace WHERE c.relkind = 'r' UNION SELECT c.oid::bigint AS table_id, n.nspname AS schemaname, c.relname AS tablename, 600500000 AS seq, 'ALTER TABLE ' + QUOTE_IDENT(n.nspname) + '.' + QUOTE_IDENT(c.relname) + ' owner to ' + QUOTE_IDENT(u.usename) + ';' AS ddl FROM pg_namespace AS n INNER JOIN pg_class AS c ON n.oid = c.relnamespace INNER JOIN pg_user AS u ON c.relowner = u.usesysid WHERE c.relkind = 'r') UNION (SELECT c.oid::bigint, 'zzzzzzzz' || n.nspname, 'zzzzzzzz' || c.relname, 700000000 + CAST(k.oid AS INT) AS seq, 'ALTER TABLE ' + QUOTE_IDENT(n.nspname) + '.' + QUOTE_IDENT(c.relname) + ' ADD ' + pg_get_constraintdef(k.oid)::VARCHAR(1024) + ';' FROM pg_constraint AS k INNER JOIN pg_class AS c ON c.relnamespace = k.connamespace AND c.oid = k.conrelid INNER JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND k.contype = 'f' ORDER BY seq) ORDER BY table_id, schemaname, tablename, seq)) WHERE schemaname = 'shop' AND tablename = 'films' ORDER BY table_id, seq;
-- > CREATE TABLE IF NOT EXISTS shop.films
-- > film_id INTEGER NOT NULL ENCODE RAW
-- > , title VARCHAR(80) NOT NULL DEFAULT 'untitled' ENCODE RAW
-- > , price NUMERIC(10,2) ENCODE RAW
-- > , seen_at TIMESTAMP WITHOUT TIME ZONE ENCODE RAW
-- > , score DOUBLE PRECISION ENCODE RAW
-- > , stocked BOOLEAN ENCODE RAW
-- > , added DATE ENCODE RAW
-- > , PRIMARY KEY (film_id)
-- > DISTSTYLE KEY
-- > ALTER TABLE shop.films owner to reelshelf;
CREATE SCHEMA admin;
CREATE OR REPLACE VIEW admin.table_ddl AS SELECT table_id, REGEXP_REPLACE(schemaname, '^zzzzzzzz', '') AS schemaname, REGEXP_REPLACE(tablename, '^zzzzzzzz', '') AS tablename, seq, ddl FROM (SELECT * FROM (SELECT c.oid::bigint AS table_id, n.nspname AS schemaname, c.relname AS tablename, 2 AS seq, 'CREATE TABLE IF NOT EXISTS ' + QUOTE_IDENT(n.nspname) + '.' + QUOTE_IDENT(c.relname) + '' AS ddl FROM pg_namespace AS n INNER JOIN pg_class AS c ON n.oid = c.relnamespace WHERE c.relkind = 'r' UNION SELECT table_id, schemaname, tablename, seq, delimiter + name + ' ' + type + nullable + def + ' ' + encoding AS ddl FROM (SELECT c.oid::bigint AS table_id, n.nspname AS schemaname, c.relname AS tablename, 100000000 + a.attnum AS seq, CASE WHEN a.attnum > 1 THEN ', ' ELSE '' END AS delimiter, QUOTE_IDENT(a.attname) AS name, REPLACE(UPPER(format_type(a.atttypid, a.atttypmod)), 'CHARACTER VARYING', 'VARCHAR') AS type, CASE WHEN format_encoding((a.attencodingtype)::integer) = 'none' THEN 'ENCODE RAW' ELSE 'ENCODE ' + format_encoding((a.attencodingtype)::integer) END AS encoding, CASE WHEN a.atthasdef IS TRUE THEN ' DEFAULT ' + d.adsrc ELSE '' END AS def, CASE WHEN a.attnotnull IS TRUE THEN ' NOT NULL' ELSE '' END AS nullable FROM pg_namespace AS n INNER JOIN pg_class AS c ON n.oid = c.relnamespace INNER JOIN pg_attribute AS a ON c.oid = a.attrelid LEFT OUTER JOIN pg_attrdef AS d ON a.attrelid = d.adrelid AND a.attnum = d.adnum WHERE c.relkind = 'r' AND a.attnum > 0 ORDER BY a.attnum) UNION (SELECT c.oid::bigint, n.nspname, c.relname, 200000000 + CAST(k.oid AS INT) AS seq, ', ' + pg_get_constraintdef(k.oid) FROM pg_constraint AS k INNER JOIN pg_class AS c ON c.relnamespace = k.connamespace AND c.oid = k.conrelid INNER JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND pg_get_constraintdef(k.oid) NOT LIKE 'FOREIGN KEY%' ORDER BY seq) UNION SELECT c.oid::bigint AS table_id, n.nspname AS schemaname, c.relname AS tablename, 300000001 AS seq, CASE WHEN c.reldiststyle = 1 THEN 'DISTSTYLE KEY' WHEN c.reldiststyle = 9 THEN 'DISTSTYLE AUTO' ELSE 'DISTSTYLE ?' END AS ddl FROM pg_namespace AS n INNER JOIN pg_class AS c ON n.oid = c.relnamespace WHERE c.relkind = 'r' UNION SELECT c.oid::bigint AS table_id, n.nspname AS schemaname, c.relname AS tablename, 600500000 AS seq, 'ALTER TABLE ' + QUOTE_IDENT(n.nspname) + '.' + QUOTE_IDENT(c.relname) + ' owner to ' + QUOTE_IDENT(u.usename) + ';' AS ddl FROM pg_namespace AS n INNER JOIN pg_class AS c ON n.oid = c.relnamespace INNER JOIN pg_user AS u ON c.relowner = u.usesysid WHERE c.relkind = 'r') UNION (SELECT c.oid::bigint, 'zzzzzzzz' || n.nspname, 'zzzzzzzz' || c.relname, 700000000 + CAST(k.oid AS INT) AS seq, 'ALTER TABLE ' + QUOTE_IDENT(n.nspname) + '.' + QUOTE_IDENT(c.relname) + ' ADD ' + pg_get_constraintdef(k.oid)::VARCHAR(1024) + ';' FROM pg_constraint AS k INNER JOIN pg_class AS c ON c.relnamespace = k.connamespace AND c.oid = k.conrelid INNER JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND k.contype = 'f' ORDER BY seq) ORDER BY table_id, schemaname, tablename, seq);
SELECT ddl FROM admin.table_ddl WHERE schemaname = 'shop' AND tablename = 'stars' ORDER BY seq;
-- > CREATE TABLE IF NOT EXISTS shop.stars
-- > film_id INTEGER ENCODE RAW
-- > , stars SMALLINT NOT NULL ENCODE RAW
-- > DISTSTYLE AUTO
-- > ALTER TABLE shop.stars owner to reelshelf;
-- > ALTER TABLE shop.stars ADD FOREIGN KEY (film_id) REFERENCES shop.films(film_id);
DROP VIEW admin.table_ddl;
DROP SCHEMA admin;
SELECT n.nspname + c.relname FROM pg_class c, pg_namespace n WHERE c.relnamespace = n.oid AND n.nspname + c.relname = 'shopstars';
-- > shopstars
