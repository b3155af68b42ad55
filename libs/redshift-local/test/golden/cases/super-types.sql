-- What a SUPER value is: its dynamic type, its numbers, its text.

-- @ IS_BOOLEAN is true for JSON booleans alone (page=r_is_boolean)
create table t(id int, s super);
insert into t values (1, true), (2, 'true'), (3, 1), (4, null), (5, json_parse('false')), (6, json_parse('null'));
select id, is_boolean(s) from t order by id;
-- => [[1,true],[2,false],[3,false],[4,false],[5,true],[6,false]]

-- @ IS_CHAR is true for strings of ASCII characters, IS_VARCHAR for all strings (page=r_is_char)
select is_char(json_parse('"t"')), is_char(json_parse('"é"')), is_char(json_parse('"\\u00e9"')), is_char(json_parse('1')), is_varchar(json_parse('"é"')), is_varchar(json_parse('1')), is_char(json_parse('""'));
-- => [[true,false,false,false,true,false,true]]

-- @ IS_SMALLINT, IS_INTEGER and IS_BIGINT end where their types end (page=r_is_bigint)
create table n(id int, s super);
insert into n values (1, json_parse('32767')), (2, json_parse('32768')), (3, json_parse('2147483647')), (4, json_parse('2147483648')), (5, json_parse('9223372036854775807')), (6, json_parse('9223372036854775808')), (7, json_parse('-32768')), (8, json_parse('-9223372036854775808')), (9, json_parse('5.0')), (10, json_parse('5e0')), (11, json_parse('"5"'));
select id, is_smallint(s), is_integer(s), is_bigint(s), is_decimal(s), is_float(s) from n order by id;
-- => [[1,true,true,true,true,false],[2,false,true,true,true,false],[3,false,true,true,true,false],[4,false,false,true,true,false],[5,false,false,true,true,false],[6,false,false,false,true,false],[7,true,true,true,true,false],[8,false,false,true,true,false],[9,false,false,false,true,false],[10,false,false,false,false,true],[11,false,false,false,false,false]]

-- @ IS_DECIMAL and IS_FLOAT exclude each other (page=r_is_float)
select is_decimal(1.22::super), is_float(1.22::super), is_decimal(2.22::float::super), is_float(2.22::float::super), is_float(1.5::real::super), is_float('1.5'::super);
-- => [[true,false,false,true,true,false]]

-- @ IS_SCALAR, IS_ARRAY and IS_OBJECT exclude each other and cover all values but null (page=r_is_scalar)
create table v(id int, s super);
insert into v values (1, json_parse('{"name":"Joe"}')), (2, json_parse('{}')), (3, json_parse('[]')), (4, json_parse('[1]')), (5, json_parse('0')), (6, json_parse('""')), (7, json_parse('false')), (8, json_parse('null')), (9, null);
select id, is_scalar(s), is_array(s), is_object(s) from v order by id;
-- => [[1,false,false,true],[2,false,false,true],[3,false,true,false],[4,false,true,false],[5,true,false,false],[6,true,false,false],[7,true,false,false],[8,false,false,false],[9,false,false,false]]

-- @ a function of SUPER takes a value of another type as one (page=limitations-super assumed="a value of another type is cast to SUPER as an INSERT casts it, or the function does not take it; taken: is cast")
select is_integer(5), is_decimal(1.5), is_boolean(true), json_typeof('a'::varchar(3)), array_distinct(5);
-- => [[true,true,true,"string",null]]
select json_typeof(date '2024-03-01');
-- error 42846 cannot cast type date to super

-- @ JSON_TYPEOF tells null and NULL apart (page=r_json_typeof assumed="of SQL NULL it is NULL or the text null; taken: NULL, as a function of NULL is")
create table v as select json_parse('{"n":null}') as s;
select json_typeof(s.n), json_typeof(s.x) from v;
-- => [["null",null]]

-- @ DECIMAL_PRECISION counts all digits and DECIMAL_SCALE those behind the point (page=r_decimal_precision)
select decimal_precision(json_parse('3.14159')), decimal_scale(json_parse('3.14159')), decimal_precision(json_parse('-120')), decimal_scale(json_parse('7')), decimal_precision(json_parse('12345678901234567890.50')), decimal_scale(json_parse('1.10')), decimal_precision(json_parse('"1"')), decimal_scale(json_parse('[1]'));
-- => [[6,5,3,0,22,2,null,null]]

