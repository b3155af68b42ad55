-- Casts, implicit conversions, and how values print and fit.

-- @ a decimal cast to an integer rounds (page=r_CAST_function also=postgres)
select cast(162.00 as integer), 1.5::int, 2.5::int, -1.5::int, 1.4999::int;
-- => [[162,2,3,-2,1]]

-- @ CONVERT and the double colon are CAST (page=r_CONVERT_function)
select convert(integer, 162.40), 162.40::integer, convert(varchar(30), 2008);
-- => [[162,162,"2008"]]

-- @ a cast to a smaller scale rounds (page=r_CAST_function also=postgres)
select cast(109.652 as decimal(4,1)), 1.005::decimal(5,2), -1.005::decimal(5,2);
-- => [["109.7","1.01","-1.01"]]

-- @ a cast that loses whole digits is an error (page=r_CAST_function also=postgres)
select 123.456::decimal(2,1);
-- error 22003 overflow

-- @ a column's cast that loses whole digits is an error (page=r_numeric_computations201)
create table sales(price decimal(8,2));
insert into sales values (12345.00);
select price::decimal(7,3) from sales;
-- error 22003 Numeric data overflow (result precision)

-- @ a number too large for a smallint is an error (page=r_CAST_function also=postgres)
select 12345678::smallint;
-- error 22003 smallint

-- @ a number too large for an integer is an error (page=r_CAST_function also=postgres)
select 3000000000::int;
-- error 22003 integer

-- @ text casts to numbers (page=c_Supported_data_types also=postgres)
select '12'::int, ' 12 '::int, '-7.25'::decimal(8,2), '1e3'::float;
-- => [[12,12,"-7.25",1000]]

-- @ text that is no number is refused (page=c_Supported_data_types also=postgres)
select 'ABC'::int;
-- error 22P02 "ABC"

-- @ an empty string is no number (page=c_Supported_data_types also=postgres)
select ''::int;
-- error 22P02 invalid input syntax

-- @ text with a fraction is no integer (page=c_Supported_data_types also=postgres)
select '1.5'::int;
-- error 22P02 "1.5"

-- @ DECIMAL without precision has 18 digits and no fraction (page=r_Numeric_types201)
select 1.5::decimal, 12.4::numeric;
-- => [["2","12"]]
-- types ["numeric(18,0)","numeric(18,0)"]

-- @ DECIMAL with a precision alone has no fraction (page=r_Numeric_types201 also=postgres)
select 12.5::decimal(5);
-- => [["13"]]

-- @ decimals print all digits of their scale (page=r_Numeric_types201 also=postgres)
select 1::decimal(5,2), 0::decimal(3,3), -0.5::decimal(4,2);
-- => [["1.00","0.000","-0.50"]]

-- @ a cast to VARCHAR(n) cuts after n bytes (page=r_SUBSTRING)
select cast('Fourscore and seven' as varchar(5)), 'caterpillar'::char(3);
-- => [["Fours","cat"]]

-- @ a cast cuts between characters and counts bytes (page=r_Character_types assumed="the last character that would be cut in two is dropped, or the cast fails; taken: dropped")
select '日本語'::varchar(6), '日本語'::varchar(7), 'é'::varchar(1);
-- => [["日本","日本",""]]

-- @ VARCHAR without a length keeps all in an expression (page=r_Character_types)
select len(repeat('x', 300)::varchar);
-- => [[300]]

-- @ a column of VARCHAR without a length holds 256 bytes (page=r_Character_types)
create table t(a varchar);
insert into t values (repeat('x', 257));
-- error 22001 too long for

-- @ VARCHAR(MAX) holds 65535 bytes (page=r_Character_types)
create table t(a varchar(max));
insert into t values (repeat('x', 65535));
select len(a) from t;
-- => [[65535]]

-- @ TEXT and NVARCHAR columns are VARCHAR(256) (page=r_Character_types)
create table t(a text, b nvarchar, c nchar, d bpchar);
select a, b, c, d from t;
-- => []
-- types ["character varying(256)","character varying(256)","character(1)","character(256)"]

