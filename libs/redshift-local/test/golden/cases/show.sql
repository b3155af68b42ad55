-- SHOW of what is there, of what objects are made of, and of who was granted what.

-- @ SHOW CONSTRAINTS lists primary keys, foreign keys, and those of others that refer to a table (page=r_SHOW_CONSTRAINTS)
create schema show_con;
create table show_con.pk1 (i int, j int, primary key (i, j));
create table show_con.fk2 (i int, j int, foreign key (i, j) references show_con.pk1 (i, j));
show constraints primary keys from table show_con.pk1;
-- columns ["database_name","schema_name","table_name","pk_name","column_name","key_seq"]
-- => [["dev","show_con","pk1","pk1_pkey","i",1],["dev","show_con","pk1","pk1_pkey","j",2]]
show constraints foreign keys from table show_con.fk2;
-- => [["dev","show_con","pk1","i","dev","show_con","fk2","i",1,"fk2_i_fkey","pk1_pkey",null,null,null],["dev","show_con","pk1","j","dev","show_con","fk2","j",2,"fk2_i_fkey","pk1_pkey",null,null,null]]
show constraints foreign keys exported from table dev.show_con.pk1 limit 1;
-- => [["dev","show_con","pk1","i","dev","show_con","fk2","i",1,"fk2_i_fkey","pk1_pkey",null,null,null]]
show constraints primary keys from table show_con.none_there;
-- error 42P01 none_there
show constraints primary keys from table show_con.pk1 limit 10001;
-- error 22023 LIMIT
drop schema show_con cascade;

-- @ SHOW GRANTS lists what was granted on a table, a schema and a function (page=r_SHOW_GRANTS)
create user alice password disable;
create role show_role;
create schema show_gr;
create table show_gr.t4 (a int, b int);
create function show_gr.f(int) returns int immutable as $$ select $1 $$ language sql;
grant select, insert on show_gr.t4 to alice;
grant select on show_gr.t4 to role show_role;
grant usage on schema show_gr to alice;
show grants on table show_gr.t4 for alice;
-- columns ["database_name","schema_name","object_name","object_type","privilege_type","identity_id","identity_name","identity_type","admin_option","privilege_scope","grantor_name"]
show grants on show_gr.t4 for role show_role limit 0;
-- => []
show grants on schema show_gr;
-- columns ["database_name","schema_name","object_name","object_type","privilege_type","identity_id","identity_name","identity_type","admin_option","privilege_scope","grantor_name"]
show grants on function show_gr.f(int) for public limit 0;
-- => []
show grants on database dev for alice;
-- => []
show grants on table show_gr.none_there;
-- error 42P01 none_there
show grants for nobody_there;
-- error 42704 nobody_there
set session authorization alice;
show grants for role show_role;
-- error 42501 show_role
set session authorization default;
drop schema show_gr cascade;
drop role show_role;
drop user alice;

-- @ SHOW COLUMN GRANTS lists grants on columns (page=r_SHOW_COLUMN_GRANTS)
create user col_alice password disable;
create table t100 (a int, b int);
grant select (a), update (b) on t100 to col_alice;
show column grants on table t100 for col_alice limit 0;
-- columns ["database_name","schema_name","table_name","column_name","object_type","privilege_type","identity_id","identity_name","identity_type","admin_option","privilege_scope","grantor_name"]
select column_name, privilege_type, identity_name from svv_column_privileges where identity_name = 'col_alice' order by 1;
-- => [["a","SELECT","col_alice"],["b","UPDATE","col_alice"]]
show column grants on table none_there;
-- error 42P01 none_there
revoke select (a), update (b) on t100 from col_alice;
drop user col_alice;

-- @ SHOW PROCEDURES and SHOW FUNCTIONS list those of a schema (page=r_SHOW_PROCEDURES)
create schema demo_schema;
create procedure demo_schema.sp_process_data(a numeric, b inout numeric, c out varchar(50)) as $$ begin c := 'x'; end; $$ language plpgsql;
create function demo_schema.f_days(date, date) returns int immutable as $$ select datediff(day, $1, $2)::int $$ language sql;
show procedures from schema demo_schema;
-- columns ["database_name","schema_name","procedure_name","number_of_arguments","argument_list","return_type","remarks"]
-- => [["dev","demo_schema","sp_process_data",2,"numeric, numeric","numeric, character varying",null]]
show procedures from schema dev.demo_schema like '%nothing';
-- => []
show functions from schema dev.demo_schema;
-- => [["dev","demo_schema","f_days",2,"date, date","integer",null]]
show procedures from schema no_demo_schema;
-- error 3F000 no_demo_schema
show functions from schema no_demo_schema;
-- error 3F000 no_demo_schema

