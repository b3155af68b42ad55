-- The outer join operator (+) of Oracle, in WHERE.

-- @ the table with the mark may have no partner (page=r_WHERE_oracle_outer on=team)
select t.name, p.name from team t, player p where t.id = p.team_id(+) order by t.id, p.id;
-- => [["Ants","Aki"],["Ants","Cho"],["Bees","Ben"],["Bees","Emi"],["Crows",null],["Deer",null]]
select t.name, p.name from team t, player p where t.id(+) = p.team_id order by p.id;
-- => [["Ants","Aki"],["Bees","Ben"],["Ants","Cho"],[null,"Dai"],["Bees","Emi"]]

-- @ the order of the tables in FROM does not matter, but that of the columns (page=r_WHERE_oracle_outer on=team)
select p.name, t.name from player p, team t where p.team_id(+) = t.id and t.id > 2 order by 2;
-- => [[null,"Crows"],[null,"Deer"]]
select * from player p, team t where p.id(+) = t.captain and t.id in (1, 3) order by t.id;
-- => [[10,"Aki",1,12.5,1,"Ants","east",10],[null,null,null,null,3,"Crows","east",null]]

-- @ a marked column beside a constant belongs to the join (page=r_WHERE_oracle_outer on=team)
select t.name, p.name from team t, player p where t.id = p.team_id(+) and p.points(+) > 8 order by t.id, p.id;
-- => [["Ants","Aki"],["Bees","Emi"],["Crows",null],["Deer",null]]

-- @ an unmarked column beside a constant filters the joined rows (page=r_WHERE_oracle_outer on=team)
select t.name, p.name from team t, player p where t.id = p.team_id(+) and p.points > 8 order by t.id, p.id;
-- => [["Ants","Aki"],["Bees","Emi"]]

-- @ several marked conditions join on all of them, of any comparison (page=r_WHERE_oracle_outer on=team)
select t.name, p.name from team t, player p where t.id = p.team_id(+) and t.captain < p.id(+) order by t.id;
-- => [["Ants","Cho"],["Bees","Emi"],["Crows",null],["Deer",null]]

-- @ a marked column may stand in an expression (page=r_WHERE_oracle_outer on=team)
select t.name, p.name from team t, player p where t.id * 10 = p.team_id(+) * 10 and abs(p.points(+)) > 10 order by t.id;
-- => [["Ants","Aki"],["Bees",null],["Crows",null],["Deer",null]]

-- @ a mark on an expression is a syntax error (page=r_WHERE_oracle_outer on=team)
select 1 from team t, player p where t.id * 10(+) = p.team_id;
-- error 42601 syntax error

-- @ a join with the mark in some of its conditions is an inner join (page=r_WHERE_oracle_outer on=team)
select t.name, p.name from team t, player p where t.id = p.team_id(+) and t.captain = p.id order by 1;
-- => [["Ants","Aki"],["Bees","Ben"]]

-- @ outer joins go on from a table that is itself outer joined (page=r_WHERE_oracle_outer on=team)
select t.name, p.name, q.name from team t, player q, player p where t.id = p.team_id(+) and p.id = q.id(+) and q.points(+) > 8 order by t.id, p.id;
-- => [["Ants","Aki","Aki"],["Ants","Cho",null],["Bees","Ben",null],["Bees","Emi","Emi"],["Crows",null,null],["Deer",null,null]]

-- @ a table is outer joined to itself under two aliases (page=r_WHERE_oracle_outer on=employee)
select count(*) from employee a, employee b where a.id(+) = b.manager_id;
-- => [[13]]

-- @ an outer joined count is grouped (page=r_WHERE_oracle_outer on=team)
select t.name, count(p.id), sum(p.points) from team t, player p where t.id = p.team_id(+) group by 1 order by 1;
-- => [["Ants",2,16],["Bees",2,16],["Crows",0,null],["Deer",0,null]]

-- @ a mark against a row of the query around makes no outer join (page=r_WHERE_oracle_outer on=team)
select t.name from team t where exists (select 1 from player p where t.id = p.team_id(+)) order by 1;
-- => [["Ants"],["Bees"]]

-- @ the mark is refused under OR and IN (page=r_WHERE_oracle_outer on=team)
select count(*) from team t, player p where t.id = p.team_id(+) or t.id = 1;
-- error 0A000 Outer join operator (+) not allowed in operand of OR or IN
select count(*) from team t, player p where t.id = p.team_id(+) and p.id(+) in (1, 2);
-- error 0A000 Outer join operator (+) not allowed in operand of OR or IN

-- @ a table is outer joined to one other table at most (page=r_WHERE_oracle_outer on=team)
select count(*) from team t, player p, team u where t.id = p.team_id(+) and u.id = p.team_id(+);
-- error 0A000 A table may be outer joined to at most one other table

-- @ two tables are not outer joined to each other (page=r_WHERE_oracle_outer on=team)
select count(*) from team t, player p where t.id(+) = p.team_id and t.captain = p.id(+);
-- error 0A000 cannot be outer joined to each other
select count(*) from team t, player p where t.id(+) = p.team_id(+);
-- error 0A000 columns of one table

