-- CASE, COALESCE and its relatives, and conditions.

-- @ a simple CASE compares one value (page=r_CASE_function also=postgres,pg-mem)
create table venue(id int, city varchar(30));
insert into venue values (1, 'Los Angeles'), (2, 'New York City'), (3, null);
select id, case city when 'New York City' then 'Big Apple' else 'other' end from venue order by id;
-- => [[1,"other"],[2,"Big Apple"],[3,"other"]]

-- @ a searched CASE takes the first true branch (page=r_CASE_function also=postgres)
create table sales(price decimal(8,2));
insert into sales values (12624.00), (10000.00), (9996.00);
select price, case when price < 10000 then 'group 1' when price > 10000 then 'group 2' else 'group 3' end from sales order by 1 desc;
-- => [["12624.00","group 2"],["10000.00","group 3"],["9996.00","group 1"]]

-- @ CASE without ELSE gives NULL (page=r_CASE_function also=postgres,pg-mem)
select case when 1 = 2 then 'a' end, case 3 when 1 then 'x' when 2 then 'y' end;
-- => [[null,null]]

-- @ a simple CASE never matches NULL (page=r_CASE_function also=postgres,pg-mem)
select case null::int when null then 'null' else 'other' end;
-- => [["other"]]

-- @ CASE gives the common type of its branches (page=r_CASE_function)
select case when true then 1 else 2.5 end, case when false then 1::smallint else 7 end;
-- => [["1.0",7]]
-- types ["numeric(11,1)","integer"]

-- @ branches of CASE that have no common type are refused (page=r_CASE_function also=postgres)
select case when true then 1 else date '2024-01-01' end;
-- error 42804 CASE

-- @ CASE does not evaluate the branches it does not take (page=r_CASE_function also=postgres,pg-mem)
create table t(a int);
insert into t values (0), (2);
select case when a = 0 then -1 else 10 / a end from t order by 1;
-- => [[-1],[5]]

-- @ COALESCE and NVL give the first value that is not NULL (page=r_NVL_function)
select coalesce(null, 12, null), nvl(null, 'a', 'b'), coalesce(null::int, null), nvl(3, 4);
-- => [[12,"a",null,3]]

-- @ COALESCE gives the first value that is not NULL (page=r_NVL_function also=postgres,pg-mem)
create table datetable(start_date date, end_date date);
insert into datetable values ('2008-06-01', '2008-12-31'), (null, '2008-12-31'), ('2008-12-31', null);
select coalesce(start_date, end_date) from datetable order by 1;
-- => [["2008-06-01"],["2008-12-31"],["2008-12-31"]]

-- @ the column of NVL is named coalesce (page=r_NVL_function)
select nvl(1, 2);
-- => [[1]]
-- columns ["coalesce"]

-- @ COALESCE of text and a number reads the text as a number (page=r_NVL_function)
select coalesce(null, 'Amazon Redshift', 12);
-- error 22P02 invalid input syntax for integer: "Amazon Redshift"

-- @ NVL2 looks at its first argument for NULL (page=r_NVL2)
select nvl2(null, 'not null', 'null'), nvl2('', 'not null', 'null'), nvl2(5, 'a', 'b');
-- => [["null","not null","a"]]

-- @ NULLIF gives NULL for equal arguments (page=r_NULLIF_function also=postgres)
select nullif(1, 1), nullif(1, 2), nullif('', ''), nullif('a', 'b');
-- => [[null,1,null,"a"]]

-- @ NULLIF of a first NULL is NULL (page=r_NULLIF_function also=postgres)
select nullif(null::int, 1), nullif(1, null);
-- => [[null,1]]

-- @ NULLIF does not look at trailing blanks (page=r_NULLIF_function)
create table nulliftest(c1 char(2), c2 char(2));
insert into nulliftest values ('a', 'a '), ('b', 'b');
select nullif(c1, c2) from nulliftest;
-- => [[null],[null]]

-- @ DECODE replaces values and has a default (page=r_DECODE_expression)
create table category(id int, name varchar(10));
insert into category values (1, 'MLB'), (2, 'NHL'), (3, 'Opera');
select id, decode(name, 'NHL', 'National Hockey League', 'MLB', 'Major League Baseball', 'Unknown') from category order by id;
-- => [[1,"Major League Baseball"],[2,"National Hockey League"],[3,"Unknown"]]

-- @ DECODE takes NULL for equal to NULL (page=r_DECODE_expression)
select decode(null, null, 0, 1), decode(5, null, 0, 1);
-- => [[0,1]]

-- @ DECODE without a default gives NULL (page=r_DECODE_expression)
select decode(7, 1, 'one', 2, 'two');
-- => [[null]]

