-- What the query log has of statements, and of those that procedures run.

-- @ the log has a CALL, what it runs with its variables as $1, and the COMMIT that ends it (page=stored-procedure-transaction-management)
create table test_table_a(v int);
create procedure sp_insert_table_a(a int) language plpgsql as $$
begin
  INSERT INTO test_table_a values (a);
end;
$$;
set query_group to 'sp_log_autocommit';
insert into test_table_a values (1);
Call sp_insert_table_a(2);
insert into test_table_a values (3);
reset query_group;
select dense_rank() over (order by xid), type, trim(text)
from svl_statementtext where pid = pg_backend_pid() and label = 'sp_log_autocommit' and text not like 'reset%' order by xid, starttime, sequence;
-- => [[1,"QUERY","insert into test_table_a values (1)"],[1,"UTILITY","COMMIT"],[2,"UTILITY","Call sp_insert_table_a(2)"],[2,"QUERY","INSERT INTO test_table_a values ( $1 )"],[2,"UTILITY","COMMIT"],[3,"QUERY","insert into test_table_a values (3)"],[3,"UTILITY","COMMIT"]]

-- @ inside a block the log has one transaction and the COMMIT that was written (page=stored-procedure-transaction-management)
create table test_table_a(v int);
create procedure sp_insert_table_a(a int) language plpgsql as $$
begin
  INSERT INTO test_table_a values (a);
end;
$$;
set query_group to 'sp_log_block';
Begin;
insert into test_table_a values (1);
Call sp_insert_table_a(2);
insert into test_table_a values (3);
Commit;
reset query_group;
select dense_rank() over (order by xid), type, trim(text)
from svl_statementtext where pid = pg_backend_pid() and label = 'sp_log_block' and text not like 'reset%' order by xid, starttime, sequence;
-- => [[1,"UTILITY","Begin"],[1,"QUERY","insert into test_table_a values (1)"],[1,"UTILITY","Call sp_insert_table_a(2)"],[1,"QUERY","INSERT INTO test_table_a values ( $1 )"],[1,"QUERY","insert into test_table_a values (3)"],[1,"UTILITY","COMMIT"]]

-- @ the log has nested calls, and TRUNCATE with its COMMIT, after which a new transaction begins (page=stored-procedure-transaction-management)
create table inner_table(v int);
create table outer_table(v int);
create procedure sp_inner(c int, d int) language plpgsql as $$
begin
  INSERT INTO inner_table values (c);
  TRUNCATE outer_table;
  INSERT INTO inner_table values (d);
end;
$$;
create procedure sp_outer(a int, b int, c int, d int) language plpgsql as $$
begin
  INSERT INTO outer_table values (a);
  Call sp_inner(c, d);
  INSERT INTO outer_table values (b);
end;
$$;
set query_group to 'sp_log_nested';
Call sp_outer(1, 2, 3, 4);
reset query_group;
select dense_rank() over (order by xid), type, trim(text)
from svl_statementtext where pid = pg_backend_pid() and label = 'sp_log_nested' and text not like 'reset%' order by xid, starttime, sequence;
-- => [[1,"UTILITY","Call sp_outer(1, 2, 3, 4)"],[1,"QUERY","INSERT INTO outer_table values ( $1 )"],[1,"UTILITY","CALL sp_inner( $1 , $2 )"],[1,"QUERY","INSERT INTO inner_table values ( $1 )"],[1,"UTILITY","TRUNCATE outer_table"],[1,"UTILITY","COMMIT"],[2,"QUERY","INSERT INTO inner_table values ( $1 )"],[2,"QUERY","INSERT INTO outer_table values ( $1 )"],[2,"UTILITY","COMMIT"]]
select trim(querytxt), aborted, from_sp_call is null from svl_stored_proc_call where label = 'sp_log_nested' order by query;
-- => [["Call sp_outer(1, 2, 3, 4)",0,true],["CALL sp_inner( $1 , $2 )",0,false]]
select trim(substring), trim(querytxt) from svl_qlog join svl_stored_proc_call as caller on caller.query = svl_qlog.from_sp_call
where svl_qlog.label = 'sp_log_nested' order by svl_qlog.query;
-- => [["INSERT INTO outer_table values ( $1 )","Call sp_outer(1, 2, 3, 4)"],["INSERT INTO inner_table values ( $1 )","CALL sp_inner( $1 , $2 )"],["INSERT INTO inner_table values ( $1 )","CALL sp_inner( $1 , $2 )"],["INSERT INTO outer_table values ( $1 )","Call sp_outer(1, 2, 3, 4)"]]

