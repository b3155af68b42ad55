-- Navigation, unnesting and unpivoting as the guide shows them, and what the guide refuses.

-- @ navigation stands wherever a column does (page=query-super on=customer-orders)
select c_orders[0].o_orderkey from customer_orders_lineitem order by 1;
-- => [["3020007"],["4043971"],[null],[null]]
select cust.c_orders[0].o_orderkey from customer_orders_lineitem as cust order by cust.c_custkey;
-- => [[null],["3020007"],[null],["4043971"]]
select count(*) from customer_orders_lineitem where c_orders[0]. o_orderkey is not null;
-- => [[2]]
select c_orders[0].o_orderdate, c_orders[0].o_orderstatus, count(*) from customer_orders_lineitem where c_orders[0].o_orderkey is not null group by c_orders[0].o_orderstatus, c_orders[0].o_orderdate order by c_orders[0].o_orderdate;
-- => [["\"2001-09-08\"","\"P\"",1],["\"2001-10-01\"","\"F\"",1]]

-- @ unnesting goes into arrays in arrays and gives positions (page=query-super on=customer-orders)
select c.c_custkey, o.o_orderkey, l.l_partkey from customer_orders_lineitem c, c.c_orders o, o.o_lineitems l order by c.c_custkey, l.l_extendedprice;
-- => [[8251,"3020007","1"],[8251,"3020007","\"A55\""],[9452,"4043971","[\"X\",10]"]]
select c_name, orders.o_orderkey as orderkey, index as orderkey_index from customer_orders_lineitem c, c.c_orders as orders at index order by orderkey_index, c_name;
-- => [["Customer#000008251","3020007",0],["Customer#000009452","4043971",0]]
-- columns ["c_name","orderkey","orderkey_index"]

-- @ UNPIVOT iterates over the attributes of what a path finds (page=query-super on=customer-orders)
select attr as attribute_name, json_typeof(val) as value_type from customer_orders_lineitem c, unpivot c.c_orders[0] as val at attr where c_custkey = 8251 order by attr;
-- => [["o_lineitems","array"],["o_orderdate","string"],["o_orderkey","number"],["o_orderstatus","string"],["o_totalprice","number"]]
-- types ["character varying(65535)","character varying(16)"]

-- @ UNPIVOT stands beside unnesting, and below it (page=query-super on=customer-orders)
select attr as attribute_name, val as object_value from customer_orders_lineitem c, c.c_orders as o, unpivot o as val at attr where c_custkey = 9452 and attr <> 'o_lineitems' order by attr;
-- => [["o_orderdate","\"2001-10-01\""],["o_orderkey","4043971"],["o_orderstatus","\"F\""],["o_totalprice","99"]]
select v from (select json_parse('{"x":{"p":1},"y":[2]}') as d) t, unpivot t.d as o at k, unpivot o as v at k2;
-- => [["1"]]

-- @ equality by dynamic type is the CASE that the page writes out (page=query-super on=customer-orders)
select c_custkey from customer_orders_lineitem where c_orders[0].o_orderstatus = 'P';
-- => [[8251]]
select c_custkey from customer_orders_lineitem where case when json_typeof(c_orders[0].o_orderstatus) = 'string' then c_orders[0].o_orderstatus::varchar = 'P' else false end;
-- => [[8251]]
select c_custkey from customer_orders_lineitem where c_orders[0].o_orderstatus <= 'P' order by 1;
-- => [[8251],[9452]]

-- @ a join by dynamic type matches numbers by value, strings and arrays (page=query-super on=customer-orders)
select c.c_name, l.l_extendedprice, ps.ps_availqty from customer_orders_lineitem c, c.c_orders o, o.o_lineitems l, supplier_partsupp s, s.s_partsupps ps where l.l_partkey = ps.ps_partkey and c.c_nationkey = s.s_nationkey order by c.c_name, ps.ps_availqty;
-- => [["Customer#000008251","10.5","5"],["Customer#000008251","20","6"],["Customer#000009452","30","8"]]

-- @ lax navigation and casts find NULL in what is of another shape (page=query-super on=customer-orders)
select c.c_orders.something, c.c_orders[1][1], c.c_orders.o_orderstatus::integer, c.c_orders[0].o_orderstatus::integer from customer_orders_lineitem c where c_custkey = 8251;
-- => [[null,null,null,null]]

