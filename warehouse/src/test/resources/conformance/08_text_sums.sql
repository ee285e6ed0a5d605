-- A plus joins texts as || does: Amazon's own scripts of the catalog write it so (amazon-redshift-utils, src/AdminViews). Numbers, dates
-- and intervals are added as ever: https://docs.aws.amazon.com/redshift/latest/dg/r_OPERATOR_SYMBOLS.html
CREATE TABLE public.sums (first_name VARCHAR(20), last_name VARCHAR(20), code CHAR(3), age INTEGER, paid DECIMAL(10, 2), born DATE);
-- done
INSERT INTO public.sums VALUES ('Ada', 'Byron', 'AB', 36, 9.50, '1815-12-10'), ('Alan', NULL, 'T', 41, 2.25, '1912-06-23');
-- rows: 2
SELECT first_name + last_name AS whole FROM public.sums ORDER BY age;
-- types: VARCHAR
-- expect: AdaByron
-- expect: NULL
SELECT 'x' + 'y', 'x' + 'y' + 'z', 'Mr ' + first_name FROM public.sums WHERE age = 36;
-- expect: xy | xyz | Mr Ada
SELECT first_name + ' ' + last_name, first_name + '1', UPPER(first_name) + LOWER(last_name) + code FROM public.sums WHERE age = 36;
-- expect: Ada Byron | Ada1 | ADAbyronAB
SELECT first_name + last_name + code + first_name, age + age + age, age - 1 + age FROM public.sums WHERE age = 36;
-- expect: AdaByronABAda | 108 | 71
SELECT first_name + CAST(age AS VARCHAR), (first_name + last_name) + (code + code), first_name || last_name + code FROM public.sums WHERE age = 36;
-- expect: Ada36 | AdaByronABAB | AdaByronAB
SELECT age + paid, born + age, born + INTERVAL '1 day', age + 1, first_name + last_name FROM public.sums WHERE age = 36;
-- expect: 45.50 | 1816-01-15 | 1815-12-11 00:00:00.0 | 37 | AdaByron
SELECT age FROM public.sums WHERE first_name + last_name = 'AdaByron ';
-- expect: 36
SELECT age FROM public.sums WHERE first_name + last_name LIKE 'Ada_yr%' AND 'AdaByron' ~ first_name + last_name;
-- expect: 36
SELECT first_name + last_name AS whole, SUM(age + age) FROM public.sums WHERE last_name IS NOT NULL GROUP BY first_name + last_name ORDER BY first_name + last_name;
-- expect: AdaByron | 72
SELECT CASE WHEN age > 40 THEN first_name + code ELSE last_name + code END, NVL(first_name + last_name, first_name + first_name) FROM public.sums ORDER BY age;
-- expect: ByronAB | AdaByron
-- expect: AlanT | AlanAlan
SELECT whole + code FROM (SELECT first_name + last_name AS whole, code FROM public.sums) s WHERE whole + code IS NOT NULL;
-- expect: AdaByronAB
UPDATE public.sums SET last_name = first_name + code WHERE last_name IS NULL;
-- rows: 1
INSERT INTO public.sums (first_name, last_name) SELECT first_name + last_name, last_name + last_name FROM public.sums WHERE age = 36;
-- rows: 1
SELECT last_name, first_name FROM public.sums WHERE age IS NULL OR age = 41 ORDER BY 1;
-- expect: AlanT | Alan
-- expect: ByronByron | AdaByron
CREATE VIEW public.sums_whole AS SELECT first_name + last_name AS whole, age + 1 AS next_age FROM public.sums;
-- done
SELECT whole, next_age FROM public.sums_whole WHERE next_age = 37;
-- expect: AdaByron | 37
CREATE TABLE public.sums_copy AS SELECT first_name + last_name AS whole FROM public.sums WHERE age = 36;
-- done
SELECT whole + whole FROM public.sums_copy;
-- expect: AdaByronAdaByron
CREATE VIEW public.sums_late AS SELECT first_name + last_name AS whole FROM public.sums WHERE age = 36 WITH NO SCHEMA BINDING;
-- done
SELECT whole FROM public.sums_late;
-- expect: AdaByron
SELECT first_name + age FROM public.sums;
-- error: 42883
SELECT last_name + last_name + age FROM public.sums;
-- error: 42883
DROP VIEW public.sums_late;
-- done
DROP VIEW public.sums_whole;
-- done
DROP TABLE public.sums_copy;
-- done
DROP TABLE public.sums;
-- done
