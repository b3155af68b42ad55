-- Statements whose right or wrong use stands nowhere else.

-- @ ABORT takes back a transaction, and no savepoint (page=r_ABORT)
create table aborted (a int);
begin;
insert into aborted values (1);
abort;
select count(*) from aborted;
-- => [[0]]
abort to savepoint s;
-- error 42601

-- @ transactions have levels that there are, and no savepoints (page=r_BEGIN)
begin isolation level chaotic;
-- error 42601
start transaction isolation level chaotic;
-- error 42601
commit to savepoint s;
-- error 42601
end savepoint s;
-- error 42601
rollback to savepoint s;
-- error 42601

-- @ ALTER TABLE APPEND moves the rows of a table, of the same columns (page=r_ALTER_TABLE_APPEND)
create table append_to (a int, b varchar(5));
create table append_from (a int, b varchar(5));
create table append_more (a int, b varchar(5), c int);
insert into append_from values (1, 'x'), (2, 'y');
alter table append_to append from append_from;
select (select count(*) from append_to), (select count(*) from append_from);
-- => [[2,0]]
alter table append_to append from append_more;
-- error *****
alter table append_to append from none_there;
-- error 42P01 none_there
insert into append_more values (3, 'z', 30);
alter table append_to append from append_more ignoreextra;
select a, b from append_to order by a;
-- => [[1,"x"],[2,"y"],[3,"z"]]

-- @ DROP VIEW takes a view and nothing else (page=r_DROP_VIEW)
create table drop_base (a int);
create view drop_me as select a from drop_base;
drop view drop_me;
select count(*) from pg_views where viewname = 'drop_me';
-- => [[0]]
drop view drop_base;
-- error 42809 drop_base

-- @ a cursor has one declaration and must be there to be closed (page=declare)
create table cur_t (a int);
begin;
declare cur cursor for select a from cur_t;
declare cur cursor for select a from cur_t;
-- error 42P03 cur
rollback;
begin;
close none_there;
-- error 34000 none_there
rollback;

-- @ what ANALYZE, REVOKE, DROP FUNCTION and default privileges name must be there (page=r_ANALYZE)
create table ana_t (a int);
analyze none_there;
-- error 42P01 none_there
revoke select on ana_t from nobody_there;
-- error 42704 nobody_there
drop function none_there(int);
-- error 42883 none_there
alter default privileges grant select on tables to group nobody_there;
-- error 42704 nobody_there

-- @ SELECT INTO makes a table that is not there yet (page=r_SELECT_INTO)
create table into_base (a int);
insert into into_base values (1);
select a into into_new from into_base;
select a from into_new;
-- => [[1]]
select a into into_base from into_new;
-- error 42P07 into_base

-- @ a table keeps its schema (page=r_ALTER_TABLE)
create table t (a int);
alter table t set schema public;
-- error 42601 syntax error at or near "schema"
-- at schema

-- @ CREATE DATABASE refuses a name that is taken, and stands in no transaction (page=r_CREATE_DATABASE)
create database dev;
-- error 42P04 database "dev" already exists
-- at dev
create database template1;
-- error 42P04 database "template1" already exists
begin;
create database another_one;
-- error 25001 CREATE DATABASE cannot run inside a transaction block
rollback;

-- @ DROP DATABASE keeps the current one and those of the cluster, and stands in no transaction (page=r_DROP_DATABASE)
drop database dev;
-- error 55006 cannot drop the currently open database
-- at dev
drop database padb_harvest;
-- error 42809 "padb_harvest"
begin;
drop database another_one;
-- error 25001 DROP DATABASE cannot run inside a transaction block
rollback;

-- @ ANALYZE COMPRESSION wants a table, its columns and a sample of 1000 rows or more (page=r_ANALYZE_COMPRESSION)
create table t (a int);
analyze compression none_there;
-- error 42P01 none_there
analyze compression t (b);
-- error 42703 "b"
analyze compression t comprows 999;
-- error 22023 COMPROWS
analyze compression t comprows 1000000001;
-- error 22023 COMPROWS
