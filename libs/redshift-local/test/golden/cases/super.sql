-- SUPER values and PartiQL.

-- @ dots and brackets navigate, from 0 (page=query-super)
create table c as select json_parse('{"orders":[{"key":3020007,"status":"P"},{"key":4043971,"status":"F"}]}') as d;
select d.orders[0].key, c.d.orders[1].status from c;
-- => [["3020007","\"F\""]]
-- types ["super","super"]

-- @ navigation into what is not there is NULL (page=query-super)
create table c as select json_parse('{"orders":[{"key":1}],"n":5}') as d;
select d.something, d.orders[1], d.orders[1][1], d.n.deeper, d.n[0], d.orders.key, d.orders[0].key.x.y[7] from c;
-- => [[null,null,null,null,null,null,null]]

-- @ a negative index is outside the array (page=query-super assumed="an index below 0 is out of bounds or counts from the end; taken: out of bounds, as the page says only from 0")
create table c as select json_parse('[1,2,3]') as d;
select d[-1] from c;
-- => [[null]]

-- @ a random position is one number for each row (page=r_RANDOM)
create table ten(n int);
insert into ten values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
create table c as select json_parse('[0,1,2]') as d from ten as a, ten as b;
select count(d[(random() * 2)::int::super]), count(d[(random() * 2)::decimal(1,0)]) from c;
-- => [[100,100]]
select count(*) from c where d[(random() * 2)::int - 1] = 2;
-- => [[0]]

-- @ a position finds no attribute that is called like it, and a name no item (page=query-super)
create table c as select json_parse('{"list":["a","b"],"map":{"0":"zero","1":{"x":2}}}') as d;
select d.list[0]::varchar, d.map[0]::varchar, d.map[1].x::int, d.map."0"::varchar, d.map."1".x::int, d.list."0"::varchar, d.list."1" from c;
-- => [["a",null,null,"zero",2,null,null]]

-- @ text that starts like a list or an object stays text (page=query-super)
create table c as select json_parse('{"a":"[x","b":"{y","c":["x"],"d":{"y":1},"e":"","f":1.50}') as d;
select d.a::varchar, d.b::varchar, d.c::varchar, d.d::varchar, d.e::varchar, d.f::varchar from c;
-- => [["[x","{y",null,null,"","1.50"]]

-- @ navigation that finds nothing is an error in strict mode (page=r_navigate_super_null_on_error)
create table c as select json_parse('{"a":1}') as d;
set navigate_super_null_on_error to off;
select d.b from c;
-- error 22*** navig

-- @ a path in parentheses is the path (page=query-super)
create table c as select json_parse('{"a":{"b":[{"n":1},{"n":2}]}}') as d;
select (d.a).b[1].n, ((d.a).b)[0].n::int, count(*) from c group by d.a.b[1].n, d.a.b[0].n;
-- => [["2",1,1]]

-- @ only a SUPER value is navigated (page=query-super)
create table c as select 1 as n, 'x'::varchar as t;
select n.a from c;
-- error 42804 integer
select c.t[0] from c;
-- error 42804 character varying
select c[0].n from c;
-- error 42703 c

-- @ an unnested value has its attributes, whatever stands beside it in FROM (page=query-super)
create table c as select json_parse('[{"i":"x","o":"y"}]') as d;
select o.i, o.o, i, c.d[0].o from c, c.d as o at i;
-- => [["\"x\"","\"y\"",0,"\"y\""]]
select v.k, v.v, k from c, unpivot object('a', object('k', 1, 'v', 2)) as v at k;
-- => [["1","2","a"]]

-- @ a table may have the name of its SUPER column (page=query-super)
create table d as select json_parse('{"a":1,"d":2}') as d;
select d.a, d.d, d.d.a, d.d.d from d;
-- => [["1","{\"a\":1,\"d\":2}","1","2"]]

-- @ an unnesting needs no alias (page=r_FROM_clause30)
create table c as select json_parse('{"l":[1,2],"o":{"x":1,"y":2,"z":3}}') as d;
select count(*) from c, c.d.l;
-- => [[2]]
select count(*), sum(v) from c, unpivot c.d.o as v;
-- => [[3,"6"]]
select count(*) from c, unpivot c.d.o;
-- => [[3]]

