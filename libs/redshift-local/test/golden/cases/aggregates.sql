-- Aggregate functions.

-- @ COUNT of rows, of values and of distinct values (page=r_COUNT on=winsales also=postgres,pg-mem)
select count(*), count(qty_shipped), count(distinct sellerid), count(all sellerid) from winsales;
-- => [[11,5,4,11]]

-- @ COUNT is a bigint (page=r_COUNT also=postgres)
select count(*) from (select 1) as t;
-- => [[1]]
-- types ["bigint"]

-- @ aggregates of no rows are NULL and COUNT is 0 (page=r_SUM also=postgres,pg-mem)
create table t(a int);
select count(*), sum(a), avg(a), min(a), max(a) from t;
-- => [[0,null,null,null,null]]

-- @ aggregates skip NULL (page=r_AVG on=winsales also=postgres,pg-mem)
select sum(qty_shipped), min(qty_shipped), max(qty_shipped) from winsales;
-- => [[70,10,20]]

-- @ AVG of integers is an integer that is cut (page=r_AVG)
create table t(a int);
insert into t values (1), (2), (2);
select avg(a) from t;
-- => [[1]]
-- types ["bigint"]

-- @ AVG of a negative sum is cut towards zero (page=r_AVG assumed="an integer AVG is cut towards zero or downwards; taken: towards zero, as integer division")
create table t(a int);
insert into t values (-1), (-2);
select avg(a) from t;
-- => [[-1]]

-- @ AVG of decimals keeps the scale (page=r_AVG)
create table t(p decimal(8,2));
insert into t values (10.00), (9.00), (12.00);
select avg(p) from t;
-- => [["10.33"]]
-- types ["numeric(38,2)"]

-- @ AVG of floats is a double (page=r_AVG also=postgres)
create table t(p float);
insert into t values (1), (2);
select avg(p) from t;
-- => [[1.5]]
-- types ["double precision"]

-- @ AVG over an expression cast to a decimal (page=r_AVG)
create table t(a int);
insert into t values (1), (2), (2);
select avg(a::decimal(8,2)), avg(a * 1.0), avg(a::float) from t;
-- => [["1.66","1.6",1.66666666666667]]

-- @ SUM of integers is a bigint, of decimals a NUMERIC(38,s), of floats a double (page=r_SUM)
create table t(a smallint, b int, c bigint, d decimal(8,2), e real, f float);
insert into t values (1, 2, 3, 4.50, 0.5, 0.25), (1, 2, 3, 4.50, 0.5, 0.25);
select sum(a), sum(b), sum(c), sum(d), sum(e), sum(f) from t;
-- => [[2,4,6,"9.00",1,0.5]]
-- types ["bigint","bigint","bigint","numeric(38,2)","double precision","double precision"]

-- @ SUM of DISTINCT values (page=r_SUM on=winsales also=postgres,pg-mem)
select sum(distinct qty), avg(distinct qty)::int from winsales;
-- => [[115,23]]

-- @ MIN and MAX of text and dates (page=r_MAX on=winsales also=postgres,pg-mem)
select min(dateid), max(dateid), max(qty) from winsales;
-- => [["2003-08-02","2004-09-07",40]]

-- @ MIN and MAX keep their argument's type (page=r_MAX also=postgres)
create table t(a smallint, b decimal(8,2), c varchar(5));
insert into t values (1, 2.50, 'x');
select min(a), max(b), max(c) from t;
-- => [[1,"2.50","x"]]
-- types ["smallint","numeric(8,2)","character varying(5)"]

-- @ LISTAGG joins in the order asked for (page=r_LISTAGG on=winsales)
select listagg(sellerid) within group (order by dateid, salesid) from winsales;
-- => [["31141242333"]]

-- @ LISTAGG with a separator and two keys (page=r_LISTAGG on=winsales)
select listagg(dateid, '|') within group (order by sellerid desc, salesid asc) from winsales where buyerid = 'b';
-- => [["2003-08-02|2004-04-18|2004-04-18|2004-02-12"]]

-- @ LISTAGG of DISTINCT values (page=r_LISTAGG on=winsales)
select listagg(distinct sellerid, ', ') within group (order by sellerid) from winsales;
-- => [["1, 2, 3, 4"]]

