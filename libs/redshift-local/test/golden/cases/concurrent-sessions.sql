-- Sessions beside each other: who waits for whom, who sees what, and who stops whom.

-- @ CANCEL stops a statement of another session, which names its query (page=r_CANCEL)
create table t(a int);
begin;
lock t;
-- session other
insert into t values (1);
-- is running
-- session main
cancel :other_pid;
-- session other
-- error 57014 cancelled on user's request
-- session main
commit;
select count(*) from t;
-- => [[0]]
select status, error_message = 'Query (' || query_id || ') cancelled on user''s request' from sys_query_history
where session_id = :other_pid and query_text = 'insert into t values (1)';
-- => [["canceled",true]]
-- session other
insert into t values (2);
select a from t;
-- => [[2]]

-- @ CANCEL with a message gives it to the session that is stopped (page=r_CANCEL)
create table t(a int);
begin;
lock t;
-- session other
select count(*) from t;
-- is running
-- session main
cancel :other_pid 'Long-running query';
-- session other
-- error 57014 Long-running query

-- @ who cancels finds the process id and the text of what runs in STV_RECENTS (page=r_CANCEL)
create table t(a int);
begin;
lock t;
-- session other
insert into t values (1);
-- is running
-- session main
select trim(user_name), trim(query) from stv_recents where status = 'Running' and pid = :other_pid;
-- => [["awsuser","insert into t values (1)"]]
cancel :other_pid;
-- session other
-- error 57014
-- session main
select count(*) from stv_recents where status = 'Running' and pid = :other_pid;
-- => [[0]]

-- @ PG_CANCEL_BACKEND does what CANCEL does (page=PG_CANCEL_BACKEND)
create table t(a int);
begin;
lock t;
-- session other
update t set a = 1;
-- is running
-- session main
select pg_cancel_backend(:other_pid);
-- session other
-- error 57014 cancelled on user's request
select 1;
-- => [[1]]

-- @ a query that computes is stopped as well as one that waits (page=r_CANCEL)
create table digits(d int);
insert into digits values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
-- session other
select sum(a.d * b.d + c.d * e.d + f.d * g.d + h.d * i.d + j.d * k.d + l.d * m.d)
from digits a, digits b, digits c, digits e, digits f, digits g, digits h, digits i, digits j, digits k, digits l, digits m;
-- is running
-- session main
cancel :other_pid;
-- session other
-- error 57014 cancelled on user's request

-- @ a procedure is stopped wherever it is, and its handler is not asked (page=r_CANCEL assumed="the pages do not say whether a procedure may handle a cancel; it may, or it is cancelled whole; taken: cancelled whole, as PostgreSQL's OTHERS does not catch it")
create table t(a int);
create procedure fill() as $$
begin
  insert into t values (1);
exception when others then
  raise info 'went on';
end;
$$ language plpgsql;
begin;
lock t;
-- session other
call fill();
-- is running
-- session main
select trim(query) from stv_recents where status = 'Running' and pid = :other_pid;
-- => [["call fill()"]]
cancel :other_pid;
-- session other
-- error 57014 cancelled on user's request
-- session main
select query_type, status from sys_query_history where session_id = :other_pid and query_type in ('CALL', 'INSERT') order by query_id;
-- => [["CALL","canceled"],["INSERT","canceled"]]

-- @ a cancelled statement aborts its transaction, and its locks are free (page=r_CANCEL assumed="PG_CANCEL_BACKEND says that a query in a transaction block may not be cancelled, and does not say when; taken: it is, and the transaction is aborted as by any error")
create table held(a int);
create table t(a int);
begin;
lock t;
-- session other
begin;
insert into held values (1);
insert into t values (1);
-- is running
-- session main
cancel :other_pid;
-- session other
-- error 57014
select 1;
-- error 25P02 aborted
-- session main
lock held;
select count(*) from held;
-- => [[0]]

-- @ CANCEL of a session that runs nothing does nothing (page=r_CANCEL)
-- session other
begin;
-- session main
cancel :other_pid;
-- session other
select 1;
-- => [[1]]

-- @ nothing is cancelled in a session that is not there (page=r_CANCEL)
cancel 1;
-- error 22*** Session 1 does not exist. The session PID might have changed. Check the stl_restarted_sessions system table for details.
-- at cancel
select pg_cancel_backend(1);
-- error 22*** Session 1 does not exist
-- at pg_cancel_backend
select pg_cancel_backend(pg_backend_pid());
-- error *****
cancel 'a';
-- error 42601

