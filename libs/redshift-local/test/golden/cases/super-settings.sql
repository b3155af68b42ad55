-- Settings of SUPER: what is read, navigated and cast leniently, and what JSON_PARSE takes.

-- @ navigate_super_null_on_error is on or off (page=r_navigate_super_null_on_error)
set navigate_super_null_on_error to maybe;
-- error 22023 maybe

-- @ cast_super_null_on_error is on or off (page=r_cast_super_null_on_error)
set cast_super_null_on_error to maybe;
-- error 22023 maybe

-- @ parse_super_null_on_error is on or off (page=r_parse_super_null_on_error)
set parse_super_null_on_error to maybe;
-- error 22023 maybe

-- @ json_parse_dedup_attributes is on or off (page=super-configurations)
set json_parse_dedup_attributes to 'last';
-- error 22023 last

-- @ json_parse_truncate_strings is on or off (page=super-configurations)
set json_parse_truncate_strings to 'x';
-- error 22023 x

-- @ the settings of SUPER go back to their defaults (page=super-configurations)
set navigate_super_null_on_error to off;
set cast_super_null_on_error to off;
set parse_super_null_on_error to on;
reset navigate_super_null_on_error;
reset cast_super_null_on_error;
reset parse_super_null_on_error;
select json_parse('{"a":"x"}').b, json_parse('"x"')::int;
-- => [[null,null]]
select json_parse('{');
-- error 22P02 JSON

-- @ strict navigation looks at every step (page=super-configurations)
set navigate_super_null_on_error to off;
create table t as select json_parse('{"a":{"b":[1]}}') as d;
select d.a.b[0] from t;
-- => [["1"]]
select d.a.c.b from t;
-- error 22*** navig

-- @ strict navigation past the end of an array is an error (page=super-configurations)
set navigate_super_null_on_error to off;
create table t as select json_parse('[1,2]') as d;
select d[2] from t;
-- error 22*** navig

-- @ strict navigation into a scalar is an error (page=super-configurations)
set navigate_super_null_on_error to off;
create table t as select json_parse('{"a":1}') as d;
select d.a.b from t;
-- error 22*** navig

-- @ strict navigation is an error in a condition too (page=super-configurations)
set navigate_super_null_on_error to off;
create table t as select json_parse('{"a":1}') as d;
select 1 from t where d.b = 1;
-- error 22*** navig

-- @ strict navigation into a random value, and a strict cast of one, judge one value (page=r_RANDOM)
create table ten(n int);
insert into ten values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
set navigate_super_null_on_error to off;
set cast_super_null_on_error to off;
select count((case when random() < 0.5 then object('x', 1) end).x) between 1 and 99 from ten as a, ten as b;
-- => [[true]]
select count(case when random() < 0.5 then json_parse('1') end::int) between 1 and 99 from ten as a, ten as b;
-- => [[true]]

-- @ a strict cast minds SUPER values alone (page=r_cast_super_null_on_error)
create table c as select json_parse('{"k":"q"}') as d, 5 as n, null::int as none, '2020-01-02'::date as day;
set cast_super_null_on_error to off;
select n::varchar, none::varchar, none::super, day::varchar, d.k::super, d::super from c;
-- => [["5",null,null,"2020-01-02","\"q\"","{\"k\":\"q\"}"]]

-- @ a strict cast of a number too large for its type is an error (page=super-configurations)
set cast_super_null_on_error to off;
select json_parse('3000000000')::int;
-- error 22*** invalid input

-- @ a strict cast of an object to text is an error (page=super-configurations assumed="a cast of an object to text gives NULL by the page on limitations: in strict mode too, or an error; taken: an error, as of every cast that is not possible")
set cast_super_null_on_error to off;
select json_parse('{"a":1}')::varchar;
-- error 22*** invalid input

-- @ parse_super_null_on_error gives NULL for the row that is no JSON (page=r_parse_super_null_on_error)
set parse_super_null_on_error to on;
create table t(id int, s varchar(20));
insert into t values (1, '[1]'), (2, '[1'), (3, null), (4, '{"a":1,"a":2}');
select id, json_parse(s) from t order by id;
-- => [[1,"[1]"],[2,null],[3,null],[4,null]]

-- @ JSON_PARSE keeps the last of equal names in nested objects too (page=super-configurations)
set json_parse_dedup_attributes to on;
select json_parse('{"a":1,"b":{"x":1,"x":2},"a":3}'), json_parse('[{"k":1,"k":2}]');
-- => [["{\"b\":{\"x\":2},\"a\":3}","[{\"k\":2}]"]]

-- @ the same name in a nested object is no duplicate (page=super-configurations)
select json_parse('{"a":{"a":{"a":1}}}'), json_parse('{"a":1,"A":2,"a ":3}');
-- => [["{\"a\":{\"a\":{\"a\":1}}}","{\"a\":1,\"A\":2,\"a \":3}"]]

-- @ two spellings of one name are one name (page=super-configurations)
select json_parse('{"a":1,"\\u0061":2}');
-- error 22P02 twice

-- @ CAN_JSON_PARSE follows the settings of JSON_PARSE (page=CAN_JSON_PARSE)
select can_json_parse('{"a":1,"a":2}'), can_json_parse('[1]'::varbyte), can_json_parse(null);
-- => [[false,true,false]]
set json_parse_dedup_attributes to on;
select can_json_parse('{"a":1,"a":2}');
-- => [[true]]

-- @ a search of an array finds NULL unless the setting says that it is unknown (page=r_default_array_search_null_handling)
set default_array_search_null_handling to true;
select array_contains(array('red', null, 'green'), null), array_position(array('red', null, 'green'), 'blue');
-- => [[true,-1]]
set default_array_search_null_handling to false;
select array_contains(array('red', 'green'), null), array_position(array('red', null, 'green'), 'blue'), array_positions(array(1, null), 2), array_contains(array('red', null), 'red'), array_contains(array('red', null), null, true);
-- => [[null,null,null,true,true]]

-- @ default_array_search_null_handling is true or false (page=r_default_array_search_null_handling)
set default_array_search_null_handling to 'nulls';
-- error 22023 nulls

-- @ serializing nested columns of external tables is refused by name (page=r_json_serialization_enable)
set json_serialization_enable to true;
-- error 0A000 json_serialization_enable

-- @ parsing strings within nested columns of external tables is refused by name (page=r_json_serialization_parse_nested_strings)
set json_serialization_parse_nested_strings to true;
-- error 0A000 json_serialization_parse_nested_strings

-- @ TRY_CAST is NULL where a strict CAST of a SUPER value fails (page=r_TRY_CAST)
set cast_super_null_on_error to false;
select try_cast(json_parse('"a"') as int);
-- => [[null]]