-- @ DECIMAL_PRECISION and DECIMAL_SCALE of what is no decimal are NULL, of a float too (page=r_decimal_precision assumed="of a float they are NULL, or count its digits; taken: NULL, as of other types")
select decimal_precision(json_parse('1.5e2')), decimal_scale(json_parse('1.5e2')), decimal_precision(json_parse('"a"')), decimal_scale(json_parse('{"a":1}')), decimal_precision(json_parse('true'));
-- => [[null,null,null,null,null]]

-- @ JSON_SIZE counts the bytes of strings, numbers and brackets (page=r_json_size)
select json_size(json_parse('[10001,10002,"⬤"]')), json_size(json_parse('1.50')), json_size(json_parse('"a\\nb"')), json_size(json_parse('{}')), json_size(json_parse('12345678901234567890.5'));
-- => [[19,4,6,2,22]]

-- @ a number with an exponent is a float in SUPER (page=r_is_float assumed="a JSON number with an exponent is a float or a decimal; taken: a float, which prints as the page prints one")
select json_parse('1e2'), json_parse('1.50E-3'), json_parse('[1E+2]'), json_parse('0e5'), is_float(json_parse('1e2'));
-- => [["1e+2","1.5e-3","[1e+2]","0e+0",true]]

-- @ a number without an exponent keeps its digits and zeros (page=r_SUPER_type)
select json_parse('1.10'), json_parse('100'), json_parse('0.000000000000000000001'), json_parse('12345678901234567890123456789012345678'), json_parse('[0.30000000000000004]');
-- => [["1.10","100","0.000000000000000000001","12345678901234567890123456789012345678","[0.30000000000000004]"]]

-- @ a decimal prints without an exponent, wherever it stands (page=r_SUPER_type)
select d.a[0], d.a[1], d.b from (select json_parse('{"a":[0.0000001,-0.00000025],"b":[0.000001]}') as d);
-- => [["0.0000001","-0.00000025","[0.000001]"]]

-- @ a decimal has no negative zero (page=r_SUPER_type)
select json_parse('-0'), json_parse('[-0.00,-0]'), (-0.0)::super;
-- => [["0","[0.00,0]","0.0"]]

-- @ a JSON number of more than 38 digits is no DECIMAL (page=r_SUPER_type assumed="it becomes a float, or an error; taken: an error")
select json_parse('123456789012345678901234567890123456789');
-- error 22*** 38

-- @ a JSON number beyond a float is an error (page=r_SUPER_type assumed="it becomes infinite, or an error; taken: an error")
select json_parse('1e400');
-- error 22*** range

-- @ casts of SUPER numbers round, and are NULL where they do not fit (page=query-super assumed="a fraction is rounded as of a literal, or cut as of a DECIMAL column; taken: rounded")
select json_parse('1.5')::int, json_parse('2.5')::bigint, json_parse('-1.5')::smallint, json_parse('99999')::smallint, json_parse('3000000000')::int, json_parse('12345.678')::decimal(5,2), json_parse('12345.678')::decimal(7,2), json_parse('1e2')::int, json_parse('1.1')::float8, json_parse('1.25')::float4;
-- => [[2,3,-2,null,null,null,"12345.68",100,1.1,1.25]]

-- @ casts of SUPER strings read what the text holds (page=limitations-super assumed="a SUPER string casts like a text of the same characters, or is NULL for every type but text; taken: like a text, NULL where it can not be read")
select json_parse('"12"')::int, json_parse('" 7 "')::int, json_parse('"1.5"')::int, json_parse('"1.50"')::decimal(5,1), json_parse('"1.5"')::float, json_parse('"x"')::float, json_parse('"yes"')::bool, json_parse('"2"')::bool, json_parse('"10:11:12"')::time, json_parse('"2020-02-30"')::date;
-- => [[12,7,null,"1.5",1.5,null,true,null,"10:11:12",null]]

