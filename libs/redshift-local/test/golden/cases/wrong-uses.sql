-- Calls that the page of a function does not allow.

-- @ LEN takes one string (page=r_LEN)
select len('a', 'b');
-- error 42*** len

-- @ CHAR_LENGTH needs a string (page=r_CHAR_LENGTH)
select char_length();
-- error 42*** char_length

-- @ CHARACTER_LENGTH takes one string (page=r_CHARACTER_LENGTH)
select character_length('a', 1);
-- error 42*** character_length

-- @ TEXTLEN needs a string (page=r_TEXTLEN)
select textlen();
-- error 42*** textlen

-- @ OCTET_LENGTH takes one string (page=r_OCTET_LENGTH)
select octet_length('a', 'b');
-- error 42*** octet_length

-- @ UPPER needs a string (page=r_UPPER)
select upper();
-- error 42*** upper

-- @ LOWER takes one string (page=r_LOWER)
select lower('a', 'b');
-- error 42*** lower

-- @ INITCAP takes one string (page=r_INITCAP)
select initcap('a', 'b');
-- error 42*** initcap

-- @ BTRIM takes at most two strings (page=r_BTRIM)
select btrim('a', 'b', 'c');
-- error 42*** btrim

-- @ LTRIM takes at most two strings (page=r_LTRIM)
select ltrim('a', 'b', 'c');
-- error 42*** ltrim

-- @ RTRIM takes at most two strings (page=r_RTRIM)
select rtrim('a', 'b', 'c');
-- error 42*** rtrim

-- @ LPAD needs a length (page=r_LPAD)
select lpad('a');
-- error 42*** lpad

-- @ RPAD takes at most three arguments (page=r_LPAD)
select rpad('a', 'x', 'y', 'z');
-- error 42*** rpad

-- @ SUBSTR needs a start (page=r_SUBSTR)
select substr('abc');
-- error 42*** substr

-- @ LEFT needs a length (page=r_LEFT)
select left('abc');
-- error 42*** left

-- @ RIGHT needs a length (page=r_LEFT)
select right('abc');
-- error 42*** right

-- @ REVERSE takes one expression (page=r_REVERSE)
select reverse('a', 'b');
-- error 42*** reverse

-- @ REPLICATE needs a number (page=r_REPLICATE)
select replicate('a');
-- error 42*** replicate

-- @ REPLACE needs what to put (page=r_REPLACE)
select replace('a', 'b');
-- error 42*** replace

-- @ STRPOS needs a part to look for (page=r_STRPOS)
select strpos('a');
-- error 42*** strpos

-- @ CHARINDEX needs a string to look in (page=r_CHARINDEX)
select charindex('a');
-- error 42*** charindex

-- @ CHR takes one number (page=r_CHR)
select chr('a', 'b');
-- error 42*** chr

-- @ ASCII takes one string (page=r_ASCII)
select ascii('a', 'b');
-- error 42*** ascii

-- @ TRANSLATE needs what to put (page=r_TRANSLATE)
select translate('a', 'b');
-- error 42*** translate

-- @ QUOTE_LITERAL takes one string (page=r_QUOTE_LITERAL)
select quote_literal('a', 'b');
-- error 42*** quote_literal

-- @ QUOTE_IDENT takes one string (page=r_QUOTE_IDENT)
select quote_ident('a', 'b');
-- error 42*** quote_ident

-- @ MD5 takes one string (page=r_MD5)
select md5('a', 'b');
-- error 42*** md5

-- @ SHA takes one string (page=SHA)
select sha('a', 'b');
-- error 42*** sha

-- @ SHA1 takes one string (page=SHA1)
select sha1('a', 'b');
-- error 42*** sha1

-- @ FUNC_SHA1 takes one string (page=FUNC_SHA1)
select func_sha1('a', 'b');
-- error 42*** func_sha1

-- @ SHA2 needs the number of bits (page=SHA2)
select sha2('a');
-- error 42*** sha2

-- @ OCTETINDEX needs a string to look in (page=OCTETINDEX)
select octetindex('a');
-- error 42*** octetindex

-- @ CRC32 takes one string (page=crc32-function)
select crc32('a', 'b');
-- error 42*** crc32

-- @ SOUNDEX takes one string (page=SOUNDEX)
select soundex('a', 'b');
-- error 42*** soundex

-- @ DIFFERENCE needs two strings (page=DIFFERENCE)
select difference('a');
-- error 42*** difference

