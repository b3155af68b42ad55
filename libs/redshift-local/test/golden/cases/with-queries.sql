-- WITH, plain and recursive.

-- @ a WITH query stands for a table (page=r_WITH_clause on=team also=postgres)
with copy as (select * from team) select id, name from copy order by 1 limit 2;
-- => [[1,"Ants"],[2,"Bees"]]

-- @ a WITH query reads those before it (page=r_WITH_clause on=team also=postgres)
with sums as (select team_id, sum(points) as total from player group by team_id), best as (select team_id from sums where total > 10) select name from team where id in (select team_id from best) order by 1;
-- => [["Ants"],["Bees"]]

-- @ a WITH query may stand in a subquery, and is known there only (page=r_WITH_clause on=team)
select name, (with east as (select * from team where region = 'east') select count(*) from east) as n from team where id = 1;
-- => [["Ants",2]]
select name, (with east as (select * from team where region = 'east') select count(*) from east) as n from team join east on east.id = team.id;
-- error 42P01 relation "east" does not exist

-- @ a WITH query hides a table of its name (page=r_WITH_clause on=team also=postgres)
with team as (select 7 as id) select id from team;
-- => [[7]]

-- @ a WITH query that nothing reads changes nothing (page=r_WITH_clause on=team also=postgres)
with unused as (select 1 as one) select count(*) from team;
-- => [[4]]

-- @ a WITH query can not read one that comes later (page=r_WITH_clause on=team also=postgres)
with w1 as (select * from w2), w2 as (select 1 as a) select * from w1;
-- error 42P01 relation "w2" does not exist

-- @ two WITH queries can not share a name (page=r_WITH_clause)
with w as (select 1 as a), w as (select 2 as a) select * from w;
-- error 42P07 "w"

-- @ a WITH query names its first columns (page=r_WITH_clause also=postgres)
with a(x) as (select 1, 2 as y) select x, y from a;
-- => [[1,2]]
with a(x, y, z) as (select 1, 2) select * from a;
-- error 42P10 2 columns

-- @ a WITH query inside a WITH query is known there only (page=r_WITH_clause assumed="the page says that a WITH query holds no other: refused, or read as PostgreSQL does; taken: read, as tools that nest queries rely on it")
with a as (with b as (select 1 as x) select x from b) select x from a;
-- => [[1]]

-- @ a recursive WITH query reads itself until it adds no row (page=r_WITH_clause)
with recursive n(i) as (select 1 union all select i + 1 from n where i < 4) select i from n order by 1;
-- => [[1],[2],[3],[4]]

-- @ a recursive WITH query walks the people below one of them (page=r_WITH_clause on=employee)
with recursive john_org(id, name, manager_id, level) as (select id, name, manager_id, 1 as level from employee where name = 'John' union all select e.id, e.name, e.manager_id, level + 1 as next_level from employee e, john_org j where e.manager_id = j.id and level < 4) select distinct id, name, manager_id from john_org order by manager_id, id, name;
-- => [[101,"John",100],[102,"Jorge",101],[103,"Kwaku",101],[110,"Liu",101],[106,"Mateo",102],[201,"Sofía",102],[104,"Paulo",103],[105,"Richard",103],[110,"Nikki",103],[120,"Saanvi",104],[200,"Shirley",104],[205,"Zhang",104]]

-- @ a recursive WITH query refuses a second branch whose values would change in the type of the first (page=r_WITH_clause also=postgres)
with recursive r(n, d) as (select 1, 1.5::decimal(3,1) union all select n + 1, d * 1.05 from r where n < 4) select * from r;
-- error 42804 column 2
with recursive r(n) as (select 1 union all select n * 1.5 from r where n < 4) select n from r;
-- error 42804 has type integer in non-recursive term
with recursive r(n, x) as (select 1, null union all select n + 1, n from r where n < 3) select x from r;
-- error 42804
with recursive r(n, x) as (select 1, 'a'::varchar(3) union all select n + 1, n from r where n < 3) select x from r;
-- error 42804
with recursive r(n, x) as (select 1, now()::date union all select n + 1, now()::timestamp from r where n < 3) select x from r;
-- error 42804
with recursive r(n, d) as (select 1, 1.50::decimal(10,4) union all select n + 1, (d * 1.1)::decimal(10,4) from r where n < 3) select n, d from r order by 1;
-- => [[1,"1.5000"],[2,"1.6500"],[3,"1.8150"]]

