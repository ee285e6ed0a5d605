-- pg_catalog as of PostgreSQL 9.4, with Redshift's columns.
CREATE VIEW rs_system.main.rs_view AS
SELECT oid, schema_name, name, coalesce(' ' || l.query || ' WITH NO SCHEMA BINDING;',
  regexp_replace(definition, '(?is)^\s*create\s+(or\s+replace\s+)?(temp(orary)?\s+)?view\s+.*?\sas\s+', ' ')) AS definition
FROM rs_system.main.rs_relation LEFT JOIN ${file}.server.late_binding_view l ON contains(definition, l.macro_name) WHERE kind = 'v';
CREATE VIEW rs_system.main.rs_index AS
SELECT k.index_oid AS oid, r.schema_oid::INTEGER AS schema_oid, k.schema_name, k.name, k.table_oid, k.table_name, k.positions, k.columns, k.kind = 'p' AS is_primary,
  true AS is_unique, k.oid AS constraint_oid,
  'CREATE UNIQUE INDEX ' || k.name || ' ON ' || k.schema_name || '.' || k.table_name || ' USING btree (' || array_to_string(k.columns, ', ') || ')' AS definition
FROM rs_system.main.rs_key k JOIN duckdb_tables() r ON r.table_oid = k.table_oid
WHERE k.kind IN ('p', 'u') AND rs_system.main.rs_sees(k.schema_name, k.table_name)
UNION ALL
SELECT i.index_oid::INTEGER, i.schema_oid::INTEGER, i.schema_name, i.index_name, i.table_oid::INTEGER, i.table_name,
  list_filter(list_transform(i.columns, lambda one: list_position(t.names, one)), lambda one: one IS NOT NULL)::SMALLINT[],
  i.columns, false, i.is_unique, NULL,
  'CREATE ' || CASE WHEN i.is_unique THEN 'UNIQUE ' ELSE '' END || 'INDEX ' || i.index_name || ' ON ' || i.schema_name || '.' || i.table_name
    || ' USING btree (' || array_to_string(i.columns, ', ') || ')'
FROM (SELECT *, list_transform(string_split(expressions[2:-2], ','), lambda one: replace(trim(one), '"', '')) AS columns
  FROM duckdb_indexes() WHERE database_name = '${database}' AND rs_system.main.rs_sees(schema_name, table_name)) i
JOIN (SELECT table_oid, list(column_name ORDER BY column_index) AS names FROM duckdb_columns() GROUP BY table_oid) t
  ON t.table_oid = i.table_oid;

CREATE VIEW rs_system.main.pg_namespace AS
SELECT oid, name AS nspname, 10::INTEGER AS nspowner,
  CASE WHEN is_system THEN ['reelshelf=UC/reelshelf', '=U/reelshelf'] END AS nspacl FROM rs_system.main.rs_schema;

CREATE VIEW rs_system.main.pg_type AS
SELECT oid, typname, 11::INTEGER AS typnamespace, 10::INTEGER AS typowner, typlen::SMALLINT AS typlen, typlen IN (1, 2, 4, 8) AS typbyval,
  CASE typcategory WHEN 'P' THEN 'p' ELSE 'b' END AS typtype, typcategory, false AS typispreferred, true AS typisdefined, ',' AS typdelim,
  0::INTEGER AS typrelid, element_oid::INTEGER AS typelem, array_oid::INTEGER AS typarray,
  CASE WHEN starts_with(typname, '_') THEN 'array_in' ELSE typname || 'in' END AS typinput,
  CASE WHEN starts_with(typname, '_') THEN 'array_out' ELSE typname || 'out' END AS typoutput,
  CASE WHEN starts_with(typname, '_') THEN 'array_recv' ELSE typname || 'recv' END AS typreceive,
  CASE WHEN starts_with(typname, '_') THEN 'array_send' ELSE typname || 'send' END AS typsend,
  '-' AS typmodin, '-' AS typmodout, '-' AS typanalyze, 'i' AS typalign, 'p' AS typstorage, false AS typnotnull,
  0::INTEGER AS typbasetype, -1::INTEGER AS typtypmod, 0::INTEGER AS typndims, 0::INTEGER AS typcollation,
  NULL::VARCHAR AS typdefaultbin, NULL::VARCHAR AS typdefault, NULL::VARCHAR[] AS typacl
FROM rs_system.main.rs_type;

