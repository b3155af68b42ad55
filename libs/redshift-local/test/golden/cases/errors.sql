-- What is refused, and how.

-- @ a misspelled keyword is a syntax error at the word (page=cm_chap_SQLCommandRef also=postgres)
selec 1;
-- error 42601 syntax error at or near "selec"
-- at selec

-- @ a statement that ends too early is a syntax error (page=cm_chap_SQLCommandRef also=postgres)
select 1 +;
-- error 42601 syntax error
-- at the end

-- @ a parenthesis that is not closed is a syntax error (page=cm_chap_SQLCommandRef also=postgres)
select (1 + 2;
-- error 42601 syntax error
-- at the end

-- @ a string that is not closed is a syntax error (page=cm_chap_SQLCommandRef also=postgres)
select 'abc;
-- error 42601 unterminated quoted string
-- at 'abc

-- @ an unknown function names itself and its argument types (page=c_SQL_functions also=postgres)
select no_such_function(1, 'a');
-- error 42883 function no_such_function(integer, 
-- at no_such_function

-- @ a function with too few arguments is refused (page=r_SUBSTRING also=postgres)
select substring('abc');
-- error 42883 substring
-- at substring

-- @ an operator for types it has not is refused (page=r_OPERATOR_SYMBOLS also=postgres)
select true + 1;
-- error 42883 operator does not exist: boolean + integer

-- @ a comparison of types without a common one is refused (page=r_comparison_condition also=postgres)
select date '2024-01-01' = 1;
-- error 42883 operator does not exist: date = integer

-- @ WHERE takes a boolean (page=r_WHERE_clause on=team also=postgres)
select 1 from team where current_date;
-- error 42804 argument of WHERE must be type boolean, not type date
-- at current_date

-- @ a whole number is a condition, which zero does not fulfil (page=c_Supported_data_types assumed="an integer converts to a boolean in a condition, as the table of implicit conversions has it and SQLAlchemy's Redshift dialect writes WHERE 1; or it is refused, as PostgreSQL does")
select 1 where 1 and not 0;
-- => [[1]]
select 1 where 0;
-- => []
select 1 where 1.5;
-- error 42804 argument of WHERE must be type boolean, not type numeric

-- @ AND takes booleans (page=r_logical_condition also=postgres)
select 1.5 and true;
-- error 42804 must be type boolean
-- at 1

-- @ a cast between types that have none is refused (page=c_Supported_data_types also=postgres)
select date '2024-01-01'::int;
-- error 42846 cannot cast type date to integer

-- @ an aggregate in an aggregate is refused (page=c_Aggregate_Functions on=team also=postgres)
select sum(count(*)) from team;
-- error 42803 aggregate
-- at count

-- @ a window function in a GROUP BY is refused (page=c_Window_functions on=team also=postgres)
select count(*) from team group by row_number() over (order by id);
-- error 42*** window
-- at row_number

-- @ HAVING without a grouped column is refused (page=r_HAVING_clause on=team also=postgres)
select count(*) from team having name = 'x';
-- error 42803 name
-- at name

-- @ a leader-node function beside a user table is refused (page=c_SQL_functions_leader_node_only on=team)
select current_schema(), id from team;
-- error 0A000 not supported on Redshift tables
-- at current_schema

-- @ a function that PostgreSQL has and Redshift has not is refused (page=c_unsupported-postgresql-functions)
select string_agg('a', ',');
-- error 42883 string_agg
-- at string_agg

-- @ generate_series beside a user table is refused (page=c_unsupported-postgresql-functions on=team)
select * from generate_series(1, 3) g, team;
-- error 0A000 generate_series
-- at generate_series

-- @ a type that PostgreSQL has and Redshift has not is refused (page=c_unsupported-postgresql-datatypes)
create table t(a jsonb);
-- error 42704 jsonb
-- at jsonb

-- @ arrays of PostgreSQL are refused (page=c_unsupported-postgresql-datatypes)
create table t(a int[]);
-- error ***** array

-- @ CREATE INDEX is refused (page=c_unsupported-postgresql-features on=team)
create index i on team(id);
-- error ***** index

-- @ ON CONFLICT is refused (page=c_redshift-sql-implementated-differently)
create table t(a int);
insert into t values (1) on conflict do nothing;
-- error 42601 on
-- at on conflict

-- @ RETURNING is refused (page=c_redshift-sql-implementated-differently)
create table t(a int);
insert into t values (1) returning a;
-- error 42601 returning
-- at returning

-- @ two tables of one name in FROM are refused (page=r_FROM_clause30 on=team also=postgres)
select 1 from team t, team as t;
-- error 42712 specified more than once

-- @ a star without FROM is refused (page=r_SELECT_list)
select *;
-- error 42601 *
-- at *

-- @ a subquery that gives two columns is refused as a value (page=r_scalar_subqueries also=postgres)
select (select 1, 2);
-- error 42601 one column
-- at (

-- @ an INTERVAL that cannot be read is refused (page=r_interval_literals)
select interval '3 fortnights';
-- error 22007 interval
-- at interval

-- @ a date part that does not exist is refused (page=r_DATEDIFF_function)
select datediff(fortnight, '2024-01-01', '2024-02-01');
-- error 22023 fortnight
-- at fortnight

-- @ LIMIT and OFFSET below zero are refused, computed ones too (page=r_ORDER_BY_clause also=postgres)
select 1 limit -1;
-- error 2201W LIMIT must not be negative
select 1 limit 2 - 3;
-- error 2201W LIMIT must not be negative
select 1 offset -1;
-- error 2201X OFFSET must not be negative
select 1 limit 1 offset (select -1);
-- error 2201X OFFSET must not be negative

-- @ LIMIT takes a number (page=r_ORDER_BY_clause also=postgres)
select 1 limit true;
-- error 42804 argument of LIMIT must be type bigint, not type boolean
select 1 as a limit a;
-- error 42703 column "a" does not exist

-- @ an unknown column is shown where it stands (page=r_SELECT_list on=team also=postgres)
select id, nam from team;
-- error 42703 nam
-- at nam from
select t.id, t.nam from team t;
-- error 42703 nam
-- at t.nam
select id from team order by lower(nam);
-- error 42703 nam
-- at nam)
update team set name = lower(nam);
-- error 42703 nam
-- at nam)
update team set nam = 'x';
-- error 42703 nam
-- at nam
insert into team (id, nam) values (1, 'x');
-- error 42703 nam
-- at nam)