-- @ LISTAGG for each group (page=r_LISTAGG on=winsales)
select trim(buyerid), listagg(salesid, ',') within group (order by salesid) from winsales group by buyerid order by buyerid;
-- => [["a","10005,40001,40005"],["b","20001,30001,30003,30004"],["c","10001,10006,20002,30007"]]

-- @ LISTAGG skips NULL and is NULL of no rows (page=r_LISTAGG)
create table t(a varchar(3));
insert into t values ('x'), (null), ('y');
select listagg(a, ',') within group (order by a), (select listagg(a) from t where a = 'z') from t;
-- => [["x,y",null]]

-- @ LISTAGGs of one query have one order (page=r_LISTAGG on=winsales)
select listagg(sellerid) within group (order by dateid), listagg(dateid) within group (order by sellerid) from winsales;
-- error ***** within group ORDER BY clauses for aggregate functions must be the same

-- @ a LISTAGG without an order stands beside one that has one (page=r_LISTAGG on=winsales)
select listagg(buyerid), listagg(qty) within group (order by qty) from winsales where salesid = 30001;
-- => [["b","10"]]

-- @ an aggregate stands in no other one, under an alias neither (page=c_Aggregate_Functions on=winsales)
select sum(qty) as total, max(total) from winsales;
-- error 42803 aggregate function calls may not be nested
select max(sum(qty)) from winsales group by sellerid;
-- error 42803 aggregate function calls may not be nested

-- @ LISTAGG beyond 65535 bytes is an error (page=r_LISTAGG)
create table t(a varchar(max));
insert into t values (repeat('x', 40000)), (repeat('y', 40000));
select listagg(a) from t;
-- error 22*** LISTAGG limit

-- @ MEDIAN interpolates between the two middle values (page=r_MEDIAN)
create table t(a int);
insert into t values (1), (2), (3), (10);
select median(a)::decimal(8,1), percentile_cont(0.5) within group (order by a)::decimal(8,1) from t;
-- => [["2.5","2.5"]]

-- @ PERCENTILE_CONT interpolates (page=r_PERCENTILE_CONT also=postgres)
create table t(a float);
insert into t values (10), (20), (30), (40);
select percentile_cont(0.25) within group (order by a), percentile_cont(0) within group (order by a), percentile_cont(1) within group (order by a) from t;
-- => [[17.5,10,40]]

-- @ PERCENTILE_DISC gives a value of the set (page=r_APPROXIMATE_PERCENTILE_DISC)
create table t(a int);
insert into t values (1), (2), (3), (10);
select percentile_disc(0.5) within group (order by a), approximate percentile_disc(0.5) within group (order by a) from t;
-- => [[2,2]]

-- @ percentiles and MEDIAN of one query have one order (page=r_MEDIAN on=winsales)
select percentile_cont(0.6) within group (order by salesid), median(qty) from winsales;
-- error ***** within group ORDER BY clauses for aggregate functions must be the same

-- @ APPROXIMATE COUNT needs DISTINCT and counts (page=r_COUNT on=winsales)
select approximate count(distinct sellerid) from winsales;
-- => [[4]]

-- @ ANY_VALUE gives a value of the group (page=r_ANY_VALUE on=winsales)
select any_value(sellerid), trim(buyerid) from winsales where salesid in (30001, 30003) group by buyerid;
-- => [[3,"b"]]

-- @ STDDEV and VARIANCE of samples and populations (page=r_STDDEV_functions on=winsales)
select cast(stddev(qty) as dec(10,4)), cast(stddev_pop(qty) as dec(10,4)), cast(var_samp(qty) as dec(10,4)), cast(variance(qty) as dec(10,4)), cast(var_pop(qty) as dec(10,4)) from winsales;
-- => [["10.1130","9.6424","102.2727","102.2727","92.9752"]]

-- @ STDDEV_SAMP of one value is NULL and of a population 0 (page=r_STDDEV_functions)
create table t(a int);
insert into t values (5);
select stddev_samp(a), stddev_pop(a), var_samp(a), var_pop(a) from t;
-- => [[null,0,null,0]]

