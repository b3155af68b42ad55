-- Window functions.

-- @ a running SUM orders by its keys (page=r_WF_SUM on=winsales also=postgres)
select salesid, sum(qty) over (order by dateid, salesid rows unbounded preceding) from winsales order by dateid, salesid;
-- => [[30001,10],[10001,20],[10005,50],[40001,90],[10006,100],[20001,120],[40005,130],[20002,150],[30003,165],[30004,185],[30007,215]]

-- @ a running SUM starts again in each partition (page=r_WF_SUM on=winsales also=postgres)
select salesid, sum(qty) over (partition by sellerid order by dateid, salesid rows unbounded preceding) from winsales order by dateid, salesid;
-- => [[30001,10],[10001,10],[10005,40],[40001,40],[10006,50],[20001,20],[40005,50],[20002,40],[30003,25],[30004,45],[30007,75]]

-- @ a running AVG of integers is cut (page=r_WF_AVG on=winsales)
select salesid, avg(qty) over (order by dateid, salesid rows unbounded preceding) from winsales order by dateid, salesid;
-- => [[30001,10],[10001,10],[10005,16],[40001,22],[10006,20],[20001,20],[40005,18],[20002,18],[30003,18],[30004,18],[30007,19]]

-- @ an aggregate with ORDER BY needs a frame clause (page=c_Window_functions on=winsales)
select sum(qty) over (order by dateid) from winsales;
-- error 42601 frame

-- @ COUNT over a partition (page=r_WF_COUNT on=winsales also=postgres)
select salesid, count(qty_shipped) over (partition by sellerid) from winsales where sellerid < 3 order by salesid;
-- => [[10001,1],[10005,1],[10006,1],[20001,2],[20002,2]]

-- @ MIN and MAX over a frame (page=r_WF_MAX on=winsales also=postgres)
select salesid, min(qty) over (order by dateid, salesid rows unbounded preceding), max(qty) over (order by dateid, salesid rows unbounded preceding) from winsales where sellerid = 3 order by dateid, salesid;
-- => [[30001,10,10],[30003,10,15],[30004,10,20],[30007,10,30]]

-- @ a frame of rows before and after (page=c_Window_functions on=winsales also=postgres)
select salesid, sum(qty) over (order by salesid rows between 1 preceding and 1 following) from winsales where sellerid = 3 order by salesid;
-- => [[30001,25],[30003,45],[30004,65],[30007,50]]

-- @ a frame that lies behind the row (page=c_Window_functions on=winsales also=postgres)
select salesid, sum(qty) over (order by salesid rows between 2 preceding and 1 preceding) from winsales where sellerid = 3 order by salesid;
-- => [[30001,null],[30003,10],[30004,25],[30007,35]]

-- @ ROW_NUMBER counts rows (page=r_WF_ROW_NUMBER on=winsales also=postgres)
select salesid, row_number() over (partition by sellerid order by salesid desc) from winsales where sellerid in (1, 2) order by salesid;
-- => [[10001,3],[10005,2],[10006,1],[20001,2],[20002,1]]

-- @ RANK leaves gaps and DENSE_RANK does not (page=r_WF_RANK on=winsales also=postgres)
select salesid, qty, rank() over (order by qty desc), dense_rank() over (order by qty desc) from winsales where sellerid in (1, 3) order by 3, salesid;
-- => [[10005,30,1,1],[30007,30,1,1],[30004,20,3,2],[30003,15,4,3],[10001,10,5,4],[10006,10,5,4],[30001,10,5,4]]

-- @ PERCENT_RANK and CUME_DIST (page=r_WF_PERCENT_RANK also=postgres)
create table v(n int, value int);
insert into v values (1, 15), (2, 20), (3, 20), (4, 20), (5, 30), (6, 30), (7, 40);
select n, round((percent_rank() over (order by value) * 6)::numeric(8,4))::int, round((cume_dist() over (order by value) * 7)::numeric(8,4))::int from v order by n;
-- => [[1,0,1],[2,1,4],[3,1,4],[4,1,4],[5,4,6],[6,4,6],[7,6,7]]

