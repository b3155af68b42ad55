-- Tables, views, schemas and functions.

-- @ CREATE TABLE takes distribution, sort keys and encodings (page=r_CREATE_TABLE_NEW)
create table t(id bigint not null encode az64 distkey, at timestamp sortkey, name varchar(20) encode zstd, primary key (id)) diststyle key;
insert into t values (1, '2024-01-01', 'x');
select * from t;
-- => [[1,"2024-01-01 00:00:00","x"]]

-- @ CREATE TABLE takes table attributes of every kind (page=r_CREATE_TABLE_NEW)
create table a(id int, b int) diststyle all compound sortkey(id, b);
create table b(id int, b int) diststyle even interleaved sortkey(id, b);
create table c(id int) backup no diststyle auto sortkey auto encode auto;
select count(*) from a, b, c;
-- => [[0]]

-- @ CREATE TABLE of a name that is taken is refused (page=r_CREATE_TABLE_NEW also=postgres)
create table t(a int);
create table t(a int);
-- error 42P07 "t" already exists

-- @ CREATE TABLE IF NOT EXISTS leaves a table as it is (page=r_CREATE_TABLE_NEW also=postgres)
create table t as select 1 as a;
create table if not exists t(b int);
select * from t;
-- => [[1]]
-- columns ["a"]

-- @ LIKE copies columns and their NOT NULL (page=r_CREATE_TABLE_NEW)
create table t(a int not null, b varchar(5) default 'x');
create table u(like t);
insert into u(a) values (1);
select * from u;
-- => [[1,null]]
insert into u values (null, 'y');
-- error 23502 a

-- @ LIKE INCLUDING DEFAULTS copies defaults (page=r_CREATE_TABLE_NEW also=postgres)
create table t(a int, b varchar(5) default 'x');
create table u(like t including defaults);
insert into u(a) values (1);
select * from u;
-- => [[1,"x"]]

-- @ CREATE TABLE AS takes names and types of the query (page=r_CREATE_TABLE_AS also=postgres)
create table t as select 1 as a, 'xyz'::varchar(10) as b, 2.50::decimal(5,2) as c;
select * from t;
-- => [[1,"xyz","2.50"]]
-- types ["integer","character varying(10)","numeric(5,2)"]

-- @ CREATE TABLE AS takes names of columns and attributes (page=r_CTAS_examples)
create table t(x, y) distkey(x) sortkey(y) as select 1, 2;
select x, y from t;
-- => [[1,2]]

-- @ CREATE TABLE AS names its keys by their places in the query (page=r_CTAS_examples)
create table event(eventid int, venueid smallint, dateid smallint, eventname varchar(200));
create table eventdistsort distkey (1) sortkey (1, 3) as select eventid, venueid, dateid, eventname from event;
select "column", type, distkey, sortkey from pg_table_def where tablename = 'eventdistsort' order by 1;
-- => [["dateid","smallint",false,2],["eventid","integer",true,1],["eventname","character varying(200)",false,0],["venueid","smallint",false,0]]
create table beyond distkey (5) as select eventid from event;
-- error 42703 5

-- @ CREATE TABLE AS of one table takes its distribution and its sort key (page=r_CTAS_usage_notes)
create table sales(salesid int, listid int distkey, dateid smallint sortkey, qtysold smallint);
create table sales_simple as select listid, dateid, qtysold from sales;
create table sales_limit as select listid, dateid, qtysold from sales limit 100;
create table sales_groupby as select listid, dateid, sum(qtysold) from sales group by listid, dateid;
select tablename, "column", distkey, sortkey from pg_table_def where tablename like 'sales_%' order by 1, 2;
-- => [["sales_groupby","dateid",false,0],["sales_groupby","listid",false,0],["sales_groupby","sum",false,0],["sales_limit","dateid",false,0],["sales_limit","listid",false,0],["sales_limit","qtysold",false,0],["sales_simple","dateid",false,1],["sales_simple","listid",true,0],["sales_simple","qtysold",false,0]]