-- @ users cancel and end what is theirs, and nobody else's; a superuser everyone's (page=PG_TERMINATE_BACKEND)
create schema c_shop;
create table c_shop.t(a int);
create user c_ann password disable;
create user c_bob password disable;
grant usage on schema c_shop to c_ann;
grant select on c_shop.t to c_ann;
begin;
lock c_shop.t;
-- session ann
set session authorization c_ann;
select a from c_shop.t;
-- is running
-- session bob
set session authorization c_bob;
cancel :ann_pid;
-- error 42501
-- at cancel
select pg_cancel_backend(:ann_pid);
-- error 42501
-- at pg_cancel_backend
select pg_terminate_backend(:ann_pid);
-- error 42501
-- at pg_terminate_backend
select count(*) from stv_recents where status = 'Running' and pid = :ann_pid;
-- => [[0]]
-- session her_second
set session authorization c_ann;
select trim(query) from stv_recents where status = 'Running' and pid = :ann_pid;
-- => [["select a from c_shop.t"]]
cancel :ann_pid;
-- session ann
-- error 57014 cancelled on user's request
select a from c_shop.t;
-- is running
-- session her_second
select pg_cancel_backend(:ann_pid);
-- session ann
-- error 57014 cancelled on user's request
select a from c_shop.t;
-- is running
-- session main
cancel :ann_pid;
-- session ann
-- error 57014 cancelled on user's request
-- session her_second
select pg_terminate_backend(:ann_pid);
-- session ann
select 1;
-- error 57P01
-- session main
select pg_terminate_backend(:her_second_pid);
-- session her_second
select 1;
-- error 57P01
-- session main
rollback;
drop schema c_shop cascade;

-- @ the permission CANCEL lets a user cancel what others run, and end no session of theirs (page=r_CANCEL assumed="PG_TERMINATE_BACKEND names superusers and the own user alone, and CANCEL has a privilege of its name; ending may go with it or not; taken: it does not")
create table t(a int);
create user c_carl password disable;
create role c_canceller;
grant cancel to role c_canceller;
grant role c_canceller to c_carl;
begin;
lock t;
-- session other
insert into t values (1);
-- is running
-- session carl
set session authorization c_carl;
select pg_terminate_backend(:other_pid);
-- error 42501
cancel :other_pid;
-- session other
-- error 57014

-- @ PG_TERMINATE_BACKEND ends a session with what it runs, what it locked and what it wrote (page=PG_TERMINATE_BACKEND assumed="the page does not say what the ended session sees; taken: PostgreSQL's 57P01")
create table t(a int);
create table held(a int);
begin;
lock t;
-- session other
begin;
lock held;
insert into held values (1);
insert into t values (1);
-- is running
-- session main
select pg_terminate_backend(:other_pid);
-- session other
-- error 57P01 terminating connection due to administrator command
select 1;
-- error 57P01 terminating connection
-- session main
lock held;
select count(*) from held;
-- => [[0]]
select count(*) from stv_sessions where process = :other_pid;
-- => [[0]]
cancel :other_pid;
-- error 22*** does not exist

-- @ PG_TERMINATE_BACKEND ends an idle session (page=PG_TERMINATE_BACKEND)
create table t(a int);
-- session other
begin;
insert into t values (1);
-- session main
select pg_terminate_backend(:other_pid);
begin;
lock t;
select count(*) from t;
-- => [[0]]
-- session other
commit;
-- error 57P01

-- @ LOCK makes a reader wait until the transaction ends, and see what it wrote (page=r_LOCK also=postgres)
create table t(a int);
begin;
lock t;
insert into t values (1);
-- session other
select a from t;
-- is running
-- session main
insert into t values (2);
commit;
-- session other
-- => [[1],[2]]

-- @ LOCK waits for another's LOCK, and its transaction then sees what that one wrote (page=r_LOCK)
create table t(a int);
insert into t values (1);
begin;
lock t;
-- session other
begin;
lock t;
-- is running
-- session main
update t set a = a + 1;
commit;
-- session other
-- => runs
update t set a = a * 10;
commit;
select a from t;
-- => [[20]]

-- @ DROP TABLE locks a table as LOCK does, and who waited no longer finds it (page=r_LOCK)
create table t(a int);
begin;
drop table t;
-- session other
select a from t;
-- is running
-- session main
commit;
-- session other
-- error 42P01 t

-- @ ROLLBACK lets who waited go on as if nothing had been (page=r_ROLLBACK also=postgres)
create table t(a int);
begin;
drop table t;
-- session other
insert into t values (1);
-- is running
-- session main
rollback;
-- session other
-- => runs
select a from t;
-- => [[1]]