-- @ NTILE fills the first groups first (page=r_WF_NTILE also=postgres)
create table v(n int);
insert into v values (1), (2), (3), (4), (5), (6), (7);
select n, ntile(3) over (order by n) from v order by n;
-- => [[1,1],[2,1],[3,1],[4,2],[5,2],[6,3],[7,3]]

-- @ LAG and LEAD look at rows before and after (page=r_WF_LAG on=winsales also=postgres)
select salesid, lag(qty) over (order by salesid), lead(qty, 1) over (order by salesid), lag(qty, 2) over (order by salesid) from winsales where sellerid = 3 order by salesid;
-- => [[30001,null,15,null],[30003,10,20,null],[30004,15,30,10],[30007,20,null,15]]

-- @ LAG with IGNORE NULLS skips them (page=r_WF_LAG on=winsales)
select salesid, lag(qty_shipped) ignore nulls over (order by dateid, salesid) from winsales where sellerid in (1, 2) order by dateid, salesid;
-- => [[10001,null],[10005,10],[10006,10],[20001,10],[20002,20]]

-- @ LEAD with IGNORE NULLS skips them (page=r_WF_LEAD on=winsales)
select salesid, lead(qty_shipped) ignore nulls over (order by dateid, salesid) from winsales where sellerid in (1, 2) order by dateid, salesid;
-- => [[10001,20],[10005,20],[10006,20],[20001,20],[20002,null]]

-- @ FIRST_VALUE and LAST_VALUE over the whole partition (page=r_WF_first_value on=winsales also=postgres)
select salesid, first_value(qty) over (partition by sellerid order by salesid rows between unbounded preceding and unbounded following), last_value(qty) over (partition by sellerid order by salesid rows between unbounded preceding and unbounded following) from winsales where sellerid = 3 order by salesid;
-- => [[30001,10,30],[30003,10,30],[30004,10,30],[30007,10,30]]

-- @ FIRST_VALUE takes IGNORE NULLS inside or after the parentheses (page=r_WF_first_value on=winsales)
select salesid, first_value(qty_shipped ignore nulls) over (order by dateid desc, salesid rows between unbounded preceding and unbounded following), first_value(qty_shipped) ignore nulls over (order by dateid desc, salesid rows between unbounded preceding and unbounded following) from winsales where sellerid = 3 order by 1;
-- => [[30001,10,10],[30003,10,10],[30004,10,10],[30007,10,10]]

-- @ FIRST_VALUE that respects NULL gives it (page=r_WF_first_value on=winsales also=postgres)
select distinct first_value(qty_shipped) over (order by dateid desc, salesid rows between unbounded preceding and unbounded following) from winsales;
-- => [[null]]

-- @ LAST_VALUE with a frame up to the row gives the row's value (page=r_WF_first_value on=winsales also=postgres)
select salesid, last_value(qty) over (order by salesid rows unbounded preceding) from winsales where sellerid = 3 order by salesid;
-- => [[30001,10],[30003,15],[30004,20],[30007,30]]

-- @ NTH_VALUE gives a row of the frame or NULL (page=r_WF_NTH on=winsales also=postgres)
select salesid, nth_value(qty, 2) over (partition by sellerid order by salesid rows between unbounded preceding and unbounded following), nth_value(qty, 4) over (partition by sellerid order by salesid rows between unbounded preceding and unbounded following) from winsales where sellerid in (2, 3) order by salesid;
-- => [[20001,20,null],[20002,20,null],[30001,15,30],[30003,15,30],[30004,15,30],[30007,15,30]]

-- @ NTH_VALUE takes IGNORE NULLS (page=r_WF_NTH on=winsales)
select distinct nth_value(qty_shipped, 2) ignore nulls over (order by salesid rows between unbounded preceding and unbounded following) from winsales;
-- => [[20]]

-- @ RATIO_TO_REPORT divides by the partition's sum (page=r_WF_RATIO_TO_REPORT on=winsales)
select salesid, ratio_to_report(qty) over (partition by sellerid) from winsales where sellerid in (2, 4) order by salesid;
-- => [[20001,0.5],[20002,0.5],[40001,0.8],[40005,0.2]]