-- @ introspection of what paths find (page=query-super on=customer-orders)
select json_typeof(r_nations), json_typeof(r_nations[0].n_nationkey), is_varchar(r_nations[0].n_name) from region_nations;
-- => [["array","number",true]]
select r_nations[4].n_name from region_nations where case when is_integer(r_nations[4].n_nationkey) then r_nations[4].n_nationkey::integer = 15 else false end;
-- => [["\"MOZAMBIQUE\""]]
select o.o_orderdate, json_typeof(o.o_orderdate), o.o_orderdate::date from customer_orders_lineitem c, c.c_orders o where c_custkey = 8251;
-- => [["\"2001-09-08\"","string","2001-09-08"]]

-- @ a value inserted without JSON_PARSE is one string (page=ingest-super on=customer-orders)
insert into region_nations values (1, 'ASIA', 'x', '{"r_nations":[1]}'), (2, 'EUROPE', 'y', json_parse('{"r_nations":[1]}'));
select r_regionkey, json_typeof(r_nations), r_nations.r_nations[0] from region_nations where r_regionkey > 0 order by 1;
-- => [[1,"string",null],[2,"object","1"]]

-- @ a SUPER column is updated as a whole (page=ingest-super on=customer-orders)
update region_nations set r_nations = json_parse('[1]') where r_nations[0].n_nationkey = 0;
select r_nations from region_nations;
-- => [["[1]"]]
update region_nations set r_nations[0] = 2;
-- error 42601

-- @ an attribute of a SUPER column is no target of UPDATE (page=limitations-super on=customer-orders)
update region_nations set r_nations.x = 2;
-- error 42601

-- @ a materialized view shreds what it unnests, and is joined (page=r_shred_super on=customer-orders)
create materialized view super_mv distkey(c_custkey) sortkey(c_custkey) as (select c_custkey, o.o_orderstatus, o.o_totalprice, o_idx from customer_orders_lineitem c, c.c_orders o at o_idx);
select c.c_name, v.o_orderstatus from customer_orders_lineitem c join super_mv v on c.c_custkey = v.c_custkey order by 1;
-- => [["Customer#000008251","\"P\""],["Customer#000009452","\"F\""]]
select c.c_name, v.o_totalprice from customer_orders_lineitem c join super_mv v on c.c_custkey = v.c_custkey where v.o_idx = 0 order by 1;
-- => [["Customer#000008251","120.50"],["Customer#000009452","99"]]
insert into customer_orders_lineitem values (1, 'new', 1, json_parse('[{"o_orderstatus":"O","o_totalprice":1}]'));
refresh materialized view super_mv;
select o_orderstatus, o_totalprice from super_mv where c_custkey = 1;
-- => [["\"O\"","1"]]
-- types ["super","super"]

-- @ a materialized view with scalar columns casts what it unnests (page=r_create_scalar on=customer-orders)
create materialized view scalar_mv distkey(c_custkey) sortkey(c_custkey, o_orderstatus) as (select c_custkey, o.o_orderstatus::varchar as o_orderstatus, o.o_totalprice::decimal(12,2) as o_totalprice, o_idx from customer_orders_lineitem c, c.c_orders o at o_idx);
select o_orderstatus, o_totalprice from scalar_mv where o_orderstatus = 'P';
-- => [["P","120.50"]]

-- @ joins of every allowed kind unnest (page=query-super on=customer-orders)
select c_custkey, o.o_orderstatus from customer_orders_lineitem c join c.c_orders o on o.o_orderstatus = 'P';
-- => [[8251,"\"P\""]]
select c_custkey, o.o_orderstatus from customer_orders_lineitem c left join c.c_orders o on o.o_orderstatus = 'P' order by 1;
-- => [[5851,null],[8251,"\"P\""],[9451,null],[9452,null]]
select c_custkey, o.o_orderstatus from customer_orders_lineitem c left join c.c_orders o on o.o_orderstatus = 'P' or c_custkey = 9452 order by 1;
-- => [[5851,null],[8251,"\"P\""],[9451,null],[9452,"\"F\""]]
select c_custkey, o.o_orderstatus from customer_orders_lineitem c left join c.c_orders o on c_custkey > 9000 and null order by 1;
-- => [[5851,null],[8251,null],[9451,null],[9452,null]]
select c_custkey, k from customer_orders_lineitem c left join unpivot c.c_orders[0] as v at k on k = 'o_orderkey' order by 1;
-- => [[5851,null],[8251,"o_orderkey"],[9451,null],[9452,"o_orderkey"]]
select c_custkey, k from customer_orders_lineitem c left join unpivot c.c_orders[0] as v at k on k = 'o_orderkey' or c_custkey = 5851 and v = c_custkey order by 1;
-- => [[5851,null],[8251,"o_orderkey"],[9451,null],[9452,"o_orderkey"]]
select c_custkey, i from customer_orders_lineitem c cross join c.c_orders o at i order by 1;
-- => [[8251,0],[9452,0]]

