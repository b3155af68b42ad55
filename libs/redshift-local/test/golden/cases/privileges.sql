-- What a user may do: statements run as the user that SET SESSION AUTHORIZATION makes the session's. Users are of the whole database, so
-- each case has its own; the objects are in the schema of the case, which is the first of the search path.

-- @ the superuser becomes another user, whom the session functions name, and goes back (page=r_SET_SESSION_AUTHORIZATION)
create user p_ann password disable;
set session authorization p_ann;
select current_user, session_user, user;
-- => [["p_ann","p_ann","p_ann"]]
set session authorization default;
select current_user;
-- => [["awsuser"]]

-- @ no session is authorised as a user who is not there (page=r_SET_SESSION_AUTHORIZATION)
set session authorization p_nobody;
-- error 42704 p_nobody

-- @ SELECT needs USAGE on the schema (page=r_GRANT)
create schema p_closed;
create table p_closed.t(a int);
create user p_bob password disable;
grant select on p_closed.t to p_bob;
set session authorization p_bob;
select * from p_closed.t;
-- error 42501 permission denied for schema p_closed
set session authorization default;
grant usage on schema p_closed to p_bob;
set session authorization p_bob;
select * from p_closed.t;
-- => []
set session authorization default;
drop schema p_closed cascade;

-- @ SELECT needs SELECT on the table (page=r_GRANT)
create schema p_shop;
create table p_shop.t(a int);
insert into p_shop.t values (1);
create user p_carl password disable;
grant usage on schema p_shop to p_carl;
set session authorization p_carl;
select a from p_shop.t;
-- error 42501 permission denied for relation t
select 1 where exists (select 1 from p_shop.t);
-- error 42501 permission denied for relation t
with c as (select a from p_shop.t) select * from c;
-- error 42501 permission denied for relation t
set session authorization default;
grant select on p_shop.t to p_carl;
set session authorization p_carl;
select a from p_shop.t;
-- => [[1]]
insert into p_shop.t values (2);
-- error 42501 permission denied for relation t
set session authorization default;
revoke select on p_shop.t from p_carl;
set session authorization p_carl;
select a from p_shop.t;
-- error 42501 permission denied for relation t
set session authorization default;
drop schema p_shop cascade;

-- @ INSERT, UPDATE, DELETE and TRUNCATE need the privilege of their name (page=r_GRANT)
create schema p_write;
create table p_write.t(a int);
create user p_dora password disable;
grant usage on schema p_write to p_dora;
grant insert on p_write.t to p_dora;
set session authorization p_dora;
insert into p_write.t values (1), (2);
update p_write.t set a = 3;
-- error 42501 permission denied for relation t
delete from p_write.t;
-- error 42501 permission denied for relation t
truncate p_write.t;
-- error 42501 permission denied for relation t
set session authorization default;
grant update, delete, truncate on p_write.t to p_dora;
set session authorization p_dora;
update p_write.t set a = 3;
delete from p_write.t;
truncate p_write.t;
set session authorization default;
select count(*) from p_write.t;
-- => [[0]]
drop schema p_write cascade;

-- @ UPDATE and DELETE that read a column need SELECT, too (page=r_GRANT)
create schema p_read;
create table p_read.t(a int, b int);
create user p_edda password disable;
grant usage on schema p_read to p_edda;
grant update, delete on p_read.t to p_edda;
set session authorization p_edda;
update p_read.t set b = 1 where a = 1;
-- error 42501 permission denied for relation t
delete from p_read.t where a = 1;
-- error 42501 permission denied for relation t
set session authorization default;
grant select on p_read.t to p_edda;
set session authorization p_edda;
delete from p_read.t where a = 1;
-- => runs
set session authorization default;
drop schema p_read cascade;

