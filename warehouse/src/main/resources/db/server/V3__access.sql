-- Who may connect and what they may see. Written by the server only, and hidden from all but superusers.
CREATE SCHEMA IF NOT EXISTS server;

-- Verifiers, never passwords.
CREATE TABLE server.users (
  name VARCHAR PRIMARY KEY,
  superuser BOOLEAN NOT NULL,
  created_at TIMESTAMP NOT NULL,
  password_changed_at TIMESTAMP NOT NULL,
  valid_until TIMESTAMP,
  scram VARCHAR NOT NULL,
  digest VARCHAR NOT NULL
);
-- What the server keeps to itself, such as the seed of the salts of users who do not exist.
CREATE TABLE server.secrets (
  name VARCHAR PRIMARY KEY,
  value VARCHAR NOT NULL
);
-- Set by an administrator; policies read them as current_setting('reelshelf.NAME').
CREATE TABLE server.user_attributes (
  user_name VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  value VARCHAR NOT NULL
);
-- Roles, and groups, which are roles under Redshift's older name.
CREATE TABLE server.roles (
  name VARCHAR PRIMARY KEY,
  kind VARCHAR NOT NULL CHECK (kind IN ('role', 'group')),
  built_in BOOLEAN NOT NULL
);
-- member is a user or a role: member_kind says which.
CREATE TABLE server.role_members (
  role VARCHAR NOT NULL,
  member_kind VARCHAR NOT NULL CHECK (member_kind IN ('user', 'role')),
  member VARCHAR NOT NULL
);
-- Bound to names, so that they outlive a table's being rebuilt. object_name is '' for a schema or a database;
-- object_kind 'tables' is every table and view of a schema, present and future.
CREATE TABLE server.grants (
  grantee_kind VARCHAR NOT NULL CHECK (grantee_kind IN ('user', 'role', 'public')),
  grantee VARCHAR NOT NULL,
  object_kind VARCHAR NOT NULL CHECK (object_kind IN ('database', 'schema', 'tables', 'relation')),
  schema_name VARCHAR NOT NULL,
  object_name VARCHAR NOT NULL,
  privilege VARCHAR NOT NULL,
  grantable BOOLEAN NOT NULL,
  granted_by VARCHAR NOT NULL
);
CREATE TABLE server.owners (
  schema_name VARCHAR NOT NULL,
  object_name VARCHAR NOT NULL,
  owner VARCHAR NOT NULL
);
-- Row-level security. columns is a JSON array of {name, type}.
CREATE TABLE server.policies (
  name VARCHAR PRIMARY KEY,
  columns VARCHAR NOT NULL,
  predicate VARCHAR NOT NULL
);
CREATE TABLE server.policy_attachments (
  policy VARCHAR NOT NULL,
  schema_name VARCHAR NOT NULL,
  object_name VARCHAR NOT NULL,
  grantee_kind VARCHAR NOT NULL CHECK (grantee_kind IN ('user', 'role', 'public')),
  grantee VARCHAR NOT NULL
);
CREATE TABLE server.row_security (
  schema_name VARCHAR NOT NULL,
  object_name VARCHAR NOT NULL,
  conjunction VARCHAR NOT NULL CHECK (conjunction IN ('AND', 'OR'))
);

INSERT INTO server.roles VALUES ('admin', 'role', true), ('loader', 'role', true), ('reports_reader', 'role', true);
INSERT INTO server.grants
SELECT 'role', 'reports_reader', kind, schema_name, '', privilege, false, 'reelshelf'
FROM (VALUES ('reports'), ('features')) AS s (schema_name), (VALUES ('schema', 'USAGE'), ('tables', 'SELECT')) AS p (kind, privilege);
INSERT INTO server.grants
SELECT 'role', 'loader', kind, schema_name, '', privilege, false, 'reelshelf'
FROM (VALUES ('raw'), ('core'), ('model'), ('catalog'), ('quality'), ('reports'), ('features')) AS s (schema_name),
  (VALUES ('schema', 'USAGE'), ('tables', 'SELECT')) AS p (kind, privilege);
INSERT INTO server.grants
SELECT 'role', 'loader', kind, schema_name, '', privilege, false, 'reelshelf'
FROM (VALUES ('raw'), ('core'), ('model'), ('catalog'), ('quality')) AS s (schema_name),
  (VALUES ('schema', 'CREATE'), ('tables', 'INSERT'), ('tables', 'UPDATE'), ('tables', 'DELETE'), ('tables', 'TRUNCATE'),
    ('tables', 'DROP'), ('tables', 'ALTER')) AS p (kind, privilege);
