-- Numeric types: ranges, precision and scale of results, casts between them.

-- @ a float rounds to the nearest integer and is refused beyond the last one (page=r_Numeric_types201 also=postgres)
select 2147483647.4::float::int, (-2147483648.4)::float::int, 32767.4::float::smallint;
-- => [[2147483647,-2147483648,32767]]
select 2147483647.5::float::int;
-- error 22003 out of range

-- @ a REAL that rounds beyond SMALLINT is refused (page=r_Numeric_types201 also=postgres)
create table t(r real);
insert into t values (32767.5);
select r::smallint from t;
-- error 22003 out of range

-- @ a float of 19 digits and more is no BIGINT (page=r_Numeric_types201 also=postgres)
select 9223372036854775807::float::bigint;
-- error 22003 out of range

-- @ NaN and Infinity are floats and no other numbers (page=r_Numeric_types201 also=postgres)
select 'NaN'::float::varchar, 'Infinity'::float::varchar, '-infinity'::float::varchar, 'inf'::real::varchar;
-- => [["NaN","Infinity","-Infinity","Infinity"]]
select 'NaN'::float::int;
-- error 22003

-- @ what is no number is named where it is no integer (page=r_Numeric_types201)
select '-Infinity'::float::bigint;
-- error 22003 "-Infinity"
select 'nan'::real::int;
-- error 22003 "NaN"

-- @ a literal with an exponent that no double holds is refused (page=r_numeric_literals201)
select 1e400;
-- error 22003 out of range

-- @ text that is a number too large for its type is out of range (page=r_Numeric_types201 also=postgres)
select '99999999999'::int;
-- error 22003 out of range

-- @ text of a number too large for its DECIMAL overflows (page=r_Numeric_types201 also=postgres)
select '99999.995'::decimal(7,2);
-- error 22003 overflow

-- @ text of a number too large for SMALLINT names that type (page=r_Numeric_types201 also=postgres)
select '99999'::smallint;
-- error 22003 smallint

-- @ a DECIMAL of 19 digits holds what 64 bits hold (page=r_Numeric_types201)
create table t(a decimal(19,0), b decimal(19,18));
insert into t values (9223372036854775807, 9.223372036854775807), (-9223372036854775807, -9.223372036854775807);
select * from t order by a;
-- => [["-9223372036854775807","-9.223372036854775807"],["9223372036854775807","9.223372036854775807"]]
insert into t(a) values (9999999999999999999);
-- error 22003 Numeric data overflow

-- @ a DECIMAL of 19 digits with a scale overflows at the same digits (page=r_Numeric_types201)
select '9.223372036854775808'::decimal(19,18);
-- error 22003 Numeric data overflow

-- @ a number that is loaded into a table is rounded to the column's scale (page=r_Numeric_types201 also=postgres)
create table sales(pricepaid decimal(8,2));
insert into sales values (4323.8951), (20.259);
select pricepaid from sales order by 1;
-- => [["20.26"],["4323.90"]]

-- @ a literal's explicit cast to a smaller scale rounds (page=r_CAST_function also=postgres)
select cast(109.652 as decimal(4,1)), 109.659::decimal(5,2);
-- => [["109.7","109.66"]]

-- @ an explicit cast of a column's DECIMAL is cut (page=r_enable_numeric_rounding)
create table sales(pricepaid decimal(8,4));
insert into sales values (4323.8951), (-1.9999);
select pricepaid::decimal(8,2), cast(pricepaid as decimal(8,3)), (pricepaid * 2)::decimal(12,1) from sales order by 1;
-- => [["-1.99","-1.999","-3.9"],["4323.89","4323.895","8647.7"]]

-- @ an explicit cast of a column's DECIMAL to an integer is cut (page=r_enable_numeric_rounding)
create table sales(pricepaid decimal(8,2));
insert into sales values (162.75), (-1.99);
select pricepaid::int, pricepaid::bigint from sales order by 1;
-- => [[-1,-1],[162,162]]

