-- The case of attribute names, and of the settings that decide it.

-- @ without settings every name of a path is folded to lower case, quoted or not (page=r_enable_case_sensitive_super_attribute)
create table t as select json_parse('{"Ab":1,"ab":2,"AB":3}') as d;
select d.Ab, d."Ab", d.ab, d."AB", t."D".AB from t;
-- => [["2","2","2","2","2"]]
-- columns ["ab","ab","ab","ab","ab"]

-- @ the setting for identifiers keeps the case of quoted names alone (page=super-configurations)
set enable_case_sensitive_identifier to true;
create table t as select json_parse('{"Ab":1,"ab":2,"AB":3}') as d;
select d.Ab, d."Ab", d.ab, d."AB", d."ab" from t;
-- => [["2","1","2","3","2"]]
-- columns ["ab","Ab","ab","AB","ab"]

-- @ the setting for attributes keeps the case of every name, and column names stay lower (page=r_enable_case_sensitive_super_attribute)
set enable_case_sensitive_super_attribute to true;
create table t as select json_parse('{"Ab":1,"ab":2,"AB":3}') as d;
select d.Ab, d."Ab", d.ab, d."AB", D.AB, T.D.Ab::int from t;
-- => [["1","1","2","3","3",1]]
-- columns ["ab","ab","ab","ab","ab","ab"]

-- @ both settings keep the case of attributes, and of quoted column names (page=r_enable_case_sensitive_super_attribute)
set enable_case_sensitive_super_attribute to on;
set enable_case_sensitive_identifier to on;
create table t as select json_parse('{"Ab":1,"ab":2,"AB":3}') as d;
select d.Ab, d."Ab", d.ab, d."AB" from t;
-- => [["1","1","2","3"]]
-- columns ["ab","Ab","ab","AB"]

-- @ the example of the setting for attributes (page=r_enable_case_sensitive_super_attribute)
create table tbl (col super);
insert into tbl values (json_parse('{"A": "A", "a": "a"}'));
set enable_case_sensitive_super_attribute to on;
select col.A, col.a from tbl;
-- => [["\"A\"","\"a\""]]
-- columns ["a","a"]
set enable_case_sensitive_super_attribute to off;
select col.A, col.a from tbl;
-- => [["\"a\"","\"a\""]]

-- @ the case of attributes counts in every clause and below arrays (page=super-configurations)
set enable_case_sensitive_super_attribute to on;
create table t(id int, d super);
insert into t values (1, json_parse('{"Items":[{"Name":"b"},{"Name":"a"}]}')), (2, json_parse('{"items":[{"Name":"c"}]}'));
select i.Name, count(*) from t, t.d.Items as i where i.Name <> 'z' group by i.Name having max(i.Name) is not null order by i.Name;
-- => [["\"a\"",1],["\"b\"",1]]
select k from t, unpivot t.d as v at k where id = 1;
-- => [["Items"]]

-- @ a view keeps the case setting for attributes of its creation (page=r_enable_case_sensitive_super_attribute)
create table t as select json_parse('{"Ab":1,"ab":2}') as d;
set enable_case_sensitive_super_attribute to on;
create view kept as select d.Ab as x from t;
set enable_case_sensitive_super_attribute to off;
create view folded as select d.Ab as x from t;
select kept.x, folded.x from kept, folded;
-- => [["1","2"]]
set enable_case_sensitive_super_attribute to on;
select kept.x, folded.x from kept, folded;
-- => [["1","2"]]

-- @ a view keeps the case setting for identifiers of its creation (page=r_enable_case_sensitive_identifier assumed="the page names no views; they keep it as they keep that for attributes, or follow the session; taken: they keep it, as their names are bound when they are made")
create table t as select json_parse('{"Ab":1,"ab":2}') as d;
set enable_case_sensitive_identifier to on;
create view kept as select d."Ab" as x from t;
set enable_case_sensitive_identifier to off;
create view folded as select d."Ab" as x from t;
select kept.x, folded.x from kept, folded;
-- => [["1","2"]]
set enable_case_sensitive_identifier to on;
select kept.x, folded.x from kept, folded;
-- => [["1","2"]]

-- @ a materialized view keeps the case setting for attributes of its creation when it is refreshed (page=r_enable_case_sensitive_super_attribute)
create table t(d super);
insert into t values (json_parse('{"Ab":1,"ab":2}'));
set enable_case_sensitive_super_attribute to on;
create materialized view m as select d.Ab as x from t;
set enable_case_sensitive_super_attribute to off;
insert into t values (json_parse('{"Ab":3,"ab":4}'));
refresh materialized view m;
select x from m order by x;
-- => [["1"],["3"]]

-- @ a late-binding view follows the case settings of the session (page=r_enable_case_sensitive_super_attribute)
create schema s;
create table s.t as select json_parse('{"Ab":1,"ab":2}') as d;
set enable_case_sensitive_super_attribute to on;
create view late as select d.Ab as x, d."Ab" as y from s.t with no schema binding;
select x, y from late;
-- => [["1","1"]]
set enable_case_sensitive_super_attribute to off;
select x, y from late;
-- => [["2","2"]]
set enable_case_sensitive_identifier to on;
select x, y from late;
-- => [["2","1"]]

-- @ a late-binding view follows the case settings of the session inside of a bound view too (page=r_enable_case_sensitive_super_attribute)
create schema s_in;
create table s_in.t as select json_parse('{"Ab":1,"ab":2}') as d;
set enable_case_sensitive_super_attribute to on;
create view late as select d.Ab as x from s_in.t with no schema binding;
create view bound as select l.x, t.d.Ab as y from late l, s_in.t t;
select x, y from bound;
-- => [["1","1"]]
set enable_case_sensitive_super_attribute to off;
select x, y from bound;
-- => [["2","1"]]

