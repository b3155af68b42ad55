-- Trailing blanks: texts that differ in nothing else are equal wherever values are compared.

-- @ comparisons leave trailing blanks out (page=r_Character_types)
create table t(n int, v varchar(5));
insert into t values (1, 'a'), (2, 'a  '), (3, 'b'), (4, ' a'), (5, null);
select n from t where v = 'a' order by n;
-- => [[1],[2]]
select n from t where v <> 'a   ' order by n;
-- => [[3],[4]]
select n from t where v in ('a ', 'c') order by n;
-- => [[1],[2]]
select n from t where v between 'a' and 'a' order by n;
-- => [[1],[2]]
select n, case v when 'a' then 'found' else 'not' end from t order by n;
-- => [[1,"found"],[2,"found"],[3,"not"],[4,"not"],[5,"not"]]

-- @ computed text is compared without its trailing blanks (page=r_Character_types)
create table t(n int, v varchar(5));
insert into t values (1, 'a'), (2, 'a  '), (3, 'b');
select n from t where upper(v) = 'A' order by n;
-- => [[1],[2]]
select n from t where substring('x' || v, 1, 3) = 'xa' order by n;
-- => [[1],[2]]

-- @ LENGTH counts the trailing blanks of VARCHAR, and not those of CHAR (page=r_Character_types)
create table t(v varchar(5), c char(5));
insert into t values ('a  ', 'a  ');
select len(v), len(c), v = c from t;
-- => [[3,1,true]]

-- @ LIKE sees trailing blanks (page=r_patternmatching_condition_like)
create table t(n int, v varchar(5));
insert into t values (1, 'a'), (2, 'a  ');
select n from t where v like 'a' order by n;
-- => [[1]]
select n from t where rtrim(v) like 'a' order by n;
-- => [[1],[2]]

-- @ joins match texts that differ in trailing blanks (page=r_Character_types)
create table l(v varchar(5));
create table r(v varchar(9), n int);
insert into l values ('a'), ('b  ');
insert into r values ('a ', 1), ('b', 2), ('c', 3);
select n from l join r on l.v = r.v order by n;
-- => [[1],[2]]
select n from l join r using (v) order by n;
-- => [[1],[2]]
select n from r where v in (select v from l) order by n;
-- => [[1],[2]]
select n from r where v not in (select v from l) order by n;
-- => [[3]]
select n from r where exists (select 1 from l where l.v = r.v) order by n;
-- => [[1],[2]]

-- @ GROUP BY takes texts as one that differ in trailing blanks (page=r_Character_types assumed="trailing blanks do not count when values are compared: in groups too, or in conditions alone; taken: in groups too")
create table t(n int, v varchar(5));
insert into t values (1, 'a'), (2, 'a  '), (3, 'b'), (4, null), (5, null);
select rtrim(v) as v, c, s from (select v, count(*) as c, sum(n) as s from t group by v) order by 1;
-- => [["a",2,3],["b",1,3],[null,2,9]]

-- @ a group of one text shows it with its trailing blanks (page=r_Character_types)
create table t(v varchar(5));
insert into t values ('a  '), ('b');
select v, len(v), count(*) from t group by v order by v;
-- => [["a  ",3,1],["b",1,1]]
select distinct v from t order by v;
-- => [["a  "],["b"]]

-- @ literals are compared without their trailing blanks too (page=r_Character_types)
select count(*) from (select 'a' union select 'a ');
-- => [[1]]
select count(*) from (select 'a' intersect select 'a ');
-- => [[1]]

-- @ of texts that are one the same is shown whatever the order of the rows (page=r_Character_types)
create table up(v varchar(5));
create table down(v varchar(5));
insert into up values ('a'), ('a '), ('a  ');
insert into down values ('a  '), ('a '), ('a');
select (select len(v) from (select distinct v from up)) = (select len(v) from (select distinct v from down));
-- => [[true]]
select (select len(v) from (select v from up group by v)) = (select len(v) from (select v from down group by v));
-- => [[true]]

-- @ DISTINCT texts are ordered by an item's position or by its expression (page=r_ORDER_BY_clause also=postgres)
create table t(v varchar(5));
insert into t values ('a'), ('b'), ('c');
select distinct (select max(o.v) from t o where o.v <> t.v) as other, upper(v) from t order by 1 desc, upper(v) desc;
-- => [["c","B"],["c","A"],["b","C"]]

-- @ ROLLUP over text keeps NULL for what it leaves out (page=r_GROUP_BY_aggregation-extensions)
create table t(v varchar(5), n int);
insert into t values ('a', 1), ('a ', 2), (null, 4);
select rtrim(v), sum(n), grouping(v) from t group by rollup(v) order by 3, 1;
-- => [["a",3,0],[null,4,0],[null,7,1]]

