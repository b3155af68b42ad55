-- Prepared statements, cursors and SHOW.

-- @ a prepared statement runs with the values of each EXECUTE (page=r_PREPARE)
create table t(a int, b varchar(10));
prepare put(int, varchar) as insert into t values ($1, $2);
execute put(1, 'one');
execute put(1 + 1, 'two');
prepare get(int) as select b from t where a = $1;
execute get(2);
-- => [["two"]]
execute get('1');
-- => [["one"]]

-- @ a parameter without a type takes it from where it stands (page=r_PREPARE)
prepare q as select 10 / $1, upper($2);
execute q(3, 'a');
-- => [[3,"A"]]

-- @ UPDATE and DELETE can be prepared (page=r_PREPARE)
create table t(a int);
insert into t values (1), (2), (3);
prepare up(int, int) as update t set a = $2 where a = $1;
execute up(1, 10);
prepare del(int) as delete from t where a = $1;
execute del(2);
select a from t order by a;
-- => [[3],[10]]

-- @ only SELECT, INSERT, UPDATE and DELETE can be prepared (page=r_PREPARE)
prepare p as create table t(a int);
-- error 42601 CREATE TABLE

-- @ a query is no value of EXECUTE (page=r_EXECUTE also=postgres assumed="refused, as in PostgreSQL: a parameter's value reads no table")
create table t(a int);
insert into t values (1), (2);
prepare p(int) as select a from t where a >= $1;
execute p((select max(a) from t));
-- error 0A000 cannot use subquery in EXECUTE parameter
prepare q(int, int) as select a from t where a >= $1 / $2;
execute q(1 / 0, (select max(a) from t));
-- error 0A000 cannot use subquery in EXECUTE parameter

-- @ a name is prepared once, until DEALLOCATE (page=r_DEALLOCATE)
prepare p as select 1 as one;
prepare p as select 2 as two;
-- error 42P05 already exists
deallocate p;
prepare p as select 2 as two;
execute p;
-- => [[2]]
deallocate prepare p;
execute p;
-- error 26000 does not exist

-- @ DEALLOCATE of a name that is not prepared is an error (page=r_DEALLOCATE)
deallocate nothing_here;
-- error 26000 nothing_here

-- @ EXECUTE takes as many values as there are parameters (page=r_EXECUTE)
prepare p(int) as select $1;
execute p;
-- error 42601 wrong number
execute p(1, 2);
-- error 42601 wrong number

-- @ a value that does not fit the declared type is an error (page=r_PREPARE)
prepare p(int) as select $1;
execute p('x');
-- error 22P02

-- @ a parameter of type CHAR takes a text of any length (page=r_PREPARE)
create table prep1 (c1 int, c2 char(20));
prepare prep_insert_plan (int, char) as insert into prep1 values ($1, $2);
execute prep_insert_plan (1, 'one');
execute prep_insert_plan (3, 'three');
deallocate prep_insert_plan;
prepare prep_select_plan (char) as select c1, $1 || '|' from prep1 where c2 = $1;
execute prep_select_plan ('three');
-- => [[3,"three|"]]

-- @ a prepared query names relations that are there (page=r_PREPARE)
prepare p as select a from nothing_here;
-- error 42P01 nothing_here

-- @ a rollback leaves prepared statements (page=r_PREPARE assumed="a rollback takes a PREPARE back or leaves it; taken: leaves it, as a prepared statement lasts for the session")
begin;
prepare p as select 1 as one;
rollback;
execute p;
-- => [[1]]

-- @ a cursor gives its rows in parts, until the end of the transaction (page=declare)
create table t(a int);
insert into t values (1), (2), (3);
begin;
declare c cursor for select a from t order by a;
fetch forward 2 from c;
-- => [[1],[2]]
fetch next from c;
-- => [[3]]
fetch all from c;
-- => []
close c;
commit;

-- @ FETCH FORWARD 0 gives the row fetched last once more, and none before the first row or behind the last (page=fetch)
create table t(a int);
insert into t values (1), (2), (3);
begin;
declare c cursor for select a from t order by a;
fetch forward 0 from c;
-- => []
fetch forward 2 from c;
-- => [[1],[2]]
fetch forward 0 from c;
-- => [[2]]
fetch next from c;
-- => [[3]]
fetch forward 0 from c;
-- => [[3]]
fetch next from c;
-- => []
fetch forward 0 from c;
-- => []
commit;

-- @ FETCH ALL leaves the cursor behind the last row (page=fetch)
begin;
declare c cursor for select 1 as n;
fetch all from c;
-- => [[1]]
fetch forward 0 from c;
-- => []
commit;

-- @ SHOW TABLE gives the statement that makes the table (page=r_SHOW_TABLE assumed="the page prints the statement in lines; taken: a line a column, indented by four blanks")
create schema show_here;
create table show_here.foo(a int primary key, b int, c varchar(10));
show table show_here.foo;
-- => [["CREATE TABLE show_here.foo (\n    a integer NOT NULL ENCODE az64,\n    b integer ENCODE az64,\n    c character varying(10) ENCODE lzo,\n    PRIMARY KEY (a)\n)\nDISTSTYLE AUTO;"]]
drop schema show_here cascade;

-- @ SHOW TABLE prints the distribution key at its column and the sort key behind (page=r_SHOW_TABLE)
create schema show_there;
create table show_there.foo(a int not null distkey, d date sortkey);
show table show_there.foo;
-- => [["CREATE TABLE show_there.foo (\n    a integer NOT NULL ENCODE az64 distkey,\n    d date\n)\nDISTSTYLE KEY\nSORTKEY ( d );"]]
drop schema show_there cascade;

