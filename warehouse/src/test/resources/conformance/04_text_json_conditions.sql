-- Text: https://docs.aws.amazon.com/redshift/latest/dg/String_functions_header.html
SELECT CHARINDEX('fish', 'dogfish'), CHARINDEX('x', 'dog'), STRPOS('dogfish', 'fish'), POSITION('fish' IN 'dogfish');
-- expect: 4 | 0 | 4 | 4
SELECT SPLIT_PART('abc$def$ghi', '$', 2), SPLIT_PART('abc', '$', 4);
-- expect: def | 
SELECT BTRIM('xyzaxyzbxyzcxyz', 'xyz'), TRIM('    dog    '), TRIM(BOTH '"' FROM '"dog"'), LTRIM('xxa', 'x'), RTRIM('axx', 'x');
-- expect: axyzbxyzc | dog | dog | a | a
SELECT UPPER('abc'), LOWER('ABC'), INITCAP('nibh.enim@egestas.ca'), REVERSE('dog'), REPLACE('a-b-c', '-', '+');
-- expect: ABC | abc | Nibh.Enim@Egestas.Ca | god | a+b+c
SELECT LEFT('Chicago', 3), RIGHT('Chicago', 3), SUBSTRING('caterpillar', 6, 4), SUBSTRING('caterpillar' FROM 6 FOR 4), SUBSTR('caterpillar', 9);
-- expect: Chi | ago | pill | pill | lar
SELECT LPAD('cat', 6, '.'), LPAD('cat', 5), RPAD('cat', 6, '123'), LPAD('caterpillar', 3);
-- expect: ...cat |   cat | cat123 | cat
SELECT REPEAT('ab', 3), REPLICATE('x', 2), CHR(65), ASCII('A'), TRANSLATE('mint tea', 'inea', 'osin');
-- expect: ababab | xx | A | 65 | most tin
SELECT REGEXP_SUBSTR('user@example.com', '@[^.]*'), REGEXP_SUBSTR('abc', 'x'), REGEXP_COUNT('abcdefghijklmnopqrstuvwxyz', '[a-z]{3}');
-- expect: @example |  | 8
SELECT REGEXP_REPLACE('the fox', 'fox', 'quick brown fox'), REGEXP_REPLACE('DonecFri@semperpretiumneque.com', '@.*\\.(org|gov|com|edu|ca)'), REGEXP_INSTR('The Home Depot Center', 'Depot');
-- expect: the quick brown fox | DonecFri@semperpretiumneque.com | 10
SELECT REGEXP_SUBSTR('one two three', '[a-z]+', 1, 2);
-- expect: two
SELECT 'Moores' LIKE '%oo%', 'a_c' LIKE 'a\_c', 'abc' LIKE 'a\_c', 'abc' ILIKE 'A%', 'a%' LIKE 'a!%' ESCAPE '!';
-- expect: true | true | false | true | true
SELECT 'abc' SIMILAR TO '%(b|d)%', 'abc' SIMILAR TO '(b|c)%', 'abc' NOT SIMILAR TO 'a_c', 'a.c' SIMILAR TO 'a.c', 'abc' SIMILAR TO 'a.c';
-- expect: true | false | false | true | false
SELECT 'Baltimore' ~ 'tim', 'Baltimore' !~ 'x', 'abc' ~ '^b';
-- expect: true | true | false
SELECT MD5('Amazon Redshift'), SHA1('abc');
-- expect: f7415e33f972c03abd4f3fed36748f7a | a9993e364706816aba3e25717850c26c9cd0d89d
SELECT STRTOL('abcd1234', 16), STRTOL('110101', 2), TO_HEX(2147676847);
-- expect: 2882343476 | 53 | 8002f2af
SELECT STRTOL((SELECT MAX(x) FROM (SELECT 'ff' AS x) t), (SELECT 16)), STRTOL(NULL, 16), STRTOL('+77', 8);
-- expect: 255 | NULL | 63
SELECT LEN('Français'), LENGTH('cat   '), CHAR_LENGTH('abc'), BIT_LENGTH('é');
-- expect: 8 | 6 | 3 | 16
SELECT QUOTE_LITERAL('it''s');
-- expect: 'it''s'
-- Numbers: https://docs.aws.amazon.com/redshift/latest/dg/Math_functions.html
SELECT ROUND(28.05, 1), ROUND(2.5), ROUND(-2.5), CEILING(1.2), FLOOR(-1.2), ABS(-3), SIGN(-1.28), MOD(7, 3);
-- expect: 28.1 | 3 | -3 | 2 | -2 | 3 | -1 | 1
SELECT POWER(2, 3), SQRT(16), ROUND(CBRT(27), 6), EXP(0), LN(1), LOG(100), DEGREES(PI()), DLOG10(1000);
-- expect: 8.0 | 4.0 | 3.0 | 1.0 | 0.0 | 2.0 | 180.0 | 3.0
SELECT GREATEST(1, NULL, 3), LEAST(1, NULL), GREATEST('a', 'b');
-- expect: 3 | 1 | b
-- Conditions: https://docs.aws.amazon.com/redshift/latest/dg/c_conditional_expressions.html
SELECT NVL(NULL, 12), NVL(NULL, NULL, 'c'), COALESCE(NULL, 'x'), NULLIF(1, 1), NULLIF('a', 'b');
-- expect: 12 | c | x | NULL | a
SELECT NVL2(1, 'set', 'empty'), NVL2(NULL, 'set', 'empty');
-- expect: set | empty
SELECT DECODE(2, 1, 'one', 2, 'two', 'many'), DECODE(3, 1, 'one'), DECODE(NULL, NULL, 'none', 'some');
-- expect: two | NULL | none
SELECT CASE 2 WHEN 1 THEN 'a' WHEN 2 THEN 'b' END, CASE WHEN 1 > 2 THEN 'x' ELSE 'y' END;
-- labels: case | case
-- expect: b | y
SELECT DECODE(1, 2);
-- error: 42883
-- JSON: https://docs.aws.amazon.com/redshift/latest/dg/json-functions.html
SELECT JSON_EXTRACT_PATH_TEXT('{"f2":{"f3":1},"f4":{"f5":99,"f6":"star"}}', 'f4', 'f6');
-- expect: star
SELECT JSON_EXTRACT_PATH_TEXT('{"a":{"b":[1,2]}}', 'a', 'b'), JSON_EXTRACT_PATH_TEXT('{"a":1}', 'z'), JSON_EXTRACT_PATH_TEXT('{"a":', 'a', true);
-- expect: [1,2] |  | NULL
SELECT JSON_EXTRACT_ARRAY_ELEMENT_TEXT('[111,112,113]', 2), JSON_EXTRACT_ARRAY_ELEMENT_TEXT('["a",["b",1,["c",2,3,null]]]', 0);
-- expect: 113 | a
SELECT JSON_ARRAY_LENGTH('[11,12,13,{"f1":21,"f2":[25,26]},14]'), JSON_ARRAY_LENGTH('x', true);
-- expect: 5 | NULL
SELECT IS_VALID_JSON('{"a":2}'), IS_VALID_JSON('{1:"a"}'), IS_VALID_JSON_ARRAY('[]'), IS_VALID_JSON_ARRAY('{}');
-- expect: true | false | true | false
-- SUPER: https://docs.aws.amazon.com/redshift/latest/dg/query-super.html
SELECT JSON_TYPEOF(JSON_PARSE('{"a":1}')), JSON_TYPEOF(JSON_PARSE('[1]')), JSON_TYPEOF(JSON_PARSE('"x"')), JSON_TYPEOF(JSON_PARSE('2.5'));
-- expect: object | array | string | number
SELECT JSON_SERIALIZE(JSON_PARSE('{"a": [1, 2]}')), GET_ARRAY_LENGTH(JSON_PARSE('[1,2,3]'));
-- expect: {"a":[1,2]} | 3
SELECT JSON_SERIALIZE(ARRAY(1, 'a', NULL)), JSON_SERIALIZE(OBJECT('k', 1));
-- expect: [1,"a",null] | {"k":1}
CREATE TEMP TABLE orders (id INTEGER, doc SUPER);
-- done
INSERT INTO orders VALUES (1, JSON_PARSE('{"customer":{"name":"Ann","tags":["x","y"]},"lines":[{"sku":"A1","n":2},{"sku":"B2","n":5}]}'));
-- rows: 1
SELECT doc.customer.tags[1], doc.lines[0].n FROM orders;
-- expect: "y" | 2
SELECT o.doc.lines[1].sku FROM orders AS o;
-- expect: "B2"
SELECT doc.nothing.here FROM orders;
-- expect: NULL
SELECT JSON_EXTRACT_PATH_TEXT(doc, 'customer', 'name') FROM orders;
-- expect: Ann
SELECT [1, 2];
-- error: 0A000
SELECT {'a': 1};
-- error: 0A000
SELECT doc -> 'a' FROM orders;
-- error: 0A000