-- @ a subquery unnests the array of the row around it (page=limitations-super on=customer-orders)
select c_custkey, (select count(*) from c.c_orders o), (select max(l.l_extendedprice) from c.c_orders o, o.o_lineitems l) from customer_orders_lineitem c order by 1;
-- => [[5851,0,null],[8251,1,"20"],[9451,0,null],[9452,1,"30"]]
select c_custkey from customer_orders_lineitem c where exists (select 1 from c.c_orders o where o.o_totalprice > 100);
-- => [[8251]]

-- @ a subquery that unnests an outer array refers to no other table (page=limitations-super on=customer-orders)
select c_custkey from customer_orders_lineitem c where exists (select 1 from c.c_orders o, supplier_partsupp s where o.o_totalprice > s.s_suppkey);
-- error 0A000 other table

-- @ no side of a UNION in a subquery that unnests an outer array refers to another table (page=limitations-super on=customer-orders)
select c_custkey from customer_orders_lineitem c where exists (select 1 from c.c_orders o where o.o_totalprice > 1000 union all select 1 from c.c_orders o, supplier_partsupp s);
-- error 0A000 other table

-- @ nor does a table expression in a subquery that unnests an outer array (page=limitations-super on=customer-orders)
select (select count(*) from (select o from c.c_orders o) p) from customer_orders_lineitem c order by c.c_custkey;
-- => [[0],[1],[0],[1]]
select (select count(*) from (select o from c.c_orders o, supplier_partsupp s) p) from customer_orders_lineitem c;
-- error 0A000 other table

-- @ nor does a WITH query in a subquery that unnests an outer array (page=limitations-super on=customer-orders)
select (with p as (select o from c.c_orders o, supplier_partsupp s) select count(*) from p) from customer_orders_lineitem c;
-- error 0A000 other table

-- @ a subquery that unnests a table of its own refers to other tables, and may be volatile (page=limitations-super on=customer-orders)
select c_custkey from customer_orders_lineitem c where exists (select 1 from supplier_partsupp s, s.s_partsupps ps where s.s_nationkey = c.c_nationkey and ps.ps_availqty = 5 and random() < 2);
-- => [[8251]]
select c_custkey from customer_orders_lineitem c where exists (select 1 from supplier_partsupp s where s.s_suppkey = c.c_nationkey and random() < 2) order by 1;
-- => [[8251],[9451],[9452]]

-- @ a subquery that unpivots an outer object refers to no other table (page=limitations-super on=customer-orders)
select c_custkey from customer_orders_lineitem c where exists (select 1 from unpivot c.c_orders[0] as v at k, supplier_partsupp s);
-- error 0A000 other table

-- @ a subquery may unnest what an outer UNPIVOT gives (page=query-super)
create table c as select json_parse('{"x":{"a":[1,2]},"y":{"a":[3]}}') as d, 1 as n, json_parse('[[1],[2,3]]') as l;
select k, (select count(*) from v.a as e) from c, unpivot c.d as v at k order by k;
-- => [["x",2],["y",1]]
select e from c, c.l[c.n] as e order by e;
-- => [["2"],["3"]]

-- @ a subquery that unnests an outer array is not volatile (page=limitations-super on=customer-orders)
select c_custkey from customer_orders_lineitem c where exists (select 1 from c.c_orders o where o.o_totalprice > random());
-- error 0A000 volatile

-- @ what stands before IN with a subquery that unnests an outer array is not volatile (page=limitations-super on=customer-orders)
select c_custkey from customer_orders_lineitem c where random() in (select o.o_totalprice::float from c.c_orders o);
-- error 0A000 volatile
select c_custkey from customer_orders_lineitem c where (1, random()) in (select 1, o.o_totalprice::float from c.c_orders o);
-- error 0A000 volatile functions are not supported with a subquery that unnests an outer table

-- @ an inner unpivoting does not read an outer one (page=query-super on=customer-orders)
select k, (select count(*) from unpivot v as v2 at k2) from customer_orders_lineitem c, unpivot c.c_orders[0] as v at k;
-- error 0A000 unpivot