-- @ REGEXP_INSTR needs a pattern (page=REGEXP_INSTR)
select regexp_instr('a');
-- error 42*** regexp_instr

-- @ REGEXP_REPLACE needs a pattern (page=REGEXP_REPLACE)
select regexp_replace('a');
-- error 42*** regexp_replace

-- @ REGEXP_SUBSTR needs a pattern (page=REGEXP_SUBSTR)
select regexp_substr('a');
-- error 42*** regexp_substr

-- @ REGEXP_COUNT needs a pattern (page=REGEXP_COUNT)
select regexp_count('a');
-- error 42*** regexp_count

-- @ ADD_MONTHS needs a number of months (page=r_ADD_MONTHS)
select add_months('2024-01-01');
-- error 42*** add_months

-- @ MONTHS_BETWEEN needs two dates (page=r_MONTHS_BETWEEN_function)
select months_between('2024-01-01');
-- error 42*** months_between

-- @ NEXT_DAY needs a weekday (page=r_NEXT_DAY)
select next_day('2024-01-01');
-- error 42*** next_day

-- @ LAST_DAY takes one date (page=r_LAST_DAY)
select last_day('2024-01-01', 1);
-- error 42*** last_day

-- @ DATE_PART_YEAR needs a date (page=r_DATE_PART_YEAR)
select date_part_year();
-- error 42*** date_part_year

-- @ INTERVAL_CMP needs two intervals (page=r_INTERVAL_CMP)
select interval_cmp('3 days');
-- error 42*** interval_cmp

-- @ DATE_CMP needs two dates (page=r_DATE_CMP)
select date_cmp('2024-01-01');
-- error 42*** date_cmp

-- @ TIMESTAMP_CMP needs two timestamps (page=r_TIMESTAMP_CMP)
select timestamp_cmp('2024-01-01');
-- error 42*** timestamp_cmp

-- @ TIMESTAMP_CMP_DATE needs a date (page=r_TIMESTAMP_CMP_DATE)
select timestamp_cmp_date('2024-01-01');
-- error 42*** timestamp_cmp_date

-- @ DATE_CMP_TIMESTAMP needs a timestamp (page=r_DATE_CMP_TIMESTAMP)
select date_cmp_timestamp('2024-01-01');
-- error 42*** date_cmp_timestamp

-- @ TO_CHAR needs a format (page=r_TO_CHAR)
select to_char(date '2024-01-01');
-- error 42*** to_char

-- @ TO_NUMBER needs a format (page=r_TO_NUMBER)
select to_number('1');
-- error 42*** to_number

-- @ GETDATE takes no argument (page=r_GETDATE)
select getdate(1);
-- error 42*** getdate

-- @ ABS takes one number (page=r_ABS)
select abs(1, 2);
-- error 42*** abs

-- @ CEIL takes one number (page=r_CEILING_FLOOR)
select ceil(1, 2);
-- error 42*** ceil

-- @ CEILING needs a number (page=r_CEILING_FLOOR)
select ceiling();
-- error 42*** ceiling

-- @ FLOOR takes one number (page=r_FLOOR)
select floor(1, 2);
-- error 42*** floor

-- @ ROUND needs a number (page=r_ROUND)
select round();
-- error 42*** round

-- @ TRUNC takes at most two arguments (page=r_TRUNC)
select trunc(1, 2, 3);
-- error 42*** trunc

-- @ POWER needs two numbers (page=r_POWER)
select power(2);
-- error 42*** power

-- @ POW needs two numbers (page=r_POWER)
select pow(2);
-- error 42*** pow

-- @ CBRT takes one number (page=r_CBRT)
select cbrt(1, 2);
-- error 42*** cbrt

-- @ EXP needs a number (page=r_EXP)
select exp();
-- error 42*** exp

-- @ DEXP needs a number (page=r_DEXP)
select dexp();
-- error 42*** dexp

-- @ DLOG1 needs a number (page=r_DLOG1)
select dlog1();
-- error 42*** dlog1

-- @ DLOG10 needs a number (page=r_DLOG10)
select dlog10();
-- error 42*** dlog10

-- @ SIGN takes one number (page=r_SIGN)
select sign(1, 2);
-- error 42*** sign

-- @ SIN takes one number (page=r_SIN)
select sin(1, 2);
-- error 42*** sin

-- @ COS needs a number (page=r_COS)
select cos();
-- error 42*** cos

-- @ TAN needs a number (page=r_TAN)
select tan();
-- error 42*** tan

