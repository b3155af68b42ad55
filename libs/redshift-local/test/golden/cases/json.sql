-- Functions on JSON text.

-- @ JSON_PARSE makes a SUPER value of text (page=JSON_PARSE)
select json_parse('[10001,10002,"abc"]');
-- => [["[10001,10002,\"abc\"]"]]
-- types ["super"]

-- @ JSON_PARSE drops the blanks between tokens (page=JSON_PARSE)
select json_parse(' { "a" : [ 1 , 2 ] , "b" : null } ');
-- => [["{\"a\":[1,2],\"b\":null}"]]

-- @ JSON_PARSE of text that is no JSON is an error (page=r_parse_super_null_on_error)
select json_parse('{"a":');
-- error 22P02 Invalid JSON: a value is expected (at character 6)

-- @ JSON_PARSE gives NULL for bad JSON when the setting says so (page=r_parse_super_null_on_error)
set parse_super_null_on_error to on;
select json_parse('{"a":');
-- => [[null]]

-- @ JSON_PARSE of NULL is NULL (page=JSON_PARSE)
select json_parse(null);
-- => [[null]]

-- @ CAN_JSON_PARSE tells without an error (page=CAN_JSON_PARSE)
select can_json_parse('[10001,10002,"abc"]'), can_json_parse('[1,');
-- => [[true,false]]

-- @ JSON_SERIALIZE gives text (page=JSON_SERIALIZE)
select json_serialize(json_parse('[10001, 10002, "abc"]'));
-- => [["[10001,10002,\"abc\"]"]]

-- @ JSON_SERIALIZE keeps the quotes of a string (page=JSON_SERIALIZE)
select json_serialize(json_parse('"abc"')), json_serialize(json_parse('1.50'));
-- => [["\"abc\"","1.50"]]

-- @ JSON_SIZE counts the bytes of the text (page=r_json_size)
select json_size(json_parse('[10001,10002,"⬤"]'));
-- => [[19]]

-- @ IS_VALID_JSON takes objects alone (page=IS_VALID_JSON)
create table test_json(id int, json_strings varchar);
insert into test_json values (0, '{"a":2}'), (2, '{"a":{"b":{"c":1}}}'), (4, '{"a": [1,2,"b"]}'), (6, '{{}}'), (8, '{1:"a"}'), (10, '[1,2,3]');
select id, is_valid_json(json_strings) from test_json order by id;
-- => [[0,true],[2,true],[4,true],[6,false],[8,false],[10,false]]

-- @ IS_VALID_JSON_ARRAY takes arrays alone (page=IS_VALID_JSON_ARRAY)
create table test_json_arrays(id int, json_arrays varchar);
insert into test_json_arrays values (1, '[]'), (2, '["a","b"]'), (3, '["a",["b",1,["c",2,3,null]]]'), (4, '{"a":1}'), (5, 'a'), (6, '[1,2,]');
select id, is_valid_json_array(json_arrays) from test_json_arrays order by id;
-- => [[1,true],[2,true],[3,true],[4,false],[5,false],[6,false]]

-- @ JSON_ARRAY_LENGTH counts the outermost elements (page=JSON_ARRAY_LENGTH)
select json_array_length('[11,12,13,{"f1":21,"f2":[25,26]},14]');
-- => [[5]]

-- @ JSON_ARRAY_LENGTH of bad JSON is an error (page=JSON_ARRAY_LENGTH)
select json_array_length('[11,12,13,{"f1":21,"f2":[25,26]},14');
-- error 22P02 JSON

-- @ JSON_ARRAY_LENGTH gives NULL for bad JSON on request (page=JSON_ARRAY_LENGTH)
select json_array_length('[11,12,13,{"f1":21,"f2":[25,26]},14', true);
-- => [[null]]

-- @ the functions on arrays in JSON text take arrays, and give NULL for other JSON on request (page=JSON_ARRAY_LENGTH)
select json_array_length('{"a":1}', true), json_extract_array_element_text('{"a":1}', 0, true);
-- => [[null,null]]
select json_array_length('{"a":1}');
-- error 22P02 not an array
select json_extract_array_element_text('{"a":1}', 0);
-- error 22P02 not an array

