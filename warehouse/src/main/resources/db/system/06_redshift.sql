-- Redshift's SVV views of the catalog, and what the drivers' SHOW statements read (rs_show_).
CREATE VIEW rs_system.main.rs_described_relation AS
SELECT r.oid, '${name}' AS database_name, r.schema_name, r.name AS table_name, r.kind, r.is_temporary, r.is_system, r.comment AS remarks,
  r.row_estimate, r.column_count, r.owner, coalesce(d.diststyle, 'AUTO') AS diststyle, d.sort_kind,
  (SELECT array_to_string(c.relacl, '~') FROM rs_system.main.pg_class c WHERE c.oid = r.oid) AS acl
FROM rs_system.main.rs_relation r
LEFT JOIN rs_system.main.rs_declared_table d ON d.schema_name = r.schema_name AND d.table_name = r.name;
CREATE VIEW rs_system.main.svv_tables AS
SELECT database_name AS table_catalog, schema_name AS table_schema, table_name, CASE kind WHEN 'r' THEN 'BASE TABLE' ELSE 'VIEW' END AS table_type,
  remarks FROM rs_system.main.rs_described_relation;
CREATE VIEW rs_system.main.svv_columns AS
SELECT '${name}' AS table_catalog, schema_name AS table_schema, table_name, column_name, ordinal_position, column_default, is_nullable, data_type,
  character_maximum_length, numeric_precision, numeric_precision_radix, numeric_scale, datetime_precision, NULL::VARCHAR AS interval_type,
  NULL::VARCHAR AS interval_precision, NULL::VARCHAR AS character_set_catalog, NULL::VARCHAR AS character_set_schema,
  NULL::VARCHAR AS character_set_name, NULL::VARCHAR AS collation_catalog, NULL::VARCHAR AS collation_schema, NULL::VARCHAR AS collation_name,
  NULL::VARCHAR AS domain_name, remarks FROM rs_system.main.rs_described_column;
CREATE VIEW rs_system.main.svv_all_tables AS
SELECT database_name, schema_name, table_name, acl AS table_acl, CASE kind WHEN 'r' THEN 'TABLE' ELSE 'VIEW' END AS table_type, remarks
FROM rs_system.main.rs_described_relation;
CREATE VIEW rs_system.main.svv_redshift_tables AS
SELECT database_name, schema_name, table_name, CASE kind WHEN 'r' THEN 'TABLE' ELSE 'VIEW' END AS table_type, acl AS table_acl, remarks,
  owner AS table_owner FROM rs_system.main.rs_described_relation;
CREATE VIEW rs_system.main.svv_all_columns AS
SELECT '${name}' AS database_name, schema_name, table_name, column_name, ordinal_position, column_default, is_nullable, data_type,
  character_maximum_length, numeric_precision, numeric_scale, remarks FROM rs_system.main.rs_described_column;
CREATE VIEW rs_system.main.svv_redshift_columns AS
SELECT '${name}' AS database_name, schema_name, table_name, column_name, ordinal_position, data_type, column_default, is_nullable,
  coalesce(encoding, 'none') AS encoding, is_distribution_key AS distkey, sort_key_position AS sortkey, NULL::VARCHAR AS column_acl, remarks
FROM rs_system.main.rs_described_column;
CREATE VIEW rs_system.main.svv_all_schemas AS
SELECT '${name}' AS database_name, name AS schema_name, 10::INTEGER AS schema_owner, 'local' AS schema_type, NULL::VARCHAR AS schema_acl,
  NULL::VARCHAR AS source_database, NULL::VARCHAR AS schema_option FROM rs_system.main.rs_schema;
CREATE VIEW rs_system.main.svv_redshift_schemas AS
SELECT database_name, schema_name, schema_owner, schema_type, schema_acl, schema_option FROM rs_system.main.svv_all_schemas;
CREATE VIEW rs_system.main.svv_redshift_databases AS
SELECT '${name}' AS database_name, 10::INTEGER AS database_owner, 'local' AS database_type, NULL::VARCHAR AS database_acl,
  NULL::VARCHAR AS database_options, 'Snapshot Isolation' AS database_isolation_level;
