-- What a session knows of itself, of settings and of who may do what.

-- @ CURRENT_DATABASE, VERSION and PG_BACKEND_PID tell about the session (page=r_System_information_functions)
select current_database(), version() like 'PostgreSQL 8.0.2 %, Redshift 1.0.%', pg_backend_pid() > 0, pg_backend_pid() = pg_backend_pid();
-- => [["dev",true,true,true]]

-- @ LAST_USER_QUERY_ID and PG_LAST_QUERY_ID give the query that ended last (page=PG_LAST_QUERY_ID)
create table last_query (a int);
select count(*) from last_query;
select trim(querytxt) from stl_query where query = pg_last_query_id();
-- => [["select count(*) from last_query"]]
select last_user_query_id() = pg_last_query_id();
-- => [[true]]
select last_user_query_id(1);
-- error 42883 it takes no argument

-- @ CURRENT_USER, USER and SESSION_USER take no parentheses; USER_ID is a number (page=r_CURRENT_USER_ID)
select current_user, user, session_user, current_user_id = (select usesysid from pg_user where usename = 'awsuser');
-- => [["awsuser","awsuser","awsuser",true]]
select current_user(1);
-- error 42601
select session_user(1);
-- error 42601
select current_user_id(1);
-- error 42601

-- @ in a SECURITY DEFINER procedure the current user is its owner, the session's user who called it (page=r_SESSION_USER)
create user definer_caller password disable;
create table who (c varchar, s varchar);
create procedure say_who() as $$ begin insert into who select current_user, session_user; end; $$ language plpgsql security definer;
grant execute on procedure say_who() to definer_caller;
create procedure case_call() as $$ begin call say_who(); end; $$ language plpgsql;
call say_who();
select c, s from who;
-- => [["awsuser","awsuser"]]
revoke execute on procedure say_who() from definer_caller;
drop user definer_caller;

-- @ CURRENT_SCHEMAS lists the schemas of the search path that are there (page=r_CURRENT_SCHEMAS)
set search_path to '$user', public, nowhere;
select current_schemas(false), current_schemas(true);
-- => [["{public}","{pg_catalog,public}"]]
select current_schemas('perhaps');
-- error *****
create table beside_schemas (a int);
select current_schemas(true), a from beside_schemas;
-- error 0A000 leader node
drop table beside_schemas;

-- @ HAS_TABLE_PRIVILEGE tells what was granted, and refuses what is not there (page=r_HAS_TABLE_PRIVILEGE)
create user has_reader password disable;
create table has_t (a int);
grant select on has_t to has_reader;
select has_table_privilege('has_reader', 'has_t', 'select'), has_table_privilege('has_reader', 'has_t', 'INSERT'), has_table_privilege('has_t', 'delete');
-- => [[true,false,true]]
select has_table_privilege('has_reader', 'has_t', 'select with grant option');
-- => [[false]]
select has_table_privilege('has_reader', 'has_none', 'select');
-- error 42P01 has_none
select has_table_privilege('has_nobody', 'has_t', 'select');
-- error 42704 has_nobody
select has_table_privilege('has_reader', 'has_t', 'read');
-- error 22023 read
select has_table_privilege(null, 'has_t', 'select');
-- => [[null]]
revoke select on has_t from has_reader;
drop user has_reader;

-- @ HAS_TABLE_PRIVILEGE runs over the catalog's own tables (page=r_HAS_TABLE_PRIVILEGE)
create user over_catalog password disable;
create table over_event (a int);
grant insert on over_event to over_catalog;
select tablename, usename, has_table_privilege(usename, schemaname || '.' || tablename, 'select') as sel, has_table_privilege(usename, schemaname || '.' || tablename, 'insert') as ins from (select * from pg_tables where tablename = 'over_event') as tables, (select * from pg_user where usename in ('over_catalog', 'awsuser')) as users order by usename;
-- => [["over_event","awsuser",true,true],["over_event","over_catalog",false,true]]
revoke insert on over_event from over_catalog;
drop user over_catalog;