-- @ SHOW PARAMETERS lists the arguments of a routine (page=r_SHOW_PARAMETERS)
create schema param_schema;
create procedure param_schema.f1(operation varchar(10), value1 numeric, result inout numeric, done out boolean) as $$ begin done := true; end; $$ language plpgsql;
create function param_schema.f2(int, varchar) returns varchar immutable as $$ select $2 $$ language sql;
show parameters of procedure param_schema.f1(varchar, numeric, numeric);
-- columns ["database_name","schema_name","procedure_name","parameter_name","ordinal_position","parameter_type","data_type","character_maximum_length","numeric_precision","numeric_scale"]
-- => [["dev","param_schema","f1","operation",1,"IN","character varying",10,null,null],["dev","param_schema","f1","value1",2,"IN","numeric",null,18,0],["dev","param_schema","f1","result",3,"INOUT","numeric",null,18,0],["dev","param_schema","f1","done",4,"OUT","boolean",null,null,null]]
show parameters of procedure param_schema.f1(varchar, numeric, numeric) like 'val%';
-- => [["dev","param_schema","f1","value1",2,"IN","numeric",null,18,0]]
show parameters of function param_schema.none_there(int);
-- error 42883 none_there
drop schema param_schema cascade;

-- @ SHOW DATABASES lists the one there is (page=r_SHOW_DATABASES assumed="columns as SVV_REDSHIFT_DATABASES has them, or those of a data catalog; the first")
show databases like 'd%';
-- columns ["database_name","database_owner","database_type","database_acl","database_options","database_isolation_level"]
show databases from data catalog;
-- error 0A000 SHOW DATABASES FROM DATA CATALOG

-- @ SHOW EXTERNAL TABLE gives the statement that makes it, and its partitions (page=r_SHOW_EXTERNAL_TABLE)
create external schema show_ext from data catalog database 'show_cases' iam_role default create external database if not exists;
create external table show_ext.parts (id int, name varchar(10)) partitioned by (day date) stored as parquet location 's3://golden/parts/';
alter table show_ext.parts add if not exists partition (day='2021-01-01') location 's3://golden/parts/day=2021-01-01/';
show external table show_ext.parts partition;
-- => [["CREATE EXTERNAL TABLE show_ext.parts (\n    id int,\n    name varchar(10)\n)\nPARTITIONED BY (day date)\nROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe'\nSTORED AS INPUTFORMAT 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat'\nOUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat'\nLOCATION 's3://golden/parts/';\nALTER TABLE show_ext.parts ADD IF NOT EXISTS PARTITION (day='2021-01-01') LOCATION 's3://golden/parts/day=2021-01-01/';"]]
show external table show_ext.none_there;
-- error 42P01 none_there
show external table public.none_there;
-- error 42809 public
drop table show_ext.parts;
drop schema show_ext;

-- @ SHOW SCHEMAS, SHOW COLUMNS and SHOW PROCEDURE need what they name (page=r_SHOW_COLUMNS)
show schemas from database;
-- error 42601
show columns from table dev.public.none_there;
-- error 42P01 none_there
show procedure none_there(int);
-- error 42883 none_there

-- @ comments stand on databases, routines and constraints too (page=r_COMMENT)
create table com_t (a int, constraint com_pk primary key (a));
create function com_f(int) returns int immutable as $$ select $1 $$ language sql;
create procedure com_p() as $$ begin null; end; $$ language plpgsql;
comment on constraint com_pk on com_t is 'the key';
comment on function com_f(int) is 'the function';
comment on procedure com_p() is 'the procedure';
comment on database dev is 'the database';
select description from pg_description where description in ('the key', 'the function', 'the procedure', 'the database') order by 1;
-- => [["the database"],["the function"],["the key"],["the procedure"]]
comment on database dev is null;
comment on constraint com_pk on com_t is null;
select count(*) from pg_description where description in ('the key', 'the database');
-- => [[0]]
comment on constraint no_pk on com_t is 'x';
-- error 42704 no_pk
comment on function no_f(int) is 'x';
-- error 42883 no_f
comment on database nowhere is 'x';
-- error 3D000 nowhere

-- @ a grant option is for users alone (page=r_GRANT)
create group option_group;
create table option_t (a int);
grant select on option_t to group option_group with grant option;
-- error 0LP01 individual users
grant select on option_t to public with grant option;
-- error 0LP01 individual users
grant assumerole on 'arn:aws:iam::123456789012:role/r' to option_group for copy;
-- error 0A000 ASSUMEROLE
drop group option_group;
