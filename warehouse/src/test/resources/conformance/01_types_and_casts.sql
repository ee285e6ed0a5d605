-- Numeric, character and other types: https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html
SELECT 7 / 2;
-- expect: 3
SELECT -7 / 2;
-- expect: -3
SELECT 7.0 / 2;
-- expect: 3.5
SELECT 7 % 4;
-- expect: 3
SELECT 1 / 0;
-- error: 22012
SELECT CAST(3 AS DOUBLE PRECISION) / 2;
-- expect: 1.5
SELECT 2 ^ 10;
-- expect: 1024.0
SELECT |/ 25.0;
-- expect: 5.0
SELECT @ -5;
-- expect: 5
SELECT 5 # 3, 6 & 3, 6 | 3, 1 << 4, 16 >> 2;
-- expect: 6 | 2 | 7 | 16 | 4
-- Unsized DECIMAL is DECIMAL(18,0): https://docs.aws.amazon.com/redshift/latest/dg/r_Numeric_types201.html
SELECT CAST(2.5 AS DECIMAL);
-- types: DECIMAL(18,0)
-- expect: 3
SELECT CAST(2.555 AS NUMERIC(8, 2));
-- types: DECIMAL(8,2)
-- expect: 2.56
SELECT CAST(1 AS FLOAT), 1::FLOAT8, 1::REAL, 1::FLOAT4;
-- types: DOUBLE | DOUBLE | FLOAT | FLOAT
-- expect: 1.0 | 1.0 | 1.0 | 1.0
SELECT 1::INT2, 1::INT4, 1::INT8, true::BOOL;
-- types: SMALLINT | INTEGER | BIGINT | BOOLEAN
-- expect: 1 | 1 | 1 | true
SELECT CAST('2024-02-29' AS DATE), '2024-02-29 10:11:12'::TIMESTAMP;
-- expect: 2024-02-29 | 2024-02-29 10:11:12.0
SELECT CAST('2024-02-30' AS DATE);
-- error: 22007
-- A cast to a sized type cuts the text at its bytes: https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html
SELECT CAST('abcdef' AS VARCHAR(3)), 'abcdef'::CHAR(2);
-- expect: abc | ab
SELECT 'Grüße'::VARCHAR(3), 'Grüße'::VARCHAR(4);
-- expect: Gr | Grü
SELECT LEN('Grüße'), OCTET_LENGTH('Grüße');
-- expect: 5 | 7
SELECT CAST('abc' AS NVARCHAR(10)), CAST('abc' AS BPCHAR), CAST('abc' AS CHARACTER VARYING(2));
-- expect: abc | abc | ab
-- Trailing blanks do not count when text is compared
SELECT 'abc' = 'abc   ';
-- expect: true
SELECT 'abc  ' <> 'abc';
-- expect: false
SELECT 'abc ' IN ('x', 'abc');
-- expect: true
SELECT v FROM (SELECT 'abc  ' AS v) AS q WHERE v = 'abc';
-- expect: abc  
SELECT COUNT(*) FROM (SELECT 'x ' AS a) AS p JOIN (SELECT 'x' AS b) AS q ON p.a = q.b;
-- expect: 1
SELECT v FROM (SELECT 'b ' AS v) AS q WHERE v BETWEEN 'a' AND 'b';
-- expect: b 
SELECT LEN('abc  ');
-- expect: 5
SELECT LEN('abc  '::CHAR(5));
-- expect: 3
SELECT 'a'::CHAR(5) || 'b';
-- expect: ab
-- NULL in concatenation: https://docs.aws.amazon.com/redshift/latest/dg/r_concat_op.html
SELECT 'a' || NULL;
-- expect: NULL
SELECT CONCAT('a', NULL), CONCAT('a', 'b');
-- expect: NULL | ab
SELECT 'a' || 1 || 'b';
-- expect: a1b
-- Escapes: https://www.postgresql.org/docs/8.0/sql-syntax.html
SELECT E'a\tb\\c\'d';
-- expect: a	b\c'd
SELECT $$it's$$, $x$a$$b$x$;
-- expect: it's | a$$b
SELECT CAST('a' AS GEOMETRY);
-- error: 0A000
SELECT CAST('a' AS HLLSKETCH);
-- error: 0A000
SELECT CAST(1 AS FOO);
-- error: 0A000
SELECT true AND NOT false, NULL IS NULL, 1 IS NOT NULL;
-- expect: true | true | true
SELECT 1 BETWEEN 0 AND 2, 3 NOT BETWEEN 0 AND 2, 1 IN (1, 2), 1 NOT IN (2, 3);
-- expect: true | true | true | true
SELECT 1 IS DISTINCT FROM NULL;
-- expect: true
SELECT INTERVAL '1 day' + DATE '2024-01-01';
-- expect: 2024-01-02 00:00:00.0
SELECT DATE '2024-03-01' - DATE '2024-02-01', DATE '2024-02-28' + 2;
-- expect: 29 | 2024-03-01
SELECT DATE '2024-01-31' + INTERVAL '1' MONTH;
-- expect: 2024-02-29 00:00:00.0
-- Labels: https://docs.aws.amazon.com/redshift/latest/dg/r_names.html
SELECT 1, COUNT(*), SUM(2), 3 AS Total, CASE WHEN true THEN 1 END, 4::INT;
-- labels: ?column? | count | sum | total | case | int4
-- expect: 1 | 1 | 2 | 3 | 1 | 4
SELECT "Mixed Case" FROM (SELECT 1 AS "Mixed Case") AS q;
-- labels: mixed case
-- expect: 1
-- What is cast may be a subquery.
SELECT (SELECT 'abcd')::VARCHAR(3), CAST((SELECT MAX('äöü')) AS VARCHAR(5)), (SELECT NULL::VARCHAR)::VARCHAR(2);
-- expect: abc | äö | NULL
