-- What the system views read. Everything here starts with rs_ and is not shown to clients.
-- ${database} is DuckDB's name of the warehouse's file (${file} as an identifier), ${name} the name that clients see.
CREATE TABLE rs_system.main.rs_type (
  oid INTEGER, typname VARCHAR, sql_name VARCHAR, typlen INTEGER, typcategory VARCHAR, array_oid INTEGER, element_oid INTEGER
);
-- The object identifiers of PostgreSQL and, from 3000 on, of Redshift's own types.
INSERT INTO rs_system.main.rs_type VALUES
  (16, 'bool', 'boolean', 1, 'B', 1000, 0),
  (17, 'bytea', 'bytea', -1, 'U', 1001, 0),
  (18, 'char', '"char"', 1, 'S', 1002, 0),
  (19, 'name', 'name', 64, 'S', 1003, 18),
  (20, 'int8', 'bigint', 8, 'N', 1016, 0),
  (21, 'int2', 'smallint', 2, 'N', 1005, 0),
  (22, 'int2vector', 'int2vector', -1, 'A', 1006, 21),
  (23, 'int4', 'integer', 4, 'N', 1007, 0),
  (24, 'regproc', 'regproc', 4, 'N', 1008, 0),
  (25, 'text', 'text', -1, 'S', 1009, 0),
  (26, 'oid', 'oid', 4, 'N', 1028, 0),
  (30, 'oidvector', 'oidvector', -1, 'A', 1013, 26),
  (114, 'json', 'json', -1, 'U', 199, 0),
  (700, 'float4', 'real', 4, 'N', 1021, 0),
  (701, 'float8', 'double precision', 8, 'N', 1022, 0),
  (705, 'unknown', 'unknown', -2, 'X', 0, 0),
  (1033, 'aclitem', 'aclitem', 12, 'U', 1034, 0),
  (1042, 'bpchar', 'character', -1, 'S', 1014, 0),
  (1043, 'varchar', 'character varying', -1, 'S', 1015, 0),
  (1082, 'date', 'date', 4, 'D', 1182, 0),
  (1083, 'time', 'time without time zone', 8, 'D', 1183, 0),
  (1114, 'timestamp', 'timestamp without time zone', 8, 'D', 1115, 0),
  (1184, 'timestamptz', 'timestamp with time zone', 8, 'D', 1185, 0),
  (1186, 'interval', 'interval', 16, 'T', 1187, 0),
  (1188, 'intervaly2m', 'interval year to month', 4, 'T', 1189, 0),
  (1190, 'intervald2s', 'interval day to second', 8, 'T', 1191, 0),
  (1266, 'timetz', 'time with time zone', 12, 'D', 1270, 0),
  (1700, 'numeric', 'numeric', -1, 'N', 1231, 0),
  (1790, 'refcursor', 'refcursor', -1, 'U', 2201, 0),
  (2205, 'regclass', 'regclass', 4, 'N', 2210, 0),
  (2206, 'regtype', 'regtype', 4, 'N', 2211, 0),
  (2249, 'record', 'record', -1, 'P', 0, 0),
  (2276, 'any', '"any"', 4, 'P', 0, 0),
  (2278, 'void', 'void', 4, 'P', 0, 0),
  (2279, 'trigger', 'trigger', 4, 'P', 0, 0),
  (2283, 'anyelement', 'anyelement', 4, 'P', 0, 0),
  (2950, 'uuid', 'uuid', 16, 'U', 2951, 0),
  (3000, 'geometry', 'geometry', -1, 'U', 3001, 0),
  (3999, 'geography', 'geography', -1, 'U', 0, 0),
  (4000, 'super', 'super', -1, 'U', 0, 0),
  (6551, 'varbyte', 'binary varying', -1, 'U', 0, 0);
INSERT INTO rs_system.main.rs_type
SELECT array_oid, '_' || typname, sql_name || '[]', -1, 'A', 0, oid FROM rs_system.main.rs_type WHERE array_oid > 0;