-- @ a path works in WHERE, GROUP BY and ORDER BY (page=query-super)
create table c(id int, d super);
insert into c values (1, json_parse('{"s":"P"}')), (2, json_parse('{"s":"F"}')), (3, json_parse('{"s":"P"}')), (4, json_parse('{}'));
select d.s, count(*) from c where d.s is not null group by d.s order by d.s;
-- => [["\"F\"",1],["\"P\"",2]]

-- @ a path of a grouped column takes its position from a grouped column too (page=query-super)
create table c(n int, d super);
insert into c values (0, json_parse('[10,20]')), (1, json_parse('[10,20]')), (1, json_parse('[10,20]'));
select d[n], count(*) from c group by d, n order by n;
-- => [["10",1],["20",2]]
select d[n] from c group by d;
-- error 42803 "n"
-- at n]

-- @ what stands at a computed position, or under a name of many signs, is cast as any other value (page=query-super)
create table c(n int, d super);
insert into c values (0, json_parse('{"l":["7","x"],"a*b":"8"}')), (1, json_parse('{"l":["7","x"],"a*b":9}'));
select d.l[n]::varchar, d.l[n]::varchar || '!', d."a*b"::int, d."a*b"::varchar, d.l[0]::int, d.l[1]::varchar from c order by n;
-- => [["7","7!",8,"8",7,"x"],["x","x!",9,"9",7,"x"]]
select nvl(d, d).l[0]::int, nvl(d, d).l[n]::varchar from c where d."a*b"::int = 9;
-- => [[7,"x"]]
update c set n = c.d.l[0]::int + other.d.l[0]::int from c as other where c.d.l[0]::varchar = '7' and c.n = 0 and other.n = 1;
select n from c order by n;
-- => [[1],[14]]

-- @ unnesting gives a row for each element (page=query-super)
create table c as select 1 as id, json_parse('{"orders":[{"k":10},{"k":20}]}') as d;
select c.id, o.k from c, c.d.orders o order by o.k;
-- => [[1,"10"],[1,"20"]]

-- @ AT gives the index from 0 (page=query-super)
create table bar as select json_parse('{"scalar_array": [1, 2.3, 45000000]}') as data;
select index, element from bar as b, b.data.scalar_array as element at index order by index;
-- => [[0,"1"],[1,"2.3"],[2,"45000000"]]

-- @ the index of AT is a bigint (page=query-super assumed="the page says only index; taken: bigint")
create table bar as select json_parse('[7]') as data;
select i, e from bar as b, b.data as e at i;
-- => [[0,"7"]]
-- types ["bigint","super"]

-- @ arrays in arrays unnest level by level (page=query-super)
create table foo as select json_parse('[[1.1, 1.2], [2.1, 2.2], [3.1, 3.2]]') as multi_level_array;
select arr, element from foo as f, f.multi_level_array as arr, arr as element order by element;
-- => [["[1.1,1.2]","1.1"],["[1.1,1.2]","1.2"],["[2.1,2.2]","2.1"],["[2.1,2.2]","2.2"],["[3.1,3.2]","3.1"],["[3.1,3.2]","3.2"]]

-- @ unnesting drops the rows whose array is empty, missing or no array (page=query-super)
create table c(id int, d super);
insert into c values (1, json_parse('[1]')), (2, json_parse('[]')), (3, null), (4, json_parse('{"a":1}'));
select id, e from c, c.d as e order by id;
-- => [[1,"1"]]

-- @ a left join keeps the rows that unnest to nothing (page=query-super)
create table c(id int, d super);
insert into c values (1, json_parse('[1,2]')), (2, json_parse('[]')), (3, null);
select id, e from c left join c.d as e on true order by id, e;
-- => [[1,"1"],[1,"2"],[2,null],[3,null]]

-- @ a left join over an unnesting takes a condition (page=r_FROM_clause30)
create table c(id int, d super);
insert into c values (1, json_parse('[1,2]')), (2, json_parse('[3]'));
select id, e from c left join c.d as e on e > 1 order by id;
-- => [[1,"2"],[2,"3"]]

