-- CONNECT BY: rows as a hierarchy.

-- @ CONNECT BY gives the roots and all below them (page=r_CONNECT_BY_clause on=employee)
select id, name, manager_id from employee start with name = 'John' connect by prior id = manager_id order by level, id, name;
-- => [[101,"John",100],[102,"Jorge",101],[103,"Kwaku",101],[110,"Liu",101],[104,"Paulo",103],[105,"Richard",103],[106,"Mateo",102],[110,"Nikki",103],[201,"Sofía",102],[120,"Saanvi",104],[200,"Shirley",104],[205,"Zhang",104]]

-- @ WHERE keeps rows of a hierarchy by their LEVEL, which is 1 for a root (page=r_CONNECT_BY_clause on=employee assumed="the page says that LEVEL is 1 for a root and that WHERE comes last, and shows rows of level 4 for level < 4; taken: what it says")
select level, name from employee where level < 3 start with name = 'John' connect by prior id = manager_id order by name;
-- => [[1,"John"],[2,"Jorge"],[2,"Kwaku"],[2,"Liu"]]

-- @ WHERE drops a row and keeps what is below it (page=r_CONNECT_BY_clause on=employee)
select name from employee where name <> 'Kwaku' start with name = 'Kwaku' connect by prior id = manager_id order by name;
-- => [["Nikki"],["Paulo"],["Richard"],["Saanvi"],["Shirley"],["Zhang"]]

-- @ a condition in CONNECT BY drops a row with what is below it (page=r_CONNECT_BY_clause on=employee)
select name from employee start with name = 'Kwaku' connect by prior id = manager_id and name <> 'Paulo' order by name;
-- => [["Kwaku"],["Nikki"],["Richard"]]

-- @ LEVEL in CONNECT BY ends the walk (page=r_CONNECT_BY_clause on=employee)
select name from employee start with name = 'John' connect by prior id = manager_id and level <= 2 order by name;
-- => [["John"],["Jorge"],["Kwaku"],["Liu"]]

-- @ PRIOR gives the parent's value, NULL for a root (page=r_CONNECT_BY_clause on=employee)
select name, prior name as boss, prior level as above from employee start with name = 'Kwaku' connect by manager_id = prior id order by level, name;
-- => [["Kwaku",null,null],["Nikki","Kwaku",1],["Paulo","Kwaku",1],["Richard","Kwaku",1],["Saanvi","Paulo",2],["Shirley","Paulo",2],["Zhang","Paulo",2]]

-- @ without START WITH every row is a root (page=r_CONNECT_BY_clause assumed="a query without START WITH has every row as a root, or none; taken: every row")
create table part(id int, whole int);
insert into part values (1, null), (2, 1), (3, 2);
select id, level from part connect by prior id = whole order by 1, 2;
-- => [[1,1],[2,1],[2,2],[3,1],[3,2],[3,3]]

-- @ START WITH may stand behind CONNECT BY (page=r_CONNECT_BY_clause on=employee)
select count(*) from employee "start" connect by prior id = manager_id start with name = 'John';
-- => [[12]]
select count(*) from employee as start connect by prior id = manager_id start with name = 'John';
-- => [[12]]

-- @ a hierarchy is grouped, ordered and numbered by its LEVEL (page=r_CONNECT_BY_clause on=employee)
select level, count(*) from employee start with name = 'John' connect by prior id = manager_id group by level having count(*) > 1 order by level;
-- => [[2,3],[3,5],[4,3]]
select distinct level from employee start with name = 'John' connect by prior id = manager_id order by 1 desc limit 2;
-- => [[4],[3]]
select name, row_number() over (partition by level order by name) from employee where level = 3 start with name = 'John' connect by prior id = manager_id order by 2 limit 2;
-- => [["Mateo",1],["Nikki",2]]
select max(name) from employee start with name = 'John' connect by prior id = manager_id group by level having max(id) > 110 order by level;
-- => [["Sofía"],["Zhang"]]
select name from employee start with name = 'John' connect by prior id = manager_id qualify row_number() over (partition by level order by name desc) = 1 order by level;
-- => [["John"],["Liu"],["Sofía"],["Zhang"]]
select name, count(*) from employee start with name = 'John' connect by prior id = manager_id;
-- error 42803 column "name" must appear in the GROUP BY clause

-- @ a join in FROM comes before CONNECT BY (page=r_CONNECT_BY_clause on=employee)
select e.name, m.name from employee e left join employee m on m.id = e.manager_id and m.name <> 'Carlos' start with e.name = 'John' connect by prior e.id = e.manager_id and e.name in ('Liu', 'Jorge') order by 1;
-- => [["John",null],["Jorge","John"],["Liu","John"]]