-- @ JSON_EXTRACT_ARRAY_ELEMENT_TEXT counts from 0 (page=JSON_EXTRACT_ARRAY_ELEMENT_TEXT)
select json_extract_array_element_text('[111,112,113]', 2), json_extract_array_element_text('["a",["b",1]]', 1);
-- => [["113","[\"b\",1]"]]

-- @ JSON_EXTRACT_ARRAY_ELEMENT_TEXT gives an empty string outside the array (page=JSON_EXTRACT_ARRAY_ELEMENT_TEXT)
select json_extract_array_element_text('[111,112,113]', 3), json_extract_array_element_text('[111,112,113]', -1);
-- => [["",""]]

-- @ JSON_EXTRACT_ARRAY_ELEMENT_TEXT of bad JSON is an error (page=JSON_EXTRACT_ARRAY_ELEMENT_TEXT)
select json_extract_array_element_text('["a",["b",1,["c",2,3,null,]]]', 1);
-- error 22P02 JSON

-- @ JSON_EXTRACT_ARRAY_ELEMENT_TEXT gives NULL for bad JSON on request (page=JSON_EXTRACT_ARRAY_ELEMENT_TEXT)
select json_extract_array_element_text('["a",["b",1,["c",2,3,null,]]]', 1, true);
-- => [[null]]

-- @ JSON_EXTRACT_PATH_TEXT follows keys (page=JSON_EXTRACT_PATH_TEXT)
select json_extract_path_text('{"f2":{"f3":1},"f4":{"f5":99,"f6":"star"}}', 'f4', 'f6'), json_extract_path_text('{"f2":{"f3":1}}', 'f2');
-- => [["star","{\"f3\":1}"]]

-- @ JSON_EXTRACT_PATH_TEXT of a missing key is NULL (page=JSON_EXTRACT_PATH_TEXT)
select json_extract_path_text('{"farm": {"barn": {}}}', 'farm', 'barn', 'color'), json_extract_path_text('{"farm": 1}', 'farm', 'barn'), json_extract_path_text('{}', 'farm'), json_extract_path_text('[1]', 'farm');
-- => [[null,null,null,null]]

-- @ JSON_EXTRACT_PATH_TEXT gives each kind of value as text, and numbers digit by digit (page=JSON_EXTRACT_PATH_TEXT assumed="JSON null is NULL or the text null; taken: NULL")
select json_extract_path_text('{"a":null}', 'a'), json_extract_path_text('{"b":true}', 'b'), json_extract_path_text('{"c":1.10}', 'c'), json_extract_path_text('{"d":[12345678901234567890.50, "x\\"", null, false, {"e":1.50}]}', 'd');
-- => [[null,"true","1.10","[12345678901234567890.50,\"x\\\"\",null,false,{\"e\":1.50}]"]]

-- @ JSON in a text has numbers that SUPER has not, and gives them as they are written (page=JSON_EXTRACT_PATH_TEXT)
select json_extract_path_text('{"a":[1e2,-0,1e400,123456789012345678901234567890123456789012345]}', 'a'), json_extract_path_text('{"a":1.0E+2}', 'a');
-- => [["[1e2,-0,1e400,123456789012345678901234567890123456789012345]","1.0E+2"]]
select is_valid_json('{"a":1e400}'), is_valid_json_array('[123456789012345678901234567890123456789012345]'), can_json_parse('[1e400]');
-- => [[true,true,false]]

-- @ JSON_EXTRACT_PATH_TEXT takes an attribute that is there twice (page=JSON_EXTRACT_PATH_TEXT assumed="the JSON is invalid, or the first or the last one counts; taken: the last, as JSON_PARSE keeps it on request")
select json_extract_path_text('{"a":1,"a":2}', 'a');
-- => [["2"]]

-- @ JSON_EXTRACT_PATH_TEXT looks at case (page=JSON_EXTRACT_PATH_TEXT)
select json_extract_path_text('{"Farm": 1, "farm": 2}', 'Farm'), json_extract_path_text('{"Farm": 1}', 'farm');
-- => [["1",null]]

