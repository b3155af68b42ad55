-- Interval types, literals and arithmetic.

-- @ a qualifier tells what a bare number counts (page=r_interval_data_types)
select interval '1' year, interval '23' month, interval '-2' day, interval '50' hour, interval '30' month;
-- => [["1 year","1 year 11 mons","-2 days","2 days 02:00:00","2 years 6 mons"]]
-- types ["interval year to month","interval year to month","interval day to second","interval day to second","interval year to month"]

-- @ an interval literal drops what is smaller than its qualifier (page=r_interval_data_types)
select interval '13 months' year, interval '13 months' month, interval '1 day 1 hour 1 minute 1.123 seconds' minute, interval '2 days 5 hours' day;
-- => [["1 year","1 year 1 mon","1 day 01:01:00","2 days"]]

-- @ an interval literal keeps units larger than its qualifier (page=r_interval_data_types)
select interval '1-2' month, interval '13 day 1 hour 1 minute 1.123 seconds' second;
-- => [["1 year 2 mons","13 days 01:01:01.123"]]

-- @ a precision of seconds rounds, and without one the seventh digit is cut (page=r_interval_data_types)
select interval '1.234567' second (3), interval '1.23456789' second;
-- => [["00:00:01.235","00:00:01.234567"]]

-- @ two numbers with a colon are what the qualifier says (page=r_interval_data_types)
select interval '2:2' minute to second, interval '2:2' hour to minute, interval '1 2:3:4.5678' day to second;
-- => [["00:02:02","02:02:00","1 day 02:03:04.5678"]]

-- @ units of an interval have short names and plurals (page=r_interval_data_types)
select interval '5s' second, interval '5 HOURS' hour, interval '5 h' hour, interval '5 second' second = interval '5 seconds' second;
-- => [["00:00:05","05:00:00","05:00:00",true]]

-- @ an interval casts to text in the postgres style (page=r_interval_data_types)
select interval '1-2' year to month::text, interval '1 2:3:4.5678' day to second::text, interval '-1-2' year to month::text;
-- => [["1 year 2 mons","1 day 02:03:04.5678","-1 years -2 mons"]]

-- @ an interval column keeps what its qualifier names (page=r_interval_data_types)
create table sample_intervals (y2m interval month, h2m interval hour to minute);
insert into sample_intervals values (interval '20' month, interval '2 days 1:1:1.123456' day to second);
select y2m::text, h2m::text from sample_intervals;
-- => [["1 year 8 mons","2 days 01:01:00"]]
update sample_intervals set y2m = interval '2' year where y2m = interval '1-8' year to month;
select * from sample_intervals;
-- => [["2 years","2 days 01:01:00"]]
delete from sample_intervals where h2m = interval '2 1:1:0' day to second;
select * from sample_intervals;
-- => []

-- @ interval columns take quoted texts, compare, order, group and have extremes (page=r_interval_data_types)
create table spans (m interval year to month, d interval day to second);
insert into spans values ('1-1', '1 10:00:00'), ('-3 months', '36 hours'), ('13 months', '-1 day');
select m, count(*) from spans group by m order by m;
-- => [["-3 mons",1],["1 year 1 mon",2]]
select d from spans where d > interval '1' day order by d desc;
-- => [["1 day 12:00:00"],["1 day 10:00:00"]]
select min(d), max(m) from spans;
-- => [["-1 days","1 year 1 mon"]]

-- @ intervals add up (page=r_interval_data_types)
create table spans (m interval year to month, d interval day to second);
insert into spans values ('1-1', '20:00:00'), ('0-11', '05:30:00'), (null, null);
select sum(m), sum(d) from spans;
-- => [["2 years","1 day 01:30:00"]]
-- types ["interval year to month","interval day to second"]

-- @ an interval column of days refuses months (page=r_interval_data_types)
create table spans (d interval day to second);
insert into spans values (interval '1' month);
-- error 42846 interval