-- @ a SQL function inside of a bound view follows the session (page=r_enable_case_sensitive_super_attribute)
create table t as select json_parse('{"Ab":1,"ab":2}') as d;
create function f_of(super) returns super stable as $$ select $1.Ab $$ language sql;
create view bound as select f_of(d) as x, t.d.Ab as y from t;
set enable_case_sensitive_super_attribute to on;
select x, y from bound;
-- => [["1","2"]]

-- @ a column that a late-binding view gives no more is missed by name (page=r_CREATE_VIEW)
create schema s_lost;
create table s_lost.t as select 1 as a;
set enable_case_sensitive_identifier to on;
create view late as select a as "Mixed" from s_lost.t with no schema binding;
create view bound as select * from late;
select * from bound;
-- => [[1]]
set enable_case_sensitive_identifier to off;
select * from bound;
-- error 42703 "Mixed"

-- @ a SQL function follows the case setting for attributes of the session (page=r_enable_case_sensitive_super_attribute)
create function f_ab(super) returns super stable as $$ select $1.Ab $$ language sql;
select f_ab(json_parse('{"Ab":1,"ab":2}'));
-- => [["2"]]
set enable_case_sensitive_super_attribute to on;
select f_ab(json_parse('{"Ab":1,"ab":2}'));
-- => [["1"]]

-- @ a procedure follows the case setting for attributes of the session (page=r_enable_case_sensitive_super_attribute)
create table out_t(x super);
create procedure p_ab() as $$ begin insert into out_t select (json_parse('{"Ab":1,"ab":2}')).Ab; end; $$ language plpgsql;
call p_ab();
set enable_case_sensitive_super_attribute to on;
call p_ab();
select x from out_t order by x;
-- => [["1"],["2"]]

-- @ a view over a view keeps each its own case setting (page=r_enable_case_sensitive_super_attribute)
create table t as select json_parse('{"In":{"Ab":1,"ab":2},"in":{"Ab":3,"ab":4}}') as d;
set enable_case_sensitive_super_attribute to on;
create view inner_v as select d.In as i from t;
set enable_case_sensitive_super_attribute to off;
create view outer_v as select i.Ab as x from inner_v;
set enable_case_sensitive_super_attribute to on;
select x from outer_v;
-- => [["2"]]

-- @ the setting for attributes is on or off (page=r_enable_case_sensitive_super_attribute)
set enable_case_sensitive_super_attribute to sometimes;
-- error 22023 sometimes

-- @ the setting for identifiers is on or off (page=r_enable_case_sensitive_identifier)
set enable_case_sensitive_identifier to lower;
-- error 22023 lower

-- @ a quoted name in a path may hold points, brackets, blanks and quotes (page=query-super)
create table t as select json_parse('{"a.b":1,"c[0]":{"d e":2},"q\\"r":3,"":4,"0":5,"f/g~h":6,"*":7,"$":8,"select":9}') as d;
select d."a.b", d."c[0]"."d e", d."q""r", d."0", d."f/g~h", d."*", d."$", d."select", d.a.b from t;
-- => [["1","2","3","5","6","7","8","9",null]]

-- @ an array has no attributes and an object no elements (page=query-super)
create table t as select json_parse('{"0":"x","a":["y"]}') as d;
select d[0], d.a."0", d.a[0], d."0", d.a[0][0], d.a[1] from t;
-- => [[null,null,"\"y\"","\"x\"",null,null]]

-- @ an index may be an expression (page=query-super assumed="the page shows constants; an expression of whole numbers too, or not; taken: too")
create table t(i int, d super);
insert into t values (0, json_parse('[10,[20,21]]')), (1, json_parse('[10,[20,21]]')), (2, json_parse('[10]')), (-1, json_parse('[10]')), (null, json_parse('[10]'));
select i, d[i], d[i][i] from t order by i;
-- => [[-1,null,null],[0,"10",null],[1,"[20,21]","21"],[2,null,null],[null,null,null]]

-- @ an index that is no number is refused (page=query-super)
create table t as select json_parse('{"a":1}') as d;
select d['a'] from t;
-- error 22P02 a

-- @ an index beyond every array, or that is NULL, finds nothing (page=query-super)
select (json_parse('[1,2]'))[2], (json_parse('[1,2]'))[null], (json_parse('[1,2]'))[999999999999999999], d[json_parse('1')], d[json_parse('"1"')] from (select json_parse('[1,2]') as d);
-- => [[null,null,null,"2",null]]

-- @ an index is a whole number (page=query-super)
select (json_parse('[1,2]'))[1.5];
-- error 42804 an array index must be a whole number, not numeric(2,1)
-- at 1.5
select (json_parse('[1,2]'))[true];
-- error 42804 an array index must be a whole number, not boolean
-- at true
select d[w], d[s], (d)[w] from (select json_parse('[10,20]') as d, 1::decimal(3,0) as w, 0::smallint as s);
-- => [["20","10","20"]]

-- @ a SUPER number with a fraction is no index, and finds nothing (page=query-super assumed="the page shows constants; a computed number with a fraction finds nothing, or is rounded; taken: nothing, as an invalid path")
select d.l[d.half], d.l[d.more], d.l[d.two], d.l[d.float] from (select json_parse('{"half":1.5,"more":1.4e0,"two":2.0,"float":1e0,"l":[10,11,12]}') as d);
-- => [[null,null,"12","11"]]

-- @ an index is no boolean (page=query-super)
select (json_parse('[1,2]'))[true];
-- error 42804 index

-- @ an index that no integer holds is out of range (page=query-super)
select (json_parse('[1,2]'))[99999999999999999999999];
-- error 22003