-- @ JSON_EXTRACT_PATH_TEXT reads at most 64 KB (page=JSON_EXTRACT_PATH_TEXT)
select len(json_extract_path_text('{"a":"' || repeat('x', 60000) || '"}', 'a')), json_extract_path_text('{"b":"' || repeat('x', 65527) || '"}', 'a');
-- => [[60000,null]]
select json_extract_path_text('{"a":"' || repeat('x', 65529) || '"}', 'a');
-- error 22*** 65535

-- @ JSON_EXTRACT_PATH_TEXT takes keys with blanks (page=JSON_EXTRACT_PATH_TEXT)
select json_extract_path_text('{"house": {"appliances": {"washing machine": {"brand": "Any Brand"}}}}', 'house', 'appliances', 'washing machine', 'brand');
-- => [["Any Brand"]]

-- @ JSON_EXTRACT_PATH_TEXT gives what is there whatever it does about bad JSON (page=JSON_EXTRACT_PATH_TEXT)
select json_extract_path_text('{"a":{"b":1,"true":2}}', 'a', 'b', true), json_extract_path_text('{"a":{"b":1}}', 'a', false);
-- => [["1","{\"b\":1}"]]

-- @ JSON_EXTRACT_PATH_TEXT needs a path (page=JSON_EXTRACT_PATH_TEXT)
select json_extract_path_text('{"a":1}');
-- error 42883 path
select json_extract_path_text('{"a":1}', true);
-- error 42883 path
select json_extract_path_text();
-- error 42883 path
select json_extract_path_text('{"true":{"a":1}}', true, 'a');
-- error 42883 texts
select json_extract_path_text('{"a":1}', 'a', true, true);
-- error 42883 texts

-- @ JSON_PARSE and CAN_JSON_PARSE take one text (page=JSON_PARSE)
select json_parse();
-- error 42883 one text
select json_parse('1', '2');
-- error 42883 one text
select can_json_parse();
-- error 42883 one text
select can_json_parse('1', '2');
-- error 42883 one text

-- @ JSON_EXTRACT_PATH_TEXT of bad JSON is an error (page=JSON_EXTRACT_PATH_TEXT)
select json_extract_path_text('{"f2":{"f3":1},"f4":{"f5":99,"f6":"star"}', 'f4', 'f6');
-- error 22P02 JSON parsing error: ',' or '}' is expected (at character 42)

-- @ JSON_EXTRACT_PATH_TEXT gives NULL for bad JSON on request (page=JSON_EXTRACT_PATH_TEXT)
select json_extract_path_text('{"f2":{"f3":1},"f4":{"f5":99,"f6":"star"}', 'f4', 'f6', true);
-- => [[null]]

-- @ JSON_PARSE refuses an object with one name twice (page=super-configurations)
select json_parse('{"a":1,"a":2}');
-- error 22P02 a

-- @ JSON_PARSE keeps the last of equal names on request (page=super-configurations)
set json_parse_dedup_attributes to on;
select json_parse('{"a":1,"b":3,"a":2}').a;
-- => [["2"]]

-- @ JSON_PARSE refuses strings longer than a VARCHAR (page=super-configurations)
select json_parse('"' || repeat('x', 65536) || '"');
-- error 22*** 65535

-- @ JSON_PARSE cuts long strings on request (page=super-configurations)
set json_parse_truncate_strings to on;
select len(json_parse('"'::varbyte || repeat('x', 60000)::varbyte || repeat('y', 10000)::varbyte || '"'::varbyte)::varchar(max));
-- => [[65535]]

