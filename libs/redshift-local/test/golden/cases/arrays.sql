-- Searching, comparing and sorting arrays; names of attributes.

-- @ ARRAY_CONTAINS finds a value (page=array_contains)
select array_contains(array('red', 'green'), 'red'), array_contains(array('red', null, 'green'), 'blue', true);
-- => [[true,false]]

-- @ ARRAY_CONTAINS finds NULL like other values unless it is told not to (page=array_contains)
select array_contains(array('red', null, 'green'), null), array_contains(array('red', null, 'green'), null, false);
-- => [[true,null]]

-- @ ARRAY_CONTAINS is not sure of a value beside NULLs when NULLs do not match (page=array_contains)
select array_contains(array('red', null), 'blue', false), array_contains(array('red', null), 'red', false);
-- => [[null,true]]

-- @ ARRAY_CONTAINS takes an array and a value (page=array_contains)
select array_contains(array(1));
-- error 42883 array_contains
select array_contains();
-- error 42883 array_contains
select array_contains(array(1), 1, true, true);
-- error 42883 array_contains

-- @ ARRAY_POSITION counts from 0 and gives -1 for what is not there (page=array_position)
select array_position(array('red', 'green'), 'red'), array_position(array(1, 2, 3), 4), array_position(array('red', 'green', 'red'), 'red'), array_position(array('red', null, 'green'), null);
-- => [[0,-1,0,1]]
-- types ["integer","integer","integer","integer"]

-- @ ARRAY_POSITION takes an array and a value (page=array_position)
select array_position(array(1));
-- error 42883 array_position

-- @ ARRAY_POSITIONS gives all positions (page=array_positions)
select array_positions(array('red', 'green', 'red'), 'red'), array_positions(array(1, 2, 3), 4), array_positions(array('red', null, 'green', null), null);
-- => [["[0,2]","[]","[1,3]"]]

-- @ ARRAY_POSITIONS takes an array and a value (page=array_positions)
select array_positions(array(1));
-- error 42883 array_positions

-- @ ARRAY_DISTINCT keeps one of each value, of NULLs too (page=array_distinct)
select array_distinct(array(1, 1, 'a', 'a', null, null)), array_distinct(array_concat(array(1, 2, 3, 3), array(2, 3, 4, 4)));
-- => [["[1,\"a\",null]","[1,2,3,4]"]]

-- @ ARRAY_DISTINCT takes one array (page=array_distinct)
select array_distinct(array(1), array(2));
-- error 42883 array_distinct

-- @ ARRAY_EXCEPT lets each item of the second array answer for one of the first (page=array_except)
select array_except(array('a', 'b', 'c'), array('b', 'c', 'd')), array_except(array('b', 'b', 'b', 'b'), array('b', 'b')), array_except(array('a', null), array(null));
-- => [["[\"a\"]","[\"b\",\"b\"]","[\"a\"]"]]

-- @ ARRAY_EXCEPT of sets drops every item that the second array has (page=array_except)
select array_except(array('a', 'b', 'b'), array('b'), true);
-- => [["[\"a\"]"]]

-- @ ARRAY_EXCEPT takes two arrays (page=array_except)
select array_except(array(1));
-- error 42883 array_except

-- @ ARRAY_INTERSECTION has each item as often as both arrays have it (page=array_intersection)
select array_intersection(array('a', 'b', 'c'), array('b', 'c', 'd')), array_intersection(array('a', 'b', 'b'), array('b', 'b', 'b')), array_intersection(array('a', null), array('b', null));
-- => [["[\"b\",\"c\"]","[\"b\",\"b\"]","[null]"]]

-- @ ARRAY_INTERSECTION of sets has each item once (page=array_intersection)
select array_intersection(array('a', 'b', 'b'), array('b', 'b', 'b'), true);
-- => [["[\"b\"]"]]

-- @ ARRAY_INTERSECTION takes two arrays (page=array_intersection)
select array_intersection(array(1));
-- error 42883 array_intersection

-- @ ARRAY_UNION has each item of both arrays once (page=array_union)
select array_union(array('a', 'b', 'b'), array('b', 'c', 'c')), array_union(array('b', 'a', 'b'), array(null, 'b', null));
-- => [["[\"a\",\"b\",\"c\"]","[\"b\",\"a\",null]"]]

-- @ ARRAY_UNION takes two arrays (page=array_union)
select array_union(array(1));
-- error 42883 array_union

-- @ ARRAYS_OVERLAP tells whether two arrays share an item (page=arrays_overlap)
select arrays_overlap(array('blue', 'green'), array('red', 'green')), arrays_overlap(array('red', null, 'blue'), array('green', null)), arrays_overlap(array('red', null, 'blue'), array('green')), arrays_overlap(json_parse('[null]'), array(null));
-- => [[true,true,false,true]]