-- @ an aggregate over unnested elements (page=query-super)
create table c(id int, d super);
insert into c values (1, json_parse('[{"q":1},{"q":2}]')), (2, json_parse('[{"q":5}]'));
select id, sum(o.q::int), count(*) from c, c.d as o group by id order by id;
-- => [[1,3,2],[2,5,1]]

-- @ a filter on an unnested attribute (page=query-super)
create table c(id int, d super);
insert into c values (1, json_parse('[{"s":"a"},{"s":"b"}]')), (2, json_parse('[{"s":"b"},{"s":5}]'));
select id from c, c.d as o where o.s = 'b' order by id;
-- => [[1],[2]]

-- @ UNPIVOT gives names and values of an object (page=query-super)
create table c as select json_parse('{"status":"P","total":12.5,"lines":[1]}') as d;
select attr, json_typeof(val) from c, unpivot c.d as val at attr order by attr;
-- => [["lines","array"],["status","string"],["total","number"]]

-- @ UNPIVOT of an unnested object (page=query-super)
create table c as select json_parse('[{"a":1},{"b":2}]') as d;
select attr, val from c, c.d as o, unpivot o as val at attr order by attr;
-- => [["a","1"],["b","2"]]

-- @ equality is true for a string alone where a string is compared (page=query-super)
create table c(id int, d super);
insert into c values (1, json_parse('"P"')), (2, json_parse('1')), (3, json_parse('["P"]')), (4, json_parse('true')), (5, null);
select id, d = 'P' from c order by id;
-- => [[1,true],[2,false],[3,false],[4,false],[5,null]]

-- @ NOT of an equality of different types is true (page=query-super)
create table c(id int, d super);
insert into c values (1, json_parse('"P"')), (2, json_parse('1'));
select id from c where not (d = 'P') order by id;
-- => [[2]]

-- @ an ordering comparison of different types is NULL (page=query-super)
create table c(id int, d super);
insert into c values (1, json_parse('"A"')), (2, json_parse('"Z"')), (3, json_parse('1')), (4, json_parse('[1]'));
select id, d <= 'P' from c order by id;
-- => [[1,true],[2,false],[3,null],[4,null]]

-- @ numbers of any kind compare by value (page=query-super)
select json_parse('1') = 1.0::super, json_parse('1.50') = 1.5, json_parse('1e2') = 100, json_parse('2') > 1.5, json_parse('10') < json_parse('9');
-- => [[true,true,true,true,false]]

-- @ SUPER booleans compare, false before true, and with booleans alone (page=query-super)
select json_parse('false') < json_parse('true'), json_parse('true') < json_parse('false'), json_parse('true') <= json_parse('true');
-- => [[true,false,true]]
select json_parse('true') > json_parse('0'), json_parse('1') > json_parse('false'), json_parse('"a"') < json_parse('true');
-- => [[null,null,null]]

-- @ blanks at the end of a SUPER string do not count, and those inside do (page=query-super)
select json_parse('"a b  "') = json_parse('"a b"'), json_parse('"a b"') = json_parse('"ab"');
-- => [[true,false]]
select json_parse('"a b  "') <= json_parse('"a b"'), json_parse('"a b"') < json_parse('"aa"'), json_parse('"a a"') >= json_parse('"aa"');
-- => [[true,true,false]]
select json_parse('"a b"') >= json_parse('"a b  "'), json_parse('"aa"') > json_parse('"a b"');
-- => [[true,true]]
create table t(n int, d super);
insert into t values (1, json_parse('"a  "')), (2, json_parse('"a"')), (3, json_parse('"ab"')), (4, json_parse('"a c"'));
select n from t order by d, n;
-- => [[1],[2],[4],[3]]

-- @ a null in an array equals no boolean, and is ordered behind every value (page=query-super assumed="the page says that null in SUPER is NULL, and nothing of null in an array; taken: a value of its own there")
select json_parse('[null]') = json_parse('[false]'), json_parse('[null]') = json_parse('[true]');
-- => [[false,false]]
create table t(n int, d super);
insert into t values (1, json_parse('[null]')), (2, json_parse('[{}]')), (3, json_parse('[false]'));
select n from t order by d;
-- => [[3],[2],[1]]