-- @ COMMIT in a procedure ends its transaction in the log, and another begins (page=stored-procedure-transaction-management)
create table test_table(c1 int);
create procedure sp_commit(a int, b int) language plpgsql as $$
begin
  INSERT INTO test_table values (a);
  COMMIT;
  INSERT INTO test_table values (b);
  COMMIT;
end;
$$;
set query_group to 'sp_log_commit';
call sp_commit(1, 2);
reset query_group;
select dense_rank() over (order by xid), type, trim(text)
from svl_statementtext where pid = pg_backend_pid() and label = 'sp_log_commit' and text not like 'reset%' order by xid, starttime, sequence;
-- => [[1,"UTILITY","call sp_commit(1, 2)"],[1,"QUERY","INSERT INTO test_table values ( $1 )"],[1,"UTILITY","COMMIT"],[2,"QUERY","INSERT INTO test_table values ( $1 )"],[2,"UTILITY","COMMIT"]]

-- @ the log has a query without its INTO, and no condition that reads no table (page=stored-procedure-transaction-management)
create table test_table(c1 int);
create procedure sp_rollback(a int, b int) language plpgsql as $$
declare
  sum_vals int;
begin
  INSERT INTO test_table values (a);
  SELECT sum(c1) into sum_vals from test_table;
  IF sum_vals > 2 THEN
    ROLLBACK;
  END IF;

  INSERT INTO test_table values (b);
end;
$$;
insert into test_table values (2);
set query_group to 'sp_log_rollback';
call sp_rollback(1, 2);
reset query_group;
select dense_rank() over (order by xid), type, trim(text) from svl_statementtext
where pid = pg_backend_pid() and label = 'sp_log_rollback' and text not like 'reset%' and text not like 'Undoing%' order by xid, starttime, sequence;
-- => [[1,"UTILITY","call sp_rollback(1, 2)"],[1,"QUERY","INSERT INTO test_table values ( $1 )"],[1,"QUERY","SELECT sum(c1) from test_table"],[2,"QUERY","INSERT INTO test_table values ( $1 )"],[2,"UTILITY","COMMIT"]]

-- @ in the log each statement of a NONATOMIC procedure is a transaction, but for a block it opens (page=stored-procedure-transaction-management)
create table test_table_a(v int);
create table test_table_b(v int);
create procedure sp_nonatomic(a int, b int) nonatomic as $$
begin
  INSERT INTO test_table_a values (a);
  INSERT INTO test_table_b values (b);
end;
$$ language plpgsql;
create procedure sp_nonatomic_txn_block(a int, b int) nonatomic as $$
begin
  START TRANSACTION;
  INSERT INTO test_table_a values (a);
  INSERT INTO test_table_b values (b);
  COMMIT;
end;
$$ language plpgsql;
set query_group to 'sp_log_nonatomic';
Call sp_nonatomic(1, 2);
Call sp_nonatomic_txn_block(1, 2);
reset query_group;
select dense_rank() over (order by xid), type, trim(text)
from svl_statementtext where pid = pg_backend_pid() and label = 'sp_log_nonatomic' and text not like 'reset%' order by xid, starttime, sequence;
-- => [[1,"UTILITY","Call sp_nonatomic(1, 2)"],[1,"QUERY","INSERT INTO test_table_a values ( $1 )"],[1,"UTILITY","COMMIT"],[2,"QUERY","INSERT INTO test_table_b values ( $1 )"],[2,"UTILITY","COMMIT"],[3,"UTILITY","Call sp_nonatomic_txn_block(1, 2)"],[4,"QUERY","INSERT INTO test_table_a values ( $1 )"],[4,"QUERY","INSERT INTO test_table_b values ( $1 )"],[4,"UTILITY","COMMIT"]]

