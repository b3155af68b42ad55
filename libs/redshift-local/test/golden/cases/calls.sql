-- What a call may say beside its arguments, what it may contain, and where it may stand.

-- @ a function of a row takes none of the clauses of aggregates and window functions (page=c_SQL_functions on=team)
select upper(*) from team;
-- error 42809 * specified, but upper does not take it
select upper(distinct name) from team;
-- error 42809 DISTINCT specified, but upper does not take it
select upper(name) within group (order by name) from team;
-- error 42809 WITHIN GROUP specified, but upper does not take it
select upper(name) over () from team;
-- error 42809 OVER specified, but upper does not take it
select nvl(name, '') ignore nulls from team;
-- error 42809 IGNORE NULLS specified, but nvl does not take it

-- @ a SQL function of the user's takes none of them either (page=user-defined-functions on=team)
create function doubled(int) returns int immutable as $$ select $1 * 2 $$ language sql;
select doubled(distinct id) from team;
-- error 42809 DISTINCT specified, but doubled does not take it
select doubled(id) over () from team;
-- error 42809 OVER specified, but doubled does not take it

-- @ GROUPING takes none of them either (page=r_GROUP_BY_clause on=team)
select grouping(distinct name) from team group by name;
-- error 42809 DISTINCT specified, but grouping does not take it

-- @ an aggregate takes the clauses of its own page alone (page=c_Aggregate_Functions on=team)
select sum(*) from team;
-- error 42809 * specified, but sum does not take it
select sum(id) within group (order by id) from team;
-- error 42809 WITHIN GROUP specified, but sum does not take it
select sum(id) ignore nulls over () from team;
-- error 42809 IGNORE NULLS specified, but sum does not take it
select count(id) respect nulls over () from team;
-- error 42809 RESPECT NULLS specified, but count does not take it
select median(distinct id) from team;
-- error 42809 DISTINCT specified, but median does not take it
select percentile_cont(distinct 0.5) within group (order by id) from team;
-- error 42809 DISTINCT specified, but percentile_cont does not take it
select percentile_disc(distinct 0.5) within group (order by id) from team;
-- error 42809 DISTINCT specified, but percentile_disc does not take it

-- @ a window function takes OVER, and IGNORE NULLS where its page has it (page=c_Window_functions on=team)
select rank(*) over (order by id) from team;
-- error 42809 * specified, but rank does not take it
select lag(distinct id) over (order by id) from team;
-- error 42809 DISTINCT specified, but lag does not take it
select rank() ignore nulls over (order by id) from team;
-- error 42809 IGNORE NULLS specified, but rank does not take it
select rank() respect nulls over (order by id) from team;
-- error 42809 RESPECT NULLS specified, but rank does not take it
select lag(name) respect nulls over (order by id) is null from team where id = 1;
-- => [[true]]

-- @ APPROXIMATE stands before COUNT(DISTINCT) and PERCENTILE_DISC alone (page=r_COUNT on=team)
select approximate sum(distinct id) from team;
-- error 42601 APPROXIMATE can only be used with COUNT(DISTINCT ...) and PERCENTILE_DISC
select approximate count(id) from team;
-- error 42601 APPROXIMATE can only be used with COUNT(DISTINCT ...) and PERCENTILE_DISC
select approximate upper(name) from team;
-- error 42601 APPROXIMATE can only be used with COUNT(DISTINCT ...) and PERCENTILE_DISC
select approximate count(distinct id) = count(distinct id), approximate percentile_disc(0.5) within group (order by id) is null from team;
-- => [[true,false]]

-- @ a name in pg_catalog is the function itself, in another schema one of the user's (page=c_SQL_functions)
select pg_catalog.upper('a'), pg_catalog.len('abc');
-- => [["A",3]]
select public.upper('a');
-- error 42883 function public.upper(unknown) does not exist
select public.grouping(1);
-- error 42883 function public.grouping(integer) does not exist

-- @ a function of another database is not the one of the same name here (page=cross-database-overview)
select dev.pg_catalog.upper('a');
-- => [["A"]]
select elsewhere.pg_catalog.upper('a');
-- error 0A000 another database

-- @ a function tells the types it was given and does not take (page=c_SQL_functions)
select len(true);
-- error 42883 function len(boolean) does not exist
select upper('a', 1.5);
-- error 42883 function upper(unknown, numeric(2,1)) does not exist
select no_such_function(*);
-- error 42883 function no_such_function() does not exist

-- @ aggregates are not allowed where single rows are read (page=r_WHERE_clause on=team)
select id from team where sum(id) > 1;
-- error 42803 aggregates not allowed in WHERE clause
select id from team where sum(id) over () > 1;
-- error 42P20 window functions not allowed in WHERE clause
select id from team where rank() over (order by id) = 1;
-- error 42P20 window functions not allowed in WHERE clause

