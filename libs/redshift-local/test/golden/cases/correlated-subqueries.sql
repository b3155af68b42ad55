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