-- @ LISTAGG over a window (page=r_WF_LISTAGG on=winsales)
select distinct listagg(sellerid) within group (order by sellerid) over () from winsales;
-- => [["11122333344"]]

-- @ LISTAGG over a partition (page=r_WF_LISTAGG on=winsales)
select salesid, listagg(salesid, ',') within group (order by salesid) over (partition by sellerid) from winsales where sellerid = 2 order by 1;
-- => [[20001,"20001,20002"],[20002,"20001,20002"]]

-- @ MEDIAN over a partition (page=r_WF_MEDIAN on=winsales)
select salesid, (median(qty) over (partition by sellerid))::decimal(8,1) from winsales where sellerid = 3 order by salesid;
-- => [[30001,"17.5"],[30003,"17.5"],[30004,"17.5"],[30007,"17.5"]]

-- @ PERCENTILE_DISC over a partition (page=r_WF_PERCENTILE_DISC on=winsales)
select salesid, percentile_disc(0.5) within group (order by qty) over (partition by sellerid) from winsales where sellerid = 3 order by salesid;
-- => [[30001,15],[30003,15],[30004,15],[30007,15]]

-- @ a window over a grouped result (page=c_Window_functions on=winsales also=postgres)
select sellerid, sum(qty), rank() over (order by sum(qty) desc) from winsales group by sellerid order by 3, 1;
-- => [[3,75,1],[1,50,2],[4,50,2],[2,40,4]]

-- @ two windows of one query (page=c_Window_functions on=winsales also=postgres)
select salesid, row_number() over (order by salesid), sum(qty) over (partition by buyerid) from winsales where sellerid = 1 order by salesid;
-- => [[10001,1,20],[10005,2,30],[10006,3,20]]

-- @ a window function in WHERE is refused (page=c_Window_functions on=winsales also=postgres)
select salesid from winsales where row_number() over (order by salesid) = 1;
-- error 42*** window