-- @ an interval column of months refuses days (page=r_interval_data_types)
create table spans (m interval year to month);
insert into spans values ('1 year 3 days');
-- error 22007 year-month

-- @ INTERVAL without a qualifier is no type of a column (page=r_interval_data_types)
create table spans (d interval);
-- error 0A000 interval

-- @ an interval literal of days to seconds has no months (page=r_interval_forbid_composite_literals)
select interval '1 year 1 day' day to second;
-- error 22*** year-month

-- @ an interval literal is a number and units (page=r_interval_data_types)
select interval 'a while' day to second;
-- error 22007 invalid input syntax for type interval

-- @ an interval's qualifier is one of thirteen (page=r_interval_data_types)
select interval '1' year to day;
-- error 42601

-- @ seconds of an interval have at most six digits (page=r_interval_data_types)
select interval '1' second (7);
-- error 22023 precision

-- @ months added to a date give a date, days a timestamp (page=r_interval_data_types)
select date '2024-01-31' + interval '1' month, date '2024-03-31' - interval '1' month, interval '1' year + date '2024-02-29', date '2024-01-31' + interval '1' day;
-- => [["2024-02-29","2024-02-29","2025-02-28","2024-02-01 00:00:00"]]
-- types ["date","date","date","timestamp without time zone"]

-- @ an interval literal without a qualifier makes a timestamp of a date (page=r_interval_literals also=postgres)
select date '2024-01-31' + interval '1 month', interval '1 month' + date '2024-01-31', date '2024-01-31' - interval '36 hours';
-- => [["2024-02-29 00:00:00","2024-02-29 00:00:00","2024-01-29 12:00:00"]]

-- @ a number without a unit is seconds (page=r_interval_literals)
select timestamp '2024-01-01' + interval '90', interval '90';
-- => [["2024-01-01 00:01:30","00:01:30"]]

-- @ timestamps subtract to days and a time (page=r_interval_data_types)
select timestamp '2024-03-01 10:00' - timestamp '2024-02-01 12:30', timestamp '2024-02-01' - timestamp '2024-03-01 10:00', date '2024-03-01' - timestamp '2024-02-28 12:00';
-- => [["28 days 21:30:00","-29 days -10:00:00","1 day 12:00:00"]]
-- types ["interval day to second","interval day to second","interval day to second"]

-- @ a date taken from a timestamp leaves an interval (page=r_interval_data_types also=postgres assumed="the table of operations says a number, its rule and PostgreSQL an interval; taken: an interval")
select (timestamp '2024-03-01 10:00' - date '2024-02-01')::varchar;
-- => [["29 days 10:00:00"]]

-- @ a whole number taken from a timestamp is days (page=r_interval_data_types)
select timestamp '2024-03-01 10:00' - 1, timestamp '2024-03-01 10:00' - 366;
-- => [["2024-02-29 10:00:00","2023-03-01 10:00:00"]]
-- types ["timestamp without time zone","timestamp without time zone"]

-- @ a timestamp and a number do not add (page=r_interval_data_types)
select timestamp '2024-03-01 10:00' + 1;
-- error 0A000 not emulated

-- @ intervals of one kind add, subtract and change sign (page=r_interval_data_types)
select interval '1' day + interval '90' minute, interval '1' day - interval '1' hour, -interval '1-2' year to month, interval '1' year - interval '18' month;
-- => [["1 day 01:30:00","23:00:00","-1 years -2 mons","-6 mons"]]

-- @ intervals of months and of days do not meet (page=r_interval_data_types)
select interval '1' day + interval '1' month;
-- error 42883 operator does not exist
select interval '1' day = interval '1' month;
-- error 42883 operator does not exist

-- @ an interval times or by a number is an interval (page=r_interval_data_types)
select interval '90' minute * 3, interval '90' minute / 3, interval '1' day * 1.5, interval '1' year / 2;
-- => [["04:30:00","00:30:00","1 day 12:00:00","6 mons"]]

-- @ an interval is not divided by zero (page=r_interval_data_types)
select interval '1' day / 0;
-- error 22012 Divide by zero

