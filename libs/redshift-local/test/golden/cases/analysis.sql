-- What an analyst asks in a day: several rules of the language in one query.

-- @ a share of the total divides decimals with four digits at 38 (page=r_numeric_computations201 on=orders)
select customer, sum(amount) as total, total / sum(total) over () as share from orders group by customer order by 2 desc;
-- => [["ann","40.00","0.6153"],["bob","20.00","0.3076"],[null,"5.00","0.0769"]]

-- @ an average made of SUM and COUNT keeps four digits (page=r_numeric_computations201 on=orders)
select sum(amount) / count(amount), avg(amount) from orders;
-- => [["16.2500","16.25"]]

-- @ a count for each tag of the orders (page=query-super on=orders)
select t, count(*) from orders, orders.tags t group by t order by t;
-- => [["\"x\"",1],["\"y\"",2]]

-- @ orders with a certain tag (page=query-super on=orders)
select id from orders where exists (select 1 from orders.tags t where t = 'x') order by id;
-- => [[1]]

-- @ the number of tags of each order (page=query-super on=orders)
select id, get_array_length(tags) from orders order by id;
-- => [[1,2],[2,1],[3,0],[4,null],[5,null]]

-- @ the largest order of each customer by QUALIFY (page=https://docs.aws.amazon.com/redshift/latest/dg/r_QUALIFY_clause.html on=orders)
select customer, amount from orders qualify rank() over (partition by customer order by amount desc nulls last) = 1 order by 1;
-- => [["ann","30.00"],["bob","20.00"],[null,"5.00"]]

-- @ the latest row of each key by a subquery (page=r_WF_ROW_NUMBER on=orders)
select customer, id from (select *, row_number() over (partition by customer order by id desc) as rn from orders) where rn = 1 order by customer;
-- => [["ann",3],["bob",5],[null,4]]

-- @ a sum over the row and the one before (page=c_Window_functions on=orders)
select id, sum(amount) over (order by id rows between 1 preceding and current row) from orders order by id;
-- => [[1,"10.00"],[2,"30.00"],[3,"50.00"],[4,"35.00"],[5,"5.00"]]

-- @ the months in which a customer ordered (page=r_LISTAGG on=orders)
select customer, listagg(distinct to_char(at, 'MM'), ',') within group (order by to_char(at, 'MM')) from orders group by customer order by customer;
-- => [["ann","01,02"],["bob","01"],[null,"02"]]

-- @ orders for each week, NULL first (page=r_DATE_TRUNC on=orders)
select date_trunc('week', at), count(*) from orders group by 1 order by 1 nulls first;
-- => [[null,1],["2024-01-01 00:00:00",2],["2024-01-29 00:00:00",2]]

-- @ orders for each month as a date (page=r_DATE_TRUNC on=orders)
select date_trunc('month', at)::date as month, sum(amount) from orders where at is not null group by month order by month desc;
-- => [["2024-02-01","35.00"],["2024-01-01","30.00"]]

-- @ pairs of columns in a subquery (page=r_in_condition on=orders)
select id from orders where (customer, amount) in (select customer, max(amount) from orders group by customer) order by id;
-- => [[2],[3]]

-- @ NOT IN drops the rows that are NULL (page=r_in_condition on=orders)
select id from orders where customer not in ('ann') order by id;
-- => [[2],[5]]

-- @ a text made of columns with NULL (page=r_concat_op on=orders)
select coalesce(customer, 'none') || ':' || coalesce(amount::varchar, '-') from orders order by id;
-- => [["ann:10.00"],["bob:20.00"],["ann:30.00"],["none:5.00"],["bob:-"]]

-- @ two aggregates of a PIVOT (page=r_FROM_clause-pivot-unpivot-examples on=orders)
select * from (select customer, amount from orders) pivot (sum(amount) as s, count(amount) as c for customer in ('ann' as a, 'bob' as b));
-- => [["40.00",2,"20.00",1]]
-- columns ["a_s","a_c","b_s","b_c"]

-- @ a rollup with GROUPING sorts its total last (page=r_GROUP_BY_aggregation-extensions on=orders)
select customer, sum(amount), grouping(customer) from orders group by rollup(customer) order by 3, 1;
-- => [["ann","40.00",0],["bob","20.00",0],[null,"5.00",0],[null,"65.00",1]]

-- @ a range of timestamps written as dates ends at midnight (page=r_range_condition on=orders)
select count(*) from orders where at between '2024-02-01' and '2024-02-03';
-- => [[2]]

-- @ timestamps of one day (page=r_CAST_function on=orders)
select id from orders where at::date = '2024-02-01';
-- => [[3]]

-- @ sums of conditions divide to NULL where there is nothing (page=r_NULLIF_function on=orders)
select sum(case when customer = 'ann' then amount end) / nullif(count(case when customer = 'zoe' then 1 end), 0) from orders;
-- => [[null]]

-- @ the days between the first and the last order (page=r_DATEDIFF_function on=orders)
select datediff(day, min(at), max(at)), datediff(month, min(at), max(at)) from orders;
-- => [[33,1]]

-- @ DECODE with NULL and NVL2 in one row (page=r_DECODE_expression on=orders)
select decode(customer, 'ann', 1, null, 2, 3), nvl2(amount, amount + 1, -1) from orders order by id;
-- => [[1,"11.00"],[3,"21.00"],[1,"31.00"],[2,"6.00"],[3,"-1.00"]]

-- @ a full join on an expression (page=r_Join_examples on=orders)
select a.id, b.id from orders a full join orders b on a.id = b.id + 3 order by 1, 2;
-- => [[1,null],[2,null],[3,null],[4,1],[5,2],[null,3],[null,4],[null,5]]

-- @ a view is filtered like a table (page=r_CREATE_VIEW on=orders)
create view totals as select customer, sum(amount) as total from orders group by customer;
select customer from totals where total > 10 order by 1;
-- => [["ann"],["bob"]]

-- @ a MERGE in a transaction that is rolled back leaves nothing (page=r_MERGE)
create table target(id int, v int);
insert into target values (1, 10), (2, 20);
create temp table source as select 2 as id, 200 as v union all select 3, 300;
begin;
merge into target using source on target.id = source.id when matched then update set v = source.v when not matched then insert values (source.id, source.v);
select id, v from target order by id;
-- => [[1,10],[2,200],[3,300]]
rollback;
select id, v from target order by id;
-- => [[1,10],[2,20]]

-- @ the dataset is loaded once however often the load runs (page=merge-replacing-existing-rows)
create table target(id int, v int);
insert into target values (1, 10), (2, 20);
create temp table stage as select 2 as id, 200 as v union all select 3, 300;
begin;
delete from target using stage where target.id = stage.id;
insert into target select * from stage;
commit;
begin;
delete from target using stage where target.id = stage.id;
insert into target select * from stage;
commit;
select id, v from target order by id;
-- => [[1,10],[2,200],[3,300]]