-- @ QUALIFY filters by a window function (page=https://docs.aws.amazon.com/redshift/latest/dg/r_QUALIFY_clause.html on=winsales)
select sellerid, salesid from winsales qualify row_number() over (partition by sellerid order by dateid desc, salesid desc) = 1 order by sellerid;
-- => [[1,10006],[2,20002],[3,30007],[4,40005]]

-- @ QUALIFY takes a column's alias (page=https://docs.aws.amazon.com/redshift/latest/dg/r_QUALIFY_clause.html on=winsales)
select sellerid, salesid, row_number() over (partition by sellerid order by qty desc, salesid) as rn from winsales where sellerid > 2 qualify rn = 1 order by sellerid;
-- => [[3,30007,1],[4,40001,1]]

-- @ NULLs of a descending window order come first (page=r_ORDER_BY_clause on=winsales also=postgres)
select salesid, row_number() over (order by qty_shipped desc, salesid) from winsales where sellerid = 1 order by 2;
-- => [[10005,1],[10006,2],[10001,3]]

-- @ a window order takes NULLS LAST (page=c_Window_functions on=winsales also=postgres)
select salesid, row_number() over (order by qty_shipped desc nulls last, salesid) from winsales where sellerid = 1 order by 2;
-- => [[10001,1],[10005,2],[10006,3]]

-- @ a frame that starts behind its end is refused (page=c_Window_functions on=winsales also=postgres)
select sum(qty) over (order by salesid rows between current row and 2 preceding) from winsales;
-- error 42*** frame

-- @ FIRST_VALUE, LAST_VALUE and NTH_VALUE with an order need a frame (page=r_WF_first_value on=winsales)
select first_value(qty) over (order by salesid) from winsales;
-- error 42601 frame clause
select last_value(qty) over (order by salesid) from winsales;
-- error 42601 frame clause
select nth_value(qty, 2) over (order by salesid) from winsales;
-- error 42601 frame clause

-- @ without an order the frame is the whole partition (page=c_Window_functions on=winsales also=postgres)
select distinct sellerid, count(*) over (partition by sellerid), max(qty) over (partition by sellerid) from winsales order by 1;
-- => [[1,3,30],[2,2,20],[3,4,30],[4,2,40]]

-- @ a frame's single bound ends or starts at the row (page=c_Window_functions on=winsales)
select salesid, sum(qty) over (order by salesid rows 1 preceding), sum(qty) over (order by salesid rows unbounded following) from winsales where sellerid = 3 order by salesid;
-- => [[30001,10,75],[30003,25,65],[30004,35,50],[30007,50,30]]

-- @ a frame does not start behind its end (page=c_Window_functions on=winsales)
select sum(qty) over (order by salesid rows between 5 following and 5 preceding) from winsales;
-- error 42P20 frame
select sum(qty) over (order by salesid rows between 3 following and current row) from winsales;
-- error 42P20 frame
select sum(qty) over (order by salesid rows between 1 preceding and 3 preceding) from winsales;
-- error 42P20 frame
select sum(qty) over (order by salesid rows between 3 following and 1 following) from winsales;
-- error 42P20 frame
select sum(qty) over (order by salesid rows between unbounded preceding and unbounded preceding) from winsales;
-- error 42P20 frame
select sum(qty) over (order by salesid rows between unbounded following and unbounded following) from winsales;
-- error 42P20 frame
select sum(qty) over (order by salesid rows between 0 following and current row) from winsales;
-- error 42P20 frame
select sum(qty) over (order by salesid rows between current row and 0 preceding) from winsales;
-- error 42P20 frame

-- @ a frame's offset is any whole number, as 0 or 10 (page=c_Window_functions on=winsales)
select salesid, sum(qty) over (order by salesid rows 10 preceding), sum(qty) over (order by salesid rows 0 following), sum(qty) over (order by salesid rows between 1 following and 1 following) from winsales where sellerid = 3 order by salesid;
-- => [[30001,10,10,15],[30003,25,15,20],[30004,45,20,30],[30007,75,30,null]]
select sum(qty) over (order by salesid rows 1.5 preceding) from winsales;
-- error 42601 a frame offset must be a whole number
select sum(qty) over (order by salesid rows qty preceding) from winsales;
-- error 42601 a frame offset must be a whole number

-- @ a frame counts rows (page=c_Window_functions on=winsales)
select sum(qty) over (order by salesid range between 1 preceding and current row) from winsales;
-- error 0A000 RANGE

-- @ a window is not ordered by a constant, and not divided by a literal text (page=c_Window_functions on=winsales)
select row_number() over (partition by 'x' order by salesid) from winsales;
-- error 0A000 constant expressions are not supported in partition by
select row_number() over (order by 'x') from winsales;
-- error 0A000 constant expressions are not supported in order by
select row_number() over (order by salesid, 1 + abs(-1)) from winsales;
-- error 0A000 constant expressions are not supported in order by
select 1 as one, row_number() over (order by one) from winsales;
-- error 0A000 constant expressions are not supported in order by

-- @ a number in PARTITION BY divides nothing (page=c_Window_functions assumed="PARTITION BY takes constants but string literals, or none; taken: a bare number is let through and any other constant refused" on=winsales)
select distinct count(*) over (partition by 1) from winsales;
-- => [[11]]
select count(*) over (partition by abs(1)) from winsales;
-- error 0A000 constant expressions are not supported in partition by

-- @ a window is divided and ordered by what no constant is (page=c_Window_functions on=winsales)
select count(*) over (partition by abs(sellerid)), rank() over (order by getdate(), qty + 0) from winsales where salesid in (30001, 30003) order by 2;
-- => [[2,1],[2,2]]

-- @ a window function stands in no other one, nor in an aggregate (page=c_Window_functions on=winsales also=postgres)
select lag(row_number() over ()) over (order by salesid) from winsales;
-- error 42P20 window function calls cannot be nested
select sum(row_number() over ()) over () from winsales;
-- error 42P20 window function calls cannot be nested
select rank() over (partition by row_number() over () order by qty) from winsales;
-- error 42P20 window function
select rank() over (order by row_number() over ()) from winsales;
-- error 42P20 window function
select sum(sum(qty) over ()) from winsales;
-- error 42803 aggregate function calls cannot contain window function calls

-- @ nor does it stand there as an offset or under an alias (page=c_Window_functions on=winsales)
select nth_value(qty, row_number() over ()) over (order by salesid rows unbounded preceding) from winsales;
-- error 42P20 window function calls cannot be nested
select row_number() over (order by salesid) as r, rank() over (order by r) from winsales;
-- error 42P20 window function calls cannot be nested
select row_number() over (order by salesid) as r, sum(r) from winsales;
-- error 42803 aggregate function calls cannot contain window function calls
select row_number() over (order by salesid) as r from winsales group by r;
-- error 42P20 window functions not allowed in GROUP BY
select sellerid, row_number() over (order by salesid) as r from winsales group by all;
-- error 42P20 window functions not allowed in GROUP BY

-- @ an aggregate stands in a window function (page=c_Window_functions on=winsales also=postgres)
select sellerid, sum(sum(qty)) over (order by sellerid rows unbounded preceding), rank() over (order by sum(qty) desc) from winsales group by sellerid order by sellerid;
-- => [[1,"50",2],[2,"90",4],[3,"165",1],[4,"215",2]]

-- @ an aggregate of a constant is no constant (page=c_Window_functions on=winsales also=postgres)
select sellerid, rank() over (order by count(1)) from winsales group by sellerid having count(*) <> 2 order by 1;
-- => [[1,1],[3,2]]

-- @ functions of the row's place take no argument (page=r_WF_CUME_DIST on=winsales)
select cume_dist(qty) over (order by qty) from winsales;
-- error 42883 cume_dist
select row_number(qty) over (order by qty) from winsales;
-- error 42883 row_number

-- @ LAG and LEAD take no default (page=r_WF_LAG on=winsales)
select lag(qty, 1, 0) over (order by salesid) from winsales;
-- error 0A000 lag
select lead(qty, 1, 0) over (order by salesid) from winsales;
-- error 0A000 lead

-- @ LAG's offset may be 0 or an expression (page=r_WF_LAG on=winsales also=postgres)
select salesid, lag(qty, 0) over (order by salesid), lag(qty, case when salesid > 30003 then 2 else 1 end) over (order by salesid) from winsales where sellerid = 3 order by salesid;
-- => [[30001,10,null],[30003,15,10],[30004,20,10],[30007,30,15]]

-- @ NTILE and NTH_VALUE count from 1 (page=r_WF_NTILE on=winsales)
select ntile(0) over (order by salesid) from winsales;
-- error 22014 ntile
select nth_value(qty, 0) over (order by salesid rows unbounded preceding) from winsales;
-- error 22016 nth_value

-- @ ranking functions take no frame and no value (page=r_WF_RANK on=winsales)
select rank() over (order by salesid rows unbounded preceding) from winsales;
-- error 42883 rank
select dense_rank(1) over (order by salesid) from winsales;
-- error 42883 dense_rank

-- @ CUME_DIST without an order is 1 and RANK too (page=r_WF_CUME_DIST on=winsales also=postgres)
select distinct (cume_dist() over ())::int, rank() over (), dense_rank() over () from winsales;
-- => [[1,1,1]]

-- @ LISTAGG, MEDIAN and percentiles take a window without an order (page=r_WF_LISTAGG on=winsales)
select listagg(salesid) over (order by salesid) from winsales;
-- error 42601 listagg
select median(qty) over (order by salesid) from winsales;
-- error 42601 median
select percentile_cont(0.5) within group (order by qty) over (order by salesid) from winsales;
-- error 42601 percentile_cont

-- @ RATIO_TO_REPORT takes a window without an order (page=r_WF_RATIO_TO_REPORT on=winsales)
select ratio_to_report(qty) over (order by salesid) from winsales;
-- error 42601 ratio_to_report

-- @ DISTINCT is not for windows (page=r_WF_MAX on=winsales)
select max(distinct qty) over () from winsales;
-- error 0A000 DISTINCT
select count(distinct qty) over (partition by sellerid) from winsales;
-- error 0A000 DISTINCT

-- @ SUM and AVG of BIGINT over a window are NUMERIC (page=r_WF_SUM assumed="the page says NUMERIC without its digits; taken: numeric(38,0), the average cut")
create table t(i int, b bigint);
insert into t values (1, 1), (2, 2);
select distinct sum(i) over (), sum(b) over (), avg(i) over (), avg(b) over () from t;
-- => [[3,"3",1,"1"]]
-- types ["bigint","numeric(38,0)","bigint","numeric(38,0)"]

-- @ a share of a sum of counts over a window is no whole number (page=r_WF_SUM on=winsales)
select sellerid, (100 * count(*) / sum(count(*)) over ())::decimal(8,2) from winsales group by sellerid order by sellerid;
-- => [[1,"27.27"],[2,"18.18"],[3,"36.36"],[4,"18.18"]]

-- @ windows carry every type (page=r_WF_LAG)
create table t(n int, x interval day to second, z timetz, m interval month);
insert into t values (1, '1 day', '10:00 PST', '13 months'), (2, '2 hours', '11:00+01', '-1 year');
select lag(x) over (order by n), first_value(z) over (order by n rows unbounded preceding), max(m) over (), sum(x) over (order by n rows unbounded preceding) from t order by n;
-- => [[null,"18:00:00+00","1 year 1 mon","1 day"],["1 day","18:00:00+00","1 year 1 mon","1 day 02:00:00"]]

-- @ LISTAGG over a window sorts SUPER numbers by value, and texts without their trailing blanks (page=r_WF_LISTAGG)
create table v(n super, t varchar(5));
insert into v values (json_parse('10'), 'b'), (json_parse('9'), 'a' || chr(9)), (json_parse('1e2'), 'a '), (json_parse('0.5'), 'a');
select distinct listagg(json_serialize(n), ' ') within group (order by n) over (), listagg(json_serialize(n), ' ') within group (order by t desc, n) over () from v;
-- => [["0.5 9 10 1e+2","10 9 0.5 1e+2"]]

-- @ PERCENTILE_CONT and MEDIAN of a number of 38 digits keep its scale (page=r_WF_PERCENTILE_CONT)
create table sold(sellerid int, pricepaid decimal(8,2));
insert into sold values (127, 6076), (787, 6035), (381, 5881), (777, 2814), (33, 1500), (33, 31), (800, 1476), (1, 1177);
select sellerid, sum(pricepaid), percentile_cont(0.6) within group (order by sum(pricepaid) desc) over (), percentile_disc(0.6) within group (order by sum(pricepaid) desc) over () from sold where sellerid < 1000 group by sellerid order by 2 desc limit 2;
-- => [[127,"6076.00","2044.20","1531.00"],[787,"6035.00","2044.20","1531.00"]]
create table two(n decimal(38,2));
insert into two values (1.01), (1.02);
select median(n) from two;
-- types ["numeric(38,2)"]
-- => [["1.01"]]
select median(n::decimal(30,2)) from two;
-- => [["1.015"]]

-- @ what OVER divides and orders by may be a subquery, without a window of its own (page=c_Window_functions on=team)
select id, rank() over (partition by team_id in (select id from team) order by id) from player where id < 12 order by 1;
-- => [[10,1],[11,2]]
select id, rank() over (order by case when id in (select rank() over (order by id) from team) then 1 else id end) from player;
-- error 0A000 not emulated: a subquery with a window function in OVER
-- at case when

-- @ a window function is looked for in a subquery, but not beside another value (page=c_Window_functions on=team)
select id, rank() over (order by id) in (select captain - 9 from team where captain < 99) from team order by 1;
-- => [[1,true],[2,true],[3,false],[4,false]]
select (rank() over (order by id), id) in (select id, id from team) from team;
-- error 0A000 not emulated: a window function that is looked for in a subquery
-- at (rank()