-- @ an aggregate contains no aggregate and no window function (page=c_Aggregate_Functions on=team)
select sum(count(*)) from team;
-- error 42803 aggregate function calls may not be nested
select sum(rank() over (order by id)) from team;
-- error 42803 aggregate function calls cannot contain window function calls
select sum(count(*) over ()) from team;
-- error 42803 aggregate function calls cannot contain window function calls

-- @ nor does it under an alias of the select list (page=r_SELECT_list on=team)
select count(*) as members, max(members) from team;
-- error 42803 aggregate function calls may not be nested
select name, count(*) as members, listagg('x') within group (order by members) from team group by name;
-- error 42803 aggregate function calls may not be nested
select rank() over (order by id) as place, listagg(name) within group (order by place) over () from team;
-- error 42P20 window function calls cannot be nested

-- @ LISTAGG over a window orders SUPER values as ORDER BY does (page=r_WF_LISTAGG)
create table t(a varchar(1), s super);
insert into t values ('x', json_parse('10')), ('y', json_parse('2')), ('z', json_parse('"1"'));
select distinct listagg(a) within group (order by s) over (), listagg(a) within group (order by s desc) over () from t;
-- => [["yxz","zxy"]]

-- @ LISTAGG over a window needs no order of its values (page=r_WF_LISTAGG)
create table t(a int, b varchar(1));
insert into t values (1, 'x'), (2, 'y');
select a, listagg(b, ',') over (partition by a) from t order by a;
-- => [[1,"x"],[2,"y"]]

-- @ two lists of one window in two orders are two values (page=r_WF_LISTAGG)
create table t(a int, b varchar(1));
insert into t values (1, 'x'), (2, 'y');
select distinct listagg(b) within group (order by a) over () from t order by listagg(b) within group (order by a desc) over ();
-- error 42P10 ORDER BY expressions must appear in select list

-- @ a function of a grouped value is the group's (page=r_GROUP_BY_clause also=postgres,pg-mem)
create table t(a varchar(2));
insert into t values ('x'), ('X'), ('y');
select upper(a) || '!', count(*) from t group by upper(a) order by 1;
-- => [["X!",2],["Y!",1]]

-- @ TRIM, SUBSTRING and POSITION have a syntax of their own (page=r_TRIM also=postgres)
select trim('  a '), trim(leading from '  a '), trim(trailing from ' a  '), trim(both '*' from '*a*'), trim(leading 'x' from 'xax');
-- => [["a","a "," a","a","ax"]]
select substring('abcd' from 2), substring('abcd' from 2 for 2), position('c' in 'abcd');
-- => [["bcd","bc",3]]

-- @ CURRENT_TIME is not emulated (page=c_SQL_functions_leader_node_only)
select current_time;
-- error 0A000 not emulated: function current_time

-- @ an aggregate of the compute nodes names itself where no table is read (page=r_MEDIAN)
select median(1);
-- error 0A000 median runs on the compute nodes only
select listagg('a');
-- error 0A000 listagg runs on the compute nodes only

-- @ a window function of the compute nodes takes no order and no frame in OVER (page=r_WF_LISTAGG on=team)
select listagg(name) over (order by id) from team;
-- error 42601 window function listagg takes no ORDER BY and no frame clause in OVER
select rank() over (order by id rows unbounded preceding) from team;
-- error 42883 rank: it takes no frame clause

-- @ TO_HEX of a negative number has the digits of its type's width (page=r_TO_HEX assumed="the page shows no negative number: the digits of the type's two's complement, or an error")
select to_hex(-1), to_hex((-1)::bigint), to_hex(255::bigint), to_hex(5::smallint);
-- => [["ffffffff","ffffffffffffffff","ff","5"]]

-- @ of several forms of a function the argument's type chooses (page=varbyte-functions)
select to_hex(substring('abcd'::varbyte, 2, 2)), substring('abcd', 2, 2), to_hex(substring('abcd'::varbyte, 3)), to_hex(concat('a'::varbyte, 'b')), concat('a', 'b'), len(5), len('ä'::varbyte);
-- => [["6263","bc","6364","6162","ab",1,2]]
-- types ["character varying(65535)","character varying(4)","character varying(65535)","character varying(65535)","character varying(65535)","integer","integer"]

