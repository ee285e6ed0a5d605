-- Superset asks through SQLAlchemy: the dialect's first questions, and its reflection of schemas, relations, columns and keys.
-- Source: repositories apache/superset, superset/db_engine_specs/redshift.py; sqlalchemy-redshift/sqlalchemy-redshift, sqlalchemy_redshift/dialect.py;
-- and sqlalchemy/sqlalchemy, lib/sqlalchemy/dialects/postgresql/base.py.
SELECT pg_catalog.version() LIKE '%Redshift%';
-- > t
SELECT current_schema();
-- > public
SHOW standard_conforming_strings;
-- > on
SELECT CAST('test plain returns' AS VARCHAR(60)) AS anon_1;
-- > test plain returns
SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg_%' AND nspname IN ('shop', 'core') ORDER BY nspname;
-- > core
-- > shop
SELECT c.relkind, n.nspname AS "schema", c.relname AS "relname", CASE c.reldiststyle WHEN 0 THEN 'EVEN' WHEN 1 THEN 'KEY' WHEN 8 THEN 'ALL' ELSE 'AUTO' END AS "diststyle" FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'v', 'm', 'S', 'f') AND n.nspname = 'shop' ORDER BY c.relkind, c.relname;
-- > r|shop|films|KEY
-- > r|shop|stars|AUTO
-- > v|shop|best|AUTO
SELECT att.attname AS "name", format_type(att.atttypid, att.atttypmod) AS "format_type", att.attisdistkey AS "distkey", att.attsortkeyord AS "sortkey", att.attnotnull AS "notnull", ad.adsrc AS "default" FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN pg_catalog.pg_attribute att ON att.attrelid = c.oid LEFT JOIN pg_catalog.pg_attrdef ad ON (att.attrelid, att.attnum) = (ad.adrelid, ad.adnum) WHERE n.nspname = 'shop' AND c.relname = 'films' AND att.attnum > 0 AND NOT att.attisdropped ORDER BY att.attnum LIMIT 3;
-- > film_id|integer|t|0|t|null
-- > title|character varying(80)|f|1|t|'untitled'
-- > price|numeric(10,2)|f|0|f|null
SELECT n.nspname as "schema", c.relname as "table_name", att.attname as "name", format_encoding(att.attencodingtype::integer) as "encode", format_type(att.atttypid, att.atttypmod) as "type", att.attisdistkey as "distkey", att.attsortkeyord as "sortkey", att.attnotnull as "notnull", pg_catalog.col_description(att.attrelid, att.attnum) as "comment", adsrc, attnum, pg_catalog.format_type(att.atttypid, att.atttypmod), pg_catalog.pg_get_expr(ad.adbin, ad.adrelid) AS DEFAULT, n.oid > 0 as "schema_oid", c.oid > 0 as "table_oid" FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN pg_catalog.pg_attribute att ON att.attrelid = c.oid LEFT JOIN pg_catalog.pg_attrdef ad ON (att.attrelid, att.attnum) = (ad.adrelid, ad.adnum) WHERE n.nspname !~ '^pg_' AND n.nspname = 'shop' AND c.relname = 'films' AND att.attnum > 0 AND att.attnum <= 3 AND NOT att.attisdropped ORDER BY n.nspname, c.relname, att.attnum;
-- > shop|films|film_id|none|integer|t|0|t|null|null|1|integer|null|t|t
-- > shop|films|title|none|character varying(80)|f|1|t|null|'untitled'|2|character varying(80)|'untitled'|t|t
-- > shop|films|price|none|numeric(10,2)|f|0|f|In euros|null|3|numeric(10,2)|null|t|t
SELECT conname, pg_catalog.pg_get_constraintdef(t.oid, true) AS condef FROM pg_catalog.pg_constraint t JOIN pg_catalog.pg_class c ON c.oid = t.conrelid WHERE c.relname = 'stars' AND t.contype = 'f';
-- # 1
SELECT a.attname FROM pg_attribute a JOIN (SELECT unnest(ix.indkey) attnum, ix.indrelid FROM pg_index ix WHERE ix.indisprimary AND ix.indrelid = 'shop.films'::regclass) k ON a.attnum = k.attnum AND a.attrelid = k.indrelid;
-- > film_id
SELECT c.relkind, n.nspname AS "schema", c.relname, u.usename AS "owner_name", TRIM(TRAILING ';' FROM pg_catalog.pg_get_viewdef(c.oid, true)) IS NOT NULL AS "view_definition", pg_catalog.array_to_string(c.relacl, '\n') IS NULL AS "privileges" FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN pg_catalog.pg_user u ON u.usesysid = c.relowner WHERE c.relkind IN ('r', 'v', 'm', 'S', 'f') AND n.nspname !~ '^pg_' AND n.nspname = 'shop' ORDER BY c.relkind, c.relname;
-- > r|shop|films|reelshelf|f|t
-- > r|shop|stars|reelshelf|f|t
-- > v|shop|best|reelshelf|t|t
SELECT n.nspname as "schema", c.relname as "table_name", t.contype, t.conname, t.conkey, a.attnum, a.attname, pg_catalog.pg_get_constraintdef(t.oid, true) as condef FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN pg_catalog.pg_constraint t ON t.conrelid = c.oid JOIN pg_catalog.pg_attribute a ON t.conrelid = a.attrelid AND a.attnum = ANY(t.conkey) WHERE n.nspname !~ '^pg_' AND n.nspname = 'shop' ORDER BY n.nspname, c.relname;
-- > shop|films|p|films_pkey|{1}|1|film_id|PRIMARY KEY (film_id)
-- > shop|stars|f|stars_film_id_fkey|{1}|1|film_id|FOREIGN KEY (film_id) REFERENCES shop.films(film_id)
SELECT stocked AS stocked, COUNT(*) AS "COUNT(*)" FROM (SELECT * FROM shop.films) AS virtual_table WHERE stocked IS NOT NULL GROUP BY stocked ORDER BY "COUNT(*)" DESC, stocked LIMIT 1000;
-- > f|1
-- > t|1