-- @ dynamic SQL, PERFORM and the query of a loop are in the log as the queries they send (page=c_PLpgSQL-logging assumed="the page names queries called from a procedure and not how PERFORM and EXECUTE look; taken: as what is sent, as PL/pgSQL does it")
create table t(a int);
create procedure sp_kinds(n int) as $$
declare
  r record;
begin
  execute 'insert into t values (7)';
  perform a
    from t   where a > n;
  for r in select a from t loop
    raise info '%', r.a;
  end loop;
  n := n + 1;
end;
$$ language plpgsql;
set query_group to 'sp_log_kinds';
call sp_kinds(1);
reset query_group;
select trim(querytxt) from stl_query where label = 'sp_log_kinds' order by query;
-- => [["insert into t values (7)"],["SELECT a from t where a > $1"],["SELECT a from t"]]

-- @ a failed statement of a procedure is aborted in the log, and so is its CALL (page=r_SVL_STORED_PROC_CALL)
create table t(a int);
create procedure sp_fails() as $$
begin
  insert into t values (1);
  insert into t select 1 / a - a from (select 0 as a) as x;
end;
$$ language plpgsql;
set query_group to 'sp_log_fails';
call sp_fails();
-- error 22012
reset query_group;
select trim(querytxt), aborted, from_sp_call from svl_stored_proc_call where label = 'sp_log_fails';
-- => [["call sp_fails()",1,null]]
select status, trim(query_text), caller_procedure_query_id from sys_procedure_call where query_id = (select max(query) from svl_stored_proc_call where label = 'sp_log_fails');
-- => [["canceled  ","call sp_fails()",null]]
select aborted from svl_qlog where label = 'sp_log_fails' order by query;
-- => [[0],[1]]

-- @ a procedure of its owner's rights runs its statements in the owner's name, and others do not see them (page=r_SVL_STORED_PROC_CALL)
create schema sp_log_shop;
create table sp_log_shop.t(a int);
create user sp_log_ann password disable;
create procedure sp_log_shop.fill() as $$
begin
  call sp_log_shop.fill_one();
end;
$$ language plpgsql security definer;
create procedure sp_log_shop.fill_one() as $$
begin
  insert into sp_log_shop.t values (1);
end;
$$ language plpgsql;
grant usage on schema sp_log_shop to sp_log_ann;
grant execute on procedure sp_log_shop.fill() to sp_log_ann;
set session authorization sp_log_ann;
set query_group to 'sp_log_definer';
call sp_log_shop.fill();
select trim(querytxt) from svl_stored_proc_call where label = 'sp_log_definer';
-- => [["call sp_log_shop.fill()"]]
reset query_group;
set session authorization default;
select trim(querytxt), owner.usename, invoker.usename from svl_stored_proc_call
join pg_user as owner on owner.usesysid = userid join pg_user as invoker on invoker.usesysid = session_userid
where label = 'sp_log_definer' order by query;
-- => [["call sp_log_shop.fill()","sp_log_ann","sp_log_ann"],["CALL sp_log_shop.fill_one()","awsuser","sp_log_ann"]]
drop schema sp_log_shop cascade;

-- @ STL_QUERY and STL_QUERYTEXT have queries alone, and the other text tables the rest (page=r_STL_QUERYTEXT)
set query_group to 'log_kinds';
create table made(a int);
create table made_of_query as select 1 as a;
truncate made;
set enable_case_sensitive_identifier to off;
reset query_group;
select trim(querytxt) from stl_query where label = 'log_kinds';
-- => [["create table made_of_query as select 1 as a"]]
select type, trim(text) from svl_statementtext where label = 'log_kinds' and trim(text) <> 'COMMIT' and text not like 'reset%' order by starttime;
-- => [["DDL","create table made(a int)"],["QUERY","create table made_of_query as select 1 as a"],["UTILITY","truncate made"],["UTILITY","set enable_case_sensitive_identifier to off"]]
select trim(text) from stl_ddltext where label = 'log_kinds';
-- => [["create table made(a int)"]]
select trim(text) from stl_utilitytext where label = 'log_kinds' and text like 'truncate%';
-- => [["truncate made"]]

