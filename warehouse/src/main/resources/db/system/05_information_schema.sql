-- information_schema; it also feeds svv_tables and svv_columns.
CREATE VIEW rs_system.info.schemata AS
SELECT '${name}' AS catalog_name, name AS schema_name, 'reelshelf' AS schema_owner, NULL::VARCHAR AS default_character_set_catalog,
  NULL::VARCHAR AS default_character_set_schema, NULL::VARCHAR AS default_character_set_name, NULL::VARCHAR AS sql_path FROM rs_system.main.rs_schema;
CREATE VIEW rs_system.info.information_schema_catalog_name AS SELECT '${name}' AS catalog_name;
CREATE VIEW rs_system.info.tables AS
SELECT '${name}' AS table_catalog, schema_name AS table_schema, name AS table_name,
  CASE WHEN kind IN ('v', 'm') THEN 'VIEW' WHEN is_temporary THEN 'LOCAL TEMPORARY' ELSE 'BASE TABLE' END AS table_type,
  NULL::VARCHAR AS self_referencing_column_name, NULL::VARCHAR AS reference_generation, NULL::VARCHAR AS user_defined_type_catalog,
  NULL::VARCHAR AS user_defined_type_schema, NULL::VARCHAR AS user_defined_type_name,
  CASE WHEN kind = 'r' THEN 'YES' ELSE 'NO' END AS is_insertable_into, 'NO' AS is_typed, NULL::VARCHAR AS commit_action
FROM rs_system.main.rs_relation;
CREATE VIEW rs_system.main.rs_described_column AS
SELECT r.schema_name, r.name AS table_name, c.name AS column_name, c.position::INTEGER AS ordinal_position, r.oid, r.kind, r.is_system, r.is_temporary,
  d.expression AS column_default, CASE WHEN c.is_not_null THEN 'NO' ELSE 'YES' END AS is_nullable,
  CASE WHEN t.typcategory = 'A' AND t.element_oid > 0 THEN 'super' ELSE t.sql_name END AS data_type,
  c.length AS character_maximum_length,
  CASE c.type_oid WHEN 1700 THEN c.digits WHEN 21 THEN 16 WHEN 23 THEN 32 WHEN 20 THEN 64 WHEN 700 THEN 24 WHEN 701 THEN 53 END::INTEGER AS numeric_precision,
  CASE c.type_oid WHEN 1700 THEN 10 WHEN 21 THEN 2 WHEN 23 THEN 2 WHEN 20 THEN 2 WHEN 700 THEN 2 WHEN 701 THEN 2 END::INTEGER AS numeric_precision_radix,
  CASE c.type_oid WHEN 1700 THEN c.decimals WHEN 21 THEN 0 WHEN 23 THEN 0 WHEN 20 THEN 0 END::INTEGER AS numeric_scale,
  CASE WHEN c.type_oid IN (1083, 1114, 1184, 1266) THEN 6 END::INTEGER AS datetime_precision,
  c.comment AS remarks, c.type_oid, t.typname, c.modifier, c.encoding, c.is_distribution_key, c.sort_key_position, c.is_not_null,
  c.identity_start IS NOT NULL AS is_identity, c.generation
FROM rs_system.main.rs_relation r
JOIN rs_system.main.rs_column c ON c.relation_oid = r.oid
JOIN rs_system.main.rs_type t ON t.oid = c.type_oid
LEFT JOIN rs_system.main.rs_default d ON d.relation_oid = r.oid AND d.position = c.position;
CREATE VIEW rs_system.info.columns AS
SELECT '${name}' AS table_catalog, schema_name AS table_schema, table_name, column_name, ordinal_position, column_default, is_nullable, data_type,
  character_maximum_length, character_maximum_length AS character_octet_length, numeric_precision, numeric_precision_radix, numeric_scale,
  datetime_precision, NULL::VARCHAR AS interval_type, NULL::VARCHAR AS interval_precision, NULL::VARCHAR AS character_set_catalog,
  NULL::VARCHAR AS character_set_schema, NULL::VARCHAR AS character_set_name, NULL::VARCHAR AS collation_catalog,
  NULL::VARCHAR AS collation_schema, NULL::VARCHAR AS collation_name, NULL::VARCHAR AS domain_catalog, NULL::VARCHAR AS domain_schema,
  NULL::VARCHAR AS domain_name, '${name}' AS udt_catalog, 'pg_catalog' AS udt_schema, typname AS udt_name, NULL::VARCHAR AS scope_catalog,
  NULL::VARCHAR AS scope_schema, NULL::VARCHAR AS scope_name, NULL::INTEGER AS maximum_cardinality, ordinal_position::VARCHAR AS dtd_identifier,
  'NO' AS is_self_referencing, CASE WHEN is_identity THEN 'YES' ELSE 'NO' END AS is_identity,
  CASE WHEN is_identity THEN 'BY DEFAULT' END AS identity_generation, CASE WHEN generation IS NULL THEN 'NEVER' ELSE 'ALWAYS' END AS is_generated,
  generation AS generation_expression, CASE WHEN kind = 'r' THEN 'YES' ELSE 'NO' END AS is_updatable
FROM rs_system.main.rs_described_column;
CREATE VIEW rs_system.info.views AS
SELECT '${name}' AS table_catalog, schema_name AS table_schema, name AS table_name, definition AS view_definition, 'NONE' AS check_option,
  'NO' AS is_updatable, 'NO' AS is_insertable_into FROM rs_system.main.rs_view WHERE definition IS NOT NULL;
CREATE VIEW rs_system.info.table_constraints AS
SELECT '${name}' AS constraint_catalog, schema_name AS constraint_schema, name AS constraint_name, '${name}' AS table_catalog,
  schema_name AS table_schema, table_name, CASE kind WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE' WHEN 'c' THEN 'CHECK' ELSE 'FOREIGN KEY' END
  AS constraint_type, 'NO' AS is_deferrable, 'NO' AS initially_deferred
