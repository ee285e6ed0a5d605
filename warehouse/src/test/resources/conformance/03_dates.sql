-- Date and time functions: https://docs.aws.amazon.com/redshift/latest/dg/Date_functions_header.html
-- https://docs.aws.amazon.com/redshift/latest/dg/r_DATEADD_function.html
SELECT DATEADD(month, 18, '2008-02-28');
-- types: TIMESTAMP
-- expect: 2009-08-28 00:00:00.0
SELECT DATEADD(m, 18, '2008-02-28'::TIMESTAMP);
-- expect: 2008-02-28 00:18:00.0
SELECT DATEADD(day, 30, DATE '2008-01-01'), DATEADD(d, -1, DATE '2008-03-01');
-- expect: 2008-01-31 00:00:00.0 | 2008-02-29 00:00:00.0
SELECT DATEADD(year, 1, '2024-02-29'), DATEADD(qtr, 1, '2024-01-31'), DATEADD(week, 2, '2024-01-01');
-- expect: 2025-02-28 00:00:00.0 | 2024-04-30 00:00:00.0 | 2024-01-15 00:00:00.0
SELECT DATEADD(hr, 2, TIMESTAMP '2024-01-01 23:00:00'), DATEADD(min, 90, TIMESTAMP '2024-01-01'), DATEADD(sec, 1, TIMESTAMP '2024-01-01');
-- expect: 2024-01-02 01:00:00.0 | 2024-01-01 01:30:00.0 | 2024-01-01 00:00:01.0
SELECT DATEADD(ms, 5, TIMESTAMP '2024-01-01'), DATEADD(us, 7, TIMESTAMP '2024-01-01');
-- expect: 2024-01-01 00:00:00.005 | 2024-01-01 00:00:00.000007
SELECT DATEADD(decade, 1, '2014-05-06'), DATEADD(century, -1, '2014-05-06'), DATEADD(mils, 1, '1014-05-06');
-- expect: 2024-05-06 00:00:00.0 | 1914-05-06 00:00:00.0 | 2014-05-06 00:00:00.0
SELECT DATEADD(fortnight, 1, '2024-01-01');
-- error: 0A000
-- https://docs.aws.amazon.com/redshift/latest/dg/r_DATEDIFF_function.html
SELECT DATEDIFF(week, '2009-01-01', '2009-12-31');
-- types: BIGINT
-- expect: 52
SELECT DATEDIFF(qtr, '1998-07-01', '2009-12-31');
-- expect: 45
SELECT DATEDIFF(year, '2008-12-31', '2009-01-01'), DATEDIFF(mon, '2008-12-31', '2009-01-01'), DATEDIFF(day, '2009-01-01', '2008-12-31');
-- expect: 1 | 1 | -1
SELECT DATEDIFF(hour, TIMESTAMP '2024-01-01 10:59:00', TIMESTAMP '2024-01-01 11:00:00'), DATEDIFF(s, TIMESTAMP '2024-01-01 10:59:00', TIMESTAMP '2024-01-01 11:00:00');
-- expect: 1 | 60
-- https://docs.aws.amazon.com/redshift/latest/dg/r_DATE_TRUNC.html
SELECT DATE_TRUNC('minute', TIMESTAMP '2020-04-28 22:05:06'), DATE_TRUNC('week', TIMESTAMP '2020-04-28 22:05:06');
-- expect: 2020-04-28 22:05:00.0 | 2020-04-27 00:00:00.0
SELECT DATE_TRUNC('qtr', DATE '2020-05-06'), DATE_TRUNC('years', DATE '2020-05-06');
-- types: TIMESTAMP | TIMESTAMP
-- expect: 2020-04-01 00:00:00.0 | 2020-01-01 00:00:00.0
-- https://docs.aws.amazon.com/redshift/latest/dg/r_DATE_PART_function.html
SELECT DATE_PART(minute, TIMESTAMP '2019-01-01 02:03:04'), DATE_PART(w, DATE '2019-05-02'), DATE_PART('dow', DATE '2019-05-05');
-- expect: 3 | 18 | 0
SELECT DATE_PART(doy, DATE '2024-12-31'), DATE_PART(dayofweek, DATE '2024-06-01'), DATE_PART(quarter, DATE '2024-06-01');
-- expect: 366 | 6 | 2
SELECT EXTRACT(year FROM DATE '2009-09-09'), EXTRACT(mons FROM DATE '2009-09-09'), EXTRACT(DAY FROM TIMESTAMP '2009-09-09 12:08:43');
-- expect: 2009 | 9 | 9
SELECT EXTRACT(epoch FROM TIMESTAMP '1970-01-02');
-- expect: 86400.0
SELECT DATE_PART_YEAR(DATE '2014-05-06');
-- expect: 2014
-- https://docs.aws.amazon.com/redshift/latest/dg/r_ADD_MONTHS.html
SELECT ADD_MONTHS('2008-01-01', 1), ADD_MONTHS('2008-01-31', 1), ADD_MONTHS('2008-02-29', 12), ADD_MONTHS('2024-04-30', 1);
-- expect: 2008-02-01 00:00:00.0 | 2008-02-29 00:00:00.0 | 2009-02-28 00:00:00.0 | 2024-05-31 00:00:00.0
SELECT LAST_DAY('2004-01-07'), LAST_DAY(DATE '2023-02-01');
-- types: DATE | DATE
-- expect: 2004-01-31 | 2023-02-28
-- https://docs.aws.amazon.com/redshift/latest/dg/r_MONTHS_BETWEEN_function.html
SELECT MONTHS_BETWEEN('1969-01-18', '1969-03-18'), MONTHS_BETWEEN('1999-02-28', '1999-01-31');
-- expect: -2.0 | 1.0
SELECT NEXT_DAY('2014-08-20', 'Tuesday'), NEXT_DAY('2014-08-20', 'We');
-- expect: 2014-08-26 | 2014-08-27
SELECT TRUNC(TIMESTAMP '2011-07-21 10:32:38'), TRUNC(2.77), TRUNC(-2.77);
-- expect: 2011-07-21 | 2 | -2
SELECT DATE_CMP('2008-01-01', '2008-01-04'), DATE_CMP('2008-01-04', '2008-01-04');
-- expect: -1 | 0
SELECT GETDATE() <= SYSDATE, TRUNC(GETDATE()) = CURRENT_DATE, GETDATE() > '2024-01-01';
-- expect: true | true | true
SELECT CONVERT_TIMEZONE('America/New_York', '2024-01-01 12:00:00'), CONVERT_TIMEZONE('Europe/Berlin', 'UTC', '2024-07-01 12:00:00');
-- expect: 2024-01-01 07:00:00.0 | 2024-07-01 10:00:00.0
-- https://docs.aws.amazon.com/redshift/latest/dg/r_TO_CHAR.html
SELECT TO_CHAR(TIMESTAMP '2009-12-31 23:15:59', 'MONTH-DY-DD-YYYY HH12:MIPM');
-- expect: DECEMBER -THU-31-2009 11:15PM
SELECT TO_CHAR(TIMESTAMP '2009-12-31 23:15:59', 'YYYY-MM-DD HH24:MI:SS'), TO_CHAR(DATE '2009-12-31', 'Mon DD, YYYY');
-- expect: 2009-12-31 23:15:59 | Dec 31, 2009
SELECT TO_CHAR(DATE '2024-02-05', 'Q'), TO_CHAR(DATE '2024-02-05', 'DDD'), TO_CHAR(DATE '2024-02-05', 'D'), TO_CHAR(DATE '2024-02-05', 'IW'), TO_CHAR(DATE '2024-02-05', 'FMMonth');
-- expect: 1 | 036 | 2 | 06 | February
SELECT TO_CHAR(DATE '2024-02-05', 'YYYY"Q"Q');
-- expect: 2024Q1
SELECT TO_CHAR(125.8, '999.99'), TO_CHAR(125.8, '999D9'), TO_CHAR(-125.8, '999D99S'), TO_CHAR(1234567.891, '9,999,999.99');
-- expect:  125.80 |  125.8 | 125.80- |  1,234,567.89
SELECT TO_CHAR(12, 'FM0000'), TO_CHAR(485, '999'), TO_CHAR(1485, '999'), TO_CHAR(0.5, 'FM9.99');
-- expect: 0012 |  485 |  ### | .50
SELECT TO_CHAR(1, v) FROM (SELECT '9' AS v) AS q;
-- error: 0A000
-- https://docs.aws.amazon.com/redshift/latest/dg/r_TO_DATE_function.html
-- Differs: Redshift reads the 31st of June as the 1st of July unless told to be strict.
SELECT TO_DATE('20010631', 'YYYYMMDD');
-- error: 22008
SELECT TO_DATE('02 Oct 2001', 'DD Mon YYYY'), TO_DATE('20010630', 'YYYYMMDD');
-- types: DATE | DATE
-- expect: 2001-10-02 | 2001-06-30
SELECT TO_TIMESTAMP('2011-12-18 23:38:15', 'YYYY-MM-DD HH24:MI:SS') = TIMESTAMPTZ '2011-12-18 23:38:15+00';
-- expect: true
-- https://docs.aws.amazon.com/redshift/latest/dg/r_TO_NUMBER.html
SELECT TO_NUMBER('12,454.8-', '99G999D9S'), TO_NUMBER('$ 12,454.88', 'L99G999D99');
-- expect: -12454.8 | 12454.88
