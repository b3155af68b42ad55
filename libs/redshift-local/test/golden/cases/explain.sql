-- EXPLAIN: costs are counted as in the guide's examples, without the network between nodes.

-- @ EXPLAIN costs a scan by its rows (page=c-the-query-plan)
create table category(catid int, catgroup varchar(10), catname varchar(10));
insert into category values (1, 'a', 'a'), (2, 'a', 'a'), (3, 'a', 'a'), (4, 'a', 'a'), (5, 'a', 'a'), (6, 'a', 'a'), (7, 'a', 'a'), (8, 'a', 'a'), (9, 'a', 'a'), (10, 'a', 'a'), (11, 'a', 'a');
explain select * from category;
-- => [[" XN Seq Scan on category  (cost=0.00..0.11 rows=11 width=24)"]]
-- columns ["QUERY PLAN"]

-- @ EXPLAIN shows a condition at the scan (page=r_EXPLAIN assumed="without statistics an equality keeps one row in 200, or another share; taken: one in 200")
create table t(a int, b int);
insert into t values (1, 1), (2, 2), (3, 3), (4, 4);
explain select a from t where a = 3 and b > 1;
-- => [[" XN Seq Scan on t  (cost=0.00..0.05 rows=1 width=4)"],["   Filter: (a = 3) AND (b > 1)"]]

-- @ EXPLAIN hashes the smaller side of a join (page=c-the-query-plan assumed="the cost of the network between nodes counts, or not, as a laptop has none; taken: not")
create table event(eventid int, catid int);
create table category(catid int);
insert into event values (1, 1), (2, 1), (3, 2), (4, 2);
insert into category values (1), (2);
explain select * from category, event where category.catid = event.catid;
-- => [[" XN Hash Join  (cost=0.03..0.11 rows=4 width=12)"],["   Hash Cond: (\"outer\".catid = \"inner\".catid)"],["   ->  XN Seq Scan on event  (cost=0.00..0.04 rows=4 width=8)"],["   ->  XN Hash  (cost=0.02..0.02 rows=2 width=4)"],["         ->  XN Seq Scan on category  (cost=0.00..0.02 rows=2 width=4)"]]

-- @ EXPLAIN sorts on the nodes and merges on the leader (page=c-the-query-plan)
create table t(g int, n int);
insert into t values (1, 1), (2, 2), (3, 3), (4, 4);
explain select g, sum(n) from t group by g order by 2 desc limit 1;
-- => [[" XN Limit  (cost=1000000000000.11..1000000000000.11 rows=1 width=12)"],["   ->  XN Merge  (cost=1000000000000.11..1000000000000.12 rows=4 width=12)"],["         Merge Key: sum(n)"],["         ->  XN Network  (cost=1000000000000.11..1000000000000.12 rows=4 width=12)"],["               Send to leader"],["               ->  XN Sort  (cost=1000000000000.11..1000000000000.12 rows=4 width=12)"],["                     Sort Key: sum(n)"],["                     ->  XN HashAggregate  (cost=0.06..0.07 rows=4 width=12)"],["                           ->  XN Seq Scan on t  (cost=0.00..0.04 rows=4 width=8)"]]

-- @ EXPLAIN takes queries that make and fill tables, and runs none (page=r_EXPLAIN)
create table t(a int);
explain create table u as select a from t;
-- => [[" XN Seq Scan on t  (cost=0.00..0.00 rows=0 width=4)"]]
explain select a into u from t;
explain insert into t select a + 1 from t;
select count(*) from t;
-- => [[0]]
select * from u;
-- error 42P01 "u"

-- @ EXPLAIN finds the errors of its query (page=r_EXPLAIN)
create table t(a int);
explain select b from t;
-- error 42703 "b"
explain select a from nosuch;
-- error 42P01 "nosuch"

-- @ EXPLAIN of a statement without a plan is refused (page=r_EXPLAIN)
explain create table t(a int);
-- error 42601 EXPLAIN takes
explain commit;
-- error 42601 EXPLAIN takes

-- @ EXPLAIN EXECUTE is no statement of Redshift (page=r_EXPLAIN)
create table t(a int);
prepare p as select a from t;
explain execute p;
-- error 42601 EXPLAIN takes

-- @ EXPLAIN VERBOSE is refused (page=r_EXPLAIN)
explain verbose select 1;
-- error 0A000 not emulated: EXPLAIN VERBOSE

