-- Queries: joins, subqueries, set operations, WITH, PIVOT, ordering and limits.

-- @ an inner join keeps the pairs that match (page=r_Join_examples on=team also=postgres)
select t.name, p.name from team t join player p on p.team_id = t.id order by 1, 2;
-- => [["Ants","Aki"],["Ants","Cho"],["Bees","Ben"],["Bees","Emi"]]

-- @ a join in the WHERE clause is an inner join (page=r_Join_examples on=team also=postgres,pg-mem)
select t.name, count(*) from team t, player p where p.team_id = t.id group by t.name order by 1;
-- => [["Ants",2],["Bees",2]]

-- @ a left join keeps rows without a partner (page=r_Join_examples on=team also=postgres)
select t.name, p.name from team t left outer join player p on p.team_id = t.id order by t.id, p.id;
-- => [["Ants","Aki"],["Ants","Cho"],["Bees","Ben"],["Bees","Emi"],["Crows",null],["Deer",null]]

-- @ a right join keeps the right side's rows (page=r_Join_examples on=team also=postgres)
select t.name, p.name from team t right join player p on p.team_id = t.id order by p.id;
-- => [["Ants","Aki"],["Bees","Ben"],["Ants","Cho"],[null,"Dai"],["Bees","Emi"]]

-- @ a full join keeps both sides' rows (page=r_Join_examples on=team also=postgres)
select t.name, p.name from team t full join player p on p.team_id = t.id order by t.id nulls last, p.id;
-- => [["Ants","Aki"],["Ants","Cho"],["Bees","Ben"],["Bees","Emi"],["Crows",null],["Deer",null],[null,"Dai"]]

-- @ a full join filtered to the rows without a partner (page=r_Join_examples on=team also=postgres)
select t.name, p.name from team t full join player p on p.team_id = t.id where t.id is null or p.id is null order by 1 nulls last;
-- => [["Crows",null],["Deer",null],[null,"Dai"]]

-- @ a condition in ON does not drop the left side's rows (page=r_Join_examples on=team also=postgres)
select t.name, p.name from team t left join player p on p.team_id = t.id and p.points > 8 order by t.id, p.id;
-- => [["Ants","Aki"],["Bees","Emi"],["Crows",null],["Deer",null]]

-- @ a cross join pairs every row (page=r_Join_examples on=team also=postgres)
select count(*) from team cross join player;
-- => [[20]]

-- @ USING joins on columns of one name and shows them once (page=r_Join_examples also=postgres)
create table a(id int, x int);
create table b(id int, y int);
insert into a values (1, 10), (2, 20);
insert into b values (2, 200), (3, 300);
select * from a join b using (id);
-- => [[2,20,200]]
-- columns ["id","x","y"]

-- @ a natural join joins on every column of one name (page=r_Join_examples also=postgres)
create table a(id int, x int);
create table b(id int, y int);
insert into a values (1, 10), (2, 20);
insert into b values (2, 200), (3, 300);
select * from a natural join b;
-- => [[2,20,200]]

-- @ USING in a full join takes the side that is there (page=r_Join_examples also=postgres)
create table a(id int, x int);
create table b(id int, y int);
insert into a values (1, 10), (2, 20);
insert into b values (2, 200), (3, 300);
select id, x, y from a full join b using (id) order by id;
-- => [[1,10,null],[2,20,200],[3,null,300]]

-- @ each item of FROM merges the columns of its own joins (page=r_FROM_clause30 also=postgres)
create table a(id int, x int);
create table b(id int, y int);
create table c(id int, x int);
create table d(id int, z int);
insert into a values (1, 10), (2, 20);
insert into b values (1, 11), (2, 21);
insert into c values (1, 12), (3, 32);
insert into d values (3, 33), (2, 23);
select * from a join b using (id), c join d using (id) order by y;
-- => [[1,10,11,3,32,33],[2,20,21,3,32,33]]
-- columns ["id","x","y","id","x","z"]
select * from c, a join b using (id) where c.id = a.id;
-- => [[1,12,1,10,11]]
select * from (a join b using (id)) join (c join d using (id)) using (id);
-- => []
-- columns ["id","x","y","x","z"]
select id from a join b using (id), c;
-- error 42702 column reference "id" is ambiguous
select id, count(*) as n from a join b using (id) group by id order by id limit 1;
-- columns ["id","n"]

-- @ columns that outer joins merge come before those of the joins inside them (page=r_FROM_clause30 also=postgres)
create table a(id int, x int);
create table b(id int, y int);
create table c(id int, x int);
insert into a values (1, 10);
insert into b values (1, 11);
insert into c values (2, 10);
select * from a join b using (id) join c using (x);
-- => [[10,1,11,2]]
-- columns ["x","id","y","id"]
select * from a join b using (id) right join c using (id) order by 1;
-- => [[2,null,null,10]]
-- columns ["id","x","y","x"]
select * from a join b using (id) left join c using (id, x);
-- => [[1,10,11]]
-- columns ["id","x","y"]
select id, q from a join b using (id) cross join (select 5 as q) e join a c using (id);
-- => [[1,5]]

-- @ a merged column is that of the outer side, in the type of both (page=r_FROM_clause30)
select k || '|' from (select 'x '::varchar(3) as k) a left join (select 'x'::varchar(3) as k) b using (k);
-- => [["x |"]]
select k || '|' from (select 'x '::varchar(3) as k) a right join (select 'x'::varchar(3) as k) b using (k);
-- => [["x|"]]
select k from (select 1::smallint as k) a left join (select 1::bigint as k) b using (k);
-- => [[1]]
-- types ["bigint"]

-- @ a column of USING stands once on each side (page=r_FROM_clause30 also=postgres)
create table a(id int, x int);
create table b(id int, y int);
select * from a cross join b join a c using (id);
-- error 42702 common column name "id" appears more than once in left table
select * from a c join (a cross join b) using (id);
-- error 42702 common column name "id" appears more than once in right table
select * from a join b using (id, id);
-- error 42701 "id" appears more than once in USING clause
select * from a join b using (y);
-- error 42703 column "y" specified in USING clause does not exist in left table
select * from a join b using (id, x);
-- error 42703 column "x" specified in USING clause does not exist in right table

-- @ a natural join without a column of one name is a cross join (page=r_FROM_clause30 also=postgres)
select * from (select 1 as a union all select 2) x natural join (select 3 as b union all select 4) y order by a, b;
-- => [[1,3],[1,4],[2,3],[2,4]]
select * from (select 1 as a where false) x natural full join (select 3 as b) y;
-- => [[null,3]]

-- @ tables of one name in two schemas stand side by side (page=r_FROM_clause30 also=postgres)
create table side(a int);
insert into side values (1);
create schema other_side;
create table other_side.side(b int);
insert into other_side.side values (2);
select * from side, other_side.side;
-- => [[1,2]]
select other_side.side.b, a from side, other_side.side;
-- => [[2,1]]
select side.b from side, other_side.side;
-- error 42P09 table reference "side" is ambiguous
select * from side as s, other_side.side as s;
-- error 42712 table name "s" specified more than once
select * from side, side;
-- error 42712 table name "side" specified more than once
with side as (select 3 as c) select * from side, other_side.side;
-- error 42712 table name "side" specified more than once
with side as (select 3 as c) select * from other_side.side;
-- => [[2]]
select * from other_side.side, (select 1 as c) as side;
-- error 42712 table name "side" specified more than once
drop schema other_side cascade;