-- @ ARRAYS_OVERLAP takes two arrays (page=arrays_overlap)
select arrays_overlap(array(1));
-- error 42883 arrays_overlap

-- @ ARRAY_SORT orders booleans, numbers, strings, and NULLs last (page=array_sort)
select array_sort(array('b', 'a', 0, null, 1, false));
-- => [["[false,0,1,\"a\",\"b\",null]"]]

-- @ ARRAY_SORT falling has NULLs first unless they are sent to the end (page=array_sort)
select array_sort(array('b', 'a', 0, null, 1, false), false), array_sort(array('b', 'a', 0, null, 1, false), false, false);
-- => [["[null,\"b\",\"a\",1,0,false]","[\"b\",\"a\",1,0,false,null]"]]

-- @ ARRAY_SORT takes booleans after its array (page=array_sort)
select array_sort(array(1), 2);
-- error 42883 array_sort

-- @ GET_NUMBER_ATTRIBUTES counts the attributes of the object itself (page=get_number_attributes)
select get_number_attributes(json_parse('{"a":1,"b":{"c":2,"d":3}}')), get_number_attributes(json_parse('{}'));
-- => [[2,0]]

-- @ GET_NUMBER_ATTRIBUTES takes one object (page=get_number_attributes)
select get_number_attributes();
-- error 42883 get_number_attributes

-- @ LOWER_ATTRIBUTE_NAMES and UPPER_ATTRIBUTE_NAMES change the names at every depth and no value (page=r_lower_attribute_names)
select lower_attribute_names(json_parse('{"A":"X","B":[{"Cd":1.50}]}')), upper_attribute_names(json_parse('{"a":"x","b":[{"Cd":1.50}]}'));
-- => [["{\"a\":\"X\",\"b\":[{\"cd\":1.50}]}","{\"A\":\"x\",\"B\":[{\"CD\":1.50}]}"]]

-- @ LOWER_ATTRIBUTE_NAMES changes names as LOWER changes texts, and UPPER_ATTRIBUTE_NAMES as UPPER (page=r_lower_attribute_names)
create table n(name varchar(20));
insert into n values ('ΑΣ'), ('Straße'), ('İX');
select lower_attribute_names(object(name, 1)) = object(lower(name), 1), upper_attribute_names(object(name, 1)) = object(upper(name), 1) from n;
-- => [[true,true],[true,true],[true,true]]
select lower_attribute_names(json_parse('[1,"A"]')), upper_attribute_names(json_parse('{}')), lower_attribute_names(null);
-- => [["[1,\"A\"]","{}",null]]

-- @ LOWER_ATTRIBUTE_NAMES makes no object with one name twice (page=r_lower_attribute_names assumed="of equal names one is kept, all are, or it is an error; taken: an error, as JSON_PARSE takes none")
select lower_attribute_names(json_parse('{"a":1,"b":{"A":2}}'));
-- => [["{\"a\":1,\"b\":{\"a\":2}}"]]
select lower_attribute_names(json_parse('{"A":1,"a":2}'));
-- error 22023 "a"

-- @ LOWER_ATTRIBUTE_NAMES takes one value (page=r_lower_attribute_names)
select lower_attribute_names();
-- error 42883 lower_attribute_names

-- @ UPPER_ATTRIBUTE_NAMES takes one value (page=r_upper_attribute_names)
select upper_attribute_names();
-- error 42883 upper_attribute_names

-- @ a function of arrays over what is no array is NULL, and of objects over what is no object (page=query-super)
select array_contains(json_parse('{"a":1}'), 1), array_positions(json_parse('1'), 1), array_distinct(json_parse('"a"')), array_sort(json_parse('true')), array_flatten(json_parse('{"a":[1]}')), subarray(json_parse('"abc"'), 0, 1), get_number_attributes(json_parse('[1,2]'));
-- => [[null,null,null,null,null,null,null]]
select array_except(json_parse('1'), array(1)), array_except(array(1), json_parse('{"a":1}')), array_intersection(json_parse('1'), array(1)), array_union(json_parse('1'), array(1)), array_union(array(1), json_parse('1')), arrays_overlap(json_parse('1'), array(1)), arrays_overlap(array(1), json_parse('true'));
-- => [[null,null,null,null,null,null,null]]

-- @ SUBARRAY counts from 0, and back from the end (page=r_subarray)
select subarray(array('a', 'b', 'c'), 0, 2), subarray(array('a', 'b', 'c'), -2, 1), subarray(array('a', 'b', 'c'), 1, 9);
-- => [["[\"a\",\"b\"]","[\"b\"]","[\"b\",\"c\"]"]]