-- @ part of a month is no interval (page=r_interval_data_types assumed="half of a month is 15 days, or refused; taken: refused by name")
select interval '1' month / 2;
-- error 0A000 part of a month

-- @ epoch seconds become a timestamp by way of an interval (page=r_Dateparts_for_datetime_functions)
select timestamp 'epoch' + 1704067200 * interval '1 second', timestamp with time zone 'epoch' + 1199217600.5 * interval '1 second', timestamp 'epoch' + 4704067200 * interval '1 second';
-- => [["2024-01-01 00:00:00","2008-01-01 20:00:00.5+00","2119-01-25 05:20:00"]]

-- @ EXTRACT reads the parts of an interval as it prints (page=r_EXTRACT_function)
select extract('days' from interval '36 hours' day to second), extract('month' from interval '15 months' year to month), extract('month' from interval '30' month), extract('hours' from interval '50' hour), extract('minute' from interval '70 minutes 70.123 seconds' minute to second);
-- => [[1,3,6,2,11]]

-- @ EXTRACT of an interval's seconds keeps their fraction (page=r_EXTRACT_function)
select extract('seconds' from interval '1 day 1:1:1.11' day to second);
-- => [[1.11]]

-- @ EXTRACT sums the seconds of an interval (page=r_EXTRACT_function)
select extract('days' from interval '1 day 1:1:1.11' day to second) * 86400 + extract('hours' from interval '1 day 1:1:1.11' day to second) * 3600 + extract('minutes' from interval '1 day 1:1:1.11' day to second) * 60 + extract('seconds' from interval '1 day 1:1:1.11' day to second);
-- => [[90061.11]]

-- @ EXTRACT finds no months in an interval of days (page=r_EXTRACT_function)
select extract('month' from interval '50' hour);
-- error 22023 month

-- @ months of an interval move a timestamp by the calendar, days by 24 hours (page=r_interval_data_types also=postgres)
select timestamp '2024-01-31 10:00' + interval '1 month', timestamp '2024-02-29 10:00' - interval '1 year', timestamp '2024-02-28 10:00' + interval '2 days';
-- => [["2024-02-29 10:00:00","2023-02-28 10:00:00","2024-03-01 10:00:00"]]

-- @ CASE and COALESCE give an interval (page=r_interval_data_types)
select case when true then interval '1' day end, coalesce(null, interval '13' month), nullif(interval '1' day, interval '24' hour);
-- => [["1 day","1 year 1 mon",null]]

-- @ INTERVAL_CMP takes two intervals (page=r_INTERVAL_CMP)
select interval_cmp('3 days', '1 year'), interval_cmp('7 days', '1 week'), interval_cmp(interval '1 month', interval '2 days');
-- => [[-1,0,1]]
select interval_cmp('3 days');
-- error 42883 interval_cmp
select interval_cmp('3 days', 'a year or so');
-- error 22007 invalid input syntax for type interval

-- @ an interval is no number (page=r_interval_data_types)
select interval '1' day::integer;
-- error 42846 cannot cast

-- @ only texts and intervals cast to an interval (page=r_interval_data_types)
select 1::interval day to second;
-- error 42846 cannot cast
select date '2024-01-01'::interval year to month;
-- error 42846 cannot cast

-- @ a date is no interval (page=r_interval_data_types)
select 1, '2024-03-01'::interval year to month;
-- error 22007 invalid input syntax for type interval
-- at '2024
select '2024-03-01'::interval;
-- error 22007 invalid input syntax for type interval
select interval '2024-03-01' year to month;
-- error 22007 invalid input syntax for type interval
select interval '1:2:3:4' day to second;
-- error 22007 invalid input syntax for type interval

-- @ a literal beside a timestamp or an interval is an interval, and NULL is NULL (page=r_interval_literals also=postgres)
select timestamp '2024-02-29 13:00' + '3 days', time '13:00' + '90 minutes', timestamp '2024-02-29 13:00' + null, interval '1 day' + null, null - interval '1 day', timestamp '2024-02-29 13:00' - null;
-- => [["2024-03-03 13:00:00","14:30:00",null,null,null,null]]

