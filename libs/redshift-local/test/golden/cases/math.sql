-- Arithmetic operators and mathematical functions.

-- @ NULL divided by zero is NULL (page=r_numeric_computations201 also=postgres)
create table t(a int, b int);
insert into t values (null, 0);
select a/b, a%b, a/0.0 from t;
-- => [[null,null,null]]

-- @ a decimal that is too large for an integer is an error (page=r_numeric_computations201 also=postgres)
create table t(d decimal(18,2));
insert into t values (1), (32768);
select d::smallint from t;
-- error 22003 out of range

-- @ ABS gives the distance from zero in its argument's type (page=r_ABS also=postgres)
select abs(-38), abs(14-76), abs(-1.50), abs(null);
-- => [[38,62,"1.50",null]]

-- @ integers divide to an integer that is cut (page=r_numeric_computations201 also=postgres,pg-mem)
select 7/2, -7/2, 1/3, 6/3;
-- => [[3,-3,0,2]]

-- @ an integer divided by a float is a float (page=r_numeric_computations201 also=postgres,pg-mem)
select 7/2::float, 7::float/2;
-- => [[3.5,3.5]]

-- @ integer division by zero is an error (page=r_numeric_computations201 also=postgres)
select 1/0;
-- error 22012 divi

-- @ decimal division by zero is an error (page=r_numeric_computations201 also=postgres)
select 1.5/0.0;
-- error 22012 divi

-- @ float division by zero is an error (page=r_numeric_computations201 also=postgres)
select 1::float/0;
-- error 22012 divi

-- @ division by zero in a column is an error (page=r_numeric_computations201 also=postgres)
create table t(a int, b int);
insert into t values (1, 1), (1, 0);
select a/b from t;
-- error 22012 divi

-- @ NULLIF guards a division (page=r_NULLIF_function also=postgres)
select 10/nullif(0, 0), 10/nullif(5, 0);
-- => [[null,2]]

-- @ the modulo operator and MOD agree and take the dividend's sign (page=r_MOD also=postgres)
select 11 % 4, mod(10, 4), mod(-7, 3), mod(7, -3);
-- => [[3,2,-1,1]]

-- @ MOD of a decimal is a decimal (page=r_MOD also=postgres)
select mod(10.5, 4);
-- => [["2.5"]]

-- @ MOD by zero is an error (page=r_MOD also=postgres)
select mod(5, 0);
-- error 22012 divi

-- @ the caret is a power (page=r_OPERATOR_SYMBOLS)
select 2 ^ 3, 9 ^ 0.5;
-- => [[8,3]]

-- @ the root operators (page=r_OPERATOR_SYMBOLS)
select |/ 25.0, ||/ 27.0, @ -5;
-- => [[5,3,5]]

-- @ bitwise operators (page=r_OPERATOR_SYMBOLS also=postgres)
select 91 & 15, 32 | 3, ~1, 1 << 4, 8 >> 2;
-- => [[11,35,-2,16,2]]

-- @ the number sign is bitwise exclusive or (page=r_OPERATOR_SYMBOLS also=postgres)
select 17 # 5;
-- => [[20]]

-- @ multiplication binds tighter than addition (page=r_OPERATOR_SYMBOLS also=postgres,pg-mem)
select 2 + 3 * 4, (2 + 3) * 4, -2 * -3, 10 - 2 - 3;
-- => [[14,20,6,5]]

-- @ CEILING and FLOOR of a decimal keep no fraction (page=r_CEILING_FLOOR also=postgres)
select ceiling(28.05)::int, ceil(-28.05)::int, floor(28.05)::int, floor(-28.05)::int;
-- => [[29,-28,28,-29]]

-- @ ROUND without a scale rounds half away from zero (page=r_ROUND also=postgres)
select round(28.05)::int, round(2.5)::int, round(-2.5)::int, round(3.5)::int;
-- => [[28,3,-3,4]]

-- @ ROUND keeps the given number of digits (page=r_ROUND)
select round(28.05, 1), round(28.05, -1);
-- => [["28.1","30"]]

-- @ ROUND with one digit rounds half up (page=r_ROUND also=postgres)
select cast(round(28.05, 1) as decimal(8,2)), cast(round(-28.05, 1) as decimal(8,2)), cast(round(28.05, -1) as decimal(8,2));
-- => [["28.10","-28.10","30.00"]]

-- @ ROUND and TRUNC take a whole number of digits (page=r_TRUNC also=postgres)
select trunc(0.5, 'FM999.99');
-- error 22P02 invalid input syntax
select round(1.234, 1.5);
-- error 42883 round