-- The type of a column as clients see it, by the first words of DuckDB's name of it.
CREATE TABLE rs_system.main.rs_duck_type (duck VARCHAR, oid INTEGER, array_oid INTEGER);
INSERT INTO rs_system.main.rs_duck_type VALUES
  ('BOOLEAN', 16, 1000), ('TINYINT', 21, 1005), ('UTINYINT', 21, 1005), ('SMALLINT', 21, 1005), ('USMALLINT', 23, 1007), ('INTEGER', 23, 1007),
  ('UINTEGER', 20, 1016), ('BIGINT', 20, 1016), ('UBIGINT', 1700, 1231), ('HUGEINT', 1700, 1231), ('UHUGEINT', 1700, 1231),
  ('DECIMAL', 1700, 1231), ('FLOAT', 700, 1021), ('DOUBLE', 701, 1022), ('VARCHAR', 1043, 1015), ('BLOB', 17, 1001), ('DATE', 1082, 1182),
  ('TIME', 1083, 1183), ('TIME WITH TIME ZONE', 1266, 1270), ('TIMESTAMP', 1114, 1115), ('TIMESTAMP_S', 1114, 1115),
  ('TIMESTAMP_MS', 1114, 1115), ('TIMESTAMP_NS', 1114, 1115), ('TIMESTAMP WITH TIME ZONE', 1184, 1185), ('INTERVAL', 1186, 1187),
  ('UUID', 2950, 2951), ('JSON', 4000, 1015), ('STRUCT', 4000, 1015), ('MAP', 4000, 1015), ('ENUM', 1043, 1015);
-- PostgreSQL's type modifier: (precision, scale) of a number, the length of text, each plus four.
CREATE MACRO rs_system.main.rs_modifier(type_oid, digits, decimals, length) AS CASE
  WHEN type_oid = 1700 AND digits IS NOT NULL THEN ((digits << 16) | decimals) + 4
  WHEN type_oid IN (1042, 1043) THEN coalesce(length, 65535) + 4
  ELSE -1 END;
CREATE MACRO rs_system.main.rs_modified_type(name, type_oid, modifier) AS CASE
  WHEN coalesce(modifier, -1) < 0 THEN name
  WHEN type_oid = 1700 THEN name || '(' || ((modifier - 4) >> 16) || ',' || ((modifier - 4) & 65535) || ')'
  WHEN type_oid IN (1042, 1043) THEN name || '(' || (modifier - 4) || ')'
  ELSE name END;

-- Encodings of columns: the place, from 0, is the number in pg_attribute.attencodingtype. The numbers are
-- this server's own; clients only pass them to format_encoding().
CREATE MACRO rs_system.main.rs_encodings() AS ['none', 'bytedict', 'delta', 'delta32k', 'lzo', 'mostly8', 'mostly16', 'mostly32',
  'runlength', 'text255', 'text32k', 'zstd', 'az64'];
CREATE MACRO rs_system.main.rs_encoding_number(encoding) AS
  coalesce(list_position(rs_system.main.rs_encodings(), lower(encoding)) - 1, 0)::SMALLINT;

-- System relations that clients know by number keep PostgreSQL's.
CREATE MACRO rs_system.main.rs_system_oid(name, oid) AS CASE name
  WHEN 'pg_class' THEN 1259 WHEN 'pg_proc' THEN 1255 WHEN 'pg_type' THEN 1247 WHEN 'pg_attribute' THEN 1249
  WHEN 'pg_namespace' THEN 2615 WHEN 'pg_database' THEN 1262 WHEN 'pg_constraint' THEN 2606 WHEN 'pg_authid' THEN 1260 ELSE oid END;
-- Constraints and their indexes have no number in DuckDB: theirs follow from the table's.
-- A constraint's stays below 100000000: scripts of a table's DDL order their lines by 200000000 plus it.
CREATE MACRO rs_system.main.rs_constraint_oid(table_oid, ordinal) AS (50000000 + table_oid * 16 + ordinal)::INTEGER;
CREATE MACRO rs_system.main.rs_key_index_oid(table_oid, ordinal) AS (1500000000 + table_oid * 16 + ordinal)::INTEGER;

-- The schemas of the session's search path, in order, without the system's own.
CREATE MACRO rs_system.main.rs_search_path() AS list_filter(
  list_transform(string_split(current_setting('search_path'), ','),
    lambda entry: replace(regexp_replace(trim(entry), '^("?${database}"?\.)', ''), '"', '')),
  lambda entry: entry <> '' AND NOT starts_with(entry, 'rs_system.') AND NOT starts_with(entry, 'temp.'));

