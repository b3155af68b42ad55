-- What a value of a type can not be.

-- @ a bigint has at most 19 digits (page=r_Numeric_types201)
select '9223372036854775808'::bigint;
-- error 22003
select 'nine'::bigint;
-- error 22P02 invalid input syntax

-- @ a real ends near 1e38 (page=r_Numeric_types201)
select '1e39'::real;
-- error 22003
select 'nine'::real;
-- error 22P02 invalid input syntax for type real

-- @ a double precision ends near 1e308 (page=r_Numeric_types201)
select '1e309'::double precision;
-- error 22003
select date '2024-01-01'::double precision;
-- error 42846 cannot cast

-- @ a char has a length of at most 4096 bytes (page=r_Character_types)
create table wide (a char(4097));
-- error 22023 4096

-- @ a char holds characters of one byte (page=r_Character_types)
create table narrow (a char(4));
insert into narrow values ('é');
-- error 22*** 

-- @ bpchar takes a length as char does (page=r_Character_types)
create table wide (a bpchar(0));
-- error 22023

-- @ text is a varchar of 256 bytes, and is assigned no more (page=r_Character_types)
create table notes (a text);
insert into notes values (repeat('x', 256));
select len(a) from notes;
-- => [[256]]
insert into notes values (repeat('x', 257));
-- error 22001 too long
select date '2024-01-01'::text, 1::text;
-- => [["2024-01-01","1"]]
select cast(json_parse('1') as text) + date '2024-01-01';
-- error 42883 operator does not exist

-- @ a number between two that a REAL or a DOUBLE PRECISION can show is shown as the one with an even last digit (page=r_Numeric_types201 assumed="the page names no rounding: it is half up or half even; taken: half even, as C prints numbers")
select 15002.25::real as r, 15002.75::real as u, 15002.25::real::varchar as t, (-15002.25)::real as n;
-- => [[15002.2,15002.8,"15002.2",-15002.2]]
