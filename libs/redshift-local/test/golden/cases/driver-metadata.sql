-- What drivers ask the catalog when a tool lists tables, keys and routines: AWS's JDBC driver (DBeaver, Metabase, Tableau), its Python
-- driver and SQLAlchemy read these relations in these ways.

-- @ a primary key is an index in the catalog, with a column for each of its own (page=c_join_PG_examples)
create table meta_orders (no bigint not null, line int not null, customer int, primary key (no, line));
select t.relname as table_name, a.attname as column_name, a.attnum as key_seq, ci.relname as pk_name from pg_catalog.pg_namespace n, pg_catalog.pg_class t, pg_catalog.pg_class ci, pg_catalog.pg_attribute a, pg_catalog.pg_index i where t.oid = i.indrelid and ci.oid = i.indexrelid and a.attrelid = ci.oid and i.indisprimary and t.relnamespace = n.oid and n.nspname = current_schema() and t.relname = 'meta_orders' order by key_seq;
-- => [["meta_orders","no",1,"meta_orders_pkey"],["meta_orders","line",2,"meta_orders_pkey"]]
select relkind, count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = current_schema() and relname like 'meta_orders%' group by 1 order by 1;
-- => [["i",1],["r",1]]
select relhasindex, relhaspkey from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = current_schema() and relname = 'meta_orders';
-- => [[true,true]]
select i.indkey, i.indkey[0], i.indkey[1], i.indkey[2] from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace where c.relname = 'meta_orders' and n.nspname = current_schema();
-- => [["1 2",1,2,null]]
select array_lower(i.indkey, 1), array_upper(i.indkey, 1) from pg_index i join pg_class c on c.oid = i.indrelid where c.relname = 'meta_orders' and pg_table_is_visible(c.oid);
-- => [[0,1]]

-- @ a table without keys has no index (page=c_join_PG_examples)
create table meta_bare (a int);
select relhasindex, relhaspkey from pg_class where relname = 'meta_bare' and pg_table_is_visible(oid);
-- => [[false,false]]
select count(*) from pg_index i join pg_class c on c.oid = i.indrelid where c.relname = 'meta_bare' and pg_table_is_visible(c.oid);
-- => [[0]]

-- @ a foreign key's columns pair with those it refers to, place by place, and depend on the index of that key (page=c_join_PG assumed="the index of the key in PG_DEPEND, as AWS's JDBC driver joins it, or no row")
create table meta_parent (a int, b int, c int, unique (c), primary key (b, a));
create table meta_child (x int, y int, z int, foreign key (y, x) references meta_parent (b, a));
select fka.attname, pka.attname, pos.n, ix.relname from pg_catalog.pg_constraint con, pg_catalog.generate_series(1, 32) pos(n), pg_catalog.pg_attribute fka, pg_catalog.pg_attribute pka, pg_catalog.pg_depend dep, pg_catalog.pg_class ix, pg_catalog.pg_class fkc where con.contype = 'f' and fkc.oid = con.conrelid and fkc.relname = 'meta_child' and pg_table_is_visible(fkc.oid) and fka.attrelid = con.conrelid and fka.attnum = con.conkey[pos.n] and pka.attrelid = con.confrelid and pka.attnum = con.confkey[pos.n] and dep.objid = con.oid and dep.classid = 'pg_constraint'::regclass::oid and dep.refclassid = 'pg_catalog.pg_class'::regclass::oid and ix.oid = dep.refobjid and ix.relkind = 'i' order by pos.n;
-- => [["y","b",1,"meta_parent_pkey"],["x","a",2,"meta_parent_pkey"]]

-- @ the tables of the catalog have ids as relations have (page=c_join_PG assumed="PostgreSQL's own numbers, or others")
select 'pg_class'::regclass, 'pg_catalog.pg_namespace'::regclass::oid, 2606::regclass;
-- => [["pg_class",2615,"pg_constraint"]]
select 'stv_sessions'::regclass;
-- error 0A000 not emulated: the id of the system view stv_sessions

