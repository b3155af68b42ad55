-- Correlated subqueries: those that Redshift runs, and those it does not.

-- @ a subquery in WHERE reads the row of the query around it (page=r_correlated_subqueries on=team also=postgres)
select id, team_id, sum(points) from player p where points = (select max(points) from player q where q.team_id = p.team_id) group by 1, 2 order by 1;
-- => [[10,1,12.5],[14,2,9]]

-- @ a subquery in the select list reads the row of the query around it (page=r_correlated_subqueries on=team also=postgres)
select name, (select count(*) from player p where p.team_id = t.id) from team t order by 1;
-- => [["Ants",2],["Bees",2],["Crows",0],["Deer",0]]

-- @ subqueries may nest as long as each reads the one right around it (page=r_correlated_subqueries on=team also=postgres)
select name from team t where exists (select 1 from player p where p.team_id = t.id and p.points > (select avg(points) from player q where q.team_id = p.team_id)) order by 1;
-- => [["Ants"],["Bees"]]

-- @ a correlated reference that skips a query is refused (page=r_correlated_subqueries on=team)
select t.name from team t where not exists (select * from player where not exists (select * from team u where u.id = t.id));
-- error 0A000 This type of correlated subquery pattern is not supported
-- at t.id)

-- @ a query without a table is none that a correlated reference skips (page=r_correlated_subqueries on=team also=postgres assumed="a reference over a query without FROM skips a query block, or there is no block; taken: there is none, since the query is no more than its value")
select (select (select t.name)) from team t where t.id = 1;
-- => [["Ants"]]

-- @ a name that no query around has is refused (page=r_correlated_subqueries on=team also=postgres)
select (select (select nope from player p where p.id = u.captain) from team u where u.id = t.id) from team t;
-- error 42703 nope

-- @ a correlated reference that skips a query is refused in DELETE and UPDATE too (page=r_correlated_subqueries on=team)
delete from team where exists (select 1 from player p where exists (select 1 from player q where q.team_id = team.id));
-- error 0A000 correlated
update team set name = 'x' where exists (select 1 from player p where exists (select 1 from player q where q.team_id = team.id));
-- error 0A000 correlated

-- @ a correlated subquery in the ON of an outer join is refused (page=r_correlated_subqueries on=team)
select * from team t left join player p on p.team_id = t.id and p.id = (select max(q.id) from player q where q.team_id = p.team_id);
-- error 0A000 This type of correlated subquery pattern is not supported
select t.name, p.name from team t left join player p on p.team_id = t.id and p.id = (select max(q.id) from player q) order by 1;
-- => [["Ants",null],["Bees","Emi"],["Crows",null],["Deer",null]]

-- @ a window function in a correlated subquery is refused (page=r_correlated_subqueries on=team)
select name from player p where points not in (select sum(points) over () from player q where q.team_id = p.team_id);
-- error 0A000 This type of correlated subquery pattern is not supported
select name from player p where points in (select max(points) over () from player q);
-- => [["Aki"]]

-- @ GROUP BY the result of a correlated subquery is refused (page=r_correlated_subqueries on=team)
select t.id, (select count(p.id) from player p where p.team_id = t.id) as n from team t group by n, t.id;
-- error 0A000 This type of correlated subquery pattern is not supported

-- @ sums of groups in a correlated subquery behind IN are refused, MIN and MAX are not (page=r_correlated_subqueries on=team)
select name from player p where id in (select sum(captain) from team t where t.id > p.team_id group by region);
-- error 0A000 This type of correlated subquery pattern is not supported
select name from player p where id in (select max(captain) from team t where t.id >= p.team_id group by region) order by 1;
-- => [["Aki"],["Ben"]]

-- @ NOT IN with a NULL in the list or in the subquery keeps no row (page=r_in_condition on=team also=postgres)
select name from team where id not in (1, null);
-- => []
select name from team where id not in (select team_id from player);
-- => []
select name from team where id not in (select team_id from player where team_id is not null) order by 1;
-- => [["Crows"],["Deer"]]