-- Each of what it asks several times stands in it once: a client's query names this view often, and DuckDB binds all of it each time.
CREATE VIEW rs_system.main.pg_class AS
WITH keys AS (SELECT kind, table_oid, referenced_oid FROM rs_system.main.rs_key), indexes AS (FROM rs_system.main.rs_index)
SELECT r.oid, r.name AS relname, r.schema_oid AS relnamespace, 0::INTEGER AS reltype, 0::INTEGER AS reloftype, rs_system.main.rs_user_oid(r.owner) AS relowner,
  0::INTEGER AS relam, r.oid AS relfilenode, 0::INTEGER AS reltablespace, greatest(1, r.row_estimate // 1000)::INTEGER AS relpages,
  r.row_estimate::FLOAT AS reltuples, 0::INTEGER AS relallvisible, 0::INTEGER AS reltoastrelid, r.oid IN (SELECT table_oid FROM indexes) AS relhasindex,
  false AS relisshared, CASE WHEN r.is_temporary THEN 't' ELSE 'p' END AS relpersistence, r.kind AS relkind, r.column_count::SMALLINT AS relnatts,
  CASE WHEN r.oid IN (SELECT table_oid FROM keys WHERE kind = 'c') THEN 1 ELSE 0 END::SMALLINT AS relchecks,
  false AS relhasoids, r.oid IN (SELECT table_oid FROM keys WHERE kind = 'p') AS relhaspkey, r.kind = 'v' AS relhasrules,
  r.oid IN (SELECT unnest([table_oid, referenced_oid]) FROM keys WHERE kind = 'f') AS relhastriggers,
  false AS relhassubclass, false AS relrowsecurity, false AS relforcerowsecurity, true AS relispopulated, 'd' AS relreplident,
  false AS relispartition, 0::INTEGER AS relrewrite, NULL::VARCHAR AS relpartbound, '0' AS relfrozenxid, '0' AS relminmxid,
  CASE WHEN r.is_system THEN ['reelshelf=arwdRxt/reelshelf', '=r/reelshelf'] ELSE g.acl END AS relacl,
  NULL::VARCHAR[] AS reloptions,
  CASE coalesce(d.diststyle, 'AUTO') WHEN 'EVEN' THEN 0 WHEN 'KEY' THEN 1 WHEN 'ALL' THEN 8 ELSE 9 END::SMALLINT AS reldiststyle,
  CASE coalesce(d.diststyle, 'AUTO') WHEN 'EVEN' THEN 0 WHEN 'KEY' THEN 1 WHEN 'ALL' THEN 8 ELSE 10 END::SMALLINT AS releffectivediststyle
FROM rs_system.main.rs_relation r
LEFT JOIN rs_system.main.rs_declared_table d ON d.schema_name = r.schema_name AND d.table_name = r.name
LEFT JOIN (
  SELECT schema_name, table_name, ['reelshelf=arwdRxt/reelshelf'] || list(acl ORDER BY acl) AS acl FROM (
    SELECT schema_name, table_name, grantee || '=' || string_agg(CASE privilege WHEN 'SELECT' THEN 'r' WHEN 'INSERT' THEN 'a'
      WHEN 'UPDATE' THEN 'w' WHEN 'DELETE' THEN 'd' WHEN 'REFERENCES' THEN 'x' ELSE '' END, '' ORDER BY privilege) || '/' || any_value(grantor) AS acl
    FROM rs_system.main.rs_grant WHERE table_name IS NOT NULL AND column_name IS NULL GROUP BY schema_name, table_name, grantee)
  GROUP BY ALL) g ON g.schema_name = r.schema_name AND g.table_name = r.name
UNION ALL BY NAME
SELECT oid, name AS relname, schema_oid AS relnamespace, 0 AS reltype, 0 AS reloftype, 10 AS relowner, 403 AS relam, oid AS relfilenode,
  0 AS reltablespace, 1 AS relpages, 0 AS reltuples, 0 AS relallvisible, 0 AS reltoastrelid, false AS relhasindex, false AS relisshared,
  'p' AS relpersistence, 'i' AS relkind, len(positions)::SMALLINT AS relnatts, 0 AS relchecks, false AS relhasoids, false AS relhaspkey,
  false AS relhasrules, false AS relhastriggers, false AS relhassubclass, false AS relrowsecurity, false AS relforcerowsecurity,
  true AS relispopulated, 'n' AS relreplident, false AS relispartition, 0 AS reldiststyle, 0 AS releffectivediststyle
FROM indexes
UNION ALL BY NAME
SELECT sequence_oid::INTEGER AS oid, sequence_name AS relname, schema_oid::INTEGER AS relnamespace, 0 AS reltype, 0 AS reloftype, 10 AS relowner,
  0 AS relam, sequence_oid::INTEGER AS relfilenode, 0 AS reltablespace, 1 AS relpages, 1 AS reltuples, 0 AS relallvisible, 0 AS reltoastrelid,
  false AS relhasindex, false AS relisshared, 'p' AS relpersistence, 'S' AS relkind, 3 AS relnatts, 0 AS relchecks, false AS relhasoids,
  false AS relhaspkey, false AS relhasrules, false AS relhastriggers, false AS relhassubclass, false AS relrowsecurity,
  false AS relforcerowsecurity, true AS relispopulated, 'n' AS relreplident, false AS relispartition, 0 AS reldiststyle, 0 AS releffectivediststyle
FROM duckdb_sequences() WHERE database_name = '${database}' AND rs_system.main.rs_sees_schema(schema_name);

CREATE VIEW rs_system.main.rs_default AS
SELECT relation_oid, position, CASE WHEN identity_start IS NOT NULL
    THEN '"identity"(' || relation_oid || ', ' || (position - 1) || ', ''' || identity_start || ',' || identity_step || '''::text)'
    ELSE coalesce(default_text, generation) END AS expression
FROM rs_system.main.rs_column WHERE default_text IS NOT NULL OR identity_start IS NOT NULL OR generation IS NOT NULL;

CREATE VIEW rs_system.main.pg_attribute AS
SELECT c.relation_oid AS attrelid, c.name AS attname, c.type_oid AS atttypid, -1::INTEGER AS attstattarget, t.typlen::SMALLINT AS attlen,
  c.position::SMALLINT AS attnum, CASE WHEN t.typcategory = 'A' THEN 1 ELSE 0 END::INTEGER AS attndims, -1::INTEGER AS attcacheoff,
  c.modifier AS atttypmod, t.typlen IN (1, 2, 4, 8) AS attbyval, 'p' AS attstorage, 'i' AS attalign, c.is_not_null AS attnotnull,
  c.default_text IS NOT NULL OR c.identity_start IS NOT NULL OR c.generation IS NOT NULL AS atthasdef, false AS atthasmissing,
  '' AS attidentity, CASE WHEN c.generation IS NULL THEN '' ELSE 's' END AS attgenerated,
  false AS attisdropped, true AS attislocal, 0::INTEGER AS attinhcount, 0::INTEGER AS attcollation, NULL::VARCHAR[] AS attacl,
  NULL::VARCHAR[] AS attoptions, NULL::VARCHAR[] AS attfdwoptions, NULL::VARCHAR AS attmissingval, '' AS attcompression,
  rs_system.main.rs_encoding_number(c.encoding) AS attencodingtype, c.is_distribution_key AS attisdistkey, c.sort_key_position::INTEGER AS attsortkeyord
FROM rs_system.main.rs_column c
JOIN rs_system.main.rs_relation r ON r.oid = c.relation_oid
JOIN rs_system.main.rs_type t ON t.oid = c.type_oid
UNION ALL BY NAME
SELECT i.oid AS attrelid, c.name AS attname, c.type_oid AS atttypid, -1 AS attstattarget, t.typlen::SMALLINT AS attlen,
  list_position(i.positions, c.position)::SMALLINT AS attnum, 0 AS attndims, -1 AS attcacheoff, c.modifier AS atttypmod,
  t.typlen IN (1, 2, 4, 8) AS attbyval, 'p' AS attstorage, 'i' AS attalign, false AS attnotnull, false AS atthasdef, false AS atthasmissing,
  '' AS attidentity, '' AS attgenerated, false AS attisdropped, true AS attislocal, 0 AS attinhcount, 0 AS attcollation, '' AS attcompression,
  0 AS attencodingtype, false AS attisdistkey, 0 AS attsortkeyord
FROM rs_system.main.rs_index i
JOIN rs_system.main.rs_column c ON c.relation_oid = i.table_oid AND list_contains(i.positions, c.position)
JOIN rs_system.main.rs_type t ON t.oid = c.type_oid;

CREATE VIEW rs_system.main.pg_attrdef AS
SELECT (1200000000 + d.relation_oid * 16 + d.position)::INTEGER AS oid, d.relation_oid AS adrelid, d.position::SMALLINT AS adnum,
  d.expression AS adbin, d.expression AS adsrc
FROM rs_system.main.rs_default d JOIN rs_system.main.rs_relation r ON r.oid = d.relation_oid;

CREATE VIEW rs_system.main.pg_description AS
SELECT oid AS objoid, 1259::INTEGER AS classoid, 0::INTEGER AS objsubid, comment AS description
FROM rs_system.main.rs_relation WHERE comment IS NOT NULL
UNION ALL
SELECT c.relation_oid, 1259, c.position, c.comment
FROM rs_system.main.rs_column c JOIN rs_system.main.rs_relation r ON r.oid = c.relation_oid WHERE c.comment IS NOT NULL
UNION ALL
SELECT oid, 2615, 0, comment FROM rs_system.main.rs_schema WHERE comment IS NOT NULL;
CREATE VIEW rs_system.main.pg_shdescription AS
SELECT 0::INTEGER AS objoid, 0::INTEGER AS classoid, NULL::VARCHAR AS description WHERE false;

CREATE VIEW rs_system.main.pg_constraint AS
SELECT k.oid, k.name AS conname, r.schema_oid AS connamespace, k.kind AS contype, false AS condeferrable, false AS condeferred,
  true AS convalidated, k.table_oid AS conrelid, 0::INTEGER AS contypid,
  CASE WHEN k.kind IN ('p', 'u') THEN k.index_oid ELSE coalesce(p.index_oid, 0) END::INTEGER AS conindid,
  0::INTEGER AS conparentid, coalesce(k.referenced_oid, 0)::INTEGER AS confrelid,
  CASE k.kind WHEN 'f' THEN 'a' ELSE ' ' END AS confupdtype, CASE k.kind WHEN 'f' THEN 'a' ELSE ' ' END AS confdeltype,
  CASE k.kind WHEN 'f' THEN 's' ELSE ' ' END AS confmatchtype, true AS conislocal, 0::INTEGER AS coninhcount, true AS connoinherit,
  k.positions AS conkey,
  (SELECT list(c.position ORDER BY list_position(k.referenced_columns, c.name)) FROM rs_system.main.rs_column c
    WHERE k.kind = 'f' AND c.relation_oid = k.referenced_oid AND list_contains(k.referenced_columns, c.name)) AS confkey, k.definition AS conbin, k.definition AS consrc
FROM rs_system.main.rs_key k JOIN rs_system.main.rs_relation r ON r.oid = k.table_oid
LEFT JOIN rs_system.main.rs_key p ON k.kind = 'f' AND p.table_oid = k.referenced_oid AND p.kind IN ('p', 'u') AND p.columns = k.referenced_columns;

-- A foreign key depends on the index of the key that it references; nothing else is told.
CREATE VIEW rs_system.main.pg_depend AS
SELECT 2606::INTEGER AS classid, oid AS objid, 0::INTEGER AS objsubid, 1259::INTEGER AS refclassid, conindid AS refobjid,
  0::INTEGER AS refobjsubid, 'n' AS deptype
FROM rs_system.main.pg_constraint WHERE contype = 'f' AND conindid <> 0;

CREATE VIEW rs_system.main.pg_index AS
SELECT oid AS indexrelid, table_oid AS indrelid, len(positions)::SMALLINT AS indnatts, len(positions)::SMALLINT AS indnkeyatts,
  is_unique AS indisunique, is_primary AS indisprimary, false AS indisexclusion, true AS indimmediate, false AS indisclustered,
  true AS indisvalid, false AS indcheckxmin, true AS indisready, true AS indislive, false AS indisreplident, positions AS indkey,
  NULL::INTEGER[] AS indcollation, NULL::INTEGER[] AS indclass, list_transform(positions, lambda one: 0::SMALLINT) AS indoption,
  NULL::VARCHAR AS indexprs, NULL::VARCHAR AS indpred
FROM rs_system.main.rs_index;

CREATE VIEW rs_system.main.pg_proc AS
SELECT oid, proname, pronamespace, 10::INTEGER AS proowner, 14::INTEGER AS prolang, 1::FLOAT AS procost, 0::FLOAT AS prorows,
  0::INTEGER AS provariadic, kind AS prokind, kind = 'a' AS proisagg, kind = 'w' AS proiswindow, false AS prosecdef, false AS proleakproof,
  false AS proisstrict, proretset, 'i' AS provolatile, 'u' AS proparallel, len(argument_names)::SMALLINT AS pronargs, 0::SMALLINT AS pronargdefaults,
  result_oid::INTEGER AS prorettype, array_to_string(list_transform(argument_names, lambda one: '4000'), ' ') AS proargtypes,
  NULL::INTEGER[] AS proallargtypes, NULL::VARCHAR[] AS proargmodes, argument_names AS proargnames, source AS prosrc,
  NULL::VARCHAR AS probin, NULL::VARCHAR[] AS proconfig, NULL::VARCHAR[] AS proacl,
  array_to_string(argument_names, ', ') AS rs_arguments, CASE WHEN proretset THEN 'record' ELSE 'super' END AS rs_result
FROM (
  SELECT (1800000000 + f.function_oid * 8 + row_number() OVER (PARTITION BY f.function_oid ORDER BY len(f.parameters)) - 1)::INTEGER AS oid, f.function_name AS proname, s.oid AS pronamespace, 'f' AS kind, f.function_type = 'table_macro' AS proretset,
    CASE WHEN f.function_type = 'table_macro' THEN 2249 ELSE 4000 END AS result_oid, f.parameters AS argument_names, f.macro_definition AS source
  FROM duckdb_functions() f
  JOIN rs_system.main.rs_schema s ON s.name = CASE f.database_name WHEN 'rs_system' THEN 'pg_catalog' ELSE f.schema_name END
  WHERE f.function_type IN ('macro', 'table_macro') AND NOT f.internal
    AND f.database_name IN ('${database}', 'rs_system') AND NOT starts_with(f.function_name, 'rs_'));
-- Users' own functions alone, as in Redshift.
CREATE VIEW rs_system.main.pg_proc_info AS
SELECT oid AS prooid, *, NULL::VARCHAR AS prosource FROM rs_system.main.pg_proc WHERE pronamespace <> 11;
-- What the drivers up to 2.1 give for a function's result (its place is 0) and arguments: see RoutineColumns. Its
-- types are super and, of a table macro, record; sizes and numbers of types are the driver's own.
CREATE VIEW rs_system.main.rs_procedure_column AS
SELECT prooid, proname, prokind, pronamespace, prorettype, '${name}' AS procedure_cat, s.name AS procedure_schem, proname AS procedure_name,
  column_name, column_type::SMALLINT AS column_type, CASE type_oid WHEN 4000 THEN -16 ELSE 1111 END::SMALLINT AS data_type, t.sql_name AS type_name,
  CASE type_oid WHEN 4000 THEN 4194304 ELSE 2147483647 END AS column_size, CASE type_oid WHEN 4000 THEN 4194304 END AS length,
  NULL::SMALLINT AS decimal_digits, 10 AS num_prec_radix, 2::SMALLINT AS nullable, '' AS remarks, NULL::VARCHAR AS column_def,
  CASE type_oid WHEN 4000 THEN -16 END::SMALLINT AS sql_data_type, NULL::SMALLINT AS sql_datetime_sub, NULL::SMALLINT AS char_octet_length,
  greatest(place, 0)::SMALLINT AS ordinal_position, '' AS is_nullable, proname || '_' || prooid AS specific_name, place AS proargindex
FROM (
  SELECT *, '' AS column_name, CASE WHEN proretset THEN 3 ELSE 0 END AS column_type, prorettype AS type_oid, -1 AS place
  FROM rs_system.main.pg_proc_info
  UNION ALL
  SELECT *, unnest(proargnames), 1, unnest(string_split(proargtypes, ' '))::INTEGER, unnest(range(1, pronargs + 1))
  FROM rs_system.main.pg_proc_info WHERE pronargs > 0)
JOIN rs_system.main.rs_schema s ON s.oid = pronamespace
JOIN rs_system.main.rs_type t ON t.oid = type_oid;
CREATE VIEW rs_system.main.rs_function_column AS
SELECT * REPLACE (CASE column_type WHEN 0 THEN 5 ELSE column_type END::SMALLINT AS column_type,
  CASE data_type WHEN -16 THEN -1 ELSE data_type END::SMALLINT AS data_type)
FROM rs_system.main.rs_procedure_column;

CREATE VIEW rs_system.main.pg_database AS
SELECT 100000::INTEGER AS oid, '${name}' AS datname, 10::INTEGER AS datdba, 6::INTEGER AS encoding, 'en_US.utf8' AS datcollate,
  'en_US.utf8' AS datctype, false AS datistemplate, true AS datallowconn, -1::INTEGER AS datconnlimit, 0::INTEGER AS datlastsysoid,
  0::INTEGER AS datvacuumxid, '0' AS datfrozenxid, 1663::INTEGER AS dattablespace, NULL::VARCHAR[] AS datconfig, NULL::VARCHAR[] AS datacl;
CREATE VIEW rs_system.main.pg_user AS
SELECT name AS usename, oid AS usesysid, is_admin AS usecreatedb, is_admin AS usesuper, false AS usecatupd, false AS userepl,
  '********' AS passwd, valid_until AS valuntil, NULL::VARCHAR[] AS useconfig FROM rs_system.main.rs_user WHERE can_login OR oid = 10;
CREATE VIEW rs_system.main.pg_user_info AS SELECT *, '-1' AS useconnlimit, NULL::VARCHAR AS externalid FROM rs_system.main.pg_user;
CREATE VIEW rs_system.main.pg_shadow AS SELECT * FROM rs_system.main.pg_user WHERE rs_system.main.rs_is_admin();
CREATE VIEW rs_system.main.pg_roles AS
SELECT oid, name AS rolname, is_admin AS rolsuper, true AS rolinherit, is_admin AS rolcreaterole, is_admin AS rolcreatedb, can_login AS rolcanlogin,
  false AS rolreplication, -1::INTEGER AS rolconnlimit, '********' AS rolpassword, valid_until AS rolvaliduntil, false AS rolbypassrls,
  NULL::VARCHAR[] AS rolconfig FROM rs_system.main.rs_user;
CREATE VIEW rs_system.main.pg_authid AS SELECT * FROM rs_system.main.pg_roles WHERE rs_system.main.rs_is_admin();
CREATE VIEW rs_system.main.pg_auth_members AS
SELECT r.oid AS roleid, u.oid AS member, 10::INTEGER AS grantor, false AS admin_option
FROM rs_system.main.rs_membership m
JOIN rs_system.main.rs_user u ON u.name = m.member_name AND u.can_login
JOIN rs_system.main.rs_user r ON r.name = m.role_name AND NOT r.can_login;
CREATE VIEW rs_system.main.pg_group AS
SELECT r.name AS groname, r.oid AS grosysid, list(m.member) FILTER (m.member IS NOT NULL) AS grolist
FROM rs_system.main.rs_user r LEFT JOIN rs_system.main.pg_auth_members m ON m.roleid = r.oid WHERE r.kind IN ('role', 'group') GROUP BY ALL;

CREATE VIEW rs_system.main.pg_am AS
SELECT * FROM (VALUES (403::INTEGER, 'btree', 'bthandler', 'i', true)) AS t(oid, amname, amhandler, amtype, amcanorder);
CREATE VIEW rs_system.main.pg_language AS
SELECT 2612::INTEGER AS tableoid, oid, lanname, 10::INTEGER AS lanowner, lanispl, true AS lanpltrusted, 0::INTEGER AS lanplcallfoid, 0::INTEGER AS laninline,
  0::INTEGER AS lanvalidator, NULL::VARCHAR[] AS lanacl FROM (VALUES (12::INTEGER, 'internal', false), (14, 'sql', false)) AS t(oid, lanname, lanispl);
CREATE VIEW rs_system.main.pg_tablespace AS
SELECT oid, spcname, 10::INTEGER AS spcowner, NULL::VARCHAR[] AS spcacl, NULL::VARCHAR[] AS spcoptions
FROM (VALUES (1663::INTEGER, 'pg_default'), (1664, 'pg_global')) AS t(oid, spcname);
CREATE VIEW rs_system.main.pg_collation AS
SELECT oid, collname, 11::INTEGER AS collnamespace, 10::INTEGER AS collowner, 'c' AS collprovider, 6::INTEGER AS collencoding, collname AS collcollate,
  collname AS collctype FROM (VALUES (100::INTEGER, 'default'), (950, 'C'), (951, 'POSIX')) AS t(oid, collname);
CREATE VIEW rs_system.main.pg_sequence AS
SELECT sequence_oid::INTEGER AS seqrelid, 20::INTEGER AS seqtypid, start_value AS seqstart, increment_by AS seqincrement, max_value AS seqmax,
  min_value AS seqmin, 1::BIGINT AS seqcache, cycle AS seqcycle FROM duckdb_sequences() WHERE database_name = '${database}';
CREATE VIEW rs_system.main.pg_sequences AS
SELECT schema_name AS schemaname, sequence_name AS sequencename, 'reelshelf' AS sequenceowner, 'bigint' AS data_type, start_value, min_value,
  max_value, increment_by, cycle, 1::BIGINT AS cache_size, last_value FROM duckdb_sequences()
WHERE database_name = '${database}' AND rs_system.main.rs_sees_schema(schema_name);

CREATE VIEW rs_system.main.pg_tables AS
SELECT schema_name AS schemaname, name AS tablename, owner AS tableowner, NULL::VARCHAR AS tablespace, has_index OR has_primary_key AS hasindexes,
  false AS hasrules, false AS hastriggers, false AS rowsecurity FROM rs_system.main.rs_relation WHERE kind IN ('r', 'm');
CREATE VIEW rs_system.main.pg_views AS
SELECT v.schema_name AS schemaname, v.name AS viewname, r.owner AS viewowner, v.definition
FROM rs_system.main.rs_view v JOIN rs_system.main.rs_relation r USING (oid);
CREATE VIEW rs_system.main.pg_matviews AS
SELECT schema_name AS schemaname, name AS matviewname, owner AS matviewowner, NULL::VARCHAR AS tablespace, false AS hasindexes,
  true AS ispopulated, definition FROM rs_system.main.rs_relation WHERE kind = 'm';
CREATE VIEW rs_system.main.pg_indexes AS
SELECT schema_name AS schemaname, table_name AS tablename, name AS indexname, NULL::VARCHAR AS tablespace, definition AS indexdef
FROM rs_system.main.rs_index;
-- The session's settings, and those that no session can change.
CREATE VIEW rs_system.main.pg_settings AS
SELECT name, setting, NULL::VARCHAR AS unit, category, '' AS short_desc, NULL::VARCHAR AS extra_desc, context, 'string' AS vartype,
  CASE context WHEN 'user' THEN 'session' ELSE 'default' END AS source, NULL::VARCHAR AS min_val, NULL::VARCHAR AS max_val,
  NULL::VARCHAR[] AS enumvals, setting AS boot_val, setting AS reset_val, false AS pending_restart
FROM (
  SELECT entry.key AS name, entry.value AS setting, 'Client Connection Defaults' AS category, 'user' AS context
  FROM (SELECT unnest(map_entries(getvariable('rs_settings')::MAP(VARCHAR, VARCHAR))) AS entry)
  UNION ALL
  SELECT name, setting, 'Preset Options', 'internal' FROM (VALUES ('max_index_keys', '32'), ('max_identifier_length', '127'),
    ('max_function_args', '32'), ('block_size', '262144'), ('default_transaction_isolation', 'serializable'), ('server_encoding', 'UTF8'),
    ('integer_datetimes', 'on'), ('lc_collate', 'en_US.utf8'), ('lc_ctype', 'en_US.utf8')) AS preset(name, setting)
  WHERE NOT coalesce(list_contains(map_keys(getvariable('rs_settings')::MAP(VARCHAR, VARCHAR)), name), false));
CREATE VIEW rs_system.main.pg_timezone_names AS
SELECT name, abbrev, utc_offset, is_dst FROM system.main.pg_timezone_names();

-- What this server has none of.
CREATE VIEW rs_system.main.pg_enum AS SELECT 0::INTEGER AS oid, 0::INTEGER AS enumtypid, 0::FLOAT AS enumsortorder, '' AS enumlabel WHERE false;
CREATE VIEW rs_system.main.pg_range AS SELECT 0::INTEGER AS rngtypid, 0::INTEGER AS rngsubtype, 0::INTEGER AS rngcollation WHERE false;
CREATE VIEW rs_system.main.pg_inherits AS SELECT 0::INTEGER AS inhrelid, 0::INTEGER AS inhparent, 0::INTEGER AS inhseqno WHERE false;
CREATE VIEW rs_system.main.pg_extension AS SELECT 0::INTEGER AS oid, '' AS extname, 0::INTEGER AS extowner, 0::INTEGER AS extnamespace,
  false AS extrelocatable, '' AS extversion, NULL::INTEGER[] AS extconfig, NULL::VARCHAR[] AS extcondition WHERE false;
CREATE VIEW rs_system.main.pg_trigger AS SELECT 0::INTEGER AS oid, 0::INTEGER AS tgrelid, 0::INTEGER AS tgparentid, '' AS tgname, 0::INTEGER AS tgfoid,
  0::SMALLINT AS tgtype, '' AS tgenabled, false AS tgisinternal, 0::INTEGER AS tgconstrrelid, 0::INTEGER AS tgconstrindid,
  0::INTEGER AS tgconstraint, false AS tgdeferrable, false AS tginitdeferred, 0::SMALLINT AS tgnargs WHERE false;
CREATE VIEW rs_system.main.pg_policy AS SELECT 0::INTEGER AS oid, '' AS polname, 0::INTEGER AS polrelid, '' AS polcmd, false AS polpermissive,
  NULL::INTEGER[] AS polroles, NULL::VARCHAR AS polqual, NULL::VARCHAR AS polwithcheck WHERE false;
CREATE VIEW rs_system.main.pg_rewrite AS SELECT 0::INTEGER AS oid, '' AS rulename, 0::INTEGER AS ev_class, '' AS ev_type, '' AS ev_enabled,
  false AS is_instead, NULL::VARCHAR AS ev_qual, NULL::VARCHAR AS ev_action WHERE false;
CREATE VIEW rs_system.main.pg_shdepend AS SELECT 0::INTEGER AS dbid, 0::INTEGER AS classid, 0::INTEGER AS objid, 0::INTEGER AS refclassid,
  0::INTEGER AS refobjid, '' AS deptype WHERE false;
CREATE VIEW rs_system.main.pg_foreign_server AS SELECT 0::INTEGER AS oid, '' AS srvname, 0::INTEGER AS srvowner, 0::INTEGER AS srvfdw,
  '' AS srvtype, '' AS srvversion, NULL::VARCHAR[] AS srvacl, NULL::VARCHAR[] AS srvoptions WHERE false;
CREATE VIEW rs_system.main.pg_foreign_table AS SELECT 0::INTEGER AS ftrelid, 0::INTEGER AS ftserver, NULL::VARCHAR[] AS ftoptions WHERE false;
CREATE VIEW rs_system.main.pg_foreign_data_wrapper AS SELECT 0::INTEGER AS oid, '' AS fdwname, 0::INTEGER AS fdwowner, 0::INTEGER AS fdwhandler,
  0::INTEGER AS fdwvalidator, NULL::VARCHAR[] AS fdwacl, NULL::VARCHAR[] AS fdwoptions WHERE false;
CREATE VIEW rs_system.main.pg_operator AS SELECT 0::INTEGER AS oid, '' AS oprname, 0::INTEGER AS oprnamespace, 0::INTEGER AS oprowner, '' AS oprkind,
  0::INTEGER AS oprleft, 0::INTEGER AS oprright, 0::INTEGER AS oprresult, '' AS oprcode WHERE false;
CREATE VIEW rs_system.main.pg_aggregate AS SELECT '' AS aggfnoid, '' AS aggkind, 0::SMALLINT AS aggnumdirectargs, '' AS aggtransfn WHERE false;
CREATE VIEW rs_system.main.pg_opclass AS SELECT 0::INTEGER AS oid, 0::INTEGER AS opcmethod, '' AS opcname, 0::INTEGER AS opcnamespace,
  0::INTEGER AS opcintype, false AS opcdefault WHERE false;
CREATE VIEW rs_system.main.pg_cast AS SELECT 0::INTEGER AS oid, 0::INTEGER AS castsource, 0::INTEGER AS casttarget, 0::INTEGER AS castfunc,
  '' AS castcontext, '' AS castmethod WHERE false;
CREATE VIEW rs_system.main.pg_conversion AS SELECT 0::INTEGER AS oid, '' AS conname, 0::INTEGER AS connamespace, 0::INTEGER AS conforencoding,
  0::INTEGER AS contoencoding, false AS condefault WHERE false;
CREATE VIEW rs_system.main.pg_event_trigger AS SELECT 0::INTEGER AS oid, '' AS evtname, '' AS evtevent, 0::INTEGER AS evtowner WHERE false;
CREATE VIEW rs_system.main.pg_default_acl AS SELECT 0::INTEGER AS oid, 0::INTEGER AS defacluser, 0::INTEGER AS defaclnamespace, '' AS defaclobjtype,
  NULL::VARCHAR[] AS defaclacl WHERE false;
CREATE VIEW rs_system.main.pg_partitioned_table AS SELECT 0::INTEGER AS partrelid, '' AS partstrat, 0::SMALLINT AS partnatts WHERE false;
CREATE VIEW rs_system.main.pg_publication AS SELECT 0::INTEGER AS oid, '' AS pubname, false AS puballtables WHERE false;
CREATE VIEW rs_system.main.pg_subscription AS SELECT 0::INTEGER AS oid, '' AS subname, 0::INTEGER AS subdbid, 0::INTEGER AS subowner WHERE false;
CREATE VIEW rs_system.main.pg_statistic_ext AS SELECT 0::INTEGER AS oid, 0::INTEGER AS stxrelid, '' AS stxname, 0::INTEGER AS stxnamespace WHERE false;
CREATE VIEW rs_system.main.pg_db_role_setting AS SELECT 0::INTEGER AS setdatabase, 0::INTEGER AS setrole, NULL::VARCHAR[] AS setconfig WHERE false;
CREATE VIEW rs_system.main.pg_prepared_xacts AS SELECT '' AS gid, '' AS owner, '' AS database, NULL::TIMESTAMPTZ AS prepared WHERE false;
CREATE VIEW rs_system.main.pg_rules AS SELECT '' AS schemaname, '' AS tablename, '' AS rulename, '' AS definition WHERE false;
CREATE VIEW rs_system.main.pg_conf AS SELECT '' AS key, '' AS value WHERE false;
CREATE VIEW rs_system.main.pg_external_schema AS SELECT 0::INTEGER AS esoid, 0::INTEGER AS eskind, '' AS esdbname, '' AS esoptions WHERE false;
CREATE VIEW rs_system.main.pg_statio_user_tables AS
SELECT oid AS relid, schema_name AS schemaname, name AS relname FROM rs_system.main.rs_relation WHERE kind = 'r' AND NOT is_system;
CREATE VIEW rs_system.main.pg_stat_user_tables AS
SELECT oid AS relid, schema_name AS schemaname, name AS relname, row_estimate AS n_live_tup, 0::BIGINT AS n_dead_tup
FROM rs_system.main.rs_relation WHERE kind = 'r' AND NOT is_system;