-- @ an insert of a column's DECIMAL into an integer column rounds (page=c_Supported_data_types also=postgres)
create table a(d decimal(8,2));
create table b(i int);
insert into a values (1.5), (2.4), (-1.6);
insert into b select d from a;
select i from b order by i;
-- => [[-2],[2],[2]]

-- @ ROUND in front of the cast keeps a column's DECIMAL rounded (page=r_ROUND also=postgres)
create table sales(pricepaid decimal(8,4));
insert into sales values (4323.8951);
select round(pricepaid, 2)::decimal(8,2) from sales;
-- => [["4323.90"]]

-- @ a float becomes the DECIMAL of the digits it prints (page=r_Numeric_types201 also=postgres)
select 1.005::float::decimal(5,2), 0.1::float::decimal(20,18), 1e20::float::decimal(21,0);
-- => [["1.01","0.100000000000000000","100000000000000000000"]]

-- @ REAL has six digits (page=r_Numeric_types201)
create table film(replacement_cost real default 25.00);
insert into film values (1999.99), (19999.99), (default);
select replacement_cost::varchar, replacement_cost::decimal(10,2) from film order by 2;
-- => [["25","25.00"],["1999.99","1999.99"],["20000","20000.00"]]

-- @ floats print 15 digits and an exponent where they need one (page=r_Numeric_types201)
select (0.1::float + 0.2::float)::varchar, 1e14::float::varchar, 1e15::float::varchar, 0.00001::float::varchar, (1::float / 3)::varchar, 1e100::float::varchar;
-- => [["0.3","100000000000000","1e+15","1e-05","0.333333333333333","1e+100"]]

-- @ a product keeps the scale of both factors beyond 38 digits too (page=r_numeric_computations201)
select 1.5::decimal(38,10) * 2.5::decimal(38,10), 1.5::decimal(38,10) + 2.5::decimal(38,10);
-- => [["3.75000000000000000000","4.0000000000"]]
-- types ["numeric(38,20)","numeric(38,10)"]

-- @ a sum of decimals fails by its own value, not by an operand's written with the result's scale (page=r_numeric_computations201 also=postgres)
create table wide(a decimal(38,2), b decimal(38,10), n bigint, c decimal(38,36));
insert into wide values (10000000000000000000000000000.00, -0.0000030000, 100, -99.5), (-10000000000000000000000000000.00, 0.5, -99, 99.0), (null, 1, 1, null);
select a + b, b + a, a - -b, b - -a, n + c from wide order by 1;
-- => [["-9999999999999999999999999999.5000000000","-9999999999999999999999999999.5000000000","-9999999999999999999999999999.5000000000","-9999999999999999999999999999.5000000000","0.000000000000000000000000000000000000"],["9999999999999999999999999999.9999970000","9999999999999999999999999999.9999970000","9999999999999999999999999999.9999970000","9999999999999999999999999999.9999970000","0.500000000000000000000000000000000000"],[null,null,null,null,null]]

-- @ a sum of decimals that has no room for its scale overflows (page=r_numeric_computations201)
create table wide(a decimal(38,2), b decimal(38,10));
insert into wide values (10000000000000000000000000000.00, 0.5);
select a + b from wide;
-- error 22003 Numeric data overflow (result precision)
select -b - a from wide;
-- error 22003 Numeric data overflow (result precision)

-- @ a product that has no room for its scale overflows (page=r_numeric_computations201)
select 12345678901234567890.1234::decimal(38,10) * 12345678901234567890.1234::decimal(38,10);
-- error 22003 overflow

-- @ a quotient gives up scale for precision, but never below four digits (page=r_numeric_computations201)
select 1::decimal(38,0) / 3::decimal(38,0), 1::decimal(38,10) / 3::decimal(38,10), 1::decimal(20,10) / 3::decimal(18,4);
-- => [["0.3333","0.3333","0.333333333333333333333333"]]
-- types ["numeric(38,4)","numeric(38,4)","numeric(38,24)"]

