-- What is not supported is refused by name: https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-features.html
SAVEPOINT a;
-- error: 0A000
ROLLBACK TO SAVEPOINT a;
-- error: 0A000
CREATE INDEX i ON t (a);
-- error: 0A000
CREATE SEQUENCE s;
-- error: 0A000
CREATE FUNCTION f() RETURNS INTEGER AS $$ SELECT 1; $$ LANGUAGE sql;
-- error: 0A000
CREATE PROCEDURE p() AS $$ BEGIN NULL; END; $$ LANGUAGE plpgsql;
-- error: 0A000
CALL p();
-- error: 0A000
CREATE EXTERNAL SCHEMA s FROM DATA CATALOG DATABASE 'd';
-- error: 0A000
CREATE DATASHARE d;
-- error: 0A000
CREATE MODEL m FROM t TARGET a FUNCTION f IAM_ROLE default;
-- error: 0A000
CREATE DATABASE d;
-- error: 0A000
CREATE MACRO m(a) AS a + 1;
-- error: 0A000
CREATE TYPE t AS ENUM ('a');
-- error: 0A000
CREATE SECRET s (TYPE s3);
-- error: 0A000
ATTACH 'other.db';
-- error: 0A000
DETACH other;
-- error: 0A000
USE memory;
-- error: 0A000
PRAGMA database_list;
-- error: 0A000
INSTALL httpfs;
-- error: 0A000
LOAD httpfs;
-- error: 0A000
CHECKPOINT;
-- error: 0A000
EXPORT DATABASE 'x';
-- error: 0A000
IMPORT DATABASE 'x';
-- error: 0A000
COPY shop TO 'file.csv';
-- error: 0A000
DESCRIBE shop;
-- error: 0A000
SUMMARIZE shop;
-- error: 0A000
FROM shop;
-- error: 0A000
SELECT * FROM 'data.csv';
-- error: 0A000
SELECT * FROM "data.csv";
-- error: 0A000
SELECT * FROM data.parquet;
-- error: 0A000
SELECT * FROM shop JOIN 'x.json' ON true;
-- error: 0A000
SELECT * FROM shop, "/etc/passwd";
-- error: 0A000
SELECT * FROM "s3://bucket/key";
-- error: 0A000
SELECT * FROM (FROM 'x.csv');
-- error: 0A000
INSERT INTO "x.csv" SELECT 1;
-- error: 0A000
SELECT * FROM read_csv('x.csv');
-- error: 0A000
SELECT * FROM read_parquet('x');
-- error: 0A000
SELECT * FROM glob('*');
-- error: 0A000
SELECT * FROM duckdb_settings();
-- error: 0A000
SELECT * FROM duckdb_secrets();
-- error: 0A000
SELECT * FROM query('SELECT 1');
-- error: 0A000
SELECT * FROM query_table('t');
-- error: 0A000
SELECT getenv('HOME');
-- error: 0A000
SELECT read_text('x');
-- error: 0A000
SELECT main.getenv('HOME');
-- error: 0A000
SELECT system.main.read_text('x');
-- error: 0A000
SELECT list_sum(1);
-- error: 0A000
SELECT COLUMNS('a') FROM shop;
-- error: 0A000
SELECT x -> x + 1;
-- error: 0A000
SELECT * FROM a ASOF JOIN b ON a.x = b.x;
-- error: 0A000
SELECT * FROM a POSITIONAL JOIN b;
-- error: 0A000
SELECT * FROM a, LATERAL (SELECT 1) AS x;
-- error: 0A000
SELECT * FROM (DESCRIBE shop);
-- error: 0A000
SELECT * FROM (SHOW TABLES);
-- error: 0A000
SELECT (DESCRIBE shop);
-- error: 42601
SELECT DISTINCT ON (a) a FROM t;
-- error: 0A000
SELECT a FROM t USING SAMPLE 10;
-- error: 0A000
INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING;
-- error: 0A000
INSERT INTO t VALUES (1) RETURNING a;
-- error: 0A000
INSERT OR REPLACE INTO t VALUES (1);
-- error: 42601
EXPLAIN ANALYZE SELECT 1;
-- error: 0A000
ANALYZE COMPRESSION shop;
-- error: 0A000
DECLARE c SCROLL CURSOR FOR SELECT 1;
-- error: 0A000
DECLARE c CURSOR WITH HOLD FOR SELECT 1;
-- error: 0A000
FETCH BACKWARD 1 FROM c;
-- error: 0A000
SELECT ST_MakePoint(1, 2);
-- error: 0A000
SELECT HLL(1);
-- error: 0A000
SELECT my_function(1);
-- error: 0A000
SELECT 1 +;
-- error: 42601
SELECT FROM WHERE;
-- error: 42601
SELECT (1;
-- error: 42601
SELECT 'open;
-- error: 42601
FROBNICATE;
-- error: 42601