-- @ TRUNC cuts towards zero (page=r_TRUNC also=postgres)
select cast(trunc(111.15) as int), cast(trunc(111.15, 1) as decimal(8,2)), cast(trunc(111.15, -1) as int), cast(trunc(-111.99) as int);
-- => [[111,"111.10",110,-111]]

-- @ SIGN gives -1, 0 or 1 (page=r_SIGN also=postgres)
select sign(28.05)::int, sign(-4.25::float), sign(0)::int;
-- => [[1,-1,0]]

-- @ SIGN of a decimal has the type NUMERIC(1,0) and of a double is a double (page=r_SIGN also=postgres)
create table t1(d double precision, n numeric(12, 2));
insert into t1 values (4.25, 4.25), (-4.25, -4.25);
select sign(d), sign(n) from t1 order by 1;
-- => [[-1,"-1"],[1,"1"]]
-- types ["double precision","numeric(1,0)"]

-- @ SQRT takes text that is a number (page=r_SQRT)
select sqrt(16), sqrt('16'), sqrt(round(16.4));
-- => [[4,4,4]]

-- @ SQRT of a negative number is an error (page=r_SQRT also=postgres)
select sqrt(-1);
-- error 2201F square root

-- @ SQRT of a decimal is a double (page=r_SQRT also=postgres)
select sqrt(109.20::decimal(8,2)::float), round(sqrt(109.20))::int;
-- => [[10.4498803820905,10]]

-- @ CBRT gives a cube root (page=r_CBRT also=postgres)
select cbrt(28.05), cbrt(-27);
-- => [[3.03839539048843,-3]]

-- @ POWER and POW raise (page=r_POWER)
select power(2, 10), pow(9, 0.5), power(2, -1);
-- => [[1024,3,0.5]]

-- @ EXP, DEXP, LN and DLOG1 (page=r_LN)
select exp(0), dexp(1), ln(2.718281828), dlog1(1);
-- => [[1,2.71828182845905,0.9999999998311267,0]]

-- @ LOG and DLOG10 have base 10 (page=r_LOG)
select log(100), dlog10(100), log(1000);
-- => [[2,2,3]]

-- @ LN of zero is an error (page=r_LN also=postgres)
select ln(0);
-- error 2201E logarithm

-- @ trigonometric functions take radians (page=r_COS also=postgres)
select cos(0), cos(pi()), sin(0), tan(0), cot(1);
-- => [[1,-1,0,0,0.642092615934331]]

-- @ inverse trigonometric functions give radians (page=r_ACOS also=postgres)
select acos(-1), asin(1), atan(1), atan2(1, 1), acos(.5) * 180 / pi();
-- => [[3.14159265358979,1.5707963267948966,0.7853981633974483,0.7853981633974483,60.00000000000001]]

-- @ DEGREES and RADIANS convert (page=r_DEGREES also=postgres)
select degrees(.5), degrees(pi()), radians(180);
-- => [[28.6478897565412,180,3.14159265358979]]

-- @ PI (page=r_PI also=postgres)
select pi();
-- => [[3.14159265358979]]

-- @ RANDOM lies in 0 to 1 (page=r_RANDOM also=postgres)
select random() >= 0 and random() < 1;
-- => [[true]]

-- @ each RANDOM of a query is a number of its own, within aggregates too (page=r_RANDOM also=postgres)
select random() = random(), sum(random()) = sum(random()), max(random()) = max(random()) from (select 1 as n union all select 2) as two group by n;
-- => [[false,false,false],[false,false,false]]
select sum(random()) over () = sum(random()) over () from (select 1 as n union all select 2) as two;
-- => [[false],[false]]

-- @ GREATEST and LEAST of numbers (page=r_GREATEST_LEAST also=postgres)
select greatest(1, 7, 3), least(1.5, 0.5);
-- => [[7,"0.5"]]

-- @ an integer sum beyond its range is an error (page=r_numeric_computations201 also=postgres)
select 2147483647 + 1;
-- error 22003 out of range

-- @ a bigint product beyond its range is an error (page=r_numeric_computations201 also=postgres)
select 9223372036854775807 * 2;
-- error 22003 o

-- @ a smallint sum beyond its range is an error (page=r_numeric_computations201 also=postgres)
select 32767::smallint + 1::smallint;
-- error 22003 out of range

-- @ smallint arithmetic stays smallint and widens with a wider operand (page=r_numeric_computations201)
select 1::smallint + 1::smallint, 1::smallint + 1, 1 + 1::bigint, 1::real + 1, 1::float + 1.5;
-- => [[2,2,2,2,2.5]]
-- types ["smallint","integer","bigint","double precision","double precision"]

-- @ a decimal sum has the larger scale and one digit more (page=r_numeric_computations201 also=postgres)
select 1.10::decimal(5,2) + 2.255::decimal(8,3);
-- => [["3.355"]]
-- types ["numeric(9,3)"]

