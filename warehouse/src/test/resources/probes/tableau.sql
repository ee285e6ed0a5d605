-- What Tableau does with Redshift: it asks for empty results to learn columns, tries temporary tables, and reads by cursors.
-- Tableau is not open: these follow its public documents on capabilities (repository tableau/connector-plugin-sdk, docs/capabilities.md:
-- CAP_CREATE_TEMP_TABLES, CAP_QUERY_WHERE_FALSE_METADATA, CAP_SELECT_TOP_INTO) and Redshift's manual on DECLARE, not a recording.
SET DateStyle = 'ISO';
SET statement_timeout TO 60000;
SELECT current_database();
-- > reelshelf
SELECT table_name, table_type FROM svv_tables WHERE table_schema = 'shop' ORDER BY table_name;
-- > best|VIEW
-- > films|BASE TABLE
-- > stars|BASE TABLE
SELECT * FROM shop.films LIMIT 0;
-- # 0
SELECT * FROM (SELECT * FROM shop.films) "Custom SQL Query" WHERE 1=0;
-- # 0
CREATE LOCAL TEMPORARY TABLE "#Tableau_1_Connect" (x INTEGER);
INSERT INTO "#Tableau_1_Connect" VALUES (1);
SELECT count(1) AS "cnt" FROM "#Tableau_1_Connect";
-- > 1
DROP TABLE "#Tableau_1_Connect";
SELECT "films"."stocked" AS "stocked", SUM(1) AS "sum:Number of Records:ok", AVG("films"."score") AS "avg" FROM "shop"."films" "films" WHERE "films"."stocked" IS NOT NULL GROUP BY 1 ORDER BY 1;
-- > f|1|4.25
-- > t|1|4.5
BEGIN;
DECLARE "SQL_CUR0x55" CURSOR FOR SELECT title FROM shop.films ORDER BY film_id;
FETCH 2 FROM "SQL_CUR0x55";
-- > Alien
-- > Brazil
FETCH 2 FROM "SQL_CUR0x55";
-- > Clue
FETCH 2 FROM "SQL_CUR0x55";
-- # 0
CLOSE "SQL_CUR0x55";
COMMIT;
RESET statement_timeout;
