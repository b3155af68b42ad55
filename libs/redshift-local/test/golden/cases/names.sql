-- Names: folding, quoting, schemas, and names that are unknown.

-- @ an unquoted name is folded to lower case (page=r_names also=postgres,pg-mem)
create table Sales(Amount int);
insert into SALES values (1);
select AMOUNT from sales;
-- => [[1]]
-- columns ["amount"]

-- @ a quoted name is folded too (page=r_names)
create table "Group"("This ""IS IT""" char(10));
select "this ""is it""" from "group";
-- => []
-- columns ["this \"is it\""]

-- @ the case of quoted names counts with the setting (page=r_enable_case_sensitive_identifier)
set enable_case_sensitive_identifier to true;
create table "MixedCasedTable"("MixedCasedColumn" int);
insert into "MixedCasedTable" values (7);
select "MixedCasedColumn" from "MixedCasedTable";
-- => [[7]]
-- columns ["MixedCasedColumn"]
select mixedcasedcolumn from "MixedCasedTable";
-- error 42703 mixedcasedcolumn

-- @ a column of the same letters in another case is another column with the setting (page=r_enable_case_sensitive_identifier)
set enable_case_sensitive_identifier to true;
create table t("A" int, a int);
insert into t("A", a) values (1, 2);
select a, "A", A from t;
-- => [[2,1,2]]

-- @ an unquoted name is folded with the setting too (page=r_enable_case_sensitive_identifier)
set enable_case_sensitive_identifier to true;
create table Sales(Amount int);
select "amount" from "sales";
-- => []
-- columns ["amount"]

-- @ a view keeps reading names with the case setting of its creation (page=r_enable_case_sensitive_super_attribute)
create table t(d super);
insert into t values (json_parse('{"Name":1}'));
set enable_case_sensitive_super_attribute to true;
create view v as select d.Name as n from t;
set enable_case_sensitive_super_attribute to false;
select n, (select d.Name from t) from v;
-- => [["1",null]]

-- @ a reserved word is a name when quoted (page=r_pg_keywords also=postgres,pg-mem)
create table "select"("from" int);
insert into "select" values (1);
select "from" from "select";
-- => [[1]]

-- @ a reserved word is no name without quotes (page=r_pg_keywords also=postgres)
create table t(user int);
-- error 42601 user

-- @ an alias may be any word after AS (page=r_SELECT_list also=postgres,pg-mem)
select 1 as date, 2 as "order", 3 as year;
-- => [[1,2,3]]
-- columns ["date","order","year"]

-- @ names may hold letters of any script and dollar signs (page=r_names also=postgres)
create table 売上(金額$ int);
insert into 売上 values (1);
select 金額$ from 売上;
-- => [[1]]

-- @ an unknown column is refused (page=r_names on=team also=postgres)
select nam from team;
-- error 42703 column "nam" does not exist

-- @ an unknown table is refused (page=r_names also=postgres)
select 1 from temas;
-- error 42P01 relation "temas" does not exist

-- @ an unknown schema is refused (page=r_names)
select 1 from nowhere.t;
-- error 3F000 nowhere

-- @ a column of two tables needs its table (page=r_names on=team also=postgres)
select name from team join player on team.id = player.team_id;
-- error 42702 column reference "name" is ambiguous

-- @ a table's alias hides its name (page=r_FROM_clause30 on=team also=postgres)
select team.id from team t;
-- error 42P01 team

-- @ a table may be named with its schema and database (page=r_names)
create table t(a int);
insert into t values (5);
create schema other_schema_of_names;
create table other_schema_of_names.t(a int);
insert into other_schema_of_names.t values (6);
select x.a, y.a from t x, dev.other_schema_of_names.t y;
-- => [[5,6]]
drop schema other_schema_of_names cascade;

-- @ the search path decides between tables of one name (page=r_search_path also=postgres)
create schema first_of_path;
create schema second_of_path;
create table first_of_path.t as select 1 as a;
create table second_of_path.t as select 2 as a;
set search_path to second_of_path, first_of_path;
select a from t;
-- => [[2]]
drop schema first_of_path cascade;
drop schema second_of_path cascade;

-- @ a temporary table hides a table of its name (page=r_CREATE_TABLE_NEW also=postgres)
create table t as select 1 as a;
create temp table t as select 2 as a;
select a from t;
-- => [[2]]