-- @ SVV_TRANSACTIONS tells a lock that is held from one that is waited for (page=r_SVV_TRANSACTIONS)
create table t(a int);
begin;
lock t;
-- session other
select a from t;
-- is running
-- session main
select lock_mode, granted, pid = :main_pid as mine from svv_transactions
where relation = (select oid from pg_class where relname = 't' and pg_table_is_visible(oid)) order by granted desc;
-- => [["AccessExclusiveLock",true,true],["AccessShareLock",false,false]]
select count(distinct xid) from svv_transactions where pid in (:main_pid, :other_pid);
-- => [[2]]
commit;
-- session other
-- => []
select count(*) from svv_transactions where pid in (:main_pid, :other_pid) and not granted;
-- => [[0]]

-- @ STV_LOCKS tells who holds a table and who waits for it, and since when their transactions are open (page=r_STV_LOCKS assumed="the page says that the status is that of a process that waits for a lock or holds it, and no words; taken: Waiting for write lock, which fills its 22 characters")
create table t(a int);
begin;
lock t;
-- session other
begin;
insert into t values (1);
-- is running
-- session main
select trim(lock_status), lock_owner_start_ts >= (select date_trunc('millisecond', start_time) from sys_query_history where session_id = lock_owner_pid and query_text = 'begin')
from stv_locks where lock_owner_pid in (:main_pid, :other_pid) order by 1;
-- => [["Holding delete lock",true],["Waiting for write lock",true]]
commit;

-- @ a second INSERT into a table waits for the transaction of the first (page=r_Serializable_isolation_example)
create table t(a int);
begin;
insert into t values (1);
-- session other
insert into t values (2);
-- is running
-- session main
select count(*) from t;
-- => [[1]]
commit;
-- session other
-- => runs
select count(*) from t;
-- => [[2]]

-- @ a second UPDATE of the same rows waits, and then works on what the first left (page=c_write_readwrite also=postgres)
create table t(a int);
insert into t values (1);
begin;
update t set a = a + 1;
-- session other
update t set a = a * 10;
-- is running
-- session main
commit;
-- session other
-- => runs
select a from t;
-- => [[20]]

-- @ a second DELETE waits, and deletes what is left (page=r_Serializable_isolation_example also=postgres)
create table t(a int);
insert into t values (1), (2), (3);
begin;
delete from t where a < 3;
-- session other
delete from t where a > 1;
-- is running
-- session main
rollback;
-- session other
-- => runs
select a from t;
-- => [[1]]

-- @ readers wait for no writer: they see what is committed (page=c_Concurrent_writes also=postgres)
create table t(a int);
insert into t values (1);
begin;
insert into t values (2);
delete from t where a = 1;
-- session other
select a from t;
-- => [[1]]
-- session main
commit;
-- session other
select a from t;
-- => [[2]]

-- @ of two transactions that each wait for the other's table one is stopped, and the other goes on (page=c_write_readwrite assumed="the page does not say which of the two is stopped, nor with which words; taken: who asks last, with 40P01")
create table a(x int);
create table b(x int);
begin;
insert into a values (1);
-- session other
begin;
insert into b values (2);
insert into a values (2);
-- is running
-- session main
insert into b values (1);
-- error 40P01 deadlock
rollback;
-- session other
commit;
select (select sum(x) from a), (select sum(x) from b);
-- => [[2,2]]

-- @ a transaction sees the rows of its first query, whatever others commit (page=c_serial_isolation also=postgres)
create table t(a int);
begin isolation level repeatable read;
select count(*) from t;
-- => [[0]]
-- session other
insert into t values (1);
-- session main
select count(*) from t;
-- => [[0]]
commit;
select count(*) from t;
-- => [[1]]

-- @ BEGIN takes no snapshot, and neither does a SELECT without a table: the first that has one does (page=c_serial_isolation)
create table t(a int);
begin;
select 1;
-- => [[1]]
-- session other
insert into t values (1);
-- session main
select count(*) from t;
-- => [[1]]

-- @ a table that was made after the snapshot is not there (page=c_serial_isolation)
create table t(a int);
begin;
select count(*) from t;
-- => [[0]]
-- session other
create table later(id int);
-- session main
select * from later;
-- error *****
rollback;
select * from later;
-- => []

-- @ the tables of the catalog are those that are committed by now (page=c_serial_isolation)
create table t(a int);
create table concurrently_dropped(a int);
begin;
select count(*) from t;
-- => [[0]]
select count(*) from pg_tables where tablename = 'concurrently_dropped';
-- => [[1]]
-- session other
drop table concurrently_dropped;
-- session main
select count(*) from pg_tables where tablename = 'concurrently_dropped';
-- => [[0]]
select * from concurrently_dropped;
-- error 42P01 relation "concurrently_dropped" does not exist