-- @ an unknown table, alias or schema is shown where it stands (page=r_FROM_clause30 on=team also=postgres)
select 1 from team join teams on true;
-- error 42P01 teams
-- at teams
select u.id from team t;
-- error 42P01 u
-- at u.id
select team.id from team t;
-- error 42P01 team
-- at team.id
select * from no_such_schema.team;
-- error *****
-- at no_such_schema

-- @ a column of two tables is shown where it stands (page=r_JOIN_examples on=team also=postgres)
select a.name from team a join team b on a.id = b.id where id > 1;
-- error 42702 id
-- at id > 1

-- @ a column that is not grouped is shown where it stands (page=r_GROUP_BY_clause on=team also=postgres)
select count(*), upper(name) from team group by id;
-- error 42803 name
-- at name
select id from team group by id order by name;
-- error 42803 name
-- at name

-- @ an aggregate where none can stand is shown (page=c_Aggregate_Functions on=team also=postgres)
select id from team where count(*) > 1;
-- error 42803 aggregate
-- at count
select id, rank() over (order by id) from team where row_number() over (order by id) = 1;
-- error 42*** window
-- at row_number

-- @ a position in ORDER BY or GROUP BY that is none is shown (page=r_ORDER_BY_clause on=team also=postgres)
select id from team order by 2;
-- error 42P10 position 2
-- at 2
select count(*) from team group by 7;
-- error 42P10 position 7
-- at 7

-- @ the sides of a set operation that do not fit are shown at the second (page=r_UNION)
select 1, 2 union select 3;
-- error 42601 same number of columns
-- at select 3
select 1 as n union select date '2024-01-01';
-- error 42804 UNION types
-- at select date

-- @ operators, casts and CASE of types that do not fit are shown where they begin (page=c_Supported_data_types)
select 1, true + 2;
-- error 42883 boolean + integer
-- at true
select 1, date '2024-01-01' = 3;
-- error 42883 date = integer
-- at date
select 1, date '2024-01-01'::int;
-- error 42846 date to integer
-- at date
select 1, case when true then 2 else date '2024-01-01' end;
-- error 42804 CASE types
-- at case
select 1, 7 in (date '2024-01-01');
-- error 42883 integer = date
-- at date

-- @ a function that is given too much or the wrong type is shown at its name (page=r_UPPER also=postgres)
select 1, upper('a', 'b');
-- error 42883 upper
-- at upper
select 2 * abs(date '2024-01-01');
-- error 42883 abs
-- at abs

-- @ a moment that there is not is shown where it is written (page=r_Date_and_time_literals)
select 5, date '2024-13-01';
-- error 22008 2024-13-01
-- at date
select 5 where current_date > '2024-02-30';
-- error 22008 2024-02-30
-- at current_date

-- @ what a definition names twice or not at all is shown (page=r_CREATE_TABLE_NEW also=postgres)
create table t(a int, b varchar(5), a date);
-- error 42701 a
create table t(a int, primary key (nowhere));
-- error 42703 nowhere
create table t(a intt);
-- error 42704 intt
-- at intt