CREATE VIEW rs_system.main.svv_redshift_functions AS
SELECT '${name}' AS database_name, s.name AS schema_name, p.proname AS function_name, 'REGULAR FUNCTION' AS function_type,
  p.rs_arguments AS argument_type, p.rs_result AS result_type
FROM rs_system.main.pg_proc p JOIN rs_system.main.rs_schema s ON s.oid = p.pronamespace;
CREATE VIEW rs_system.main.pg_table_def AS
SELECT schema_name AS schemaname, table_name AS tablename, column_name AS "column", rs_system.main.rs_modified_type(data_type, type_oid, modifier) AS type,
  coalesce(encoding, 'none') AS encoding, is_distribution_key AS distkey, sort_key_position::INTEGER AS sortkey, is_not_null AS "notnull"
FROM rs_system.main.rs_described_column
WHERE kind IN ('r', 'm') AND (is_temporary OR list_contains(rs_system.main.rs_search_path(), schema_name));
CREATE VIEW rs_system.main.svv_table_info AS
SELECT r.database_name AS "database", r.schema_name AS "schema", r.oid AS table_id, r.table_name AS "table",
  CASE WHEN k.encoded THEN 'Y' ELSE 'N' END AS encoded,
  r.diststyle || CASE WHEN k.distribution_key IS NULL THEN '' ELSE '(' || k.distribution_key || ')' END AS diststyle,
  coalesce(k.first_sort_key, CASE WHEN r.sort_kind = 'AUTO' THEN 'AUTO(SORTKEY)' END) AS sortkey1, k.max_varchar, k.first_sort_encoding AS sortkey1_enc,
  k.sort_keys::INTEGER AS sortkey_num, greatest(1, r.row_estimate * r.column_count * 8 // 1048576)::BIGINT AS size,
  NULL::DECIMAL(10, 4) AS pct_used, 0::BIGINT AS empty, NULL::DECIMAL(5, 2) AS unsorted, 0::DECIMAL(5, 2) AS stats_off,
  r.row_estimate::DECIMAL(38, 0) AS tbl_rows, NULL::DECIMAL(19, 2) AS skew_sortkey1, NULL::DECIMAL(19, 2) AS skew_rows,
  r.row_estimate::DECIMAL(38, 0) AS estimated_visible_rows, NULL::VARCHAR AS risk_event, NULL::DECIMAL(12, 2) AS vacuum_sort_benefit,
  NULL::TIMESTAMP AS create_time
FROM rs_system.main.rs_described_relation r
JOIN (
  SELECT oid, coalesce(bool_or(encoding IS NOT NULL AND lower(encoding) NOT IN ('none', 'raw')), false) AS encoded,
    any_value(CASE WHEN is_distribution_key THEN column_name END) AS distribution_key,
    any_value(CASE WHEN abs(sort_key_position) = 1 THEN column_name END) AS first_sort_key,
    any_value(CASE WHEN abs(sort_key_position) = 1 THEN coalesce(encoding, 'none') END) AS first_sort_encoding,
    count(*) FILTER (sort_key_position <> 0) AS sort_keys, max(character_maximum_length)::INTEGER AS max_varchar
  FROM rs_system.main.rs_described_column GROUP BY oid) k ON k.oid = r.oid
WHERE r.kind IN ('r', 'm') AND NOT r.is_system;
CREATE VIEW rs_system.main.svv_diskusage AS
SELECT oid AS tbl, table_name AS name, row_estimate AS num_values FROM rs_system.main.rs_described_relation WHERE kind = 'r' AND NOT is_system;

-- What this server has none of.
CREATE VIEW rs_system.main.svv_external_schemas AS SELECT 0::INTEGER AS esoid, 0::SMALLINT AS eskind, '' AS schemaname, 0::INTEGER AS esowner,
  '' AS databasename, '' AS esoptions WHERE false;
CREATE VIEW rs_system.main.svv_external_databases AS SELECT 0::INTEGER AS eskind, '' AS esoptions, '' AS databasename, '' AS location,
  '' AS parameters WHERE false;
CREATE VIEW rs_system.main.svv_external_tables AS SELECT '' AS redshift_database_name, '' AS schemaname, '' AS tablename, '' AS tabletype,
  '' AS location, '' AS input_format, '' AS output_format, '' AS serialization_lib, '' AS serde_parameters, 0::INTEGER AS compressed,
  '' AS parameters WHERE false;
CREATE VIEW rs_system.main.svv_external_columns AS SELECT '' AS redshift_database_name, '' AS schemaname, '' AS tablename, '' AS columnname,
  '' AS external_type, 0::INTEGER AS columnnum, 0::INTEGER AS part_key, '' AS is_nullable WHERE false;
CREATE VIEW rs_system.main.svv_external_partitions AS SELECT '' AS schemaname, '' AS tablename, '' AS values, '' AS location WHERE false;
CREATE VIEW rs_system.main.svv_datashares AS SELECT '' AS share_name, 0::INTEGER AS share_id, 0::INTEGER AS share_owner, '' AS source_database,
  '' AS share_type WHERE false;

-- A late-binding view's columns are listed with an ordinary view's, so what drivers join for them has no rows.
CREATE VIEW rs_system.main.pg_late_binding_view_cols AS
SELECT '' AS view_schema, '' AS view_name, '' AS col_name, '' AS col_type, 0::INTEGER AS col_num WHERE false;

CREATE VIEW rs_system.main.svv_roles AS
SELECT oid AS role_id, name AS role_name, 'reelshelf' AS role_owner, NULL::VARCHAR AS external_id FROM rs_system.main.rs_user WHERE kind = 'role';
CREATE VIEW rs_system.main.svv_user_info AS
SELECT name AS user_name, oid AS user_id, is_admin AS createdb, is_admin AS superuser, false AS catalog_update, '-1' AS connection_limit,
  CASE WHEN is_admin THEN 'UNRESTRICTED' ELSE 'RESTRICTED' END AS syslog_access, NULL::TIMESTAMP AS last_ddl_timestamp, 0::INTEGER AS session_timeout,
  NULL::VARCHAR AS external_user_id FROM rs_system.main.rs_user WHERE can_login;
CREATE VIEW rs_system.main.svv_user_grants AS
SELECT u.oid AS user_id, m.member_name AS user_name, r.oid AS role_id, m.role_name, false AS admin_option
FROM rs_system.main.rs_membership m JOIN rs_system.main.rs_user u ON u.name = m.member_name JOIN rs_system.main.rs_user r ON r.name = m.role_name;
CREATE VIEW rs_system.main.svv_relation_privileges AS
SELECT schema_name AS namespace_name, table_name AS relation_name, privilege AS privilege_type, u.oid AS identity_id, grantee AS identity_name,
  grantee_kind AS identity_type, grantable AS admin_option
FROM rs_system.main.rs_grant g LEFT JOIN rs_system.main.rs_user u ON u.name = g.grantee
WHERE table_name IS NOT NULL AND column_name IS NULL AND rs_system.main.rs_sees(schema_name, table_name);
CREATE VIEW rs_system.main.svv_schema_privileges AS
SELECT schema_name AS namespace_name, privilege AS privilege_type, u.oid AS identity_id, grantee AS identity_name, grantee_kind AS identity_type,
  grantable AS admin_option
FROM rs_system.main.rs_grant g LEFT JOIN rs_system.main.rs_user u ON u.name = g.grantee WHERE table_name IS NULL;

CREATE VIEW rs_system.main.rs_show_databases AS
SELECT database_name, database_owner, database_type, database_acl, database_options AS parameters, database_isolation_level
FROM rs_system.main.svv_redshift_databases;
CREATE VIEW rs_system.main.rs_show_schemas AS SELECT * FROM rs_system.main.svv_all_schemas;
CREATE VIEW rs_system.main.rs_show_tables AS
SELECT database_name, schema_name, table_name, CASE kind WHEN 'r' THEN 'TABLE' ELSE 'VIEW' END AS table_type, acl AS table_acl, remarks,
  owner, NULL::TIMESTAMP AS last_altered_time, NULL::TIMESTAMP AS last_modified_time,
  CASE kind WHEN 'r' THEN diststyle END AS dist_style,
  CASE WHEN kind = 'm' THEN 'MATERIALIZED VIEW' WHEN is_temporary THEN 'TEMPORARY TABLE' WHEN kind = 'v' THEN 'REGULAR VIEW' ELSE 'REGULAR TABLE' END
    AS table_subtype FROM rs_system.main.rs_described_relation;
CREATE VIEW rs_system.main.rs_show_columns AS
SELECT '${name}' AS database_name, c.schema_name, c.table_name, column_name, ordinal_position, column_default, is_nullable, data_type,
  character_maximum_length, CASE WHEN type_oid IN (20, 21, 23, 1700) THEN numeric_precision END AS numeric_precision,
  CASE WHEN type_oid IN (20, 21, 23, 1700) THEN numeric_scale END AS numeric_scale, remarks,
  CASE WHEN sort_key_position = 0 THEN NULL ELSE coalesce(d.sort_kind, 'COMPOUND') END AS sort_key_type, sort_key_position AS sort_key,
  is_distribution_key::INTEGER AS dist_key, coalesce(encoding, 'none') AS encoding, NULL::VARCHAR AS collation
FROM rs_system.main.rs_described_column c
LEFT JOIN rs_system.main.rs_declared_table d ON d.schema_name = c.schema_name AND d.table_name = c.table_name;
CREATE VIEW rs_system.main.rs_show_primary_keys AS
SELECT '${name}' AS database_name, schema_name, table_name, part.name AS column_name, part.place::INTEGER AS key_seq, name AS pk_name
FROM (SELECT schema_name, table_name, name, unnest(list_transform(columns, lambda one, place: {'name': one, 'place': place})) AS part
  FROM rs_system.main.rs_key WHERE kind = 'p' AND rs_system.main.rs_sees(schema_name, table_name));
CREATE VIEW rs_system.main.rs_show_foreign_keys AS
SELECT '${name}' AS pk_database_name, referenced_schema AS pk_schema_name, referenced_table AS pk_table_name, part.referenced AS pk_column_name,
  '${name}' AS fk_database_name, schema_name AS fk_schema_name, table_name AS fk_table_name, part.name AS fk_column_name,
  part.place::INTEGER AS key_seq, 3::INTEGER AS update_rule, 3::INTEGER AS delete_rule, name AS fk_name, pk_name, 7::INTEGER AS deferrability
FROM (SELECT f.schema_name, f.table_name, f.name, f.referenced_schema, f.referenced_table, p.name AS pk_name,
    unnest(list_transform(f.columns, lambda one, place: {'name': one, 'place': place, 'referenced': f.referenced_columns[place]})) AS part
  FROM rs_system.main.rs_key f
  LEFT JOIN rs_system.main.rs_key p ON p.table_oid = f.referenced_oid AND p.kind IN ('p', 'u') AND p.columns = f.referenced_columns
  WHERE f.kind = 'f' AND rs_system.main.rs_sees(f.schema_name, f.table_name));
CREATE VIEW rs_system.main.rs_show_grants AS
SELECT '${name}' AS database_name, schema_name, table_name AS object_name, CASE WHEN table_name IS NULL THEN 'SCHEMA' ELSE 'TABLE' END AS object_type,
  privilege AS privilege_type, u.oid AS identity_id, grantee AS identity_name, grantee_kind AS identity_type, grantable AS admin_option,
  CASE WHEN table_name IS NULL THEN 'SCHEMA' ELSE 'TABLE' END AS privilege_scope, grantor AS grantor_name, column_name
FROM rs_system.main.rs_grant g LEFT JOIN rs_system.main.rs_user u ON u.name = g.grantee;
CREATE VIEW rs_system.main.rs_show_functions AS
SELECT '${name}' AS database_name, s.name AS schema_name, p.proname AS function_name, p.pronargs::INTEGER AS number_of_arguments,
  array_to_string(list_transform(p.proargnames, lambda one: 'super'), ', ') AS argument_list, p.rs_result AS return_type, p.proargnames AS names
FROM rs_system.main.pg_proc p JOIN rs_system.main.rs_schema s ON s.oid = p.pronamespace;
CREATE VIEW rs_system.main.rs_show_parameters AS
SELECT database_name, schema_name, function_name, part.name AS parameter_name, part.place::INTEGER AS ordinal_position, 'IN' AS parameter_type,
  'super' AS data_type, NULL::INTEGER AS character_maximum_length, NULL::INTEGER AS numeric_precision, NULL::INTEGER AS numeric_scale, argument_list
FROM (SELECT database_name, schema_name, function_name, argument_list,
    unnest(list_transform(names, lambda one, place: {'name': one, 'place': place})) AS part FROM rs_system.main.rs_show_functions)
UNION ALL
SELECT database_name, schema_name, function_name, '', 0, 'RETURN', return_type, NULL, NULL, NULL, argument_list FROM rs_system.main.rs_show_functions;

CREATE VIEW rs_system.main.rs_show_table AS
SELECT '${name}' AS database_name, c.schema_name, c.table_name,
  'CREATE TABLE ' || rs_system.main.quote_ident(c.schema_name) || '.' || rs_system.main.quote_ident(c.table_name) || ' (' || chr(10)
  || string_agg('    ' || rs_system.main.quote_ident(column_name) || ' ' || rs_system.main.rs_modified_type(data_type, type_oid, modifier)
    || CASE WHEN is_not_null THEN ' NOT NULL' ELSE '' END
    || CASE WHEN column_default IS NULL OR is_identity THEN '' ELSE ' DEFAULT ' || column_default END
    || CASE WHEN encoding IS NULL THEN '' ELSE ' ENCODE ' || encoding END, ',' || chr(10) ORDER BY ordinal_position)
  || coalesce((SELECT string_agg(',' || chr(10) || '    ' || k.definition, '' ORDER BY k.kind DESC, k.name) FROM rs_system.main.rs_key k
    WHERE k.table_oid = c.oid AND k.kind <> 'c'), '')
  || chr(10) || ')' || CASE coalesce(any_value(d.diststyle), 'AUTO') WHEN 'KEY' THEN chr(10) || 'DISTSTYLE KEY' ||
    coalesce(chr(10) || 'DISTKEY (' || any_value(CASE WHEN is_distribution_key THEN column_name END) || ')', '')
    ELSE chr(10) || 'DISTSTYLE ' || coalesce(any_value(d.diststyle), 'AUTO') END
  || coalesce(chr(10) || CASE any_value(d.sort_kind) WHEN 'INTERLEAVED' THEN 'INTERLEAVED ' ELSE '' END || 'SORTKEY ('
    || string_agg(CASE WHEN sort_key_position <> 0 THEN column_name END, ', ' ORDER BY abs(sort_key_position)) || ')', '') || ';' AS ddl
FROM rs_system.main.rs_described_column c
LEFT JOIN rs_system.main.rs_declared_table d ON d.schema_name = c.schema_name AND d.table_name = c.table_name
WHERE c.kind = 'r' AND NOT c.is_system GROUP BY c.oid, c.schema_name, c.table_name;
CREATE VIEW rs_system.main.rs_show_view AS
SELECT '${name}' AS database_name, schema_name, name AS view_name,
  'CREATE VIEW ' || rs_system.main.quote_ident(schema_name) || '.' || rs_system.main.quote_ident(name) || ' AS' || definition AS ddl
FROM rs_system.main.rs_view WHERE definition IS NOT NULL;
