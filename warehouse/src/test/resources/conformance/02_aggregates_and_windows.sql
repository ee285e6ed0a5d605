-- Aggregates: https://docs.aws.amazon.com/redshift/latest/dg/c_Aggregate_Functions.html
CREATE TEMP TABLE sales (id INTEGER, region VARCHAR(10), quantity SMALLINT, amount INTEGER, price DECIMAL(8,2), big BIGINT, weight DOUBLE PRECISION);
-- done
INSERT INTO sales VALUES (1, 'north', 1, 4, 1.50, 10, 1.5), (2, 'north', 2, 5, 2.50, 20, 2.5), (3, 'south', 3, NULL, NULL, 30, NULL), (4, 'south', 4, 8, 4.00, 40, 4.5);
-- rows: 4
-- AVG of integers is an integer: https://docs.aws.amazon.com/redshift/latest/dg/r_AVG.html
SELECT AVG(amount) FROM sales;
-- types: BIGINT
-- expect: 5
SELECT AVG(CAST(amount AS DOUBLE PRECISION)) FROM sales;
-- types: DOUBLE
-- expect: 5.666666666666667
SELECT AVG(weight) FROM sales;
-- types: DOUBLE
-- expect: 2.8333333333333335
SELECT AVG(price) FROM sales;
-- expect: 2.6667
SELECT AVG(DISTINCT quantity) FROM sales;
-- expect: 2
SELECT AVG(amount) FROM sales WHERE id > 99;
-- expect: NULL
-- SUM of SMALLINT and INTEGER is BIGINT, of BIGINT NUMERIC(38,0): https://docs.aws.amazon.com/redshift/latest/dg/r_SUM.html
SELECT SUM(quantity), SUM(amount), SUM(big), SUM(price), SUM(weight) FROM sales;
-- types: BIGINT | BIGINT | DECIMAL(38,0) | DECIMAL(38,2) | DOUBLE
-- expect: 10 | 17 | 100 | 8.00 | 8.5
SELECT SUM(DISTINCT amount) FROM sales;
-- expect: 17
SELECT region, SUM(quantity) AS total FROM sales GROUP BY region HAVING SUM(quantity) > 5;
-- expect: south | 7
SELECT region, COUNT(*), COUNT(amount), COUNT(DISTINCT region) FROM sales GROUP BY 1 ORDER BY 1;
-- labels: region | count | count | count
-- expect: north | 2 | 2 | 1
-- expect: south | 2 | 1 | 1
SELECT APPROXIMATE COUNT(DISTINCT region) FROM sales;
-- labels: count
-- expect: 2
SELECT APPROXIMATE COUNT(region) FROM sales;
-- error: 42601
SELECT APPROXIMATE PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY quantity) FROM sales WHERE id = 1;
-- expect: 1
SELECT MIN(price), MAX(price), MIN(region) FROM sales;
-- expect: 1.50 | 4.00 | north
SELECT STDDEV_POP(quantity), VAR_SAMP(quantity) FROM sales WHERE id < 3;
-- expect: 0.5 | 0.5
SELECT BOOL_AND(quantity > 0), BOOL_OR(quantity > 3), BIT_OR(quantity) FROM sales;
-- expect: true | true | 7
-- https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html
SELECT LISTAGG(id, ', ') WITHIN GROUP (ORDER BY id DESC) FROM sales;
-- labels: listagg
-- expect: 4, 3, 2, 1
SELECT LISTAGG(region) WITHIN GROUP (ORDER BY id) FROM sales WHERE id < 3;
-- expect: northnorth
SELECT LISTAGG(DISTINCT region, '|') WITHIN GROUP (ORDER BY region) FROM sales;
-- expect: north|south
SELECT region, LISTAGG(id, ',') WITHIN GROUP (ORDER BY id) FROM sales GROUP BY region ORDER BY region;
-- expect: north | 1,2
-- expect: south | 3,4
SELECT id, LISTAGG(id, ',') WITHIN GROUP (ORDER BY id) OVER (PARTITION BY region) FROM sales ORDER BY id;
-- expect: 1 | 1,2
-- expect: 2 | 1,2
-- expect: 3 | 3,4
-- expect: 4 | 3,4
-- https://docs.aws.amazon.com/redshift/latest/dg/r_MEDIAN.html
SELECT MEDIAN(quantity), PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY quantity), PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY quantity) FROM sales;
-- expect: 2.5 | 1.75 | 2
SELECT PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY quantity DESC) FROM sales;
-- expect: 3.25
SELECT id, MEDIAN(quantity) OVER (PARTITION BY region), PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY quantity) OVER (PARTITION BY region) FROM sales ORDER BY id;
-- expect: 1 | 1.5 | 1.5
-- expect: 2 | 1.5 | 1.5
-- expect: 3 | 3.5 | 3.5
-- expect: 4 | 3.5 | 3.5
-- Window functions: https://docs.aws.amazon.com/redshift/latest/dg/c_Window_functions.html
SELECT id, SUM(quantity) OVER (ORDER BY id ROWS UNBOUNDED PRECEDING) FROM sales ORDER BY id;
-- types: INTEGER | BIGINT
-- expect: 1 | 1
-- expect: 2 | 3
-- expect: 3 | 6
-- expect: 4 | 10
SELECT id, AVG(quantity) OVER (PARTITION BY region) FROM sales ORDER BY id;
-- expect: 1 | 1
-- expect: 2 | 1
-- expect: 3 | 3
-- expect: 4 | 3
SELECT id, ROW_NUMBER() OVER (ORDER BY id DESC), RANK() OVER (ORDER BY region), DENSE_RANK() OVER (ORDER BY region), NTILE(2) OVER (ORDER BY id) FROM sales ORDER BY id;
-- expect: 1 | 4 | 1 | 1 | 1
-- expect: 2 | 3 | 1 | 1 | 1
-- expect: 3 | 2 | 3 | 2 | 2
-- expect: 4 | 1 | 3 | 2 | 2
SELECT id, LAG(id) OVER (ORDER BY id), LEAD(id, 2) OVER (ORDER BY id), FIRST_VALUE(id) OVER (ORDER BY id ROWS UNBOUNDED PRECEDING) FROM sales ORDER BY id;
-- expect: 1 | NULL | 3 | 1
-- expect: 2 | 1 | 4 | 1
-- expect: 3 | 2 | NULL | 1
-- expect: 4 | 3 | NULL | 1
SELECT id, LAST_VALUE(amount IGNORE NULLS) OVER (ORDER BY id ROWS UNBOUNDED PRECEDING) FROM sales ORDER BY id;
-- expect: 1 | 4
-- expect: 2 | 5
-- expect: 3 | 5
-- expect: 4 | 8
-- https://docs.aws.amazon.com/redshift/latest/dg/r_WF_RATIO_TO_REPORT.html
SELECT id, RATIO_TO_REPORT(quantity) OVER (PARTITION BY region) FROM sales WHERE region = 'south' ORDER BY id;
-- expect: 3 | 0.42857142857142855
-- expect: 4 | 0.5714285714285714
SELECT id FROM sales QUALIFY ROW_NUMBER() OVER (PARTITION BY region ORDER BY id DESC) = 1 ORDER BY id;
-- expect: 2
-- expect: 4
SELECT SUM(SUM(quantity)) OVER () FROM sales GROUP BY region LIMIT 1;
-- expect: 10
SELECT COUNT(*) FILTER (WHERE id > 1) FROM sales;
-- error: 0A000
-- NULLs sort as larger than all else: https://docs.aws.amazon.com/redshift/latest/dg/r_ORDER_BY_clause.html
SELECT amount FROM sales ORDER BY amount;
-- expect: 4
-- expect: 5
-- expect: 8
-- expect: NULL
SELECT amount FROM sales ORDER BY amount DESC;
-- expect: NULL
-- expect: 8
-- expect: 5
-- expect: 4
SELECT amount FROM sales ORDER BY amount DESC NULLS LAST LIMIT 1;
-- expect: 8
SELECT id, RANK() OVER (ORDER BY amount DESC) FROM sales ORDER BY id;
-- expect: 1 | 4
-- expect: 2 | 3
-- expect: 3 | 1
-- expect: 4 | 2