-- @ a SUPER string is a number under the same rules as a text (page=limitations-super)
select json_parse('"1_000"')::int, json_parse('"1_000"')::decimal(9,1), json_parse('"1_000"')::float8, json_parse('"1e3"')::decimal(9,1), json_parse('"1e3"')::float4, json_parse('"1.50"')::decimal(9,1);
-- => [[null,null,null,"1000.0",1000,"1.5"]]

-- @ a SUPER number beyond the range of its type is NULL (page=query-super)
select json_parse('1e39')::float4, json_parse('1e39')::float8, json_parse('"1e400"')::float8, json_parse('"-1e400"')::float4, json_parse('9223372036854775807')::decimal(19,0), json_parse('9223372036854775808')::decimal(19,0), json_parse('9223372036854775808')::decimal(20,0);
-- => [[null,1e39,null,null,"9223372036854775807",null,"9223372036854775808"]]

-- @ a float comes back from SUPER as it went in (page=limitations-super)
select x::super::float8 = x, y::super::float8 = y, y::super::real = y, z::super::float8 = z, json_parse('1.7976931348623157e308')::float8 > 1e308::float8 from (select 1.0::float8 / 3 as x, 1.1::real as y, 123456789012345678::float8 as z) s;
-- => [[true,true,true,true,true]]

-- @ a SUPER float has as many digits as text as any float has (page=r_extra_float_digits)
select json_parse('1.234567890123456789e0')::varchar, 1.234567890123456789::float8::varchar, json_parse('1e-1')::char(8);
-- => [["1.23456789012346","1.23456789012346","0.1     "]]
set extra_float_digits to 2;
select json_parse('1e-1')::varchar, 0.1::float8::varchar;
-- => [["0.10000000000000001","0.10000000000000001"]]
set extra_float_digits to -13;
select json_parse('1.26e0')::varchar, 1.26::float8::varchar;
-- => [["1.3","1.3"]]

-- @ a SUPER float stands for its 15 digits as a DECIMAL, as any float does (page=limitations-super)
select json_parse('1.123456789012345678e0')::decimal(20,18), 1.123456789012345678::float8::decimal(20,18), json_parse('1e-5')::decimal(9,6);
-- => [["1.123456789012350000","1.123456789012350000","0.000010"]]

-- @ a SUPER float casts to an integer as any float does, halves to the even one (page=limitations-super)
select json_parse('2.5e0')::int, json_parse('3.5e0')::bigint, json_parse('-2.5e0')::smallint, json_parse('2.51e0')::int, json_parse('3.49e0')::int, 4.5::float8::super::int, 4.5::float8::int, json_parse('1e30')::bigint, json_parse('4e9')::int;
-- => [[2,4,-2,3,3,4,4,null,null]]

-- @ a cast of a random SUPER value is that of one value (page=r_RANDOM)
create table ten(n int);
insert into ten values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
select count(*) from ten as a, ten as b where case when random() < 0.5 then array(1) else json_parse('"x"') end::varchar <> 'x';
-- => [[0]]
select count(*) from ten as a, ten as b where case when random() < 0.5 then json_parse('1') else json_parse('"x"') end || '' <> 'x';
-- => [[0]]

-- @ a text that is no literal has no now and no today, neither in SUPER nor in a column (page=r_Date_and_time_literals assumed="the page has literals alone; such a text is the moment of the query, no moment, or refused; taken: refused")
create table w as select json_parse('{"now":" Now ","day":"today"}') as d, 'tomorrow'::varchar(9) as a, 'now'::varchar(9) as b;
select d.day::date from w;
-- error 0A000 "today" as a value that is no literal, for type date
select d.now::timestamptz from w;
-- error 0A000 "Now" as a value that is no literal, for type timestamp with time zone
select d.now::time from w;
-- error 0A000 "Now" as a value that is no literal, for type time
select d.day::time, d.now::timetz from w;
-- => [[null,null]]
select a::timestamp from w;
-- error 0A000 "tomorrow" as a value that is no literal, for type timestamp
select try_cast(a as date) from w;
-- error 0A000 "tomorrow" as a value that is no literal, for type date
select try_cast(b as time) from w;
-- error 0A000 "now" as a value that is no literal, for type time
select b::time from w;
-- error 0A000 "now" as a value that is no literal, for type time