-- @ values of a CASE, a COALESCE or a union have at most 19 digits where all theirs do (page=r_numeric_computations201 assumed="the limit of 19 digits is meant for decimals held in 64 bits, or for all; taken: for those of up to 19 digits")
select coalesce(1.5::decimal(19,10), 2.5::decimal(15,3)), case when true then 1::bigint else 0.5 end, nvl(1.5::decimal(38,2), 0);
-- => [["1.5000000000","1.0","1.50"]]
-- types ["numeric(19,10)","numeric(19,1)","numeric(38,2)"]

-- @ decimals of any scale compare by their value (page=r_comparison_condition also=postgres)
select 99999999999.5::decimal(15,3) > 1.5::decimal(19,10), 1.50::decimal(5,2) = 1.5::decimal(3,1), 999999999999999999::bigint < 9999999999.123456789;
-- => [[true,true,false]]

-- @ a DECIMAL beside a text compares as a DECIMAL, other numbers as text (page=c_Supported_data_types)
create table t(code varchar(10));
insert into t values ('010'), ('9'), ('abc');
select code, code = 10, code < 10 from t order by code;
-- => [["010",false,true],["9",false,false],["abc",false,false]]
select count(*) from t where code <> 'abc' and code = 10.0;
-- => [[1]]
select count(*) from t where code = 10::bigint;
-- => [[0]]

-- @ a text that is no number beside a DECIMAL is refused (page=c_Supported_data_types)
create table t(code varchar(10));
insert into t values ('abc');
select code = 10.0 from t;
-- error 22P02 "abc"

-- @ a long chain of float operations is computed as fast as a short one (page=r_numeric_computations201 also=postgres)
create table t(a float, b float);
insert into t values (1.5, 2.5), (null, 1);
select a + b + a + b + a + b + a + b + a + b + a + b + a + b + a + b + a + b + a + b + a + b + a + b + a + b + a + b + a + b + a + b from t order by 1;
-- => [[64],[null]]

-- @ a random number that a rule looks at twice has one value (page=r_RANDOM)
select count(*) from (select sqrt(random() - random() * 0 + 0) as r from (select 1 union all select 2)) where r is not null;
-- => [[2]]

-- @ every operator on integers is checked for overflow (page=r_numeric_computations201 also=postgres)
select (-2147483648)::int - 1;
-- error 22003 out of range

-- @ the lowest integer has no absolute value (page=r_numeric_computations201 also=postgres)
select abs((-2147483648)::int);
-- error 22003 out of range

-- @ the lowest integer divided by minus one is out of range (page=r_numeric_computations201 also=postgres)
select (-2147483648)::int / (-1);
-- error 22003 out of range

-- @ SUM of BIGINT beyond its range is an error (page=r_SUM)
create table t(a bigint);
insert into t values (9223372036854775807), (1);
select sum(a) from t;
-- error 22003 out of range

-- @ SUM of integers is BIGINT and of a DECIMAL has 38 digits (page=r_SUM)
create table t(a int, d decimal(8,2), r real);
insert into t values (2147483647, 1.50, 0.5), (2147483647, 2.25, 0.5);
select sum(a), sum(d), sum(r), avg(a), avg(d), avg(r) from t;
-- => [[4294967294,"3.75",1,2147483647,"1.87",0.5]]
-- types ["bigint","numeric(38,2)","double precision","bigint","numeric(38,2)","double precision"]

-- @ ROUND, CEILING, FLOOR and TRUNC of a DECIMAL keep the digits they leave (page=r_ROUND)
create table sales(commission decimal(8,2));
insert into sales values (28.05);
select round(commission), round(commission, 1), round(commission, -1), ceiling(commission), floor(commission) from sales;
-- => [["28","28.1","30","29","28"]]