-- @ an argument becomes the type of its parameter (page=c_Supported_data_types)
select left('abcd', 2.4), left('abcd', 2::bigint), ascii(7), power('2', 3), power('2'::varchar, 3.0), date_part_year('2024-05-06'), date_part_year('2024-05-06'::varchar), last_day('2024-02-03 10:00'::timestamptz), last_day(date '2024-02-03');
-- => [["ab","ab",55,8,8,2024,2024,"2024-02-29","2024-02-29"]]
select left('abcd', '2'::varchar(1));
-- error 42883 function left(unknown, character varying(1)) does not exist
select power(date '2024-01-01', 2);
-- error 42883 function power(date, integer) does not exist
select last_day(5);
-- error 42883 function last_day(integer) does not exist
select strpos(true, 'a');
-- error 42883 function strpos(boolean, unknown) does not exist

-- @ functions of the user's come before Redshift's own where the search path has pg_catalog behind their schema (page=udf-naming-udfs)
create schema funs_first;
create function funs_first.upper(varchar) returns varchar immutable as $$ select 'mine' $$ language sql;
set search_path to funs_first;
select upper('a');
-- => [["A"]]
set search_path to funs_first, pg_catalog;
select upper('a'), lower('A'), pg_catalog.upper('a');
-- => [["mine","a","A"]]
create schema funs_last;
create function funs_last.lower(varchar) returns varchar immutable as $$ select 'last' $$ language sql;
create function funs_last.middle(varchar) returns varchar immutable as $$ select 'own' $$ language sql;
set search_path to funs_first, pg_catalog, funs_last;
select upper('a'), lower('A'), middle('a');
-- => [["mine","a","own"]]
drop schema funs_first cascade;
drop schema funs_last cascade;

-- @ a function that is not emulated is named before its arguments are read (page=ST_Area-function)
select st_area(no_such_column);
-- error 0A000 not emulated: function st_area