-- @ EXPLAIN of UPDATE shows how its rows are found, and changes none (page=r_EXPLAIN assumed="a step of its own stands over the scan, or none as in PostgreSQL 8; taken: none, and a row is as wide as its columns and the 6 bytes of its place")
create table t(a int, b int);
create table u(a int, c varchar(10));
insert into t values (1, 1), (2, 2), (3, 3), (4, 4);
insert into u values (1, 'x'), (2, 'y');
explain update t set b = b + 1 where a = 3;
-- => [[" XN Seq Scan on t  (cost=0.00..0.05 rows=1 width=14)"],["   Filter: (a = 3)"]]
explain update t set b = 0 from u where t.a = u.a and u.c = 'x';
-- => [[" XN Hash Join  (cost=0.03..0.12 rows=4 width=14)"],["   Hash Cond: (\"outer\".a = \"inner\".a)"],["   ->  XN Seq Scan on t  (cost=0.00..0.04 rows=4 width=10)"],["   ->  XN Hash  (cost=0.03..0.03 rows=1 width=14)"],["         ->  XN Seq Scan on u  (cost=0.00..0.03 rows=1 width=14)"],["               Filter: (c = 'x'::text)"]]
select sum(b) from t;
-- => [[10]]

-- @ EXPLAIN of an UPDATE that joins its table under another name scans it once (page=c_Examples_of_UPDATE_statements assumed="the table is scanned once, or twice and joined with itself; taken: once, as its rows are those of the other name")
create table t(a int, b int);
create table u(a int);
insert into t values (1, 1), (2, 2);
insert into u values (1), (2);
explain update t set b = t.b + 1 from u join t x on u.a = x.a;
-- => [[" XN Hash Join  (cost=0.03..0.07 rows=2 width=14)"],["   Hash Cond: (\"outer\".a = \"inner\".a)"],["   ->  XN Seq Scan on u  (cost=0.00..0.02 rows=2 width=4)"],["   ->  XN Hash  (cost=0.02..0.02 rows=2 width=14)"],["         ->  XN Seq Scan on t  (cost=0.00..0.02 rows=2 width=14)"]]

-- @ EXPLAIN of DELETE shows how its rows are found, and removes none (page=r_EXPLAIN assumed="a step of its own stands over the scan, or none as in PostgreSQL 8; taken: none, and a row is as wide as the 6 bytes of its place")
create table t(a int, b int);
create table u(a int);
insert into t values (1, 1), (2, 2), (3, 3), (4, 4);
insert into u values (1), (2);
explain delete from t where a > 1;
-- => [[" XN Seq Scan on t  (cost=0.00..0.05 rows=1 width=6)"],["   Filter: (a > 1)"]]
explain delete from t using u where t.a = u.a;
-- => [[" XN Hash Join  (cost=0.03..0.11 rows=4 width=6)"],["   Hash Cond: (\"outer\".a = \"inner\".a)"],["   ->  XN Seq Scan on t  (cost=0.00..0.04 rows=4 width=10)"],["   ->  XN Hash  (cost=0.02..0.02 rows=2 width=4)"],["         ->  XN Seq Scan on u  (cost=0.00..0.02 rows=2 width=4)"]]
select count(*) from t;
-- => [[4]]

-- @ EXPLAIN of INSERT with VALUES is a result (page=r_EXPLAIN)
create table t(a int, b int);
explain insert into t values (1, 2);
-- => [[" XN Result  (cost=0.00..0.01 rows=1 width=8)"]]
select count(*) from t;
-- => [[0]]

-- @ EXPLAIN finds the errors of what is written (page=r_EXPLAIN)
create table t(a int);
explain insert into nosuch select 1;
-- error 42P01 "nosuch"
explain insert into t select 1, 2;
-- error 42601 more expressions than target columns
explain update t set b = 1;
-- error 42703 "b"
explain delete from t where b = 1;
-- error 42703 "b"

-- @ EXPLAIN of CREATE TABLE AS with ORDER BY sorts on the nodes (page=r_CTAS_usage_notes)
create table sales(listid int, qtysold smallint);
explain create table sales_sorted as select listid, qtysold from sales order by qtysold;
-- => [[" XN Sort  (cost=1000000000000.00..1000000000000.00 rows=0 width=6)"],["   Sort Key: qtysold"],["   ->  XN Seq Scan on sales  (cost=0.00..0.00 rows=0 width=6)"]]