-- @ TRUNC of a DECIMAL keeps the digits it leaves (page=r_TRUNC)
create table sales(commission decimal(8,2));
insert into sales values (111.15);
select trunc(commission), trunc(commission, 1), trunc(commission, -1), trunc(commission, 5) from sales;
-- => [["111","111.1","110","111.15"]]

-- @ rounding up may need a digit more than the DECIMAL has (page=r_ROUND also=postgres)
select ceil(9.99::decimal(3,2))::int, round(9.99::decimal(3,2), 1)::decimal(4,1), round(-9.99::decimal(3,2))::int;
-- => [[10,"10.0",-10]]

-- @ ROUND to a number of digits that a column gives (page=r_ROUND)
create table t(n decimal(8,4), i int);
insert into t values (1.2345, 2), (9.9999, 0), (15, -1);
select round(n, i), trunc(n, i) from t order by n;
-- => [["1.2300","1.2300"],["10.0000","9.0000"],["20.0000","10.0000"]]

-- @ ROUND and TRUNC of integers stay integers (page=r_ROUND)
select round(15, -1), round(15, 1), trunc(19, -1), round(15::smallint, -1);
-- => [[20,15,10,20]]
-- types ["integer","integer","integer","smallint"]

-- @ ROUND of an integer beyond its range is an error (page=r_ROUND)
select round(2147483647, -1);
-- error 22003 out of range

-- @ ROUND of 38 digits beyond them is an error (page=r_ROUND)
select round(99999999999999999999999999999999999999::decimal(38,0), -1);
-- error 22003 overflow

-- @ TRUNC of a float cuts the digits it prints (page=r_TRUNC)
select trunc(1.15::float, 2), trunc(-2.38::float, 1), trunc(123.45::float, -1), trunc(0.29::float, 2);
-- => [[1.15,-2.3,120,0.29]]

-- @ ROUND of a float rounds half away from zero (page=r_ROUND assumed="the page says nearest: of two that are as near, the one away from zero or the even one; taken: away from zero")
select round(2.5::float), round(-2.5::float), round(0.5::float);
-- => [[3,-3,1]]

-- @ ROUND, TRUNC, CEIL, FLOOR, ABS and SIGN of a SUPER number are SUPER (page=r_ROUND)
select round(json_parse('1.5')), trunc(json_parse('-1.5')), ceil(json_parse('1.2')), floor(json_parse('-1.2')), abs(json_parse('-2.50')), sign(json_parse('-3'));
-- => [["2","-1","2","-2","2.50","-1"]]
-- types ["super","super","super","super","super","super"]

-- @ ROUND of a SUPER value that is no number is NULL (page=r_ROUND)
select round(json_parse('"a"')), floor(json_parse('[1]')), abs(json_parse('null'));
-- => [[null,null,null]]

-- @ ROUND of a SUPER value takes no digits (page=r_ROUND)
select round(json_parse('1.55'), 1);
-- error 42883 round

-- @ STRTOL of an empty string is 0 and of NULL NULL (page=r_STRTOL)
select strtol('', 10), strtol(null, 10), strtol('  +12', 10), strtol('-0xf', 16);
-- => [[0,null,12,-15]]

-- @ STRTOL beyond BIGINT is out of range (page=r_STRTOL)
select strtol('8000000000000000', 16);
-- error 22003 out of range

-- @ STRTOL takes 0x for base 16 alone (page=r_STRTOL)
select strtol('0x10', 10);
-- error 22P02 base 10

-- @ TRY_CAST gives NULL for what fails in the cast and not in its operand (page=r_TRY_CAST)
create table t(a varchar(10), b int);
insert into t values ('12ab', 1), ('ab12', 0);
select try_cast(substring(a, 1, 2) as int), try_cast(from_hex('ff') as varchar) from t order by 1;
-- => [[12,null],[null,null]]
select try_cast(1 / b as varchar) from t;
-- error 22012 divi