-- @ a column may be written with the schema that the search path gives its table (page=r_Basic_elements also=postgres)
create schema full_name;
set search_path to full_name;
create table t(a int);
insert into t values (7);
select full_name.t.a, full_name.t.* from t;
-- => [[7,7]]
select elsewhere.full_name.t.* from full_name.t;
-- error *****
update t set a = full_name.t.a + 1;
select * from t, full_name.t;
-- error 42712 table name "t" specified more than once
select a from full_name.t as u where full_name.t.a = 1;
-- error 42P01
select pg_catalog.pg_namespace.nspname from pg_namespace where nspname = 'full_name';
-- => [["full_name"]]
drop schema full_name cascade;

-- @ a schema in FROM wins over a column of its name (page=query-super)
create schema both_names;
create table both_names.t as select 1 as a;
create temp table temporary as select 2 as b;
select a, b from (select json_parse('[9]') as both_names, 3 as pg_temp) x, both_names.t, pg_temp.temporary;
-- => [[1,2]]
select count(*) from (select 2 as pg_catalog, 3 as information_schema) x, pg_catalog.pg_namespace n, information_schema.tables i where n.nspname = 'both_names' and i.table_name = 't' and i.table_schema = 'both_names';
-- => [[1]]
select both_names.a from both_names.t as both_names, (select 1 as x) as y;
-- => [[1]]
select e, f from (select json_parse('[[9,8]]') as t) as both_names, both_names.t as e, e as f where f = 8;
-- => [["[9,8]","8"]]
drop schema both_names cascade;

-- @ derived tables need no alias (page=r_FROM_clause30)
select * from (select 1 as a), (select 2 as b);
-- => [[1,2]]

-- @ more names for columns than there are columns are refused (page=r_FROM_clause30 also=postgres)
select * from (select 1 as a) as d(x, y);
-- error 42P10
create table named(a int, b int);
insert into named values (1, 2);
select * from named as n(x, y, z);
-- error 42P10
select x, b from named as n(x);
-- => [[1,2]]

-- @ a table of another database is refused by name (page=r_Basic_elements)
select * from other_db.public.t;
-- error 0A000 not emulated: another database
create table other_db.public.t (a int);
-- error 0A000 not emulated: another database
select * from a.b.c.d;
-- error 42601 too many dotted names

-- @ a join behind a comma is made before the tables stand side by side (page=r_FROM_clause30 also=postgres)
create table one(n int);
create table two(n int);
insert into one values (1), (2);
insert into two values (2), (3);
select a.n, b.n, c.n from one a, one b right join two c on b.n = c.n order by 1, 3;
-- => [[1,2,2],[1,null,3],[2,2,2],[2,null,3]]
select a.n, b.n, c.n from one a left join (one b cross join two c) on a.n = b.n and c.n = 3 and b.n = 2 order by 1;
-- => [[1,null,null],[2,2,3]]

-- @ a function stands in FROM under its name, an alias, and names for its columns (page=r_FROM_clause30)
select r, i from json_parse('{"a":[7,8]}').a as r at i order by i;
-- => [["7",0],["8",1]]
select a.abs, abs.* from abs(-1) a(abs), abs(2);
-- => [[1,2]]
select n, (select sum(g) from generate_series(1, n) as g) from (select 3 as n) as one group by n;
-- => [[3,6]]
select * from no_such_schema.generate_series(1, 2);
-- error 42883 no_such_schema.generate_series(integer, integer)
select * from generate_series(1);
-- error 42883 generate_series(integer)
select * from generate_series(1, 2, 3, 4);
-- error 42883 generate_series(integer, integer, integer, integer)
select * from generate_series(1, 2) as g(a, b);
-- error 42P10
-- at generate_series
select 1 from generate_series(date '2020-01-01', 3);
-- error 42*** bigint
-- at generate_series
select g.g, n.v, generate_series.generate_series from generate_series(5, 7) as g, generate_series(1, 6, 4) as n(v), pg_catalog.generate_series(3, 3) where v < 5;
-- => [[5,1,3],[6,1,3],[7,1,3]]
-- columns ["g","v","generate_series"]

-- @ NULL joins nothing (page=r_Nulls also=postgres,pg-mem)
create table a(k int);
create table b(k int);
insert into a values (1), (null);
insert into b values (1), (null);
select count(*) from a join b on a.k = b.k;
-- => [[1]]

-- @ a table joins itself (page=r_Join_examples on=employee also=postgres)
select e.name, m.name from employee e join employee m on e.manager_id = m.id where m.name = 'John' order by 1;
-- => [["Jorge","John"],["Kwaku","John"],["Liu","John"]]

-- @ ORDER BY ascending puts NULL last (page=r_ORDER_BY_clause on=team also=postgres,pg-mem)
select name, captain from team order by captain;
-- => [["Ants",10],["Bees",11],["Deer",99],["Crows",null]]

-- @ ORDER BY descending puts NULL first (page=r_ORDER_BY_clause on=team also=postgres,pg-mem)
select name, captain from team order by captain desc;
-- => [["Crows",null],["Deer",99],["Bees",11],["Ants",10]]

-- @ NULLS FIRST and NULLS LAST place NULL (page=r_ORDER_BY_clause on=team also=postgres,pg-mem)
select name from team order by captain nulls first;
-- => [["Crows"],["Ants"],["Bees"],["Deer"]]
select name from team order by captain desc nulls last;
-- => [["Deer"],["Bees"],["Ants"],["Crows"]]

-- @ ORDER BY takes a number, an alias and an expression (page=r_ORDER_BY_clause on=team also=postgres)
select name, points * 2 as double from player where points is not null order by 2 desc;
-- => [["Aki",25],["Emi",18],["Ben",14],["Cho",7]]
select name, points as p from player where points is not null order by p;
-- => [["Cho",3.5],["Ben",7],["Emi",9],["Aki",12.5]]

-- @ ORDER BY may take an aggregate that the select list does not have (page=r_ORDER_BY_clause on=team also=postgres)
select region from team where region is not null group by region order by count(*);
-- => [["west"],["east"]]
select 1 from team order by count(*);
-- => [[1]]

-- @ ORDER BY computes with an alias of the select list (page=r_ORDER_BY_clause on=team assumed="an alias alone, or in an expression as in the select list and WHERE; taken: in an expression too")
select name, points * 2 as twice from player where points is not null order by abs(twice - 15);
-- => [["Ben",14],["Emi",18],["Cho",7],["Aki",25]]

-- @ a name in ORDER BY that two columns of the list have is ambiguous, unless they are one (page=r_ORDER_BY_clause on=team also=postgres)
select id as x, captain as x from team order by x;
-- error 42702 ORDER BY "x" is ambiguous
select name, name from team order by name desc limit 1;
-- => [["Deer","Deer"]]

-- @ ORDER BY reads a column of a table although an alias has the table's name (page=r_ORDER_BY_clause on=team also=postgres)
select id as t from team t order by t.name desc;
-- => [[4],[3],[2],[1]]

-- @ ORDER BY an alias of a constant orders nothing (page=r_ORDER_BY_clause on=team also=postgres)
select 7 as a, id from team order by a, id desc limit 1;
-- => [[7,4]]

-- @ SELECT DISTINCT is ordered by what its list shows (page=r_ORDER_BY_clause on=team also=postgres)
select distinct upper(name) from team order by upper(name) desc limit 1;
-- => [["DEER"]]
select distinct name from team order by captain;
-- error 42P10 ORDER BY expressions must appear in select list
-- at captain

