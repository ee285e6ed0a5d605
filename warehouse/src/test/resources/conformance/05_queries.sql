-- Queries: https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_synopsis.html
CREATE TABLE shop (id INTEGER, kind VARCHAR(10), price INTEGER);
-- done
INSERT INTO shop (id, kind, price) VALUES (1, 'book', 10), (2, 'book', 20), (3, 'film', 30), (4, NULL, 40);
-- rows: 4
SELECT TOP 2 id FROM shop ORDER BY id DESC;
-- expect: 4
-- expect: 3
SELECT DISTINCT kind FROM shop WHERE kind IS NOT NULL ORDER BY kind;
-- expect: book
-- expect: film
SELECT id FROM shop ORDER BY id LIMIT 1 OFFSET 2;
-- expect: 3
SELECT id FROM shop MINUS SELECT id FROM shop WHERE id > 1;
-- expect: 1
SELECT id FROM shop WHERE id < 3 EXCEPT SELECT 1;
-- expect: 2
SELECT id FROM shop INTERSECT SELECT 3;
-- expect: 3
(SELECT TOP 1 id FROM shop ORDER BY id) UNION ALL (SELECT TOP 1 id FROM shop ORDER BY id DESC);
-- expect: 1
-- expect: 4
SELECT TOP 1 7 AS a UNION ALL SELECT 8;
-- expect: 7
-- expect: 8
WITH cheap (id) AS (SELECT id FROM shop WHERE price < 25), two AS (SELECT id + 1 AS n FROM cheap) SELECT n FROM two ORDER BY n;
-- expect: 2
-- expect: 3
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT SUM(i) FROM n;
-- expect: 6
SELECT s.id, t.id FROM shop s JOIN shop t ON s.kind = t.kind AND s.id < t.id;
-- expect: 1 | 2
SELECT COUNT(*) FROM shop s LEFT OUTER JOIN shop t USING (id);
-- expect: 4
SELECT COUNT(*) FROM shop, (SELECT 1 AS one) AS x;
-- expect: 4
SELECT COUNT(*) FROM shop CROSS JOIN (VALUES (1), (2)) AS v(n);
-- expect: 8
SELECT id FROM shop WHERE price > (SELECT AVG(price) FROM shop) ORDER BY id;
-- expect: 3
-- expect: 4
SELECT id FROM shop WHERE kind IN (SELECT kind FROM shop WHERE id = 3);
-- expect: 3
SELECT id FROM shop s WHERE EXISTS (SELECT 1 FROM shop t WHERE t.kind = s.kind AND t.id <> s.id) ORDER BY id;
-- expect: 1
-- expect: 2
SELECT COUNT(*) FROM shop WHERE price >= ALL (SELECT price FROM shop);
-- expect: 1
SELECT id FROM shop WHERE price = ANY (SELECT 30);
-- expect: 3
SELECT kind, SUM(price) FROM shop GROUP BY ROLLUP (kind) ORDER BY 2;
-- expect: film | 30
-- expect: book | 30
-- expect: NULL | 40
-- expect: NULL | 100
-- unordered
SELECT kind, GROUPING_NONE FROM shop;
-- error: 42703
-- https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-pivot-unpivot-examples.html
SELECT * FROM (SELECT kind, price FROM shop WHERE kind IS NOT NULL) PIVOT (AVG(price) FOR kind IN ('book', 'film'));
-- expect: 15.0 | 30.0
SELECT n, v FROM (SELECT 1 AS red, 2 AS green) UNPIVOT (v FOR n IN (red, green)) ORDER BY n;
-- expect: green | 2
-- expect: red | 1
SELECT id, price / 3 AS third FROM shop WHERE third > 5 AND id < 3;
-- expect: 2 | 6
SELECT Id AS "ID", PRICE FROM shop WHERE ID = 1;
-- labels: id | price
-- expect: 1 | 10
SELECT s.* FROM shop AS s WHERE s.id = 1;
-- labels: id | kind | price
-- expect: 1 | book | 10
SELECT * EXCLUDE (price) FROM shop WHERE id = 1;
-- expect: 1 | book
VALUES (1, 'a'), (2, 'b');
-- expect: 1 | a
-- expect: 2 | b
SELECT id FROM generate_series(1, 3) AS g(id) ORDER BY 1 DESC LIMIT 1;
-- expect: 3
-- Changes: https://docs.aws.amazon.com/redshift/latest/dg/r_UPDATE.html
UPDATE shop SET price = price + 1, kind = 'cd' WHERE kind IS NULL;
-- rows: 1
SELECT kind, price FROM shop WHERE id = 4;
-- expect: cd | 41
CREATE TEMP TABLE changes (id INTEGER, price INTEGER);
-- done
INSERT INTO changes SELECT id, price * 10 FROM shop WHERE id < 3;
-- rows: 2
UPDATE shop SET price = changes.price FROM changes WHERE shop.id = changes.id;
-- rows: 2
SELECT SUM(price) FROM shop;
-- expect: 371
DELETE shop WHERE id = 4;
-- rows: 1
DELETE FROM shop USING changes WHERE shop.id = changes.id AND changes.price = 100;
-- rows: 1
-- https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html
INSERT INTO changes VALUES (9, 900);
-- rows: 1
MERGE INTO shop USING changes ON shop.id = changes.id WHEN MATCHED THEN UPDATE SET price = changes.price + 1 WHEN NOT MATCHED THEN INSERT (id, kind, price) VALUES (changes.id, 'new', changes.price);
-- rows: 3
SELECT id, kind, price FROM shop ORDER BY id;
-- expect: 1 | new | 100
-- expect: 2 | book | 201
-- expect: 3 | film | 30
-- expect: 9 | new | 900
MERGE INTO shop USING changes AS c ON shop.id = c.id WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (c.id, 'x', c.price);
-- rows: 3
SELECT COUNT(*) FROM shop;
-- expect: 1
-- https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_INTO.html
SELECT id, price INTO shop_copy FROM shop;
-- done
SELECT id INTO TEMP shop_temp FROM shop;
-- done
SELECT COUNT(*) FROM shop_copy JOIN shop_temp ON shop_copy.id = shop_temp.id;
-- expect: 1
CREATE TABLE #scratch (a INTEGER);
-- done
INSERT INTO #scratch VALUES (1), (2);
-- rows: 2
SELECT SUM(a) FROM #scratch;
-- expect: 3
DROP TABLE #scratch;
-- done
CREATE VIEW shop_view AS SELECT kind, COUNT(*) FROM shop GROUP BY kind;
-- done
SELECT count FROM shop_view;
-- expect: 1
CREATE OR REPLACE VIEW shop_view (k) AS SELECT kind FROM shop;
-- done
SELECT k FROM shop_view;
-- expect: film
EXPLAIN SELECT 1;
-- some
