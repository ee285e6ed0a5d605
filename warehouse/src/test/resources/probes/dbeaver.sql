-- DBeaver's first statements on a PostgreSQL-like database, in its own order: session, schemas, types, relations, columns, keys.
-- Source: its public driver extension, plugins/org.jkiss.dbeaver.ext.postgresql (PostgreDatabase, PostgreSchema, PostgreTableBase).
-- Each statement is followed by what it must give: -- > and a row, columns joined by a bar; -- # and a number of rows.
SET extra_float_digits = 3;
SET application_name = 'DBeaver 25.1 - Main';
SELECT current_schema(), session_user;
-- > public|reelshelf
SHOW search_path;
-- # 1
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
SELECT c.oid,pg_catalog.pg_total_relation_size(c.oid) as total_rel_size,pg_catalog.pg_relation_size(c.oid) as rel_size FROM pg_class c WHERE c.relnamespace=(SELECT oid FROM pg_namespace WHERE nspname='shop') AND c.relkind = 'r';
-- # 2
SELECT * FROM (SELECT title, price FROM shop.films ORDER BY film_id) x LIMIT 2;
-- > Alien|9.50
-- > Brazil|7.25