-- @ EXPLAIN shows an unnested array as a loop over its rows (page=query-super assumed="no page shows the plan of one; taken: the scan of a function in a nested loop, as PostgreSQL unnests, of ten elements")
create table c(id int, d super);
insert into c values (1, json_parse('{"a":[1,2,3]}'));
explain select c.id, x from c, c.d.a as x where x > 1 and id = 1;
-- => [[" XN Nested Loop  (cost=0.00..0.17 rows=3 width=68)"],["   ->  XN Seq Scan on c  (cost=0.00..0.01 rows=1 width=68)"],["         Filter: (id = 1)"],["   ->  XN Function Scan on unnest  (cost=0.00..0.13 rows=3 width=64)"],["         Filter: (x > 1)"]]
explain select c.id, x from c left join c.d.a as x on true where x = 'a';
-- => [[" XN Nested Loop Left Join  (cost=0.00..0.21 rows=10 width=68)"],["   Filter: (x = \"a\")"],["   ->  XN Seq Scan on c  (cost=0.00..0.01 rows=1 width=68)"],["   ->  XN Function Scan on unnest  (cost=0.00..0.10 rows=10 width=64)"]]
explain select v from c, unpivot c.d as v;
-- => [[" XN Nested Loop  (cost=0.00..0.21 rows=10 width=64)"],["   ->  XN Seq Scan on c  (cost=0.00..0.01 rows=1 width=64)"],["   ->  XN Function Scan on unpivot  (cost=0.00..0.10 rows=10 width=64)"]]

-- @ EXPLAIN shows a recursive query as the union of its rounds (page=r_WITH_clause assumed="no page shows the plan of one; taken: PostgreSQL's steps, and its guess of ten rounds")
create table u(a int);
insert into u values (1), (2);
explain with recursive n(i) as (select a from u union all select i + 1 from n where i < 3) select i from n where i > 1;
-- => [[" XN Subquery Scan  (cost=0.00..2.52 rows=24 width=4)"],["   Filter: (i > 1)"],["   ->  XN Recursive Union  (cost=0.00..2.52 rows=72 width=4)"],["         ->  XN Seq Scan on u  (cost=0.00..0.02 rows=2 width=4)"],["         ->  XN WorkTable Scan  (cost=0.00..0.25 rows=7 width=4)"],["               Filter: (i < 3)"]]

-- @ EXPLAIN shows CONNECT BY as rounds that join children to their parents (page=r_CONNECT_BY_clause assumed="no page shows the plan of one; taken: that of a recursive query")
create table employee(id int, name varchar(20), manager_id int);
insert into employee values (1, 'a', null), (2, 'b', 1), (3, 'c', 1), (4, 'd', 2);
explain select id, level from employee start with manager_id is null connect by prior id = manager_id;
-- => [[" XN Subquery Scan  (cost=0.00..5.04 rows=202 width=8)"],["   ->  XN Recursive Union  (cost=0.00..5.04 rows=202 width=16)"],["         ->  XN Subquery Scan  (cost=0.00..0.04 rows=2 width=8)"],["               Filter: (manager_id IS NULL)"],["               ->  XN Seq Scan on employee  (cost=0.00..0.04 rows=4 width=8)"],["         ->  XN Hash Join  (cost=0.05..0.50 rows=20 width=16)"],["               Hash Cond: (PRIOR \"outer\".id = \"inner\".manager_id)"],["               ->  XN WorkTable Scan  (cost=0.00..0.20 rows=20 width=8)"],["               ->  XN Hash  (cost=0.04..0.04 rows=4 width=8)"],["                     ->  XN Subquery Scan  (cost=0.00..0.04 rows=4 width=8)"],["                           ->  XN Seq Scan on employee  (cost=0.00..0.04 rows=4 width=8)"]]

-- @ EXPLAIN refuses by name what it has no plan for (page=r_EXPLAIN)
explain select tablename from pg_tables;
-- error 0A000 not emulated: EXPLAIN of a system table

-- @ EXPLAIN shows one condition without parentheses around it (page=r_EXPLAIN)
create table t(a int);
explain select a from t where a <> 1;
-- => [[" XN Seq Scan on t  (cost=0.00..0.00 rows=0 width=4)"],["   Filter: (a <> 1)"]]