-- What the session's user may see. The server sets these variables at log-in and when grants change.
CREATE MACRO rs_system.main.rs_is_admin() AS coalesce(getvariable('rs_is_admin'), true);
CREATE MACRO rs_system.main.rs_sees_schema(name) AS
  rs_system.main.rs_is_admin() OR (name <> 'server' AND coalesce(list_contains(getvariable('rs_readable_schemas'), name), true));
CREATE MACRO rs_system.main.rs_sees(schema_name, name) AS
  rs_system.main.rs_is_admin() OR (schema_name <> 'server' AND (getvariable('rs_readable') IS NULL
    OR list_contains(getvariable('rs_readable'), schema_name || '.*') OR list_contains(getvariable('rs_readable'), schema_name || '.' || name)));

CREATE VIEW rs_system.main.rs_schema AS
SELECT 11::INTEGER AS oid, 'pg_catalog' AS name, true AS is_system, 'system catalog schema' AS comment
UNION ALL SELECT 12, 'information_schema', true, 'the standard''s view of the catalog'
UNION ALL SELECT 13, 'pg_temp_1', true, 'the session''s temporary tables'
  WHERE EXISTS (FROM duckdb_tables() WHERE "temporary") OR EXISTS (FROM duckdb_views() WHERE "temporary" AND NOT internal)
UNION ALL
SELECT oid::INTEGER, schema_name, false, comment FROM duckdb_schemas()
WHERE database_name = '${database}' AND NOT internal
  AND rs_system.main.rs_sees_schema(schema_name);

CREATE VIEW rs_system.main.rs_unowned_relation AS
SELECT table_oid::INTEGER AS oid,
  CASE WHEN "temporary" THEN 13 ELSE schema_oid END::INTEGER AS schema_oid,
  CASE WHEN "temporary" THEN 'pg_temp_1' ELSE schema_name END AS schema_name,
  table_name AS name, CASE WHEN (schema_name, table_name) IN (SELECT (schema_name, view_name) FROM ${file}.server.materialized_view) THEN 'm' ELSE 'r' END AS kind,
  comment, estimated_size AS row_estimate,
  column_count::INTEGER AS column_count, has_primary_key, index_count > 0 AS has_index, check_constraint_count::INTEGER AS checks,
  "temporary" AS is_temporary, false AS is_system, NULL::VARCHAR AS definition
FROM duckdb_tables()
WHERE (database_name = '${database}' OR "temporary") AND NOT internal
  AND ("temporary" OR rs_system.main.rs_sees(schema_name, table_name))
UNION ALL
SELECT view_oid::INTEGER, CASE WHEN "temporary" THEN 13 ELSE schema_oid END::INTEGER,
  CASE WHEN "temporary" THEN 'pg_temp_1' ELSE schema_name END,
  view_name, 'v', comment, 0, column_count::INTEGER, false, false, 0, "temporary", false, sql
FROM duckdb_views()
WHERE (database_name = '${database}' OR "temporary") AND NOT internal
  AND ("temporary" OR rs_system.main.rs_sees(schema_name, view_name))
UNION ALL
SELECT rs_system.main.rs_system_oid(view_name, view_oid)::INTEGER, CASE schema_name WHEN 'main' THEN 11 ELSE 12 END,
  CASE schema_name WHEN 'main' THEN 'pg_catalog' ELSE 'information_schema' END,
  view_name, 'v', comment, 0, column_count::INTEGER, false, false, 0, false, true, NULL
FROM duckdb_views()
WHERE database_name = 'rs_system' AND NOT internal AND NOT starts_with(view_name, 'rs_');

-- What an administrator makes belongs to reelshelf, a temporary table to its session's user.
CREATE VIEW rs_system.main.rs_relation AS
SELECT r.*, CASE WHEN r.is_temporary THEN coalesce(getvariable('rs_user'), 'reelshelf') WHEN r.is_system THEN 'reelshelf'
  ELSE coalesce(o.owner, 'reelshelf') END AS owner
FROM rs_system.main.rs_unowned_relation r
LEFT JOIN (SELECT schema_name, object_name, min(owner) AS owner FROM ${file}.server.owners GROUP BY ALL) o
  ON o.schema_name = lower(r.schema_name) AND o.object_name = lower(r.name);