-- @ MERGE needs SELECT on the source, and what it does on the target (page=r_MERGE)
create schema p_merge;
create table p_merge.t(a int, b int);
create table p_merge.s(a int, b int);
create user p_fay password disable;
grant usage on schema p_merge to p_fay;
grant select, insert on p_merge.t to p_fay;
grant select on p_merge.s to p_fay;
set session authorization p_fay;
merge into p_merge.t using p_merge.s on t.a = s.a when matched then update set b = s.b when not matched then insert values (s.a, s.b);
-- error 42501 permission denied for relation t
set session authorization default;
grant update on p_merge.t to p_fay;
set session authorization p_fay;
merge into p_merge.t using p_merge.s on t.a = s.a when matched then update set b = s.b when not matched then insert values (s.a, s.b);
-- => runs
set session authorization default;
revoke select on p_merge.s from p_fay;
set session authorization p_fay;
merge into p_merge.t using p_merge.s on t.a = s.a when matched then update set b = s.b when not matched then insert values (s.a, s.b);
-- error 42501 permission denied for relation s
set session authorization default;
drop schema p_merge cascade;

-- @ a column grant opens those columns alone (page=r_GRANT)
create schema p_cols;
create table p_cols.t(a int, b int, c int);
create user p_gil password disable;
grant usage on schema p_cols to p_gil;
grant select (a, b) on p_cols.t to p_gil;
grant update (b) on p_cols.t to p_gil;
set session authorization p_gil;
select a, b from p_cols.t;
-- => []
select c from p_cols.t;
-- error 42501 permission denied for relation t
select * from p_cols.t;
-- error 42501 permission denied for relation t
select a from p_cols.t where c = 1;
-- error 42501 permission denied for relation t
select x.one from p_cols.t as x(one, two, three);
-- => []
select x.three from p_cols.t as x(one, two, three);
-- error 42501 permission denied for relation t
update p_cols.t set b = 1 where a = 1;
-- => runs
update p_cols.t set a = 1;
-- error 42501 permission denied for relation t
set session authorization default;
drop schema p_cols cascade;

-- @ a column grant goes along with the column's new name (page=r_ALTER_TABLE)
create schema p_colname;
create table p_colname.t(a int, b int);
create user p_eva password disable;
grant usage on schema p_colname to p_eva;
grant select (a) on p_colname.t to p_eva;
alter table p_colname.t rename column a to c;
set session authorization p_eva;
select c from p_colname.t;
-- => []
select b from p_colname.t;
-- error 42501 permission denied for relation t
set session authorization default;
drop schema p_colname cascade;

-- @ a standard view needs SELECT on the view, not on what it reads (page=r_CREATE_VIEW)
create schema p_base;
create schema p_views;
create table p_base.t(a int);
insert into p_base.t values (7);
create view p_views.v as select a from p_base.t;
create user p_hal password disable;
grant usage on schema p_views to p_hal;
set session authorization p_hal;
select a from p_views.v;
-- error 42501 permission denied for relation v
set session authorization default;
grant select on p_views.v to p_hal;
set session authorization p_hal;
select a from p_views.v;
-- => [[7]]
set session authorization default;
drop schema p_views cascade;
drop schema p_base cascade;

-- @ the owner of a late-binding view must be able to read what it reads, whoever reads the view (page=r_CREATE_VIEW)
create schema p_late;
create table p_late.t(a int);
create user p_ida password disable;
create user p_ivo password disable;
grant usage, create on schema p_late to p_ida, p_ivo;
grant select on p_late.t to p_ivo;
set session authorization p_ida;
create view p_late.v as select a from p_late.t with no schema binding;
grant select on p_late.v to p_ivo;
set session authorization p_ivo;
select a from p_late.v;
-- error 42501 permission denied for relation t
set session authorization default;
grant select on p_late.t to p_ida;
set session authorization p_ivo;
select a from p_late.v;
-- => []
set session authorization default;
drop schema p_late cascade;

-- @ making a standard view needs SELECT on what it reads (page=r_CREATE_VIEW)
create schema p_bound;
create table p_bound.t(a int);
create user p_jan password disable;
grant usage, create on schema p_bound to p_jan;
set session authorization p_jan;
create view p_bound.v as select a from p_bound.t;
-- error 42501 permission denied for relation t
set session authorization default;
drop schema p_bound cascade;