-- @ ORDER BY compares text by its bytes (page=c_collation_sequences)
create table t(a varchar(5));
insert into t values ('b'), ('A'), ('a'), ('B'), ('_'), ('1'), ('é'), ('z');
select a from t order by a;
-- => [["1"],["A"],["B"],["_"],["a"],["b"],["z"],["é"]]

-- @ ORDER BY a number beyond the columns is refused (page=r_ORDER_BY_clause on=team also=postgres)
select name from team order by 2;
-- error 42P10 ORDER BY position 2 is not in select list
select name from team order by 0;
-- error 42P10 ORDER BY position 0 is not in select list
select name from team order by -1;
-- error 42P10 ORDER BY position -1 is not in select list
select name from team group by 2;
-- error 42P10 GROUP BY position 2 is not in select list
select 1, 2, 3, 4, 5, 6, 7, 8, 9, id from team order by 10 desc limit 1;
-- => [[1,2,3,4,5,6,7,8,9,4]]

-- @ signs make expressions of all but numbers (page=r_ORDER_BY_clause on=team also=postgres)
select id from team order by -id limit 1;
-- => [[4]]
select id from team order by +9, id limit 1;
-- => [[1]]

-- @ the only constants of ORDER BY and GROUP BY are positions (page=r_ORDER_BY_clause on=team also=postgres)
select id from team order by 'id';
-- error 42601 non-integer constant in ORDER BY
select id from team order by null;
-- error 42601 non-integer constant in ORDER BY
select id from team union select id from player order by 1.0;
-- error 42601 non-integer constant in ORDER BY
select count(*) from team group by 'x';
-- error 42601 non-integer constant in GROUP BY
select region, count(*) from team group by region, true;
-- error 42601 non-integer constant in GROUP BY

-- @ a position or an alias in GROUP BY may name a constant (page=r_GROUP_BY_clause on=team)
select 'x' as x, count(*) > 1 from team group by 1;
-- => [["x",true]]
select 'x' as x, count(*) > 1 from team group by x;
-- => [["x",true]]
select 5 as five, count(*) > 1 from team group by 1;
-- => [[5,true]]
select 'x'::super as x, count(*) > 1 from team group by 1;
-- => [["\"x\"",true]]

-- @ a column wins over an alias of its name in GROUP BY (page=r_GROUP_BY_clause also=postgres)
create table t(x int);
insert into t values (1), (-1), (-1);
select abs(x) as x, count(*) from t group by x order by 2;
-- => [[1,1],[1,2]]

-- @ GROUP BY names a column, a position or an alias, and nothing within an alias (page=r_GROUP_BY_clause on=team)
select count(*) from team group by nothing;
-- error 42703 column "nothing" does not exist
select json_parse('{"a":1}') as doc, count(*) from team group by doc.a;
-- error 42P01 missing FROM-clause entry for table "doc"

