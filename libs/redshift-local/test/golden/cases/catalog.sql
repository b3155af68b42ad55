-- What tools and people ask the catalog, in the forms they ask it.

-- @ PG_CLASS, PG_ATTRIBUTE and PG_TYPE join to the columns of a table (page=c_join_PG)
create table cat_t (id int not null, name varchar(20) default 'x', price decimal(8,2), at timestamp, primary key (id)) distkey(id) sortkey(at);
select a.attname, t.typname, format_type(a.atttypid, a.atttypmod) as shown, a.attnotnull, a.atthasdef, a.attisdistkey, a.attsortkeyord from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid join pg_namespace n on n.oid = c.relnamespace where c.relname = 'cat_t' and n.nspname = current_schema() and a.attnum > 0 and not a.attisdropped order by a.attnum;
-- => [["id","int4","integer",true,false,true,0],["name","varchar","character varying(20)",false,true,false,0],["price","numeric","numeric(8,2)",false,false,false,0],["at","timestamp","timestamp without time zone",false,false,false,1]]
select relkind, reldiststyle, relhaspkey, pg_get_userbyid(relowner) from pg_class where relname = 'cat_t' and pg_table_is_visible(oid);
-- => [["r",1,true,"awsuser"]]
select d.adsrc, pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d join pg_class c on c.oid = d.adrelid where c.relname = 'cat_t' and pg_table_is_visible(c.oid);
-- => [["'x'","'x'"]]
select relname, nothing_here from pg_class;
-- error 42703 nothing_here

-- @ constraints are kept and shown, though not enforced (page=t_Defining_constraints)
create table pk1 (i int, j int, c char(4), primary key (i, j, c));
create table fk2 (i int, j int, c char(4), u int unique, foreign key (i, j, c) references pk1 (i, j, c));
select constraint_name, constraint_type, table_name from information_schema.table_constraints where table_schema = current_schema() order by 1;
-- => [["fk2_i_fkey","FOREIGN KEY","fk2"],["fk2_u_key","UNIQUE","fk2"],["pk1_pkey","PRIMARY KEY","pk1"]]
select column_name, ordinal_position from information_schema.key_column_usage where constraint_name = 'pk1_pkey' and table_schema = current_schema() order by 2;
-- => [["i",1],["j",2],["c",3]]
select con.conname, con.contype, con.conkey, con.confkey, pg_get_constraintdef(con.oid) from pg_constraint con join pg_class c on c.oid = con.conrelid where c.relname = 'fk2' and pg_table_is_visible(c.oid) order by 1;
-- => [["fk2_i_fkey","f","{1,2,3}","{1,2,3}","FOREIGN KEY (i, j, c) REFERENCES pk1(i, j, c)"],["fk2_u_key","u","{4}",null,"UNIQUE (u)"]]
select a.attname from pg_constraint con join pg_attribute a on a.attrelid = con.conrelid and a.attnum = any (con.conkey) where con.conname = 'pk1_pkey' and con.conrelid in (select oid from pg_class where pg_table_is_visible(oid)) order by a.attnum;
-- => [["i"],["j"],["c"]]
insert into pk1 values (1, 1, 'a'), (1, 1, 'a');
select count(*) from pk1;
-- => [[2]]
create table fk3 (i int references pk1);
-- error 42830 number of referencing
create table fk4 (i int references pk1 (i));
-- error 42830 no unique constraint
create table fk5 (i int references no_such_table);
-- error 42P01 no_such_table

-- @ ALTER TABLE adds and drops constraints by their names (page=r_ALTER_TABLE)
create table con_t (a int not null, b int);
alter table con_t add constraint con_pk primary key (a);
alter table con_t add unique (b);
select constraint_name from information_schema.table_constraints where table_name = 'con_t' and table_schema = current_schema() order by 1;
-- => [["con_pk"],["con_t_b_key"]]
alter table con_t add primary key (b);
-- error 42P16 multiple primary keys
alter table con_t drop constraint con_pk;
alter table con_t drop constraint con_pk;
-- error 42704 con_pk
alter table con_t rename column b to c;
select column_name from information_schema.key_column_usage where table_name = 'con_t' and table_schema = current_schema();
-- => [["c"]]