-- @ a view is replaced by its owner, or with the system permission, and keeps owner and grants (page=r_CREATE_VIEW)
create schema p_swap;
create view p_swap.v as select 1 as a;
create user p_kim password disable;
create user p_kay password disable;
create role p_swapper;
grant usage, create on schema p_swap to p_kim;
grant usage on schema p_swap to p_kay;
grant select on p_swap.v to p_kay;
set session authorization p_kim;
create or replace view p_swap.v as select 2 as a;
-- error 42501 must be owner of relation v
set session authorization default;
grant create or replace view to role p_swapper;
grant role p_swapper to p_kim;
set session authorization p_kim;
create or replace view p_swap.v as select 2 as a;
-- => runs
set session authorization p_kay;
select a from p_swap.v;
-- => [[2]]
set session authorization default;
select viewowner from pg_views where schemaname = 'p_swap';
-- => [["awsuser"]]
drop schema p_swap cascade;

-- @ CREATE on a schema is needed to make a table in it, and who makes it owns it (page=r_GRANT)
create schema p_make;
create user p_leo password disable;
grant usage on schema p_make to p_leo;
set session authorization p_leo;
create table p_make.t(a int);
-- error 42501 permission denied for schema p_make
create table p_make.t as select 1 as a;
-- error 42501 permission denied for schema p_make
set session authorization default;
grant create on schema p_make to p_leo;
set session authorization p_leo;
create table p_make.t(a int);
insert into p_make.t values (1);
alter table p_make.t add column b int;
select * from p_make.t;
-- => [[1,null]]
drop table p_make.t;
set session authorization default;
drop schema p_make cascade;

-- @ DROP and ALTER are for the owner, and for who was granted them (page=r_GRANT)
create schema p_own;
create table p_own.t(a int);
create table p_own.u(a int);
create user p_mia password disable;
grant usage on schema p_own to p_mia;
grant select, insert on all tables in schema p_own to p_mia;
set session authorization p_mia;
drop table p_own.t;
-- error 42501 relation t
alter table p_own.t add column b int;
-- error 42501 relation t
vacuum p_own.t;
-- error 42501 relation t
set session authorization default;
grant drop on p_own.t to p_mia;
grant alter on p_own.u to p_mia;
set session authorization p_mia;
drop table p_own.t;
alter table p_own.u add column b int;
-- => runs
set session authorization default;
drop schema p_own cascade;

-- @ a new owner takes over, the old one is a stranger (page=r_ALTER_TABLE)
create schema p_hand;
create user p_new password disable;
create user p_old password disable;
grant usage, create on schema p_hand to p_new, p_old;
set session authorization p_old;
create table p_hand.t(a int);
set session authorization default;
alter table p_hand.t owner to p_new;
set session authorization p_old;
select a from p_hand.t;
-- error 42501 permission denied for relation t
set session authorization p_new;
select a from p_hand.t;
-- => []
set session authorization default;
drop schema p_hand cascade;

-- @ grants on a dropped table do not come back with the next of its name (page=r_GRANT)
create schema p_again;
create table p_again.t(a int);
create user p_nat password disable;
grant usage on schema p_again to p_nat;
grant select on p_again.t to p_nat;
drop table p_again.t;
create table p_again.t(a int);
set session authorization p_nat;
select a from p_again.t;
-- error 42501 permission denied for relation t
set session authorization default;
drop schema p_again cascade;

-- @ grants on a table go along with its new name (page=r_ALTER_TABLE)
create schema p_name;
create table p_name.t(a int);
create user p_oda password disable;
grant usage on schema p_name to p_oda;
grant select on p_name.t to p_oda;
alter table p_name.t rename to u;
set session authorization p_oda;
select a from p_name.u;
-- => []
set session authorization default;
drop schema p_name cascade;

-- @ scoped permissions reach tables that are made later (page=t_scoped-permissions)
create schema p_scope;
create user p_pia password disable;
create role p_scoped;
grant usage on schema p_scope to role p_scoped;
grant select for tables in schema p_scope to role p_scoped;
grant role p_scoped to p_pia;
create table p_scope.late(a int);
set session authorization p_pia;
select a from p_scope.late;
-- => []
insert into p_scope.late values (1);
-- error 42501 permission denied for relation late
set session authorization default;
create schema p_beside;
create table p_beside.t(a int);
grant usage on schema p_beside to p_pia;
set session authorization p_pia;
select a from p_beside.t;
-- error 42501 permission denied for relation t
set session authorization default;
drop schema p_beside cascade;
drop schema p_scope cascade;

