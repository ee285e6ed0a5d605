-- What Redshift's DDL declared and DuckDB's catalog cannot hold.
CREATE SCHEMA rs_system.info;
CREATE VIEW rs_system.main.rs_declared_column AS
SELECT NULL::VARCHAR AS schema_name, NULL::VARCHAR AS table_name, NULL::VARCHAR AS column_name, NULL::VARCHAR AS kind,
  NULL::INTEGER AS length, NULL::BIGINT AS identity_start, NULL::BIGINT AS identity_step, NULL::VARCHAR AS encoding,
  NULL::BOOLEAN AS is_distribution_key, NULL::INTEGER AS sort_key_position WHERE false;
CREATE VIEW rs_system.main.rs_declared_table AS
SELECT NULL::VARCHAR AS schema_name, NULL::VARCHAR AS table_name, NULL::VARCHAR AS diststyle, NULL::VARCHAR AS sort_kind WHERE false;
CREATE VIEW rs_system.main.rs_declared_key AS
SELECT NULL::VARCHAR AS schema_name, NULL::VARCHAR AS table_name, NULL::VARCHAR AS name, NULL::VARCHAR AS kind,
  NULL::VARCHAR[] AS columns, NULL::VARCHAR AS referenced_schema, NULL::VARCHAR AS referenced_table, NULL::VARCHAR[] AS referenced_columns WHERE false;
