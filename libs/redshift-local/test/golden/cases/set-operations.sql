-- UNION, INTERSECT, EXCEPT and MINUS.

-- @ EXCEPT and MINUS keep the rows of the first query that the second has not (page=r_UNION on=team also=postgres)
select id from team except select captain - 9 from team order by 1;
-- => [[3],[4]]

-- @ MINUS is EXCEPT (page=c_Example_MINUS_query)
create table category(catid int, catname varchar(10));
create table category_stage(catid int, catname varchar(10));
insert into category values (10, 'Jazz'), (11, 'Classical');
insert into category_stage values (10, 'Jazz'), (11, 'Classical'), (12, 'Comedy');
select * from category_stage minus select * from category;
-- => [[12,"Comedy"]]
select * from category minus select * from category_stage;
-- => []

-- @ a literal tells which query a row comes from (page=c_example_union_query on=team also=postgres)
select id, name, 'T' as kind from team where id = 1 union select id, name, 'P' from player where team_id = 1 order by 1, 2, 3;
-- => [[1,"Ants","T"],[10,"Aki","P"],[12,"Cho","P"]]
-- columns ["id","name","kind"]

-- @ UNION drops the rows that UNION ALL repeats (page=c_example_unionall_query on=team also=postgres)
select team_id, 'Yes' as has from player where team_id in (1, 2) union all select id, 'No' from team where id < 3 order by 1, 2;
-- => [[1,"No"],[1,"Yes"],[1,"Yes"],[2,"No"],[2,"Yes"],[2,"Yes"]]
select team_id, 'Yes' as has from player where team_id in (1, 2) union select id, 'No' from team where id < 3 order by 1, 2;
-- => [[1,"No"],[1,"Yes"],[2,"No"],[2,"Yes"]]

-- @ two rows are the same for a set operation where both are NULL (page=r_UNION also=postgres)
select null::int intersect select null::int;
-- => [[null]]
select null::int union select null::int;
-- => [[null]]
select null::int except select null::int;
-- => []

-- @ UNION and EXCEPT go from left to right, INTERSECT comes first (page=r_UNION also=postgres)
select 1 as c union select 2 except select 1 order by c;
-- => [[2]]
select 1 as c union select 2 intersect select 3 order by c;
-- => [[1]]
(select 1 as c union select 2) intersect (select 2) order by c;
-- => [[2]]
select 3 as c except (select 3 union select 4) order by c;
-- => []

-- @ the first query names the columns (page=r_UNION also=postgres)
select 1 as a, 2 as b union all select 3 as x, 4 as y order by a;
-- => [[1,2],[3,4]]
-- columns ["a","b"]
select 1 as a union all select 2 as x order by x;
-- error 42703 "x"

-- @ ORDER BY behind a set operator takes columns of the result, and no expression of them (page=r_UNION also=postgres assumed="the page does not say whether an expression may order the result; taken: as in PostgreSQL it may not")
select 1 as a union select 2 order by a + 1;
-- error 0A000 UNION/INTERSECT/EXCEPT
-- at a + 1
select a from (select 1 as a union select 2) as u order by -a;
-- => [[2],[1]]

-- @ ORDER BY, LIMIT and OFFSET belong to the whole (page=r_UNION also=postgres)
select 1 as c union all select 3 union all select 2 order by 1 desc limit 1 offset 1;
-- => [[2]]

-- @ a query before a set operator may have an ORDER BY, which orders nothing (page=r_UNION also=postgres)
(select 2 as c order by 1) union all select 1 order by c;
-- => [[1],[2]]

-- @ LIMIT is refused inside a set operation (page=r_UNION on=team)
(select id from team limit 10) intersect select id from team;
-- error 0A000 LIMIT may not be used within input to set operations
select id from team union all (select id from player order by id limit 1);
-- error 0A000 LIMIT may not be used within input to set operations
((select id from team limit 10)) union select id from team;
-- error 0A000 LIMIT may not be used within input to set operations
(select id from team offset 1) union select id from team;
-- error 0A000 LIMIT may not be used within input to set operations
select id from (select id from player order by id limit 1) union all select 1 order by 1;
-- => [[1],[10]]