-- @ an inner unpivoting may read the name of an outer attribute (page=query-super)
create table c as select json_parse('{"x":{"y":1}}') as d;
select k, (select k2 from unpivot json_parse('{"' || k || '":1}') as v2 at k2) from c, unpivot c.d as v at k;
-- => [["x","x"]]
select k, (select k2 from unpivot object('z', v) as v2 at k2) from c, unpivot c.d as v at k;
-- error 0A000 unpivot

-- @ an unnesting is no side of a right join (page=limitations-super on=customer-orders)
select c_custkey from customer_orders_lineitem c right join c.c_orders o on true;
-- error 0A000 RIGHT or FULL JOIN

-- @ a full join takes no SUPER value in its condition (page=limitations-super on=customer-orders assumed="the page refuses the SUPER type in right and full joins: in their conditions and as what is unnested, or every table that has such a column; taken: the first")
select count(*) from customer_orders_lineitem a full join customer_orders_lineitem b on a.c_custkey = b.c_custkey;
-- => [[4]]
select count(*) from customer_orders_lineitem a full join customer_orders_lineitem b on a.c_orders[0].o_orderkey = b.c_orders[0].o_orderkey;
-- error 0A000 FULL JOIN

-- @ SUPER values that a recursive table makes are not unnested (page=limitations-super)
with recursive r(n, d) as (select 1, json_parse('[1,2]') union all select n + 1, d from r where n < 2) select n, d[0] from r order by 1;
-- => [[1,"1"],[2,"1"]]
with recursive r(n, d) as (select 1, json_parse('[1,2]') union all select n + 1, d from r where n < 2) select n, e from r, r.d e;
-- error 0A000 recursive

-- @ nor are those that a function makes of a recursive table's SUPER values (page=limitations-super)
with recursive r(n) as (select 1 union all select n + 1 from r where n < 2) select n, e from r, split_to_array(r.n::varchar) e order by 1;
-- => [[1,"\"1\""],[2,"\"2\""]]
with recursive r(n, d) as (select 1, json_parse('[1,2]') union all select n + 1, d from r where n < 2) select n, e from r, array_concat(r.d, array(3)) e;
-- error 0A000 recursive

-- @ the table that is deleted from is not unnested (page=r_DELETE on=customer-orders)
delete from customer_orders_lineitem using customer_orders_lineitem.c_orders as o where o.o_orderstatus = 'P';
-- error 0A000 unnest

-- @ the table that is deleted from is not unnested in strict mode either (page=r_DELETE on=customer-orders)
set navigate_super_null_on_error to off;
delete from customer_orders_lineitem using customer_orders_lineitem.c_orders[0].o_lineitems as l where l.l_partkey = 1;
-- error 0A000 unnest

-- @ the table that is deleted from is no argument of what is unnested (page=r_DELETE)
create table t(n int);
delete from t using split_to_array(t.n::varchar) as e where e = '1';
-- error 0A000 unnest

-- @ the table that is updated is not unnested (page=r_UPDATE on=customer-orders)
update customer_orders_lineitem set c_name = 'x' from customer_orders_lineitem.c_orders as o where o.o_orderstatus = 'P';
-- error 0A000 unnest

-- @ a DELETE unnests another table, and its own in a subquery (page=r_DELETE on=customer-orders)
delete from customer_orders_lineitem using supplier_partsupp s, s.s_partsupps ps where s.s_nationkey = customer_orders_lineitem.c_nationkey and ps.ps_availqty = 5;
select count(*) from customer_orders_lineitem;
-- => [[3]]
delete from customer_orders_lineitem where exists (select 1 from customer_orders_lineitem.c_orders o where o.o_orderstatus = 'F');
select c_custkey from customer_orders_lineitem order by 1;
-- => [[5851],[9451]]

-- @ MERGE takes a SUPER column as a whole (page=r_MERGE)
create table target (key int, value super);
create table source (key int, value super);
insert into target values (1, json_parse('{"key": 88}'));
insert into source values (1, array(1, 'John')), (2, array(2, 'Bill'));
merge into target using source on target.key = source.key when matched then update set value = source.value when not matched then insert values (source.key, source.value);
select key, value from target order by key;
-- => [[1,"[1,\"John\"]"],[2,"[2,\"Bill\"]"]]