-- @ SNAPSHOT lets two transactions swap what each has read, as they write different rows (page=r_CREATE_DATABASE)
create table numbers(id int, digits int);
insert into numbers values (1, 0), (2, 1);
begin;
select digits from numbers order by id;
-- => [[0],[1]]
-- session other
begin;
select digits from numbers order by id;
-- => [[0],[1]]
-- session main
update numbers set digits = 0 where digits = 1;
commit;
-- session other
update numbers set digits = 1 where digits = 0;
commit;
select digits from numbers order by id;
-- => [[1],[0]]

-- @ SNAPSHOT lets one of two transactions change a row that both have read (page=r_CREATE_DATABASE)
create table t(a int);
insert into t values (1);
begin;
select a from t;
-- => [[1]]
-- session other
update t set a = 2;
-- session main
update t set a = 3;
-- error ***** 1023
rollback;
select a from t;
-- => [[2]]

-- @ a transaction sees a table as it was in its snapshot, though another has altered or truncated it since (page=c_serial_isolation assumed="the page says that a transaction works on its snapshot for its whole life, and that changes by DDL and TRUNCATE are visible on commit to concurrent transactions; the second may be said of the catalog alone or of the tables too; taken: of the catalog, as its example is")
create table seen(a int);
create table altered(a int);
create table emptied(a int);
insert into altered values (1);
insert into emptied values (1);
begin;
select count(*) from seen;
-- => [[0]]
-- session other
alter table altered add column b int;
truncate emptied;
-- session main
select * from altered;
-- => [[1]]
select * from emptied;
-- => [[1]]
commit;
select * from altered;
-- => [[1,null]]
select * from emptied;
-- => []

-- @ DDL waits for a transaction that has read the table (page=r_LOCK)
create table t(a int);
begin;
select count(*) from t;
-- => [[0]]
-- session other
alter table t add column b int;
-- is running
-- session main
select * from t;
-- columns ["a"]
commit;
-- session other
-- => runs
-- session main
select * from t;
-- columns ["a","b"]

-- @ SNAPSHOT lets no transaction change another column of a row that has been updated since (page=r_CREATE_DATABASE)
create table t(a int, b int);
insert into t values (1, 1), (2, 2);
begin;
select * from t order by a;
-- => [[1,1],[2,2]]
-- session other
update t set a = 5 where a = 1;
-- session main
update t set b = 9 where a = 1;
-- error ***** 1023
rollback;
select * from t order by a;
-- => [[2,2],[5,1]]

-- @ SNAPSHOT lets no transaction update a row that has been deleted since, and an update beside it is not lost (page=r_CREATE_DATABASE)
create table t(a int, b int);
insert into t values (1, 1), (2, 2);
begin;
select * from t order by a;
-- => [[1,1],[2,2]]
-- session other
delete from t where a = 1;
-- session main
update t set b = 8 where a = 2;
select * from t order by a;
-- => [[1,1],[2,8]]
update t set b = 9;
-- error ***** 1023
rollback;
select * from t;
-- => [[2,2]]

-- @ SNAPSHOT lets no transaction delete a row that has been updated since (page=r_CREATE_DATABASE)
create table t(a int, b int);
create table gone(a int);
insert into t values (1, 1), (2, 2);
insert into gone values (1);
begin;
select * from gone;
-- => [[1]]
-- session other
update t set b = 5 where a = 1;
-- session main
delete from t using gone where t.a = gone.a;
-- error ***** 1023
rollback;
begin;
select * from gone;
-- => [[1]]
-- session other
update t set b = 6 where a = 1;
insert into t values (1, 7);
-- session main
delete from t where a = 2;
commit;
select * from t order by b;
-- => [[1,6],[1,7]]

-- @ SNAPSHOT lets no UPDATE with FROM and no MERGE change a row that has been changed since (page=r_CREATE_DATABASE)
create table t(a int, b int);
create table u(a int, b int);
insert into t values (1, 1), (2, 2);
insert into u values (1, 10), (3, 30);
begin;
select * from u order by a;
-- => [[1,10],[3,30]]
-- session other
delete from t where a = 1;
-- session main
update t set b = u.b from u where t.a = u.a;
-- error ***** 1023
rollback;
begin;
select * from u order by a;
-- => [[1,10],[3,30]]
-- session other
update t set a = 1 where a = 2;
-- session main
merge into t using u on t.a = u.a when matched then update set b = u.b when not matched then insert values (u.a, u.b);
commit;
select * from t order by a, b;
-- => [[1,2],[1,10],[3,30]]
begin;
select * from u order by a;
-- => [[1,10],[3,30]]
-- session other
update t set a = 4 where b = 30;
-- session main
merge into t using u on t.a = u.a when matched then delete when not matched then insert values (u.a, u.b);
-- error ***** 1023

