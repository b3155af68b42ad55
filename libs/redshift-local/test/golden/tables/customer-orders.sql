create table customer_orders_lineitem(c_custkey bigint, c_name varchar, c_nationkey smallint, c_orders super);
insert into customer_orders_lineitem values
  (8251, 'Customer#000008251', 1, json_parse('[{"o_orderkey":3020007,"o_orderstatus":"P","o_totalprice":120.50,"o_orderdate":"2001-09-08","o_lineitems":[{"l_partkey":1,"l_extendedprice":10.5,"l_discount":0.1},{"l_partkey":"A55","l_extendedprice":20,"l_discount":0}]}]')),
  (9452, 'Customer#000009452', 2, json_parse('[{"o_orderkey":4043971,"o_orderstatus":"F","o_totalprice":99,"o_orderdate":"2001-10-01","o_lineitems":[{"l_partkey":["X",10],"l_extendedprice":30,"l_discount":0.05}]}]')),
  (9451, 'Customer#000009451', 2, json_parse('[]')), (5851, 'Customer#000005851', 3, null);
create table supplier_partsupp(s_suppkey bigint, s_nationkey smallint, s_partsupps super);
insert into supplier_partsupp values
  (1, 1, json_parse('[{"ps_partkey":1.0,"ps_availqty":5},{"ps_partkey":"A55","ps_availqty":6},{"ps_partkey":"1","ps_availqty":7}]')),
  (2, 2, json_parse('[{"ps_partkey":["X",10.0],"ps_availqty":8},{"ps_partkey":["X","10"],"ps_availqty":9}]'));
create table region_nations(r_regionkey smallint, r_name varchar, r_comment varchar, r_nations super);
insert into region_nations values
  (0, 'AFRICA', 'lar deposits', json_parse('[{"n_comment":"haggle","n_nationkey":0,"n_name":"ALGERIA"},{"n_comment":"ven","n_nationkey":5,"n_name":"ETHIOPIA"},{"n_comment":"pending","n_nationkey":14,"n_name":"KENYA"},{"n_comment":"rns","n_nationkey":15,"n_name":"MOROCCO"},{"n_comment":"ironic","n_nationkey":15,"n_name":"MOZAMBIQUE"}]'));