-- @ LISTAGG(DISTINCT) takes texts as one that differ in trailing blanks (page=r_LISTAGG)
create table t(g int, v varchar(5));
insert into t values (1, 'a'), (1, 'a  '), (1, 'b'), (1, 'b'), (2, null);
select listagg(distinct v, ',') within group (order by v) from t;
-- => [["a,b"]]
select listagg(distinct v, ',') from t;
-- => [["a,b"]]
select g, listagg(distinct v, ',') over (partition by g) from t order by g, v limit 1;
-- => [[1,"a,b"]]
select listagg(distinct v, ',') within group (order by v desc) from t where v is null;
-- => [[null]]

-- @ DISTINCT and COUNT(DISTINCT) take texts as one that differ in trailing blanks (page=r_Character_types assumed="trailing blanks do not count when values are compared: for DISTINCT too, or in conditions alone; taken: for DISTINCT too")
create table t(v varchar(5));
insert into t values ('a'), ('a  '), ('b'), ('b'), (null);
select count(distinct v) from t;
-- => [[2]]
select count(*) from (select distinct v from t);
-- => [[3]]
select rtrim(v) from (select distinct v from t order by v desc limit 2);
-- => [[null],["b"]]

-- @ set operations take texts as one that differ in trailing blanks (page=r_UNION assumed="two rows are the same when their values are equal, and trailing blanks do not count when values are compared: for set operations too, or in conditions alone; taken: for set operations too")
select count(*) from (select 'a'::varchar(3) as v union select 'a  '::varchar(3) union select 'b'::varchar(3));
-- => [[2]]
select count(*) from (select 'a'::varchar(3) as v union all select 'a  '::varchar(3));
-- => [[2]]
select count(*) from (select 'a'::varchar(3) as v intersect select 'a  '::varchar(3));
-- => [[1]]
select count(*) from (select 'a'::varchar(3) as v except select 'a  '::varchar(3));
-- => [[0]]
select 'a'::varchar(3) as v intersect select 'a  '::varchar(3);
-- => [["a"]]
select 'a  '::varchar(3) as v intersect select 'a'::varchar(3);
-- => [["a  "]]

-- @ INTERSECT and EXCEPT of text find each row once, NULL among them (page=r_UNION also=postgres)
create table l(v varchar(3), n int);
create table r(v varchar(3), n int);
insert into l values ('a', 1), ('a', 1), ('b', 2), (null, 3), ('c', null), ('d', 4);
insert into r values ('a', 1), (null, 3), ('c', null), ('d', 5), ('e', 6), ('e', 6);
select v, n from l intersect select v, n from r order by 1, 2;
-- => [["a",1],["c",null],[null,3]]
select v, n from l except select v, n from r order by 1, 2;
-- => [["b",2],["d",4]]
select v, n from l union select v, n from r order by 1, 2;
-- => [["a",1],["b",2],["c",null],["d",4],["d",5],["e",6],[null,3]]

-- @ PARTITION BY and ORDER BY of a window take texts as equal that differ in trailing blanks (page=r_Character_types assumed="trailing blanks do not count when values are compared: in windows too, or in conditions alone; taken: in windows too")
create table t(n int, v varchar(5));
insert into t values (1, 'a'), (2, 'a  '), (3, 'b');
select n, count(*) over (partition by v), rank() over (order by v) from t order by n;
-- => [[1,2,1],[2,2,1],[3,1,3]]

-- @ ORDER BY goes on to its next key where texts differ in trailing blanks alone (page=r_Character_types)
create table t(n int, v varchar(5));
insert into t values (3, 'a'), (1, 'a  '), (2, 'a '), (0, 'b');
select n from t order by v, n;
-- => [[1],[2],[3],[0]]
select distinct v, n from t order by v desc, n;
-- => [["b",0],["a  ",1],["a ",2],["a",3]]

-- @ computed texts compare and group without their trailing blanks (page=r_Character_types)
create table t(a int, b varchar(10));
insert into t values (1, 'x'), (2, 'y ');
select 'a ' = 'a', 'a b' = 'ab', upper('a ') = 'A', coalesce(null, 'z ') = 'z', nullif('a ', 'b') = 'a';
-- => [[true,false,true,true,true]]
select case when a = 1 then 'z ' when a = 2 then b end = 'z', case a when 1 then 'z' else b end = 'y', 'q' || b = 'qy' from t order by a;
-- => [[true,false,false],[false,true,true]]
select count(*) from (select distinct case when a = 1 then 'a ' else 'a' end from t);
-- => [[1]]
select count(*) from (select 'a ' union select 'a' union select b from t);
-- => [[3]]
