-- Making arrays and objects, and taking them apart.

-- @ OBJECT makes objects of constants, of other values and of columns (page=r_object_function)
select object(), object('a', 1, 'b', true, 'c', 3.14), object('a', object('aa', 1), 'b', array(2,3), 'c', json_parse('{}'));
-- => [["{}","{\"a\":1,\"b\":true,\"c\":3.14}","{\"a\":{\"aa\":1},\"b\":[2,3],\"c\":{}}"]]
create table bar (k varchar, v super);
insert into bar values ('k1', json_parse('[1]')), ('k2', json_parse('{}')), ('k"3', null);
select object(k, v) from bar order by k;
-- => [["{\"k\\\"3\":null}"],["{\"k1\":[1]}"],["{\"k2\":{}}"]]

-- @ OBJECT takes no date (page=r_object_function)
select object('k', '2008-12-31'::date);
-- error 42846 OBJECT could not convert type date to super

-- @ ARRAY takes no timestamp (page=r_array)
select array(1, '2008-12-31 10:00'::timestamp);
-- error 42846 ARRAY could not convert type timestamp

-- @ a name of OBJECT may be a SUPER string (page=query-super)
create table c as select json_parse('{"k":"q","n":5}') as d;
select object(d.k, d.n) from c;
-- => [["{\"q\":5}"]]
select object(d.n, d.k) from c;
-- error 22004 NULL

-- @ a name of OBJECT is a text (page=r_object_function)
select object(1, 2);
-- error 42883 object

-- @ a name of OBJECT is not NULL (page=r_object_function assumed="the page does not say; an object without the attribute, or an error; taken: an error")
select object(null::varchar, 1);
-- error 22*** NULL

-- @ a name is in OBJECT once (page=r_object_function assumed="the page does not say; the last value stays, or an error as in JSON_PARSE; taken: an error")
select object('a', 1, 'b', 2, 'a', 3);
-- error 22*** twice

-- @ ARRAY keeps NULL as null, and holds what its columns hold (page=operators-functions)
create table c(k int, n varchar(10), d super);
insert into c values (8401, 'Customer', json_parse('{"a":[1]}')), (null, null, null);
select array(1, k, null, n, 'abc', d, d.a) from c order by k;
-- => [["[1,8401,null,\"Customer\",\"abc\",{\"a\":[1]},[1]]"],["[1,null,null,null,\"abc\",null,null]"]]

-- @ ARRAY_FLATTEN puts all levels together (page=operators-functions)
select x, array_flatten(x) from (select array(1, array(2, array(3, array()))) as x);
-- => [["[1,[2,[3,[]]]]","[1,2,3]"]]

-- @ array functions of what is no array are NULL (page=operators-functions)
select array_concat(json_parse('1'), array(1)), array_concat(array(1), json_parse('{}')), array_flatten(json_parse('{"a":1}')), get_array_length(json_parse('"abc"')), subarray(json_parse('1'), 0, 1), get_array_length(null), array_concat(array(1), null);
-- => [[null,null,null,null,null,null,null]]

-- @ GET_ARRAY_LENGTH is a bigint and works on a path and in a subquery (page=get_array_length)
create table c(n varchar, o super);
insert into c values ('a', json_parse('[1,2]')), ('b', json_parse('[]')), ('c', json_parse('[3,4,5]')), ('d', null);
select n from c where get_array_length(o) = (select max(get_array_length(o)) from c);
-- => [["c"]]
select n, get_array_length(o) from c order by n;
-- => [["a",2],["b",0],["c",3],["d",null]]
-- types ["character varying(256)","bigint"]

-- @ SUBARRAY counts a negative position from the end (page=r_subarray)
select subarray(array(1,2,3,4), -2, 1), subarray(array(1,2,3,4), -2, 9), subarray(array(1,2,3,4), -9, 2), subarray(array(1,2,3), 0, 0), subarray(array(), 0, 1);
-- => [["[3]","[3,4]","[1,2]","[]","[]"]]

-- @ SUBARRAY needs a length (page=r_subarray)
select subarray(array(1,2,3), 1);
-- error 42883 subarray

