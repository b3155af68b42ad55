-- Roles and what they were granted, as the catalog shows it. `privileges.sql` holds statements to it.

-- @ CREATE ROLE of a name that is taken is refused (page=r_CREATE_ROLE)
create role loader_twice;
create role loader_twice;
-- error 42710 loader_twice

-- @ a scoped grant covers the tables of a schema, and is shown with its scope (page=t_scoped-permissions)
create schema scoped_tables;
create role scoped_loader;
grant usage, create on schema scoped_tables to role scoped_loader;
grant select, drop for tables in schema scoped_tables to role scoped_loader;
grant execute for functions in schema scoped_tables to role scoped_loader;
select namespace_name, privilege_scope, privilege_type, identity_name, identity_type, admin_option from svv_schema_privileges where identity_name = 'scoped_loader' order by 2, 3;
-- => [["scoped_tables","FUNCTIONS","EXECUTE","scoped_loader","role",false],["scoped_tables","SCHEMA","CREATE","scoped_loader","role",false],["scoped_tables","SCHEMA","USAGE","scoped_loader","role",false],["scoped_tables","TABLES","DROP","scoped_loader","role",false],["scoped_tables","TABLES","SELECT","scoped_loader","role",false]]

-- @ granting again changes nothing, and revoking takes a scoped grant away (page=r_REVOKE)
create schema scoped_again;
create role again_reader;
grant select, insert for tables in schema scoped_again to role again_reader;
grant select, insert for tables in schema scoped_again to role again_reader;
revoke insert for tables in schema scoped_again from role again_reader;
select privilege_type from svv_schema_privileges where identity_name = 'again_reader';
-- => [["SELECT"]]

-- @ a permission on the system is granted to a role and revoked (page=r_roles-system-privileges)
create role view_builder;
grant create or replace view, drop view to role view_builder;
revoke drop view from role view_builder;
select system_privilege, identity_name, identity_type from svv_system_privileges where identity_name = 'view_builder';
-- => [["CREATE OR REPLACE VIEW","view_builder","role"]]

-- @ a grant in a schema or to a role that is not there is refused (page=r_GRANT)
create role lost_reader;
grant select for tables in schema nowhere to role lost_reader;
-- error 3F000 nowhere
grant create or replace view to role nobody_at_all;
-- error 42704 nobody_at_all

-- @ a role that is dropped takes its grants with it (page=r_DROP_ROLE)
create schema dropped_scope;
create role dropped_reader;
grant select for tables in schema dropped_scope to role dropped_reader;
drop role dropped_reader;
select count(*) from svv_schema_privileges where namespace_name = 'dropped_scope';
-- => [[0]]

-- @ an object is granted the privileges of its kind (page=r_GRANT)
create table t(a int, b int);
create view v as select a from t;
grant usage on t to public;
-- error 0LP01 invalid privilege type USAGE for relation
grant select, execute on table t to public;
-- error 0LP01 invalid privilege type EXECUTE for relation
grant select on schema public to public;
-- error 0LP01 invalid privilege type SELECT for schema
grant insert on database dev to public;
-- error 0LP01 invalid privilege type INSERT for database
revoke create on language sql from public;
-- error 0LP01 invalid privilege type CREATE for language
alter default privileges grant select on functions to public;
-- error 0LP01 invalid privilege type SELECT for function

-- @ columns that there are can be granted SELECT and UPDATE (page=r_GRANT)
create table t(a int, b int);
create view v as select a from t;
grant select (a, c) on t to public;
-- error 42703 "c" of relation "t"
grant select (b) on v to public;
-- error 42703 "b" of relation "v"
grant update (a) on v to public;
-- error 0LP01 only column privilege on a view
grant insert (a) on t to public;
-- error 0LP01 invalid privilege type INSERT for column
grant usage (a) on schema public to public;
-- error 0LP01 column privileges
create table some_columns(a int, b int);
grant all (a) on some_columns to public;
select distinct privilege_type from svv_column_privileges where relation_name = 'some_columns' order by 1;
-- => [["SELECT"],["UPDATE"]]

-- @ a database and a language that there are not are granted to nobody (page=r_GRANT)
grant create on database nowhere to public;
-- error 3D000 "nowhere"
grant usage on language cobol to public;
-- error 42704 "cobol"

-- @ ROLE may stand before each role of a list (page=r_REVOKE-examples)
create role listed_role_1;
create role listed_role_2;
create user listed_user password 'Abcd1234';
grant role listed_role_1, role listed_role_2 to listed_user;
select role_name from svv_user_grants where user_name = 'listed_user' order by 1;
-- => [["listed_role_1"],["listed_role_2"]]
revoke admin option for listed_role_2 from listed_user;
revoke role listed_role_1, role listed_role_2 from listed_user;
select count(*) from svv_user_grants where user_name = 'listed_user';
-- => [[0]]
drop role listed_role_1;
drop role listed_role_2;
drop user listed_user;

