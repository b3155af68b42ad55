-- Statements about users, roles, schemas, databases and names, each beside what refuses it.

-- @ a bound view reads its table under the table's new name (page=r_CREATE_VIEW assumed="a view holds on to the relation, as in Postgres, or to its name; the first")
create table sales_now (id int, qty int);
insert into sales_now values (1, 10), (2, 20);
create view sales_view as select sales_now.id, qty from sales_now where sales_now.qty > 10;
create view over_view as select v.id from sales_view v;
alter table sales_now rename to sales_old;
create table sales_now (id int, qty int);
insert into sales_now values (9, 90);
select * from sales_view;
-- => [[2,20]]
alter table sales_view rename to sales_view_2;
select id from over_view;
-- => [[2]]
drop table sales_old;
-- error 2BP01 sales_view_2

-- @ a bound view that names its table with its schema follows a rename of either (page=r_ALTER_SCHEMA assumed="a view holds on to the relation, as in Postgres, or to its name; the first")
create schema follow_a;
create table follow_a.t (id int);
insert into follow_a.t values (7);
create view follow_a.v as select follow_a.t.id from follow_a.t;
create view follow_a.w as select x.id + 1 as id from follow_a.t as x;
alter schema follow_a rename to follow_b;
select v.id, w.id from follow_b.v, follow_b.w;
-- => [[7,8]]
alter table follow_b.t rename to u;
select id from follow_b.v;
-- => [[7]]
select * from follow_a.t;
-- error 3F000 follow_a
create schema follow_a;
create table follow_a.t (id int);
select count(*) from follow_a.t;
-- => [[0]]
drop schema follow_a cascade;
select id from follow_b.u;
-- => [[7]]
drop schema follow_b cascade;

-- @ a view goes on reading what it was made over, whatever is made under that name later (page=r_CREATE_VIEW also=postgres)
create table pinned (id int);
insert into pinned values (1);
create view over_pinned as select id from pinned;
create temp table pinned (id int);
insert into pinned values (2);
select * from over_pinned;
-- => [[1]]
select * from pinned;
-- => [[2]]

-- @ ALTER SCHEMA changes the owner and the quota, and refuses names that are taken or reserved (page=r_ALTER_SCHEMA)
create schema quota_1;
create user quota_owner password disable;
alter schema quota_1 owner to quota_owner;
alter schema quota_1 quota 2 gb;
alter schema quota_1 quota unlimited;
-- => runs
alter schema quota_1 rename to public;
-- error 42P06 public
alter schema quota_1 rename to pg_own;
-- error 42939 pg_own
alter schema quota_1 owner to nobody_there;
-- error 42704 nobody_there
alter schema quota_none rename to quota_2;
-- error 3F000 quota_none
drop schema quota_1;

-- @ a schema's name does not begin with pg_ (page=r_CREATE_SCHEMA)
create schema pg_mine;
-- error 42939 pg_mine
create schema of_nobody authorization nobody_there;
-- error 42704 nobody_there

-- @ ALTER USER changes what the user may and how long, and refuses what is no limit (page=r_ALTER_USER)
create user alter_me password 'Abcd1234';
alter user alter_me createdb;
alter user alter_me valid until '2030-12-31 23:59';
alter user alter_me connection limit 3 session timeout 300;
alter user alter_me reset session timeout;
select usecreatedb, usesuper from pg_user where usename = 'alter_me';
-- => [[true,false]]
alter user alter_me session timeout 10;
-- error 22023 SESSION TIMEOUT
alter user nobody_there createdb;
-- error 42704 nobody_there
drop user alter_me;

-- @ a password has 8 to 64 characters with a capital, a small letter and a digit (page=r_CREATE_USER)
create user weak_1 password 'Ab1';
-- error 22023 8 to 64
create user weak_2 password 'abcd1234';
-- error 22023 uppercase
create user weak_3 password 'ABCD1234';
-- error 22023 lowercase
create user weak_4 password 'Abcdefgh';
-- error 22023 digit
create user weak_5;
-- error 42601
create user strong_1 password 'md5153c434b4b77c89e6b94f12c5393af5b';
alter user strong_1 password 'short';
-- error 22023 8 to 64
drop user strong_1;

