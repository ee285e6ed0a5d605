SELECT * FROM reports.top
SELECT * FROM REPORTS.TOP
SELECT * FROM "reports"."top"
SELECT t.a, t.b FROM reports.top AS t WHERE t.a > 1 ORDER BY t.b DESC LIMIT 10
SELECT reports.top.a FROM reports.top
SELECT n FROM reports.aggregate
SELECT g, count(*) FROM features.genres GROUP BY g HAVING count(*) > 0
SELECT * FROM reports.top t JOIN features.genres g USING (a)
SELECT * FROM reports.top t LEFT JOIN features.genres g ON g.a = t.a
SELECT a FROM reports.top UNION SELECT a FROM features.genres
WITH x AS (SELECT a FROM reports.top) SELECT * FROM x
WITH x AS (SELECT a FROM reports.top), y AS (SELECT a FROM x) SELECT * FROM y, x
WITH x AS (SELECT 1 AS a) SELECT (WITH x AS (SELECT 2 AS a) SELECT max(a) FROM x), a FROM x
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT * FROM n
SELECT * FROM reports.top WHERE a IN (SELECT a FROM features.genres)
SELECT (SELECT max(a) FROM features.genres) AS m
SELECT row_number() OVER (PARTITION BY b ORDER BY a) FROM reports.top
SELECT 1
SELECT 'core.secret'
SELECT 1 AS secret
VALUES (1), (2)
SELECT version()
SELECT current_date, getdate()
SELECT nvl(b, 'x'), decode(a, 1, 'one', 'many') FROM reports.top
SELECT listagg(b, ',') WITHIN GROUP (ORDER BY a) FROM reports.top
SELECT * FROM reports.top LIMIT 0
SELECT * FROM reports.top WHERE 1 = 0
SELECT * FROM (SELECT * FROM reports.top) q
EXPLAIN SELECT * FROM reports.top
COPY reports.top TO STDOUT
COPY (SELECT a FROM reports.top) TO STDOUT
DECLARE c CURSOR FOR SELECT * FROM reports.top
SET search_path TO reports; SELECT * FROM top
SET search_path TO main; SELECT 1
CREATE TEMP TABLE mine AS SELECT * FROM reports.top; SELECT * FROM mine; INSERT INTO mine (a, b) VALUES (3, 'own'); UPDATE mine SET b = 'x'; DELETE FROM mine; DROP TABLE mine
SELECT table_name FROM information_schema.tables
SELECT relname FROM pg_catalog.pg_class
SELECT nspname FROM pg_namespace
SELECT * FROM svv_tables
SELECT count(*) FROM svv_columns
SHOW search_path
SET statement_timeout TO 1000
ALTER USER anna PASSWORD 'my new long secret'
BEGIN; SELECT * FROM reports.top; COMMIT
SELECT * FROM generate_series(1, 3)
SELECT $$core.secret$$ AS text -- SELECT * FROM core.secret
SELECT * FROM warehouse.information_schema.tables
