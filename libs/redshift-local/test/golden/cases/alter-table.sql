-- ALTER TABLE and ALTER TABLE APPEND: what their pages allow and what they refuse.

-- @ ALTER COLUMN TYPE changes the size of a VARCHAR column alone (page=r_ALTER_TABLE)
create table event(a int, c char(3), eventname varchar(200));
insert into event values (1, 'x', 'abcdefghij');
alter table event alter column eventname type varchar(300);
alter table event alter column eventname type varchar(10);
select "column", type from pg_table_def where tablename = 'event' order by 1;
-- => [["a","integer"],["c","character(3)"],["eventname","character varying(10)"]]
alter table event alter column eventname type varchar(9);
-- error 22001 eventname
alter table event alter column a type bigint;
-- error 0A000 only for VARCHAR columns
alter table event alter column c type char(10);
-- error 0A000 only for VARCHAR columns

-- @ ALTER COLUMN TYPE refuses a column with a default, a key or an encoding of a fixed size (page=r_ALTER_TABLE)
create table event(d varchar(10) default 'x', u varchar(10) unique, b varchar(10) encode bytedict, p varchar(10) primary key);
alter table event alter column d type varchar(300);
-- error 0A000 it has a default
alter table event alter column u type varchar(300);
-- error 0A000 it is part of a key
alter table event alter column p type varchar(300);
-- error 0A000 it is part of a key
alter table event alter column b type varchar(300);
-- error 0A000 its encoding is bytedict

-- @ ALTER COLUMN TYPE does not run inside a transaction block (page=r_ALTER_TABLE)
create table event(eventname varchar(20));
begin;
alter table event alter column eventname type varchar(300);
-- error 25001 cannot run inside a transaction block

-- @ ADD COLUMN of NOT NULL needs a default that is not NULL either (page=r_ALTER_TABLE)
create table t(a int);
alter table t add column b int not null default null;
-- error 42601 non-null default
alter table t add column b int not null default 0;

-- @ ALTER COLUMN ENCODE changes the encodings of columns (page=r_ALTER_TABLE_examples_basic)
create table t1(c0 int encode lzo, c1 bigint encode zstd, c2 varchar(16) encode lzo, c3 varchar(32) encode zstd);
alter table t1 alter column c0 encode az64;
alter table t1 alter column c2 encode bytedict, alter column c3 encode runlength;
select "column", encoding from pg_table_def where tablename = 't1' order by 1;
-- => [["c0","az64"],["c1","zstd"],["c2","bytedict"],["c3","runlength"]]

-- @ ALTER COLUMN ENCODE takes each column once, and another encoding than it has (page=r_ALTER_TABLE)
create table t1(c0 int encode lzo, c1 bigint encode zstd);
alter table t1 alter column c0 encode lzo;
-- error 0A000 already has the encoding lzo
alter table t1 alter column c0 encode az64, alter column c0 encode zstd;
-- error 42701 column "c0" specified more than once

-- @ a table with an interleaved sort key keeps its encodings and its distribution (page=r_ALTER_TABLE)
create table t1(c0 int, c1 int) interleaved sortkey(c0, c1);
alter table t1 alter column c0 encode zstd;
-- error 0A000 interleaved sort key
alter table t1 alter diststyle all;
-- error 0A000 interleaved sort key
alter table t1 alter distkey c0;
-- error 0A000 interleaved sort key

-- @ a temporary table is not altered to DISTSTYLE ALL or EVEN (page=r_ALTER_TABLE)
create temp table t1(a int);
alter table t1 alter diststyle all;
-- error 0A000 temporary table
alter table t1 alter diststyle even;
-- error 0A000 temporary table

-- @ ALTER DISTSTYLE KEY names its column (page=r_ALTER_TABLE)
create table t1(a int);
alter table t1 alter diststyle key;
-- error 42601 DISTSTYLE KEY needs a DISTKEY

