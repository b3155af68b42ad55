-- Materialized views.

-- @ a materialized view keeps the rows of its creation until it is refreshed (page=materialized-view-refresh-sql-command)
create table sales(shop varchar(10), amount int);
insert into sales values ('a', 1), ('b', 5);
create materialized view totals as select shop, sum(amount) as amount from sales group by shop;
insert into sales values ('a', 2), ('c', 7);
select shop, amount from totals order by shop;
-- => [["a",1],["b",5]]
refresh materialized view totals;
select shop, amount from totals order by shop;
-- => [["a",3],["b",5],["c",7]]

-- @ takes BACKUP, distribution, sort key and AUTO REFRESH NO (page=materialized-view-create-sql-command)
create table t(a int, b int);
create materialized view v backup no diststyle key distkey(a) sortkey(b) auto refresh no as select a, b from t;
select count(*) from v;
-- => [[0]]

-- @ can name its columns by aliases only, each one once (page=materialized-view-create-sql-command)
create table t(a int);
create materialized view v as select a, a from t;
-- error 42701 column "a"

-- @ reads with the case settings of its creation (page=materialized-view-create-sql-command assumed="a refresh reads names with the settings of the creation or of its session; taken: of the creation, as a view does")
set enable_case_sensitive_identifier to true;
create table t("Name" varchar(10));
create materialized view v as select "Name" from t;
insert into t values ('x');
set enable_case_sensitive_identifier to false;
refresh materialized view v;
select count(*) from v;
-- => [[1]]

-- @ INSERT into a materialized view is refused (page=materialized-view-overview)
create table t(a int);
create materialized view v as select a from t;
insert into v values (1);
-- error 42809 materialized view

-- @ DELETE, UPDATE and TRUNCATE of a materialized view are refused (page=materialized-view-overview)
create table t(a int);
create materialized view v as select a from t;
delete from v;
-- error 42809 materialized view
update v set a = 1;
-- error 42809 materialized view
truncate v;
-- error 42809 materialized view

-- @ a base table with a materialized view on it is dropped only with CASCADE, which drops both (page=materialized-view-drop-sql-command)
create table t(a int);
create materialized view v as select a from t;
drop table t;
-- error 2BP01 depend
drop table t cascade;
select * from v;
-- error 42P01 v

-- @ DROP MATERIALIZED VIEW leaves the base table (page=materialized-view-drop-sql-command)
create table t(a int);
create materialized view v as select a from t;
drop materialized view v;
drop materialized view if exists v;
select count(*) from t;
-- => [[0]]
drop materialized view v;
-- error 42P01 v

-- @ DROP MATERIALIZED VIEW is for a materialized view, DROP VIEW and DROP TABLE are not (page=materialized-view-drop-sql-command)
create table t(a int);
create materialized view v as select a from t;
drop materialized view t;
-- error 42809 not a materialized view
drop view v;
-- error 42809 not a view
drop table v;
-- error 42809 not a table

-- @ a view over a materialized view is dropped with it by CASCADE (page=materialized-view-drop-sql-command)
create table t(a int);
create materialized view m as select a from t;
create view v as select a from m;
drop materialized view m;
-- error 2BP01 depend
drop materialized view m cascade;
select * from v;
-- error 42P01 v

-- @ ORDER BY, LIMIT and OFFSET are not in the query of a materialized view (page=materialized-view-create-sql-command)
create table t(a int);
create materialized view v as select a from t order by a;
-- error 0A000 ORDER BY
create materialized view v as select a from t limit 1;
-- error 0A000 LIMIT
create materialized view v as select a from (select a from t offset 1) as s;
-- error 0A000 OFFSET

-- @ standard views, temporary tables and system tables are not in one either (page=materialized-view-create-sql-command)
create table t(a int);
create view plain as select a from t;
create temp table passing(a int);
create materialized view v as select a from plain;
-- error 0A000 standard view
create materialized view v as select a from passing;
-- error 0A000 temporary
create materialized view v as select table_name from svv_tables;
-- error 0A000 system table

-- @ a user-defined function is not in one (page=materialized-view-create-sql-command)
create table t(a int);
create function twice(int) returns int immutable as $$ select $1 * 2 $$ language sql;
create materialized view v as select twice(a) as b from t;
-- error 0A000 twice

-- @ REFRESH CASCADE refreshes the materialized views that read this one, RESTRICT and the default do not (page=materialized-view-refresh-sql-command)
create table t(a int);
create materialized view lower_one as select a from t;
create materialized view upper_one as select a from lower_one;
insert into t values (1);
refresh materialized view lower_one;
select (select count(*) from lower_one), (select count(*) from upper_one);
-- => [[1,0]]
insert into t values (2);
refresh materialized view lower_one restrict;
select (select count(*) from lower_one), (select count(*) from upper_one);
-- => [[2,0]]
refresh materialized view lower_one cascade;
select (select count(*) from lower_one), (select count(*) from upper_one);
-- => [[2,2]]