-- @ STDDEV of integers is a double (page=r_STDDEV_functions on=winsales also=postgres)
select stddev(qty), var_pop(qty) from winsales where salesid = 0;
-- => [[null,null]]
-- types ["double precision","double precision"]

-- @ BOOL_AND and BOOL_OR (page=r_BOOL_AND also=postgres,pg-mem)
create table t(g int, b boolean);
insert into t values (1, true), (1, false), (2, true), (2, null), (3, false);
select g, bool_and(b), bool_or(b) from t group by g order by g;
-- => [[1,false,true],[2,true,true],[3,false,false]]

-- @ BIT_AND and BIT_OR skip NULL (page=c_bitwise_aggregate_functions also=postgres)
create table t(a int);
insert into t values (12), (10), (null);
select bit_and(a), bit_or(a) from t;
-- => [[8,14]]

-- @ an aggregate with a filter written as CASE (page=c_Aggregate_Functions on=winsales also=postgres,pg-mem)
select sum(case when sellerid = 3 then qty else 0 end), count(case when qty > 15 then 1 end) from winsales;
-- => [[75,6]]

-- @ HAVING filters groups (page=r_HAVING_clause on=winsales also=postgres)
select sellerid, sum(qty) from winsales group by sellerid having sum(qty) > 45 order by sellerid;
-- => [[1,50],[3,75],[4,50]]

-- @ NULL is a group of its own (page=r_GROUP_BY_clause on=winsales also=postgres,pg-mem)
select qty_shipped is null, count(*) from winsales group by qty_shipped is null order by 1;
-- => [[false,5],[true,6]]

-- @ GROUP BY takes the number of a column (page=r_GROUP_BY_clause on=winsales also=postgres)
select sellerid, count(*) from winsales group by 1 order by 1;
-- => [[1,3],[2,2],[3,4],[4,2]]

-- @ GROUP BY takes the alias of a column (page=r_GROUP_BY_clause on=winsales also=postgres,pg-mem)
select extract(year from dateid)::int as y, count(*) from winsales group by y order by y;
-- => [[2003,3],[2004,8]]

-- @ a column that is not grouped is refused by name (page=r_GROUP_BY_clause on=winsales also=postgres)
select sellerid, qty from winsales group by sellerid;
-- error 42803 qty

-- @ an aggregate in WHERE is refused (page=r_WHERE_clause on=winsales also=postgres)
select sellerid from winsales where sum(qty) > 10;
-- error 42803 aggregate

-- @ ROLLUP adds subtotals and a total (page=r_GROUP_BY_aggregation-extensions on=winsales also=postgres)
select sellerid, sum(qty) from winsales where sellerid < 3 group by rollup(sellerid) order by sellerid nulls last;
-- => [[1,50],[2,40],[null,90]]

-- @ CUBE groups by every subset (page=r_GROUP_BY_aggregation-extensions also=postgres)
create table t(a varchar(1), b varchar(1), n int);
insert into t values ('x', 'p', 1), ('x', 'q', 2), ('y', 'p', 4);
select a, b, sum(n) from t group by cube(a, b) order by a nulls last, b nulls last;
-- => [["x","p",1],["x","q",2],["x",null,3],["y","p",4],["y",null,4],[null,"p",5],[null,"q",2],[null,null,7]]

-- @ GROUPING SETS groups by each listed set (page=r_GROUP_BY_aggregation-extensions also=postgres)
create table t(a varchar(1), b varchar(1), n int);
insert into t values ('x', 'p', 1), ('x', 'q', 2), ('y', 'p', 4);
select a, b, sum(n) from t group by grouping sets ((a), (b), ()) order by a nulls last, b nulls last;
-- => [["x",null,3],["y",null,4],[null,"p",5],[null,"q",2],[null,null,7]]

-- @ GROUPING tells a subtotal's NULL (page=r_GROUP_BY_aggregation-extensions also=postgres)
create table t(a varchar(1), n int);
insert into t values ('x', 1), (null, 2);
select a, grouping(a), sum(n) from t group by rollup(a) order by 2, 1 nulls last;
-- => [["x",0,1],[null,0,2],[null,1,3]]