-- @ TRUNCATE removes the rows that its snapshot does not show too (page=r_TRUNCATE assumed="the page says that all rows are removed, c_serial_isolation that a transaction works on its snapshot; a row committed after the snapshot may be removed, or stay; taken: removed, as the table is locked and all rows are said to go")
create table t(a int, b int identity);
create table u(a int);
insert into t(a) values (1);
begin;
select * from u;
-- => []
-- session old
begin;
select * from u;
-- => []
insert into u values (1);
-- session other
insert into t(a) values (2);
update t set a = 3 where a = 1;
-- session main
truncate t;
select count(*) from t;
-- => [[0]]
-- session other
select count(*) from t;
-- => [[0]]
insert into t(a) values (4);
select a, b > 2 from t;
-- => [[4,true]]
-- session old
select a from t;
-- => [[1]]
insert into t(a) values (5);
-- error ***** 1023

-- @ a table that was dropped and made anew after the snapshot does not exist for its transaction (page=c_serial_isolation)
create table remade(a int);
create table u(a int);
insert into remade values (1);
begin;
select * from u;
-- => []
-- session other
drop table remade;
create table remade(a int);
-- session main
select * from remade;
-- error 42P01 relation "remade" does not exist
rollback;
select * from remade;
-- => []

-- @ a transaction whose first statement waits takes its snapshot when it goes on (page=c_write_readwrite assumed="the page says so of UPDATE and DELETE; a SELECT may read what was there when it began to wait; taken: as they do, and as a SELECT without a transaction")
create table t(a int);
begin;
lock t;
-- session other
begin;
select a from t;
-- is running
-- session main
insert into t values (1);
commit;
-- session other
-- => [[1]]
update t set a = 2;
commit;
select a from t;
-- => [[2]]

-- @ who waits for a table in a transaction no longer finds it when it was dropped meanwhile (page=c_serial_isolation)
create table t(a int);
create table u(a int);
begin;
drop table t;
-- session other
begin;
select * from u;
-- => []
select a from t;
-- is running
-- session main
commit;
-- session other
-- error 42P01 relation "t" does not exist

-- @ a change of an object that another transaction has changed since the snapshot does not undo that (page=c_serial_isolation assumed="the page says that the catalog is read committed; the second change may come on top of the first, or fail; taken: it fails with 1023, as nothing of the first may get lost")
create table t(a int);
create table u(a int);
begin;
select * from u;
-- => []
-- session other
alter table t rename column a to b;
create view seen as select 1 as x;
-- session main
comment on table t is 'mine';
-- error ***** 1023
rollback;
begin;
select * from u;
-- => []
-- session other
create view second as select 1 as x;
-- session main
create view second as select 2 as x;
-- error *****
rollback;
select x from second;
-- => [[1]]
select * from t;
-- columns ["b"]

-- @ LOCK that waited for a table finds it no more when it was dropped meanwhile (page=r_LOCK)
create table t(a int);
begin;
drop table t;
-- session other
begin;
lock t;
-- is running
-- session main
commit;
-- session other
-- error 42P01 relation "t" does not exist

-- @ SVV_TRANSACTIONS shows who waits for another transaction to make a table of the same name, or not (page=r_SVV_TRANSACTIONS assumed="the page does not say what is shown where no table is there to be locked; taken: the transaction is waited for, as PostgreSQL shows it")
begin;
create table made(a int);
-- session other
create table made(b int);
-- is running
-- session third
select lock_mode, lockable_object_type, relation, granted from svv_transactions where pid = :other_pid;
-- => [["ShareLock","transactionid",null,false]]
select count(*) from stv_locks where lock_owner_pid = :other_pid;
-- => [[0]]
-- session main
rollback;
-- session other
-- => runs
select b from made;
-- => []

-- @ a column with a default reaches every row or none (page=r_ALTER_TABLE assumed="the pages do not say what becomes of rows that were committed after the snapshot; taken: the transaction fails with 1023, as their default would be missing")
create table t(a int);
create table u(a int);
insert into t values (1);
begin;
select * from u;
-- => []
-- session other
insert into t values (2);
-- session main
alter table t add column b int not null default 7;
-- error ***** 1023
rollback;
alter table t add column b int not null default 7;
select * from t order by a;
-- => [[1,7],[2,7]]