-- @ SUBARRAY takes no negative length (page=r_subarray assumed="the page does not say; taken: an error")
select subarray(array(1,2,3), 1, -1);
-- error 22*** length

-- @ SPLIT_TO_ARRAY keeps empty parts and takes longer delimiters (page=split_to_array)
select split_to_array('a,,b,'), split_to_array('a<>b<>c', '<>'), split_to_array('abc', '|'), split_to_array(''), split_to_array(null, ',');
-- => [["[\"a\",\"\",\"b\",\"\"]","[\"a\",\"b\",\"c\"]","[\"abc\"]","[\"\"]",null]]
-- types ["super","super","super","super","super"]

-- @ SPLIT_TO_ARRAY takes no empty delimiter (page=split_to_array assumed="the page does not say; taken: an error")
select split_to_array('abc', '');
-- error 22*** delimiter

-- @ OBJECT_TRANSFORM keeps paths and sets others (page=r_object_transform_function)
create table employees (col_person super);
insert into employees values
  (json_parse('{"name":{"first":"John","last":"Doe"},"age":25,"ssn":"111-22-3333","company":"Company Inc.","country":"U.S."}')),
  (json_parse('{"name":{"first":"Jane","last":"Appleseed"},"age":34,"ssn":"444-55-7777","company":"Organization Org.","country":"Ukraine"}'));
select object_transform(col_person keep '"name"."first"', '"age"', '"company"', '"country"' set '"name"."first"', upper(col_person.name.first::text), '"age"', col_person.age + 5, '"company"', 'Amazon') as col_person_transformed from employees order by col_person.age;
-- => [["{\"name\":{\"first\":\"JOHN\"},\"age\":30,\"company\":\"Amazon\",\"country\":\"U.S.\"}"],["{\"name\":{\"first\":\"JANE\"},\"age\":39,\"company\":\"Amazon\",\"country\":\"Ukraine\"}"]]
-- types ["super"]

-- @ OBJECT_TRANSFORM without KEEP and SET gives its input, and so for what is no object (page=r_object_transform_function)
select object_transform(json_parse('{"a":1,"b":2}')), object_transform(json_parse('[1]') keep '"a"'), object_transform(json_parse('"x"') set '"a"', 1), object_transform(null::super keep '"a"');
-- => [["{\"a\":1,\"b\":2}","[1]","\"x\"",null]]

-- @ OBJECT_TRANSFORM keeps what is there and sets new paths (page=r_object_transform_function)
select object_transform(json_parse('{"a":{"b":1,"c":2},"d":[3]}') keep '"a"."c"', '"x"', '"d"."e"' set '"n"."m"', true, '"s"', 'text', '"z"', null);
-- => [["{\"a\":{\"c\":2},\"n\":{\"m\":true},\"s\":\"text\",\"z\":null}"]]

-- @ OBJECT_TRANSFORM with SET alone has what is set (page=r_object_transform_function assumed="without KEEP the other attributes stay or go; taken: they go, as the page says that the result has the kept paths and the set ones")
select object_transform(json_parse('{"a":1,"b":2}') set '"b"', 3);
-- => [["{\"b\":3}"]]

-- @ OBJECT_TRANSFORM with KEEP alone has what is kept (page=r_object_transform_function)
select object_transform(json_parse('{"a":1,"b":{"c":2,"d":3},"e":4}') keep '"a"', '"b"."d"');
-- => [["{\"a\":1,\"b\":{\"d\":3}}"]]

-- @ a path of OBJECT_TRANSFORM is in double quotes (page=r_object_transform_function)
select object_transform(json_parse('{"a":1}') keep 'a');
-- error 22023 path

-- @ a path of OBJECT_TRANSFORM is a constant (page=r_object_transform_function)
create table t as select json_parse('{"a":1}') as d, '"a"'::varchar as p;
select object_transform(d keep p) from t;
-- error 22023 path
select object_transform(json_parse('{"a":1}') keep varchar '"a"');
-- error 22023 constant text

-- @ OBJECT_TRANSFORM sets no path below what is no object (page=r_object_transform_function)
select object_transform(json_parse('{"a":1}') keep '"a"' set '"a"."b"', 2);
-- error 0A000 OBJECT_TRANSFORM