-- @ CREATE TABLE AS with a distribution of its own takes no key of the table it reads (page=r_CTAS_examples)
create table event(eventid int distkey sortkey, venueid smallint);
create table eventdisteven diststyle even as select eventid, venueid from event;
create table venuedistevent distkey(venueid) as select * from event;
create table eventsort diststyle even sortkey (venueid) as select * from event;
select tablename, "column", distkey, sortkey from pg_table_def where tablename in ('eventdisteven', 'venuedistevent', 'eventsort') order by 1, 2;
-- => [["eventdisteven","eventid",false,0],["eventdisteven","venueid",false,0],["eventsort","eventid",false,0],["eventsort","venueid",false,1],["venuedistevent","eventid",false,0],["venuedistevent","venueid",true,0]]

-- @ CREATE TABLE AS keeps no constraint, default or identity of the table it reads (page=r_CTAS_usage_notes)
create table t(id int identity(1, 1) primary key, a int not null default 4);
insert into t default values;
create table copy as select * from t;
insert into copy(id) values (null);
select a from copy order by a;
-- => [[4],[null]]

-- @ DISTSTYLE KEY needs a DISTKEY, and a DISTKEY no other style (page=r_CREATE_TABLE_AS)
create table t diststyle key as select 1 as a;
-- error 42P16 DISTSTYLE KEY needs a DISTKEY
create table t diststyle even distkey(a) as select 1 as a;
-- error 42P16 takes no DISTSTYLE but KEY
create table t(a int) diststyle key;
-- error 42P16 DISTSTYLE KEY needs a DISTKEY

-- @ SORTKEY behind a column is the whole sort key (page=r_CREATE_TABLE_NEW)
create table t(a int sortkey, b int sortkey);
-- error 42P16 multiple sort keys
create table t(a int sortkey, b int) sortkey(b);
-- error 42P16 multiple sort keys
create table t(a int distkey sortkey, b int);
create table u(a int sortkey, b int) sortkey auto;
select "column", sortkey from pg_table_def where tablename = 'u' order by 1;
-- => [["a",1],["b",0]]

-- @ VARBYTE and INTERVAL columns are no keys (page=r_CREATE_TABLE_NEW)
create table t(a varbyte(8)) distkey(a);
-- error 42P16 can not be a distribution or sort key
create table t(a varbyte(8) sortkey);
-- error 42P16 can not be a distribution or sort key
create table t(a interval year to month) sortkey(a);
-- error 42P16 can not be a distribution or sort key

-- @ LIKE brings the distribution and the sort key along, and none can be set beside it (page=r_CREATE_TABLE_NEW)
create table like_parent(a int, b int sortkey) diststyle all;
create table like_copied (like like_parent);
insert into like_parent values (1, 2);
insert into like_copied values (1, 2);
select "table", diststyle, sortkey1 from svv_table_info where "table" in ('like_parent', 'like_copied') order by 1;
-- => [["like_copied","ALL","b"],["like_parent","ALL","b"]]
create table wrong (like like_parent) diststyle even;
-- error 0A000 LIKE
create table wrong (like like_parent) sortkey(a);
-- error 0A000 LIKE
create table wrong (like like_parent) backup no;
-- error 0A000 LIKE

-- @ a key has each column once (page=r_CREATE_TABLE_NEW also=postgres)
create table t(a int, b int, primary key(a, b, a));
-- error 42701 "a" appears twice
create table t(a int, b int, unique(b, b));
-- error 42701 "b" appears twice

-- @ a sort key has each column once (page=r_CREATE_TABLE_NEW)
create table t(a int, b int) sortkey(a, b, a);
-- error 42701 "a" appears twice
-- at a)

-- @ an identity column is not declared NULL (page=r_CREATE_TABLE_NEW)
create table t(a int null identity(1, 1));
-- error 42601 conflicting NULL/NOT NULL declarations for column "a"

-- @ a primary key takes no NULL, whatever its column says (page=r_CREATE_TABLE_NEW also=postgres)
create table t(a int null primary key);
insert into t values (null);
-- error 23502