-- @ = ANY is IN and <> ALL is NOT IN (page=r_comparison_condition on=team also=postgres)
select name from team where id = any (select team_id from player) order by 1;
-- => [["Ants"],["Bees"]]
select name from team where id = some (select team_id from player) order by 1;
-- => [["Ants"],["Bees"]]
select name from team where id <> all (select team_id from player where team_id is not null) order by 1;
-- => [["Crows"],["Deer"]]
select name from team where id <> all (select team_id from player);
-- => []
select count(*) from team where id <> all (select id from player where false);
-- => [[4]]

-- @ ANY and ALL take no other comparison (page=r_comparison_condition on=team)
select name from team where id > any (select team_id from player);
-- error 0A000 > ANY is not supported
-- at id > any
select name from team where id >= all (select team_id from player);
-- error 0A000 >= ALL is not supported
select name from team where id = all (select team_id from player);
-- error 0A000 = ALL is not supported
select name from team where id <> any (select team_id from player);
-- error 0A000 <> ANY is not supported

-- @ a row is not among rows that a NULL leaves open, and is among them where one is equal (page=r_in_condition also=postgres)
create table t(x int, y int);
insert into t values (1, 10), (4, 99), (4, 13), (3, null), (null, 7);
create table o(a int, b int);
insert into o values (1, 10), (null, 13), (2, 5);
select x, y, (x, y) in (select a, b from o) as found from t order by x, y;
-- => [[1,10,true],[3,null,null],[4,13,null],[4,99,false],[null,7,false]]
select x, y from t where (x, y) not in (select a, b from o) order by x, y;
-- => [[4,99],[null,7]]
select x, y from t where not ((x, y) in (select a, b from o where a is not null)) order by x, y;
-- => [[3,null],[4,13],[4,99],[null,7]]
select x from t where (x, y) in (select a, b from o where o.a = t.x) order by x;
-- => [[1]]

-- @ a subquery behind IN has a column for each value before it, of a type that compares with it (page=r_in_condition also=postgres)
select 1 where 1 in (select 1, 2);
-- error 42601 subquery has too many columns
select 1 where (1, 2) in (select 1);
-- error 42601 subquery has too few columns
select 1 where date '2020-01-01' in (select true);
-- error 42883 operator does not exist: date = boolean
select null in (select null), (1, null) in (select 2, null::int), 1 in (select 1.0), '1' in (select 1);
-- => [[null,false,true,true]]
select (select 1, 2);
-- error 42601 subquery must return only one column

-- @ a window function is refused wherever in a correlated subquery it stands (page=r_correlated_subqueries on=team)
select t.name from team t where t.id in (select 1 union all select sum(p.points) over () from player p where p.team_id = t.id);
-- error 0A000 This type of correlated subquery pattern is not supported
select t.name from team t where exists (select sum(p.points) over () from player p where p.team_id = t.id union all select 1);
-- error 0A000 This type of correlated subquery pattern is not supported
select t.name from team t where exists (select 1 from player p where p.team_id = t.id qualify row_number() over (order by p.id) = 2);
-- error 0A000 This type of correlated subquery pattern is not supported
select t.name from team t where exists (select 1 from player p where p.team_id = t.id union all select 2 where false) order by 1;
-- => [["Ants"],["Bees"]]
select t.name from team t where exists (select 1 from player p where p.team_id = t.id and p.id in (select max(q.id) over () from player q)) order by 1;
-- => [["Bees"]]

-- @ sums in a correlated subquery are refused for groups behind IN alone (page=r_correlated_subqueries on=team)
select t.name from team t where t.id + 15 in (select sum(p.points) from player p where p.team_id = t.id);
-- => [["Ants"]]
select t.name from team t where 16 = (select sum(p.points) from player p where p.team_id = t.id group by p.team_id) order by 1;
-- => [["Ants"],["Bees"]]
select t.name from team t where 16 in (select sum(p.points) from player p group by p.team_id) order by 1 limit 1;
-- => [["Ants"]]
select t.name from team t where t.id in (select p.team_id from player p where p.team_id = t.id group by p.team_id) order by 1;
-- => [["Ants"],["Bees"]]
select t.name from team t where 1 not in (select count(*) from player p where p.team_id = t.id group by p.id);
-- error 0A000 This type of correlated subquery pattern is not supported
-- at select count
select t.name from team t where t.id in (select min(p.team_id) from player p where p.team_id = t.id group by p.team_id) order by 1;
-- => [["Ants"],["Bees"]]
select t.name from team t where t.id in (select max(p.team_id) from player p where p.team_id = t.id group by p.team_id having sum(p.points) > 0);
-- error 0A000 This type of correlated subquery pattern is not supported
select t.name from team t where t.id in (select 4 union all select p.team_id from player p where p.team_id = t.id) order by 1;
-- => [["Ants"],["Bees"],["Deer"]]

