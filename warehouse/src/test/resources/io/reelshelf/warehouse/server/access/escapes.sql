-- Plain reads of hidden tables, in every spelling of the name.
SELECT * FROM core.secret
SELECT * FROM CORE.SECRET
SELECT * FROM "core"."secret"
SELECT * FROM "CORE"."Secret"
SELECT * FROM warehouse.core.secret
SELECT * FROM "warehouse"."core"."secret"
SELECT * FROM reelshelf.core.secret
SELECT * FROM core . secret
SELECT * FROM /* x */ core /* y */ . /* z */ secret
SELECT * FROM (core.secret)
SELECT * FROM core.secret AS reports
SELECT * FROM main.stray
SELECT * FROM stray
SELECT * FROM core.no_such_table
SELECT * FROM no_such_schema.t
-- Hidden in a corner of a query.
SELECT (SELECT max(b) FROM core.secret)
SELECT * FROM reports.top WHERE EXISTS (SELECT 1 FROM core.secret)
SELECT * FROM reports.top WHERE b IN (SELECT b FROM core.secret)
SELECT * FROM reports.top ORDER BY (SELECT b FROM core.secret)
SELECT count(*) FROM reports.top GROUP BY (SELECT b FROM core.secret)
SELECT count(*) FROM reports.top HAVING (SELECT count(*) FROM core.secret) > 0
SELECT * FROM reports.top LIMIT (SELECT count(*) FROM core.secret)
SELECT * FROM reports.top OFFSET (SELECT count(*) FROM core.secret)
SELECT CASE WHEN (SELECT true FROM core.secret) THEN 1 END
SELECT sum(a) OVER (PARTITION BY (SELECT a FROM core.secret)) FROM reports.top
SELECT a FROM reports.top QUALIFY row_number() OVER (ORDER BY (SELECT a FROM core.secret)) = 1
SELECT a FROM reports.top UNION ALL SELECT a FROM core.secret
SELECT a FROM reports.top EXCEPT SELECT a FROM core.secret
SELECT a FROM reports.top MINUS SELECT a FROM core.secret
SELECT t.a FROM reports.top t JOIN core.secret s ON s.a = t.a
SELECT * FROM reports.top NATURAL JOIN core.secret
SELECT * FROM reports.top, core.secret
SELECT * FROM reports.top t, LATERAL (SELECT b FROM core.secret s WHERE s.a = t.a) x
SELECT * FROM (SELECT * FROM (SELECT * FROM core.secret) a) b
SELECT ARRAY(SELECT b FROM core.secret)
SELECT nvl(NULL, (SELECT b FROM core.secret))
SELECT decode(1, 1, (SELECT b FROM core.secret))
SELECT count(*) FILTER (WHERE EXISTS (SELECT 1 FROM core.secret)) FROM reports.top
SELECT listagg((SELECT b FROM core.secret), ',') WITHIN GROUP (ORDER BY a) FROM reports.top
SELECT TOP 1 * FROM core.secret
SELECT APPROXIMATE COUNT(DISTINCT b) FROM core.secret
VALUES ((SELECT b FROM core.secret))
(SELECT * FROM core.secret)
-- Names of common table expressions that mislead.
WITH secret AS (SELECT 1) SELECT * FROM core.secret
WITH x AS (SELECT * FROM core.secret) SELECT * FROM x
WITH x AS (SELECT * FROM core.secret) SELECT 1
WITH stray AS (SELECT * FROM stray) SELECT * FROM stray
WITH a AS (SELECT * FROM stray), stray AS (SELECT 1) SELECT * FROM a
WITH RECURSIVE r AS (SELECT a FROM core.secret UNION ALL SELECT a + 1 FROM r WHERE a < 3) SELECT * FROM r
SELECT * FROM (WITH stray AS (SELECT 1) SELECT * FROM stray) x, stray
WITH x AS (INSERT INTO reports.top VALUES (9, 'x') RETURNING *) SELECT * FROM x
WITH x AS (DELETE FROM core.secret RETURNING *) SELECT * FROM x
-- The search path, temporary tables and views.
SET search_path TO core; SELECT * FROM secret
CREATE TEMP TABLE stolen AS SELECT * FROM core.secret
CREATE TEMP TABLE stolen (LIKE core.secret)
CREATE TABLE #stolen AS SELECT * FROM core.secret
SELECT * INTO TEMP stolen FROM core.secret
SELECT * INTO stolen FROM reports.top
CREATE TEMP VIEW peek AS SELECT * FROM core.secret
CREATE VIEW reports.peek AS SELECT * FROM core.secret
CREATE VIEW reports.peek AS SELECT * FROM reports.top
CREATE OR REPLACE VIEW reports.aggregate AS SELECT * FROM core.secret
CREATE VIEW reports.late AS SELECT * FROM core.secret WITH NO SCHEMA BINDING
CREATE MATERIALIZED VIEW reports.kept AS SELECT * FROM core.secret
REFRESH MATERIALIZED VIEW reports.kept
-- Other ways out of the server.
EXPLAIN SELECT * FROM core.secret
COPY core.secret TO STDOUT
COPY (SELECT * FROM core.secret) TO STDOUT
COPY reports.top FROM STDIN
COPY reports.top FROM 's3://bucket/key' IAM_ROLE default
UNLOAD ('SELECT * FROM core.secret') TO 's3://bucket/key' IAM_ROLE default
UNLOAD ('SELECT * FROM reports.top') TO 's3://bucket/key' IAM_ROLE default
DECLARE c CURSOR FOR SELECT * FROM core.secret
-- Writes.
INSERT INTO reports.top VALUES (1, 'x')
INSERT INTO core.secret VALUES (1, 'x')
INSERT INTO reports.top SELECT * FROM core.secret
UPDATE reports.top SET b = 'x'
UPDATE reports.top SET b = (SELECT b FROM core.secret)
DELETE FROM reports.top
DELETE FROM reports.top USING core.secret WHERE secret.a = top.a
MERGE INTO reports.top USING core.secret ON top.a = secret.a WHEN MATCHED THEN UPDATE SET b = secret.b WHEN NOT MATCHED THEN INSERT VALUES (1, 'x')
TRUNCATE reports.top
LOCK TABLE reports.top
DROP TABLE reports.top
DROP VIEW reports.aggregate
ALTER TABLE reports.top ADD COLUMN c INTEGER
ALTER TABLE reports.top RENAME TO other
ALTER TABLE reports.top ROW LEVEL SECURITY OFF
COMMENT ON TABLE reports.top IS 'x'
CREATE TABLE reports.mine (a INTEGER)
CREATE TABLE core.mine (a INTEGER)
CREATE SCHEMA mine
DROP SCHEMA reports CASCADE
VACUUM core.secret
ANALYZE core.secret
-- The engine's own catalog, files and functions.
SELECT * FROM duckdb_tables()
SELECT * FROM duckdb_columns()
SELECT * FROM duckdb_settings()
SELECT * FROM duckdb_secrets()
SELECT * FROM duckdb_tables
SELECT * FROM system.main.duckdb_tables
SELECT * FROM system.main.duckdb_columns
SELECT * FROM sqlite_master
SELECT * FROM read_csv('/etc/passwd')
SELECT * FROM read_text('/etc/passwd')
SELECT * FROM read_parquet('x.parquet')
SELECT * FROM glob('*')
SELECT * FROM '/etc/passwd'
SELECT * FROM "x.csv"
SELECT * FROM reports.csv
SELECT * FROM query('SELECT * FROM core.secret')
SELECT * FROM query_table('core.secret')
SELECT * FROM pragma_table_info('core.secret')
SELECT * FROM pragma_show('secret')
SELECT * FROM summary(core.secret)
SELECT * FROM seq_scan('core.secret')
SELECT * FROM json_execute_serialized_sql('{}')
SELECT * FROM duckdb_logs()
SELECT * FROM checkpoint()
SELECT * FROM enable_logging()
SELECT nextval('core.sequence')
SELECT sleep_ms(100000)
SELECT write_log('x')
SUMMARIZE core.secret
DESCRIBE core.secret
FROM core.secret
TABLE core.secret
PIVOT core.secret ON a
SELECT * FROM (DESCRIBE core.secret)
SELECT * FROM (SHOW TABLES)
SELECT * FROM (SUMMARIZE core.secret)
PRAGMA database_list
ATTACH 'other.duckdb'
INSTALL httpfs
LOAD httpfs
CALL pragma_version()
EXPORT DATABASE 'x'
SET VARIABLE rs_is_admin = true
SET rs_is_admin TO true
SET memory_limit TO '1GB'; SELECT * FROM core.secret
-- The server's own tables.
SELECT * FROM server.users
SELECT * FROM warehouse.server.users
SELECT scram FROM "server"."users"
SELECT * FROM server.secrets
SELECT * FROM server.policies
SELECT * FROM server.flyway_schema_history
INSERT INTO server.grants VALUES ('user', 'anna', 'tables', 'core', '', 'SELECT', false, 'anna')
UPDATE server.users SET superuser = true
DELETE FROM server.row_security
-- More rights.
GRANT SELECT ON core.secret TO anna
GRANT SELECT ON reports.top TO boris
GRANT ROLE admin TO anna
GRANT USAGE ON SCHEMA core TO anna
GRANT SELECT FOR TABLES IN SCHEMA core TO anna
GRANT SELECT ON ALL TABLES IN SCHEMA core TO PUBLIC
REVOKE ROLE reports_reader FROM boris
CREATE USER mallory PASSWORD 'a long enough secret' CREATEUSER
ALTER USER anna CREATEUSER
ALTER USER anna SET reelshelf.state TO 'CA'
ALTER USER boris PASSWORD 'another long secret'
ALTER USER anna PASSWORD 'another long secret' CREATEUSER
DROP USER boris
CREATE ROLE mine
ALTER GROUP mine ADD USER anna
CREATE RLS POLICY p USING (true)
DETACH RLS POLICY p ON reports.top FROM PUBLIC
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO anna
SET SESSION AUTHORIZATION reelshelf
SET role TO admin
SET reelshelf.state TO 'CA'
CANCEL 1
-- Texts that pretend to be something else.
EXPLAIN INSERT INTO reports.top VALUES (1, 'x')
SELECT 1; SELECT * FROM core.secret
SELECT 1) SELECT 1; SELECT * FROM core.secret; --
INSERT INTO reports.top SELECT 1, 'x') , y AS (SELECT * FROM core.secret
SELECT core.f(1)