-- @ COT needs a number (page=r_COT)
select cot();
-- error 42*** cot

-- @ ASIN needs a number (page=r_ASIN)
select asin();
-- error 42*** asin

-- @ ACOS takes one number (page=r_ACOS)
select acos(1, 2);
-- error 42*** acos

-- @ ATAN takes one number (page=r_ATAN)
select atan(1, 2);
-- error 42*** atan

-- @ ATAN2 needs two numbers (page=r_ATAN2)
select atan2(1);
-- error 42*** atan2

-- @ DEGREES needs a number (page=r_DEGREES)
select degrees();
-- error 42*** degrees

-- @ RADIANS needs a number (page=r_RADIANS)
select radians();
-- error 42*** radians

-- @ PI takes no argument (page=r_PI)
select pi(1);
-- error 42*** pi

-- @ RANDOM takes no argument (page=r_RANDOM)
select random(1);
-- error 42*** random

-- @ TO_HEX needs a value (page=r_TO_HEX)
select to_hex();
-- error 42*** to_hex

-- @ STRTOL needs a base (page=r_STRTOL)
select strtol('1');
-- error 42*** strtol

-- @ TEXT_TO_INT_ALT needs a string (page=r_TEXT_TO_INT_ALT)
select text_to_int_alt();
-- error 42*** text_to_int_alt

-- @ TO_VARBYTE needs a format (page=r_TO_VARBYTE)
select to_varbyte('61');
-- error 42*** to_varbyte

-- @ FROM_VARBYTE needs a format (page=r_FROM_VARBYTE)
select from_varbyte('abc'::varbyte);
-- error 42*** from_varbyte

-- @ JSON_SERIALIZE needs a value (page=JSON_SERIALIZE)
select json_serialize();
-- error 42*** json_serialize

-- @ CAN_JSON_PARSE needs a string (page=CAN_JSON_PARSE)
select can_json_parse();
-- error 42*** can_json_parse

-- @ IS_VALID_JSON takes one string (page=IS_VALID_JSON)
select is_valid_json('{}', '{}');
-- error 42*** is_valid_json

-- @ IS_VALID_JSON_ARRAY needs a string (page=IS_VALID_JSON_ARRAY)
select is_valid_json_array();
-- error 42*** is_valid_json_array

-- @ JSON_TYPEOF needs a value (page=r_json_typeof)
select json_typeof();
-- error 42*** json_typeof

-- @ JSON_SIZE needs a value (page=r_json_size)
select json_size();
-- error 42*** json_size

-- @ IS_ARRAY needs a value (page=r_is_array)
select is_array();
-- error 42*** is_array

-- @ IS_OBJECT needs a value (page=r_is_object)
select is_object();
-- error 42*** is_object

-- @ IS_SCALAR needs a value (page=r_is_scalar)
select is_scalar();
-- error 42*** is_scalar

-- @ IS_BOOLEAN needs a value (page=r_is_boolean)
select is_boolean();
-- error 42*** is_boolean

-- @ IS_VARCHAR needs a value (page=r_is_varchar)
select is_varchar();
-- error 42*** is_varchar

-- @ IS_CHAR needs a value (page=r_is_char)
select is_char();
-- error 42*** is_char

-- @ IS_SMALLINT needs a value (page=r_is_smallint)
select is_smallint();
-- error 42*** is_smallint

-- @ IS_INTEGER needs a value (page=r_is_integer)
select is_integer();
-- error 42*** is_integer

-- @ IS_BIGINT needs a value (page=r_is_bigint)
select is_bigint();
-- error 42*** is_bigint

-- @ IS_DECIMAL needs a value (page=r_is_decimal)
select is_decimal();
-- error 42*** is_decimal

-- @ IS_FLOAT needs a value (page=r_is_float)
select is_float();
-- error 42*** is_float

-- @ DECIMAL_PRECISION needs a value (page=r_decimal_precision)
select decimal_precision();
-- error 42*** decimal_precision

-- @ DECIMAL_SCALE needs a value (page=r_decimal_scale)
select decimal_scale();
-- error 42*** decimal_scale

-- @ GET_ARRAY_LENGTH needs an array (page=get_array_length)
select get_array_length();
-- error 42*** get_array_length

-- @ ARRAY_CONCAT needs two arrays (page=r_array_concat)
select array_concat(array(1));
-- error 42*** array_concat

-- @ ARRAY_FLATTEN needs an array (page=array_flatten)
select array_flatten();
-- error 42*** array_flatten