-- @ a timestamp less a literal is less a timestamp (page=r_Datetime_types also=postgres)
select (timestamp '2024-02-29 13:00' - '2024-02-28 12:00')::varchar, date '2024-02-29' - '2024-02-01';
-- => [["1 day 01:00:00",28]]

-- @ an interval literal drops the parts its qualifier does not count where the setting says so (page=r_interval_forbid_composite_literals)
set interval_forbid_composite_literals to false;
select interval '1 year 1 day' day to second, interval '1 year 1 day' year to month, interval '1 year 1 day 2 hours' hour;
-- => [["1 day","1 year","1 day 02:00:00"]]
set interval_forbid_composite_literals to true;
select interval '1 year 1 day' year to month;
-- error 22007 year-month
set interval_forbid_composite_literals to sometimes;
-- error 22023 interval_forbid_composite_literals

-- @ a number that nothing says is an interval is none (page=r_interval_data_types also=postgres)
select interval '1 day' % 2;
-- error 42883 operator does not exist: interval % integer
select date '2024-01-01' * '2';
-- error 42883 operator does not exist: date * unknown
select interval '1 day' + 1;
-- error 42883 operator does not exist: interval + integer
select interval '1 day' - 1;
-- error 42883 operator does not exist: interval - integer
select 1 + interval '1 day';
-- error 42883 operator does not exist: integer + interval
select time '10:00' + 1;
-- error 42883 operator does not exist: time without time zone + integer
select date '2024-01-01' + 1.5;
-- error 42883 operator does not exist: date + numeric
select interval '1 day' * date '2024-01-01';
-- error 42883 operator does not exist: interval * date
select date '2024-01-01' / 2;
-- error 42883 operator does not exist: date / integer
select 2 / interval '1 day';
-- error 42883 operator does not exist: integer / interval
select interval '1 day' / interval '1 day';
-- error 42883 operator does not exist: interval / interval

-- @ a time is not taken from a date (page=r_Datetime_types)
select date '2024-01-01' - time '10:00';
-- error 42883 operator does not exist: date - time without time zone

-- @ a quoted number beside an interval is a number (page=r_interval_data_types also=postgres)
select interval '1 day' * '2', (interval '1 day' / '2')::varchar, '2' * interval '36 hours' = interval '72 hours';
-- => [["2 days","12:00:00",true]]

-- @ a quoted number beside a date counts days (page=r_interval_data_types assumed="a literal beside a date is a number of days, or no operator is chosen; taken: days")
select date '2024-01-01' + '1', date '2024-01-01' + null;
-- => [["2024-01-02",null]]
-- types ["date","date"]

-- @ a count of microseconds is multiplied exactly (page=r_interval_data_types)
select interval '1 microsecond' * 9007199254740993;
-- => [["104249 days 23:47:34.740993"]]

-- @ intervals with months and days are multiplied part by part (page=r_interval_data_types also=postgres)
create table spans (n int, f float);
insert into spans values (2, 2.0);
select (n * interval '1 month 2 days')::varchar, (interval '1 year 6 hours' * f)::varchar, (interval '2 months 2 days' / n)::varchar from spans;
-- => [["2 mons 4 days","2 years 12:00:00","1 mon 1 day"]]

-- @ times with a zone move by hours and not by months (page=r_interval_data_types)
select time '10:00' + interval '90' minute, timetz '10:00+00' - interval '1' hour;
-- => [["11:30:00","09:00:00+00"]]
select time '10:00' + interval '1' month;
-- error 42883 operator does not exist: time without time zone + interval

