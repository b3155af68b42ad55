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

-- @ a table without keys has no index (page=c_join_PG_examples)
create table meta_bare (a int);
select relhasindex, relhaspkey from pg_class where relname = 'meta_bare' and pg_table_is_visible(oid);
-- => [[false,false]]
select count(*) from pg_index i join pg_class c on c.oid = i.indrelid where c.relname = 'meta_bare' and pg_table_is_visible(c.oid);
-- => [[0]]

-- @ a foreign key's columns pair with those it refers to, place by place, and depend on the index of that key (page=c_join_PG assumed="the index of the key in PG_DEPEND, as AWS's JDBC driver joins it, or no row")
create table meta_parent (a int, b int, c int, unique (c), primary key (b, a));
create table meta_child (x int, y int, z int, foreign key (y, x) references meta_parent (b, a));
select fka.attname, pka.attname, pos.n, ix.relname from pg_catalog.pg_constraint con, pg_catalog.generate_series(1, 32) pos(n), pg_catalog.pg_attribute fka, pg_catalog.pg_attribute pka, pg_catalog.pg_depend dep, pg_catalog.pg_class ix, pg_catalog.pg_class fkc where con.contype = 'f' and fkc.oid = con.conrelid and fkc.relname = 'meta_child' and pg_table_is_visible(fkc.oid) and fka.attrelid = con.conrelid and fka.attnum = con.conkey[pos.n] and pka.attrelid = con.confrelid and pka.attnum = con.confkey[pos.n] and dep.objid = con.oid and ix.oid = dep.refobjid and ix.relkind = 'i' order by pos.n;
-- => [["y","b",1,"meta_parent_pkey"],["x","a",2,"meta_parent_pkey"]]

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