-- @ objects are ordered by their attributes, whatever order those are written in (page=query-super assumed="the page orders objects among other types, not among themselves; taken: by their attributes in order of name")
create table t(n int, d super);
insert into t values (1, json_parse('{"b":1,"a":1}')), (2, json_parse('{"a":2,"b":0}'));
select n from t order by d;
-- => [[1],[2]]

-- @ strings compare without trailing blanks (page=query-super)
select json_parse('"a"') = json_parse('"a  "'), json_parse('"a "') = 'a';
-- => [[true,true]]

-- @ objects and arrays compare deep (page=query-super)
select json_parse('{"a":1,"b":[1,2]}') = json_parse('{"b":[1,2.0],"a":1}'), json_parse('[1,2]') = json_parse('[2,1]'), json_parse('{"a":1}') = json_parse('{"a":1,"b":2}');
-- => [[true,false,false]]

-- @ a join on SUPER matches strings with strings and numbers with numbers (page=query-super)
create table a(k super);
create table b(k super, v int);
insert into a values (json_parse('"A55"')), (json_parse('55')), (json_parse('["X",10]'));
insert into b values (json_parse('"55"'), 1), (json_parse('55.0'), 2), (json_parse('["X",10]'), 3), (json_parse('"A55"'), 4);
select b.v from a join b on a.k = b.k order by 1;
-- => [[2],[3],[4]]

-- @ ORDER BY puts boolean, number, string, array and object in this order (page=query-super)
create table c(id int, d super);
insert into c values (1, json_parse('{"a":1}')), (2, json_parse('[1]')), (3, json_parse('"x"')), (4, json_parse('7')), (5, json_parse('true'));
select id from c order by d;
-- => [[5],[4],[3],[2],[1]]

-- @ ORDER BY sorts numbers by value among themselves (page=query-super)
create table c(d super);
insert into c values (json_parse('10')), (json_parse('-2.5')), (json_parse('9')), (json_parse('9.5'));
select d from c order by d;
-- => [["-2.5"],["9"],["9.5"],["10"]]

-- @ a wrong cast of a SUPER value is NULL (page=query-super)
create table c as select json_parse('{"s":"Good","n":1,"a":[1]}') as d;
select d.s::integer, d.a::integer, d.n::integer, d.s::date from c;
-- => [[null,null,1,null]]

-- @ a wrong cast is an error in strict mode (page=r_cast_super_null_on_error)
create table c as select json_parse('{"s":"Good"}') as d;
set cast_super_null_on_error to off;
select d.s::integer from c;
-- error 22*** Good

-- @ a SUPER string that holds a number casts to a number (page=query-super assumed="'12'::super::int is NULL, since the string is no number, or 12; taken: 12, as the cast of text")
select json_parse('"12"')::int;
-- => [[12]]

-- @ an object or an array cast to text is NULL (page=limitations-super)
select json_parse('[1,"abc",null]')::varchar, json_parse('{"a":1}')::varchar, json_parse('"abc"')::varchar, json_parse('1.50')::varchar;
-- => [[null,null,"abc","1.50"]]

-- @ a SUPER string casts to a date and a timestamp (page=limitations-super)
create table c as select json_parse('{"d":"2001-09-08","t":"2001-09-08 10:11:12"}') as d;
select d.d::date, d.t::timestamp from c;
-- => [["2001-09-08","2001-09-08 10:11:12"]]

-- @ a date has no cast to SUPER (page=limitations-super)
select '2019-09-09'::date::super;
-- error 42846 cannot cast type date to super

-- @ an integer casts to a boolean through SUPER and a decimal does not (page=limitations-super)
select 5::super::bool, 5.0::super::bool;
-- => [[true,null]]

-- @ a decimal has no cast to boolean (page=limitations-super)
select 5.0::bool;
-- error 42846 cannot cast type numeric to boolean

-- @ JSON_TYPEOF names the dynamic type (page=r_json_typeof)
select json_typeof(array(1,2)), json_typeof(json_parse('{"name":"Joe"}')), json_typeof(json_parse('1')), json_typeof(json_parse('"a"')), json_typeof(json_parse('true')), json_typeof(json_parse('null'));
-- => [["array","object","number","string","boolean","null"]]

