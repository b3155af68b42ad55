-- GROUPING SETS, ROLLUP, CUBE and GROUPING.

-- @ GROUPING SETS groups once by each set (page=r_GROUP_BY_aggregation-extensions on=shop also=postgres)
select category, product, sum(cost) as total from shop group by grouping sets(category, product) order by 1, 2;
-- => [["cellphones",null,"1610"],["computers",null,"2100"],[null,"laptop","2050"],[null,"mouse","50"],[null,"smartphone","1610"]]

-- @ ROLLUP adds a subtotal for each level and the total (page=r_GROUP_BY_aggregation-extensions on=shop)
select category, product, sum(cost) as total from shop group by rollup(category, product) order by 1, 2;
-- => [["cellphones","smartphone","1610"],["cellphones",null,"1610"],["computers","laptop","2050"],["computers","mouse","50"],["computers",null,"2100"],[null,null,"3710"]]

-- @ CUBE adds a subtotal for each combination (page=r_GROUP_BY_aggregation-extensions on=shop)
select category, product, sum(cost) as total from shop group by cube(category, product) order by 1, 2;
-- => [["cellphones","smartphone","1610"],["cellphones",null,"1610"],["computers","laptop","2050"],["computers","mouse","50"],["computers",null,"2100"],[null,"laptop","2050"],[null,"mouse","50"],[null,"smartphone","1610"],[null,null,"3710"]]

-- @ GROUPING tells the NULL of a subtotal, GROUPING_ID is the same (page=r_GROUP_BY_aggregation-extensions on=shop)
select category, product, grouping(category) as g0, grouping(product) as g1, grouping_id(category, product) as g2, sum(cost) from shop group by cube(category, product) having grouping(category, product) > 0 order by 5, 1, 2;
-- => [["cellphones",null,0,1,1,"1610"],["computers",null,0,1,1,"2100"],[null,"laptop",1,0,2,"2050"],[null,"mouse",1,0,2,"50"],[null,"smartphone",1,0,2,"1610"],[null,null,1,1,3,"3710"]]

-- @ a stored NULL is no subtotal (page=r_GROUP_BY_aggregation-extensions also=postgres)
create table t(a int, n int);
insert into t values (1, 10), (null, 5);
select a, grouping(a) as g, sum(n) as s from t group by rollup(a) order by 2, 1;
-- => [[1,0,10],[null,0,5],[null,1,15]]

-- @ a partial ROLLUP stands behind other keys (page=r_GROUP_BY_aggregation-extensions on=shop)
select pre_owned, category, product, grouping(category, product, pre_owned) as group_id, sum(cost) as total from shop group by pre_owned, rollup(category, product) order by 4, 1, 2, 3;
-- => [["F","computers","laptop",0,"1050"],["F","computers","mouse",0,"50"],["T","cellphones","smartphone",0,"1610"],["T","computers","laptop",0,"1000"],["F","computers",null,2,"1100"],["T","cellphones",null,2,"1610"],["T","computers",null,2,"1000"],["F",null,null,6,"1100"],["T",null,null,6,"2610"]]

-- @ a partial CUBE stands behind other keys (page=r_GROUP_BY_aggregation-extensions on=shop)
select pre_owned, category, product, grouping(category, product, pre_owned) as group_id, sum(cost) as total from shop group by pre_owned, cube(category, product) having grouping(category) = 1 order by 4, 1, 2, 3;
-- => [["F",null,"laptop",4,"1050"],["F",null,"mouse",4,"50"],["T",null,"laptop",4,"1000"],["T",null,"smartphone",4,"1610"],["F",null,null,6,"1100"],["T",null,null,6,"2610"]]

-- @ groupings side by side multiply (page=r_GROUP_BY_aggregation-extensions on=shop)
select pre_owned, category, product, grouping(category, product, pre_owned) as group_id, sum(cost) as total from shop group by cube(category, product), grouping sets(pre_owned, ()) having grouping(product) = 1 order by 4, 1, 2, 3;
-- => [["F","computers",null,2,"1100"],["T","cellphones",null,2,"1610"],["T","computers",null,2,"1000"],[null,"cellphones",null,3,"1610"],[null,"computers",null,3,"2100"],["F",null,null,6,"1100"],["T",null,null,6,"2610"],[null,null,null,7,"3710"]]

-- @ groupings inside GROUPING SETS are flattened, doubles stay (page=r_GROUP_BY_aggregation-extensions on=shop)
select category, product, pre_owned, grouping(category, product, pre_owned) as group_id, sum(cost) as total from shop group by grouping sets(rollup(category), cube(product, pre_owned)) order by 4, 1, 2, 3;
-- => [["cellphones",null,null,3,"1610"],["computers",null,null,3,"2100"],[null,"laptop","F",4,"1050"],[null,"laptop","T",4,"1000"],[null,"mouse","F",4,"50"],[null,"smartphone","T",4,"1610"],[null,"laptop",null,5,"2050"],[null,"mouse",null,5,"50"],[null,"smartphone",null,5,"1610"],[null,null,"F",6,"1100"],[null,null,"T",6,"2610"],[null,null,null,7,"3710"],[null,null,null,7,"3710"]]

-- @ keys in parentheses of ROLLUP go together (page=r_GROUP_BY_aggregation-extensions on=shop)
select category, product, count(*) from shop group by rollup((category, product)) order by 1, 2;
-- => [["cellphones","smartphone",2],["computers","laptop",2],["computers","mouse",1],[null,null,5]]

-- @ GROUP BY has 64 grouping sets at most (page=r_GROUP_BY_aggregation-extensions on=shop)
select count(*) > 64 from (select 1 from shop group by cube(id, product, category, pre_owned, cost, id + 1));
-- => [[true]]
select 1 from shop group by cube(id, product, category, pre_owned, cost, id + 1, id + 2);
-- error 54001 64

-- @ a constant is no grouping column of ROLLUP (page=r_GROUP_BY_aggregation-extensions on=shop)
select 'x', product, count(*) from shop group by rollup(1, product);
-- error 0A000 constant

-- @ a grouping set has no column twice (page=r_GROUP_BY_aggregation-extensions on=shop)
select product, count(*) from shop group by product, rollup(product);
-- error 0A000 twice
select product, count(*) from shop group by grouping sets ((product, product));
-- error 0A000 twice

-- @ GROUPING takes grouping columns alone (page=r_GROUP_BY_aggregation-extensions on=shop)
select product, grouping(category) from shop group by rollup(product);
-- error 42803 GROUPING
select product, grouping() from shop group by rollup(product);
-- error 42883 grouping
select product, grouping(product) over () from shop group by rollup(product);
-- error 42809 grouping
select product from shop where grouping(product) = 0 group by rollup(product);
-- error 42803 WHERE

-- @ GROUPING needs a grouping key, and stands behind the grouping (page=r_GROUP_BY_aggregation-extensions on=team also=postgres)
select grouping(id) from team;
-- error 42803 arguments to GROUPING must be grouping expressions
-- at id
select id from team where grouping(id) = 0 group by id;
-- error 42803 WHERE