-- @ an encoding is for the types that it compresses (page=c_Compression_encodings)
create table t(a varchar(10) encode az64);
-- error 42*** invalid encoding type specified for column "a"
create table t(a int, b char(3) encode text255);
-- error 42*** invalid encoding type specified for column "b"
create table t(a boolean encode lzo);
-- error 42*** invalid encoding
create table t(a smallint encode delta32k);
-- error 42*** invalid encoding
create table t(a float encode delta);
-- error 42*** invalid encoding
create table t(a super encode bytedict);
-- error 42*** invalid encoding
create table t(a super encode zstd, b varbyte(4) encode lzo, c boolean encode runlength, d date encode delta32k, e varchar(5) encode text32k, f float encode bytedict, g boolean encode raw);
select "column", encoding from pg_table_def where tablename = 't' order by 1;
-- => [["a","zstd"],["b","lzo"],["c","runlength"],["d","delta32k"],["e","text32k"],["f","bytedict"],["g","none"]]

-- @ a MOSTLY encoding is smaller than the type of its column (page=c_MostlyN_encoding)
create table t(a smallint encode mostly16);
-- error 42*** invalid encoding
create table t(a int encode mostly32);
-- error 42*** invalid encoding
create table t(a date encode mostly8);
-- error 42*** invalid encoding
create table t(a smallint encode mostly8, b int encode mostly16, c bigint encode mostly32, d decimal(18,2) encode mostly32);

-- @ ALTER TABLE holds encodings to the types of their columns too (page=r_ALTER_TABLE)
create table t(a int, b varchar(5));
alter table t alter column a encode text255;
-- error 42*** invalid encoding type specified for column "a"
alter table t add column c boolean encode az64;
-- error 42*** invalid encoding type specified for column "c"

-- @ columns without an encoding get that of their type (page=r_CREATE_TABLE_NEW)
create table t(a int, b boolean, c real, d char(3), e varbyte(3), f date, g int sortkey);
select "column", encoding from pg_table_def where tablename = 't' order by 1;
-- => [["a","az64"],["b","none"],["c","none"],["d","lzo"],["e","lzo"],["f","az64"],["g","none"]]

-- @ an identity column has no default beside its numbers (page=r_CREATE_TABLE_NEW)
create table t(a int generated by default as identity(1, 1) default 5);
-- error 42601 "a"
create table t(a int default 5 identity(1, 1), b int);
-- error 42601 "a"

-- @ an interleaved sort key has eight columns at most (page=r_CREATE_TABLE_NEW)
create table t(a int, b int, c int, d int, e int, f int, g int, h int, i int) interleaved sortkey(a, b, c, d, e, f, g, h, i);
-- error 54011 at most 8 columns
create table t(a int, b int, c int, d int, e int, f int, g int, h int) interleaved sortkey(a, b, c, d, e, f, g, h);

-- @ the columns of a view have names of their own (page=r_CREATE_VIEW also=postgres)
create table t(a int);
create view twice as select a, a from t;
-- error 42701 column "a" specified more than once

-- @ a default is evaluated for each insert (page=r_CREATE_TABLE_NEW)
create table t(a int, at timestamp default getdate(), who varchar(128) default current_user);
insert into t(a) values (1);
select at <= getdate(), who = current_user from t;
-- => [[true,true]]

-- @ DROP TABLE of an unknown table is refused (page=r_DROP_TABLE also=postgres)
drop table no_such_table;
-- error 42P01 no_such_table

-- @ DROP TABLE IF EXISTS of an unknown table does nothing (page=r_DROP_TABLE also=postgres,pg-mem)
drop table if exists no_such_table;
select 1;
-- => [[1]]

-- @ a view follows its table (page=r_CREATE_VIEW also=postgres,pg-mem)
create table t(a int);
create view v as select a * 2 as twice from t;
insert into t values (1), (2);
select * from v order by 1;
-- => [[2],[4]]
-- columns ["twice"]

-- @ a view keeps its columns when the table gets more (page=r_CREATE_VIEW also=postgres)
create table t(a int);
create view v as select * from t;
alter table t add column b int;
insert into t values (1, 2);
select * from v;
-- => [[1]]

-- @ a table with a view cannot be dropped (page=r_DROP_TABLE also=postgres)
create table t(a int);
create view v as select * from t;
drop table t;
-- error 2BP01 depend