CREATE MACRO rs_system.main.rs_user_oid(user_name) AS
  CASE user_name WHEN 'reelshelf' THEN 10 ELSE (100000 + hash('user ' || user_name) % 1000000000)::INTEGER END;

-- A temporary table's declarations are written nowhere: its texts' lengths are read from the checks that enforce them.
CREATE VIEW rs_system.main.rs_temporary_text AS
SELECT table_oid, constraint_column_names[1] AS column_name, CASE WHEN declared.type = 'character' THEN 'char' ELSE 'varchar' END AS kind,
  declared.length::INTEGER AS length
FROM (SELECT *, regexp_extract(constraint_text, 'value too long for type ([a-z ]+)\((\d+)\)', ['type', 'length']) AS declared
  FROM duckdb_constraints() WHERE database_name = 'temp' AND constraint_type = 'CHECK')
WHERE declared.length <> '';

CREATE VIEW rs_system.main.rs_column AS
SELECT database_name, schema_name, table_name, relation_oid, position, name, comment, default_text, is_not_null, duck_type, type_oid, identity_start, identity_step,
  generation, encoding, is_distribution_key, sort_key_position,
  CASE WHEN type_oid = 1700 AND digits IS NULL THEN 38 ELSE digits END::INTEGER AS digits,
  CASE WHEN type_oid = 1700 AND digits IS NULL THEN 0 ELSE decimals END::INTEGER AS decimals,
  CASE WHEN type_oid IN (1042, 1043) THEN coalesce(length, 65535) END::INTEGER AS length,
  rs_system.main.rs_modifier(type_oid,
    CASE WHEN type_oid = 1700 AND digits IS NULL THEN 38 ELSE digits END,
    CASE WHEN type_oid = 1700 AND digits IS NULL THEN 0 ELSE decimals END, length)::INTEGER AS modifier
FROM (
  SELECT c.database_name, c.schema_name, c.table_name, rs_system.main.rs_system_oid(c.table_name, c.table_oid)::INTEGER AS relation_oid, c.column_index::SMALLINT AS position, c.column_name AS name, c.comment,
    c.column_default AS default_text, NOT c.is_nullable AS is_not_null, c.data_type AS duck_type,
    CASE WHEN coalesce(a.kind, o.kind) = 'char' THEN 1042 WHEN ends_with(c.data_type, ']') THEN coalesce(d.array_oid, 1015) ELSE coalesce(d.oid, 1043) END AS type_oid,
    CASE WHEN starts_with(c.data_type, 'DECIMAL(') THEN c.numeric_precision END AS digits,
    CASE WHEN starts_with(c.data_type, 'DECIMAL(') THEN c.numeric_scale END AS decimals,
    coalesce(a.length, o.length) AS length, a.identity_start, a.identity_step, c.generation_expression AS generation,
    a.encoding, coalesce(a.is_distribution_key, false) AS is_distribution_key, coalesce(a.sort_key_position, 0) AS sort_key_position
  FROM duckdb_columns() c
  LEFT JOIN rs_system.main.rs_duck_type d ON d.duck = regexp_extract(c.data_type, '^[A-Z_ ]+')
  LEFT JOIN rs_system.main.rs_declared_column a
    ON a.schema_name = c.schema_name AND a.table_name = c.table_name AND a.column_name = c.column_name AND c.database_name = '${database}'
  LEFT JOIN rs_system.main.rs_temporary_text o
    ON o.table_oid = c.table_oid AND o.column_name = c.column_name AND c.database_name = 'temp'
  WHERE NOT c.internal AND (c.database_name IN ('${database}', 'temp') OR c.database_name = 'rs_system' AND NOT starts_with(c.table_name, 'rs_')));

-- Keys: DuckDB's own constraints, and the informational ones of Redshift's DDL. The checks of declared lengths belong to the types.
CREATE VIEW rs_system.main.rs_key AS
SELECT rs_system.main.rs_constraint_oid(k.table_oid, k.ordinal) AS oid, rs_system.main.rs_key_index_oid(k.table_oid, k.ordinal) AS index_oid,
  k.table_oid::INTEGER AS table_oid, k.schema_name, k.table_name, k.name, k.kind, k.columns, k.definition, k.positions::SMALLINT[] AS positions,
  r.table_oid::INTEGER AS referenced_oid, k.referenced_schema, k.referenced_table, k.referenced_columns