-- @ enable_numeric_rounding rounds explicit casts of a column's DECIMAL (page=r_enable_numeric_rounding)
create table t(a numeric(10, 2));
insert into t values (1.5);
set enable_numeric_rounding to on;
select a::int, a::decimal(10, 0), a::decimal(10, 5) from t;
-- => [[2,"2","1.50000"]]
set enable_numeric_rounding to off;
select a::int, a::decimal(10, 0), a::decimal(10, 5) from t;
-- => [[1,"1","1.50000"]]

-- @ REAL shows six digits and DOUBLE PRECISION fifteen (page=r_Examples_with_numeric_types201)
create table film(replacement_cost real, d double precision);
insert into film values (1999.99, 0.1), (19999.99, 16777217.123456789);
select replacement_cost, d from film order by 1;
-- => [[1999.99,0.1],[20000,16777217.1234568]]

-- @ extra_float_digits adds digits to floating-point numbers and takes some away (page=r_extra_float_digits)
create table t(r real);
insert into t values (16777217);
select r, r::varchar from t;
-- => [[16777200,"1.67772e+07"]]
set extra_float_digits to 2;
select r, r::varchar from t;
-- => [[16777216,"16777216"]]
set extra_float_digits to -4;
select r, 'x' || r from t;
-- => [[17000000,"x1.7e+07"]]

-- @ extra_float_digits lies in -15 to 2 (page=r_extra_float_digits)
set extra_float_digits to 3;
-- error 22023 extra_float_digits

-- @ POWER of zero to a negative number is an error (page=r_POWER also=postgres)
select power(0, -1);
-- error 2201F zero

-- @ POWER of a negative number to a fraction is an error (page=r_POWER also=postgres)
select power(-8, 0.5);
-- error 2201F complex

-- @ a power beyond the range of a double is an error (page=r_OPERATOR_SYMBOLS also=postgres)
select 2 ^ 2000;
-- error 22003 out of range

-- @ the remainder of the lowest integer by minus one is 0 (page=r_MOD also=postgres)
select (-2147483648)::int % (-1), mod((-9223372036854775807)::bigint - 1, -1), 7 % -1;
-- => [[0,0,0]]

-- @ a division by an unknown zero is still found where minus one is looked for (page=r_MOD also=postgres)
create table t(a int, b int);
insert into t values (5, -1), (5, 0);
select a % b from t;
-- error 22012 divi

-- @ a cast out of range is found in a comparison too (page=r_CAST_function also=postgres)
create table t(b bigint);
insert into t values (9999999999);
select b::int > 5 from t;
-- error 22003 out of range

-- @ a sum out of range is found beside a constant that it is compared with (page=r_numeric_computations201 also=postgres)
create table t(a int);
insert into t values (1);
select a + 2147483647 > 5 from t;
-- error 22003 out of range

-- @ a product out of range is found in a condition that no other value can meet (page=r_numeric_computations201 also=postgres)
create table t(a int);
insert into t values (2);
select count(*) from t where 2147483647 * a <> 5;
-- error 22003 out of range

-- @ a difference out of range is found under a sum that would be in range (page=r_numeric_computations201 also=postgres)
create table t(b bigint);
insert into t values (-9223372036854775807);
select b - 2 + 2 from t;
-- error 22003 out of range

-- @ a value out of range is found before it is summed (page=r_numeric_computations201 also=postgres)
create table t(a int);
insert into t values (1);
select sum(a + 2147483647) from t;
-- error 22003 out of range

-- @ a product out of range is found where zero times it is zero (page=r_numeric_computations201 also=postgres)
create table t(a int);
insert into t values (2);
select a * 2147483647 * 0 from t;
-- error 22003 out of range

-- @ a cast to SMALLINT out of range is found in a WHERE clause (page=r_CAST_function also=postgres)
create table t(i int);
insert into t values (100000);
select count(*) from t where i::smallint = 5;
-- error 22003 out of range

-- @ a cast of a DECIMAL out of range is found in a comparison (page=r_numeric_computations201 also=postgres)
create table t(x decimal(19,2));
insert into t values (99999999999.5);
select x::decimal(10,2) > 5 from t;
-- error 22003 overflow