-- @ SUBARRAY needs a start (page=r_subarray)
select subarray(array(1));
-- error 42*** subarray

-- @ SPLIT_TO_ARRAY needs a string (page=split_to_array)
select split_to_array();
-- error 42*** split_to_array

-- @ AVG takes no date (page=r_AVG)
select avg('2024-01-01'::date);
-- error 42*** avg

-- @ MIN needs an expression (page=r_MIN)
select min();
-- error 42*** min

-- @ ANY_VALUE needs an expression (page=r_ANY_VALUE)
select any_value();
-- error 42*** any_value

-- @ STDDEV needs an expression (page=r_STDDEV_functions)
select stddev();
-- error 42*** stddev

-- @ STDDEV_SAMP takes no date (page=r_STDDEV_functions)
select stddev_samp(date '2024-01-01');
-- error 42*** stddev_samp

-- @ STDDEV_POP takes no date (page=r_STDDEV_functions)
select stddev_pop(date '2024-01-01');
-- error 42*** stddev_pop

-- @ VARIANCE needs an expression (page=r_VARIANCE_functions)
select variance();
-- error 42*** variance

-- @ VAR_SAMP takes no date (page=r_VARIANCE_functions)
select var_samp(date '2024-01-01');
-- error 42*** var_samp

-- @ VAR_POP takes no date (page=r_VARIANCE_functions)
select var_pop(date '2024-01-01');
-- error 42*** var_pop

-- @ BOOL_AND needs a condition (page=r_BOOL_AND)
select bool_and();
-- error 42*** bool_and

-- @ BOOL_OR needs a condition (page=r_BOOL_OR)
select bool_or();
-- error 42*** bool_or

-- @ BIT_AND takes whole numbers (page=r_BIT_AND)
select bit_and(1.5::float);
-- error 42*** bit_and

-- @ BIT_OR takes whole numbers (page=r_BIT_OR)
select bit_or(date '2024-01-01');
-- error 42*** bit_or

-- @ VERSION takes no argument (page=r_VERSION)
select version(1);
-- error 42*** version

-- @ PG_BACKEND_PID takes no argument (page=PG_BACKEND_PID)
select pg_backend_pid(1);
-- error 42*** pg_backend_pid

-- @ PG_LAST_COPY_ID takes no argument (page=PG_LAST_COPY_ID)
select pg_last_copy_id(1);
-- error 42*** pg_last_copy_id

-- @ PG_LAST_COPY_COUNT takes no argument (page=PG_LAST_COPY_COUNT)
select pg_last_copy_count(1);
-- error 42*** pg_last_copy_count

-- @ PG_LAST_QUERY_ID takes no argument (page=PG_LAST_QUERY_ID)
select pg_last_query_id(1);
-- error 42*** pg_last_query_id

-- @ CURRENT_DATABASE takes no argument (page=r_CURRENT_DATABASE)
select current_database(1);
-- error 42*** current_database

-- @ RANK needs OVER (page=r_WF_RANK)
select rank();
-- error 42*** rank

-- @ DENSE_RANK needs OVER (page=r_WF_DENSE_RANK)
select dense_rank();
-- error 42*** dense_rank

-- @ PERCENT_RANK needs OVER (page=r_WF_PERCENT_RANK)
select percent_rank();
-- error 42*** percent_rank

-- @ CUME_DIST needs OVER (page=r_WF_CUME_DIST)
select cume_dist();
-- error 42*** cume_dist

-- @ NTILE needs OVER (page=r_WF_NTILE)
select ntile(4);
-- error 42*** ntile

-- @ LAG needs OVER (page=r_WF_LAG)
select lag(1);
-- error 42*** lag

-- @ LEAD needs OVER (page=r_WF_LEAD)
select lead(1);
-- error 42*** lead

-- @ FIRST_VALUE needs OVER (page=r_WF_first_value)
select first_value(1);
-- error 42*** first_value

-- @ LAST_VALUE needs OVER (page=r_WF_first_value)
select last_value(1);
-- error 42*** last_value

-- @ NTH_VALUE needs OVER (page=r_WF_NTH)
select nth_value(1, 2);
-- error 42*** nth_value

-- @ RATIO_TO_REPORT needs OVER (page=r_WF_RATIO_TO_REPORT)
select ratio_to_report(1);
-- error 42*** ratio_to_report

-- @ ROW_NUMBER needs OVER (page=r_WF_ROW_NUMBER)
select row_number();
-- error 42*** row_number