-- @ SIZE is refused by name (page=r_SIZE)
select size(json_parse('1'));
-- error 0A000 size

-- @ JSON_PARSE reads a string of a SUPER value and gives NULL for others (page=JSON_PARSE assumed="its argument is a text; a SUPER value that is no string is NULL as for other functions, or an error; taken: NULL")
select json_parse('"[1,2]"'::varchar), json_parse(json_parse('"[1,2]"')), json_parse(json_parse('[1,2]'));
-- => [["\"[1,2]\"","[1,2]",null]]

-- @ JSON_SERIALIZE_TO_VARBYTE gives the bytes of the text (page=JSON_SERIALIZE_TO_VARBYTE)
select to_hex(json_serialize_to_varbyte(json_parse('[10001,10002,"abc"]'))), json_serialize_to_varbyte(json_parse('[10001,10002,"abc"]'))::varchar, json_parse(json_serialize_to_varbyte(json_parse('[1.10]')));
-- => [["5b31303030312c31303030322c22616263225d","[10001,10002,\"abc\"]","[1.10]"]]

-- @ JSON_EXTRACT_PATH_TEXT takes five path elements (page=JSON_EXTRACT_PATH_TEXT)
select json_extract_path_text('{"a":{"b":{"c":{"d":{"e":{"f":1}}}}}}', 'a', 'b', 'c', 'd', 'e');
-- => [["{\"f\":1}"]]
select json_extract_path_text('{"a":{"b":{"c":{"d":{"e":{"f":1}}}}}}', 'a', 'b', 'c', 'd', 'e', 'f');
-- error 42883 json_extract_path_text

-- @ JSON_EXTRACT_PATH_TEXT reads newlines, tabs and backslashes (page=JSON_EXTRACT_PATH_TEXT)
select json_extract_path_text('{"a":"x\\ny\\tz\\\\"}', 'a');
-- => [["x\ny\tz\\"]]

-- @ JSON text functions keep numbers as they are written and give NULL for null (page=JSON_EXTRACT_PATH_TEXT assumed="the value null is NULL, an empty string or the text null; taken: NULL")
select json_extract_path_text('{"a":1.50,"b":null,"c":true,"d":[1, 2]}', 'a'), json_extract_path_text('{"a":1.50,"b":null}', 'b'), json_extract_path_text('{"c":true}', 'c'), json_extract_path_text('{"d":[1, 2]}', 'd'), json_extract_array_element_text('[null,2.50]', 0), json_extract_array_element_text('[null,2.50]', 1);
-- => [["1.50",null,"true","[1,2]",null,"2.50"]]

-- @ IS_VALID_JSON takes an object with one name twice, which JSON_PARSE does not (page=IS_VALID_JSON)
select is_valid_json('{"a":1,"a":2}'), is_valid_json(' { } '), is_valid_json('"a"'), is_valid_json(''), is_valid_json(null);
-- => [[true,true,false,false,null]]

-- @ JSON_ARRAY_LENGTH of what is no array is an error (page=JSON_ARRAY_LENGTH)
select json_array_length('{"a":1}');
-- error 22P02 array

-- @ LAST_VALUE that ignores NULLs passes over JSON null (page=r_WF_first_value assumed="a JSON null is NULL there or a value; taken: NULL")
create table v(id int, s super);
insert into v values (1, json_parse('"a"')), (2, json_parse('null')), (3, null);
select distinct last_value(s ignore nulls) over (order by id rows between unbounded preceding and unbounded following) from v;
-- => [["\"a\""]]

-- @ GREATEST of SUPER values is refused by name (page=r_GREATEST_LEAST)
select greatest(json_parse('1'), 2);
-- error 0A000 greatest

-- @ an ordering comparison with ALL is refused, over SUPER as over any type (page=r_comparison_condition)
create table v(s super);
insert into v values (json_parse('1'));
select 1 from v where s > all (select s from v);
-- error 0A000 > ALL is not supported

-- @ MEDIAN of SUPER values is refused by name (page=r_MEDIAN)
create table v(s super);
select median(s) from v;
-- error 0A000 SUPER
