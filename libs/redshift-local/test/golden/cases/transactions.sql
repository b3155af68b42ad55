-- Transactions.

-- @ ROLLBACK undoes what the transaction did (page=r_ROLLBACK also=postgres)
create table t(a int);
begin;
insert into t values (1);
rollback;
select count(*) from t;
-- => [[0]]

-- @ COMMIT and END keep what the transaction did (page=r_COMMIT also=postgres)
create table t(a int);
begin transaction;
insert into t values (1);
commit;
start transaction;
insert into t values (2);
end;
rollback;
select count(*) from t;
-- => [[2]]

-- @ DDL is undone with its transaction (page=r_ROLLBACK also=postgres)
begin;
create table t(a int);
rollback;
create table t(b int);
select * from t;
-- => []
-- columns ["b"]

-- @ DROP TABLE is undone with its transaction (page=r_ROLLBACK also=postgres)
create table t as select 1 as a;
begin;
drop table t;
rollback;
select a from t;
-- => [[1]]

-- @ an error aborts the transaction until ROLLBACK (page=r_ROLLBACK also=postgres)
create table t(a int);
begin;
insert into t values (1);
select 1/0;
-- error 22012 divi
select 1;
-- error 25P02 aborted
rollback;
select count(*) from t;
-- => [[0]]

-- @ an unknown name aborts the transaction too (page=r_ROLLBACK also=postgres)
begin;
select no_such_column from (select 1 as a) as x;
-- error 42703 no_such_column
select 1;
-- error 25P02 aborted

-- @ a syntax error aborts the transaction too (page=r_ROLLBACK also=postgres)
begin;
selekt 1;
-- error 42601 selekt
select 1;
-- error 25P02 aborted

-- @ COMMIT of an aborted transaction rolls back (page=r_COMMIT also=postgres)
create table t(a int);
begin;
insert into t values (1);
select 1/0;
-- error 22012 divi
commit;
select count(*) from t;
-- => [[0]]

-- @ a failed statement alone leaves no trace (page=r_BEGIN also=postgres)
create table t(a int not null);
insert into t values (1), (null);
-- error 23502 a
select count(*) from t;
-- => [[0]]

-- @ TRUNCATE commits its transaction (page=r_TRUNCATE)
create table t(a int);
create table log(a int);
insert into t values (1);
begin;
insert into log values (1);
truncate t;
rollback;
select (select count(*) from t), (select count(*) from log);
-- => [[0,1]]

-- @ VACUUM is refused inside a transaction (page=r_VACUUM_command)
create table t(a int);
begin;
vacuum t;
-- error 25001 transaction block

-- @ a transaction sees its own rows (page=c_serial_isolation also=postgres,pg-mem)
create table t(a int);
begin;
insert into t values (1);
update t set a = a + 1;
select a from t;
-- => [[2]]

-- @ BEGIN takes an isolation level (page=r_BEGIN)
begin isolation level serializable;
select 1;
-- => [[1]]

-- @ SET SESSION CHARACTERISTICS takes an isolation level, and transactions stay as they are (page=r_SET_SESSION_CHARACTERISTICS assumed="the page says no more than that the statement is deprecated; it has no effect, as the levels of BEGIN have none, or fails; taken: no effect")
create table t(a int);
set session characteristics as transaction isolation level read uncommitted;
set session characteristics as transaction isolation level repeatable read;
begin;
insert into t values (1);
rollback;
select count(*) from t;
-- => [[0]]
set session characteristics as transaction isolation level chaotic;
-- error 42601
set session characteristics as transaction read only;
-- error 0A000 not emulated: SET SESSION CHARACTERISTICS AS TRANSACTION READ

-- @ a read-only transaction refuses to write (page=r_BEGIN)
create table t(a int);
begin read only;
insert into t values (1);
-- error 25006 read-only

-- @ a read-only transaction changes nothing in the catalog (page=r_BEGIN also=postgres)
create table t(a int);
begin read only;
comment on table t is 'x';
-- error 25006 read-only
rollback;
begin read only;
grant select on t to public;
-- error 25006 read-only
rollback;
begin read only;
create temp table mine(a int);
-- error 25006 read-only
rollback;
begin read only;
drop table t;
-- error 25006 read-only
rollback;
select * from t;
-- => []

-- @ a read-only transaction makes no function, procedure or or role (page=r_BEGIN)
begin read only;
create function one() returns int immutable as $$ select 1 $$ language sql;
-- error 25006 read-only
rollback;
begin read only;
create procedure nothing() as $$ begin end; $$ language plpgsql;
-- error 25006 read-only
rollback;
begin read only;
create role read_only_role;
-- error 25006 read-only
rollback;

-- @ a transaction alters a table whose rows it has changed (page=r_ALTER_TABLE also=postgres)
create table t(id int, n int);
insert into t values (1, 1), (2, 2);
begin;
alter table t add column m bigint;
update t set m = n;
delete from t where id = 2;
alter table t drop column n;
alter table t add column k int default 7;
insert into t values (3, 3, 3);
alter table t drop column k;
select * from t order by id;
-- => [[1,1],[3,3]]
commit;
insert into t values (4, 4);
select * from t order by id;
-- => [[1,1],[3,3],[4,4]]

-- @ what a transaction changed and altered is undone with it (page=r_ROLLBACK also=postgres)
create table t(id int, n int);
create temp table mine(id int, n int);
insert into t values (1, 1), (2, 2);
insert into mine values (1, 1), (2, 2);
begin;
update t set n = 5;
alter table t add column m int;
update mine set n = 5;
alter table mine drop column n;
select * from mine order by id;
-- => [[1],[2]]
rollback;
select * from t order by id;
-- => [[1,1],[2,2]]
begin;
delete from mine where id = 1;
alter table mine add column m int default 3;
commit;
select * from mine;
-- => [[2,2,3]]

-- @ a second BEGIN inside a transaction does no harm (page=r_BEGIN also=postgres)
create table t(a int);
begin;
begin;
insert into t values (1);
commit;
select count(*) from t;
-- => [[1]]

-- @ LOCK takes a table in a transaction (page=r_LOCK also=postgres)
create table t(a int);
begin;
lock t;
insert into t values (1);
commit;
select count(*) from t;
-- => [[1]]

-- @ SET LOCAL ends with its transaction (page=r_SET)
set query_group to 'outer';
begin;
set local query_group to 'inner';
show query_group;
-- => [["inner"]]
commit;
show query_group;
-- => [["outer"]]

-- @ RESET brings a setting's default back (page=r_RESET)
set query_group to 'label';
reset query_group;
show query_group;
-- => [["default"]]

-- @ a setting that does not exist is refused (page=r_SET)
set no_such_setting to 1;
-- error 42704 no_such_setting