-- @ PG_DEPEND and PG_REWRITE tell what a bound view reads (page=r_CREATE_VIEW)
create table dep_t (a int);
create view dep_v as select a from dep_t;
create view dep_w as select a from dep_v;
create view dep_late as select a from public.dep_none with no schema binding;
with relation as (select pg_rewrite.ev_class as class, pg_rewrite.oid as id from pg_rewrite), class as (select oid as id, relname as name, relnamespace as schema, relkind as kind from pg_class), dependency as (select distinct pg_depend.objid as id, pg_depend.refobjid as ref from pg_depend), schema as (select pg_namespace.oid as id, pg_namespace.nspname as name from pg_namespace where nspname = current_schema()), referenced as (select relation.id as id, referenced_class.name, referenced_class.schema, referenced_class.kind from relation join class as referenced_class on relation.class = referenced_class.id where referenced_class.kind in ('r', 'v')), relationships as (select referenced.name as referenced_name, dependent_class.name as dependent_name from referenced join dependency on referenced.id = dependency.id join class as dependent_class on dependency.ref = dependent_class.id join schema on dependent_class.schema = schema.id where referenced.name != dependent_class.name) select referenced_name, dependent_name from relationships order by 1, 2;
-- => [["dep_v","dep_t"],["dep_w","dep_v"]]

-- @ dbt's list of relations and columns runs (page=c_intro_catalog_views)
create table dbt_m (id int, note varchar(5));
create view dbt_v as select id from dbt_m;
select table_catalog as database, table_name as name, table_schema as schema, case table_type when 'BASE TABLE' then 'table' when 'VIEW' then 'view' else 'other' end as kind from information_schema.tables where table_schema = current_schema() order by 2;
-- columns ["database","name","schema","kind"]
select tablename as name, 'table' as kind from pg_tables where schemaname ilike current_schema() union all select viewname as name, 'view' as kind from pg_views where schemaname ilike current_schema() order by 1;
-- => [["dbt_m","table"],["dbt_v","view"]]
select "column_name", data_type, character_maximum_length, numeric_precision, numeric_scale from information_schema."columns" where table_name = 'dbt_m' and table_schema = (select nspname from pg_namespace where nspname like 'case%' and oid = (select relnamespace from pg_class where relname = 'dbt_m')) order by ordinal_position;
-- => [["id","integer",null,32,0],["note","character varying",5,null,null]]

-- @ SVV_TABLE_INFO counts rows, and leaves out tables without any (page=r_SVV_TABLE_INFO)
create table info_full (id int, v varchar(30)) diststyle key distkey(id) compound sortkey(v, id);
create table info_empty (id int);
insert into info_full values (1, 'a'), (2, 'b');
select "table", diststyle, sortkey1, sortkey_num, max_varchar, tbl_rows from svv_table_info where "table" like 'info_%' and schema like 'case%';
-- => [["info_full","KEY(id)","v",2,30,"2"]]
select no_such_stat from svv_table_info;
-- error 42703 no_such_stat

-- @ SVV_REDSHIFT_COLUMNS and SVV_ALL_COLUMNS list columns with their types (page=r_SVV_REDSHIFT_COLUMNS)
create table red_cols (id bigint identity(1,1), v varchar(7) encode zstd not null);
comment on column red_cols.v is 'seven';
select column_name, data_type, is_nullable, encoding, distkey, sortkey, remarks from svv_redshift_columns where table_name = 'red_cols' order by ordinal_position;
-- => [["id","bigint","NO","az64",false,0,null],["v","character varying(7)","NO","zstd",false,0,"seven"]]
select column_name, data_type, numeric_precision, character_maximum_length from svv_all_columns where table_name = 'red_cols' order by ordinal_position;
-- => [["id","bigint",64,null],["v","character varying(7)",null,7]]
select table_name, table_type from svv_all_tables where table_name = 'red_cols';
-- => [["red_cols","TABLE"]]

