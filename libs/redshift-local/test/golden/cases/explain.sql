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

-- @ EXPLAIN refuses by name what it does not show (page=r_EXPLAIN)
create table t(a int);
explain verbose select a from t;
-- error 0A000 not emulated: EXPLAIN VERBOSE
explain update t set a = 1;
-- error 0A000 not emulated: EXPLAIN of UPDATE
explain delete from t;
-- error 0A000 not emulated: EXPLAIN of DELETE
explain with recursive n(i) as (select 1 union all select i + 1 from n where i < 3) select i from n;
-- error 0A000 not emulated: EXPLAIN of a recursive
explain select a from t connect by prior a = a;
-- error 0A000 not emulated: EXPLAIN of CONNECT BY