-- @ an insert of text that is too long is an error (page=r_Examples_with_character_types also=postgres)
create table address(city char(20));
insert into address values ('City of South San Francisco');
-- error 22001 too long for

-- @ an insert of text cast to the column's size is cut (page=r_Examples_with_character_types also=postgres)
create table address(city char(20));
insert into address values ('City of South San Francisco'::char(20));
select city from address;
-- => [["City of South San Fr"]]

-- @ VARCHAR counts bytes on insert (page=r_Character_types)
create table t(a varchar(4));
insert into t values ('日');
insert into t values ('日本');
-- error 22001 too long for

-- @ blanks beyond the length are cut on insert (page=r_Character_types)
create table t(a varchar(3), b char(3));
insert into t values ('abc   ', 'abc   ');
select '[' || a || ']', len(b) from t;
-- => [["[abc]",3]]

-- @ an update of text that is too long is an error (page=r_Character_types also=postgres)
create table t(a varchar(3));
insert into t values ('abc');
update t set a = 'abcd';
-- error 22001 too long for

-- @ CHAR refuses characters of more than one byte (page=r_Character_types)
create table t(a char(10));
insert into t values ('日本');
-- error 22*** char

-- @ CHAR pads with blanks (page=r_Character_types)
create table t(a char(5));
insert into t values ('ab');
select a, len(a) from t;
-- => [["ab   ",2]]

-- @ a cast to CHAR leaves trailing blanks behind (page=r_Character_types)
select len('ab  '::char(5)), '[' || 'ab  '::char(5)::varchar(5) || ']';
-- => [[2,"[ab]"]]

-- @ CHAR loses its blanks as another text (page=r_Character_types)
create table t(a char(5));
insert into t values ('ab');
select '[' || a::varchar(5) || ']' from t;
-- => [["[ab]"]]

-- @ trailing blanks do not count in comparisons (page=r_Character_types)
create table address(address1 varchar(100));
insert into address values ('9516 Magnolia Boulevard'), ('9516 Magnolia Boulevard  ');
select count(*) from address where address1 = '9516 Magnolia Boulevard';
-- => [[2]]

-- @ LENGTH of VARCHAR counts trailing blanks (page=r_Examples_with_character_types also=postgres)
create table address(address1 varchar(100));
insert into address values ('9516 Magnolia Boulevard'), ('9516 Magnolia Boulevard  ');
select length(address1) from address order by 1;
-- => [[23],[25]]

-- @ trailing blanks do not count in a join (page=r_Character_types)
create table a(k varchar(5));
create table b(k char(5));
insert into a values ('x'), ('y  ');
insert into b values ('x'), ('y');
select count(*) from a join b on a.k = b.k;
-- => [[2]]

-- @ an integer column rounds a decimal on insert (page=r_Examples_with_numeric_types201 also=postgres)
create table film(language_id smallint, rental_rate numeric(4,2));
insert into film values (1.5, 35.512);
select * from film;
-- => [[2,"35.51"]]

-- @ a smallint column refuses what is out of range (page=r_Examples_with_numeric_types201 also=postgres)
create table film(language_id smallint);
insert into film values (33000);
-- error 22003 smallint

-- @ a decimal column refuses a number with too many whole digits (page=r_Examples_with_numeric_types201 also=postgres)
create table film(rental_rate numeric(4,2));
insert into film values (350.10);
-- error 22003 overflow

-- @ a decimal column rounds to its scale (page=r_Numeric_types201 also=postgres)
create table sales(price decimal(8,2));
insert into sales values (4323.8951);
select price from sales;
-- => [["4323.90"]]

-- @ boolean literals of several spellings (page=r_Boolean_type also=postgres,pg-mem)
select 't'::boolean, 'yes'::boolean, '1'::boolean, 'f'::boolean, 'no'::boolean, '0'::boolean, 'TRUE'::boolean;
-- => [[true,true,true,false,false,false,true]]