-- @ a decimal difference has the larger scale and one digit more (page=r_numeric_computations201 also=postgres)
select 10::decimal(8,2) - 0.5::decimal(8,2);
-- => [["9.50"]]
-- types ["numeric(9,2)"]

-- @ a decimal product adds the scales and the precisions and one (page=r_numeric_computations201 also=postgres)
select 187.00::decimal(8,2) * 0.20::decimal(3,2);
-- => [["37.4000"]]
-- types ["numeric(12,4)"]

-- @ a decimal quotient has the documented scale (page=r_numeric_computations201)
select 728.00::decimal(8,2) / 109.20::decimal(8,2);
-- => [["6.666666666"]]
-- types ["numeric(17,9)"]

-- @ a decimal quotient is cut, whatever its sign, and NULL divides and is divided to NULL (page=r_numeric_computations201)
create table t(id integer, price decimal(15,2), quantity decimal(15,2), n bigint);
insert into t values (1, 200.00, 3.00, 7), (2, -200.00, 3.00, -7), (3, 9999999999999.99, -0.01, 9223372036854775807), (4, null, 0, 1), (5, 1, null, 1);
select price / quantity, price / 7, price / n, 1 / quantity from t where id <> 4 order by id;
-- => [["66.6666666666666666","28.5714285714285","28.5714285714285714285714","0.33333333333333"],["-66.6666666666666666","-28.5714285714285","28.5714285714285714285714","0.33333333333333"],["-999999999999999.0000000000000000","1428571428571.4271428571428","0.0000010842021724855033","-100.00000000000000"],[null,"0.1428571428571","1.0000000000000000000000",null]]
select price / quantity from t where id = 4;
-- => [[null]]
select quantity / (price - price) from t where id = 1;
-- error 22012 Divide by zero

-- @ a decimal times an integer takes the integer as DECIMAL(10,0) (page=r_numeric_computations201 also=postgres)
select 28.05::decimal(8,2) * 2, 28.05::decimal(8,2) * 2::smallint, 28.05::decimal(8,2) + 1::bigint;
-- => [["56.10","56.10","29.05"]]
-- types ["numeric(19,2)","numeric(14,2)","numeric(22,2)"]

-- @ a union of decimals takes the larger whole part and the larger scale (page=r_numeric_computations201 also=postgres)
create table dec1(c1 decimal(7,2));
create table dec2(c1 decimal(15,3));
select * from dec1 union select * from dec2;
-- => []
-- types ["numeric(15,3)"]

-- @ decimals of 38 digits keep every digit (page=r_CAST_function also=postgres)
select 728.00::decimal(38,2) * 100000000000000000000;
-- => [["72800000000000000000000.00"]]

-- @ a product of types too wide for 38 digits is exact where its value fits, and fails where not (page=r_numeric_computations201)
create table t(price decimal(15,2), factor decimal(12,6), n decimal(38,0));
insert into t values (104950.55, 1.080001, 99999999999999999999999999999999999999), (-0.01, 0.000001, 1), (null, 1, null);
select price * (1 - factor) * (1 + factor), price * factor * factor from t order by price;
-- => [["-0.00999999999999","-0.00000000000001"],["-17463.99821329295055","122414.54821329295055"],[null,null]]
-- types ["numeric(38,14)","numeric(38,14)"]
select n * 1, n * -1 from t where price > 0;
-- => [["99999999999999999999999999999999999999","-99999999999999999999999999999999999999"]]
select n * 10 from t where price > 0;
-- error 22003 Numeric data overflow (result precision)
select n + 1 from t where price > 0;
-- error 22003 Numeric data overflow (result precision)

-- @ a product of two numbers of 15 digits has all of theirs (page=r_numeric_computations201 also=postgres)
select 9999999999999.99::decimal(15,2) * 9999999999999.99::decimal(15,2), 999999999999999999::decimal(18,0) * 12.5;
-- => [["99999999999999800000000000.0001","12499999999999999987.5"]]

-- @ a large exact sum keeps its digits (page=r_Numeric_types201 also=postgres)
select 12345678901234567890.123 + 0.001;
-- => [["12345678901234567890.124"]]

-- @ a number literal with an exponent is a double (page=r_numeric_literals201)
select 1e3, 12.5e-1;
-- => [[1000,1.25]]
-- types ["double precision","double precision"]

-- @ an integer literal beyond INTEGER is BIGINT and beyond that NUMERIC (page=r_numeric_literals201)
select 2147483647, 2147483648, 9223372036854775808;
-- => [[2147483647,2147483648,"9223372036854775808"]]
-- types ["integer","bigint","numeric(20,0)"]