-- @ TOP is LIMIT inside a set operation too (page=r_UNION on=team assumed="the page speaks of LIMIT, and that of the select list says that TOP is the same: refused as well, or not; taken: refused")
select top 1 id from team union all select 9;
-- error 0A000 LIMIT may not be used within input to set operations

-- @ INTERSECT ALL, EXCEPT ALL and MINUS ALL are refused (page=r_UNION)
select 1 intersect all select 1;
-- error 0A000 INTERSECT ALL is not supported
select 1 except all select 1;
-- error 0A000 EXCEPT ALL is not supported
select 1 minus all select 1;
-- error 0A000 EXCEPT ALL is not supported

-- @ decimals of a set operation get the greater scale and all digits before it (page=r_UNION)
select 1.5::decimal(10,2) as revenue union select 2.25::decimal(8,4) order by 1;
-- => [["1.5000"],["2.2500"]]
-- types ["numeric(12,4)"]

-- @ decimals that need more than 38 digits have no set operation (page=r_UNION)
select 1::decimal(38,0) union select 1::decimal(38,10);
-- error 22003 38 digits

-- @ a set operation converts within a category of types (page=r_UNION also=postgres)
select 1::smallint as n union all select 70000 union all select 5000000000 order by 1;
-- => [[1],[70000],[5000000000]]

-- @ a date and a timestamp meet as timestamps (page=c_Supported_data_types)
select date '2020-01-01' as d union all select timestamp '2020-01-01 10:00:00' order by 1;
-- => [["2020-01-01 00:00:00"],["2020-01-01 10:00:00"]]

-- @ each side is converted to the common type, and keeps its repeated rows (page=r_UNION)
select json_parse('"a"') as v, 1 as n union all select 'b', 2 union all select 'b', 2 order by 2;
-- => [["\"a\"",1],["\"b\"",2],["\"b\"",2]]
set timezone to 'America/New_York';
select timestamp '2020-01-01 00:00:00' as t union all select timestamptz '2020-06-01 00:00:00+00' order by 1;
-- => [["2020-01-01 00:00:00-05"],["2020-05-31 20:00:00-04"]]

-- @ 38 digits are room enough, and integers need no more (page=r_UNION)
select 1::decimal(38,10) as d union all select 2::decimal(38,10) order by 1;
-- => [["1.0000000000"],["2.0000000000"]]
select 1.5::decimal(10,2) as d union all select 1 order by 1;
-- => [["1.00"],["1.50"]]

-- @ NULL takes the type of the other query (page=r_UNION also=postgres)
select null as n union all select 1 order by 1;
-- => [[1],[null]]

-- @ a set operation between categories of types is refused (page=r_UNION)
select 1 union select 'a'::varchar;
-- error 42804 cannot be matched
select true union select 1;
-- error 42804 cannot be matched
select date '2020-01-01' union select 1;
-- error 42804 cannot be matched

-- @ a set operation of different widths is refused (page=r_UNION also=postgres)
select 1, 2 union select 1;
-- error 42601 same number of columns

-- @ NULL comes last in the order of a set operation, and first when descending (page=r_ORDER_BY_clause also=postgres)
select 1 as c union all select null union all select 2 order by c;
-- => [[1],[2],[null]]
select 1 as c union all select null union all select 2 order by c desc;
-- => [[null],[2],[1]]

-- @ a column of a union is as long as its longest literal (page=r_UNION)
create table t(a varchar(2), b char(2));
insert into t values ('ab', 'ab');
select 'x' as v union all select a from t order by v;
-- => [["ab"],["x"]]
-- types ["character varying(2)"]
select a as v from t union all (select 'abcdef' union all select 'a') order by v;
-- => [["a"],["ab"],["abcdef"]]
-- types ["character varying(6)"]
select (case when true then 'abc' else b end) from t;
-- => [["abc"]]
-- types ["character(3)"]