FROM (
  SELECT *, row_number() OVER (PARTITION BY table_oid ORDER BY kind, name) AS ordinal
  FROM (
    SELECT table_oid, schema_name, table_name, constraint_name AS name,
      CASE constraint_type WHEN 'PRIMARY KEY' THEN 'p' WHEN 'UNIQUE' THEN 'u' WHEN 'CHECK' THEN 'c' ELSE 'f' END AS kind,
      constraint_column_names AS columns, list_transform(constraint_column_indexes, lambda one: one + 1) AS positions,
      CASE WHEN constraint_type = 'FOREIGN KEY' THEN schema_name END AS referenced_schema,
      referenced_table, referenced_column_names AS referenced_columns, constraint_text AS definition
    FROM duckdb_constraints()
    WHERE database_name = '${database}' AND constraint_type IN ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY', 'CHECK')
      AND NOT coalesce(contains(constraint_text, 'value too long for type'), false)
    UNION ALL
    SELECT d.table_oid, k.schema_name, k.table_name, k.name, k.kind, k.columns,
      list_transform(k.columns, lambda one: list_position(names.all, one)),
      k.referenced_schema, k.referenced_table, k.referenced_columns,
      CASE k.kind WHEN 'p' THEN 'PRIMARY KEY (' WHEN 'u' THEN 'UNIQUE (' ELSE 'FOREIGN KEY (' END || array_to_string(k.columns, ', ') || ')'
        || CASE k.kind WHEN 'f' THEN ' REFERENCES ' || k.referenced_schema || '.' || k.referenced_table
          || '(' || array_to_string(k.referenced_columns, ', ') || ')' ELSE '' END
    FROM rs_system.main.rs_declared_key k JOIN duckdb_tables() d USING (schema_name, table_name)
    JOIN (SELECT table_oid, list(column_name ORDER BY column_index) AS "all" FROM duckdb_columns() GROUP BY table_oid) names
      ON names.table_oid = d.table_oid
    WHERE d.database_name = '${database}'
  )) k
LEFT JOIN duckdb_tables() r
  ON r.database_name = '${database}' AND r.schema_name = k.referenced_schema AND r.table_name = k.referenced_table;

-- Users and roles by numbers that follow from their names. reelshelf also stands for the server itself and owns what has no other owner.
-- Who is no administrator sees himself and the owners of what he may read.
CREATE VIEW rs_system.main.rs_user AS
SELECT 10::INTEGER AS oid, 'reelshelf' AS name, true AS is_admin, false AS can_login, NULL::TIMESTAMP AS valid_until, '' AS kind
WHERE NOT EXISTS (FROM ${file}.server.users WHERE name = 'reelshelf')
UNION ALL
SELECT rs_system.main.rs_user_oid(name), name, superuser, true, valid_until, 'user' FROM ${file}.server.users
WHERE rs_system.main.rs_is_admin() OR name IN (getvariable('rs_user'), 'reelshelf') OR name IN (SELECT owner FROM rs_system.main.rs_relation)
UNION ALL
SELECT (100000 + hash('role ' || name) % 1000000000)::INTEGER, name, name = 'admin', false, NULL, kind FROM ${file}.server.roles;
CREATE VIEW rs_system.main.rs_grant AS
SELECT g.schema_name, CASE g.object_kind WHEN 'relation' THEN g.object_name WHEN 'tables' THEN r.name END AS table_name,
  NULL::VARCHAR AS column_name, g.granted_by AS grantor, CASE g.grantee_kind WHEN 'public' THEN 'public' ELSE g.grantee END AS grantee,
  g.grantee_kind, g.privilege, g.grantable
FROM ${file}.server.grants g
LEFT JOIN rs_system.main.rs_relation r ON g.object_kind = 'tables' AND r.schema_name = g.schema_name
WHERE g.object_kind <> 'database';
CREATE VIEW rs_system.main.rs_membership AS SELECT member AS member_name, role AS role_name FROM ${file}.server.role_members;