-- @ LISTAGG leaves out NULL and empty texts (page=r_LISTAGG)
create table t(n int, a varchar(5));
insert into t values (1, 'x'), (2, ''), (3, null), (4, 'y');
select listagg(a, ',') within group (order by n), listagg(a, null) within group (order by n) from t;
-- => [["x,y","xy"]]

-- @ LISTAGG's delimiter is a constant (page=r_LISTAGG)
create table t(a varchar(5));
insert into t values ('x'), ('x');
select listagg(a, chr(59)) from t;
-- => [["x;x"]]
select listagg(a, a) from t;
-- error 42883 listagg

-- @ LISTAGG prints what it lists as a cast to text does (page=r_LISTAGG)
create table t(n int, x interval day to second, z timetz);
insert into t values (1, '1 day', '10:00 PST'), (2, '25 hours', '11:00 PST'), (3, '24 hours', '11:00 PST');
select listagg(x, ',') within group (order by n), listagg(z, ',') within group (order by n) from t;
-- => [["1 day,1 day 01:00:00,1 day","18:00:00+00,19:00:00+00,19:00:00+00"]]
select listagg(distinct x, ',') within group (order by x) from t;
-- => [["1 day,1 day 01:00:00"]]

-- @ LISTAGG, MEDIAN and percentiles need a table (page=r_LISTAGG)
select listagg('a');
-- error 0A000 user created tables
select median(1);
-- error 0A000 user created tables
with one as (select 1 as a) select percentile_cont(0.5) within group (order by a) from one;
-- error 0A000 user created tables

-- @ the types of SUM and AVG follow those of their values (page=r_SUM)
create table t(s smallint, i int, b bigint, n numeric(5,2), r real, f float8);
insert into t values (1, 1, 1, 1.25, 1.5, 1.5), (2, 2, 2, 2.50, 2.5, 2.5);
select sum(s), sum(i), sum(b), sum(n), sum(r), sum(f) from t;
-- => [[3,3,3,"3.75",4,4]]
-- types ["bigint","bigint","bigint","numeric(38,2)","double precision","double precision"]
select avg(s), avg(i), avg(b), avg(n), avg(r), avg(f) from t;
-- => [[1,1,1,"1.87",2,2]]
-- types ["bigint","bigint","bigint","numeric(38,2)","double precision","double precision"]

-- @ aggregates of no rows are NULL, counts 0 (page=c_bitwise_aggregate_functions)
create table t(i int, v varchar(5), o boolean, d date);
select count(*), count(i), sum(i), avg(i), min(d), max(v), stddev(i), variance(i), bool_and(o), bit_or(i), any_value(i), listagg(v) from t;
-- => [[0,0,null,null,null,null,null,null,null,null,null,null]]
insert into t values (null, null, null, null);
select count(*), count(i), sum(i), avg(i), min(d), max(v), stddev_pop(i), bool_or(o), bit_and(i), median(i) from t;
-- => [[1,0,null,null,null,null,null,null,null,null]]

-- @ the sample deviation of one value is NULL, that of the population 0 (page=r_STDDEV_functions also=postgres)
create table t(i int);
insert into t values (5);
select stddev_samp(i), var_samp(i), stddev_pop(i)::int, var_pop(i)::int from t;
-- => [[null,null,0,0]]

-- @ DISTINCT or ALL may stand in any aggregate (page=r_COUNT)
create table t(i int);
insert into t values (1), (2), (2), (null);
select count(all i), count(distinct i), sum(distinct i), avg(distinct i), min(distinct i), max(all i), any_value(distinct i) is not null, bit_and(distinct i), stddev_pop(distinct i) from t;
-- => [[3,2,3,1,1,2,true,0,0.5]]

-- @ MIN and MAX take every ordered type (page=r_MAX)
create table t(d date, at timestamp, c time, z timetz, v varchar(5), h char(5), b varbyte(4), x interval day to second);
insert into t values ('2024-01-01', '2024-01-01 10:00', '10:00', '10:00+01', 'a', 'a', 'a', '1 day'), ('2024-01-02', '2024-01-01 11:00', '09:00', '10:30+02', 'b', 'b', 'b', '2 hours');
select max(d), min(at), max(c), min(z), max(v), min(h), max(x) from t;
-- => [["2024-01-02","2024-01-01 10:00:00","10:00:00","08:30:00+00","b","a    ","1 day"]]