-- @ a SUPER string with characters of several bytes is no CHAR (page=query-super)
create table c as select json_parse('{"s":"né","a":"ne"}') as d;
select d.s::char(3), d.a::char(3), try_cast(d.s as char(3)), d.s::varchar(3) from c;
-- => [[null,"ne ",null,"né"]]
set cast_super_null_on_error to off;
select d.s::char(3) from c;
-- error 22*** né

-- @ a SUPER string that is too long for a column fails as a text does (page=r_Character_types assumed="an assignment cuts it as a cast does, makes it NULL, or fails; taken: it fails, and blanks at its end do not count")
create table c as select json_parse('{"s":"abcdef","b":"abc  "}') as d;
create table v(a varchar(3));
insert into v select d.b from c;
select a from v;
-- => [["abc"]]
insert into v select d.s from c;
-- error 22001 too long

-- @ a SUPER string without a zone is a TIMETZ of the session's zone (page=r_Datetime_types)
set timezone to 'Etc/GMT-2';
select json_parse('"12:30"')::timetz, json_parse('"12:30+01"')::timetz, json_parse('"12:30+01"')::time, json_parse('"x"')::timetz;
-- => [["10:30:00+00","11:30:00+00","12:30:00",null]]

-- @ casts of SUPER strings to numbers and booleans look past blanks around them, and take what their types take (page=r_Boolean_type)
select json_parse('"+12"')::int, json_parse('" 7"')::int, json_parse('"7 "')::int, json_parse('"-31"')::int, json_parse('"x7"')::int, json_parse('"7x"')::int;
-- => [[12,7,7,-31,null,null]]
select json_parse('"no"')::bool, json_parse('" True "')::bool, json_parse('12')::bool, json_parse('[1]')::bool, json_parse('{"a":true}')::bool;
-- => [[false,true,true,null,null]]

-- @ a SUPER string casts to a TIMESTAMPTZ by its zone, or the session's (page=limitations-super)
set timezone to 'Etc/GMT-2';
select json_parse('"2020-01-02 03:04:05+01"')::timestamptz, json_parse('"2020-01-02 03:04:05"')::timestamptz, json_parse('"x"')::timestamptz, json_parse('20200102')::timestamptz, json_parse('"2020-01-02 03:04:05+01"')::timestamp;
-- => [["2020-01-02 04:04:05+02","2020-01-02 03:04:05+02",null,null,"2020-01-02 03:04:05"]]

-- @ a SUPER value has no cast to an interval (page=r_interval_data_types assumed="the page names no conversion of SUPER; NULL, a value or an error; taken: an error")
select json_parse('"1 year"')::interval year;
-- error 42846 cannot cast type super to interval

-- @ a cast of a SUPER value to VARBYTE is refused by name (page=r_VARBYTE_type)
select json_parse('"ab"')::varbyte(4);
-- error 0A000 not emulated: a cast from SUPER

-- @ a SUPER number is no date and no time (page=query-super)
select json_parse('20200101')::date, json_parse('20200101')::timestamp, json_parse('101112')::time, json_parse('true')::date;
-- => [[null,null,null,null]]

-- @ casts of SUPER booleans (page=limitations-super assumed="true casts to 1 and to the text true, as a boolean does, or is NULL; taken: as a boolean does")
select json_parse('true')::int, json_parse('false')::varchar, json_parse('true')::bool, json_parse('0')::bool, json_parse('7')::bool, json_parse('0.0')::bool, json_parse('1e0')::bool;
-- => [[1,"false",true,false,true,null,null]]

-- @ a text cast of a SUPER string cuts it to its length (page=limitations-super)
select json_parse('"abc"')::varchar(2), json_parse('"abc"')::char(2), json_parse('12345')::varchar(3), json_parse('"éé"')::varchar(3);
-- => [["ab","ab","123","é"]]

-- @ a time has no cast to SUPER (page=limitations-super)
select '10:00'::time::super;
-- error 42846 cannot cast type time

-- @ a timestamp has no cast to SUPER (page=limitations-super)
select '2019-09-09 10:00'::timestamp::super;
-- error 42846 cannot cast type timestamp