-- @ a cast of a DECIMAL to an integer out of range is found in a comparison (page=r_CAST_function also=postgres)
create table t(x decimal(19,0));
insert into t values (99999999999);
select count(*) from t where x::int > 5;
-- error 22003

-- @ a DOUBLE PRECISION that is no REAL is found in a comparison (page=r_Numeric_types201 also=postgres)
create table t(f double precision);
insert into t values (1e300);
select f::real > 5 from t;
-- error 22003 out of range

-- @ a sum beyond BIGINT is found in a HAVING clause (page=r_SUM)
create table t(a bigint);
insert into t values (9223372036854775807), (1);
select count(*) from t having sum(a) > 5;
-- error 22003 out of range

-- @ decimals are compared exactly though no one type holds both (page=r_Numeric_types201 also=postgres)
create table wide(a decimal(38,2), b decimal(38,10));
insert into wide values
  (123456789012345678901234567890123456.78, 1.0000000001), (1.00, 1.0000000001), (1.00, 1.0000000000), (1.00, 0.9999999999),
  (-1.00, -1.0000000001), (2.00, 1.9999999999), (null, 1);
select a < b, a <= b, a = b, a <> b, a >= b, a > b, b < a, b = a from wide order by a, b;
-- => [[false,false,false,true,true,true,true,false],[false,false,false,true,true,true,true,false],[false,true,true,false,true,false,false,true],[true,true,false,true,false,false,false,false],[false,false,false,true,true,true,true,false],[false,false,false,true,true,true,true,false],[null,null,null,null,null,null,null,null]]

-- @ a literal with a point has the digits that are written, but no zeros before them (page=r_numeric_literals201)
select 007.5, 37., 0., 1.234567890123456789, 9.223372036854775807, 9.223372036854775808, 1234567890123456789.1234567890123456789;
-- => [["7.5","37","0","1.234567890123456789","9.223372036854775807","9.223372036854775808","1234567890123456789.1234567890123456789"]]
-- types ["numeric(2,1)","numeric(2,0)","numeric(1,0)","numeric(19,18)","numeric(19,18)","numeric(20,18)","numeric(38,19)"]

-- @ a literal of more than 38 digits is double precision (page=r_numeric_literals201 assumed="a literal that no DECIMAL holds is double precision, or refused; taken: double precision")
select 12345678901234567890.1234567890123456789, 100000000000000000000000000000000000000, 99999999999999999999999999999999999999;
-- => [[12345678901234600000,1e38,"99999999999999999999999999999999999999"]]
-- types ["double precision","double precision","numeric(38,0)"]

-- @ decimals are compared exactly where rounding would leave the type (page=r_Numeric_types201 also=postgres)
create table wide(a decimal(38,2), b decimal(38,10));
insert into wide values (10000000000000000000000000000.00, 9999999999999999999999999999.9999999999), (-1.00, -1.0000000001), (-1.01, -1.0099999999);
select a > b, a = b, b < a from wide order by a;
-- => [[false,false,false],[true,false,true],[true,false,true]]

-- @ a BIGINT and a DECIMAL compare with all their digits (page=r_Numeric_types201 also=postgres)
select 9223372036854775807 > 1.5, 1.5 < 9223372036854775807, 9223372036854775807 = 9223372036854775807.0, 9223372036854775806.5 < 9223372036854775807;
-- => [[true,true,true,true]]

-- @ a DECIMAL divides by one of 38 digits (page=r_numeric_computations201)
select 99999::decimal(5,0) / 1234567890123456789012345678901234567.8::decimal(38,1);
-- => [["0.00000000000000000000000000000008"]]

-- @ a quotient of 19 digits is held in 64 bits (page=r_numeric_computations201)
create table sums(total decimal(8,2), n int);
insert into sums values (922337.20, -1), (922337.21, -1);
select total / n from sums where total < 922337.21;
-- => [["-922337.2000000000000"]]
-- types ["numeric(19,13)"]
select total / n from sums;
-- error 22003 Numeric data overflow (result precision)

