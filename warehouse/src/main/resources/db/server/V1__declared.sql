-- What Redshift's CREATE TABLE and ALTER TABLE declare and DuckDB's catalog cannot hold. Only what was declared has a row.
-- Written in the transaction of the definition; temporary tables have none.
CREATE SCHEMA IF NOT EXISTS server;
-- kind: char or varchar. length: most bytes. identity: IDENTITY(start, step). encoding: in lower case, as declared.
-- sort_key_position: from 1, negative in an interleaved sort key, 0 for none
CREATE TABLE server.declared_column (
  schema_name VARCHAR NOT NULL,
  table_name VARCHAR NOT NULL,
  column_name VARCHAR NOT NULL,
  kind VARCHAR,
  length INTEGER,
  identity_start BIGINT,
  identity_step BIGINT,
  encoding VARCHAR,
  is_distribution_key BOOLEAN NOT NULL,
  sort_key_position INTEGER NOT NULL
);
-- diststyle: EVEN, KEY, ALL or AUTO; sort_kind: COMPOUND, INTERLEAVED, AUTO or null for none
CREATE TABLE server.declared_table (
  schema_name VARCHAR NOT NULL,
  table_name VARCHAR NOT NULL,
  diststyle VARCHAR NOT NULL,
  sort_kind VARCHAR
);
-- Informational, as in Redshift: not enforced. kind: p for PRIMARY KEY, u for UNIQUE, f for FOREIGN KEY
CREATE TABLE server.declared_key (
  schema_name VARCHAR NOT NULL,
  table_name VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  columns VARCHAR[] NOT NULL,
  referenced_schema VARCHAR,
  referenced_table VARCHAR,
  referenced_columns VARCHAR[]
);