-- @ text that is no boolean is refused (page=r_Boolean_type also=postgres)
select 'perhaps'::boolean;
-- error 22P02 boolean

-- @ integers and booleans convert (page=c_Supported_data_types also=postgres)
select 1::boolean, 0::boolean, 5::boolean, true::int, false::int;
-- => [[true,false,true,1,0]]

-- @ a boolean casts to text (page=c_Supported_data_types assumed="CAST(true AS VARCHAR) is refused by some versions and gives true in others; taken: true")
select true::varchar, false::varchar;
-- => [["true","false"]]

-- @ the default of a boolean column (page=r_Boolean_type also=postgres,pg-mem)
create table customer(custid int, active_flag boolean default true);
insert into customer values (100, default);
select * from customer;
-- => [[100,true]]

-- @ numbers cast to text (page=c_Supported_data_types also=postgres)
select 12::varchar, 1.50::varchar, (-7)::varchar(10), 100::bigint::varchar;
-- => [["12","1.50","-7","100"]]

-- @ an integer casts to CHAR and VARCHAR (page=r_CAST_function also=postgres)
select 2008::char(4), 2008::varchar(4);
-- => [["2008","2008"]]

-- @ dates cast to text (page=c_Supported_data_types also=postgres)
select date '2024-01-02'::varchar, timestamp '2024-01-02 03:04:05'::varchar;
-- => [["2024-01-02","2024-01-02 03:04:05"]]

-- @ text in a comparison takes the other side's type (page=c_Supported_data_types also=postgres,pg-mem)
select 5 = '5', date '2024-01-01' = '2024-01-01', 1.5 < '2.5';
-- => [[true,true,true]]

-- @ a number column compares with a text literal (page=c_Supported_data_types also=postgres,pg-mem)
create table t(a int);
insert into t values (1), (10), (9);
select a from t where a > '5' order by a;
-- => [[9],[10]]

-- @ a text column concatenates with numbers (page=c_Supported_data_types also=postgres)
create table t(a varchar(5), b int);
insert into t values ('x', 1);
select a || b, a || '-' || b from t;
-- => [["x1","x-1"]]

-- @ NULL casts to any type (page=r_Nulls also=postgres,pg-mem)
select null::int, null::varchar(3), null::date, cast(null as decimal(5,2));
-- => [[null,null,null,null]]

-- @ TO_NUMBER reads a number by a format (page=r_TO_NUMBER)
select to_number('12,454.8-', '99G999D9S'), to_number('$ 12,454.88', 'L 99G999D99');
-- => [["-12454.8","12454.88"]]

-- @ TO_CHAR of a number keeps a place for the sign (page=r_TO_CHAR also=postgres)
select to_char(125.8, '999D99'), to_char(-125.8, '999D99'), to_char(485, '9999'), to_char(12, '0000');
-- => [[" 125.80","-125.80","  485"," 0012"]]

-- @ TO_CHAR puts the sign where S stands (page=r_TO_CHAR also=postgres)
select to_char(-125.8, '999D99S'), to_char(125.8, 'S999D99');
-- => [["125.80-","+125.80"]]

-- @ TO_CHAR groups thousands (page=r_Numeric_formating also=postgres)
select to_char(1234567.891, '9,999,999.99'), to_char(1234, 'FM9,999'), to_char(0.5, 'FM0.00');
-- => [[" 1,234,567.89","1,234","0.50"]]

-- @ TO_CHAR shows number signs where the number does not fit (page=r_Numeric_formating also=postgres)
select to_char(12345, '999');
-- => [[" ###"]]

-- @ TO_CHAR prints Roman numerals (page=r_TO_CHAR)
select trim(to_char(125, 'RN')), trim(to_char(618.80, 'rn'));
-- => [["CXXV","dcxix"]]

-- @ TO_CHAR prints the currency symbol (page=r_TO_CHAR)
select to_char(-125.88, '$S999D99'), trim(to_char(618.80, 'l99999D99'));
-- => [["$-125.88","$   618.80"]]