-- @ NVL needs an expression (page=r_NVL_function)
select nvl();
-- error 42*** nvl

-- @ NVL2 needs three arguments (page=r_NVL2)
select nvl2(1, 2);
-- error 42*** nvl2

-- @ NULLIF needs two arguments (page=r_NULLIF_function)
select nullif(1);
-- error 42*** nullif

-- @ DECODE needs a result (page=r_DECODE_expression)
select decode(1, 2);
-- error 42*** decode

-- @ GREATEST takes no mix of a date and a number (page=r_GREATEST_LEAST)
select greatest(date '2024-01-01', 1);
-- error 42*** date

-- @ LEAST takes no mix of a date and a number (page=r_GREATEST_LEAST)
select least(1, date '2024-01-01');
-- error 42*** date

-- @ DATEADD refuses an unknown part (page=r_DATEADD_function)
select dateadd(fortnight, 1, date '2024-01-01');
-- error 22023 fortnight

-- @ DATEADD needs a date (page=r_DATEADD_function)
select dateadd(day, 1);
-- error 42*** dateadd

-- @ DATEDIFF needs two dates (page=r_DATEDIFF_function)
select datediff(day, '2024-01-01');
-- error 42*** datediff

-- @ DATE_PART refuses an unknown part (page=r_DATE_PART_function)
select date_part(fortnight, date '2024-01-01');
-- error 22023 fortnight

-- @ EXTRACT refuses an unknown part (page=r_EXTRACT_function)
select extract(fortnight from date '2024-01-01');
-- error 22023 fortnight

-- @ CONVERT_TIMEZONE refuses an unknown zone (page=CONVERT_TIMEZONE)
select convert_timezone('Atlantis/Capital', timestamp '2024-01-01');
-- error 22023 Atlantis/Capital

-- @ TIMEZONE refuses an unknown zone (page=r_TIMEZONE)
select timezone('Atlantis/Capital', timestamp '2024-01-01');
-- error 22023 Atlantis/Capital

-- @ NEXT_DAY refuses an unknown weekday (page=r_NEXT_DAY)
select next_day('2024-01-01', 'Someday');
-- error ***** Someday

-- @ STRTOL refuses a digit that the base has not (page=r_STRTOL)
select strtol('12x', 10);
-- error 22*** 12x

-- @ LOG of a negative number is an error (page=r_LOG)
select log(-1);
-- error 2201E logarithm

-- @ POWER that is too large is an error (page=r_POWER)
select power(10, 400);
-- error 22003 o

-- @ EXP that is too large is an error (page=r_EXP)
select exp(1000);
-- error 22003 o

-- @ ACOS outside -1 to 1 is an error (page=r_ACOS)
select acos(2);
-- error 22003 range

-- @ a pattern that is no regular expression is an error (page=REGEXP_COUNT)
select regexp_count('a', '(');
-- error ***** regular expression

-- @ PERCENTILE_CONT needs WITHIN GROUP (page=r_PERCENTILE_CONT)
select percentile_cont(0.5);
-- error 42*** percentile_cont

-- @ PERCENTILE_DISC needs WITHIN GROUP (page=r_APPROXIMATE_PERCENTILE_DISC)
select percentile_disc(0.5);
-- error 42*** percentile_disc

-- @ PERCENTILE_CONT takes a fraction from 0 to 1 (page=r_PERCENTILE_CONT)
select percentile_cont(1.5) within group (order by a) from (select 1 as a) as t;
-- error ***** percentile_cont

-- @ MEDIAN takes no text (page=r_MEDIAN)
select median('abc'::varchar);
-- error 42*** median

-- @ SUM takes no text column (page=r_SUM)
select sum(a) from (select 'abc'::varchar as a) as t;
-- error 42*** sum

-- @ OBJECT needs pairs (page=r_object_function)
select object('a', 1, 'b');
-- error 42*** object

-- @ an array index is a number (page=query-super)
select d['a'] from (select json_parse('[1]') as d) as t;
-- error *****

-- @ UNPIVOT takes a SUPER value (page=query-super)
select v from (select 1 as a) as t, unpivot t.a as v at k;
-- error 42*** super

-- @ an unnesting takes a SUPER value (page=query-super)
select e from (select 1 as a) as t, t.a as e;
-- error 42***

-- @ a path over a column that is no SUPER is refused (page=query-super)
select t.a.b from (select 1 as a) as t;
-- error 42***

-- @ TRIM needs a string (page=r_TRIM)
select trim();
-- error 42***