-- @ no role is granted to one that it has already (page=r_GRANT-examples)
create role circle_1;
create role circle_2;
create role circle_3;
grant role circle_1 to role circle_1;
-- error 0LP01 cannot grant this role, a circular dependency was detected between these roles
grant role circle_1 to role circle_2;
grant role circle_2 to role circle_3;
grant role circle_3 to role circle_1;
-- error 0LP01 circular dependency
grant role circle_2 to role circle_1;
-- error 0LP01 circular dependency
grant role circle_1 to role circle_3;
drop role circle_3 force;
drop role circle_2 force;
drop role circle_1 force;

-- @ GRANT on what is not emulated names it (page=r_GRANT)
create table kept(a int);
grant usage on datashare salesshare to namespace '13b8833d-17c6-4f16-8fe4-1a018f5ed00d';
-- error 0A000 DATASHARE
grant usage on salesshare to account '123456789012' via data catalog;
-- error 0A000 ACCOUNT
grant select on external table myschema.mytable to iam_role 'arn:aws:iam::123456789012:role/myGrantee';
-- error 0A000 EXTERNAL
revoke execute on model customer_churn from public;
-- error 0A000 MODEL
grant select on kept to rls policy p;
-- error 0A000 row-level security

-- @ SESSION AUTHORIZATION is a parameter too (page=stored-procedure-transaction-management)
create user parameter_user password 'Abcd1234';
set session_authorization to parameter_user;
select current_user;
-- => [["parameter_user"]]
reset session_authorization;
select current_user = 'parameter_user';
-- => [[false]]
drop user parameter_user;

-- @ a privilege is taken away from one of the columns it was granted on (page=r_REVOKE)
create schema g_one;
create user g_one_reader password disable;
create table g_one.t(a int, b int);
grant usage on schema g_one to g_one_reader;
grant select (a, b) on g_one.t to g_one_reader;
revoke select (a) on g_one.t from g_one_reader;
set session authorization g_one_reader;
select b from g_one.t;
-- => []
select a from g_one.t;
-- error 42501 permission denied for relation t
set session authorization default;
drop schema g_one cascade;
drop user g_one_reader;

-- @ what is revoked on the table is revoked on its columns (page=r_GRANT-usage-notes)
create schema g_along;
create user g_along_reader password disable;
create table g_along.t(a int, b int);
grant usage on schema g_along to g_along_reader;
grant select (a), update (a) on g_along.t to g_along_reader;
revoke select on g_along.t from g_along_reader;
select privilege_type from svv_column_privileges where identity_name = 'g_along_reader';
-- => [["UPDATE"]]
set session authorization g_along_reader;
select a from g_along.t;
-- error 42501 permission denied for relation t
set session authorization default;
drop schema g_along cascade;
drop user g_along_reader;

-- @ nobody holds a privilege on a table and on its columns (page=r_GRANT-usage-notes)
create user g_both_reader password disable;
create table t(a int, b int);
grant select on t to g_both_reader;
grant select (a) on t to g_both_reader;
select count(*) from svv_column_privileges where identity_name = 'g_both_reader';
-- => [[0]]
revoke select (a) on t from g_both_reader;
-- error 0LP01 cannot revoke SELECT on columns
revoke select on t from g_both_reader;
grant select (a) on t to g_both_reader;
grant select on t to g_both_reader;
-- error 0LP01 cannot grant SELECT on a relation

-- @ column privileges are granted without the option to grant, and on no late-binding view (page=r_GRANT-usage-notes)
create user g_option_reader password disable;
create table t(a int);
create view v as select 1 as a with no schema binding;
grant select (a) on t to g_option_reader with grant option;
-- error 0LP01 WITH GRANT OPTION
grant select (a) on v to g_option_reader;
-- error 0LP01 late-binding

-- @ who may grant a privilege on a table may not grant it on columns (page=r_GRANT-usage-notes)
create schema g_owner;
create user g_owner_reader password disable;
create table g_owner.t(a int);
grant usage on schema g_owner to g_owner_reader;
grant select on g_owner.t to g_owner_reader with grant option;
set session authorization g_owner_reader;
grant select on g_owner.t to public;
grant select (a) on g_owner.t to public;
-- error 42501 permission denied for relation t
set session authorization default;
drop schema g_owner cascade;
drop user g_owner_reader;

-- @ granting again without the option to grant takes it from nobody (page=r_GRANT assumed="as in Postgres: granted anew, a privilege keeps its option, or loses it")
create user g_keep_reader password disable;
create table t(a int);
grant select on t to g_keep_reader with grant option;
grant select on t to g_keep_reader;
select has_table_privilege('g_keep_reader', 't', 'select with grant option');
-- => [[true]]
revoke grant option for select on t from g_keep_reader;
select has_table_privilege('g_keep_reader', 't', 'select with grant option'), has_table_privilege('g_keep_reader', 't', 'select');
-- => [[false,true]]

-- @ default privileges in a schema go with the schema (page=r_ALTER_DEFAULT_PRIVILEGES)
create schema g_gone;
create user g_gone_reader password disable;
alter default privileges in schema g_gone grant select on tables to g_gone_reader;
drop schema g_gone;
create schema g_gone;
create table g_gone.t(a int);
select has_table_privilege('g_gone_reader', 'g_gone.t', 'select');
-- => [[false]]
drop schema g_gone cascade;
drop user g_gone_reader;