-- @ SHOW TABLE of a view and SHOW VIEW of a table are errors (page=r_SHOW_VIEW)
create table t(a int);
create view v as select a from t;
show table v;
-- error 42809 not a table
show view t;
-- error 42809 not a view

-- @ SHOW TABLE of what is not there is an error (page=r_SHOW_TABLE)
show table nothing_here;
-- error 42P01 nothing_here

-- @ SHOW VIEW gives the query of a view (page=r_SHOW_VIEW assumed="the page does not say how the text is laid out; taken: CREATE VIEW with the query as it was written")
create schema show_view;
create table show_view.t(a int);
create view show_view.v as select a from show_view.t;
show view show_view.v;
-- => [["CREATE VIEW show_view.v AS select a from show_view.t;"]]
drop schema show_view cascade;

-- @ SHOW TABLES lists a schema, LIKE and LIMIT choose (page=r_SHOW_TABLES)
create schema show_tables;
create table show_tables.apples(a int) diststyle even;
create table show_tables.pears(a int);
create view show_tables.seen as select a from show_tables.pears;
show tables from schema show_tables;
-- => [["dev","show_tables","apples","TABLE",null,null,"awsuser",null,null,"EVEN","REGULAR TABLE"],["dev","show_tables","pears","TABLE",null,null,"awsuser",null,null,"AUTO","REGULAR TABLE"],["dev","show_tables","seen","VIEW",null,null,"awsuser",null,null,null,"REGULAR VIEW"]]
show tables from schema dev.show_tables like 'p_ar%';
-- => [["dev","show_tables","pears","TABLE",null,null,"awsuser",null,null,"AUTO","REGULAR TABLE"]]
show tables from schema show_tables like 'P%';
-- => []
show tables from schema show_tables limit 1;
-- => [["dev","show_tables","apples","TABLE",null,null,"awsuser",null,null,"EVEN","REGULAR TABLE"]]
drop schema show_tables cascade;

-- @ SHOW TABLES of a schema that is not there is an error (page=r_SHOW_TABLES)
show tables from schema nothing_here;
-- error 3F000 nothing_here

-- @ SHOW COLUMNS lists the columns of a table (page=r_SHOW_COLUMNS)
create schema show_columns;
create table show_columns.t(a int not null, b decimal(8,2) default 1, c varchar(10));
show columns from table dev.show_columns.t;
-- => [["dev","show_columns","t","a",1,null,"NO","integer",null,32,0,null],["dev","show_columns","t","b",2,"1","YES","numeric",null,8,2,null],["dev","show_columns","t","c",3,null,"YES","character varying",10,null,null,null]]
show columns from table show_columns.t like 'c';
-- => [["dev","show_columns","t","c",3,null,"YES","character varying",10,null,null,null]]
drop schema show_columns cascade;

-- @ SHOW SCHEMAS lists the schemas of the database (page=r_SHOW_SCHEMAS)
show schemas from database dev like 'public';
-- columns ["database_name","schema_name","schema_owner","schema_type","schema_acl","source_database","schema_option"]

-- @ COMMENT ON TABLE, VIEW and COLUMN shows in the remarks of the catalog, and NULL takes it away (page=r_COMMENT)
create schema show_said;
create table show_said.t(a int, b int);
create view show_said.v as select a from show_said.t;
comment on table show_said.t is 'what was sold';
comment on column show_said.t.b is 'pieces';
comment on view show_said.v is 'seen';
comment on column show_said.v.a is 'which';
select table_name, remarks from svv_tables where table_schema = 'show_said' order by 1;
-- => [["t","what was sold"],["v","seen"]]
select table_name, column_name, remarks from svv_columns where table_schema = 'show_said' order by 1, 2;
-- => [["t","a",null],["t","b","pieces"],["v","a","which"]]
select objsubid, description from pg_description join pg_class on objoid = pg_class.oid where relname in ('t', 'v') and description in ('pieces', 'which', 'seen', 'what was sold') order by description;
-- => [[2,"pieces"],[0,"seen"],[0,"what was sold"],[1,"which"]]
comment on column show_said.t.b is null;
select remarks from svv_columns where table_schema = 'show_said' and column_name = 'b';
-- => [[null]]
drop schema show_said cascade;

-- @ COMMENT names what is there, by its kind (page=r_COMMENT)
create table t(a int);
comment on view t is 'x';
-- error 42809 not a view
comment on column t.zz is 'x';
-- error 42703 zz
comment on table nothing_here is 'x';
-- error 42P01 nothing_here

-- @ what a prepared statement writes is looked up when it is prepared (page=r_PREPARE also=postgres)
create table prep(c1 int, c2 varchar(20));
prepare put_nowhere(int) as insert into prep_nowhere values ($1);
-- error 42P01 prep_nowhere
prepare put_more(int) as insert into prep values ($1, 'a', 3);
-- error 42601
prepare change_none(int) as update prep set c3 = $1;
-- error 42703 c3
prepare remove_none(int) as delete from prep where c3 = $1;
-- error 42703 c3
prepare put_one(int, varchar) as insert into prep values ($1, $2);
execute put_one(1, 'one');
prepare change_one(int) as update prep set c1 = $1 where c2 = 'one';
execute change_one(2);
select c1, c2 from prep;
-- => [[2,"one"]]
prepare remove_one(int) as delete from prep where c1 = $1;
execute remove_one(2);
select count(*) from prep;
-- => [[0]]