-- @ JSON_PARSE reads white space, escapes, floats and empty lists wherever JSON has them (page=JSON_PARSE)
select json_parse(' { "e" : [ ] , "o" : { } , "t" : [ true , false , null ] , "n" : [ -1.50 , 1E2 , 1e+21 ] , "s" : "a\\u0041\\/\\\\" } ');
-- => [["{\"e\":[],\"o\":{},\"t\":[true,false,null],\"n\":[-1.50,1e+2,1e+21],\"s\":\"aA/\\\\\"}"]]
select json_parse('	1.0
');
-- => [["1.0"]]

-- @ JSON_PARSE says what is missing in a text that is no JSON (page=JSON_PARSE)
select json_parse('[1.0 2]');
-- error 22P02 ',' or ']' is expected
select json_parse('{"a":1.0 "b":2}');
-- error 22P02 ',' or '}' is expected
select json_parse('{"a" 1}');
-- error 22P02 ':' is expected
select json_parse('{1:2}');
-- error 22P02 a string is expected
select json_parse('[tru]');
-- error 22P02 a value is expected
select json_parse('[1,]');
-- error 22P02 a value is expected
select json_parse('[1.0] x');
-- error 22P02 text after the end
select json_parse('["a\\"');
-- error 22P02 not closed

-- @ JSON_PARSE refuses escapes and characters that no string of JSON has (page=JSON_PARSE)
select json_parse('["a\\x"]');
-- error 22P02 escape
select json_parse('["a	"]');
-- error 22P02 character
select json_parse('["\\u0000"]');
-- error 22P02 U+0000
select json_parse('["\\ud800"]');
-- error 22P02 surrogate
select json_parse('["\\ud83d\\ude00"]')[0]::varchar = '😀';
-- => [[true]]

-- @ a string that starts with U+0001 is not emulated, be it a value or a name (page=JSON_PARSE)
select json_parse('["\\u0001x"]');
-- error 0A000 not emulated
select json_parse('{"a":1,"\\u00012":2}');
-- error 0A000 not emulated
select can_json_parse('"\\u0001x"');
-- error 0A000 not emulated
select json_extract_path_text('{"a":"\\u00015"}', 'a');
-- error 0A000 not emulated
select len(json_parse('["x\\u00012"]')[0]::varchar);
-- => [[3]]
select split_to_array('a,' || chr(1) || '5');
-- error 0A000 not emulated
select object('a', 1, chr(1) || '5', 2);
-- error 0A000 not emulated
select split_to_array('a' || chr(1) || ',5');
-- => [["[\"a\\u0001\",\"5\"]"]]

-- @ a number of JSON has the 38 digits of a DECIMAL or the range of a DOUBLE PRECISION (page=limitations-super)
select json_parse('[-99999999999999999999999999999999999999, 0.12345678901234567890123456789012345678]');
-- => [["[-99999999999999999999999999999999999999,0.12345678901234567890123456789012345678]"]]
select json_parse('100000000000000000000000000000000000000');
-- error 22P02 38 digits
select json_parse('1e400');
-- error 22P02 out of range

-- @ JSON nests 1,000 levels deep and no deeper (page=limitations-super assumed="the page limits the nesting of SUPER to 1,000 levels, by each kind of bracket or by both together; taken: together")
select json_size(json_parse(repeat('[', 1000) || repeat(']', 1000)));
-- => [[2000]]
select json_parse(repeat('[', 1001) || repeat(']', 1001));
-- error 22P02 1000 levels
select json_parse(repeat('{"a":', 1001) || '1.0' || repeat('}', 1001));
-- error 22P02 1000 levels
select json_parse(repeat('[{},', 1001) || '1' || repeat(']', 1001));
-- error 22P02 1000 levels
select json_parse('[' || repeat('{},[],', 1001) || '1.0]') is not null;
-- => [[true]]

-- @ a string of JSON has 65,535 bytes as it is read, however long its text is (page=super-configurations)
select len(json_parse('"'::varbyte || repeat('x', 60000)::varbyte || repeat('y', 5535)::varbyte || '"'::varbyte)::varchar(max));
-- => [[65535]]
select json_parse('"'::varbyte || repeat('x', 60000)::varbyte || repeat('y', 5536)::varbyte || '"'::varbyte);
-- error 22P02 longer than 65535
select len(json_parse('"'::varbyte || repeat('\\n', 30000)::varbyte || repeat('\\n', 10000)::varbyte || '"'::varbyte)::varchar(max));
-- => [[40000]]
select len(json_parse('{"'::varbyte || repeat('n', 60000)::varbyte || repeat('n', 10000)::varbyte || '":"v"}'::varbyte)::varchar(max)) is null;
-- => [[true]]