-- @ TO_CHAR encloses negative numbers with PR (page=r_Numeric_formating also=postgres)
select to_char(-125.88, '999D99PR'), to_char(125.88, '999D99PR');
-- => [["<125.88>"," 125.88 "]]

-- @ TEXT_TO_INT_ALT reads a sign at the end (page=r_TEXT_TO_INT_ALT)
select text_to_int_alt('123-'), text_to_int_alt('2147483647+');
-- => [[-123,2147483647]]

-- @ VARBYTE holds bytes and prints hexadecimal (page=r_VARBYTE_type)
select 'abc'::varbyte, to_varbyte('616263', 'hex') = 'abc'::varbyte, from_varbyte('abc'::varbyte, 'hex');
-- => [["616263",true,"616263"]]

-- @ VARBYTE casts to text as UTF-8 (page=r_TO_HEX)
select 'abc'::varbyte::varchar, to_hex('abc'::varbyte), len('aaa'::varbyte);
-- => [["abc","616263",3]]

-- @ SUBSTRING of VARBYTE counts bytes (page=r_SUBSTRING)
select substring('abc'::varbyte, 1), substring('abc'::varbyte, 3), substring('abc'::varbyte, 2, 10);
-- => [["616263","63","6263"]]

-- @ types that are not emulated are refused by name (page=geospatial-overview)
create table t(a geometry);
-- error 0A000 geometry

-- @ an unknown type is refused by name (page=c_Supported_data_types)
select 1::integerr;
-- error 42704 integerr

-- @ TRY_CAST gives NULL for what CAST refuses (page=r_TRY_CAST)
select try_cast('x' as int), try_cast(' 12 ' as int), try_cast('zz' as decimal(5,1)), try_cast('maybe' as boolean), try_cast('2024-13-01' as date), try_cast(300000 as smallint);
-- => [[null,12,null,null,null,null]]

-- @ TRY_CAST refuses a conversion that no value has (page=r_TRY_CAST)
select try_cast(true as timestamp);
-- error 42846 cannot cast type boolean

-- @ TEXT_TO_INT_ALT cuts fractions, reads exponents and takes blank for 0 (page=r_TEXT_TO_INT_ALT)
select text_to_int_alt('-123E-2'), text_to_int_alt('123.923'), text_to_int_alt('-0.9'), text_to_int_alt(' '), text_to_int_alt(''), text_to_int_alt(null), text_to_int_alt(' 12 ');
-- => [[-1,123,0,0,0,null,12]]

-- @ TEXT_TO_INT_ALT beyond INTEGER is out of range (page=r_TEXT_TO_INT_ALT)
select text_to_int_alt('2147483648');
-- error 22003 out of range

-- @ TEXT_TO_NUMERIC_ALT rounds to the nearest, halves to the even digit (page=r_TEXT_TO_NUMERIC_ALT)
select text_to_numeric_alt('1.5'), text_to_numeric_alt('2.5'), text_to_numeric_alt('2.51'), text_to_numeric_alt('-3.5'), text_to_numeric_alt('123.52501', 10, 2), text_to_numeric_alt('0.125', 10, 2);
-- => [["2","2","3","-4","123.53","0.12"]]
-- types ["numeric(38,0)","numeric(38,0)","numeric(38,0)","numeric(38,0)","numeric(10,2)","numeric(10,2)"]

-- @ TEXT_TO_NUMERIC_ALT reads signs on both sides, exponents and 38 digits (page=r_TEXT_TO_NUMERIC_ALT)
create table t_text2numeric(a varchar(200), b char(200));
insert into t_text2numeric values ('123', '123'), ('+123.456', '+123.456'), ('-' || repeat('9', 38), '-' || repeat('9', 38)), (repeat('9', 38) || '+', repeat('9', 38) || '+'), ('-123E2', '-123E2');
select text_to_numeric_alt(a), text_to_numeric_alt(b) from t_text2numeric order by 1;
-- => [["-99999999999999999999999999999999999999","-99999999999999999999999999999999999999"],["-12300","-12300"],["123","123"],["123","123"],["99999999999999999999999999999999999999","99999999999999999999999999999999999999"]]