-- @ a name with a hash is a temporary table (page=r_CREATE_TABLE_NEW)
create table #scratch(a int);
insert into #scratch values (3);
select a from #scratch;
-- => [[3]]

-- @ a column may be named with table and schema (page=r_names on=team also=postgres)
select team.name, t2.name from team join team t2 on team.id = t2.id where team.id = 1;
-- => [["Ants","Ants"]]

-- @ a column of a table that has none of that name is refused (page=r_names on=team also=postgres)
select t.nam from team t;
-- error 42703 t.nam

-- @ a column of a table that is named with its schema is refused if the table has none of that name (page=r_names)
create schema schema_of_names;
create table schema_of_names.t(a int);
select schema_of_names.t.b from schema_of_names.t;
-- error 42703 t.b
select schema_of_names.u.a from schema_of_names.t;
-- error 42P01 schema_of_names
select schema_of_names.t from schema_of_names.t;
-- error 42P01 schema_of_names
select nowhere.schema_of_names.t.a from schema_of_names.t;
-- error 42P01 nowhere
select t from schema_of_names.t;
-- error 42703 column "t" does not exist
drop schema schema_of_names cascade;

-- @ a table of the query hides one of its name around the query (page=r_Subquery_examples on=team also=postgres)
select (select t.region from player t limit 1) from team t;
-- error 42703 t.region

-- @ tables of one name are told apart by their schemas, and by their database (page=r_names)
create schema first_of_names;
create schema second_of_names;
create table first_of_names.t as select 1 as a, 7 as t;
create table second_of_names.t as select 2 as a;
select first_of_names.t.a, second_of_names.t.a, dev.second_of_names.t.a, t from first_of_names.t, second_of_names.t;
-- => [[1,2,2,7]]
select t.a from first_of_names.t, second_of_names.t;
-- error 42P09 table reference "t" is ambiguous
drop schema first_of_names cascade;
drop schema second_of_names cascade;

-- @ a schema may have the name of its database (page=r_names)
create schema dev;
create table dev.t as select json_parse('{"x":1}') as a;
select dev.t.a.x, dev.dev.t.a.x from dev.t;
-- => [["1","1"]]
drop schema dev cascade;

-- @ an alias of the select list hides a column around the query, and none in it (page=r_SELECT_list on=team assumed="the page lets the tables in FROM go before an alias, and says nothing of tables around the query; taken: the alias goes before those")
select id from team t where (id, id + 1) in (select p.team_id as captain, captain + 1 from player p) order by id;
-- => [[1],[2]]
select id + 1 as name, name from team where id = 1;
-- => [[2,"Ants"]]

-- @ two columns of one table have two names (page=r_CREATE_TABLE_NEW also=postgres)
create table t(a int, A int);
-- error 42701 a

-- @ a new relation needs a schema that is there (page=r_CREATE_SCHEMA also=postgres)
create table no_such_schema.t(a int);
-- error 3F000 schema "no_such_schema" does not exist
set search_path to no_such_schema;
create table t(a int);
-- error 3F000 no schema has been selected to create in
create schema comes_now;
set search_path to no_such_schema, comes_now;
create table t(a int);
select comes_now.t.a from t;
-- => []
drop schema comes_now cascade;

-- @ "$user" in the search path is the schema of the user's name (page=r_search_path)
create user "schema_user" password disable;
create schema schema_user authorization schema_user;
create table schema_user.t as select 4 as a;
create schema after_user;
create table after_user.t as select 5 as a;
set search_path to '$user', after_user;
select a from t;
-- => [[5]]
alter table schema_user.t owner to schema_user;
set session authorization schema_user;
select a from t;
-- => [[4]]
set session authorization default;
drop schema schema_user cascade;
drop schema after_user cascade;
drop user schema_user;

-- @ a view keeps to the tables it was made over (page=r_CREATE_VIEW also=postgres)
create schema later_schema;
create table t as select 1 as a;
create view v as select a from t;
create temp table t as select 2 as a;
select t.a, v.a from t, v;
-- => [[2,1]]
drop table t;
drop schema later_schema cascade;

-- @ a temporary table is found in pg_temp, and no other is (page=r_CREATE_TABLE_NEW also=postgres)
create table lasting(a int);
create temp table passing as select 3 as a;
select a from pg_temp.passing;
-- => [[3]]
select a from pg_temp.lasting;
-- error 42P01
drop table passing;