-- @ arrays of the catalog count from 1, and have no element beyond their ends (page=r_CURRENT_SCHEMAS)
set search_path to public;
select (current_schemas(false))[1], (pg_catalog.current_schemas(true))[1], (current_schemas(true))[2], (current_schemas(false))[0], (current_schemas(false))[2];
-- => [["public","pg_catalog","public",null,null]]
select array_lower(current_schemas(true), 1), array_upper(current_schemas(true), 1), array_upper(current_schemas(true), 2), array_to_string(current_schemas(true), '/');
-- => [[1,2,null,"pg_catalog/public"]]
select array_upper('{1,2}'::varchar, 1);
-- error 42883 array_upper
select ('{1,2}'::varchar)[1];
-- error 42804 only a SUPER value can be navigated
select (current_schemas(true))[1][1];
-- error 42804 only a SUPER value can be navigated; this is character varying
-- at [1][1]
select (current_schemas(true)).first;
-- error 42804 only a SUPER value can be navigated; this is character varying
-- at .first

-- @ a function without arguments gives its one value as a row of FROM (page=r_CURRENT_DATABASE)
select current_database as name from current_database();
-- => [["dev"]]
select d.name from current_database() as d(name);
-- => [["dev"]]
create table meta_rows (a int);
select * from meta_rows, current_database();
-- error 0A000 current_database

-- @ functions and procedures stand in the information schema (page=r_CREATE_FUNCTION)
create function meta_add(int, int) returns bigint stable as $$ select $1 + $2 $$ language sql;
create procedure meta_note(a in int, b inout varchar(10)) as $$ begin b := 'x'; end $$ language plpgsql security definer;
select routine_catalog, routine_name, routine_type, data_type, security_type from information_schema.routines where routine_schema = current_schema() order by routine_name;
-- => [["dev","meta_add","FUNCTION","bigint","INVOKER"],["dev","meta_note","PROCEDURE",null,"DEFINER"]]
select p.proname, p.prokind, p.pronargs, format_type(p.prorettype, null) as gives, p.proargtypes, p.proargtypes[0], p.proargmodes, p.proallargtypes[2], p.proargnames[2], l.lanname, p.provolatile from pg_proc_info p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang where n.nspname = current_schema() order by 1;
-- => [["meta_add","f",2,"bigint","23 23",23,null,null,null,"sql","s"],["meta_note","p",2,"character varying","23 1043",23,"{i,b}",1043,"b","plpgsql","v"]]
select proname from pg_proc_info where pg_function_is_visible(prooid) and proname like 'meta\\_%' order by 1;
-- => [["meta_add"],["meta_note"]]

-- @ of several privileges one that is held is enough, and everyone may use the catalog's schemas (page=r_HAS_SCHEMA_PRIVILEGE assumed="a list of privileges, as PostgreSQL reads it and AWS's JDBC driver asks, or one privilege only")
create user meta_reader password disable;
create schema meta_area;
grant usage on schema meta_area to meta_reader;
select has_schema_privilege('meta_reader', 'meta_area', 'USAGE, CREATE'), has_schema_privilege('meta_reader', 'meta_area', 'create'), has_schema_privilege('meta_reader', 'pg_catalog', 'usage'), has_schema_privilege('meta_reader', 'information_schema', 'create');
-- => [[true,false,true,false]]
select has_schema_privilege('meta_reader', 'meta_area', 'usage, dance');
-- error 22023 unrecognized privilege type
drop schema meta_area;
drop user meta_reader;

-- @ a word may follow a number at once (page=r_CASE_function assumed="4when is 4 and WHEN, as PostgreSQL 8 reads it and AWS's drivers write it, or a syntax error")
select case 'b' when 'a' then 4when 'b' then 5else 6end as n, 1a;
-- => [[5,1]]
select 1 from 2t;
-- error 42601 syntax error at or near "2"