-- @ TEXT_TO_NUMERIC_ALT refuses text that is no number (page=r_TEXT_TO_NUMERIC_ALT)
select text_to_numeric_alt('-12-');
-- error 22P02 "-12-"

-- @ TEXT_TO_NUMERIC_ALT overflows beyond its precision (page=r_TEXT_TO_NUMERIC_ALT)
select text_to_numeric_alt('12345', 4, 0);
-- error 22003 overflow

-- @ TO_CHAR puts signs at their place with SG, MI and PL (page=r_Numeric_formating also=postgres)
select to_char(1, 'SG999'), to_char(-1, 'SG999'), to_char(485, '999SG'), to_char(-1, 'MI999'), to_char(1, 'PL999'), to_char(-1, '999PL'), to_char(-148, 'FMSG999');
-- => [["+  1","-  1","485+","-  1","+   1","  -1 ","-148"]]

-- @ TO_CHAR writes ordinal numbers (page=r_Numeric_formating also=postgres)
select to_char(1, 'FM999th'), to_char(2, 'FM999TH'), to_char(3, 'FM999th'), to_char(11, 'FM999th'), to_char(112, '999th'), to_char(23, 'FM999th'), to_char(-1, 'FM999th');
-- => [["1st","2ND","3rd","11th"," 112th","23rd","-1"]]

-- @ TO_CHAR keeps the zero of a number without digits in fill mode (page=r_Numeric_formating also=postgres)
select to_char(0, 'FM999.99'), to_char(0.5, 'FM999.99'), to_char(0, '999.99');
-- => [["0.",".5","    .00"]]

-- @ TO_CHAR refuses a format that is not emulated (page=r_Numeric_formating)
select to_char(1, '9.99EEEE');
-- error 0A000 number format

-- @ TO_NUMBER refuses a text with more digits than its format (page=r_TO_NUMBER assumed="a text longer than its format is cut or refused; taken: refused")
select to_number('12345', '999');
-- error 22P02 format

-- @ TO_NUMBER reads signs, groups and the currency symbol (page=r_TO_NUMBER)
select to_number('12,454.8-', '99G999D9S'), to_number('$ 12,454.88', 'L 99G999D99'), to_number('<12>', '999PR'), to_number('-.5', '9.9');
-- => [["-12454.8","12454.88","-12","-0.5"]]

-- @ a set operation and CASE make room for the literals in them (page=c_Supported_data_types)
create table t(a char(5), v varchar(5));
insert into t values ('ab', 'ab');
create table u as select a, v from t union all select 'longer text', 'longer still';
select * from u order by 2;
-- => [["ab         ","ab"],["longer text","longer still"]]
-- types ["character(11)","character varying(12)"]
select coalesce(v, 'something longer'), case when v = 'x' then v else 'seven b' end from t;
-- => [["ab","seven b"]]
-- types ["character varying(16)","character varying(7)"]

-- @ a cast to CHAR refuses characters of more than one byte (page=r_Character_types)
select '日本'::char(10);
-- error 22*** char

-- @ a number among texts of a subquery is compared as text, a DECIMAL as a number (page=c_Supported_data_types)
create table t(code varchar(5));
insert into t values ('010'), ('9');
select 10 in (select code from t), 9 in (select code from t), 10.0 in (select code from t);
-- => [[false,true,true]]

-- @ TEXT takes no length (page=r_Character_types)
create table t(a text(4));
-- error 42*** text

-- @ BPCHAR has 4096 bytes at most (page=r_Character_types)
select 'a'::bpchar(4097);
-- error 22*** 4096

-- @ CHAR has a length of at least one (page=r_Character_types)
create table t(a char(0));
-- error 22*** char

-- @ a text longer than a TEXT column's 256 bytes is refused (page=r_Character_types)
create table t(a text, b bpchar);
insert into t(a) values (repeat('x', 257));
-- error 22001 too long