-- @ a role passes on what the roles granted to it may (page=t_role_hierarchy)
create schema p_nest;
create table p_nest.t(a int);
create user p_quin password disable;
create role p_inner;
create role p_middle;
create role p_outer;
grant usage on schema p_nest to role p_inner;
grant select on p_nest.t to role p_inner;
grant role p_inner to role p_middle;
grant role p_middle to role p_outer;
grant role p_outer to p_quin;
set session authorization p_quin;
select a from p_nest.t;
-- => []
set session authorization default;
revoke role p_inner from role p_middle;
set session authorization p_quin;
select a from p_nest.t;
-- error 42501 permission denied for schema p_nest
set session authorization default;
drop schema p_nest cascade;

-- @ a group passes on what it was granted to its users (page=r_GRANT)
create schema p_grp;
create table p_grp.t(a int);
create user p_rob password disable;
create group p_readers with user p_rob;
grant usage on schema p_grp to group p_readers;
grant select on p_grp.t to group p_readers;
set session authorization p_rob;
select a from p_grp.t;
-- => []
set session authorization default;
alter group p_readers drop user p_rob;
set session authorization p_rob;
select a from p_grp.t;
-- error 42501 permission denied for schema p_grp
set session authorization default;
drop schema p_grp cascade;

-- @ what PUBLIC was granted is everyone's (page=r_GRANT)
create schema p_pub;
create table p_pub.t(a int);
create user p_sue password disable;
grant usage on schema p_pub to public;
grant select on p_pub.t to public;
set session authorization p_sue;
select a from p_pub.t;
-- => []
set session authorization default;
drop schema p_pub cascade;

-- @ everyone may make temporary tables, and keeps them (page=r_GRANT)
create user p_tom password disable;
set session authorization p_tom;
create temp table p_mine(a int);
insert into p_mine values (1);
select a from p_mine;
-- => [[1]]
drop table p_mine;
set session authorization default;

-- @ everyone may create in the schema PUBLIC (page=r_Schemas_and_tables)
create user p_una password disable;
set session authorization p_una;
create table public.p_una_table(a int);
drop table public.p_una_table;
create schema p_una_schema;
-- error 42501 permission denied for database
set session authorization default;

-- @ everyone may call a function, until EXECUTE is revoked from PUBLIC (page=r_GRANT)
create schema p_fun;
create function p_fun.twice(int) returns int stable as $$ select $1 * 2 $$ language sql;
create user p_val password disable;
grant usage on schema p_fun to p_val;
set session authorization p_val;
select p_fun.twice(4);
-- => [[8]]
set session authorization default;
revoke execute on function p_fun.twice(int) from public;
set session authorization p_val;
select p_fun.twice(4);
-- error 42501 permission denied for function twice
set session authorization default;
grant execute on function p_fun.twice(int) to p_val;
set session authorization p_val;
select p_fun.twice(4);
-- => [[8]]
set session authorization default;
drop schema p_fun cascade;

-- @ a procedure is its owner's to call until EXECUTE is granted (page=stored-procedure-security-and-privileges)
create schema p_proc;
create procedure p_proc.p() as $$ begin null; end; $$ language plpgsql;
create user p_wim password disable;
grant usage on schema p_proc to p_wim;
set session authorization p_wim;
call p_proc.p();
-- error 42501 permission denied for procedure p
set session authorization default;
grant execute on procedure p_proc.p() to p_wim;
set session authorization p_wim;
call p_proc.p();
-- => runs
set session authorization default;
drop schema p_proc cascade;

-- @ a procedure runs with the caller's rights, with its owner's where SECURITY DEFINER says so (page=stored-procedure-security-and-privileges)
create schema p_def;
create table p_def.t(a int);
create procedure p_def.invoked() as $$ begin insert into p_def.t values (1); end; $$ language plpgsql security invoker;
create procedure p_def.defined() as $$ begin insert into p_def.t values (2); end; $$ language plpgsql security definer;
create user p_xia password disable;
grant usage on schema p_def to p_xia;
grant execute on procedure p_def.invoked() to p_xia;
grant execute on procedure p_def.defined() to p_xia;
set session authorization p_xia;
call p_def.invoked();
-- error 42501 permission denied for relation t
call p_def.defined();
set session authorization default;
select a from p_def.t;
-- => [[2]]
drop schema p_def cascade;