-- @ DROP TABLE CASCADE drops its views (page=r_DROP_TABLE also=postgres)
create table t(a int);
create view v as select * from t;
drop table t cascade;
select * from v;
-- error 42P01 "v"

-- @ a late-binding view outlives its table (page=r_CREATE_VIEW)

create schema late_binding;
create table late_binding.t(a int);
create view v as select * from late_binding.t with no schema binding;
drop table late_binding.t;
select * from v;
-- error 42P01 t
create table late_binding.t(b int, c int);
select * from v;
-- => []
-- columns ["b","c"]
drop schema late_binding cascade;

-- @ a bound view over a late-binding view holds on to that view alone (page=r_CREATE_VIEW)
create schema late_below;
create table late_below.t(a int);
create view late as select a from late_below.t with no schema binding;
create view bound as select a from late;
drop view late;
-- error 2BP01 bound
drop table late_below.t cascade;
select * from bound;
-- error 42P01 late_below.t
create table late_below.t as select 5 as a;
select * from bound;
-- => [[5]]
drop schema late_below cascade;

-- @ a late-binding view may come before its table (page=r_CREATE_VIEW)
create schema comes_later;
create view v as select a from comes_later.t with no schema binding;
create table comes_later.t as select 3 as a;
select * from v;
-- => [[3]]
drop schema comes_later cascade;

-- @ a late-binding view names tables with their schema (page=r_CREATE_VIEW)
create table t(a int);
create view v as select * from t with no schema binding;
-- error 42*** schema

-- @ CREATE OR REPLACE VIEW replaces a query (page=r_CREATE_VIEW also=postgres)
create view v as select 1 as a;
create or replace view v as select 2 as a;
select * from v;
-- => [[2]]

-- @ CREATE OR REPLACE VIEW keeps the number of columns (page=r_CREATE_VIEW)
create view v as select 1 as a;
create or replace view v as select 1 as a, 2 as b;
-- error 42P16 cannot change number of columns in view
create or replace view v as select 3 as a;
select * from v;
-- => [[3]]

-- @ CREATE OR REPLACE VIEW keeps the names of the columns (page=r_CREATE_VIEW also=postgres)
create view v as select 1 as a, 2 as b;
create or replace view v as select 2 as b, 1 as a;
-- error 42P16 cannot change name of view column "a"

-- @ CREATE OR REPLACE VIEW keeps the types of the columns, with the list of names and without (page=r_CREATE_VIEW also=postgres)
create view v(a, b) as select 1, 'x'::varchar(5);
create or replace view v as select 2::bigint as a, 'x'::varchar(5) as b;
-- error 42P16 cannot change data type of view column "a"
create or replace view v as select 2 as a, 'x'::varchar(6) as b;
-- error 42P16 cannot change data type of view column "b"
create or replace view v(a, b) as select 2, 'y'::varchar(5);
select * from v;
-- => [[2,"y"]]

-- @ a late-binding view has no columns to keep until it is read (page=r_CREATE_VIEW assumed="the page says of every view that its columns stay the same, and of a late-binding one that nothing is checked when it is made; taken: a late-binding view is replaced by any")
create schema lates;
create table lates.t as select 1 as a, 2 as b;
create view v as select a from lates.t with no schema binding;
create or replace view v as select b, a from lates.t with no schema binding;
select * from v;
-- => [[2,1]]
drop schema lates cascade;

-- @ a view that others read does not become late-binding (page=r_CREATE_VIEW assumed="what is bound to a view is lost with its binding, or is refused; taken: it is refused, as DROP would be")
create table t(a int);
create view v as select a from t;
create view w as select a from v;
create or replace view v as select 1 as a with no schema binding;
-- error 2BP01 depend

-- @ a view names its columns (page=r_CREATE_VIEW also=postgres,pg-mem)
create view v(x, y) as select 1, 2;
select y, x from v;
-- => [[2,1]]

-- @ ALTER TABLE adds a column with a default (page=r_ALTER_TABLE also=postgres,pg-mem)
create table t(a int);
insert into t values (1);
alter table t add column b int default 7;
select * from t;
-- => [[1,7]]