-- @ PG_TABLE_DEF lists the tables of the search path alone (page=r_PG_TABLE_DEF)
create schema not_in_path;
create table not_in_path.def_t (a int);
select count(*) from pg_table_def where tablename = 'def_t';
-- => [[0]]
set search_path to not_in_path;
select schemaname, "column", type from pg_table_def where tablename = 'def_t';
-- => [["not_in_path","a","integer"]]
drop schema not_in_path cascade;

-- @ users see their own statements, and those with SYSLOG ACCESS UNRESTRICTED all of them (page=c_visibility-of-data)
create user log_reader password disable;
select 'of the superuser' as said;
set session authorization log_reader;
select 'of the reader' as said;
select count(*) from stl_query where trim(querytxt) like 'select ''of the %as said';
-- => [[1]]
select count(*) from svv_user_info;
-- => [[1]]
set session authorization default;
alter user log_reader syslog access unrestricted;
set session authorization log_reader;
select count(*) from stl_query where trim(querytxt) like 'select ''of the %as said';
-- => [[2]]
set session authorization default;
drop user log_reader;

-- @ SVV_TABLES and SVV_COLUMNS show what the user has access to (page=r_SVV_TABLES)
create user some_access password disable;
create table shown_t (a int, b int);
create table hidden_t (a int);
grant select (a) on shown_t to some_access;
set session authorization some_access;
select table_name from svv_tables where table_name in ('shown_t', 'hidden_t');
-- => [["shown_t"]]
select count(*) from svv_columns where table_name = 'hidden_t';
-- => [[0]]
set session authorization default;
revoke select (a) on shown_t from some_access;
drop user some_access;

-- @ PG_USER, PG_GROUP and PG_USER_INFO tell of users and their groups (page=c_intro_catalog_views)
create user in_list password disable connection limit 4 valid until '2030-01-01';
create group list_group with user in_list;
alter user in_list set search_path to public;
select u.usename, g.groname from pg_user u, pg_group g where u.usesysid = any (g.grolist) and g.groname = 'list_group';
-- => [["in_list","list_group"]]
select usename, useconnlimit, valuntil, useconfig from pg_user_info where usename = 'in_list';
-- => [["in_list","4","2030-01-01 00:00:00+00","{search_path=public}"]]
drop group list_group;
drop user in_list;

-- @ roles and grants are listed by who has them (page=r_SVV_USER_GRANTS)
create user granted_user password disable;
create role granted_role;
create role nested_role;
grant role granted_role to granted_user with admin option;
grant role nested_role to role granted_role;
grant create on database dev to granted_user;
select user_name, role_name, admin_option from svv_user_grants where user_name = 'granted_user';
-- => [["granted_user","granted_role",true]]
select role_name, granted_role_name from svv_role_grants where role_name = 'granted_role';
-- => [["granted_role","nested_role"]]
select privilege_type from svv_database_privileges where identity_name = 'granted_user';
-- => [["CREATE"]]
select * from pg_get_session_roles() r(name name, roleid int);
-- => []
select * from pg_get_session_roles(1) r(name name, roleid int);
-- error 0A000 pg_get_session_roles
revoke create on database dev from granted_user;
drop role granted_role force;
drop role nested_role;
drop user granted_user;

-- @ PG_GET_COLS lists the columns of a table or view (page=PG_GET_COLS)
create table cols_t (salesid int, pricepaid decimal(8,2));
create view cols_v as select pricepaid, salesid from cols_t;
select col_name, col_type, col_num from pg_get_cols('cols_v') cols(view_schema name, view_name name, col_name name, col_type varchar, col_num int) order by col_num;
-- => [["pricepaid","numeric(8,2)",1],["salesid","integer",2]]
select * from pg_get_cols('no_such_view') cols(view_schema name);
-- error 42P01 no_such_view