-- @ the text of a long statement is in rows of 200 characters, its newlines written as two that stay together (page=r_SVL_STATEMENTTEXT)
set query_group to 'log_pieces';
select
1 AS a0123456789012345678901234567890123456789012345678901234567890,
2 AS b0123456789012345678901234567890123456789012345678901234567890,
3 AS b012345678901234567890123456789012345678901234
from (select 'a\\b' as c) as x;
reset query_group;
select sequence, len(text), rtrim(text) from svl_statementtext where label = 'log_pieces' and text not like 'reset%' order by sequence;
-- => [[0,199,"select\\n1 AS a0123456789012345678901234567890123456789012345678901234567890,\\n2 AS b0123456789012345678901234567890123456789012345678901234567890,\\n3 AS b012345678901234567890123456789012345678901234"],[1,34,"\\nfrom (select 'a\\\\\\\\b' as c) as x"]]

-- @ a failed transaction keeps its id until ROLLBACK, and the next has another (page=r_SVL_STATEMENTTEXT)
create table t(a int);
set query_group to 'log_rollback';
begin;
insert into t values (1);
insert into t values (1/0);
-- error 22012
rollback;
insert into t values (2);
reset query_group;
select dense_rank() over (order by xid), trim(text)
from svl_statementtext where label = 'log_rollback' and text not like 'reset%' order by xid, starttime, sequence;
-- => [[1,"begin"],[1,"insert into t values (1)"],[1,"insert into t values (1/0)"],[1,"rollback"],[2,"insert into t values (2)"],[2,"COMMIT"]]
select count(distinct starttime) from svl_statementtext where label = 'log_rollback' and text not like 'reset%';
-- => [[6]]

-- @ the text tables have the COMMIT of a statement that is a transaction of its own, and of none that only reads (page=stored-procedure-transaction-management assumed="the examples have such a COMMIT in SVL_STATEMENTTEXT, after INSERT, CALL and TRUNCATE; whether what only reads has one, and whether SYS_QUERY_HISTORY and STV_RECENTS list what no client sent, they do not say; taken: neither")
create user log_ann password disable;
set query_group to 'log_implicit';
create user log_bob password disable;
set session authorization log_ann;
create temp table own(a int);
select count(*) from own;
set session authorization default;
reset query_group;
select type, trim(text) from svl_statementtext where label = 'log_implicit' and text not like 'reset%' and text not like 'set%' order by starttime;
-- => [["UTILITY","create user log_bob password disable"],["UTILITY","COMMIT"],["DDL","create temp table own(a int)"],["UTILITY","COMMIT"],["QUERY","select count(*) from own"]]
select query_type from sys_query_history where query_label = 'log_implicit' and username = 'log_ann' and query_type <> 'UTILITY' order by query_id;
-- => [["DDL"],["SELECT"]]
select count(*) from sys_query_history where query_label = 'log_implicit' and query_text = 'COMMIT';
-- => [[0]]
select count(*) from stv_recents where user_name = 'log_ann' and query = 'COMMIT';
-- => [[0]]

-- @ what a handler does is committed before its procedure fails (page=stored-procedure-trapping-errors)
create table t(a int);
create table failures(said varchar(100));
create procedure sp_traps() as $$
begin
  insert into t values (1);
  insert into t select 1 / a from (select 0 as a) as x;
exception when others then
  insert into failures values ('failed');
end;
$$ language plpgsql;
set query_group to 'log_trap';
call sp_traps();
-- error 22012
reset query_group;
select dense_rank() over (order by xid), trim(text)
from svl_statementtext where label = 'log_trap' and text not like 'reset%' order by xid, starttime, sequence;
-- => [[1,"call sp_traps()"],[1,"insert into t values (1)"],[1,"insert into t select 1 / a from (select 0 as a) as x"],[2,"insert into failures values ('failed')"],[2,"COMMIT"]]