-- @ MERGE takes no part of a SUPER column (page=r_MERGE)
create table target (key int, value super);
create table source (key int, value super);
merge into target using source on target.key = source.key when matched then update set value = source.value[0] when not matched then insert values (source.key, source.value[0]);
-- error 0A000 Partial reference of SUPER column is not supported in MERGE statement

-- @ DISTINCT of SUPER values goes by deep equality beside groups and windows (page=query-super)
create table c(id int, d super);
insert into c values (1, json_parse('[1,2]')), (2, json_parse('[1.0,2]')), (3, json_parse('{"a":1,"b":2}')), (4, json_parse('{"b":2,"a":1.0}')), (5, json_parse('"a"')), (6, json_parse('"a "'));
select count(*) from (select distinct d from c);
-- => [[3]]
select count(*) from (select distinct d, count(*) over () from c);
-- => [[3]]
select count(*) from (select distinct d, max(id) > 0 from c group by d, id);
-- => [[3]]

-- @ PARTITION BY and RANK take SUPER values as equal that are (page=query-super)
create table c(id int, d super);
insert into c values (1, json_parse('[1,2]')), (2, json_parse('[1.0,2]')), (3, json_parse('2')), (4, json_parse('2.00')), (5, null), (6, json_parse('null'));
select id, row_number() over (partition by d order by id), rank() over (order by d) from c order by id;
-- => [[1,1,3],[2,2,3],[3,1,1],[4,2,1],[5,1,5],[6,2,5]]

-- @ set operations take SUPER rows as equal that are (page=r_UNION)
create table c(id int, d super);
insert into c values (1, json_parse('[1,2]')), (2, json_parse('[1.0,2]')), (3, json_parse('{"a":1}')), (4, null);
select count(*) from (select d from c union select d from c);
-- => [[3]]
select d = array(1, 2) from (select d from c where id = 1 intersect select d from c where id = 2);
-- => [[true]]
select id, d = array(1, 2) from (select id, d from c intersect select id + 1, d from c);
-- => [[2,true]]
select d from c except select d from c where id in (2, 4);
-- => [["{\"a\":1}"]]

-- @ PIVOT and UNPIVOT of columns take SUPER columns along (page=r_FROM_clause-pivot-unpivot-examples)
create table p(k varchar(2), n int, d super);
insert into p values ('a', 1, json_parse('[1]')), ('b', 2, json_parse('[1]'));
select * from (select d::varchar as t, json_typeof(d) as ty, k, n from p) pivot (sum(n) for k in ('a', 'b'));
-- => [[null,"array",1,2]]

-- @ a subquery in the ON of a join with an unnested array is refused by name (page=query-super)
create table lists(id int, a super);
insert into lists values (1, json_parse('[1,2]'));
select l.id, e from lists l left join l.a as e on e in (select 1);
-- error 0A000 not emulated: a subquery in the ON
select l.id from lists l left join (lists m join m.a as e on true) on m.id in (select 1);
-- error 0A000 not emulated: a subquery in the ON
select l.id, e from lists l left join l.a as e on e = 2;
-- => [[1,"2"]]
select l.id from lists l join lists m on m.id in (select 1), l.a as e order by 1;
-- => [[1],[1]]

-- @ RIGHT and FULL joins unnest nothing (page=limitations-super)
create table lists(id int, a super);
select l.id from lists l right join l.a as e on true;
-- error 0A000 RIGHT or FULL JOIN
-- at lists l
select l.id from lists l full join l.a as e on true;
-- error 0A000 RIGHT or FULL JOIN
select l.id from lists l right join unpivot l.a as e at k on true;
-- error 0A000 RIGHT or FULL JOIN
select l.id from lists l full join lists m on l.a = m.a;
-- error 0A000 FULL JOIN
-- at lists l
select l.id from lists l right join lists m on l.a = m.a;
-- error 0A000 SUPER values can not be used in a RIGHT JOIN
-- at lists l

-- @ a table is neither indexed nor counted through in FROM (page=query-super)
create table lists(id int, a super);
select * from lists[0] as e;
-- error 42703 lists
select * from lists as e at i;
-- error 42703 lists

-- @ a constant that has no such member, or is NULL, unnests to no row (page=query-super)
select r from json_parse('{"a":[1]}').b as r;
-- => []
select r, i from json_parse('0').a as r at i;
-- => []
select r, i from json_parse(null) as r at i;
-- => []
select r, i from json_parse('{"a":[7]}').a as r at i;
-- => [["7",0]]