-- @ months added to a timestamp leave one (page=r_interval_data_types)
select timestamp '2024-01-31 10:00' + interval '1' month, timestamptz '2024-03-01 10:00+00' - 1;
-- => [["2024-02-29 10:00:00","2024-02-29 10:00:00+00"]]
-- types ["timestamp without time zone","timestamp with time zone"]
select timestamptz '2024-03-01 10:00+00' + 1;
-- error 0A000 not emulated: a number added to a timestamp

-- @ months are those of the session's calendar, hours are the same everywhere (page=r_interval_data_types also=postgres)
set timezone to 'America/New_York';
select (timestamptz '2024-03-09 12:00-05' + interval '1 month')::varchar, (timestamptz '2024-03-09 12:00-05' + interval '24 hours')::varchar, (timestamptz '2024-03-09 12:00-05' + interval '1 month 1 hour')::varchar;
-- => [["2024-04-09 12:00:00-04","2024-03-10 13:00:00-04","2024-04-09 13:00:00-04"]]
select (timestamptz '2024-11-03 05:30+00' + interval '1 hour')::varchar, (timestamptz '2024-11-03 06:30+00' + interval '1 hour')::varchar, (timestamptz '2024-11-03 06:30+00' - interval '1 hour')::varchar;
-- => [["2024-11-03 01:30:00-05","2024-11-03 02:30:00-05","2024-11-03 01:30:00-04"]]
select (timestamptz '2024-03-11 04:00+00' - timestamp '2024-03-10 00:00')::varchar;
-- => [["23:00:00"]]

-- @ dates and timestamps do not leave their range (page=r_Datetime_types)
select date '4713-01-01 BC' - 1;
-- error 22008 date out of range
select date '4713-01-31 BC' - interval '1' month;
-- error 22008 date out of range
select timestamp '4713-01-01 00:00 BC' - interval '1 hour';
-- error 22008 timestamp out of range
select date '2024-01-01' + 200000000;
-- error 22008 date out of range
select date '4713-01-02 BC' - 1, timestamp '4713-01-01 01:00 BC' - interval '1 hour', date '2024-01-01' + 1000000;
-- => [["4713-01-01 BC","4713-01-01 00:00:00 BC","4761-11-28"]]

-- @ a text is read as an interval of its qualifier (page=r_interval_data_types)
create table texts (v varchar(30));
insert into texts values ('1 day 02:03:04.56789'), (null);
select v::interval day to second, v::interval hour, v::interval second (3) from texts order by 1;
-- => [["1 day 02:03:04.56789","1 day 02:00:00","1 day 02:03:04.568"],[null,null,null]]
select v::interval year to month from texts;
-- error 22007 year-month
select (case when true then '1-2' end)::interval year to month;
-- => [["1 year 2 mons"]]

-- @ an interval is cut to its new qualifier, and rounded to its digits (page=r_interval_data_types)
select (interval '1' second * 1.2345)::interval second (3), (interval '1' second * -1.2345)::interval second (3), (interval '1' minute * 1.5)::interval minute, (interval '1' month * 17)::interval year, interval '1.234567' second (6);
-- => [["00:00:01.235","-00:00:01.235","00:01:00","1 year","00:00:01.234567"]]

-- @ months and days side by side fit no qualifier (page=r_interval_data_types)
select (interval '1 month' + interval '1 day')::interval year to month;
-- error 22007 year-month
select (interval '1 month' + interval '1 day')::interval day to second;
-- error 22007 year-month
select (interval '1 day' + interval '1' month)::varchar, (interval '1' month)::interval, (interval '12 months' + interval '2 months')::interval year;
-- => [["1 mon 1 day","1 mon","1 year"]]

-- @ a literal that is no interval fails where the statement is bound, though no row is read (page=r_interval_literals)
create table empty (a int, i interval day to second);
select a from empty where i > 'no interval';
-- error 22007 "no interval"
insert into empty (i) select 'no interval' from empty;
-- error 22007 "no interval"
select '1 foo'::interval day to second from empty;
-- error 22007 "1 foo"
-- at '1 foo'::
create table held (i interval day to second default 'no interval');
-- error 22007 "no interval"