-- @ the IS functions look at the dynamic type (page=query-super)
select is_array(json_parse('[1,2]')), is_object(json_parse('{"a":1}')), is_scalar(json_parse('5')), is_scalar(json_parse('[5]')), is_varchar(json_parse('"abc"')), is_char(json_parse('"t"'));
-- => [[true,true,true,false,true,true]]

-- @ the IS functions of numbers look at their size (page=r_is_smallint)
select is_smallint(json_parse('5')), is_smallint(json_parse('40000')), is_integer(json_parse('40000')), is_integer(json_parse('3000000000')), is_bigint(json_parse('3000000000'));
-- => [[true,false,true,false,true]]

-- @ a literal with a point is a DECIMAL in SUPER (page=r_is_decimal)
create table t(s super);
insert into t values (1.22);
select s, is_decimal(s) from t;
-- => [["1.22",true]]

-- @ a SUPER value keeps that it is a float and prints an exponent (page=r_is_float)
create table t(s super);
insert into t values (2.22::float);
select s, is_float(s) from t;
-- => [["2.22e+0",true]]

-- @ the IS functions of NULL are false (page=query-super)
create table c as select json_parse('{"n":null}') as d;
select is_array(d.x), is_object(d.x), is_scalar(d.x), is_integer(d.x), is_varchar(d.x) from c;
-- => [[false,false,false,false,false]]

-- @ a JSON null is no SQL NULL where it is tested (page=query-super assumed="IS NULL of a JSON null is true or false; taken: true, as SUPER null and SQL NULL navigate alike")
create table c as select json_parse('{"n":null}') as d;
select d.n is null, d.x is null, json_typeof(d.n) from c;
-- => [[true,true,"null"]]

-- @ DECIMAL_PRECISION and DECIMAL_SCALE of a SUPER number (page=r_decimal_precision)
create table t(s super);
insert into t values (3.14159);
select decimal_precision(s), decimal_scale(s) from t;
-- => [[6,5]]

-- @ ARRAY makes an array of anything (page=r_array)
select array(1, 50, null, 100), array(1, 'abc', true, 3.14), array();
-- => [["[1,50,null,100]","[1,\"abc\",true,3.14]","[]"]]

-- @ ARRAY_CONCAT joins two arrays (page=r_array_concat)
select array_concat(array(10001,10002), array(10003,10004)), array_concat(array(10001,10002), array('ab','cd'));
-- => [["[10001,10002,10003,10004]","[10001,10002,\"ab\",\"cd\"]"]]

-- @ ARRAY_FLATTEN puts arrays of arrays together (page=array_flatten)
select array_flatten(array(array(1,2,3,4), array(5,6,7,8), array(9,10)));
-- => [["[1,2,3,4,5,6,7,8,9,10]"]]

-- @ GET_ARRAY_LENGTH counts and gives NULL for what is no array (page=get_array_length)
select get_array_length(array(1,2,3,4,5,6,7,8,9,10)), get_array_length(json_parse('{"a":1}'));
-- => [[10,null]]

-- @ SPLIT_TO_ARRAY splits text (page=split_to_array)
select split_to_array('12|345|6789', '|'), split_to_array('a,b');
-- => [["[\"12\",\"345\",\"6789\"]","[\"a\",\"b\"]"]]

-- @ SUBARRAY takes a start from 0 and a length (page=r_subarray)
select subarray(array('a', 'b', 'c', 'd', 'e', 'f'), 2, 3), subarray(array(1, 2, 3), 1, 9), subarray(array(1, 2, 3), 3, 1);
-- => [["[\"c\",\"d\",\"e\"]","[2,3]","[]"]]

-- @ OBJECT makes an object (page=r_object_function)
select object('foo', 'bar'), object('a', 1, 'b', array(1, 2)), object();
-- => [["{\"foo\":\"bar\"}","{\"a\":1,\"b\":[1,2]}","{}"]]

