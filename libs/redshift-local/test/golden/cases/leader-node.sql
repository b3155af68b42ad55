-- Functions that only the leader node runs, and what reads the catalog in FROM.

-- @ PG_GET_LATE_BINDING_VIEW_COLS lists the columns that late-binding views have now (page=PG_GET_LATE_BINDING_VIEW_COLS)
create schema late;
create table late.t(a int, b varchar(10), s super);
create view late.v as select a, b || '!' as c, s.x::decimal(5,2) as d from late.t with no schema binding;
create view late.gone as select * from late.nothing with no schema binding;
select view_name, col_name, col_type, col_num from pg_get_late_binding_view_cols() cols(view_schema name, view_name name, col_name name, col_type varchar, col_num int) where view_schema = 'late' order by col_num;
-- => [["v","a","integer",1],["v","c","character varying(11)",2],["v","d","numeric(5,2)",3]]
drop schema late cascade;

-- @ PG_GET_LATE_BINDING_VIEW_COLS runs on the leader node only (page=PG_GET_LATE_BINDING_VIEW_COLS)
create table t(a int);
select * from t, pg_get_late_binding_view_cols() cols(view_schema name);
-- error 0A000 pg_get_late_binding_view_cols

-- @ the clocks of the leader node run without a user table (page=c_SQL_functions_leader_node_only)
select current_timestamp = now(), localtimestamp is null, localtime is null;
-- => [[true,false,false]]

-- @ CURRENT_TIMESTAMP is refused beside a user table (page=c_SQL_functions_leader_node_only)
create table t(a int);
select a, current_timestamp from t;
-- error 0A000 current_timestamp runs on the leader node only

-- @ NOW is refused beside a user table (page=c_SQL_functions_leader_node_only)
create table t(a int);
select a, now() from t;
-- error 0A000 now runs on the leader node only

-- @ LOCALTIMESTAMP is refused beside a user table (page=c_SQL_functions_leader_node_only)
create table t(a int);
select a, localtimestamp from t;
-- error 0A000 localtimestamp runs on the leader node only

-- @ LOCALTIME is refused beside a user table (page=c_SQL_functions_leader_node_only)
create table t(a int);
select a, localtime from t;
-- error 0A000 localtime runs on the leader node only