-- @ HAS_SCHEMA_PRIVILEGE and HAS_DATABASE_PRIVILEGE tell of schemas and the database (page=r_HAS_SCHEMA_PRIVILEGE)
create user has_schema_user password disable;
create schema has_schema;
grant usage on schema has_schema to has_schema_user;
select has_schema_privilege('has_schema_user', 'has_schema', 'usage'), has_schema_privilege('has_schema_user', 'has_schema', 'create'), has_schema_privilege('has_schema_user', 'public', 'create');
-- => [[true,false,true]]
select has_database_privilege('has_schema_user', 'dev', 'temp'), has_database_privilege('has_schema_user', 'dev', 'create'), has_database_privilege('dev', 'create');
-- => [[true,false,true]]
select has_schema_privilege('has_schema_user', 'has_no_schema', 'usage');
-- error 3F000 has_no_schema
select has_database_privilege('has_schema_user', 'has_no_database', 'create');
-- error 3D000 has_no_database
drop schema has_schema;
drop user has_schema_user;

-- @ privileges come by role, and by a role of a role (page=r_USER_IS_MEMBER_OF)
create user in_role password disable;
create role outer_role;
create role inner_role;
create group plain_group with user in_role;
grant role inner_role to role outer_role;
grant role outer_role to in_role;
select user_is_member_of('in_role', 'inner_role'), user_is_member_of('in_role', 'plain_group'), user_is_member_of('awsuser', 'outer_role');
-- => [[true,true,false]]
select role_is_member_of('outer_role', 'inner_role'), role_is_member_of('inner_role', 'outer_role');
-- => [[true,false]]
select user_is_member_of('nobody_there', 'outer_role');
-- error 42704 nobody_there
select role_is_member_of('outer_role', 'nobody_there');
-- error 42704 nobody_there
drop group plain_group;
drop role outer_role force;
drop role inner_role;
drop user in_role;

-- @ CURRENT_SETTING reads a setting and SET_CONFIG sets it (page=r_SET_CONFIG)
set query_group to 'unset';
select current_setting('query_group');
-- => [["unset"]]
select set_config('query_group', 'test', true);
-- => [["test"]]
select current_setting('query_group');
-- => [["unset"]]
select set_config('query_group', 'test', false);
-- => [["test"]]
show query_group;
-- => [["test"]]
create view one as select 1 as n;
select n, set_config('query_group', 'read', false) from one;
-- => [[1,"read"]]
select current_setting('no_such_setting');
-- error 42704 no_such_setting
select set_config('extra_float_digits', '99', false);
-- error 22023 extra_float_digits
create table from_set_config as select set_config('query_group', 'x', false) as a;
-- error 0A000 set_config

-- @ no session is ended that is not there (page=PG_TERMINATE_BACKEND assumed="the page does not say what an unknown process id gives; an error as CANCEL's, or a warning as PostgreSQL's; taken: the error")
select pg_terminate_backend(1);
-- error 22*** Session 1 does not exist
-- at pg_terminate_backend
select pg_terminate_backend('one');
-- error 22P02 one

-- @ SLICE_NUM of the leader node is 10000 (page=r_SLICE_NUM)
select slice_num();
-- => [[10000]]
select slice_num(1);
-- error 42883 slice_num

-- @ a session that loaded nothing has no id of a load (page=PG_LAST_COPY_ID assumed="the guide does not say what a session without a load gets: -1, as Postgres' like functions, or 0; the first")
select pg_last_copy_id(), pg_last_unload_id(), pg_last_unload_count();
-- => [[-1,-1,0]]
select pg_last_unload_id(1);
-- error 42883 pg_last_unload_id
select pg_last_unload_count(1);
-- error 42883 pg_last_unload_count

-- @ a name with a dot is a variable of the session (page=r_SET)
set app_context.user_id to 100;
show app_context.user_id;
-- => [["100"]]
select current_setting('app_context.user_id');
-- => [["100"]]
select set_config('app.username', 'cuddy', false);
-- => [["cuddy"]]
select current_setting('app.username'), current_setting('app.unset', false);
-- => [["cuddy",null]]
select current_setting('app.unset');
-- error 42704 app.unset
reset app.username;
show app.username;
-- error 42704 app.username