-- @ an INSERT takes scalars, arrays and objects (page=query-super)
create table r(k int, n super);
insert into r values (100, 'AWS'), (200, 1), (300, array(1, 'abc', null)), (400, -2.5);
select k, n from r order by k;
-- => [[100,"\"AWS\""],[200,"1"],[300,"[1,\"abc\",null]"],[400,"-2.5"]]

-- @ text inserted into SUPER is a string and is not parsed (page=ingest-super)
create table r(n super);
insert into r values ('{"a":1}');
select n, json_typeof(n), n.a from r;
-- => [["\"{\\\"a\\\":1}\"","string",null]]

-- @ decimals in JSON keep every digit and their trailing zeros (page=limitations-super)
select json_parse('12345678901234567890.123'), json_parse('1.10'), json_parse('[0.1,100.00]');
-- => [["12345678901234567890.123","1.10","[0.1,100.00]"]]

-- @ decimals of SUPER cast without loss (page=limitations-super)
select json_parse('12345678901234567890.123')::decimal(38,3), json_parse('1.10')::decimal(5,2), json_parse('1.5')::int;
-- => [["12345678901234567890.123","1.10",2]]

-- @ arithmetic on SUPER numbers gives SUPER (page=query-super assumed="the type of SUPER + INTEGER is SUPER or numeric; taken: SUPER, as operators take the dynamic type")
create table c as select json_parse('{"a":1,"s":"x"}') as d;
select d.a + 1, d.s + 1 from c;
-- => [["2",null]]
-- types ["super","super"]

-- @ an unquoted name is folded and finds lower-case attributes (page=super-configurations)
create table j as select json_parse('{"ITEMS":{"Name":"TV"}, "price": 345}') as data;
select data.ITEMS, data."ITEMS"."Name", data.PRICE from j;
-- => [[null,null,"345"]]

-- @ quoted names keep their case with the setting for identifiers (page=super-configurations)
set enable_case_sensitive_identifier to true;
create table j as select json_parse('{"ITEMS":{"Name":"TV"}, "price": 345}') as data;
select j.data."ITEMS"."Name", j.data."price", j.data.items from j;
-- => [["\"TV\"","345",null]]
-- columns ["Name","price","items"]

-- @ unquoted names keep their case with the setting for attributes (page=super-configurations)
set enable_case_sensitive_super_attribute to true;
create table j as select json_parse('{"ITEMS":{"Name":"TV"}, "price": 345}') as data;
select j.data.ITEMS.Name, j.data.price from j;
-- => [["\"TV\"","345"]]

-- @ a GROUP BY on an attribute folds equal numbers together (page=query-super)
create table c(d super);
insert into c values (json_parse('{"k":1}')), (json_parse('{"k":1.0}')), (json_parse('{"k":"1"}'));
select count(*) from c group by d.k order by 1;
-- => [[1],[2]]

-- @ a SUPER column is no distribution key (page=limitations-super)
create table t(s super distkey);
-- error 42*** super

-- @ a SUPER column is no sort key (page=limitations-super)
create table t(s super) sortkey(s);
-- error 42*** super

-- @ a full join cannot unnest (page=limitations-super)
create table c as select json_parse('[1]') as d;
select * from c full join c.d as e on true;
-- error 0A000 join

-- @ SUPER strings with quotes print escaped (page=JSON_SERIALIZE)
select json_parse('{"a\\"b":"line\\nbreak"}');
-- => [["{\"a\\\"b\":\"line\\nbreak\"}"]]

-- @ Unicode escapes become their characters (page=JSON_PARSE)
select json_parse('"\\u00e9"')::varchar, json_parse('"\\ud83d\\ude00"')::varchar;
-- => [["é","😀"]]

-- @ a path over a subquery's column (page=super-configurations)
select t.data.price::int + 1 from (select json_parse('{"price": 345}') as data) as t;
-- => [[346]]

-- @ a subquery unnests an array of the outer row (page=limitations-super)
create table c(id int, d super);
insert into c values (1, json_parse('[1,2]')), (2, json_parse('[5,6]'));
select id from c where 5 in (select e::int from c.d as e);
-- => [[2]]

-- @ COUNT of a path counts what is there (page=query-super)
create table c(d super);
insert into c values (json_parse('{"a":1}')), (json_parse('{}')), (null);
select count(d.a), count(d), count(*) from c;
-- => [[1,2,3]]

