-- TIME and TIMETZ: literals, columns and functions.

-- @ a time literal takes several forms (page=r_Date_and_time_literals also=postgres)
select time '04:05:06.789', time '04:05:06', time '04:05', time '040506', time '04:05 AM', time '04:05 PM', time '16:05';
-- => [["04:05:06.789","04:05:06","04:05:00","04:05:06","04:05:00","16:05:00","16:05:00"]]

-- @ a time is at most 24:00 (page=r_Datetime_types also=postgres)
select time '24:00:00', time '00:00:00', time '23:59:59.999999';
-- => [["24:00:00","00:00:00","23:59:59.999999"]]

-- @ a time beyond 24:00 is out of range (page=r_Datetime_types)
select time '24:00:01';
-- error 22008 out of range
select time '12:60';
-- error 22008 out of range
select time '13:05 PM';
-- error 22008 out of range

-- @ text that is no time is refused (page=r_Datetime_types)
select time 'soon';
-- error 22007 invalid input syntax for type time
create table clocks (t time);
insert into clocks select 'soon'::varchar;
-- error 22007 invalid input syntax for type time

-- @ a time column compares, orders and groups (page=r_Datetime_types also=postgres)
create table clocks (n int, t time);
insert into clocks values (1, '20:00:00'), (2, '00:00:00.5550'), (3, '00:58:00');
select n from clocks where t < '01:00' order by t;
-- => [[2],[3]]
select min(t)::varchar, max(t)::varchar from clocks;
-- => [["00:00:00.555","20:00:00"]]

-- @ a time and an interval stay within a day (page=r_Datetime_types also=postgres)
select (time '10:00' + interval '15 hours')::varchar, (time '10:00' - interval '11 hours')::varchar;
-- => [["01:00:00","23:00:00"]]

-- @ a time and months do not add (page=r_Datetime_types)
select time '10:00' + interval '1' month;
-- error 42883 operator does not exist

-- @ a timestamp casts to its time, a time to no date (page=r_Datetime_types)
select timestamp '2024-01-01 10:11:12.5'::time, '2024-01-01 10:11:12'::time;
-- => [["10:11:12.5","10:11:12"]]
select time '10:00'::date;
-- error 42846 cannot cast

-- @ a timetz is held in UTC (page=r_Datetime_types)
create table timetz_test (timetz_val timetz);
insert into timetz_test values ('20:00:00 PST'), ('00:00:00.5550+00'), ('00:58:00 EST');
select timetz_val from timetz_test order by 1;
-- => [["00:00:00.555+00"],["04:00:00+00"],["05:58:00+00"]]
-- types ["time with time zone"]
select timetz_val::varchar from timetz_test where timetz_val > '04:30:00+00';
-- => [["05:58:00+00"]]

-- @ a timetz literal takes an offset or an abbreviation (page=r_Datetime_types)
select timetz '04:05:06.789-8', timetz '040506', timetz '04:05 PM', timetz '10:00+05:30', timetz '13:24:55 PST';
-- => [["12:05:06.789+00","04:05:06+00","16:05:00+00","04:30:00+00","21:24:55+00"]]

-- @ text that is no timetz is refused (page=r_Datetime_types)
select timetz '10:00 Nowhere/Land';
-- error 22007 invalid input syntax for type time with time zone

-- @ a timetz and a time compare as times in UTC (page=r_Datetime_types)
select timetz '10:00+02' = timetz '08:00+00', timetz '10:00+02' < timetz '10:00+00', time '10:00' = timetz '10:00+00', timetz '10:00+02'::time;
-- => [[true,true,true,"08:00:00"]]

-- @ a date and a time make a timestamp, from either side (page=r_DATE-CONCATENATE_function)
create table time_test (time_val time);
insert into time_test values ('20:00:00'), ('00:00:00.5550'), ('00:58:00');
select date '2000-01-02' + time_val, time_val + date '2000-01-02' from time_test order by 1;
-- => [["2000-01-02 00:00:00.555","2000-01-02 00:00:00.555"],["2000-01-02 00:58:00","2000-01-02 00:58:00"],["2000-01-02 20:00:00","2000-01-02 20:00:00"]]

-- @ a date and a timetz make a timestamptz (page=r_DATE-CONCATENATE_function)
create table timetz_test (timetz_val timetz);
insert into timetz_test values ('04:00:00+00'), ('00:00:00.5550+00'), ('05:58:00+00');
select date '2000-01-01' + timetz_val, timetz_val + date '2000-01-01' from timetz_test order by 1;
-- => [["2000-01-01 00:00:00.555+00","2000-01-01 00:00:00.555+00"],["2000-01-01 04:00:00+00","2000-01-01 04:00:00+00"],["2000-01-01 05:58:00+00","2000-01-01 05:58:00+00"]]
-- types ["timestamp with time zone","timestamp with time zone"]

-- @ a timetz literal beside a date keeps its zone (page=r_DATE-CONCATENATE_function)
select date '2000-01-01' + timetz '20:00:00 PST';
-- => [["2000-01-02 04:00:00+00"]]

-- @ DATEADD moves a time and a timetz (page=r_DATEADD_function)
create table time_test (time_val time, timetz_val timetz);
insert into time_test values ('20:00:00', '04:00:00+00'), ('00:00:00.5550', '00:00:00.5550+00'), ('00:58:00', '05:58:00+00');
select dateadd(minute, 5, time_val), dateadd(minute, 5, timetz_val) from time_test order by 1;
-- => [["00:05:00.555","00:05:00.555+00"],["01:03:00","06:03:00+00"],["20:05:00","04:05:00+00"]]
-- columns ["date_add","date_add"]
select dateadd(hour, 2, timetz '13:24:55 PST');
-- => [["23:24:55+00"]]