-- @ a temporary table hides a system view of its name, from what is written now (page=r_CREATE_TABLE_NEW assumed="the page says that a temporary table hides a permanent one of its name, and system views are none or are; taken: it hides them too, as in PostgreSQL" also=postgres)
create view many as select count(*) > 5 as yes from pg_type;
create temp table pg_type as select 1 as a;
select * from pg_type;
-- => [[1]]
select many.yes, (select count(*) > 5 from pg_catalog.pg_type) as also from many;
-- => [[true,true]]
drop table pg_temp.pg_type;

-- @ a table with an alias does not answer to its schema (page=r_FROM_clause30 also=postgres)
select pg_catalog.n.nspname from pg_catalog.pg_namespace n;
-- error 42P01
-- at pg_catalog.n.
select n.nspname from pg_namespace n, pg_catalog.pg_class n;
-- error 42712 table name "n" specified more than once

-- @ a view keeps to its table when another of its name comes before it in the search path (page=r_CREATE_VIEW also=postgres)
create schema before_it;
create schema behind_it;
set search_path to before_it, behind_it;
create table behind_it.t as select 1 as a;
create view behind_it.v as select a from t;
create table before_it.t as select 2 as a;
select t.a, v.a from t, v;
-- => [[2,1]]
drop schema before_it cascade;
drop schema behind_it cascade;

-- @ a system view that is not emulated is named where it is read, and no other schema has it (page=cm_chap_system-tables)
select 1 from stl_s3client;
-- error 0A000 not emulated: the system view stl_s3client
-- at stl_s3client
select 1 from pg_catalog.stl_s3client;
-- error 0A000 not emulated: the system view stl_s3client
select 1 from public.stl_s3client;
-- error 42P01 public.stl_s3client
-- at public

-- @ names in the search path fold as others do (page=r_search_path also=postgres)
create schema fold_path;
create table fold_path.t(a int);
set search_path to FOLD_PATH;
select * from t;
-- => []
drop schema fold_path cascade;

-- @ a quoted name in the search path folds too, unless case is kept (page=r_enable_case_sensitive_identifier)
create schema quoted_path;
create table quoted_path.t(a int);
set search_path to "Quoted_Path";
select * from t;
-- => []
set enable_case_sensitive_identifier to true;
select * from t;
-- error 42P01 "t"
drop schema quoted_path cascade;

-- @ of functions of one name, all schemas of the search path have a say, the first where they take the same (page=r_search_path also=postgres)
create schema says_first;
create schema says_second;
create function says_first.word(int) returns int immutable as $$ select 1 $$ language sql;
create function says_second.word(int) returns int immutable as $$ select 2 $$ language sql;
create function says_second.word(date) returns int immutable as $$ select 3 $$ language sql;
set search_path to says_first, says_second;
select word(7), word(date '2030-01-01');
-- => [[1,3]]
drop schema says_first cascade;
drop schema says_second cascade;

-- @ a view follows the new names of a function that it calls, and of its schema (page=r_ALTER_FUNCTION also=postgres)
create schema calls_before;
create table t(a int);
insert into t values (2);
create function calls_before.twice(int) returns int immutable as $$ select $1 * 2 $$ language sql;
create function calls_before.thrice(int) returns int immutable as $$ select $1 * 3 $$ language sql;
create view v as select calls_before.twice(a) as b, calls_before.thrice(a) as c from t;
alter function calls_before.twice(int) rename to doubled;
select * from v;
-- => [[4,6]]
alter schema calls_before rename to calls_after;
select * from v;
-- => [[4,6]]
drop function calls_after.doubled(int);
-- error 2BP01 other objects depend on it
drop schema calls_after cascade;
select * from v;
-- error 42P01 v

-- @ a schema that stands in the search path twice is looked into once, and the first of two functions is meant (page=r_search_path also=postgres)
create schema twice_there;
create schema once_there;
create function twice_there.only_one(int) returns int immutable as $$ select 1 $$ language sql;
create function once_there.only_one(int) returns int immutable as $$ select 2 $$ language sql;
set search_path to twice_there, once_there, twice_there;
alter function only_one rename to renamed;
select renamed(0), only_one(0);
-- => [[1,2]]
drop function only_one;
drop schema twice_there cascade;
drop schema once_there cascade;