-- @ only the owner, and who has GRANT OPTION, passes a privilege on (page=r_GRANT)
create schema p_pass;
create table p_pass.t(a int);
create user p_yan password disable;
create user p_yve password disable;
grant usage on schema p_pass to p_yan, p_yve;
grant select on p_pass.t to p_yan;
set session authorization p_yan;
grant select on p_pass.t to p_yve;
-- error 42501 permission denied for relation t
set session authorization default;
grant select on p_pass.t to p_yan with grant option;
set session authorization p_yan;
grant select on p_pass.t to p_yve;
grant insert on p_pass.t to p_yve;
-- error 42501 permission denied for relation t
set session authorization p_yve;
select a from p_pass.t;
-- => []
set session authorization default;
drop schema p_pass cascade;

-- @ users, groups and roles are made by superusers (page=r_CREATE_USER)
create user p_zoe password disable;
set session authorization p_zoe;
create user p_zoes_friend password disable;
-- error 42501 permission denied
create group p_zoes_group;
-- error 42501 permission denied
create role p_zoes_role;
-- error 42501 permission denied
drop user p_zoe;
-- error 42501 permission denied
set session authorization default;

-- @ default privileges open the tables that a user makes from then on (page=r_ALTER_DEFAULT_PRIVILEGES)
create schema p_dflt;
create user p_maker password disable;
create user p_taker password disable;
grant usage, create on schema p_dflt to p_maker;
grant usage on schema p_dflt to p_taker;
set session authorization p_maker;
create table p_dflt.before(a int);
set session authorization default;
alter default privileges for user p_maker in schema p_dflt grant select on tables to p_taker;
set session authorization p_maker;
create table p_dflt.after(a int);
set session authorization p_taker;
select a from p_dflt.before;
-- error 42501 permission denied for relation before
select a from p_dflt.after;
-- => []
set session authorization default;
drop schema p_dflt cascade;

-- @ a foreign key needs REFERENCES on the table it points to (page=r_GRANT)
create schema p_ref;
create table p_ref.parent(a int primary key);
create user p_abe password disable;
grant usage, create on schema p_ref to p_abe;
set session authorization p_abe;
create table p_ref.child(a int references p_ref.parent(a));
-- error 42501 permission denied for relation parent
set session authorization default;
grant references on p_ref.parent to p_abe;
set session authorization p_abe;
create table p_ref.child(a int references p_ref.parent(a));
-- => runs
set session authorization default;
drop schema p_ref cascade;

-- @ a refused statement aborts its transaction (page=r_GRANT)
create schema p_abort;
create table p_abort.t(a int);
create user p_ben password disable;
set session authorization p_ben;
begin;
select a from p_abort.t;
-- error 42501 permission denied for schema p_abort
select 1;
-- error 25P02 aborted
rollback;
set session authorization default;
drop schema p_abort cascade;

-- @ LOCK needs a privilege to change rows (page=r_LOCK assumed="the page names no privilege: Postgres asks for UPDATE, DELETE or TRUNCATE; taken here. Or none is needed")
create schema p_lock;
create table p_lock.t(a int);
create user p_cid password disable;
grant usage on schema p_lock to p_cid;
grant select on p_lock.t to p_cid;
set session authorization p_cid;
lock p_lock.t;
-- error 42501 permission denied for relation t
set session authorization default;
grant delete on p_lock.t to p_cid;
set session authorization p_cid;
lock p_lock.t;
-- => runs
set session authorization default;
drop schema p_lock cascade;

-- @ a user who owns or was granted something is not dropped (page=r_DROP_USER)
create schema p_ties;
create table p_ties.t(a int);
create user p_dan password disable;
grant usage on schema p_ties to p_dan;
drop user p_dan;
-- error ***** can't be dropped
revoke usage on schema p_ties from p_dan;
alter table p_ties.t owner to p_dan;
drop user p_dan;
-- error ***** owns some object
drop table p_ties.t;
drop user p_dan;
-- => runs
drop schema p_ties cascade;