-- @ an encoding has a number in PG_ATTRIBUTE and a name by FORMAT_ENCODING, and a default an id (page=c_join_PG)
create table meta_encoded (a int encode az64, b varchar(10) default 'x' encode lzo, c boolean encode raw);
select a.attname, format_encoding(a.attencodingtype::integer), pg_get_expr(d.adbin, d.adrelid), d.oid is null from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on (a.attrelid, a.attnum) = (d.adrelid, d.adnum) where c.relname = 'meta_encoded' and pg_table_is_visible(c.oid) order by a.attnum;
-- => [["a","az64",null,true],["b","lzo","'x'",false],["c","none",null,true]]

-- @ ARRAY[...] stands beside the arrays of the catalog, on the leader node alone (page=c_unsupported-postgresql-datatypes assumed="the leader node keeps the array for queries of the catalog, as SQLAlchemy's Redshift dialect asks; or it is refused everywhere")
create table meta_keyed (a int, b int, primary key (a, b));
select con.conkey from pg_constraint con join pg_class c on c.oid = con.conrelid where c.relname = 'meta_keyed' and pg_table_is_visible(c.oid) union select array[7::smallint] order by 1;
-- => [["{1,2}"],["{7}"]]
select (array['x', 'y'])[2], array_upper(array[3, 4, 5], 1), 4 = any (array[3, 4]);
-- => [["y",3,true]]
select array[1] from meta_keyed;
-- error 0A000 array

-- @ default privileges are access lists by owner and schema (page=r_PG_DEFAULT_ACL)
create user meta_user password disable;
create group meta_group;
alter default privileges in schema public grant select on tables to meta_user;
alter default privileges in schema public grant insert on tables to group meta_group;
alter default privileges in schema public grant select, update on tables to meta_user with grant option;
select pg_get_userbyid(d.defacluser) as maker, n.nspname, d.defaclobjtype, array_to_string(d.defaclacl, ' + ') from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace where array_to_string(d.defaclacl, ' ') like '%meta_user%';
-- => [["awsuser","public","r","meta_user=r*w*/awsuser + \"group meta_group=a/awsuser\""]]
alter default privileges in schema public revoke all on tables from meta_user;
alter default privileges in schema public revoke all on tables from group meta_group;
select count(*) from pg_default_acl where array_to_string(defaclacl, ' ') like '%meta_user%';
-- => [[0]]
drop group meta_group;
drop user meta_user;

-- @ an object has an access list once something was granted on it (page=r_GRANT assumed="the owner's own rights stand first, and DROP, ALTER and TRUNCATE have the letters D, A and P; the pages show no list of a table")
create user meta_granted password disable;
create table meta_shown (a int);
select relacl from pg_class where relname = 'meta_shown' and pg_table_is_visible(oid);
-- => [[null]]
grant select, insert on meta_shown to meta_granted;
grant select on meta_shown to public;
select array_to_string(relacl, ' ') from pg_class where relname = 'meta_shown' and pg_table_is_visible(oid);
-- => [["awsuser=arwdRxtDPA/awsuser meta_granted=ra/awsuser =r/awsuser"]]
revoke all on meta_shown from meta_granted;
drop user meta_granted;

-- @ what a privilege is asked of may be computed (page=r_HAS_TABLE_PRIVILEGE assumed="each argument is an expression, as in PostgreSQL, or a literal")
create table meta_asked (a int);
select has_table_privilege((select 'awsuser'), (select 'meta_asked'), (select 'select , insert')), has_table_privilege('meta_asked', 'select with grant option');
-- => [[true,true]]
select has_table_privilege((select 'awsuser'), 'meta_asked', 'select, wave');
-- error 22023 unrecognized privilege type

-- @ an array of the catalog is put together with any text, a computed one too, and with nothing else (page=c_intro_catalog_views)
create table keys(a int, b int);
alter table keys add primary key (a, b);
select array_to_string(current_schemas(false), null), array_to_string(conkey, contype || '-') from pg_constraint where conrelid = 'keys'::regclass;
-- => [[null,"1p-2"]]
select array_to_string(indkey, '+') from pg_index where indrelid = 'keys'::regclass;
-- => [["1+2"]]
select array_to_string(current_schemas(false), -1);
-- error 42883 function array_to_string: its delimiter is a text
-- at array_to_string