-- @ STV_MV_INFO tells a stale view from a fresh one (page=r_STV_MV_INFO)
create table t(a int);
create materialized view v as select a from t;
select name, is_stale, state, autorefresh from stv_mv_info where schema like 'case%';
-- => [["v","f",0,"f"]]
insert into t values (1);
select name, is_stale from stv_mv_info where schema like 'case%';
-- => [["v","t"]]
refresh materialized view v;
select name, is_stale from stv_mv_info where schema like 'case%';
-- => [["v","f"]]

-- @ SVV_MV_INFO names the owner (page=r_SVV_MV_INFO)
create table t(a int);
create materialized view v as select a from t;
select user_name, name, is_stale from svv_mv_info where schema_name like 'case%';
-- => [["awsuser","v","f"]]

-- @ SVL_MV_REFRESH_STATUS has a row for each refresh, and tells one that had nothing to do (page=r_SVL_MV_REFRESH_STATUS)
create table t(a int);
create materialized view refreshed_twice as select a from t;
refresh materialized view refreshed_twice;
insert into t values (1);
refresh materialized view refreshed_twice;
select status from svl_mv_refresh_status where mv_name = 'refreshed_twice' order by starttime, xid;
-- => [["MV was already updated"],["Refresh successfully recomputed MV from scratch"]]

-- @ a materialized view stands among the views of SVV_TABLES and PG_VIEWS (page=r_SVV_TABLES)
create table t(a int);
create materialized view v as select a from t;
select table_name, table_type from svv_tables where table_schema like 'case%' order by 1;
-- => [["t","BASE TABLE"],["v","VIEW"]]

-- @ ALTER MATERIALIZED VIEW renames it and gives it an owner (page=r_ALTER_MATERIALIZED_VIEW)
create table t(a int);
create materialized view v as select a from t;
alter materialized view v rename to w;
alter materialized view w auto refresh no;
select count(*) from w;
-- => [[0]]
alter table w rename to x;
-- error 42809 materialized view

-- @ a rollback takes a refresh back (page=materialized-view-refresh-sql-command)
create table t(a int);
create materialized view v as select a from t;
insert into t values (1);
begin;
refresh materialized view v;
select count(*) from v;
-- => [[1]]
rollback;
select count(*) from v;
-- => [[0]]

-- @ REFRESH of what is not there is an error (page=materialized-view-refresh-sql-command)
refresh materialized view nothing_here;
-- error 42P01 nothing_here

-- @ REFRESH of a table is an error (page=materialized-view-refresh-sql-command)
create table t(a int);
refresh materialized view t;
-- error 42809 not a materialized view

-- @ a name that is taken is an error (page=materialized-view-create-sql-command)
create table t(a int);
create materialized view t as select 1 as a;
-- error 42P07 t

-- @ AUTO REFRESH YES is kept and shown, and ALTER MATERIALIZED VIEW changes it (page=r_STV_MV_INFO)
create table auto_t (a int);
create materialized view auto_shown diststyle all auto refresh yes as select a from auto_t;
select autorefresh from stv_mv_info where name = 'auto_shown';
-- => [["t"]]
alter materialized view auto_shown auto refresh no;
select autorefresh from svv_mv_info where name = 'auto_shown';
-- => [["f"]]
alter materialized view auto_shown auto refresh yes;
select autorefresh from svv_mv_info where name = 'auto_shown';
-- => [["t"]]

-- @ AUTO REFRESH YES takes no mutable function and no other materialized view (page=materialized-view-create-sql-command)
create table auto_t (a int, at timestamp);
create materialized view auto_v auto refresh yes as select a from auto_t where at < getdate();
-- error 0A000 mutable function getdate
create materialized view auto_v auto refresh yes as select a, current_date as today from auto_t;
-- error 0A000 mutable function current_date
create materialized view auto_v as select a from auto_t where at < sysdate;
alter materialized view auto_v auto refresh yes;
-- error 0A000 mutable function sysdate
create materialized view auto_on auto refresh yes as select a from auto_v;
-- error 0A000 reads another, "auto_v"

-- @ STV_MV_DEPS tells which materialized views one reads itself (page=materialized-view-refresh)
create table deps_t(a int);
create materialized view deps_u as select * from deps_t;
create materialized view deps_v as select * from deps_u;
create materialized view deps_w as select * from deps_v;
select name, ref_name, ref_schema = schema from stv_mv_deps where name like 'deps_%' order by 1;
-- => [["deps_v","deps_u",true],["deps_w","deps_v",true]]
with recursive recursive_deps (mv_tgt, lvl, mv_dep) as (select trim(name) as mv_tgt, 0 as lvl, trim(ref_name) as mv_dep from stv_mv_deps union all select r.mv_tgt, r.lvl + 1 as lvl, trim(s.ref_name) as mv_dep from stv_mv_deps s, recursive_deps r where r.mv_dep = s.name) select mv_tgt, mv_dep from recursive_deps where mv_tgt like 'deps_%' order by mv_tgt, lvl desc;
-- => [["deps_v","deps_u"],["deps_w","deps_u"],["deps_w","deps_v"]]