-- @ who owns a schema uses it without a grant (page=r_GRANT)
create user p_owner_reads password disable;
grant create on database dev to p_owner_reads;
set session authorization p_owner_reads;
create schema p_owned;
create table p_owned.t (a int);
insert into p_owned.t values (1);
select a from p_owned.t;
-- => [[1]]
set session authorization default;
drop schema p_owned cascade;
revoke create on database dev from p_owner_reads;
drop user p_owner_reads;

-- @ calling a routine needs USAGE on its schema (page=stored-procedure-security-and-privileges)
create user p_usage_caller password disable;
create schema p_routines;
create function p_routines.plus(int) returns int immutable as $$ select $1 + 1 $$ language sql;
create procedure p_routines.nothing() as $$ begin null; end; $$ language plpgsql;
grant execute on procedure p_routines.nothing() to p_usage_caller;
set session authorization p_usage_caller;
select p_routines.plus(1);
-- error 42501 permission denied for schema p_routines
call p_routines.nothing();
-- error 42501 permission denied for schema p_routines
set session authorization default;
grant usage on schema p_routines to p_usage_caller;
set session authorization p_usage_caller;
select p_routines.plus(1);
-- => [[2]]
call p_routines.nothing();
set session authorization default;
drop schema p_routines cascade;
revoke usage on schema p_routines from p_usage_caller;
-- error 3F000 p_routines
drop user p_usage_caller;

-- @ EXPLAIN of a statement that writes needs the privilege to write (page=r_GRANT assumed="the page does not name EXPLAIN; it needs what its statement needs, or SELECT alone; taken: what its statement needs, as in PostgreSQL")
create schema p_explained;
create table p_explained.t(a int);
create user p_planner password disable;
grant usage on schema p_explained to p_planner;
grant select on p_explained.t to p_planner;
set session authorization p_planner;
explain select a from p_explained.t;
-- => [[" XN Seq Scan on t  (cost=0.00..0.00 rows=0 width=4)"]]
explain delete from p_explained.t;
-- error 42501 permission denied for relation t
explain insert into p_explained.t values (1);
-- error 42501 permission denied for relation t
explain update p_explained.t set a = 1;
-- error 42501 permission denied for relation t
set session authorization default;

-- @ USING and NATURAL read the columns they join on (page=r_GRANT)
create schema p_using;
create table p_using.t(a int, b int);
create user p_ulf password disable;
grant usage on schema p_using to p_ulf;
grant select (b) on p_using.t to p_ulf;
set session authorization p_ulf;
select t.b from p_using.t join (select 1 as b) x on x.b = t.b;
-- => []
select b from p_using.t join (select 1 as a) x using (a);
-- error 42501 permission denied for relation t
select x.a from (select 1 as a) x natural join p_using.t;
-- error 42501 permission denied for relation t
set session authorization default;
drop schema p_using cascade;
drop user p_ulf;

-- @ a comment is for the owner, of a column, a constraint, a schema and a function too (page=r_COMMENT)
create schema p_said;
create user p_said_user password disable;
create table p_said.t(a int, constraint p_said_key primary key (a));
create function p_said.f(int) returns int immutable as $$ select $1 $$ language sql;
grant usage, create on schema p_said to p_said_user;
set session authorization p_said_user;
comment on column p_said.t.a is 'mine';
-- error 42501 must be owner of relation t
comment on constraint p_said_key on p_said.t is 'mine';
-- error 42501 must be owner of relation t
comment on schema p_said is 'mine';
-- error 42501 must be owner of schema p_said
comment on function p_said.f(int) is 'mine';
-- error 42501 must be owner of function f
comment on database dev is 'mine';
-- error 42501 must be owner of database dev
set session authorization default;
drop schema p_said cascade;
drop user p_said_user;

-- @ a rollback undoes SET SESSION AUTHORIZATION, and LOCAL lasts until the transaction ends (page=r_SET_SESSION_AUTHORIZATION)
create user p_back password disable;
begin;
set session authorization p_back;
select current_user;
-- => [["p_back"]]
rollback;
select current_user = 'p_back';
-- => [[false]]
begin;
set local session authorization p_back;
select current_user;
-- => [["p_back"]]
commit;
select current_user = 'p_back';
-- => [[false]]
begin;
set session authorization p_back;
commit;
select current_user;
-- => [["p_back"]]
set session authorization default;
drop user p_back;