-- @ an INSERT with more values than columns is shown at the first that is too much (page=r_INSERT_30 on=team also=postgres)
insert into team (id) values (1, 'x');
-- error 42601 more expressions than target columns
-- at 'x'
insert into team (id, name) values (1);
-- error 42601 more target columns than expressions
-- at name

-- @ an error found in the values of rows stands at the call, cast or operator that has no value for them (page=r_CAST_function)
create table offers (id int, price varchar(10), parts int, detail varchar(20));
insert into offers values (1, '10', 2, '{}'), (2, 'x', 0, '{"a":');
select id, 1 + price::int as price from offers where parts < 5;
-- error 22P02 invalid input syntax for integer: "x"
-- at price::int as
select id, parts + 10 / parts from offers order by id;
-- error 22012 Divide by zero
-- at 10 / parts
select id from offers where parts > 1 or json_extract_path_text(detail, 'a') = 'b';
-- error 22P02 JSON parsing error
-- at json_extract_path_text
select json_parse((10 / (parts + 1))::varchar || price) from offers order by id;
-- error 22P02 JSON
-- at json_parse
select id, 10 / parts as share from offers where share > 100;
-- error 22012 Divide by zero
-- at 10 / parts as
select sum(2147483647 + parts) from offers group by id having min(id) > 0;
-- error 22003 integer out of range
-- at 2147483647 + parts
select id, rank() over (order by to_date(price, 'YYYY-MM-DD')) from offers;
-- error 22007 for "YYYY"
-- at to_date(
with cheap as (select id, cast(parts * 100000 as smallint) as parts from offers) select max(parts) from cheap;
-- error 22003 out of range for type smallint
-- at cast(parts
create table prices as select id, price::decimal(5,2) as price from offers;
-- error 22P02 "x"
-- at price::decimal

-- @ an error found in the values that a statement writes stands at what it writes (page=r_CAST_function)
create table offers (id int, price varchar(4), parts smallint);
insert into offers values (1, '10', 2), (2, 'x', 0);
insert into offers values (3, '7', 1), (4, 'too much', 1);
-- error 22001 value too long for type character varying(4)
-- at 'too much'
insert into offers (id, price) select id + 1, 'about ' || price from offers;
-- error 22001 value too long for type character varying(4)
-- at 'about '
update offers set price = '1', parts = id * 40000;
-- error 22003 out of range for type smallint
-- at id * 40000
delete from offers where id = 1 or price::int = 7;
-- error 22P02 "x"
-- at price::int
create table more (id int, price varchar(10));
insert into more values (1, 'far more');
merge into offers using more on offers.id = more.id when matched then update set price = more.price when not matched then insert values (9, 'none', 0);
-- error 22001 value too long for type character varying(4)
-- at more.price when
select count(*) from offers;
-- => [[2]]

-- @ an error in the text of a view, a function or a default stands where the statement names it (page=r_CREATE_VIEW)
create table offers (id int, price varchar(10), parts int default 'none'::varchar::int);
insert into offers values (1, 'x', 0);
create view priced as select id, price::int as price from offers;
create function whole(varchar) returns int stable as $$ select $1::int $$ language sql;
select price, id from (select * from priced where id > 0) p;
-- error 22P02 "x"
-- at priced where
select id, whole(price) + 1 from offers;
-- error 22P02 "x"
-- at whole(price)
insert into offers (id) values (1);
-- error 22P02 "none"
-- at insert into

-- @ an error of many rows stands at the aggregate, window function or subquery that makes one value of them (page=r_Subquery_clause)
create table offers (id bigint, price varchar(10));
insert into offers values (9223372036854775807, '10'), (9223372036854775807, 'x');
select 0 + max(1), 1 + sum(id) from offers;
-- error 22003 out of range for type bigint
-- at sum(id)
select id, sum(id - 1) over (order by price rows unbounded preceding)::bigint - 1 from offers;
-- error 22003 out of range for type bigint
-- at sum(id
select id, ntile((price = 'x')::int) over (order by price) from offers;
-- error 22014 argument of ntile must be greater than zero
-- at ntile(
select id from offers where exists (select 1) and id in (1, (select o.id from offers o));
-- error 21000 more than one row
-- at (select o.id
update offers set price = (select p.price from offers p where p.id = offers.id);
-- error 21000 more than one row
-- at (select p.price
select case when price in (select o.price from offers o order by 1) and price = 'x' then id::smallint end from offers;
-- error 22003 out of range for type smallint
-- at id::smallint
select cast(sum(id / 2) as smallint) from offers;
-- error 22003 out of range for type smallint
-- at cast(sum
select case when id + 1 > 0 then id + 1 else 0 end from offers;
-- error 22003 bigint out of range
-- at id + 1 else

-- @ an error whose place is not found stands at the start of its statement (page=r_INSERT_30)
create table held (id int not null);
/* one */ insert into held select null::int;
-- error 23502 Cannot insert a NULL value into column id
-- at insert into