-- @ ALTER TABLE drops a column (page=r_ALTER_TABLE also=postgres,pg-mem)
create table t(a int, b int);
insert into t values (1, 2);
alter table t drop column a;
select * from t;
-- => [[2]]

-- @ ALTER TABLE renames a table and a column (page=r_ALTER_TABLE also=postgres,pg-mem)
create table t(a int);
insert into t values (5);
alter table t rename to renamed;
alter table renamed rename column a to b;
select b from renamed;
-- => [[5]]

-- @ ALTER TABLE widens a VARCHAR column (page=r_ALTER_TABLE also=postgres)
create table t(a varchar(2));
insert into t values ('ab');
alter table t alter column a type varchar(4);
insert into t values ('abcd');
select a from t order by 1;
-- => [["ab"],["abcd"]]

-- @ ALTER TABLE APPEND moves the rows (page=r_ALTER_TABLE_APPEND)
create table source(a int);
create table target(a int);
insert into source values (1), (2);
alter table target append from source;
select (select count(*) from source), (select count(*) from target);
-- => [[0,2]]

-- @ ALTER TABLE of an unknown column is refused (page=r_ALTER_TABLE also=postgres)
create table t(a int);
alter table t drop column b;
-- error 42703 "b"

-- @ a SQL function replaces its parameters by number (page=udf-creating-a-scalar-sql-udf)
create function f_sql_greater(float, float) returns float stable as $$ select case when $1 > $2 then $1 else $2 end $$ language sql;
select f_sql_greater(1.5, 2.5), f_sql_greater(3, 2);
-- => [[2.5,3]]

-- @ the body of a SQL function has no ORDER BY, LIMIT, INTO or TOP (page=r_CREATE_FUNCTION)
create function f_clause(int) returns int immutable as $$ select $1 order by 1 $$ language sql;
-- error 42P13 ORDER BY
create function f_clause(int) returns int immutable as $$ select $1 limit 0 $$ language sql;
-- error 42P13 LIMIT
create function f_clause(int) returns int immutable as $$ select top 1 $1 $$ language sql;
-- error 42P13

-- @ an argument that is volatile has one value in the body of a function (page=r_CREATE_FUNCTION)
create function f_once(float) returns boolean immutable as $$ select $1 >= 0 $$ language sql;
select f_once(random());
-- => [[true]]
create function f_again(float) returns boolean immutable as $$ select $1 = $1 $$ language sql;
select f_again(1.5);
-- => [[true]]
select f_again(1 - random());
-- error 0A000 not emulated: a volatile argument of f_again

-- @ a function is replaced by one of the same types (page=r_CREATE_FUNCTION)
create function f_same(int) returns int immutable as $$ select 1 $$ language sql;
create or replace function f_same(int) returns varchar immutable as $$ select 'a' $$ language sql;
-- error 42P13 return type

-- @ a function has at most 32 arguments (page=r_CREATE_FUNCTION)
create function f_many(int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int,int) returns int immutable as $$ select $1 $$ language sql;
-- error 54023 32

-- @ functions of one name are told apart by the types of their arguments (page=udf-naming-udfs)
create function f_kind(int) returns varchar immutable as $$ select 'int' $$ language sql;
create function f_kind(varchar) returns varchar immutable as $$ select 'varchar' $$ language sql;
create function f_kind(date) returns varchar immutable as $$ select 'date' $$ language sql;
select f_kind(1), f_kind(1::smallint), f_kind('x'), f_kind('x'::varchar(3)), f_kind('2024-01-02'::date);
-- => [["int","int","varchar","varchar","date"]]
create function f_kind(varchar(10)) returns varchar immutable as $$ select 'other' $$ language sql;
-- error 42723 f_kind
create or replace function f_kind(varchar(10)) returns varchar immutable as $$ select 'text' $$ language sql;
select f_kind(1), f_kind('x'), f_kind('2024-01-02'::date);
-- => [["int","text","date"]]
drop function f_kind;
-- error 42725 f_kind
drop function f_kind(varchar);
drop function f_kind(date);
select f_kind(1);
-- => [["int"]]
drop function f_kind;
select f_kind(1);
-- error 42883 f_kind