-- @ a literal with a point is as precise as it is written (page=r_numeric_literals201 also=postgres)
select 1.10, .5, 100.0;
-- => [["1.10","0.5","100.0"]]
-- types ["numeric(3,2)","numeric(1,1)","numeric(4,1)"]

-- @ arithmetic with NULL is NULL (page=r_Nulls also=postgres,pg-mem)
select 1 + null, null * 5, -null::int;
-- => [[null,null,null]]

-- @ a date times a number does not exist (page=r_OPERATOR_SYMBOLS also=postgres)
select date '2024-01-01' * 2;
-- error 42883 operator does not exist

-- @ a float product beyond its range is an error (page=r_numeric_computations201 also=postgres)
select 1e308::float * 10;
-- error 22003 out of range

-- @ text beyond the range of a double is an error (page=r_Numeric_types201 also=postgres)
select '1e400'::float;
-- error 22003 out of range

-- @ an operator that does not take its operands is named with their types (page=r_OPERATOR_SYMBOLS also=postgres)
select true + 1;
-- error 42883 operator does not exist: boolean + integer
select 1 + true;
-- error 42883 operator does not exist: integer + boolean
select 1 & 1.5;
-- error 42883 operator does not exist: integer & numeric
select 1.5 << 1;
-- error 42883 operator does not exist: numeric << integer
select - true;
-- error 42883 operator does not exist: - boolean
select @ true;
-- error 42883 operator does not exist: @ boolean
select ~ 1.5;
-- error 42883 operator does not exist: ~ numeric

-- @ a quoted literal beside a number has that number's type, and beside another literal is double precision (page=c_Supported_data_types also=postgres)
select 1 + '2', '2' ^ '3';
-- => [[3,8]]
-- types ["integer","double precision"]

-- @ a quoted literal behind a sign is double precision (page=c_Supported_data_types assumed="a sign makes a literal double precision, or does not tell what it is; taken: double precision")
select - '5', + '5', @ '-5';
-- => [[-5,5,5]]
-- types ["double precision","double precision","double precision"]

-- @ a text beside a number is read as a number (page=c_Supported_data_types assumed="a text is converted to double precision, or to the type of the number beside it; taken: double precision")
create table t(a varchar(3));
insert into t values ('2');
select a + 1, 1.5 * a from t;
-- => [[3,3]]
-- types ["double precision","double precision"]

-- @ signs before signs leave a number of the same type (page=r_OPERATOR_SYMBOLS also=postgres)
select -(-5), - - 1.5, + 5, @ -1.50;
-- => [[5,"1.5",5,"1.50"]]
-- types ["integer","numeric(2,1)","integer","numeric(3,2)"]

-- @ REAL with REAL stays REAL, and with any other number is DOUBLE PRECISION (page=r_numeric_computations201)
select 1::real + 1::real, 1::real * 1::float, 1::float - 1::real, 1 + 1::real, 1.5 + 1::real;
-- => [[2,1,0,2,2.5]]
-- types ["real","double precision","double precision","double precision","double precision"]

-- @ the remainder by zero is an error for decimals and floats too (page=r_MOD)
select 10.5 % 0.0;
-- error 22012 divi
select 5.5::float % 0;
-- error 22012 divi
select 5.5::float % 2, -5.5 % 2.0;
-- => [[1.5,"-1.5"]]

-- @ a product has at most 37 digits behind the point (page=r_numeric_computations201 assumed="the page limits the scale of a result to 38 and a DECIMAL to 37; taken: 37")
select 0.5::decimal(38,20) * 0.5::decimal(38,20);
-- => [["0.2500000000000000000000000000000000000"]]
-- types ["numeric(38,37)"]

-- @ a shift keeps the left operand's type, loses the bits beyond it, and begins again after its last bit (page=r_OPERATOR_SYMBOLS also=postgres)
select 1::bigint << 33, 1 << 33, 1 << 31, 1::smallint << 15, 8 >> 33, -8 >> 1, 8::bigint >> 33, 8::bigint >> 65, (-1)::smallint >> 20;
-- => [[8589934592,2,-2147483648,-32768,4,-4,0,4,-1]]
-- types ["bigint","integer","integer","smallint","integer","integer","bigint","bigint","smallint"]

-- @ bits of integers of two types combine in the wider one (page=r_OPERATOR_SYMBOLS also=postgres)
select 5::bigint & 6, 5::smallint | 6::smallint, 5 # 8589934592;
-- => [[4,7,8589934597]]
-- types ["bigint","smallint","bigint"]

-- @ the bits of a negative literal are turned round (page=r_OPERATOR_SYMBOLS also=postgres)
select ~ -8, ~(-1), ~8, ~ ~ -3;
-- => [[7,0,-9,-3]]