-- @ text that is no number is no REAL, DOUBLE PRECISION or BIGINT (page=c_Supported_data_types also=postgres)
select 'abc'::real;
-- error 22P02 "abc"

-- @ text that is no number is no DOUBLE PRECISION (page=c_Supported_data_types also=postgres)
select 'abc'::double precision;
-- error 22P02 "abc"

-- @ a number beyond BIGINT is refused (page=r_Numeric_types201 also=postgres)
select 9223372036854775808::bigint;
-- error 22003

-- @ a date is no number (page=c_Supported_data_types also=postgres)
select date '2024-01-01'::bigint;
-- error 42846 cannot cast

-- @ CONVERT refuses what CAST refuses (page=r_CONVERT_function)
select convert(integer, 'abc');
-- error 22P02 "abc"

-- @ CONVERT takes a type and a value (page=r_CONVERT_function)
select convert(datetime, '2008-02-18 02:36:48'), convert(char(4), 2008), convert(varchar(30), date '2024-01-01');
-- => [["2008-02-18 02:36:48","2008","2024-01-01"]]
-- types ["timestamp without time zone","character(4)","character varying(30)"]

-- @ TO_CHAR in fill mode leaves no blank behind the currency symbol (page=r_Numeric_formating)
select to_char(100, 'FM$999.00'), to_char(-100.5, 'FML9,999.00'), to_char(1234.5, 'FM$9,999.00');
-- => [["$100.00","$-100.50","$1,234.50"]]

-- @ NULL of a type casts as that type does (page=r_Nulls also=postgres)
select null::int::varchar, null::varchar::int;
-- => [[null,null]]
select null::int::date;
-- error 42846 cannot cast type integer to date

-- @ a cast and a TRY_CAST are two expressions (page=r_TRY_CAST)
create table t(a varchar(5));
insert into t values ('1');
select a::int from t group by try_cast(a as int);
-- error 42803 group by
select try_cast(a as int) from t group by try_cast(a as int);
-- => [[1]]

-- @ text that is only known when it is read casts as a column's does (page=c_Supported_data_types also=postgres)
select (case when true then '12' end)::int, (case when true then 'yes' end)::boolean, (case when true then '1.5' end)::float, (case when true then '1.25' end)::decimal(3,1), (case when true then '2024-03-01' end)::date, (case when true then '12:00' end)::time;
-- => [[12,true,1.5,"1.3","2024-03-01","12:00:00"]]

-- @ integers of every size are booleans, decimals are none (page=r_Boolean_type)
select 2::smallint::boolean, 0::bigint::boolean;
-- => [[true,false]]
select 2.5::boolean;
-- error 42846 cannot cast type numeric to boolean

-- @ TRY_CAST gives NULL for a number out of range (page=r_TRY_CAST)
select try_cast('9.223372036854775808' as decimal(19,18)), try_cast('1e400' as float), try_cast('9.223372036854775807' as decimal(19,18));
-- => [[null,null,"9.223372036854775807"]]

-- @ TRY_CAST takes the value of a subquery and of a window function (page=r_TRY_CAST on=team)
select id, try_cast((select max(name) from team) as int), try_cast((select min(p.id) from player p where p.team_id = t.id) as smallint), try_cast(row_number() over (order by id) as decimal(19,18)), try_cast((row_number() over (order by id)) * 5 as decimal(19,18)) from team t order by id;
-- => [[1,null,10,"1.000000000000000000","5.000000000000000000"],[2,null,11,"2.000000000000000000",null],[3,null,null,"3.000000000000000000",null],[4,null,null,"4.000000000000000000",null]]


-- @ a date is no number (page=c_Supported_data_types)
select date '2024-01-01'::decimal(19,2);
-- error 42846 cannot cast type date to numeric

-- @ CHAR(n) has no characters of more bytes when it is cut either, and no blanks at its end (page=r_Character_types)
select 'ca日本'::char(5);
-- error 22021 invalid ASCII character
select '[' || 'ab  cd'::char(4)::varchar(4) || ']';
-- => [["[ab]"]]