-- @ a SUPER boolean is a condition after its cast (page=query-super)
create table c(id int, d super);
insert into c values (1, json_parse('{"ok":true}')), (2, json_parse('{"ok":false}')), (3, json_parse('{}'));
select id from c where d.ok::boolean;
-- => [[1]]

-- @ a function of text over a SUPER number is NULL (page=query-super assumed="functions give NULL for mistyped arguments: of a number too, or a number converts to text; taken: NULL")
select upper(d.n), upper(d.s) from (select json_parse('{"n":3,"s":"x"}') as d) as t;
-- => [[null,"X"]]

-- @ SUM of SUPER values adds their numbers (page=r_SUM)
create table t(d super);
insert into t values (json_parse('1')), (json_parse('2.5')), (null);
select sum(d) from t;
-- => [["3.5"]]

-- @ strict navigation gives what is there, and NULL of NULL (page=r_navigate_super_null_on_error)
set navigate_super_null_on_error to off;
create table c(d super);
insert into c values (json_parse('{"a":[1,{"b":null}]}')), (null);
select d.a[0], d.a[1].b is null from c where d is not null;
-- => [["1",true]]
select count(*) from c where d.a is null;
-- => [[1]]
select d.a[2] from c;
-- error 22*** navig

-- @ a strict cast gives what casts, and NULL of NULL (page=r_cast_super_null_on_error)
set cast_super_null_on_error to off;
select json_parse('"12"')::int, json_parse('null')::int, json_parse('true')::boolean;
-- => [[12,null,true]]
select json_parse('[1]')::int;
-- error 22*** invalid input
select 1.5::int, 5::varchar(2), date '2024-03-01'::timestamp, null::varchar::int;
-- => [[2,"5","2024-03-01 00:00:00",null]]

-- @ SUM of SUPER is exact, and NULL without numbers (page=r_SUM assumed="a value that is no number is left out of the sum or makes it NULL; taken: left out, as a NULL is")
create table t(g int, d super);
insert into t values (1, json_parse('0.1')), (1, json_parse('0.2')), (1, json_parse('"x"')), (2, json_parse('"y"'));
select g, sum(d) from t group by g order by g;
-- => [[1,"0.3"],[2,null]]

-- @ functions that look at an argument more than once take paths and calls of calls (page=query-super)
create table t as select json_parse('{"b":"x","f":"2020-01-02","n":[3]}') as s;
select lpad(s.b, 3, '-'), rpad(lpad(s.b, s.n[0], left(s.f, 1)), 5, '.'), upper(replace(trim(s.b), lower(s.f), left(s.b, 1))), split_part(lpad(s.f, 12, '-'), '-', 3) from t;
-- => [["--x","22x..","X","2020"]]

-- @ two places of an array are two keys (page=query-super)
create table t(s super);
insert into t values (json_parse('[1,2]')), (json_parse('[1,3]'));
select s[0], s[1], count(*) from t group by s[0], s[1] order by s[1];
-- => [["1","2",1],["1","3",1]]

-- @ a literal text equals strings alone, whatever is written in it (page=query-super)
select json_parse('true') = 'true', json_parse('5') = '5', json_parse('[1]') = '[1]', json_parse('"a"') = 'a', json_parse('null') = 'null', json_parse('"a"') = null;
-- => [[false,false,false,true,null,null]]
select json_parse('"a b  "') = 'a b   ', json_parse('"ab"') = 'a b', 'a ' = json_parse('"a"'), json_parse('"a"') <> 'a ';
-- => [[true,false,true,false]]

-- @ values of other types become SUPER before they are compared (page=query-super)
select 1 = json_parse('1.0'), json_parse('1') = 1.0, json_parse('"a"') = 'a '::char(3), json_parse('1') <> json_parse('"a"'), json_parse('1') = json_parse('"1"'), json_parse('true') = true, json_parse('"a"') = true;
-- => [[true,true,true,true,false,true,false]]
select json_parse('"x"') = 'abc'::varbyte;
-- error 42846 cannot cast type binary varying to super