-- @ ALTER SORTKEY makes an interleaved key compound, and AUTO keeps the key there is (page=r_ALTER_TABLE)
create table t1(c0 int, c1 int) interleaved sortkey(c0, c1);
alter table t1 alter sortkey(c1, c0);
alter table t1 alter sortkey auto;
select "column", sortkey, encoding from pg_table_def where tablename = 't1' order by 1;
-- => [["c0",2,"none"],["c1",1,"none"]]
alter table t1 alter sortkey none;
select "column", sortkey from pg_table_def where tablename = 't1' order by 1;
-- => [["c0",0],["c1",0]]
alter table t1 alter interleaved sortkey(c0);
-- error 0A000 interleaved

-- @ ADD COLUMN adds no key and no identity (page=r_ALTER_TABLE)
create table t(a int);
alter table t add column b int unique;
-- error 0A000 UNIQUE
alter table t add column b int not null default 1 primary key;
-- error 0A000 PRIMARY KEY
alter table t add column b int references t(a);
-- error 0A000 REFERENCES
alter table t add column b int distkey;
-- error 0A000 DISTKEY
alter table t add column b int sortkey;
-- error 0A000 SORTKEY
alter table t add column b int identity(1, 1);
-- error 0A000 identity
alter table t add column b int not null;
-- error 42601 NOT NULL

-- @ a default reads no table (page=r_CREATE_TABLE_NEW)
create table t(a int, b int default (select 1));
-- error 0A000 cannot use subquery in default expression

-- @ a default that ADD COLUMN gives reads no column and no table (page=r_ALTER_TABLE)
create table t(a int);
alter table t add column b int default (select 1);
-- error 0A000 cannot use subquery in default expression
alter table t add column b int default a;
-- error 42703 a

-- @ a permanent table is not renamed to the name of a temporary one (page=r_ALTER_TABLE)
create table t(a int);
alter table t rename to "#t";
-- error 42602 temporary

-- @ DROP COLUMN leaves a key of many columns unless CASCADE is written (page=r_ALTER_TABLE)
create table t(a int not null, b int not null, c int, primary key (a, b));
alter table t drop column b;
-- error 2BP01 t_pkey
alter table t drop column b cascade;
select "column" from pg_table_def where tablename = 't' order by 1;
-- => [["a"],["c"]]

-- @ DROP COLUMN leaves a column that a foreign key reads unless CASCADE is written (page=r_ALTER_TABLE)
create table parent(a int primary key, b int);
create table child(a int, constraint child_fk foreign key (a) references parent(a));
alter table parent drop column a;
-- error 2BP01 child_fk
alter table parent drop column a cascade;
select count(*) from information_schema.table_constraints where table_name = 'child';
-- => [[0]]

-- @ ALTER TABLE APPEND fills and ignores the columns of one table alone (page=r_ALTER_TABLE_APPEND)
create table sales(salesid int, price decimal(8, 2));
create table sales_listing(price decimal(8, 2), extra int, salesid int);
create table sales_report(salesid int, price decimal(8, 2), tax int default 9, note varchar(5));
insert into sales_listing values (1.5, 7, 1);
alter table sales append from sales_listing;
-- error 42804 IGNOREEXTRA
alter table sales append from sales_listing ignoreextra;
alter table sales_report append from sales;
-- error 42804 FILLTARGET
alter table sales_report append from sales filltarget;
select * from sales_report;
-- => [[1,"1.50",9,null]]
select (select count(*) from sales), (select count(*) from sales_listing);
-- => [[0,0]]

-- @ ALTER TABLE APPEND refuses columns that differ in encoding, NOT NULL or a key (page=r_ALTER_TABLE_APPEND)
create table target(a int encode lzo, b int);
create table encoded(a int encode zstd, b int);
create table required(a int encode lzo, b int not null);
create table keyed(a int encode lzo, b int distkey);
create table sorted(a int encode lzo, b int sortkey encode az64);
alter table target append from encoded;
-- error 42804 encoding
alter table target append from required;
-- error 42804 NOT NULL
alter table target append from keyed;
-- error 42804 distribution style
alter table target append from sorted;
-- error 42804 sort key

