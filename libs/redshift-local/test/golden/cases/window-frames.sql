-- Window frames, orders and partitions.

-- @ ROWS goes from one bound to the other (page=c_Window_functions also=postgres)
create table t(i int);
insert into t values (1), (2), (3), (4);
select i, sum(i) over (order by i rows between 1 preceding and 1 following) from t order by i;
-- => [[1,3],[2,6],[3,9],[4,7]]
select i, sum(i) over (order by i rows between 2 preceding and 1 preceding) from t order by i;
-- => [[1,null],[2,1],[3,3],[4,5]]
select i, sum(i) over (order by i rows between 1 following and unbounded following) from t order by i;
-- => [[1,9],[2,7],[3,4],[4,null]]
select i, sum(i) over (order by i rows between current row and current row) from t order by i;
-- => [[1,1],[2,2],[3,3],[4,4]]
select i, sum(i) over (order by i rows between unbounded preceding and unbounded following) from t order by i;
-- => [[1,10],[2,10],[3,10],[4,10]]

-- @ one bound alone goes to the current row (page=c_Window_functions also=postgres)
create table t(i int);
insert into t values (1), (2), (3);
select i, sum(i) over (order by i rows 1 preceding) from t order by i;
-- => [[1,1],[2,3],[3,5]]
select i, sum(i) over (order by i rows unbounded preceding) from t order by i;
-- => [[1,1],[2,3],[3,6]]
select i, sum(i) over (order by i rows current row) from t order by i;
-- => [[1,1],[2,2],[3,3]]

-- @ ROWS UNBOUNDED FOLLOWING goes from the current row to the last (page=c_Window_functions)
create table t(i int);
insert into t values (1), (2), (3);
select i, sum(i) over (order by i rows unbounded following) from t order by i;
-- => [[1,6],[2,5],[3,3]]

-- @ a frame can not start behind its end (page=c_Window_functions)
select sum(1) over (order by i rows between 5 following and 5 preceding) from (select 1 as i);
-- error 42P20 frame
select sum(1) over (order by i rows between current row and 2 preceding) from (select 1 as i);
-- error 42P20 frame
select sum(1) over (order by i rows between 3 following and current row) from (select 1 as i);
-- error 42P20 frame
select sum(1) over (order by i rows between 1 preceding and 2 preceding) from (select 1 as i);
-- error 42P20 frame
select sum(1) over (order by i rows between unbounded following and unbounded following) from (select 1 as i);
-- error 42P20 frame

-- @ a frame's offset is a whole number (page=c_Window_functions)
select sum(i) over (order by i rows between -1 preceding and current row) from (select 1 as i);
-- error 42601 whole number
select sum(i) over (order by i rows between i preceding and current row) from (select 1 as i);
-- error 42601 whole number

-- @ RANGE has no offset (page=c_Window_functions assumed="the page knows ROWS alone: RANGE is refused, or with offsets only; taken: with offsets only")
select sum(i) over (order by i range between 1 preceding and current row) from (select 1 as i);
-- error 0A000 RANGE
select i, count(*) over (order by i range between unbounded preceding and current row) from (select 1 as i union all select 1) limit 1;
-- => [[1,2]]

-- @ an aggregate with an order needs a frame, FIRST_VALUE, LAST_VALUE and NTH_VALUE too (page=r_WF_first_value)
select sum(i) over (order by i) from (select 1 as i);
-- error 42601 require a frame clause
select first_value(i) over (order by i) from (select 1 as i);
-- error 42601 require a frame clause
select last_value(i) over (partition by i order by i) from (select 1 as i);
-- error 42601 require a frame clause
select nth_value(i, 1) over (order by i) from (select 1 as i);
-- error 42601 require a frame clause
select sum(i) over (), first_value(i) over (partition by i) from (select 1 as i);
-- => [[1,1]]

-- @ ranking functions take no frame (page=c_Window_functions)
select rank() over (order by i rows unbounded preceding) from (select 1 as i);
-- error 42*** frame