-- @ a SQL function may call another (page=udf-creating-a-scalar-sql-udf)
create function f_inner(int) returns int immutable as $$ select $1 + 1 $$ language sql;
create function f_outer(int) returns int immutable as $$ select f_inner($1) * 10 $$ language sql;
select f_outer(4);
-- => [[50]]

-- @ DROP FUNCTION names its argument types (page=r_DROP_FUNCTION also=postgres)
create function f_one(int) returns int immutable as $$ select 1 $$ language sql;
drop function f_one(int);
select f_one(1);
-- error 42883 f_one

-- @ a Python function is refused by name (page=udf-creating-a-scalar-udf)
create function f_py(a int) returns int stable as $$ return a $$ language plpythonu;
-- error 0A000 python

-- @ CREATE SCHEMA IF NOT EXISTS leaves a schema as it is (page=r_CREATE_SCHEMA also=postgres)
create schema schema_of_ddl;
create schema if not exists schema_of_ddl;
create table schema_of_ddl.t(a int);
drop schema schema_of_ddl cascade;
select 1;
-- => [[1]]

-- @ a schema that is not empty needs CASCADE (page=r_DROP_SCHEMA also=postgres)
create schema schema_not_empty;
create table schema_not_empty.t(a int);
drop schema schema_not_empty;
-- error 2BP01 depend
drop schema schema_not_empty cascade;

-- @ the views of the catalog show a table (page=r_PG_TABLE_DEF)
create table catalog_t(id int not null distkey, name varchar(20), at timestamp sortkey);
select "column", type, "notnull", distkey, sortkey from pg_table_def where tablename = 'catalog_t' order by 1;
-- => [["at","timestamp without time zone",false,false,1],["id","integer",true,true,0],["name","character varying(20)",false,false,0]]

-- @ information_schema shows columns (page=r_SVV_COLUMNS)
create table schema_t(id int, price decimal(8,2), name varchar(20));
select column_name, data_type, ordinal_position from information_schema.columns where table_name = 'schema_t' order by ordinal_position;
-- => [["id","integer",1],["price","numeric",2],["name","character varying",3]]

-- @ a materialized view is read after REFRESH (page=materialized-view-refresh-sql-command)
create table t(a int);
insert into t values (1);
create materialized view mv as select count(*) as n from t;
insert into t values (2);
select n from mv;
-- => [[1]]
refresh materialized view mv;
select n from mv;
-- => [[2]]

-- @ COMMENT ON takes a table and a column (page=r_COMMENT)
create table t(a int);
comment on table t is 'a table';
comment on column t.a is 'a column';
select 1;
-- => [[1]]

-- @ ANALYZE and VACUUM run (page=r_VACUUM_command)
create table t(a int);
analyze t;
vacuum full t;
select 1;
-- => [[1]]


-- @ late-binding views that read one another are an error where they are read, not a loop (page=r_CREATE_VIEW)
set search_path to public;
create view public.first_of_two as select 1 as x with no schema binding;
create view public.second_of_two as select x from public.first_of_two with no schema binding;
select a.x, b.x from public.second_of_two as a, public.second_of_two as b;
-- => [[1,1]]
create or replace view public.first_of_two as select x from public.second_of_two with no schema binding;
select x from public.first_of_two;
-- error 42P17 infinite recursion detected in rules for relation "first_of_two"
drop view public.first_of_two;
drop view public.second_of_two;

-- @ a default has to be a value of its column's type (page=r_CREATE_TABLE_NEW)
create table t(a int default 'x');
-- error 22P02 invalid input syntax for integer: "x"
create table t(a boolean default 'maybe');
-- error 22P02 boolean
create table t(a smallint default '40000');
-- error 22003 out of range for type smallint
create table t(a int default current_date);
-- error 42***
create table t(a int, b int default a);
-- error 42***
create table t(a int default '7', b decimal(5,2) default '1.5', c boolean default 'yes');
alter table t add column d int default 'x';
-- error 22P02 invalid input syntax for integer: "x"
insert into t values (default, default, default);
select a, b, c from t;
-- => [[7,"1.50",true]]