-- @ a correlated subquery stands in the ON of an inner join (page=r_correlated_subqueries on=team also=postgres)
select t.name, p.name from team t join player p on p.team_id = t.id and p.id = (select max(q.id) from player q where q.team_id = t.id) order by 1;
-- => [["Ants","Cho"],["Bees","Emi"]]

-- @ ANY over an array that no column of the catalog holds is refused by name (page=r_comparison_condition)
select 1 where 1 = any ('{1}');
-- error 0A000 not emulated: ANY or ALL over an array
-- at 1 = any
select 1 from pg_constraint where 1 <> any (conkey);
-- error 0A000 not emulated: ANY or ALL over an array
select 1 from pg_constraint where 1 = all (conkey);
-- error 0A000 not emulated: ANY or ALL over an array

-- @ an aggregate of the outer row's columns alone is refused by name (page=r_correlated_subqueries on=team)
select name from team where id in (select max(id + 0));
-- error 0A000 not emulated: an aggregate of an outer query's columns alone
-- at max(id + 0)
update team set name = 'x' where id = (select max(team.id) from player);
-- error 0A000 not emulated: an aggregate of an outer query's columns alone
-- at max(team.id)
select name, (select listagg('x') within group (order by team.id) from player) from team;
-- error 0A000 not emulated: an aggregate of an outer query's columns alone
-- at listagg

-- @ an aggregate may read the outer row beside its own, and need read none (page=r_correlated_subqueries on=team also=postgres)
create table pairs(a int, b int);
insert into pairs values (1, 10), (2, 20);
select a, (select max(p.b + q.a) from pairs p where p.a <= q.a), (select sum(1) from pairs p where p.a <= q.a) from pairs q order by a;
-- => [[1,11,1],[2,22,2]]