-- @ LAG and LEAD need an order (page=r_WF_LAG)
select lag(i) over () from (select 1 as i);
-- error 42601 ORDER BY
select lead(i) over (partition by i) from (select 1 as i);
-- error 42601 ORDER BY

-- @ MEDIAN, percentiles, LISTAGG and RATIO_TO_REPORT take no order over a window (page=r_WF_MEDIAN)
select median(i) over (order by i) from (select 1 as i);
-- error 42601 no ORDER BY
select listagg(i) over (order by i) from (select 1 as i);
-- error 42601 no ORDER BY
select percentile_cont(0.5) within group (order by i) over (order by i) from (select 1 as i);
-- error 42601 no ORDER BY
select median(i) over (rows unbounded preceding) from (select 1 as i);
-- error 42601 no frame
select ratio_to_report(i) over (partition by i order by i) from (select 1 as i);
-- error 42601 no ORDER BY

-- @ DISTINCT over a window is refused, but in LISTAGG (page=r_WF_COUNT)
select count(distinct i) over () from (select 1 as i);
-- error 0A000 DISTINCT
create table t(i int);
insert into t values (2), (1), (2);
select listagg(distinct i, ',') over () from t limit 1;
-- => [["1,2"]]

-- @ NULLs are ranked last ascending, first descending, together (page=c_Window_functions also=postgres)
create table t(id int, v int);
insert into t values (1, 20), (2, null), (3, 10), (4, null);
select id, rank() over (order by v), rank() over (order by v desc), dense_rank() over (order by v nulls first) from t order by id;
-- => [[1,2,3,3],[2,3,1,1],[3,1,4,2],[4,3,1,1]]

-- @ window functions stand in expressions, in ORDER BY and over groups (page=c_Window_functions also=postgres)
create table t(g varchar(3), n int);
insert into t values ('a', 1), ('a', 2), ('b', 3);
select g, sum(n), sum(sum(n)) over () as total, rank() over (order by sum(n) desc, g) from t group by g order by 4;
-- => [["a",3,"6",1],["b",3,"6",2]]
select n, case when row_number() over (order by n) = 1 then 'first' else 'later' end from t order by row_number() over (order by n desc);
-- => [[3,"later"],[2,"later"],[1,"first"]]

-- @ window functions do not stand in WHERE, GROUP BY, HAVING, aggregates and each other (page=c_Window_functions also=postgres)
create table t(n int);
select n from t where rank() over (order by n) = 1;
-- error 42*** window functions
select 1 from t group by rank() over (order by n);
-- error 42*** window functions
select count(*) from t having rank() over (order by count(*)) = 1;
-- error 42*** window functions
select sum(rank() over (order by n)) from t;
-- error 42*** window function
select rank() over (order by rank() over (order by n)) from t;
-- error 42*** window function

-- @ IGNORE NULLS passes over NULLs, from each row on (page=r_WF_LAG)
create table t(i int, v int);
insert into t values (1, 10), (2, null), (3, null), (4, 40);
select i, lag(v) ignore nulls over (order by i), lag(v, 2) ignore nulls over (order by i), lead(v) ignore nulls over (order by i), lag(v) respect nulls over (order by i) from t order by i;
-- => [[1,null,null,40,null],[2,10,null,40,10],[3,10,null,40,null],[4,10,null,null,null]]
select i, last_value(v) ignore nulls over (order by i rows unbounded preceding) as filled, nth_value(v, 2) ignore nulls over (order by i rows between unbounded preceding and unbounded following) as second from t order by i;
-- => [[1,10,40],[2,10,40],[3,10,40],[4,40,40]]

-- @ LISTAGG leaves out NULL and empty text (page=r_LISTAGG)
create table t(i int, v varchar(3));
insert into t values (1, 'a'), (2, null), (3, ''), (4, 'b');
select listagg(v, ',') within group (order by i) from t;
-- => [["a,b"]]
select listagg(v, ',') from t where i in (2, 3);
-- => [[null]]