-- @ GROUP BY ALL groups by what is no aggregate (page=https://docs.aws.amazon.com/redshift/latest/dg/r_GROUP_BY_clause.html on=team)
select 'x', region, count(*) + 1 as c from team where region is not null group by all order by c desc limit 1;
-- => [["x","east",3]]
select count(*) from team where false group by all;
-- => [[0]]
select 'x', count(*) from team where false group by all;
-- => []

-- @ LIMIT and OFFSET (page=r_ORDER_BY_clause on=team also=postgres,pg-mem)
select id from player order by id limit 2 offset 1;
-- => [[11],[12]]

-- @ TOP is LIMIT (page=r_SELECT_list on=team)
select top 2 id from player order by id;
-- => [[10],[11]]

-- @ DISTINCT drops equal rows and takes NULL as equal (page=r_SELECT_list on=team also=postgres,pg-mem)
select distinct team_id from player order by team_id;
-- => [[1],[2],[null]]

-- @ an alias of the select list may be used in a later expression (page=r_SELECT_list on=team)
select points * 2 as twice, twice + 1 as more from player where id = 10;
-- => [[25,26]]

-- @ the name that a column has without an alias is no alias (page=r_SELECT_list also=postgres)
select upper('x'), upper || 'y';
-- error 42703 column "upper" does not exist

-- @ a column of the table wins over an alias of its name (page=r_SELECT_list on=team)
select points + 1 as points, points * 2 as twice from player where id = 10;
-- => [[13.5,25]]

-- @ a scalar subquery stands for its value (page=r_scalar_subqueries on=team also=postgres)
select name, points - (select avg(points) from player) from player where id in (10, 12) order by id;
-- => [["Aki",4.5],["Cho",-4.5]]

-- @ a scalar subquery of no rows is NULL (page=r_scalar_subqueries also=postgres)
select (select 1 where false);
-- => [[null]]

-- @ a scalar subquery of two rows is an error (page=r_scalar_subqueries on=team also=postgres)
select (select id from player);
-- error 21000 more than one row

-- @ a scalar subquery of two rows is an error, whatever is asked of its value (page=r_scalar_subqueries on=team also=postgres)
select name from team where (select id from player) = 99;
-- error 21000 more than one row
select name from team where (select id from player order by id limit 2) < 0;
-- error 21000 more than one row
select name from team where (select id from player where team_id = 1 union all select 1) = 99;
-- error 21000 more than one row
select name from team where (select captain from team where captain is null union all select null) is not null;
-- error 21000 more than one row
select t.name from team t join player p on (select id from player) = p.id + 100;
-- error 21000 more than one row
select count(*) from team having (select id from player) = 99;
-- error 21000 more than one row

-- @ a subquery in the ON of an outer join may be asked of either side (page=r_FROM_clause30 on=team also=postgres)
select t.name, p.name from team t left join player p on p.team_id = t.id and t.captain in (select id from player where points > 10) order by t.id, p.id;
-- => [["Ants","Aki"],["Ants","Cho"],["Bees",null],["Crows",null],["Deer",null]]
select t.name, p.name from team t left join player p on p.team_id = t.id and p.id not in (select captain from team where captain is not null) order by t.id;
-- => [["Ants","Cho"],["Bees","Emi"],["Crows",null],["Deer",null]]
select t.name, p.name from team t right join player p on p.team_id = t.id and t.captain = (select min(id) from player) order by p.id;
-- => [["Ants","Aki"],[null,"Ben"],["Ants","Cho"],[null,"Dai"],[null,"Emi"]]
select t.name, p.name from team t right join player p on p.team_id = t.id and p.points > (select avg(points) from player) order by p.id;
-- => [["Ants","Aki"],[null,"Ben"],[null,"Cho"],[null,"Dai"],["Bees","Emi"]]
select t.name, p.name from team t right join player p on p.team_id = t.id and exists (select 1 from team where region = 'east') and p.id > 12 order by p.id;
-- => [[null,"Aki"],[null,"Ben"],[null,"Cho"],[null,"Dai"],["Bees","Emi"]]
select t.name, p.name from team t left join player p on p.team_id = t.id and not exists (select 1 from team where region = 'north') and p.points > 8 order by t.id;
-- => [["Ants","Aki"],["Bees","Emi"],["Crows",null],["Deer",null]]
select t.name, p.name from team t left join player p on (select false) order by t.id;
-- => [["Ants",null],["Bees",null],["Crows",null],["Deer",null]]
select t.name, p.name from team t left join player p on p.team_id = t.id and case when t.id = (select min(id) from team) then true else p.id in (select max(id) from player) end order by t.id, p.id;
-- => [["Ants","Aki"],["Ants","Cho"],["Bees","Emi"],["Crows",null],["Deer",null]]
select t.name, p.name from team t left join player p on (select id from player) = 99;
-- error 21000 more than one row
select t.name, p.name from team t left join player p on p.team_id = t.id and (select id from player) = 99;
-- error 21000 more than one row

-- @ a subquery in the ON of an outer join stands where the join stands among others (page=r_FROM_clause30 on=team also=postgres)
select t.name, p.name from team t left join (player p join team u on u.id = p.team_id and u.captain = (select min(captain) from team)) on p.team_id = t.id and p.id in (select max(id) from player where team_id = 1) order by t.id;
-- => [["Ants","Cho"],["Bees",null],["Crows",null],["Deer",null]]
select t.name, p.name, u.name from team t left join player p on p.id = t.captain and p.points > (select min(points) from player where team_id = 2) left join team u on u.id = t.id + 1 and u.region in (select region from team where id < 3) order by t.id;
-- => [["Ants","Aki","Bees"],["Bees",null,"Crows"],["Crows",null,null],["Deer",null,null]]
select * from team t left join player p on p.team_id = t.id and t.id in (select 2) where t.id < 3 order by t.id, p.id;
-- => [[1,"Ants","east",10,null,null,null,null],[2,"Bees","west",11,11,"Ben",2,7],[2,"Bees","west",11,14,"Emi",2,9]]

-- @ a subquery in the ON of an outer join reads a common table (page=r_WITH_clause on=team also=postgres)
with first as (select 1 as id) select t.name, p.name from team t left join player p on p.team_id = t.id and t.id in (select id from first) order by t.id, p.id;
-- => [["Ants","Aki"],["Ants","Cho"],["Bees",null],["Crows",null],["Deer",null]]
with best as (select id from player where points > 8) select t.name, p.name from team t left join player p on p.team_id = t.id and p.id not in (select id from best) order by t.id;
-- => [["Ants","Cho"],["Bees","Ben"],["Crows",null],["Deer",null]]
with lead as (select captain from team) select t.name, p.name from team t right join player p on p.team_id = t.id and p.id <> all (select captain from lead) order by p.id;
-- => [[null,"Aki"],[null,"Ben"],[null,"Cho"],[null,"Dai"],[null,"Emi"]]
with lead as (select captain from team) select t.name, p.name from team t right join player p on p.team_id = t.id and p.id = any (select captain from lead) order by p.id;
-- => [["Ants","Aki"],["Bees","Ben"],[null,"Cho"],[null,"Dai"],[null,"Emi"]]

-- @ a subquery in the ON of a full join leaves the rows of both sides (page=r_FROM_clause30 on=team)
select t.name, p.name from team t full join player p on p.team_id = t.id and t.id = (select min(id) from team) order by t.id nulls last, p.id;
-- => [["Ants","Aki"],["Ants","Cho"],["Bees",null],["Crows",null],["Deer",null],[null,"Ben"],[null,"Dai"],[null,"Emi"]]
select t.name, p.name from team t full join player p on p.team_id = t.id and p.id in (select captain from team) order by t.id nulls last, p.id;
-- => [["Ants","Aki"],["Bees","Ben"],["Crows",null],["Deer",null],[null,"Cho"],[null,"Dai"],[null,"Emi"]]
select t.name, p.name from team t full join player p on (select id from player) = 99;
-- error 21000 more than one row

-- @ a subquery in the ON of an inner join may be asked of both sides at once (page=r_FROM_clause30 on=team also=postgres)
select t.name, p.name from team t join player p on p.team_id = t.id and (t.captain, p.id) in (select id, id from player) order by t.id;
-- => [["Ants","Aki"],["Bees","Ben"]]

-- @ a subquery that is asked of both sides of an outer join is refused by name (page=r_FROM_clause30 on=team)
select t.name from team t left join player p on p.team_id = t.id and (t.captain, p.id) in (select id, id from player);
-- error 0A000 not emulated: a subquery that reads both sides of an outer join
-- at team t left

-- @ a correlated subquery reads the outer row (page=r_correlated_subqueries on=team also=postgres)
select name from player p where points = (select max(points) from player q where q.team_id = p.team_id) order by name;
-- => [["Aki"],["Emi"]]

-- @ a correlated EXISTS (page=r_exists_condition on=team also=postgres)
select name from team t where exists (select 1 from player p where p.team_id = t.id) order by 1;
-- => [["Ants"],["Bees"]]

-- @ a correlated NOT EXISTS (page=r_exists_condition on=team also=postgres)
select name from team t where not exists (select 1 from player p where p.team_id = t.id) order by 1;
-- => [["Crows"],["Deer"]]

-- @ NOT IN a subquery with NULL keeps nothing (page=r_in_condition on=team also=postgres)
select name from team where id not in (select team_id from player);
-- => []

-- @ a correlated scalar subquery in the select list (page=r_correlated_subqueries on=team also=postgres)
select t.name, (select count(*) from player p where p.team_id = t.id) from team t order by t.id;
-- => [["Ants",2],["Bees",2],["Crows",0],["Deer",0]]

-- @ a subquery in FROM may go without an alias (page=r_FROM_clause30 on=team)
select count(*) from (select id from player where points > 5);
-- => [[3]]

-- @ a subquery in FROM renames its columns (page=r_FROM_clause30 on=team also=postgres,pg-mem)
select who, p from (select name, points from player) as x(who, p) where p > 8 order by 1;
-- => [["Aki",12.5],["Emi",9]]

-- @ UNION drops equal rows and UNION ALL keeps them (page=c_example_unionall_query also=postgres)
select 1 as a union select 1 union select 2 order by a;
-- => [[1],[2]]
select 1 as a union all select 1 union all select 2 order by a;
-- => [[1],[1],[2]]

-- @ MINUS is EXCEPT (page=c_Example_MINUS_query)
select 1 as a minus select 2;
-- => [[1]]

-- @ EXCEPT and INTERSECT (page=c_Example_MINUS_query on=team also=postgres)
select id from team except select team_id from player order by id;
-- => [[3],[4]]
select id from team intersect select team_id from player order by id;
-- => [[1],[2]]

-- @ INTERSECT binds tighter than UNION (page=r_UNION also=postgres)
select 1 as a union select 2 intersect select 3 order by a;
-- => [[1]]

-- @ UNION and EXCEPT go from left to right (page=r_UNION also=postgres)
select 1 as a union select 2 except select 1 order by a;
-- => [[2]]

-- @ parentheses change the order of set operations (page=r_UNION also=postgres)
(select 1 as a union select 2) intersect (select 2) order by a;
-- => [[2]]

-- @ a set operation takes its names from the first query (page=r_UNION also=postgres)
select 1 as first_name union all select 2 as second_name order by first_name;
-- => [[1],[2]]
-- columns ["first_name"]

-- @ a set operation finds a common type (page=r_UNION)
select 1 as a union all select 2.5 order by a;
-- => [["1.0"],["2.5"]]

-- @ queries of a set operation have equally many columns (page=r_UNION also=postgres)
select 1, 2 union select 1;
-- error 42601 same number of columns

-- @ set operations take NULLs as equal (page=r_UNION also=postgres,pg-mem)
select null::int as a union select null;
-- => [[null]]

-- @ WITH names a query (page=r_WITH_clause on=team also=postgres,pg-mem)
with strong as (select * from player where points > 5), named as (select name from strong) select name from named order by 1;
-- => [["Aki"],["Ben"],["Emi"]]

-- @ WITH names columns (page=r_WITH_clause on=team also=postgres)
with s(who, p) as (select name, points from player) select who from s where p = 7.0;
-- => [["Ben"]]

-- @ a query of WITH cannot look ahead (page=r_WITH_clause also=postgres)
with w1 as (select * from w2), w2 as (select * from w1) select 1 from w1;
-- error 42P01 relation "w2" does not exist

-- @ a WITH in a subquery is not seen outside (page=r_WITH_clause on=team also=postgres)
select (with s as (select 1 as a) select a from s), a from s;
-- error 42P01 relation "s" does not exist

-- @ a name of WITH hides a table of that name (page=r_WITH_clause on=team also=postgres,pg-mem)
with team as (select 7 as id) select id from team;
-- => [[7]]

-- @ a recursive WITH walks a tree (page=r_WITH_clause on=employee also=postgres)
with recursive john_org(id, name, manager_id, level) as (select id, name, manager_id, 1 as level from employee where name = 'John' union all select e.id, e.name, e.manager_id, level + 1 from employee e, john_org j where e.manager_id = j.id and level < 4) select name, level from john_org where level < 3 order by level, name;
-- => [["John",1],["Jorge",2],["Kwaku",2],["Liu",2]]

-- @ a recursive WITH counts (page=r_WITH_clause also=postgres)
with recursive n(i) as (select 1 union all select i + 1 from n where i < 5) select sum(i) from n;
-- => [[15]]

-- @ PIVOT turns values into columns (page=r_FROM_clause-pivot-unpivot-examples on=part)
select * from (select partname, price from part) pivot (avg(price) for partname in ('prop', 'rudder', 'wing'));
-- => [["10.33","2.71","11.50"]]
-- columns ["prop","rudder","wing"]

-- @ PIVOT groups by the columns it does not name (page=r_FROM_clause-pivot-unpivot-examples on=part)
select * from (select quality, manufacturer from part) pivot (count(*) for quality in (1, 2, null)) order by manufacturer;
-- => [["big parts co",1,1,1],["local parts co",1,1,1],["small parts co",1,0,2]]
-- columns ["manufacturer","1","2","null"]

-- @ PIVOT joins the aliases of aggregate and value (page=r_FROM_clause-pivot-unpivot-examples on=part)
select * from (select quality, manufacturer from part) pivot (count(*) as count for quality in (1 as high, 2 as low, null as na)) order by manufacturer;
-- => [["big parts co",1,1,1],["local parts co",1,1,1],["small parts co",1,0,2]]
-- columns ["manufacturer","high_count","low_count","na_count"]

-- @ UNPIVOT turns columns into rows and drops NULL (page=r_FROM_clause-pivot-unpivot-examples on=colors)
select * from (select red, green, blue from count_by_color) unpivot (cnt for color in (red, green, blue)) order by color, cnt;
-- => [["blue",7],["blue",40],["green",20],["green",23],["red",10],["red",15],["red",35]]
-- columns ["color","cnt"]

-- @ an item without an alias is named after its column, function or type (page=r_SELECT_list on=team)
select t.name, (t.id), id::varchar, cast(1 as bigint), '1'::int, case when true then 1 end, exists (select 1), current_date, true, trim(name), trim('x' from name), substring(name from 1), position('n' in name), extract(year from current_date), count(*) over (), id + 1, 'x', null::int + 1 from team t where id = 1;
-- columns ["name","id","id","int8","int4","case","exists","current_date","bool","btrim","btrim","substring","position","date_part","count","?column?","?column?","?column?"]
select doc, doc.a, doc.a.b, doc.a[0], doc.a[0].b[1]::int from (select json_parse('{}') as doc) as d;
-- columns ["doc","a","b","a","b"]

-- @ UNPIVOT keeps NULL on request (page=r_FROM_clause-pivot-unpivot-examples on=colors)
select * from (select red, green, blue from count_by_color) unpivot include nulls (cnt for color in (red, green, blue)) order by color, cnt;
-- => [["blue",7],["blue",40],["blue",null],["green",20],["green",23],["green",null],["red",10],["red",15],["red",35]]

-- @ UNPIVOT keeps the other columns (page=r_FROM_clause-pivot-unpivot-examples on=colors)
select * from count_by_color unpivot (cnt for color in (red as r, green as g, blue as b)) order by quality, color;
-- => [["high","b",7],["high","g",20],["high","r",15],["low","g",23],["low","r",10],["normal","b",40],["normal","r",35]]
-- columns ["quality","color","cnt"]

-- @ SELECT without FROM (page=r_SELECT_synopsis also=postgres,pg-mem)
select 1 as one, 'x' as letter;
-- => [[1,"x"]]
-- columns ["one","letter"]

-- @ a column without an alias is named after its function (page=r_SELECT_list on=team)
select count(*), max(id), upper('x'), 1 + 1, 'text', id from player where id = 10 group by id;
-- => [[1,10,"X",2,"text",10]]
-- columns ["count","max","upper","?column?","?column?","id"]

-- @ a star names all columns of a table (page=r_SELECT_list on=team also=postgres,pg-mem)
select t.*, p.points from team t join player p on p.id = t.captain order by t.id;
-- => [[1,"Ants","east",10,12.5],[2,"Bees","west",11,7]]

-- @ EXCLUDE leaves columns out of a star (page=https://docs.aws.amazon.com/redshift/latest/dg/r_EXCLUDE_list.html on=team)
select * exclude (captain, region) from team order by id limit 1;
-- => [[1,"Ants"]]
select t.* exclude name, p.name from team t join player p on p.id = t.captain order by 1 limit 1;
-- => [[1,"east",10,"Aki"]]
select * exclude (captain, points) from team;
-- error 42703 column "points" does not exist
-- at points
select t.* exclude (id, name, region, captain) from team t;
-- error 42601 EXCLUDE leaves no column

-- @ a star is that of a table in FROM, here or around a subquery (page=r_SELECT_list on=team also=postgres)
select player.* from team;
-- error 42P01 missing FROM-clause entry for table "player"
-- at player
select no_schema.team.* from team;
-- error 42P01
select no_database.public.team.* from team;
-- error *****
select no_server.dev.pg_catalog.pg_namespace.* from pg_namespace;
-- error *****
select (select t.* from player limit 1) from (select id from team) as t order by 1;
-- => [[1],[2],[3],[4]]
select *;
-- error 42601 SELECT * with no tables specified is not valid

-- @ comments of both kinds are blanks (page=r_SELECT_synopsis also=postgres,pg-mem)
select /* one /* nested */ comment */ 1 -- to the end
  + 1;
-- => [[2]]

-- @ SELECT INTO makes a table (page=r_SELECT_INTO on=team)
select name, points into temp strong from player where points > 8;
select name from strong order by 1;
-- => [["Aki"],["Emi"]]

-- @ SELECT INTO is a statement, and stands in no subquery (page=r_SELECT_INTO)
select * from (select 1 as a into made) x;
-- error 0A000 not emulated: SELECT INTO
-- at into

-- @ an IN list of text finds a value (page=r_in_condition also=postgres,pg-mem)
create table city(id int, name varchar(20));
insert into city values (1, 'Oslo'), (2, 'Rome'), (3, null);
select id from city where name in ('Rome', 'Oslo') order by id;
-- => [[1],[2]]

-- @ a condition that is NULL keeps no row (page=r_WHERE_clause also=postgres,pg-mem)
create table city(id int, name varchar(20));
insert into city values (1, 'Oslo'), (2, 'Rome'), (3, null);
select id from city where name <> 'Rome';
-- => [[1]]

-- @ ORDER BY takes two keys with directions of their own (page=r_ORDER_BY_clause also=postgres,pg-mem)
create table pair(a int, b int);
insert into pair values (1, 1), (1, 2), (2, 1), (2, 2);
select a, b from pair order by a desc, b;
-- => [[2,1],[2,2],[1,1],[1,2]]

-- @ a subquery in FROM is joined (page=r_FROM_clause30 also=postgres,pg-mem)
create table city(id int, name varchar(20));
insert into city values (1, 'Oslo'), (2, 'Rome');
select c.name from city c join (select 2 as id) as x on x.id = c.id;
-- => [["Rome"]]

-- @ WHERE may name an alias of the select list (page=r_WHERE_clause on=team)
select name, points * 2 as twice from player where twice > 15 order by 1;
-- => [["Aki",25],["Emi",18]]

-- @ a column wins over an alias of its name in WHERE (page=r_SELECT_list on=team)
select points * 2 as points from player where points > 9;
-- => [[25]]

-- @ WHERE takes no aggregate, under an alias neither (page=r_WHERE_clause on=team)
select count(*) as c from player where c > 1;
-- error 42803 aggregates not allowed in WHERE
select row_number() over (order by id) as r from player where r = 1;
-- error 42P20 window functions not allowed in WHERE

-- @ HAVING takes no alias and no position of the select list (page=r_HAVING_clause on=team)
select region, count(*) as c from team group by region having c > 1;
-- error 42703 "c"
select region, count(*) as c from team group by region having count(*) > 1;
-- => [["east",2]]

-- @ HAVING takes no window function (page=r_HAVING_clause on=team also=postgres)
select region from team group by region having row_number() over (order by region) = 1;
-- error 42P20 HAVING

-- @ HAVING without GROUP BY makes one group (page=r_HAVING_clause on=team also=postgres)
select 1 from team having 1 = 1;
-- => [[1]]
select 1 from team where false having true;
-- => [[1]]
select count(*) from team having count(*) > 4;
-- => []

-- @ HAVING sees grouping columns and aggregates alone (page=r_HAVING_clause on=team also=postgres)
select region from team group by region having captain > 1;
-- error 42803 captain

-- @ ORDER BY takes no text literal (page=r_ORDER_BY_clause on=team)
select name from team order by 'name';
-- error 42601 ORDER BY

-- @ ORDER BY names columns that are not selected and expressions of them (page=r_ORDER_BY_clause on=team also=postgres)
select name from team order by captain desc nulls last, id;
-- => [["Deer"],["Bees"],["Ants"],["Crows"]]
select name from team order by length(name), name desc;
-- => [["Deer"],["Bees"],["Ants"],["Crows"]]

-- @ LIMIT 0 gives the columns and no row (page=r_Examples_with_ORDER_BY on=team also=postgres,pg-mem)
select id, name from team limit 0;
-- => []
-- columns ["id","name"]

-- @ LIMIT and OFFSET have a greatest value (page=r_ORDER_BY_clause on=team)
select id from team order by 1 limit 2147483647 offset 3;
-- => [[4]]
select id from team limit 2147483648;
-- error 22003 2147483647
select id from team offset 2147483648;
-- error 22003 2147483647
select id from team limit 2147483647 + 1::bigint;
-- error 22003 2147483647
select top -1 id from team;
-- error 2201W TOP must not be negative

-- @ what stands behind a query in parentheses is its own clause, and none comes twice (page=r_SELECT_synopsis on=team also=postgres)
(select id from team limit 3) order by id desc;
-- => [[4],[3],[2]]
((select id from team) order by id desc limit 2) offset 1;
-- => [[3],[2]]
with few as (select 1 as one) (select id, one from team, few order by id) limit 1;
-- => [[1,1]]
(select id from team order by id) order by id;
-- error 42601 multiple ORDER BY clauses not allowed
(select id from team limit 2) limit 1;
-- error 42601 multiple LIMIT clauses not allowed
(select id from team offset 2) offset 1;
-- error 42601 multiple OFFSET clauses not allowed
with a as (select 1) (with b as (select 2) select * from b);
-- error 42601 multiple WITH clauses not allowed

-- @ TOP goes with OFFSET as LIMIT does (page=r_SELECT_list on=team)
select top 2 id from team order by id offset 1;
-- => [[2],[3]]

-- @ LIMIT may be computed, and NULL limits nothing (page=r_ORDER_BY_clause on=team also=postgres)
select id from team order by 1 limit (select count(*) from player) - 2 offset 1 + 1;
-- => [[3],[4]]
select id from team order by 1 limit '1';
-- => [[1]]
select id from team order by 1 limit null offset 3;
-- => [[4]]
select id from team order by 1 offset (select null::int) limit 1;
-- => [[1]]

-- @ TOP and LIMIT do not stand together (page=r_SELECT_list on=team)
select top 2 id from team order by 1 limit 1;
-- error 42601 TOP and LIMIT

-- @ QUALIFY without a window function is refused by name (page=https://docs.aws.amazon.com/redshift/latest/dg/r_QUALIFY_clause.html on=team)
select id from team t qualify id = 1;
-- error 0A000 not emulated: QUALIFY
select id from team t qualify id in (select row_number() over (order by id) from team);
-- error 0A000 not emulated: QUALIFY

-- @ QUALIFY names an alias of a window function, and stands beside HAVING (page=https://docs.aws.amazon.com/redshift/latest/dg/r_QUALIFY_clause.html on=team)
select id, row_number() over (order by id desc) as rn from team t qualify rn = 1;
-- => [[4,1]]
select region, count(*) as c from team t group by region having count(*) > 0 qualify row_number() over (order by count(*) desc, region) = 1;
-- => [["east",2]]

-- @ an aggregate in QUALIFY alone makes one group of all rows (page=https://docs.aws.amazon.com/redshift/latest/dg/r_QUALIFY_clause.html on=team)
select 1 from team t qualify row_number() over (order by count(*)) = 1;
-- => [[1]]
select id from team t qualify row_number() over (order by count(*)) = 1;
-- error 42803 column "id" must appear in the GROUP BY clause
-- at id

-- @ PIVOT computes an aggregate for each value of a column (page=r_FROM_clause-pivot-unpivot-examples on=part)
select * from (select partname, price from part) pivot (avg(price) for partname in ('prop', 'rudder', 'wing'));
-- => [["10.33","2.71","11.50"]]
-- columns ["prop","rudder","wing"]

-- @ PIVOT applies to a WITH query, with several aggregates and an alias (page=r_FROM_clause-pivot-unpivot-examples on=part)
with p as (select partname, price from part) select x.* from p pivot (sum(price) as total, count(*) as n for partname in ('prop' as p, 'wing')) as x;
-- => [["31.00",3,"34.50",3]]
-- columns ["p_total","p_n","wing_total","wing_n"]

-- @ PIVOT gives NULL for a value that has no row, COUNT gives 0 (page=r_FROM_clause-pivot-unpivot-examples on=part)
select * from (select partname, price from part) pivot (max(price) as m, count(price) as n for partname in ('fin'));
-- => [[null,0]]

-- @ PIVOT counts the rows of weeks (page=r_FROM_clause-pivot-unpivot-examples)
create table bookings(booking_id int, hotel_code char(8), booking_date date);
insert into bookings values (1, 'FOREST_L', '02/01/2023'), (2, 'FOREST_L', '02/08/2023'), (10, 'DESERT_S', '02/04/2023'), (13, 'DESERT_S', '02/05/2023');
select * from (select booking_id, (date_trunc('week', booking_date::date) + '5 days'::interval)::date as enddate, hotel_code as "hotel code" from bookings) pivot (count(booking_id) for enddate in ('2023-02-04', '2023-02-11')) order by 1;
-- => [["DESERT_S",2,0],["FOREST_L",1,1]]
-- columns ["hotel code","2023-02-04","2023-02-11"]

-- @ PIVOT takes five aggregates (page=r_FROM_clause-pivot-unpivot-examples on=part)
select * from (select partname, price from part) pivot (median(price) for partname in ('prop'));
-- error 0A000 not median
select * from (select partname, price from part) pivot (avg(price) + 1 for partname in ('prop'));
-- error 42601 syntax error

-- @ PIVOT and UNPIVOT do not apply to joins and recursive WITH queries (page=r_FROM_clause-pivot-unpivot-examples on=part)
select * from (part a join part b using (partname)) pivot (count(*) for partname in ('prop'));
-- error 0A000 PIVOT can be applied to
with recursive r(n) as (select 1 union all select n + 1 from r where n < 3) select * from r pivot (count(*) for n in (1, 2));
-- error 0A000 PIVOT can be applied to
with recursive r(n) as (select 1 union all select n + 1 from r where n < 3) select * from r unpivot (v for k in (n));
-- error 0A000 UNPIVOT can be applied to

-- @ PIVOT's values are literals that compare with its column (page=r_FROM_clause-pivot-unpivot-examples on=part)
select * from (select partname, price from part) pivot (avg(price) for partname in (price));
-- error 42601 syntax error
select * from (select quality, price from part) pivot (avg(price) for quality in ('x'));
-- error 22P02 integer
select * from part pivot (count(*) for nosuch in (1));
-- error 42703 "nosuch"

-- @ UNPIVOT keeps rows that are equal (page=r_FROM_clause-pivot-unpivot-examples)
select * from (select 1 as a, 1 as b union all select 1, 2) unpivot (v for k in (a, b as a)) order by v;
-- => [["a",1],["a",1],["a",1],["a",2]]

-- @ UNPIVOT reads all its columns of the same rows (page=r_FROM_clause-pivot-unpivot-examples)
select count(distinct v) from (select r as a, r as b from (select random() as r)) unpivot (v for k in (a, b));
-- => [[1]]

-- @ an alias in UNPIVOT's IN list is a name, not a text (page=r_FROM_clause30 on=colors)
select * from count_by_color unpivot (cnt for color in (red as 'r'));
-- error 42601 syntax error
-- at 'r'

-- @ UNPIVOT's columns have a common type (page=r_FROM_clause-pivot-unpivot-examples on=colors)
select * from count_by_color unpivot (cnt for color in (red, quality));
-- error 42804 cannot be matched
select * from count_by_color unpivot (cnt for color in (red, nosuch));
-- error 42703 "nosuch"

-- @ LIKE sees the blanks of a CHAR, a cast to VARCHAR takes them away (page=r_patternmatching_condition_like also=postgres)
create table t(c char(5), v varchar(5));
insert into t values ('abc', 'abc');
select c like 'abc', c like 'abc%', c like '%c', c like 'abc  ', v like 'abc', c::varchar like 'abc', rtrim(c) like 'abc' from t;
-- => [[false,true,false,true,true,true,true]]

-- @ ILIKE leaves out the case of ASCII letters alone (page=r_patternmatching_condition_like)
select 'Brea' ilike '__EA%', 'STRASSE' ilike 'strasse', 'É' ilike 'é', 'CAFÉ' ilike 'cafÉ', 'CAFÉ' ilike 'café';
-- => [[true,true,false,true,false]]
create table t(v varchar(9), p varchar(9));
insert into t values ('Éa', 'ÉA'), ('Éa', 'éa');
select v ilike p from t order by 1;
-- => [[false],[true]]

-- @ LIKE escapes a wildcard with the backslash, or with what is named (page=r_patternmatching_condition_like)
select 'a_c' like 'a\\_c', 'abc' like 'a\\_c', 'a_c' like 'a^_c' escape '^', 'abc' like 'a^_c' escape '^', 'a^c' like 'a^^c' escape '^', 'a\\b' like 'a\\\\b';
-- => [[true,false,true,false,true,true]]
select 'abc' like 'abc' escape 'ab';
-- error 22025 one character

-- @ a pattern covers the whole text (page=r_patternmatching_condition_like also=postgres)
select 'abc' like 'b', 'abc' like '%b%', 'abc' like '_b_', '' like '%', 'a' like '', null like '%', 'abc' not like 'a%';
-- => [[false,true,true,true,false,null,false]]

-- @ a boolean compares with a number: 0 is false, any other is true (page=r_logical_condition)
create table users(userid int, likevegas boolean, likesports boolean);
insert into users values (1, true, true), (2, true, false), (3, false, true), (4, null, null);
select userid from users where likevegas = 1 and likesports = 1 order by userid;
-- => [[1]]
select userid from users where likevegas = 1 or likesports = 1 order by userid;
-- => [[1],[2],[3]]
select userid from users where likevegas = 0;
-- => [[3]]
select userid from users where likevegas = 't' order by userid;
-- => [[1],[2]]
select userid from users where likevegas is unknown;
-- => [[4]]
select userid from users where likevegas > 0.5;
-- error 42883 operator does not exist

-- @ numbers that are not 0 are true for IS TRUE (page=r_comparison_condition)
select 5 is true, 0 is true, 0 is false, null::int is unknown, 3 is not true, null::int is true;
-- => [[true,false,true,true,false,false]]

-- @ BETWEEN takes in both ends, and is false where they are turned round (page=r_range_condition also=postgres)
select 2 between 2 and 4, 4 between 2 and 4, 3 between 4 and 2, 3 not between 4 and 2;
-- => [[true,true,false,true]]

-- @ BETWEEN of timestamps takes the last day at midnight alone (page=r_range_condition)
create table t(saletime timestamp);
insert into t values ('2008-01-01 06:06'), ('2008-01-03 00:00'), ('2008-01-03 00:01');
select saletime from t where saletime between '2008-01-01' and '2008-01-03' order by 1;
-- => [["2008-01-01 06:06:00"],["2008-01-03 00:00:00"]]

-- @ IN of no match is NULL where a NULL is compared (page=r_in_condition also=postgres)
select 1 in (1, null), 2 in (1, null), null in (1), 2 not in (1, null), 1 not in (2, 3);
-- => [[true,null,null,null,true]]

-- @ a row is found in a list of rows of its width (page=r_expression_lists on=team also=postgres)
select id from team where (name, region) in (('Ants', 'east'), ('Bees', 'east')) order by id;
-- => [[1]]

-- @ a row is not compared with rows of another width (page=r_expression_lists on=team)
select id from team where (name, region) in (('Ants'), ('Bees'));
-- error 42601 unequal number of entries

-- @ window functions nest aggregates, aggregates nest no window functions (page=r_compound_expressions on=team also=postgres)
select team_id, rank() over (order by sum(points) desc, team_id) as r from player where points is not null group by team_id order by r;
-- => [[1,1],[2,2]]
select avg(rank() over (order by points)) from player;
-- error 42*** window function

-- @ delimited names hold any character, fold ASCII letters and double their quotes (page=r_names)
create table "group"("This ""IS IT""" char(10));
insert into "group" values ('x');
select "This ""IS IT""" from "group";
-- => [["x         "]]
-- columns ["this \"is it\""]
select "group"."this ""is it""" from "group" limit 0;
-- columns ["this \"is it\""]
select "no ""such""" from "group";
-- error 42703 no "such"

-- @ a table is named by schema and database, its columns by all of them (page=r_names)
create table named(id int);
insert into named values (7);
select named.id from named;
-- => [[7]]
select n.id from named n;
-- => [[7]]
select named.id from named n;
-- error 42P01 named

-- @ LATERAL is no word of Redshift's FROM (page=r_FROM_clause30 on=team)
select t.id from team t, lateral (select 1 from player p where p.team_id = t.id) l;
-- error 42601 lateral
-- at lateral

-- @ PIVOT names a column after its constant, and more than a constant ?column? (page=r_FROM_clause-pivot-unpivot-examples assumed="a cast of a constant is a constant, or a complex expression; taken: a complex expression")
select * from (select 1 as n) pivot (count(*) for n in (-1, 1.5, 2::int, - - 1));
-- columns ["-1","1.5","?column?","?column?"]
select * from (select true as b) pivot (count(*) for b in (true, false));
-- => [[1,0]]
-- columns ["true","false"]
select * from (select date '2020-01-02' as d) pivot (count(*) as n for d in (date '2020-01-02', '2020-01-03'));
-- columns ["2020-01-02_n","2020-01-03_n"]
select * from (select 'Ab' as k) pivot (count(*) for k in ('Ab', 'AB' as Other));
-- => [[1,0]]
-- columns ["ab","other"]
set enable_case_sensitive_identifier to on;
select * from (select 'Ab' as k) pivot (count(*) for k in ('Ab', 'AB' as Other));
-- columns ["Ab","other"]

-- @ PIVOT and UNPIVOT fold quoted names as the query around them does (page=r_enable_case_sensitive_identifier)
select "P".*, "P"."X" from (select 1 as "Other", 2 as "N", 3 as "K") pivot (sum("N") as "S", max("N") for "K" in (3 as "X")) as "P";
-- => [[1,2,2,2]]
-- columns ["other","x_s","x","x"]
select * from (select 1 as "Other", 2 as "N") unpivot ("V" for "C" in ("N"));
-- => [[1,"n",2]]
-- columns ["other","c","v"]
set enable_case_sensitive_identifier to on;
select * from (select 1 as "Other", 2 as "N", 3 as k) pivot (sum("N") as "S" for K in (3 as "X"));
-- columns ["Other","X_S"]
select * from (select 1 as "Other", 2 as "N", 3 as n) unpivot ("V" for "C" in ("N", n as "It"));
-- => [[1,"N",2],[1,"It",3]]
-- columns ["Other","C","V"]

-- @ a PIVOT's aggregate takes qualified columns, SUPER values and subqueries over its input (page=r_FROM_clause-pivot-unpivot-examples on=part)
select * from part p pivot (max(p.price) for p.partname in ('prop', 'wing')) order by manufacturer, quality limit 2;
-- => [["big parts co",1,null,"15.20"],["big parts co",2,null,null]]
select * from (select json_parse('{"x":5}') as d, 1 as k, 2 as other) pivot (count(d.x) for k in (1));
-- => [[2,1]]
select * from (select partname, price from part) as i pivot (max((select count(*) from part q where q.price = i.price)) for partname in ('prop', 'fin'));
-- => [[1,null]]
select * from part i pivot (max((select max(q.quality) from part q where q.price = i.price)) for partname in ('prop')) order by manufacturer, quality limit 1;
-- columns ["manufacturer","quality","prop"]
select * from (select 1 as a, 2 as a, 3 as k) pivot (count(*) for k in (3));
-- => [[1,2,1]]

-- @ PIVOT and UNPIVOT read no row of the query around them (page=r_FROM_clause-pivot-unpivot-examples)
select (select x from (select 1 as a) pivot (sum(o.n) for a in (1 as x))) from (select 5 as n) o;
-- error 0A000 PIVOT reads no row of the query around it
select (select v from (select 1 as a) unpivot (v for k in (n))) from (select 5 as n) o;
-- error 0A000 UNPIVOT reads no row of the query around it

-- @ PIVOT applies to no other PIVOT, UNPIVOT or unnested value, and to what a function gives (page=r_FROM_clause-pivot-unpivot-examples on=part)
select * from (part pivot (count(*) for quality in (2))) pivot (count(*) for partname in ('prop'));
-- error 0A000 PIVOT can be applied to
select * from (part unpivot (v for k in (price))) unpivot (w for j in (quality));
-- error 0A000 UNPIVOT can be applied to
select * from json_parse('[1,2]') as j pivot (count(*) for j in (1));
-- error 0A000 PIVOT can be applied to
-- at json_parse
select * from (unpivot json_parse('{"a":1}') as v at k) pivot (count(*) for k in ('a'));
-- error 0A000 PIVOT can be applied to
select * from part pivot (sum(price) over () for quality in (1));
-- error 0A000 PIVOT takes no window function
select * from generate_series(1, 3) as g pivot (count(*) for g in (1, 5));
-- => [[1,0]]
select * from (select * from part pivot (count(*) as n for quality in (2 as two))) unpivot (v for k in (two_n)) order by partname limit 1;
-- columns ["partname","manufacturer","price","k","v"]

-- @ rows are equal where all their values are (page=r_expression_lists also=postgres)
select (1, 2) = (1, 2), (1, 2) <> (1, 3), (1, 2) <> (1, 2), (1, null) = (2, null), (1, null) = (1, null), (1, null) <> (2, null);
-- => [[true,true,false,false,null,true]]

-- @ rows have no order (page=c_unsupported-postgresql-features)
select (1, 2) < (1, 3);
-- error 0A000 < between rows
select (1, 2) >= (1, 3);
-- error 0A000 >= between rows

-- @ rows of two widths do not compare (page=r_expression_lists)
select (1, 2) = (1, 2, 3);
-- error 42601 unequal number of entries in row expressions
select (1, 2) = 1;
-- error 42601 unequal number of entries in row expressions
select 1 = (1, 2);
-- error 42601 unequal number of entries in row expressions

-- @ two subqueries of one GROUP BY are two keys (page=r_GROUP_BY_clause also=postgres on=team)
select coalesce((select 1), 0) as x, coalesce((select 2), 0) as y, count(*) from team group by 1, 2;
-- => [[1,2,4]]

-- @ SELECT DISTINCT is ordered by a window function of its list (page=r_ORDER_BY_clause also=postgres on=team)
select distinct rank() over (order by id) from team order by rank() over (order by id) desc limit 2;
-- => [[4],[3]]
select distinct rank() over (order by id) from team order by rank() over (order by id desc);
-- error 42P10 ORDER BY expressions must appear in select list

-- @ DISTINCT and ORDER BY name an aggregate of a subquery by its place (page=r_ORDER_BY_clause on=team also=postgres)
select distinct max((select max(name) from team)) as last from player order by 1;
-- => [["Deer"]]
select (select max(name) from team) as last, count(*) from player group by 1 order by last;
-- => [["Deer",5]]

-- @ an aggregate with a random value has one value, wherever its name stands (page=r_SELECT_list on=team)
select count(*) from (select team_id, sum(random()) as r, r = r as same from player group by team_id) where same is false;
-- => [[0]]

-- @ a group may be whether a value is among those of a subquery (page=r_GROUP_BY_clause on=team also=postgres)
select team_id in (select captain - 8 from team) as found, count(*) from player group by found order by 1;
-- => [[true,2],[null,3]]

-- @ a random value that the ON of an outer join looks for is one value (page=r_RANDOM on=team)
select count(*) from (select a.id from player a cross join player b cross join team c) t left join player p on floor(random() * 2) in (select 0 union all select 1) and p.id = 10 where p.id is null;
-- => [[0]]