-- @ DATEADD finds no days in a time (page=r_DATEADD_function)
select dateadd(day, 1, time '10:00');
-- error 22023 day

-- @ DATEDIFF counts hours between times with zones (page=r_DATEDIFF_function)
create table timetz_test (timetz_val timetz);
insert into timetz_test values ('04:00:00+00'), ('00:00:00.5550+00'), ('05:58:00+00');
select datediff(hours, timetz '20:00:00 PST', timetz_val) from timetz_test order by 1;
-- => [[-4],[0],[1]]
-- columns ["date_diff"]
select datediff(hours, timetz '20:00:00 PST', timetz '00:58:00 EST');
-- => [[1]]

-- @ DATEDIFF takes two of one kind (page=r_DATEDIFF_function)
select datediff(hour, time '10:00', timestamp '2024-01-01 10:00');
-- error 42883 datediff

-- @ EXTRACT reads times (page=r_EXTRACT_function)
create table time_test (time_val time, timetz_val timetz);
insert into time_test values ('20:00:00', '04:00:00+00'), ('00:00:00.5550', '00:00:00.5550+00'), ('00:58:00', '05:58:00+00');
select extract(minute from time_val), extract(hour from time_val), extract(hour from timetz_val) from time_test order by time_val;
-- => [[0,0,0],[58,0,5],[0,20,4]]

-- @ EXTRACT of a timetz literal reads it as it is written (page=r_EXTRACT_function)
select extract(ms from timetz '18:25:33.123456 EST'), extract(timezone_hour from timetz '1.12.1997 07:37:16.00 PDT'), extract(hour from timetz '18:25:33 EST');
-- => [[123,-7,18]]

-- @ EXTRACT finds no month in a time (page=r_EXTRACT_function)
select extract(month from time '10:00');
-- error 22023 month

-- @ two times subtract to an interval (page=r_Datetime_types also=postgres assumed="the guide names no subtraction of times, PostgreSQL has it; taken: an interval")
select (time '10:00' - time '08:30')::varchar;
-- => [["01:30:00"]]

-- @ a timetz in UTC may be of the day before or after (page=r_DATEADD_function)
select timetz '03:00+05:30', timetz '20:00-08:00', dateadd(hour, -2, timetz '05:00+05:30'), date '2024-01-01' + timetz '03:00+05:30';
-- => [["21:30:00+00","04:00:00+00","21:30:00+00","2023-12-31 21:30:00+00"]]

-- @ a date and a timetz that is NULL are NULL (page=r_DATE-CONCATENATE_function)
select date '2000-01-01' + null::timetz;
-- => [[null]]

-- @ a moment has a time in the session's zone, and the time with a zone in UTC (page=r_Datetime_types)
set timezone to 'America/New_York';
select (timestamptz '2024-03-01 12:00+00')::time, (timestamptz '2024-03-01 12:00+00')::timetz, (timestamp '2024-03-01 12:00')::time, time '10:00', '11:00'::varchar::time, '12:00+02'::varchar::timetz;
-- => [["07:00:00","12:00:00+00","12:00:00","10:00:00","11:00:00","10:00:00+00"]]
select time '10:00'::timetz;
-- error 0A000 a cast between TIME and TIMETZ
-- at time '10
select timetz '10:00+02'::time;
-- error 0A000 a cast between TIME and TIMETZ
select timetz '10:00';
-- error 0A000 zone changes its offset

-- @ a time gets its zone, and loses it, where the session's is UTC (page=r_Datetime_types)
select time '10:00'::timetz, timetz '10:00+02'::time;
-- => [["10:00:00+00","08:00:00"]]

-- @ what has no time casts to none, and what has no zone to none with a zone (page=c_Supported_data_types)
select date '2024-03-01'::time;
-- error 42846 cannot cast type date to time without time zone
select (timestamp '2024-03-01 12:00')::timetz;
-- error 42846 cannot cast type timestamp without time zone to time with time zone
set timezone to 'America/New_York';
select 1::time;
-- error 42846 cannot cast type integer to time without time zone

-- @ a text with a zone heeds it as TIMESTAMPTZ, and loses it as another type (page=r_Datetime_types also=postgres)
set timezone to 'America/New_York';
create table t(a varchar(30), b varchar(30));
insert into t values ('2024-03-01 12:00:00', '2024-03-01 12:00:00+02');
select a::timestamptz::varchar, b::timestamptz::varchar, b::timestamp::varchar, b::date::varchar, date '2024-03-01'::timestamptz::varchar, timestamp '2024-03-01 12:00'::timestamptz::varchar from t;
-- => [["2024-03-01 12:00:00-05","2024-03-01 05:00:00-05","2024-03-01 12:00:00","2024-03-01","2024-03-01 00:00:00-05","2024-03-01 12:00:00-05"]]

-- @ now, today and tomorrow are those of the session's zone (page=r_Date_and_time_literals)
set timezone to 'America/New_York';
select timestamp 'now' = sysdate, timestamptz 'now' = sysdate::timestamptz, timestamp ' Today ' = trunc(sysdate), date ' Tomorrow ' - date 'yesterday', time ' NOW ' = sysdate::time;
-- => [[true,true,true,2,true]]
select timetz 'now';
-- error 22007 invalid input syntax for type time with time zone: "now"

-- @ dates before the common era keep their era as text (page=r_Datetime_types also=postgres)
select date '0044-03-15 BC'::varchar, timestamp '0044-03-15 01:02:03 BC'::varchar, timestamp '0044-03-15 01:02:03'::varchar;
-- => [["0044-03-15 BC","0044-03-15 01:02:03 BC","0044-03-15 01:02:03"]]