-- @ ANALYZE takes columns that there are, and VACUUM a threshold up to 100 percent (page=r_ANALYZE)
create table t(a int);
analyze t (a, b);
-- error 42703 "b"
-- at b)
vacuum full t to 101 percent;
-- error 22023 100 percent
vacuum full t to 100 percent;

-- @ a password in clear text is of ASCII characters but for a few, and a hash is whole (page=r_CREATE_USER assumed="the page rules out the @ among the characters of a password, and has an example with one; taken: the list")
create user weak_6 password 'Abcd 1234';
-- error 22023 character
create user weak_6 password 'Abcd/1234';
-- error 22023 character
create user weak_6 password '@AbC4321!';
-- error 22023 character
create user weak_6 password 'Abcd1234é';
-- error 22023 character
create user weak_6 password 'md5153c434b4b77';
-- error 22023 uppercase
create user weak_6 password 'sha256|821708135fcc42eb3afda85286dee0ed|c721bff5d9042cf541ff7b9d48fa8a6e';
-- error 22023 digest
create user strong_2 password 'sha256|821708135fcc42eb3afda85286dee0ed15c2c461d000291609f77eb113073ec2|c721bff5d9042cf541ff7b9d48fa8a6e545c19a763e3710151f9513038b0f6c6';
create user strong_3 password 'sha256|Mypassword1';
drop user strong_2, strong_3;

-- @ VALID UNTIL takes a date and time that there is (page=r_CREATE_USER)
create user until_when password disable valid until 'in 2030';
-- error 22007 in 2030
create user until_when password disable valid until '2030-02-30';
-- error 22008 2030-02-30
create user until_when password disable valid until '2017-06-10 12:30';
select valuntil from pg_user where usename = 'until_when';
-- => [["2017-06-10 12:30:00+00"]]
alter user until_when valid until '2031-13-01';
-- error 22008 2031-13-01
alter user until_when valid until 'infinity';
select valuntil from pg_user where usename = 'until_when';
-- => [["infinity"]]
drop user until_when;

-- @ a user that is renamed keeps what it owns and was granted (page=r_ALTER_USER)
create user old_name password disable;
create schema of_old authorization old_name;
create table granted_to_old (a int);
grant select on granted_to_old to old_name;
alter user old_name rename to new_name;
select schema_owner from information_schema.schemata where schema_name = 'of_old';
-- => [["new_name"]]
select identity_name from svv_relation_privileges where relation_name = 'granted_to_old' and privilege_type = 'SELECT';
-- => [["new_name"]]
create user taken_name password disable;
alter user new_name rename to taken_name;
-- error 42710 taken_name
alter user awsuser rename to another;
-- error 0A000 session user may not be renamed
drop schema of_old;
revoke select on granted_to_old from new_name;
drop user new_name;
drop user taken_name;

-- @ ALTER ROLE renames a role, which keeps its grants, and gives it an owner (page=r_ALTER_ROLE)
create role sample_role1;
create user role_owner password disable;
create table for_role (a int);
grant select on for_role to role sample_role1;
alter role sample_role1 with rename to sample_role2;
alter role sample_role2 with owner to role_owner;
alter role sample_role2 externalid to "XYZ456";
select role_owner, external_id from svv_roles where role_name = 'sample_role2';
-- => [["role_owner","XYZ456"]]
select identity_name from svv_relation_privileges where relation_name = 'for_role';
-- => [["sample_role2"]]
alter role nobody_there rename to somebody;
-- error 42704 nobody_there
alter role sample_role2 owner to nobody_there;
-- error 42704 nobody_there
drop role sample_role2;
drop user role_owner;

-- @ a role that is granted to someone, or has a role, goes with FORCE only (page=r_DROP_ROLE)
create role drop_role_1;
create role drop_role_2;
create user role_holder password disable;
grant role drop_role_1 to role_holder;
drop role drop_role_1;
-- error 2BP01 cannot drop this role since it has been granted on a user
revoke role drop_role_1 from role_holder;
grant role drop_role_1 to role drop_role_2;
drop role drop_role_2;
-- error 2BP01 cannot drop this role since it depends on another role
drop role drop_role_2 force;
drop role drop_role_1;
drop role drop_role_1;
-- error 42704 drop_role_1
drop user role_holder;