-- @ GREATEST and LEAST skip NULL (page=r_GREATEST_LEAST also=postgres)
select greatest(1, null, 3), least(null, 2, 1), greatest(null::int, null);
-- => [[3,1,null]]

-- @ GREATEST compares text by its bytes (page=r_GREATEST_LEAST)
select greatest('Lars', 'Ratliff'), greatest('Reagan', 'Hodge'), greatest('a', 'B');
-- => [["Ratliff","Reagan","a"]]

-- @ comparisons with NULL are NULL (page=r_null_condition also=postgres,pg-mem)
select null = null, 1 <> null, null is null, 1 is not null;
-- => [[null,null,true,true]]

-- @ AND, OR and NOT have three values (page=r_logical_condition also=postgres,pg-mem)
select true and null, false and null, true or null, false or null, not null::boolean;
-- => [[null,false,true,null,null]]

-- @ BETWEEN includes both ends (page=r_range_condition also=postgres,pg-mem)
select 2 between 2 and 4, 4 between 2 and 4, 5 between 2 and 4, 5 not between 2 and 4, 3 between 4 and 2;
-- => [[true,true,false,true,false]]

-- @ IN finds a value in a list (page=r_in_condition also=postgres,pg-mem)
select 2 in (1, 2), 3 in (1, 2), 3 not in (1, 2), 'a' in ('a', 'b');
-- => [[true,false,true,true]]

-- @ NOT IN a list with NULL is never true (page=r_in_condition also=postgres)
select 3 not in (1, null), 1 not in (1, null), 1 in (1, null);
-- => [[null,false,true]]

-- @ EXISTS looks for any row (page=r_exists_condition also=postgres,pg-mem)
select exists (select 1 where true), exists (select 1 where false), not exists (select null where false);
-- => [[true,false,true]]

-- @ IS TRUE, IS FALSE and IS UNKNOWN look at a condition (page=r_Boolean_type also=postgres)
create table users(id int, likes_rock boolean);
insert into users values (1, true), (2, false), (3, null);
select id from users where likes_rock is unknown or likes_rock is not false order by id;
-- => [[1],[3]]

-- @ a pair of values compares with a pair (page=r_expression_lists also=postgres,pg-mem)
select (1, 2) = (1, 2), (1, 2) in ((1, 3), (1, 2));
-- => [[true,true]]

-- @ ANY and ALL compare with a subquery's rows (page=r_comparison_condition also=postgres)
create table n(a int);
insert into n values (1), (2), (3);
select 2 = any (select a from n), 4 = any (select a from n), 2 <> all (select a from n), 5 <> all (select a from n);
-- => [[true,false,false,true]]

-- @ both spellings of unequal (page=r_comparison_condition also=postgres,pg-mem)
select 1 <> 2, 1 != 2, 1 != 1;
-- => [[true,true,false]]

-- @ IS TRUE stands in conditions and not in the select list (page=r_Boolean_type)
create table users(id int, likes_rock boolean);
insert into users values (1, true), (2, false), (3, null);
select id, likes_rock = true as "check" from users order by id;
-- => [[1,true],[2,false],[3,null]]
select id from users where likes_rock is not true order by id;
-- => [[2],[3]]
select id, likes_rock is true as "check" from users;
-- error 0A000 Not implemented
-- at likes_rock
select likes_rock as likes, likes is not false from users;
-- error 0A000 Not implemented
select likes_rock is null from users where id = 3;
-- => [[true]]
select id is true, true is not false from (select 1 as id) limit 1;
-- error 0A000 Not implemented
select true is not false, null is unknown;
-- => [[true,true]]

-- @ NVL computes a value for the rows alone that have none before it (page=r_NVL_function also=postgres)
create table reading(size int, note varchar(8));
insert into reading values (4, 'none'), (null, '5');
select coalesce(size, 10 / cast(note as int), 0) from reading order by 1;
-- => [[2],[4]]
select coalesce(size, 10 / cast(note as int), 0) from reading where size is null or note = 'none' order by 1;
-- => [[2],[4]]

-- @ CASE and NULLIF compute the value they compare once (page=r_CASE_function also=postgres)
create table ten(n int);
insert into ten values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
select count(*) from ten as a, ten as b where case round(random()) when 0 then 'zero' when 1 then 'one' else 'none' end = 'none';
-- => [[0]]
select count(*) from ten as a, ten as b where nullif(round(random()), 1) = 1;
-- => [[0]]

-- @ DECODE and IN compute the value they compare once, in a row and as a SUPER value too (page=r_DECODE_expression)
create table ten(n int);
insert into ten values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
select count(*) from ten as a, ten as b where decode(round(random()), 0, 'zero', 1, 'one', 'none') = 'none';
-- => [[0]]
select count(*) from ten as a, ten as b where (round(random()), round(random())) in ((0, 0), (0, 1), (1, 0), (1, 1));
-- => [[100]]
select count(*) from ten as a, ten as b where round(random())::int::super in (0::super, 1::super);
-- => [[100]]