-- @ a view's text and a comment are found by the object's id (page=r_COMMENT)
create table def_base (a int);
create view def_view as select a from def_base;
comment on table def_base is 'the base';
comment on column def_base.a is 'the column';
select obj_description(oid, 'pg_class'), col_description(oid, 1) from pg_class where relname = 'def_base' and pg_table_is_visible(oid);
-- => [["the base","the column"]]
select pg_get_viewdef(oid) from pg_class where relname = 'def_view' and pg_table_is_visible(oid);
-- => [["select a from def_base;"]]

-- @ a relation's name in quotes is its id as REGCLASS, which shows as the name (page=r_COMMENT)
create table class_base (a int);
comment on table class_base is 'the base';
comment on column class_base.a is 'the column';
create view class_view as select a from class_base;
select obj_description('class_base'::regclass), col_description('class_base'::regclass, 1::integer), pg_get_viewdef('class_view'::regclass::oid, true);
-- => [["the base","the column","select a from class_base;"]]
select relname from pg_class where oid = 'class_base'::regclass;
-- => [["class_base"]]
select attrelid::regclass, attname, atttypid::regtype from pg_attribute where attrelid = 'class_view'::regclass;
-- => [["class_view","a","integer"]]
select 'class_base'::regclass, 'of ' || 'Class_View'::regclass, 'int8'::regtype, 'double precision'::regtype, 1::regclass, null::regclass;
-- => [["class_base","of class_view","bigint","double precision","1",null]]
set search_path to pg_catalog;
select relname from pg_class where oid = 'class_base'::regclass;
-- error 42P01 relation "class_base" does not exist

-- @ a table called as one of the catalog is another one (page=r_COMMENT)
create schema golden_class_names;
create table golden_class_names.pg_class (a int);
select 'golden_class_names.pg_class'::regclass::oid = 'pg_class'::regclass::oid, 'pg_catalog.pg_class'::regclass::oid = 'pg_class'::regclass::oid;
-- => [[false,true]]
drop schema golden_class_names cascade;

-- @ REGCLASS and REGTYPE name what there is (page=r_COMMENT)
select 'no_such_schema.sales'::regclass;
-- error 3F000 no_such_schema
select 'no such table'::regclass;
-- error 42602 invalid name syntax: "no such table"
select '1a'::regclass;
-- error 42602 invalid name syntax: "1a"
select '1 + 2'::regclass;
-- error 42602 invalid name syntax: "1 + 2"
select 'a.b[0]'::regclass;
-- error 42602 invalid name syntax: "a.b[0]"
select 'a.b.c.d'::regclass;
-- error 42602 invalid name syntax: "a.b.c.d"
select 'other.public.sales'::regclass;
-- error 0A000 another database
select 'pg_catalog.svv_tables'::regclass;
-- error 0A000 the id of the system view svv_tables
select date '2024-01-01'::regclass;
-- error 42846 cannot cast type date to regclass
select (case when true then 'pg_class' end)::regclass;
-- error 0A000 not emulated: a name that is no literal as regclass
select 'int + 1'::regtype;
-- error 42704 type "int + 1" does not exist
select 'no such type'::regtype;
-- error 42704 type "no such type" does not exist
select '12'::regclass, 'oid'::regtype, ' NAME '::regtype, 'character varying(3)'::regtype, 23::regtype;
-- => [["12","oid","name","character varying","integer"]]
select 'wholenumber'::regtype;
-- error 42704 type "wholenumber" does not exist
create table of_classes (a regclass);
-- error 0A000 column "a" has unsupported type "regclass"
select relname::regclass from pg_class;
-- error 0A000 not emulated: a name that is no literal as regclass
select 'now'::regproc;
-- error 0A000 not emulated: the type regproc