-- @ roles that Redshift defines are granted like others, and are not ours to make or drop (page=r_roles-default)
create user db_operator password disable;
grant role sys:dba to db_operator;
set session authorization db_operator;
create schema made_by_operator;
set session authorization default;
create role sys:mine;
-- error 42939 sys:mine
drop role sys:dba;
-- error 42501 sys:dba
alter role sys:dba rename to mine;
-- error 42501 sys:dba
revoke role sys:dba from db_operator;
drop schema made_by_operator;
drop user db_operator;

-- @ a role is not named as a user is (page=r_CREATE_ROLE)
create user same_name password disable;
create role same_name;
-- error 42710 same_name
drop user same_name;

-- @ ALTER GROUP adds users, drops them and renames the group (page=r_ALTER_GROUP)
create user admin1 password disable;
create user admin2 password disable;
create group admin_group with user admin1;
alter group admin_group add user admin2;
alter group admin_group drop user admin1;
alter group admin_group rename to administrators;
select groname from pg_group where groname like 'admin%';
-- => [["administrators"]]
alter group administrators add user nobody_there;
-- error 42704 nobody_there
alter group nobody_there rename to another_group;
-- error 42704 nobody_there
create group __internal;
-- error 42939 __internal
drop group administrators;
drop user admin1;
drop user admin2;

-- @ a group that has a privilege stays until it is revoked (page=r_DROP_GROUP)
create group guest_group;
create table for_guests (a int);
grant select on for_guests to group guest_group;
drop group guest_group;
-- error 2BP01 group "guest_group" can't be dropped because the group has a privilege on some object
revoke all on for_guests from group guest_group;
drop group guest_group;
select count(*) from pg_group where groname = 'guest_group';
-- => [[0]]

-- @ a procedure that is renamed keeps its grants (page=r_ALTER_PROCEDURE)
create user proc_caller password disable;
create table called (a int);
create procedure first_quarter(v int) as $$ begin insert into called values (v); end; $$ language plpgsql security definer;
grant execute on procedure first_quarter(int) to proc_caller;
alter procedure first_quarter(int) rename to quarterly;
select count(*) from called;
-- => [[0]]
call quarterly(1);
select a from called;
-- => [[1]]
alter procedure first_quarter(int) rename to another;
-- error 42883 first_quarter
alter procedure quarterly(int) owner to nobody_there;
-- error 42704 nobody_there
revoke execute on procedure quarterly(int) from proc_caller;
drop user proc_caller;

-- @ ALTER FUNCTION renames a function and gives it an owner (page=r_ALTER_FUNCTION)
create function add_one(int) returns int immutable as $$ select $1 + 1 $$ language sql;
alter function add_one(int) rename to plus_one;
select plus_one(1);
-- => [[2]]
alter function add_one(int) rename to another;
-- error 42883 add_one
create function add_two(int) returns int immutable as $$ select $1 + 2 $$ language sql;
alter function add_two(int) rename to plus_one;
-- error 42723 plus_one

-- @ the database at hand may get an owner and a limit, and keeps its name and isolation level (page=r_ALTER_DATABASE)
alter database dev connection limit 20;
alter database dev connection limit unlimited;
alter database dev owner to awsuser;
-- => runs
alter database dev rename to newdev;
-- error 0A000 current database may not be renamed
alter database dev isolation level serializable;
-- error 0A000 dev
alter database nowhere owner to awsuser;
-- error 3D000 nowhere

-- @ USE names the database that is used (page=r_USE_command)
use dev;
select current_database();
-- => [["dev"]]
use elsewhere;
-- error 0A000 not emulated: another database

-- @ users change their own password and nothing else of theirs (page=r_ALTER_USER)
create user own_password password 'Abcd1234';
set session authorization own_password;
alter user own_password password 'Efgh5678';
-- => runs
alter user own_password createdb;
-- error 42501 permission denied to alter user
alter database dev connection limit 5;
-- error 42501 must be owner of database
set session authorization default;
drop user own_password;