-- @ an insert keeps the blanks of VARCHAR that fit, and none of CHAR (page=r_Character_types)
create table t(a varchar(5), b char(5));
insert into t values ('abc     ', 'abc     ');
select len(a), '[' || b::varchar(5) || ']' from t;
-- => [[5,"[abc]"]]

-- @ a CHAR is not equal to a text of more bytes a character (page=c_Supported_data_types assumed="such a text is not comparable with a CHAR, which is an error or no match; taken: no match")
create table t(c char(5));
insert into t values ('a');
select c = 'é', c = 'a ' from t;
-- => [[false,true]]

-- @ TEXT in an expression is as long as what it is made of (page=r_Character_types assumed="a cast to TEXT is one to VARCHAR(256), or to VARCHAR without a length; taken: without a length")
select len(repeat('x', 300)::text);
-- => [[300]]

-- @ a DECIMAL has 1 to 38 digits and no more behind the point than it has, and at most 37 (page=r_Numeric_types201)
select 1::decimal(39);
-- error 22023 precision is 1 to 38
select 1::decimal(0);
-- error 22023 precision is 1 to 38
select 1::decimal(4,5);
-- error 22023 scale 0 to the precision
select 0::decimal(38,38);
-- error 22023 scale
select 0::decimal(1,1), 0.5::decimal(38,37), 1::decimal(38), 1::decimal(1);
-- => [["0.0","0.5000000000000000000000000000000000000","1","1"]]

-- @ a cast to fewer digits that leaves a range is found in a comparison (page=r_CAST_function also=postgres)
create table t(x decimal(10,0));
insert into t values (9999999999);
select x::decimal(9,2) > 5 from t;
-- error 22003 overflow
select count(*) from t where x::int > 5;
-- error 22003 out of range

-- @ a literal that its place can not read is refused although no row asks for it (page=c_Supported_data_types also=postgres)
create table t(a int, b boolean, d decimal(5,2), f float);
select a from t where a = 'x';
-- error 22P02 invalid input syntax for
select a from t where d > '1.2.3';
-- error 22P02 numeric: "1.2.3"
select a from t where f in (1, 'one');
-- error 22P02 double precision: "one"
select a from t where b = 'maybe';
-- error 22P02 boolean: "maybe"
select a from t where a = '2147483648';
-- error 22003 "2147483648" is out of range for type integer
select case when false then 'x'::int end;
-- error 22P02 "x"

-- @ a literal is read in the forms of its type with blanks around it (page=c_Supported_data_types also=postgres)
select ' 7 '::int, '+7'::int, '-32768'::smallint, '.5e1'::float8, ' YES '::boolean, 'of'::boolean, '-1.'::decimal(3,1)::text, 1 in ('1', '2');
-- => [[7,7,-32768,5,true,false,"-1.0",true]]

-- @ a literal that can not be read, or does not fit, is told at its place (page=c_Supported_data_types also=postgres)
select 1, 'x'::int;
-- error 22P02 "x"
-- at 'x'::int
select 1, '40000'::smallint;
-- error 22003 "40000" is out of range for type smallint
-- at '40000'::smallint
create table t(b bigint);
select b from t where b = '9223372036854775808';
-- error 22003 out of range for type bigint
select b from t where b = '-9223372036854775808';
-- => []

-- @ a text with an exponent is the number it says in a DECIMAL (page=r_CAST_function also=postgres)
create table t(a varchar(20));
insert into t values ('6e-6'), ('1234567e-5'), ('+1.5E2'), (' -4.99e-1 '), ('5e-5');
select a as told, a::decimal(12,4), cast(a as numeric(8,1)) from t order by told;
-- => [[" -4.99e-1 ","-0.4990","-0.5"],["+1.5E2","150.0000","150.0"],["1234567e-5","12.3457","12.3"],["5e-5","0.0001","0.0"],["6e-6","0.0000","0.0"]]
select '1e400'::decimal(38,0);
-- error 22003

