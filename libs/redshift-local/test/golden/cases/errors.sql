-- What is refused, and how.

-- @ a misspelled keyword is a syntax error at the word (page=cm_chap_SQLCommandRef also=postgres)
selec 1;
-- error 42601 syntax error at or near "selec"

-- @ a statement that ends too early is a syntax error (page=cm_chap_SQLCommandRef also=postgres)
select 1 +;
-- error 42601 syntax error

-- @ a parenthesis that is not closed is a syntax error (page=cm_chap_SQLCommandRef also=postgres)
select (1 + 2;
-- error 42601 syntax error

-- @ a string that is not closed is a syntax error (page=cm_chap_SQLCommandRef also=postgres)
select 'abc;
-- error 42601 unterminated quoted string

-- @ an unknown function names itself and its argument types (page=c_SQL_functions also=postgres)
select no_such_function(1, 'a');
-- error 42883 function no_such_function(integer, 

-- @ a function with too few arguments is refused (page=r_SUBSTRING also=postgres)
select substring('abc');
-- error 42883 substring

-- @ an operator for types it has not is refused (page=r_OPERATOR_SYMBOLS also=postgres)
select true + 1;
-- error 42883 operator does not exist: boolean + integer

-- @ a comparison of types without a common one is refused (page=r_comparison_condition also=postgres)
select date '2024-01-01' = 1;
-- error 42883 operator does not exist: date = integer

-- @ WHERE takes a boolean (page=r_WHERE_clause on=team also=postgres)
select 1 from team where id;
-- error 42804 argument of WHERE must be type boolean

-- @ AND takes booleans (page=r_logical_condition also=postgres)
select 1 and true;
-- error 42804 must be type boolean

-- @ a cast between types that have none is refused (page=c_Supported_data_types also=postgres)
select date '2024-01-01'::int;
-- error 42846 cannot cast type date to integer

-- @ an aggregate in an aggregate is refused (page=c_Aggregate_Functions on=team also=postgres)
select sum(count(*)) from team;
-- error 42803 aggregate

-- @ a window function in a GROUP BY is refused (page=c_Window_functions on=team also=postgres)
select count(*) from team group by row_number() over (order by id);
-- error 42*** window

-- @ HAVING without a grouped column is refused (page=r_HAVING_clause on=team also=postgres)
select count(*) from team having name = 'x';
-- error 42803 name

-- @ a leader-node function beside a user table is refused (page=c_SQL_functions_leader_node_only on=team)
select current_schema(), id from team;
-- error 0A000 not supported on Redshift tables

-- @ a function that PostgreSQL has and Redshift has not is refused (page=c_unsupported-postgresql-functions)
select string_agg('a', ',');
-- error 42883 string_agg

-- @ generate_series beside a user table is refused (page=c_unsupported-postgresql-functions on=team)
select * from generate_series(1, 3) g, team;
-- error 0A000 generate_series

-- @ a type that PostgreSQL has and Redshift has not is refused (page=c_unsupported-postgresql-datatypes)
create table t(a jsonb);
-- error 42704 jsonb

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

-- @ RETURNING is refused (page=c_redshift-sql-implementated-differently)
create table t(a int);
insert into t values (1) returning a;
-- error 42601 returning

-- @ two tables of one name in FROM are refused (page=r_FROM_clause30 on=team also=postgres)
select 1 from team, team;
-- error 42712 specified more than once

-- @ a star without FROM is refused (page=r_SELECT_list)
select *;
-- error 42601 *

-- @ a subquery that gives two columns is refused as a value (page=r_scalar_subqueries also=postgres)
select (select 1, 2);
-- error 42601 one column

-- @ an INTERVAL that cannot be read is refused (page=r_interval_literals)
select interval '3 fortnights';
-- error 22007 interval

-- @ a date part that does not exist is refused (page=r_DATEDIFF_function)
select datediff(fortnight, '2024-01-01', '2024-02-01');
-- error 22023 fortnight

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