-- @ MIN and MAX take no boolean and one value (page=r_MAX)
select max(true);
-- error 42883 max
select max(1, 2);
-- error 42883 max
select min(true);
-- error 42883 min

-- @ COUNT takes a value or a star (page=r_COUNT)
select count();
-- error 42883 count
select count(1, 2);
-- error 42883 count

-- @ only COUNT(DISTINCT) and PERCENTILE_DISC are approximated (page=r_COUNT)
create table t(i int);
select approximate count(i) from t;
-- error 42601 APPROXIMATE
select approximate sum(i) from t;
-- error 42601 APPROXIMATE

-- @ the delimiter of LISTAGG is a text (page=r_LISTAGG)
create table letter(c char(1));
select listagg(c, 1) within group (order by c) from letter;
-- error 42883

-- @ LISTAGG's delimiter may be a constant that functions compute (page=r_LISTAGG)
create table joined_t (a varchar(10), n int);
insert into joined_t values ('x', 1), ('y', 2), ('', 3), (null, 4), ('x', 5);
select listagg(a, lpad('-', 3)) within group (order by n), listagg(a, nullif('x', 'x')) within group (order by n) from joined_t;
-- => [["x  -y  -x","xyx"]]
select listagg(distinct a, lpad('-', 2)) within group (order by a) from joined_t;
-- => [["x -y"]]
select listagg(a, lpad('-', 3)) within group (order by n) over (partition by n % 2) from joined_t order by n;
-- => [["x  -x"],["y"],["x  -x"],["y"],["x  -x"]]
select listagg(a, lpad('-', 3)) from joined_t where n > 9;
-- => [[null]]

-- @ PERCENTILE_DISC of a descending order counts from its own end (page=r_WF_PERCENTILE_DISC also=postgres)
create table t(x int, v varchar(5));
insert into t values (1, 'a'), (2, 'b'), (3, 'c'), (4, 'd'), (5, 'e'), (6, 'f'), (7, 'g'), (8, 'h'), (9, 'i'), (10, 'j'), (null, null);
select percentile_disc(0.3) within group (order by x desc), percentile_disc(0.5) within group (order by x desc), percentile_disc(0) within group (order by x desc), percentile_disc(1) within group (order by x desc) from t where x is not null;
-- => [[8,6,10,1]]
select percentile_disc(0.3) within group (order by x), percentile_disc(0.5) within group (order by x), percentile_disc(0) within group (order by x), percentile_disc(1) within group (order by x) from t;
-- => [[3,5,1,10]]

-- @ PERCENTILE_CONT of a descending order keeps the digits of its fraction (page=r_PERCENTILE_CONT)
create table t(x int);
insert into t values (10), (20), (30), (40);
select percentile_cont(0.9) within group (order by x desc), percentile_cont(0.25) within group (order by x desc) from t;
-- => [["13.0","32.50"]]

-- @ LISTAGG(DISTINCT) in the order of something else keeps the first of each value (page=r_WF_LISTAGG on=winsales)
select listagg(distinct dateid, ',') within group (order by sellerid desc, salesid asc) as dates from winsales where buyerid = 'b';
-- => [["2003-08-02,2004-04-18,2004-02-12"]]
select salesid, listagg(distinct dateid, ',') within group (order by sellerid desc, salesid asc) over () as dates from winsales where buyerid = 'b' and sellerid = 3 order by salesid;
-- => [[30001,"2003-08-02,2004-04-18"],[30003,"2003-08-02,2004-04-18"],[30004,"2003-08-02,2004-04-18"]]
select buyerid, listagg(distinct sellerid) within group (order by qty desc, salesid) from winsales group by buyerid order by buyerid;
-- => [["a         ","41"],["b         ","23"],["c         ","321"]]
create table t(k int, v varchar(5));
insert into t values (3, 'a'), (1, 'b '), (2, 'a '), (4, 'b'), (0, null), (5, '');
select listagg(distinct v, ',') within group (order by k), listagg(distinct v, ',') within group (order by k) is null from t where k > 0;
-- => [["b ,a ",false]]