-- @ a small float is the number it says in a DECIMAL (page=r_CAST_function also=postgres)
create table t(f float8, r real);
insert into t values (6e-6, 6e-6), (1.25e-5, 1.25e-5), (-4e-9, 1e-5), (1e15, 1e7);
select cast(f as decimal(20,4)) as four, cast(f as decimal(24,6)) as six, cast(r as decimal(20,6)) as of_real from t order by t.f;
-- => [["0.0000","0.000000","0.000010"],["0.0000","0.000006","0.000006"],["0.0000","0.000013","0.000013"],["1000000000000000.0000","1000000000000000.000000","10000000.000000"]]
select cast(f as decimal(38,0)) from (select 1e300::float8 f) x;
-- error 22003

-- @ a cast to VARCHAR(n) cuts every text that is longer, of whatever it is the text (page=r_CAST_function)
select (-0.05)::varchar(4), 0.05::decimal(2,2)::varchar(3), '0044-03-15 BC'::date::varchar(10), '10000-01-02'::date::char(10), (-12.5)::varchar(4);
-- => [["-0.0", "0.0", "0044-03-15", "10000-01-0", "-12."]]
create table held as select -0.05 as d, '0044-03-15 BC'::date as day;
create table texts as select d::varchar as d, day::varchar as day, d || '!' as joined from held;
select * from texts;
-- => [["-0.05", "0044-03-15 BC", "-0.05!"]]

-- @ a literal that an aggregate or a subquery hands on has room beside a shorter type (page=r_CAST_function)
create table held (c char(2), v varchar(5));
insert into held values ('x', 'y');
select case when true then (select min('abc') from held) else c end from held;
-- => [["abc"]]
select nvl(null, v, 'z'), coalesce(null::varchar(2), max('seven b')) from held group by v;
-- => [["y", "seven b"]]
select v from held union all select max('longer than') from held order by 1;
-- => [["longer than"], ["y"]]
select 'a'::varbyte(1) || (select min('bcd') from held);
-- => [["61626364"]]

-- @ a literal column of a derived or a common table has room beside a shorter type (page=r_CAST_function)
create table held (c char(2), v varchar(5));
insert into held values ('x', 'y');
select v from held union all select x from (select 'longer than' as x) q order by 1;
-- => [["longer than"], ["y"]]
-- types ["character varying(11)"]
with q as (select max('seven b') as x from held) select nvl(null::varchar(2), x), case when v = 'z' then c else x end from held, q;
-- => [["seven b", "seven b"]]
create table kept as select v from held union all select x from (select 'longer than' as x union all select 'b') q;
select max(v)::varchar(6), max(octet_length(v)) from kept;
-- => [["y", 11]]
insert into kept values ('twelve bytes');
-- error 22001 value too long for type character varying(11)

-- @ an untyped literal of more than 256 bytes is kept whole in a table and in a view (page=r_CREATE_TABLE_AS)
create table long_kept as select repeat('x', 300) as a, 'short' as c, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' as b;
create view long_seen as select 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' as b;
select octet_length(a), octet_length(k.b), octet_length(s.b), s.b = k.b from long_kept k, long_seen s;
-- => [[300, 300, 300, true]]
select table_name, column_name, data_type, character_maximum_length from svv_columns where table_name in ('long_kept', 'long_seen') order by 1, 2;
-- => [["long_kept", "a", "character varying", 65535], ["long_kept", "b", "character varying", 300], ["long_kept", "c", "character varying", 256], ["long_seen", "b", "character varying", 300]]

-- @ a literal too long for a CHAR makes a VARCHAR of a column of both (page=r_Character_types)
create table held (c char(2));
insert into held values ('x');
select c from held union all select 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy' order by 1 limit 0;
-- types ["character(4096)"]
select c from held union all select 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy' order by 1 limit 0;
-- types ["character varying(4097)"]
select 'a'::varbyte(1) || 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy' from held limit 0;
-- types ["binary varying(4098)"]