-- @ of functions with one name the arguments' types choose (page=udf-naming-udfs assumed="the page says that the types choose, not how: the least conversion that keeps the value, or an error wherever no signature is exact")
create function f(int) returns varchar immutable as $$ select 'int' $$ language sql;
create function f(date) returns varchar immutable as $$ select 'date' $$ language sql;
select f(1), f(2::smallint), f(3.5), f('2024-01-01'::date), f('2024-01-01'::timestamptz);
-- => [["int","int","int","date","date"]]
select f(true);
-- error 42883 function f(boolean) does not exist
select f('x'::varchar(3));
-- error 42883 function f(character varying(3)) does not exist
select f(json_parse('1'));
-- error 42725 function f(super) is not unique
-- at f(json_parse
select f('1');
-- error 42725 function f(unknown) is not unique
select f(1, 2);
-- error 42883 function f(integer, integer) does not exist

-- @ a number, a moment and a text go to the nearest type that keeps their value, else to the nearest below (page=udf-naming-udfs assumed="the page says that the types choose, not how: the least conversion that keeps the value, or an error wherever no signature is exact")
create function f(smallint) returns varchar immutable as $$ select 'smallint' $$ language sql;
create function f(int) returns varchar immutable as $$ select 'int' $$ language sql;
create function f(decimal) returns varchar immutable as $$ select 'decimal' $$ language sql;
create function f(double precision) returns varchar immutable as $$ select 'double' $$ language sql;
create function f(date) returns varchar immutable as $$ select 'date' $$ language sql;
create function f(timestamptz) returns varchar immutable as $$ select 'timestamptz' $$ language sql;
create function f(char) returns varchar immutable as $$ select 'char' $$ language sql;
create function f(varchar) returns varchar immutable as $$ select 'varchar' $$ language sql;
select f(1::smallint), f(1::bigint), f(1.5), f(1::real), f('2024-01-01'::timestamp), f('2024-01-01'::date);
-- => [["smallint","decimal","decimal","double","timestamptz","date"]]
select f('x'), f('x'::char(1)), f('x'::varchar(1)), f(interval '1 day');
-- => [["varchar","char","varchar","varchar"]]
drop function f(decimal);
drop function f(double precision);
drop function f(char);
select f(1::bigint), f(1.5), f('x'::char(1));
-- => [["int","int","varchar"]]

-- @ a SUPER value and a value for a SUPER argument fit where nothing else does (page=udf-naming-udfs assumed="the page says that the types choose, not how: the least conversion that keeps the value, or an error wherever no signature is exact")
create function f(date) returns varchar immutable as $$ select 'date' $$ language sql;
create function f(super) returns varchar immutable as $$ select 'super' $$ language sql;
select f(json_parse('1')), f(1), f('2024-01-01'::timestamp);
-- => [["super","super","date"]]

-- @ the only function with so many arguments takes what converts to its types (page=udf-creating-a-scalar-sql-udf)
create function f(date) returns int immutable as $$ select date_part_year($1) $$ language sql;
create function f(date, int) returns int immutable as $$ select date_part_year($1) + $2 $$ language sql;
select f('2024-05-06'::varchar(10)), f('2024-05-06'::varchar(10), 1.0);
-- => [[2024,2025]]

-- @ the result of a function becomes its type as CAST makes it (page=udf-creating-a-scalar-sql-udf assumed="the page does not say how a body of another type becomes the result: as CAST does, or by an error")
create function f(int) returns boolean immutable as $$ select $1 $$ language sql;
select f(1), f(0);
-- => [[true,false]]

-- @ a moment that a function gives as text has the session's zone (page=udf-creating-a-scalar-sql-udf assumed="the page does not say how a body of another type becomes the result: as CAST does, or by an error")
set timezone to 'America/New_York';
create function f(timestamptz) returns varchar stable as $$ select $1 $$ language sql;
select f('2024-01-01 00:00:00+00');
-- => [["2023-12-31 19:00:00-05"]]

-- @ a function that calls itself without an end is stopped (page=r_CREATE_FUNCTION)
create function f() returns int immutable as $$ select 1 $$ language sql;
create or replace function f() returns int immutable as $$ select f() $$ language sql;
select f();
-- error 54001 functions nest deeper than 50

-- @ a volatile argument is refused where the body reads it more than once, and taken where it reads it once (page=udf-creating-a-scalar-sql-udf)
create function f(int, int) returns int volatile as $$ select $1 + $2 * $2 $$ language sql;
select f((random() * 0)::int, 3), f(len(upper('a')), len(upper('ab')));
-- => [[9,5]]
select f(3, (random() * 0)::int);
-- error 0A000 a volatile argument of f, whose body reads it 2 times

-- @ an argument keeps no length (page=r_SHOW_PROCEDURE)
create function f(varchar(3)) returns varchar immutable as $$ select $1 $$ language sql;
select f('abcdef');
-- => [["abcdef"]]

-- @ a body that is no single expression is refused (page=r_CREATE_FUNCTION)
create function f() returns int immutable as $$ select sum(1) $$ language sql;
-- error 42803 aggregates not allowed in a SQL function clause
create function f() returns int immutable as $$ select rank() over () $$ language sql;
-- error 42P20 window functions not allowed in a SQL function clause

-- @ a body says nothing beside its expression (page=r_CREATE_FUNCTION)
create table t(a int);
create function f() returns int immutable as $$ select 1, 2 $$ language sql;
-- error 42P13 The body of a SQL function must be a SELECT of one expression, without FROM, INTO, WHERE, GROUP BY, ORDER BY or LIMIT.
create function f() returns int immutable as $$ select * $$ language sql;
-- error 42P13 The body of a SQL function must be a SELECT of one expression, without FROM, INTO, WHERE, GROUP BY, ORDER BY or LIMIT.
create function f() returns int immutable as $$ select a from t $$ language sql;
-- error 42P13 The body of a SQL function must be a SELECT of one expression, without FROM, INTO, WHERE, GROUP BY, ORDER BY or LIMIT.
create function f() returns int immutable as $$ select 1 into u $$ language sql;
-- error 42P13 The body of a SQL function must be a SELECT of one expression, without FROM, INTO, WHERE, GROUP BY, ORDER BY or LIMIT.
create function f() returns int immutable as $$ select 1 where true $$ language sql;
-- error 42P13 The body of a SQL function must be a SELECT of one expression, without FROM, INTO, WHERE, GROUP BY, ORDER BY or LIMIT.
create function f() returns int immutable as $$ select 1 group by 1 $$ language sql;
-- error 42P13 The body of a SQL function must be a SELECT of one expression, without FROM, INTO, WHERE, GROUP BY, ORDER BY or LIMIT.
create function f() returns int immutable as $$ select 1 order by 1 $$ language sql;
-- error 42P13 The body of a SQL function must be a SELECT of one expression, without FROM, INTO, WHERE, GROUP BY, ORDER BY or LIMIT.
create function f() returns int immutable as $$ select 1 limit 1 $$ language sql;
-- error 42P13 The body of a SQL function must be a SELECT of one expression, without FROM, INTO, WHERE, GROUP BY, ORDER BY or LIMIT.
create function f() returns int immutable as $$ select 1 union select 2 $$ language sql;
-- error 42P13 The body of a SQL function must be a SELECT of one expression, without FROM, INTO, WHERE, GROUP BY, ORDER BY or LIMIT.
create function f() returns int immutable as $$ insert into t values (1) $$ language sql;
-- error 42P13 The body of a SQL function must be a SELECT of one expression, without FROM, INTO, WHERE, GROUP BY, ORDER BY or LIMIT.
create function f() returns int immutable as $$ select 1 + $$ language sql;
-- error 42601 syntax error at end of input