-- @ a BIGINT is compared with a DECIMAL exactly though no one type holds both (page=r_Numeric_types201 also=postgres)
create table wide(a bigint, b decimal(38,20));
insert into wide values (9223372036854775807, 2024), (-9223372036854775807 - 1, 2024), (9223372036854775807, null), (2024, 2024), (2024, 2024.00000000000000000001);
select a > b, b >= a, a = b, b < a from wide order by a, b;
-- => [[false,true,false,false],[false,true,true,false],[false,true,false,false],[true,false,false,true],[null,null,null,null]]

-- @ a sum or an average of floats out of range is an error, where they are finite (page=r_numeric_computations201)
create table floats (g int, x float8, r real);
insert into floats values (1, 1e308, 3e38), (1, 1e308, 3e38), (2, -1e308, -1e38), (3, 'infinity', 0), (3, 1, 1), (4, null, null);
select sum(x) from floats where g = 1;
-- error 22003 value out of range: overflow
-- at sum(x)
select g, 1 - sum(- x) from floats where g < 3 group by g;
-- error 22003 value out of range: overflow
-- at sum(- x)
select avg(x) from floats where g = 1;
-- error 22003 value out of range: overflow
select sum(x) over (partition by g) from floats where g = 1;
-- error 22003 value out of range: overflow
-- at sum(x)
select avg(x) over (order by g rows between 1 preceding and current row) from floats where g = 1;
-- error 22003 value out of range: overflow
select ratio_to_report(x) over () from floats where g = 1;
-- error 22003 value out of range: overflow
select sum(distinct x), avg(distinct x), sum(r)::varchar, avg(r)::varchar from floats where g < 2;
-- => [[1e308, 1e308, "6.00000001099551e+38", "3.00000000549776e+38"]]
select g, sum(x)::varchar, avg(x)::varchar, sum(- x)::varchar from floats where g > 1 group by g order by g;
-- => [[2, "-1e+308", "-1e+308", "1e+308"], [3, "Infinity", "Infinity", "-Infinity"], [4, null, null, null]]

-- @ what a function of floats gives out of range is an error, where its argument is finite (page=r_numeric_computations201)
select exp('infinity'::float)::varchar, degrees('-infinity'::float)::varchar, exp('-infinity'::float), degrees(1e300) > 1e301;
-- => [["Infinity", "-Infinity", 0, true]]
select degrees(1.7e308);
-- error 22003 value out of range: overflow
select dexp(710);
-- error 22003 value out of range: overflow
select power('infinity'::float, 2)::varchar, power(0.5, '-infinity'::float)::varchar;
-- => [["Infinity", "Infinity"]]
select power(10, 309);
-- error 22003 value out of range: overflow

-- @ a sum of decimals has 38 digits at most (page=r_numeric_computations201)
create table wide (id int, x decimal(38,0), y decimal(38,37), z decimal(38,2));
insert into wide values (1, 99999999999999999999999999999999999998, 9, -999999999999999999999999999999999999.98), (2, 1, 0.9999999999999999999999999999999999999, -0.01);
select sum(x), sum(y), sum(z) from wide;
-- => [["99999999999999999999999999999999999999", "9.9999999999999999999999999999999999999", "-999999999999999999999999999999999999.99"]]
insert into wide values (3, 1, 0.0000000000000000000000000000000000001, -0.01);
select 1 + sum(x) from wide where id < 4;
-- error 22003 Numeric data overflow (result precision)
-- at sum(x)
select sum(y) from wide;
-- error 22003 Numeric data overflow (result precision)
select id, sum(z) over (order by id rows unbounded preceding) from wide;
-- error 22003 Numeric data overflow (result precision)
-- at sum(z)
select avg(x) from wide;
-- => [["33333333333333333333333333333333333333"]]