-- @ a table has an identity column beside a default identity column, and both start at one (page=r_CREATE_TABLE_examples)
create table t1(hist_id bigint identity not null, base_id bigint generated by default as identity not null, business_key varchar(10), some_field varchar(10));
insert into t1(business_key, some_field) values ('A', 'MM');
insert into t1(base_id, business_key, some_field) values (default, 'B', 'MNOP');
insert into t1(base_id, business_key, some_field) values (2, 'B', 'MNNN');
select * from t1 order by 1;
-- => [[1,1,"A","MM"],[2,2,"B","MNOP"],[3,2,"B","MNNN"]]
insert into t1(hist_id, business_key) values (9, 'C');
-- error ***** hist_id

-- @ a table that another table refers to goes with CASCADE, and the foreign key with it (page=r_DROP_TABLE also=postgres)
create table parent(a int primary key);
create table child(b int, constraint child_parent foreign key (b) references parent (a));
drop table parent;
-- error 2BP01 other objects depend on it
drop table parent cascade;
select count(*) from information_schema.table_constraints where constraint_name = 'child_parent';
-- => [[0]]
select count(*) from child;
-- => [[0]]

-- @ tables that refer to one another are dropped by one statement (page=r_DROP_TABLE also=postgres)
create table parent(a int primary key);
create table child(b int, foreign key (b) references parent (a));
drop table parent, child;
create view below as select 1 as a;
create view above as select a from below;
drop view below, above;
select * from above;
-- error 42P01 above

-- @ a function that a view calls goes with CASCADE, and the view with it (page=r_DROP_FUNCTION also=postgres)
create table t(a int);
create function twice(int) returns int immutable as $$ select $1 * 2 $$ language sql;
create view v as select twice(a) as b from t;
create view w as select b from v;
drop function twice(int);
-- error 2BP01 other objects depend on it
select * from w;
-- => []
drop function twice(int) cascade;
select * from v;
-- error 42P01 v
select * from w;
-- error 42P01 w
select * from t;
-- => []

-- @ a schema that is dropped takes the views along that call its functions (page=r_DROP_SCHEMA also=postgres)
create schema of_calls;
create function of_calls.one(int) returns int immutable as $$ select 1 $$ language sql;
create view v as select of_calls.one(3) as b;
drop schema of_calls cascade;
select * from v;
-- error 42P01 v

-- @ a view keeps to the functions it was made with (page=r_CREATE_VIEW also=postgres)
create table t(a bigint);
insert into t values (5);
create function shown(decimal) returns int immutable as $$ select 1 $$ language sql;
create view v as select shown(a) as b from t;
create function shown(bigint) returns int immutable as $$ select 2 $$ language sql;
select shown(a) from t;
-- => [[2]]
select b from v;
-- => [[1]]

-- @ a comment of no characters is no comment (page=r_COMMENT assumed="as in Postgres: an empty text removes the comment, or is one")
create table no_words(a int);
comment on table no_words is 'some';
comment on table no_words is '';
select count(*) from pg_description d join pg_class c on c.oid = d.objoid where c.relname = 'no_words';
-- => [[0]]

-- @ a function that is replaced keeps who may call it, and its comment (page=r_CREATE_FUNCTION)
create user ddl_caller password disable;
create function kept_word(int) returns int immutable as $$ select 1 $$ language sql;
comment on function kept_word(int) is 'a word';
revoke execute on function kept_word(int) from public;
create or replace function kept_word(int) returns int immutable as $$ select 2 $$ language sql;
select count(*) from pg_description where description = 'a word';
-- => [[1]]
drop user ddl_caller;

-- @ a function is free again when the view that called it is replaced, though another view reads that view (page=r_DROP_FUNCTION)
create function one_more(int) returns int immutable as $$ select $1 + 1 $$ language sql;
create view calling as select one_more(1) as n;
create view over_calling as select n from calling;
drop function one_more(int);
-- error 2BP01 calling
create or replace view calling as select 3 as n;
drop function one_more(int);
select n from over_calling;
-- => [[3]]