-- @ LIMIT and OFFSET of a computed number are refused where they cut rows that differ with the outer row (page=r_correlated_subqueries)
create table pairs(a int, b int);
select (select p.b from pairs p where p.a = q.a limit 1 + 0) from pairs q;
-- error 0A000 not emulated: LIMIT, OFFSET or TOP of a computed number in a correlated subquery
-- at (select p.b
select (select p.b from pairs p where p.a = q.a offset 1 - 1) from pairs q;
-- error 0A000 computed number in a correlated subquery
select (select q.a union all select p.b from pairs p limit 1 - 1) from pairs q;
-- error 0A000 computed number in a correlated subquery
select (select 1 from pairs limit q.a) from pairs q;
-- error 0A000 computed number in a correlated subquery

-- @ LIMIT of a plain number cuts a correlated subquery, and one of a computed number what is the same for all rows (page=r_correlated_subqueries also=postgres)
create table pairs(a int, b int);
insert into pairs values (1, 10), (2, 20), (2, 10);
select a, (select p.b from pairs p where p.a = q.a order by p.b desc limit 1), (select max(z.b) from (select p.a, p.b from pairs p order by p.b, p.a limit 1 + 1) z where z.a = q.a) from pairs q order by a;
-- => [[1,10,10],[2,20,10],[2,20,10]]

-- @ an outer join whose condition reads the outer row is refused by name (page=r_correlated_subqueries)
create table pairs(a int, b int);
select (select count(*) from pairs p left join pairs r on p.a = r.a and r.b > q.b) from pairs q;
-- error 0A000 not emulated: an outer join that depends on the row of the outer query
-- at (select count
select (select count(*) from pairs p right join pairs r on r.b > q.b) from pairs q;
-- error 0A000 not emulated: an outer join that depends on the row of the outer query
select (select count(*) from (pairs n full join pairs r on n.a = q.a) join pairs p on true) from pairs q;
-- error 0A000 not emulated: an outer join that depends on the row of the outer query
select (select p.a from pairs p union all select n.a from pairs n left join pairs r on n.a = q.a) from pairs q;
-- error 0A000 not emulated: an outer join that depends on the row of the outer query
select (select count(*) from pairs p join (pairs n left join pairs r on r.b = q.b) on true) from pairs q;
-- error 0A000 not emulated: an outer join that depends on the row of the outer query
select (select count(*) from pairs p join pairs n on p.a = q.a full join pairs r on p.a = r.a) from pairs q;
-- error 0A000 not emulated: an outer join that depends on the row of the outer query
-- at (select count
with w as (select a from pairs) select (select count(*) from pairs p full join w on p.a = w.a where p.a = q.a) from pairs q;
-- error 0A000 not emulated: an outer join that depends on the row of the outer query
-- at (select count

-- @ joins in a correlated subquery read the outer row in WHERE and in an inner join (page=r_correlated_subqueries also=postgres)
create table pairs(a int, b int);
insert into pairs values (1, 10), (2, 20), (3, null);
select q.a, (select count(*) from pairs p left join pairs r on p.a = r.a + 1 where p.a >= q.a), (select count(*) from pairs p full join pairs r on p.a = r.b where p.a >= q.a), (select count(*) from pairs p join pairs r on p.a = r.a and r.a >= q.a) from pairs q order by 1;
-- => [[1,3,3,3],[2,2,2,2],[3,1,1,1]]

-- @ outer joins in a correlated subquery have joined tables and common tables beside them (page=r_correlated_subqueries also=postgres)
create table pairs(a int, b int);
insert into pairs values (1, 10), (2, 20), (3, null);
select q.a, (select count(*) from pairs p join pairs n on p.a >= q.a left join pairs r on n.a = r.a) from pairs q order by 1;
-- => [[1,9],[2,6],[3,3]]
with w as (select a from pairs where b is not null) select q.a, (select count(w.a) from pairs p left join w on p.a = w.a where p.a >= q.a) from pairs q order by 1;
-- => [[1,2],[2,1],[3,0]]

-- @ WITH in a correlated subquery names queries that read no row around it (page=r_WITH_clause also=postgres)
create table pairs(a int, b int);
insert into pairs values (1, 10), (2, 20), (3, null);
select q.a from pairs q where not exists (with w as (select a, b from pairs n where exists (select case when p.a = p.a then p.a else n.a end from pairs p where p.b is not null)) select p.a from pairs p join w on p.a = w.a where p.a = q.a and w.b is not null);
-- => [[3]]
select q.a, (with w as (select a from pairs where b is not null) select count(*) from pairs p where p.a = q.a and exists (select 1 from w where w.a > 1)) from pairs q order by 1;
-- => [[1,1],[2,1],[3,1]]
select q.a, (with w as (select a from pairs where b is not null), x as (select a + 1 as a from w) select count(*) from x join (select a from w) as y on true where x.a = q.a) from pairs q order by 1;
-- => [[1,0],[2,2],[3,2]]

-- @ WITH in a correlated subquery has a random value once (page=r_WITH_clause)
create table pairs(a int);
insert into pairs values (1), (2);
select count(*) from pairs q where (with w as (select random() as r from pairs where a = 1) select count(distinct r) from (select r from w union all select r from w) where q.a = q.a) <> 1;
-- => [[0]]

-- @ elements that are joined to their row may be compared with the outer row (page=query-super)
create table lists(id int, a super);
insert into lists values (1, array(1, 2)), (2, array(3));
select l.id, (select count(e) from lists m left join m.a as e on e > l.id) from lists l order by 1;
-- => [[1,2],[2,1]]
create table objects(id int, a super);
insert into objects values (1, object('x', 2, 'y', 1)), (2, object('z', 3));
select l.id, (select count(v) from objects m left join unpivot m.a as v at k on v > l.id) from objects l order by 1;
-- => [[1,2],[2,1]]

-- @ a key of GROUP BY that is a text or SUPER value of the outer row alone is refused by name, a number is one key (page=r_correlated_subqueries on=team)
select (select count(*) from player p where p.team_id = t.id group by t.name) from team t;
-- error 0A000 not emulated: GROUP BY a text or SUPER value of an outer query
-- at group by
select (select t.name from player p where p.team_id = t.id group by all) from team t;
-- error 0A000 not emulated: GROUP BY a text or SUPER value of an outer query
select t.id, (select count(*) from player p where p.team_id = t.id group by t.id), (select count(*) from player p where p.team_id = t.id group by t.region || p.team_id) from team t order by 1;
-- => [[1,2,2],[2,2,2],[3,null,null],[4,null,null]]

-- @ a query in FROM or WITH of a correlated subquery reads no row around the subquery: the reference would skip it (page=r_correlated_subqueries)
create table pairs(a int, b int);
select count(*) from pairs q where exists (select 1 from (select q.a as c, p.b from pairs p where q.b > p.b) z where z.b <> q.b);
-- error 0A000 This type of correlated subquery pattern is not supported
-- at exists
select (select max(z.b) from pairs r join (select p.a, p.b from pairs p where p.a = q.a) z on r.a = z.a) from pairs q;
-- error 0A000 This type of correlated subquery pattern is not supported
select (select q.b union select z.a from (select q.a) z) from pairs q;
-- error 0A000 This type of correlated subquery pattern is not supported
select (with z as (select p.b from pairs p where p.a = q.a) select max(b) from z) from pairs q;
-- error 0A000 This type of correlated subquery pattern is not supported
select (select count(*) from (select 1 union all select p.b from pairs p where p.a = q.a) z) from pairs q;
-- error 0A000 This type of correlated subquery pattern is not supported
create table lists(id int, a super);
select (select count(*) from (select e from lists m, m.a e where e > l.id) z) from lists l;
-- error 0A000 This type of correlated subquery pattern is not supported

-- @ a query in FROM is compared with the outer row outside of it (page=r_correlated_subqueries also=postgres)
create table pairs(a int, b int);
insert into pairs values (1, 10), (2, 20), (3, null), (4, 5);
select count(*) from pairs q where exists (select 1 from (select p.a, p.b from pairs p) z where z.b <> q.b and q.b > z.b);
-- => [[2]]

-- @ IN, = ANY and <> ALL over values of the outer row beside joined tables are decided for each row (page=r_in_condition on=team also=postgres)
select t.id, t.captain in (select t.captain from player p join player q on p.id = q.id where p.id = t.id + 9) from team t order by 1;
-- => [[1,true],[2,true],[3,null],[4,true]]
select t.id from team t where t.captain not in (select 1 union select t.id + 9 from player p join player q on p.id = q.id where p.id = t.captain) order by 1;
-- => [[4]]
select t.id, t.captain = any (select t.id + 9 from player p join player q on p.id = q.id where p.id = t.captain), t.captain <> all (select t.id + 9 from player p join player q on p.id = q.id where p.id = t.captain) from team t order by 1;
-- => [[1,true,false],[2,true,false],[3,false,true],[4,false,true]]
select t.id from team t where (select t.captain in (select t.captain from player p join player q on p.id = q.id where p.id = t.id + 9)) order by 1;
-- => [[1],[2],[4]]
select t.id from team t where (t.captain, 10) in (select t.id + 9, p.id from player p join player q on p.id = q.id where p.id = t.captain);
-- => [[1]]

-- @ a value of the outer row and of a subquery is looked for alone, in a table alone (page=r_correlated_subqueries on=team)
select t.id from team t where t.captain in (select t.id + (select min(9) from player) from player p where p.id = t.captain) order by 1;
-- => [[1],[2]]
select t.id from team t where t.captain in (select p.id + (select min(0) from player) from player p join player q on p.id = q.id) order by 1;
-- => [[1],[2]]
select t.id from team t where t.captain in (select t.id + (select min(9) from player) from player p join player q on p.id = q.id where p.id = t.captain);
-- error 0A000 not emulated: a subquery that computes a value of the outer row and of another subquery
-- at t.captain in
select t.id from team t where (t.captain, 1) in (select 10, 1 union select t.id + (select min(9) from player), 1 from player p);
-- error 0A000 not emulated: a subquery that computes a value of the outer row and of another subquery

-- @ IN looks for a random value, but not beside another one, nor among values of the outer row beside joined tables (page=r_in_condition on=team)
select count(*) from team t where random() in (select t.id from player p where p.team_id = t.id) or random() in (select p.id from player p join player q on p.id = q.id);
-- => [[0]]
select t.id from team t where (1, random()) in (select 1, 2);
-- error 0A000 not emulated: a volatile operand beside a subquery
-- at (1, random
select t.id from team t where random() in (select t.id from player p join player q on p.id = q.id);
-- error 0A000 not emulated: a volatile operand beside a subquery
select t.id from team t where random() in (select 1 union select t.id from player p join player q on p.id = q.id);
-- error 0A000 not emulated: a volatile operand beside a subquery

-- @ IN over values of the outer row beside one table, and over those of joined tables, is decided for each row (page=r_correlated_subqueries on=team also=postgres)
select t.id, t.captain in (select t.id + 9 from player p where p.team_id = t.id), t.captain in (select p.id from player p join player q on p.id = q.id where p.team_id = t.id), exists (select t.id from player p join player q on p.id = q.id where p.team_id = t.id) from team t order by 1;
-- => [[1,true,true,true],[2,true,true,true],[3,false,false,false],[4,false,false,false]]

-- @ a correlated subquery reads tables side by side (page=r_correlated_subqueries also=postgres)
create table a(n int, m int);
create table b(n int);
create table c(n int);
insert into a values (1, 5), (2, 6), (3, 7);
insert into b values (1), (2);
insert into c values (2), (3);
select n from a where exists (select 1 from b, c where b.n = a.n and c.n = a.n) order by n;
-- => [[2]]
select n, (select count(*) from b cross join c where b.n <= a.n) from a order by n;
-- => [[1,2],[2,4],[3,4]]

-- @ a second row for a row of the query around is an error, though no value would pass the condition (page=r_scalar_subqueries on=team also=postgres)
select name from team t where (select p.id from player p where p.team_id = t.id) = 99;
-- error 21000 more than one row
select name from team t where (select p.id from player p where p.team_id = t.id) > 90 and (select p.id from player p where p.team_id = t.id) > 91;
-- error 21000 more than one row
select name from team t where t.id = 1 and (select p.id from player p where p.team_id = t.id) + 100 = 1;
-- error 21000 more than one row
select name from team t where (select p.id from player p where p.team_id = t.id) between 50 and 60;
-- error 21000 more than one row
select name from team t where (select p.id from player p where p.team_id = t.id) in (98, 99);
-- error 21000 more than one row
select name from team t where 99 in (1, (select p.id from player p where p.team_id = t.id));
-- error 21000 more than one row
select name from team t where (select t.captain from player p where p.team_id = t.id and t.captain is null) is not null;
-- => []
select name from team t where (select nullif(p.id, p.id) from player p where p.team_id = t.id) is not null;
-- error 21000 more than one row
select name from team t where coalesce((select p.id from player p where p.team_id = t.id), 98) = 99;
-- error 21000 more than one row
select name from team t where case when (select p.id from player p where p.team_id = t.id) > 90 then true else false end;
-- error 21000 more than one row
select name from team t where abs((select p.id from player p where p.team_id = t.id)) > 90;
-- error 21000 more than one row
select name from team t where not (select p.id from player p where p.team_id = t.id) < 90;
-- error 21000 more than one row
select name from team t where (select p.name from player p where p.team_id = t.id) = 'Zoe';
-- error 21000 more than one row
select name from team t where (select false from player p where p.team_id = t.id);
-- error 21000 more than one row
select name from team t where exists (select 1 from player p where (select q.id from player q where q.team_id = p.team_id) = 99);
-- error 21000 more than one row

-- @ a second row is an error in the condition of a join, of groups and of windows too (page=r_scalar_subqueries on=team)
select t.name from team t join player p on (select q.id from player q where q.team_id = t.id) = p.id + 100;
-- error 21000 single-row subquery returns more than one row
select t.name from team t join player p on (select q.id from player q where q.team_id = p.team_id) = 99;
-- error 21000 more than one row
select id from team t group by id having (select p.id from player p where p.team_id = t.id) = 99;
-- error 21000 more than one row
select id from team t where id > 0 qualify row_number() over (order by id) = 1 and (select p.id from player p where p.team_id = t.id) = 99;
-- error 21000 more than one row
select id from (select id, (select p.id from player p where p.team_id = t.id) as player from team t) x where player = 99;
-- error 21000 more than one row
with x as (select id, (select p.id from player p where p.team_id = t.id) as player from team t) select x.id from x join team u on x.player = u.id + 90;
-- error 21000 more than one row
select sum(case when (select p.id from player p where p.team_id = t.id) > 90 then 1 end) from team t;
-- error 21000 more than one row
select id from team t order by (select p.id from player p where p.team_id = t.id) limit 1;
-- error 21000 more than one row

-- @ a second row is an error in what a statement writes, and where (page=r_scalar_subqueries on=team)
update team set name = 'x' where (select p.id from player p where p.team_id = team.id) = 99;
-- error 21000 more than one row
update team set captain = (select p.id from player p where p.team_id = team.id);
-- error 21000 more than one row
delete from team where (select p.id from player p where p.team_id = team.id) = 99;
-- error 21000 more than one row
create table none as select t.id from team t where (select p.id from player p where p.team_id = t.id) = 99;
-- error 21000 more than one row
insert into team select t.id, t.name, t.region, 0 from team t where (select p.id from player p where p.team_id = t.id) = 99;
-- error 21000 more than one row
create view none as select t.id from team t where (select p.id from player p where p.team_id = t.id) = 99;
select * from none;
-- error 21000 more than one row

-- @ rows are counted behind the LIMIT, DISTINCT, UNION and GROUP BY of a subquery (page=r_scalar_subqueries on=team also=postgres)
select name from team t where (select p.id from player p where p.team_id = t.id order by p.id limit 1) = 10;
-- => [["Ants"]]
select name from team t where (select p.id from player p where p.team_id = t.id order by p.id limit 2) = 99;
-- error 21000 more than one row
select name from team t where (select p.id from player p where p.team_id = t.id order by p.id limit 2 offset 1) = 12;
-- => [["Ants"]]
select name from team t where (select distinct p.team_id from player p where p.team_id = t.id) = 2;
-- => [["Bees"]]
select name from team t where (select distinct p.points from player p where p.team_id = t.id) = 99;
-- error 21000 more than one row
select name from team t where (select p.team_id from player p where p.team_id = t.id union select 2) = 2 and id > 1 order by 1;
-- => [["Bees"],["Crows"],["Deer"]]
select name from team t where (select p.team_id from player p where p.team_id = t.id union all select 2) = 99;
-- error 21000 more than one row
select name from team t where (select count(*) from player p where p.team_id = t.id group by p.team_id) = 2 order by 1;
-- => [["Ants"],["Bees"]]
select name from team t where (select count(*) from player p where p.team_id = t.id group by p.id) = 99;
-- error 21000 more than one row
select name from team t where (select (select min(q.id) from player q where q.team_id = p.team_id) from player p where p.id = t.captain) = 11;
-- => [["Bees"]]

-- @ a row of the query around for which there is none counts no second row, nor do rows that none of it reads (page=r_scalar_subqueries on=team also=postgres)
select name, (select p.id from player p where p.team_id = t.id) as player from team t where id > 2 order by 1;
-- => [["Crows",null],["Deer",null]]
select name from team t where id > 2 and (select p.id from player p where p.team_id = t.id) is null order by 1;
-- => [["Crows"],["Deer"]]
select name from player p where (select t.id from team t where t.id = p.team_id) = 2 order by 1;
-- => [["Ben"],["Emi"]]
select name from player p where (select t.captain from team t where t.id = p.team_id) is null;
-- => [["Dai"]]

-- @ the value of a correlated subquery is of its column's type (page=r_correlated_subqueries)
create table o(k int);
insert into o values (1), (2);
create table v(k int, d super, b varbyte, m decimal(30, 2), c char(3), i interval day to second, z timestamptz, n varchar);
insert into v values (1, json_parse('{"a": [1, "x"]}'), 'ab', 1.50, 'a', interval '1 day', '2024-01-02 03:04:05+00', null);
select (select d from v where v.k = o.k) as d, (select d from v where v.k = o.k).a[0] as a, (select m from v where v.k = o.k) as m, (select c from v where v.k = o.k) as c, (select i from v where v.k = o.k) as i, (select n from v where v.k = o.k) as n from o order by k;
-- => [["{\"a\":[1,\"x\"]}","1","1.50","a  ","1 day",null],[null,null,null,null,null,null]]
insert into v select * from v;
select k from o where (select d from v where v.k = o.k) = 9;
-- error 21000 more than one row
select k from o where (select b from v where v.k = o.k) = 'zz'::varbyte;
-- error 21000 more than one row
select k from o where (select i from v where v.k = o.k) > interval '9 days';
-- error 21000 more than one row
select k from o where (select z from v where v.k = o.k) > '2030-01-01';
-- error 21000 more than one row
select k from o where (select n from v where v.k = o.k) is not null;
-- error 21000 more than one row

-- @ a computed text in a correlated subquery is made of the outer row and of another subquery (page=r_correlated_subqueries also=postgres)
create table words(a int, c varchar(10));
insert into words values (1, 'a'), (2, 'b'), (3, 'ab');
select q.c, (select count(*) from words p where p.c = replace(q.c || p.c, q.c, '') || (select max(case when w.c in ('a', 'ab', 'abc', 'abcd') then replace(replace(w.c, 'a', ''), 'b', '') when w.c in ('b', 'ba', 'bac', 'bacd') then replace(replace(w.c, 'b', ''), 'a', '') else trim(both 'c' from upper(w.c)) end) from words w where w.a < 104 or w.c like '%a%' or w.c like '%b%')) from words q order by 1;
-- => [["a",1],["ab",2],["b",1]]

-- @ DISTINCT in a correlated subquery keeps its order whatever it computes (page=r_correlated_subqueries also=postgres)
create table pairs(a int, b int);
insert into pairs values (1, 10), (2, 20);
select count(case when exists (select distinct case when p.a = q.a then (select max('x') from pairs n) end as found from pairs p where p.a = q.a order by 1) then q.a end) from pairs q;
-- => [[2]]

-- @ a value of the row two queries around is looked for among the rows of a common table (page=r_WITH_clause also=postgres)
create table chosen(a int);
insert into chosen values (1), (2), (2), (null);
with best as (select a from chosen where a > 1) select q.a, (select count(p.a) from chosen p where q.a in (select a from best)) as n from chosen q order by 1, 2;
-- => [[1,0],[2,3],[2,3],[null,0]]
with best as (select a from chosen where a > 1) select a from chosen q where exists (select 1 from chosen p where q.a + p.a not in (select a from best) and p.a = 1);
-- => [[2],[2]]
with best as (select a from chosen) select a from chosen q where exists (select 1 from chosen p where q.a + p.a not in (select a from best));
-- => []
with best as (select a from chosen where a > 1) select q.a, (select count(*) from chosen p where q.a in (select c.a from chosen c where c.a in (select a from best union all select 7))) as n from chosen q order by 1;
-- => [[1,0],[2,4],[2,4],[null,0]]
with best as (select a from chosen where a > 1) select q.a, (select count(*) from chosen p where q.a in (select c.a from chosen c, best b where c.a = b.a)) as n from chosen q order by 1;
-- => [[1,0],[2,4],[2,4],[null,0]]
with best as (select a from chosen where a > 1) select a from chosen q where a + (random() * 0)::int in (select a from best) order by 1;
-- => [[2],[2]]
select a from chosen q where exists (select 1 from chosen p where q.a + random() * 0 in (select a from chosen where a > 1)) order by 1;
-- => [[2],[2]]