-- @ BETWEEN computes its operand once (page=r_range_condition assumed="the page does not say how often a volatile operand is computed; taken: once, as one value is between two others")
create table ten(n int);
insert into ten values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
select count(*) from ten as a, ten as b where round(random()) between 1 and 0;
-- => [[0]]
select case when random() between 0 and 1 then max(n) end from ten;
-- => [[9]]

-- @ a random operand is not emulated beside a subquery or a window function where it is read again (page=r_RANDOM)
select random() between (select 0) and 1;
-- error 0A000 volatile operand
select random() between 0 and count(*) over ();
-- error 0A000 volatile operand
select case random() when (select 2) then 1 end;
-- => [[null]]

-- @ NVL computes no later value where a random one is not NULL (page=r_NVL_function)
select nvl(random(), 1 / n) >= 0 from (select 0 as n);
-- => [[true]]

-- @ IN takes values of several types as the one type they have in common (page=r_in_condition also=postgres)
select 9223372036854775807 in (1.5, 9223372036854775807), 1e300::float8 in (1.5, 1e300::float8), 1.50 in (1, 1.5), 3 in (1, null), 'a' in (null, 'a'), 'a' not in ('b', 'c');
-- => [[true,true,true,null,true,true]]

-- @ IN takes SUPER values by their own types (page=r_in_condition)
select json_parse('1') in (1.0, 'a'), json_parse('"a"') in ('b', 'a'), json_parse('"1"') in (1), 'a ' in ('a', 'b');
-- => [[true,true,false,true]]
select 1 in (5, date '2024-01-01');
-- error 42883 operator does not exist: integer = date

-- @ a row is in a list of rows of its width (page=r_expression_lists)
select (1, 2) in ((3, 4), (1, 2)), (1, 2) not in ((1, 3));
-- => [[true,true]]
select (1, 2) in ((1, 2), 3);
-- error 42601 unequal number of entries in row expressions

-- @ a row is no value of its own (page=c_unsupported-postgresql-features)
select (1, 2);
-- error 0A000 ROW expression, implicit or explicit, is not supported
-- at (1, 2)
select count(distinct (a, b)) from (select 1 as a, 2 as b);
-- error 0A000 ROW expression

-- @ CASE names two of its types that do not meet, and takes conditions alone (page=r_CASE_function)
select case when true then 1 when false then 'x' else date '2024-01-01' end;
-- error 42804 CASE types integer and date cannot be matched
select case when true then date '2024-01-01' when false then 1 else 1.5 end;
-- error 42804 CASE types date and integer cannot be matched
select case when 1.5 then 2 end;
-- error 42804 argument of CASE/WHEN must be type boolean, not type numeric
select 1.5 or true;
-- error 42804 argument of OR must be type boolean, not type numeric
select true and not 1.5;
-- error 42804 argument of NOT must be type boolean, not type numeric

-- @ a parameter that nobody gave does not exist (page=c_SQL_commands)
select :nobody;
-- error 42P02 there is no parameter ":nobody"
-- at :nobody
select $1;
-- error 42P02 there is no parameter $1
-- at $1

-- @ an alias of the select list is not seen in a join's condition (page=r_FROM_clause30 on=team)
select t.id as found from team t join player p on found = 1;
-- error 42703 found

-- @ a random operand is compared with random values (page=r_CASE_function)
select case (random() * 0)::decimal(38,0) when (random() * 0 + 1)::decimal(38,37) then 'one' when 0::decimal(38,37) then 'zero' end;
-- => [["zero"]]

-- @ BETWEEN compares a value that is not random with subqueries and window functions (page=r_range_condition also=postgres)
select 1 between (select 0) and (select 2), 3 between 0 and count(*) over ();
-- => [[true,false]]

-- @ a value and the list after IN are compared as one type (page=r_in_condition also=postgres assumed="a list of several types is read as one, as PostgreSQL reads it, or every value is compared by itself; taken: as one")
select 9007199254740993 in (9007199254740992, 1.5::float8);
-- => [[true]]

-- @ IN compares decimals with all of their digits (page=r_in_condition also=postgres)
select 123456789012345678::decimal(18,0) in (0.123456789012345678::decimal(18,18), 123456789012345678::decimal(18,0));
-- => [[true]]

-- @ every value after IN is read, one that is no row too (page=r_in_condition also=postgres)
select (1, 2) in (3, nosuch);
-- error 42703 column "nosuch" does not exist
