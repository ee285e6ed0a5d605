-- Superset asks through SQLAlchemy: the dialect's first questions, and its reflection of schemas, relations, columns and keys.
-- Source: the public dialects sqlalchemy.dialects.postgresql.base and sqlalchemy-redshift.
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
SELECT conname, pg_catalog.pg_get_constraintdef(t.oid, true) AS condef FROM pg_catalog.pg_constraint t JOIN pg_catalog.pg_class c ON c.oid = t.conrelid WHERE c.relname = 'stars' AND t.contype = 'f';
-- # 1
SELECT a.attname FROM pg_attribute a JOIN (SELECT unnest(ix.indkey) attnum, ix.indrelid FROM pg_index ix WHERE ix.indisprimary AND ix.indrelid = 'shop.films'::regclass) k ON a.attnum = k.attnum AND a.attrelid = k.indrelid;
-- > film_id
SELECT stocked AS stocked, COUNT(*) AS "COUNT(*)" FROM (SELECT * FROM shop.films) AS virtual_table WHERE stocked IS NOT NULL GROUP BY stocked ORDER BY "COUNT(*)" DESC, stocked LIMIT 1000;
-- > f|1
-- > t|1
