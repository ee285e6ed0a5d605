-- What STL_LOAD_ERRORS, STL_LOAD_COMMITS and the views of materialized views show. Written by the server only.
CREATE SCHEMA IF NOT EXISTS server;
-- Written in a transaction of its own: the load that failed is rolled back, its errors stay.
CREATE TABLE server.load_error (
  load_id BIGINT NOT NULL,
  user_name VARCHAR NOT NULL,
  happened_at TIMESTAMP NOT NULL,
  schema_name VARCHAR NOT NULL,
  table_name VARCHAR NOT NULL,
  file VARCHAR NOT NULL,
  line_number BIGINT NOT NULL,
  column_name VARCHAR NOT NULL,
  column_type VARCHAR NOT NULL,
  column_length INTEGER NOT NULL,
  raw_line VARCHAR NOT NULL,
  raw_field VARCHAR,
  code INTEGER NOT NULL,
  reason VARCHAR NOT NULL
);
-- The table of the same name holds its rows. query: as written; duckdb_query: its translation, whose names search_path resolves.
CREATE TABLE server.materialized_view (
  schema_name VARCHAR NOT NULL,
  view_name VARCHAR NOT NULL,
  query VARCHAR NOT NULL,
  duckdb_query VARCHAR NOT NULL,
  search_path VARCHAR NOT NULL,
  auto_refresh BOOLEAN NOT NULL,
  owner VARCHAR NOT NULL,
  created_at TIMESTAMP NOT NULL,
  refreshed_at TIMESTAMP NOT NULL
);