-- @ a recursive WITH query says at its second branch that a day would lose its time (page=r_WITH_clause assumed="the page says nothing of the types of the two branches: they agree as those of a UNION, or the first one's hold; taken: the first one's, and what could change a value is refused as PostgreSQL does")
with recursive days(d) as (select '2024-01-01'::date union all select dateadd(hour, 13, d) from days where d < '2024-01-03') select d from days;
-- error 42804 recursive query "days" column 1 has type date in non-recursive term but type timestamp without time zone overall
-- at select dateadd
with recursive r(n, x) as (select 1, 'a'::varchar(3) union all select n + 1, n from r where n < 3) select x from r;
-- error 42804 recursive query "r" column 2 has type character varying(3) in non-recursive term but type integer in its recursive term
with recursive days(d) as (select '2024-01-01'::date union all select dateadd(day, 1, d)::date from days where d < '2024-01-03') select d from days order by 1;
-- => [["2024-01-01"],["2024-01-02"],["2024-01-03"]]

-- @ a recursive WITH query takes integers and texts of another size, and refuses a value that does not fit (page=r_WITH_clause assumed="the page says nothing of the types of the two branches; taken: those of the first, into which each value has to fit")
with recursive r(n, s) as (select 1::smallint, 'ann'::varchar(7) union all select n + 1, s || '>ann' from r where n < 2) select n, s from r order by 1;
-- types ["smallint","character varying(7)"]
-- => [[1,"ann"],[2,"ann>ann"]]
with recursive r(n, s) as (select 1, 'ann'::varchar(7) union all select n + 1, s || '>ann' from r where n < 3) select n, s from r order by 1;
-- error 22001 value too long for type character varying(7)
with recursive r(n) as (select 32767::smallint union all select n + 1 from r where n < 40000) select n from r;
-- error 22003 smallint
with recursive r(n, d) as (select 1, 9.5::decimal(3,1) union all select n + 1, d + 90.5 from r where n < 3) select n, d from r;
-- error 22003

-- @ two recursive WITH queries share one RECURSIVE (page=r_WITH_clause)
with recursive a(i) as (select 1 union all select i + 1 from a where i < 2), b(j) as (select 10 union all select j + 1 from b where j < 11), c as (select 5 as k) select i, j, k from a, b, c order by 1, 2;
-- => [[1,10,5],[1,11,5],[2,10,5],[2,11,5]]

-- @ a recursive WITH query needs RECURSIVE, its columns and UNION ALL (page=r_WITH_clause)
with n(i) as (select 1 union all select i + 1 from n where i < 4) select i from n;
-- error 42P01 relation "n" does not exist
with recursive n as (select 1 as i union all select i + 1 from n where i < 4) select i from n;
-- error 42601 list of its columns
with recursive n(i) as (select 1 union select i + 1 from n where i < 4) select i from n;
-- error 42601 UNION ALL
with recursive n(i) as (select i + 1 from n) select i from n;
-- error 42601 UNION ALL
with recursive n(i) as (select 1 except all select i + 1 from n) select i from n;
-- error 42601 UNION ALL
with recursive n(i) as (select 1 union all select i + 1, 2 from n where i < 4) select i from n;
-- error 42601 same number of columns

-- @ RECURSIVE changes nothing for WITH queries that do not read themselves (page=r_WITH_clause also=postgres)
with recursive n(i) as (select 1 union all select i + 1 from n where i < 4), top_one as (select max(i) as i from n) select i from top_one;
-- => [[4]]
with recursive pg_catalog as (select nspname from pg_catalog.pg_namespace) select count(*) > 0 from pg_catalog;
-- => [[true]]

-- @ a recursive WITH query takes no ORDER BY and no LIMIT, what reads it may (page=r_WITH_clause)
with recursive n(i) as (select 1 union all select i + 1 from n where i < 4 limit 3) select i from n;
-- error 0A000 no LIMIT
with recursive n(i) as (select 1 union all (select i + 1 from n where i < 4 order by 1)) select i from n;
-- error 0A000 no ORDER BY
with recursive n(i) as (select 1 union all (select i + 1 from n where i < 4 offset 1)) select i from n;
-- error 0A000 no LIMIT
with recursive n(i) as (select 1 union all select i + 1 from n where i < 4) select i from n order by 1 desc limit 1;
-- => [[4]]

-- @ WITH RECURSIVE is refused inside a subquery (page=r_WITH_clause)
select * from (with recursive n(i) as (select 1 union all select i + 1 from n where i < 4) select i from n) s;
-- error 0A000 WITH RECURSIVE
select (with recursive n(i) as (select 1 union all select i + 1 from n where i < 4) select max(i) from n);
-- error 0A000 WITH RECURSIVE
select * from ((with recursive n(i) as (select 1 union all select i + 1 from n where i < 4) select i from n)) s;
-- error 0A000 WITH RECURSIVE

-- @ a recursive WITH query does not unnest its own SUPER column (page=query-super)
with recursive n(d) as (select json_parse('[1,2]') union all select x from n, n.d as x) select * from n;
-- error 0A000 recursive common table expression