-- @ sessions, locks and the query log are seen while they last (page=r_STV_SESSIONS)
select count(*) from stv_sessions where process = pg_backend_pid();
-- => [[1]]
begin;
create table locked_now (a int);
select lock_mode, lockable_object_type, granted from svv_transactions where pid = pg_backend_pid() and relation = (select oid from pg_class where relname = 'locked_now');
-- => [["AccessExclusiveLock","relation",true]]
select lock_status from stv_locks where lock_owner_pid = pg_backend_pid() and table_id = (select oid from pg_class where relname = 'locked_now');
-- => [["Holding delete lock   "]]
commit;
set query_group to 'labelled';
select 'in the log' as said;
select trim(label), trim(substring), aborted from svl_qlog where query = pg_last_query_id();
-- => [["labelled","select 'in the log' as said",0]]
select status, query_type, query_label from sys_query_history where query_text = 'select ''in the log'' as said';
-- => [["success","SELECT","labelled"]]
select trim(text) from stl_querytext where query = (select max(query) from stl_query where querytxt like 'select ''in the log''%');
-- => [["select 'in the log' as said"]]

-- @ functions of the leader node are refused beside STL, STV and SVV views (page=r_CURRENT_SCHEMA)
select count(*) from svv_tables where table_schema = current_schema();
-- error 0A000 current_schema
select version() from stv_sessions;
-- error 0A000 version
select count(*) > 0 from pg_namespace where nspname = current_schema();
-- => [[true]]

-- @ a view of the system that AWS has and this one has not is refused by name (page=cm_chap_system-tables)
select * from stl_wlm_query;
-- error 0A000 not emulated: the system view stl_wlm_query
select * from pg_catalog.svl_compile;
-- error 0A000 not emulated: the system view svl_compile
select * from stl_no_such_view;
-- error 42P01 stl_no_such_view

-- @ PG_GET_COLS reads a name as it is written in a literal (page=PG_GET_COLS)
create schema get_cols;
create table get_cols.t (a int, b varchar(7));
select view_schema, view_name, col_name, col_type, col_num from pg_get_cols('"get_cols".T') order by col_num;
-- => [["get_cols","t","a","integer",1],["get_cols","t","b","character varying(7)",2]]
select * from pg_get_cols();
-- error 42883 pg_get_cols
select * from pg_get_cols('a', 'b');
-- error 42883 pg_get_cols
select * from pg_get_cols(1);
-- error 42883 pg_get_cols
drop schema get_cols cascade;

-- @ a relation that its name alone does not mean shows with its schema (page=r_search_path)
create schema class_first;
create schema class_second;
create table class_first.both_have (a int);
create table class_second.both_have (a int);
create table class_second.one_has (a int);
set search_path to class_first;
select 'both_have'::regclass, 'class_second.both_have'::regclass, 'class_second.one_has'::regclass;
-- => [["both_have","class_second.both_have","class_second.one_has"]]
set search_path to class_second, class_first;
select 'both_have'::regclass, 'class_first.both_have'::regclass, 'one_has'::regclass;
-- => [["both_have","class_first.both_have","one_has"]]
create temp table both_have (a int);
select 'both_have'::regclass, 'class_second.both_have'::regclass, 'both_have'::regclass = 'class_second.both_have'::regclass;
-- => [["both_have","class_second.both_have",false]]
drop schema class_first cascade;
drop schema class_second cascade;

-- @ a late-binding view may list the columns of late-binding views, its own among them (page=PG_GET_LATE_BINDING_VIEW_COLS)
create view own_cols as select view_name as of_view, col_name, col_num from pg_get_late_binding_view_cols() cols(view_schema name, view_name name, col_name name, col_type varchar, col_num int) with no schema binding;
select col_name, col_num from own_cols where of_view = 'own_cols' order by 2;
-- => [["of_view",1],["col_name",2],["col_num",3]]
drop view own_cols;