-- @ a hierarchy stands in a view, in FROM and in a WITH query (page=r_CONNECT_BY_clause on=employee)
create view org as select name, level as depth from employee start with name = 'Kwaku' connect by prior id = manager_id;
select depth, count(*) from org group by depth order by 1;
-- => [[1,1],[2,3],[3,3]]
with under as (select id from employee start with name = 'Jorge' connect by prior id = manager_id) select name from employee where id in (select id from under) order by 1;
-- => [["Jorge"],["Mateo"],["Sofía"]]
select max(depth) from (select level as depth from employee start with manager_id is null connect by prior id = manager_id);
-- => [[5]]

-- @ a subquery in the select list reads a row of the hierarchy (page=r_CONNECT_BY_clause on=employee)
select name, (select count(*) from employee s where s.manager_id = employee.id) from employee start with name = 'Jorge' connect by prior id = manager_id order by level, name;
-- => [["Jorge",2],["Mateo",0],["Sofía",0]]

-- @ a hierarchy has no other pseudo column than LEVEL (page=r_CONNECT_BY_clause on=employee)
select depth from employee start with manager_id is null connect by prior id = manager_id;
-- error 42703 depth

-- @ CONNECT BY without PRIOR is refused (page=r_CONNECT_BY_clause on=employee)
select name from employee start with name = 'John' connect by id = manager_id;
-- error 42601 PRIOR

-- @ PRIOR and LEVEL stand for nothing without CONNECT BY (page=r_CONNECT_BY_clause on=employee)
select prior id from employee;
-- error 42601 PRIOR
select level from employee;
-- error 42703 "level"
select name from employee start with prior id = 1 connect by prior id = manager_id;
-- error 42601 PRIOR

-- @ rows that lead back to themselves are refused by name (page=r_CONNECT_BY_clause)
create table ring(id int, next int);
insert into ring values (1, 2), (2, 1);
select id from ring start with id = 1 connect by prior next = id;
-- error 0A000 lead back

-- @ CONNECT BY over a FROM list with commas and around a correlated row is refused by name (page=r_CONNECT_BY_clause on=employee)
select e.name from employee e, employee m start with e.name = 'John' connect by prior e.id = e.manager_id;
-- error 0A000 not emulated: CONNECT BY over a FROM list
select name from employee e where exists (select 1 from employee x start with x.id = e.id connect by prior x.id = x.manager_id);
-- error 0A000 not emulated: CONNECT BY that reads

-- @ CONNECT BY needs a FROM clause (page=r_CONNECT_BY_clause)
select 1 as x connect by prior x = 1;
-- error 42601 CONNECT BY needs a FROM clause

-- @ PRIOR LEVEL is that of the parent, in CONNECT BY too, and NULL has no parent (page=r_CONNECT_BY_clause on=employee)
select name from employee start with name = 'John' connect by prior id = manager_id and prior level < 2 order by name;
-- => [["John"],["Jorge"],["Kwaku"],["Liu"]]
select name, prior level, prior id + prior level from employee where level < 3 start with name = 'Kwaku' connect by prior id = manager_id order by name limit 2;
-- => [["Kwaku",null,null],["Nikki",1,104]]

-- @ START WITH knows no LEVEL, and a column of that name is the column (page=r_CONNECT_BY_clause)
create table leveled(id int, above int, level int);
insert into leveled values (1, null, 10), (2, 1, 20);
select id, level, prior level from leveled start with level = 10 connect by prior id = above order by id;
-- => [[1,10,null],[2,20,10]]
alter table leveled rename column level to other;
select id from leveled start with level = 1 connect by prior id = above;
-- error 42703 "level"

-- @ a subquery in CONNECT BY and START WITH reads tables of its own (page=r_CONNECT_BY_clause on=employee)
select name from employee start with id = (select min(id) from employee where name = 'Kwaku') connect by prior id = manager_id and id in (select e.id from employee e where e.name like 'P%') order by 1;
-- => [["Kwaku"],["Paulo"]]

-- @ a hierarchy stands in a subquery of a grouped query (page=r_CONNECT_BY_clause)
create table staff(id int, boss int, dept int);
insert into staff values (1, null, 7), (2, 1, 7), (3, 2, 8);
select dept, (select max(level) from staff start with boss is null connect by prior id = boss) as depth from staff group by dept order by dept;
-- => [[7,3],[8,3]]

-- @ what CONNECT BY does not take is shown where it stands (page=r_CONNECT_BY_clause on=employee)
select e.name from employee e, employee m connect by prior e.id = e.manager_id;
-- error 0A000 not emulated: CONNECT BY over a FROM list
-- at connect
select name from employee e where exists (select 1 from employee x connect by prior x.id = e.id);
-- error 0A000 not emulated: CONNECT BY that reads
-- at connect
select prior id from employee;
-- error 42601 PRIOR
-- at prior
select name from employee connect by id = manager_id;
-- error 42601 PRIOR
-- at connect