-- @ ALTER TABLE APPEND takes two permanent tables (page=r_ALTER_TABLE_APPEND)
create table target(a int);
create temp table passing(a int);
alter table target append from passing;
-- error 0A000 temporary
alter table target append from target;
-- error 0A000 itself

-- @ ALTER TABLE APPEND moves no identity column, and moves one that is GENERATED BY DEFAULT (page=r_ALTER_TABLE_APPEND)
create table numbered(a int identity(1, 1), b int);
create table target(a int identity(1, 1), b int);
create table plain(b int);
insert into numbered(b) values (5);
alter table target append from numbered;
-- error 42804 IGNOREEXTRA
alter table plain append from numbered ignoreextra;
alter table target append from plain;
-- error 42804 FILLTARGET
alter table target append from plain filltarget;
select a >= 1, b from target;
-- => [[true,5]]
create table given(a int generated by default as identity(1, 1), b int);
create table taken(a int generated by default as identity(1, 1), b int);
insert into given values (42, 1);
alter table taken append from given;
select * from taken;
-- => [[42,1]]

-- @ columns that a table is given later mean nothing in the views that were there (page=r_CREATE_VIEW also=postgres)
create table one(i int, j int);
create table other(k int);
insert into one values (1, 5);
insert into other values (1);
create view inside as select i from one where exists (select 1 from other where k = i);
create view beside as select one.i, j, k from one, other;
create view alike as select * from one natural join other;
alter table other add column i int default 9;
alter table other add column j int default 9;
select * from inside;
-- => [[1]]
select * from beside;
-- => [[1,5,1]]
select * from alike;
-- => [[1,5,1]]

-- @ a column that a view reads goes with CASCADE, and the view with it (page=r_ALTER_TABLE also=postgres)
create table t(a int, b int, c int);
create view v as select a from t where b > 0;
create view w as select a from v;
alter table t drop column c;
alter table t drop column b;
-- error 2BP01 other objects depend on it
alter table t drop column b cascade;
select * from w;
-- error 42P01 w
select * from v;
-- error 42P01 v
select * from t;
-- columns ["a"]

-- @ a column is renamed where no view reads it (page=r_ALTER_TABLE also=postgres)
create table t(a int, b int);
insert into t values (1, 2);
create view v as select a from t;
alter table t rename column b to c;
select c from t;
-- => [[2]]
select * from v;
-- => [[1]]

-- @ columns of a table are counted by the alias list of a view's FROM, whatever it reads (page=r_CREATE_VIEW also=postgres)
create table t(a int, b int, c int);
insert into t values (1, 2, 3);
create view v as select third from t as x(first, second, third);
alter table t add column d int;
select * from v;
-- => [[3]]

-- @ a materialized view does not read columns that its tables are given later (page=materialized-view-create-sql-command)
create table one(i int, j int);
create table other(k int, j int);
insert into one values (1, 5);
insert into other values (1, 5);
create materialized view seen as select k from one natural join other;
alter table other add column i int default 9;
refresh materialized view seen;
select * from seen;
-- => [[1]]

-- @ ALTER COLUMN TYPE refuses a column that a view reads (page=r_ALTER_TABLE assumed="as in Postgres: refused, or the view is left with its old type")
create table t(s varchar(3), u varchar(3));
create view v as select s from t;
alter table t alter column u type varchar(5);
alter table t alter column s type varchar(5);
-- error 0A000 used by a view

-- @ a column that a view renames by its place in an alias list is one that the view reads (page=r_ALTER_TABLE)
create table placed (a int, b int, c int);
create view renamed as select count(*) as n from placed as q(x, y);
alter table placed drop column b;
-- error 2BP01 renamed
alter table placed drop column c;
select n from renamed;
-- => [[0]]