-- @ scalars of every other type cast to SUPER and back (page=limitations-super)
select 5::smallint::super, 5.10::super, 0.5::super, 'it''s "x"'::super, true::super, 9223372036854775807::super, 1.5::real::super, 'é'::varchar(2)::super, ''::super;
-- => [["5","5.10","0.5","\"it's \\\"x\\\"\"","true","9223372036854775807","1.5e+0","\"é\"","\"\""]]

-- @ a DECIMAL without digits before its point prints a zero there (page=r_Numeric_types201)
select 0.5::varchar, (-0.05)::varchar, 0.50::decimal(2,2)::varchar;
-- => [["0.5","-0.05","0.50"]]

-- @ NULL in SUPER prints as NULL and null in JSON as null (page=r_SUPER_type assumed="a SUPER value that is JSON null prints as null or as nothing; taken: null")
select json_parse('null'), json_parse('[null]'), null::super, json_parse('{"a":null}').a;
-- => [["null","[null]",null,"null"]]

-- @ JSON null is neither equal nor unequal (page=query-super assumed="JSON null compares as NULL, or equals itself; taken: as NULL at the top, equal inside arrays and objects")
select json_parse('null') = json_parse('null'), json_parse('null') <> json_parse('1'), json_parse('[null]') = json_parse('[null]'), json_parse('{"a":null}') = json_parse('{}');
-- => [[null,null,true,false]]

-- @ attribute order does not count in equality and is kept in print (page=query-super)
select json_parse('{"b":1,"a":2}'), json_parse('{"b":1,"a":2}') = json_parse('{"a":2,"b":1}');
-- => [["{\"b\":1,\"a\":2}",true]]

-- @ ORDER BY puts strings in the order of their bytes (page=query-super assumed="the page's example has Amazon before AWS; the page on collation says that bytes decide; taken: bytes")
create table region_nations(r_regionkey smallint, r_name varchar, r_comment varchar, r_nations super);
insert into region_nations values (100,'name1','comment1','AWS'), (200,'name2','comment2',1), (300,'name3','comment3',array(1, 'abc', null)), (400,'name4','comment4',-2.5), (500,'name5','comment5','Amazon');
select r_nations from region_nations order by r_nations;
-- => [["-2.5"],["1"],["\"AWS\""],["\"Amazon\""],["[1,\"abc\",null]"]]

-- @ ORDER BY puts NULL and JSON null last, and first when it falls (page=r_ORDER_BY_clause assumed="a JSON null sorts as NULL or as a value; taken: as NULL")
create table v(id int, s super);
insert into v values (1, null), (2, json_parse('"a"')), (3, json_parse('null')), (4, json_parse('false'));
select id from v order by s, id;
-- => [[4],[2],[1],[3]]
select id from v order by s desc, id;
-- => [[1],[3],[2],[4]]

-- @ arrays and objects sort among themselves by their parts (page=query-super assumed="the page orders types alone; taken: element by element, a shorter array first, objects by name and value")
create table v(id int, s super);
insert into v values (1, json_parse('[2]')), (2, json_parse('[1,"x"]')), (3, json_parse('[1]')), (4, json_parse('{"b":1}')), (5, json_parse('{"a":9}')), (6, json_parse('[]'));
select id from v order by s;
-- => [[6],[3],[2],[1],[5],[4]]

-- @ MIN and MAX of SUPER follow the order over all types (page=r_MAX)
create table v(s super);
insert into v values (json_parse('10')), (json_parse('9.5')), (json_parse('true')), (json_parse('"a"')), (null), (json_parse('null'));
select min(s), max(s) from v;
-- => [["true","\"a\""]]

-- @ JSON_SERIALIZE is an error for more than a VARCHAR holds (page=JSON_SERIALIZE)
create table v as select array(repeat('x', 40000), repeat('y', 25527)) as fits, array(repeat('x', 40000), repeat('y', 25531)) as more;
select len(json_serialize(fits)), json_size(more) from v;
-- => [[65534,65538]]
select json_serialize(more) from v;
-- error 22*** 65535

-- @ a SUPER float casts to text as a float does (page=limitations-super assumed="the text has the exponent that SUPER prints, or is that of a float; taken: that of a float, as SUPER casts like other types")
select json_parse('1e2')::varchar, json_parse('1.5e-7')::varchar, json_parse('[2.5e0]')[0]::varchar, json_serialize(json_parse('1e2')), json_parse('-1e20')::varchar(30);
-- => [["100","1.5e-07","2.5","1e+2","-1e+20"]]