FROM rs_system.main.rs_key WHERE rs_system.main.rs_sees(schema_name, table_name);
CREATE VIEW rs_system.info.key_column_usage AS
SELECT constraint_catalog, constraint_schema, constraint_name, table_catalog, table_schema, table_name, part.name AS column_name,
  part.place::INTEGER AS ordinal_position, CASE kind WHEN 'f' THEN part.place END::INTEGER AS position_in_unique_constraint
FROM (SELECT '${name}' AS constraint_catalog, schema_name AS constraint_schema, name AS constraint_name, '${name}' AS table_catalog,
    schema_name AS table_schema, table_name, kind, unnest(list_transform(columns, lambda one, place: {'name': one, 'place': place})) AS part
  FROM rs_system.main.rs_key WHERE kind <> 'c' AND rs_system.main.rs_sees(schema_name, table_name));
CREATE VIEW rs_system.info.referential_constraints AS
SELECT '${name}' AS constraint_catalog, f.schema_name AS constraint_schema, f.name AS constraint_name, '${name}' AS unique_constraint_catalog,
  f.referenced_schema AS unique_constraint_schema, p.name AS unique_constraint_name, 'NONE' AS match_option, 'NO ACTION' AS update_rule,
  'NO ACTION' AS delete_rule
FROM rs_system.main.rs_key f
LEFT JOIN rs_system.main.rs_key p ON p.table_oid = f.referenced_oid AND p.kind IN ('p', 'u') AND p.columns = f.referenced_columns
WHERE f.kind = 'f' AND rs_system.main.rs_sees(f.schema_name, f.table_name);
CREATE VIEW rs_system.info.constraint_column_usage AS
SELECT '${name}' AS table_catalog, CASE kind WHEN 'f' THEN referenced_schema ELSE schema_name END AS table_schema,
  CASE kind WHEN 'f' THEN referenced_table ELSE table_name END AS table_name,
  unnest(CASE kind WHEN 'f' THEN referenced_columns ELSE columns END) AS column_name, '${name}' AS constraint_catalog,
  schema_name AS constraint_schema, name AS constraint_name FROM rs_system.main.rs_key WHERE rs_system.main.rs_sees(schema_name, table_name);
CREATE VIEW rs_system.info.table_privileges AS
SELECT grantor, grantee, '${name}' AS table_catalog, schema_name AS table_schema, table_name, privilege AS privilege_type,
  CASE WHEN grantable THEN 'YES' ELSE 'NO' END AS is_grantable, 'NO' AS with_hierarchy
FROM rs_system.main.rs_grant WHERE table_name IS NOT NULL AND column_name IS NULL AND rs_system.main.rs_sees(schema_name, table_name);
CREATE VIEW rs_system.info.column_privileges AS
SELECT grantor, grantee, '${name}' AS table_catalog, schema_name AS table_schema, table_name, column_name, privilege AS privilege_type,
  CASE WHEN grantable THEN 'YES' ELSE 'NO' END AS is_grantable
FROM rs_system.main.rs_grant WHERE column_name IS NOT NULL AND rs_system.main.rs_sees(schema_name, table_name);
CREATE VIEW rs_system.info.routines AS
SELECT '${name}' AS specific_catalog, s.name AS specific_schema, p.proname || '_' || p.oid AS specific_name, '${name}' AS routine_catalog,
  s.name AS routine_schema, p.proname AS routine_name, 'FUNCTION' AS routine_type, p.rs_result AS data_type, 'SQL' AS routine_body,
  p.prosrc AS routine_definition, NULL::VARCHAR AS external_name, 'SQL' AS external_language
FROM rs_system.main.pg_proc p JOIN rs_system.main.rs_schema s ON s.oid = p.pronamespace;
CREATE VIEW rs_system.info.parameters AS
SELECT '${name}' AS specific_catalog, specific_schema, specific_name, part.place::INTEGER AS ordinal_position, 'IN' AS parameter_mode,
  part.name AS parameter_name, 'super' AS data_type
FROM (SELECT s.name AS specific_schema, p.proname || '_' || p.oid AS specific_name,
    unnest(list_transform(p.proargnames, lambda one, place: {'name': one, 'place': place})) AS part
  FROM rs_system.main.pg_proc p JOIN rs_system.main.rs_schema s ON s.oid = p.pronamespace);
CREATE VIEW rs_system.info.sequences AS
SELECT '${name}' AS sequence_catalog, schemaname AS sequence_schema, sequencename AS sequence_name, data_type, 64::INTEGER AS numeric_precision,
  2::INTEGER AS numeric_precision_radix, 0::INTEGER AS numeric_scale, start_value, min_value AS minimum_value, max_value AS maximum_value,
  increment_by AS increment, CASE WHEN cycle THEN 'YES' ELSE 'NO' END AS cycle_option FROM rs_system.main.pg_sequences;
CREATE VIEW rs_system.info.enabled_roles AS SELECT rolname AS role_name FROM rs_system.main.pg_roles;
CREATE VIEW rs_system.info.applicable_roles AS
SELECT member_name AS grantee, role_name, 'NO' AS is_grantable FROM rs_system.main.rs_membership;
CREATE VIEW rs_system.info.character_sets AS
SELECT NULL::VARCHAR AS character_set_catalog, NULL::VARCHAR AS character_set_schema, 'UTF8' AS character_set_name, 'UCS' AS character_repertoire,
  'UTF8' AS form_of_use, '${name}' AS default_collate_catalog, 'pg_catalog' AS default_collate_schema, 'en_US.utf8' AS default_collate_name;