-- @ the mark is refused beside JOIN (page=r_WHERE_oracle_outer on=team)
select count(*) from team t join player p on t.id = p.team_id where t.id = p.team_id(+);
-- error 0A000 not allowed in a query with JOIN
-- at p.team_id(+)
select count(*) from team u, team t join player p on t.id = p.team_id where t.id = p.team_id(+);
-- error 0A000 not allowed in a query with JOIN

-- @ marks that make no outer join are refused by name (page=r_WHERE_oracle_outer on=team)
select t.name(+) from team t;
-- error 0A000 not emulated: the outer join mark
select count(*) from team t, player p where p.team_id(+) = 1;
-- error 0A000 no condition joins
select count(*) from team t, (select * from player) p where t.id = p.team_id(+);
-- error 0A000 not emulated: the outer join mark

-- @ conditions in parentheses belong to AND as those outside of them, and one under NOT to the join (page=r_WHERE_oracle_outer on=team)
select t.name, p.name from team t, player p where t.id = p.team_id(+) and (p.points(+) > 8 and (t.id < 4 and not p.name(+) = 'Emi')) order by t.id;
-- => [["Ants","Aki"],["Bees",null],["Crows",null]]

-- @ unmarked tables beside an outer join are joined by WHERE (page=r_WHERE_oracle_outer on=team)
select t.name, u.name, p.name from player p, team t, team u where t.id = p.team_id(+) and u.id = t.id + 1 and p.points(+) > 8 order by t.id;
-- => [["Ants","Bees","Aki"],["Bees","Crows","Emi"],["Crows","Deer",null]]
select count(*) from team t, player p, team u where t.id = p.team_id(+);
-- => [[24]]

-- @ a subquery has marks of its own (page=r_WHERE_oracle_outer on=team)
select count(*) from team t where t.id in (select u.id from team u, player p where u.id = p.team_id(+) and p.id is null) or t.id = 1;
-- => [[3]]
select t.name, p.name from team t, player p where t.id = p.team_id(+) and t.id in (select u.id from team u, player q where u.id = q.team_id(+) and q.id is null) order by 1;
-- => [["Crows",null],["Deer",null]]
select count(*) from team t, player p where t.id = p.team_id(+) and p.id(+) in (select id from player);
-- error 0A000 Outer join operator (+) not allowed in operand of OR or IN

-- @ a marked condition compares with what a subquery gives (page=r_WHERE_oracle_outer on=team)
select t.name, p.name from team t, player p where t.id = p.team_id(+) and p.points(+) + t.id > (select avg(points) from player) order by t.id, p.id;
-- => [["Ants","Aki"],["Bees","Ben"],["Bees","Emi"],["Crows",null],["Deer",null]]
select t.name, p.name from team t, player p where t.id = p.team_id(+) and p.id(+) = (select u.captain from team u where u.id = t.id) order by t.id;
-- => [["Ants","Aki"],["Bees","Ben"],["Crows",null],["Deer",null]]
select t.name, p.name from team t, player p where t.id = p.team_id(+) and p.id(+) + 100 = (select id from player);
-- error 21000 more than one row

-- @ one condition joins a marked table to one other table (page=r_WHERE_oracle_outer on=team)
select count(*) from team t, player p, team u where p.team_id(+) = t.id + u.id;
-- error 0A000 A table may be outer joined to at most one other table

-- @ the mark is refused by name beside an unnested array (page=r_WHERE_oracle_outer)
create table lists(id int, a super);
create table named(id int);
select l.id from lists l, l.a as e, named n where l.id = n.id(+);
-- error 0A000 not emulated: the outer join mark

-- @ an unmarked condition on two tables makes their join an inner one, whatever it lets through (page=r_WHERE_oracle_outer on=team)
select t.name, p.name from team t, player p where t.id = p.team_id(+) and (t.captain = p.id or p.id is null) order by 1;
-- => [["Ants","Aki"],["Bees","Ben"]]
select t.name, p.name from team t, player p, team u where t.id = p.team_id(+) and (t.captain = p.id or p.id is null) and u.id = 1 and u.id < t.id + 1 order by 1;
-- => [["Ants","Aki"],["Bees","Ben"]]

-- @ a mark that is refused is shown where it stands (page=r_WHERE_oracle_outer on=team)
select 1 from team t, player p where t.id = 3 and (t.id = p.team_id(+) or t.id = 1);
-- error 0A000 OR or IN
-- at p.team_id(+)
select 1 from team t, player p, team u where t.id = p.team_id(+) and u.id = p.id(+);
-- error 0A000 at most one other table
-- at p.id(+)
select 1 from team t, player p where t.id = 1 and p.id(+) = 1;
-- error 0A000 no condition joins
-- at p.id(+)
select 1 from team t, (select * from player) p where t.id = 1 and t.id = p.team_id(+);
-- error 0A000 beside anything but tables
-- at p.team_id(+)
select 1 from team t, player p where t.id(+) = p.team_id(+);
-- error 0A000 columns of one table
-- at t.id(+)

-- @ a mark beside CONNECT BY is refused by name (page=r_WHERE_oracle_outer on=employee)
select e.name from employee e where e.id(+) = 101 start with e.name = 'John' connect by prior e.id = e.manager_id;
-- error 0A000 not emulated: the outer join mark (+) beside CONNECT BY
-- at e.id(+)