-- @ SUPER numbers sort and compare by value to the last digit, whatever their scale (page=query-super)
create table v(n super);
insert into v select n from (select json_parse('[-10, 0.010, 1.55, -1.5, 12345678901234567891, 0.0, 1e2, 0.001, -0.01, 9, -1.55, 12345678901234567890, -0.001, 1.5, -9.5, 1e-7]') as l) as s, s.l as n;
select listagg(json_serialize(n), ' ') within group (order by n) from v;
-- => [["-10 -9.5 -1.55 -1.5 -0.01 -0.001 0.0 1e-7 0.001 0.010 1.5 1.55 9 1e+2 12345678901234567890 12345678901234567891"]]
select count(*) from v as a, v as b where a.n < b.n;
-- => [[120]]
select count(*) from v as a, v as b where a.n <= b.n and a.n >= b.n;
-- => [[16]]

-- @ SUPER numbers of one value are equal, whatever their zeros (page=query-super)
create table v(l super);
insert into v values (json_parse('[0, 0.00, 0e0, 1, 1.0, 10e-1, 100, 1e2, 100.000, -5, -5.0, 1001, 1100]'));
select count(*), count(distinct n) from v, v.l as n;
-- => [[13,6]]

-- @ SUPER decimals subtract and multiply to the last digit (page=operators-functions)
create table v as select json_parse('[0.01, 0.06, 1.50, -2.5]') as l;
select l[0] - l[1], l[2] * l[3] from v;
-- => [["-0.05","-3.750"]]

-- @ a SUPER value that is put together nests 1,000 levels at most (page=limitations-super)
create table n(id int, d super);
insert into n values (1, json_parse(repeat('[', 999) || repeat(']', 999))), (2, json_parse(repeat('{"a":', 999) || '1' || repeat('}', 999)));
select json_size(array(d)), json_size(array(d, d)) from n order by id;
-- => [[2000,3999],[5997,11993]]
select array(array(d)) from n where id = 1;
-- error 54000 nesting depth of 1000
select array(array(d)) from n where id = 2;
-- error 54000 nesting depth of 1000

-- @ values side by side and brackets in strings are no levels (page=limitations-super)
select json_size(array(json_parse('[' || repeat('[],', 1000) || '{}]'))), json_size(array(json_parse('[' || repeat('{"a":{}},', 1000) || '[]]')));
-- => [[3006,9006]]
select json_size(array(json_parse('"' || repeat('[{', 1000) || '"'))), json_size(array(json_parse('"' || repeat('\\"[', 1000) || '"')));
-- => [[2004,3004]]

-- @ a SUPER value that is put together has 16 MB at most (page=limitations-super)
create table big as select array(repeat('x', 65532)) as d;
update big set d = array_concat(d, d);
update big set d = array_concat(d, d);
update big set d = array_concat(d, d);
update big set d = array_concat(d, d);
update big set d = array_concat(d, d);
update big set d = array_concat(d, d);
update big set d = array_concat(d, d);
select json_size(array_concat(array_concat(d, d), array(repeat('y', 252)))) from big;
-- => [[16777216]]
select array_concat(array_concat(d, d), array(repeat('y', 253))) from big;
-- error 54000 16777216

-- @ NaN and Infinity are no numbers of JSON, and are refused as SUPER (page=r_SUPER_type)
create table t as select 'nan'::float as a, '-infinity'::real as b, 1.5::float as c;
select a::super from t;
-- error 0A000 a float that is no number as a SUPER value
select array_contains(array(1, c), b) from t;
-- error 0A000 an infinite float as a SUPER value
select array(c)[0]::float from t;
-- => [[1.5]]

-- @ a SUPER number or text with an exponent is the number it says in a DECIMAL (page=query-super)
select n.a::decimal(12,4), n.b::decimal(12,4), n.c::decimal(12,2), n.d::decimal(12,6), n.e::decimal(8,2) from (select json_parse('{"a":6e-6,"b":"6E-6","c":1.55e1,"d":"1234567e-5","e":1e300}') n) s;
-- => [["0.0000","0.0000","15.50","12.345670",null]]
