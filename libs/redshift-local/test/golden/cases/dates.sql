-- Dates, times, intervals and their functions.

-- @ DATE_TRUNC cuts a timestamp at a part (page=r_DATE_TRUNC also=postgres)
select date_trunc('second', timestamp '20200430 04:05:06.789'), date_trunc('minute', timestamp '20200430 04:05:06.789'), date_trunc('hour', timestamp '20200430 04:05:06.789'), date_trunc('day', timestamp '20200430 04:05:06.789');
-- => [["2020-04-30 04:05:06","2020-04-30 04:05:00","2020-04-30 04:00:00","2020-04-30 00:00:00"]]

-- @ DATE_TRUNC cuts at month, quarter and year (page=r_DATE_TRUNC also=postgres)
select date_trunc('month', timestamp '20200430 04:05:06.789'), date_trunc('quarter', timestamp '20200630 04:05:06.789'), date_trunc('year', timestamp '20200430 04:05:06.789');
-- => [["2020-04-01 00:00:00","2020-04-01 00:00:00","2020-01-01 00:00:00"]]

-- @ DATE_TRUNC starts millennia and centuries in year 1 (page=r_DATE_TRUNC also=postgres)
select date_trunc('millennium', timestamp '20200430 04:05:06.789'), date_trunc('century', timestamp '2000-06-01');
-- => [["2001-01-01 00:00:00","1901-01-01 00:00:00"]]

-- @ DATE_TRUNC of a week gives its Monday (page=r_DATE_TRUNC also=postgres)
select date_trunc('week', timestamp '20220430 04:05:06.789'), date_trunc('week', timestamp '2022-05-01'), date_trunc('week', timestamp '2022-05-02');
-- => [["2022-04-25 00:00:00","2022-04-25 00:00:00","2022-05-02 00:00:00"]]

-- @ DATE_TRUNC of a date gives a timestamp (page=r_DATE_TRUNC)
select date_trunc('month', date '2020-04-30');
-- => [["2020-04-01 00:00:00"]]
-- types ["timestamp without time zone"]

-- @ DATE_TRUNC of NULL is NULL (page=r_DATE_TRUNC also=postgres)
select date_trunc('month', null::timestamp);
-- => [[null]]

-- @ DATE_TRUNC refuses an unknown part (page=r_DATE_TRUNC)
select date_trunc('fortnight', timestamp '2020-04-30');
-- error 22023 fortnight

-- @ DATEADD adds days to a date and gives a timestamp (page=r_DATEADD_function)
select dateadd(day, 30, date '2008-11-01');
-- => [["2008-12-01 00:00:00"]]
-- types ["timestamp without time zone"]

-- @ DATEADD reads a literal as a timestamp (page=r_DATEADD_function)
select dateadd(month, 18, '2008-02-28'), dateadd(m, 30, '2008-02-28');
-- => [["2009-08-28 00:00:00","2008-02-28 00:30:00"]]

-- @ DATEADD wraps a time round midnight (page=r_DATEADD_function)
select dateadd(hour, 8, time '13:24:55'), dateadd(hour, 12, time '13:24:55');
-- => [["21:24:55","01:24:55"]]

-- @ DATEADD of a month keeps the day where the month has it (page=r_DATEADD_function)
select dateadd(month, 1, '2008-04-30'), dateadd(month, 1, '2008-01-31');
-- => [["2008-05-30 00:00:00","2008-02-29 00:00:00"]]

-- @ DATEADD of 12 months and of a year differ on 29 February (page=r_DATEADD_function)
select dateadd(month, 12, '2016-02-29'), dateadd(year, 1, '2016-02-29');
-- => [["2017-02-28 00:00:00","2017-03-01 00:00:00"]]

-- @ DATEADD subtracts with a negative number (page=r_DATEADD_function)
select dateadd(day, -1, '2024-03-01'), dateadd(week, -1, '2024-01-03'), dateadd(quarter, -1, '2024-01-31');
-- => [["2024-02-29 00:00:00","2023-12-27 00:00:00","2023-10-31 00:00:00"]]

-- @ DATEADD knows small parts (page=r_DATEADD_function)
select dateadd(second, 90, '2024-01-01'), dateadd(ms, 1500, '2024-01-01'), dateadd(us, 5, '2024-01-01');
-- => [["2024-01-01 00:01:30","2024-01-01 00:00:01.5","2024-01-01 00:00:00.000005"]]

-- @ ADD_MONTHS of a last day gives a last day (page=r_ADD_MONTHS)
select add_months('2008-03-31', 1), add_months('2008-04-30', 1), add_months('2008-01-15', -1);
-- => [["2008-04-30 00:00:00","2008-05-31 00:00:00","2007-12-15 00:00:00"]]

-- @ DATEDIFF counts the boundaries crossed (page=r_DATEDIFF_function)
select datediff(week, '2009-01-01', '2009-12-31'), datediff(hour, '2023-01-01', '2023-01-03 05:04:03');
-- => [[52,53]]

-- @ DATEDIFF counts the quarters whose start was crossed (page=r_DATEDIFF_function assumed="the page prints 40 for this pair, the boundaries it says it counts are 39; taken: 39")
select datediff(qtr, '1998-07-01', date '2008-06-05');
-- => [[39]]

-- @ DATEDIFF of a year counts new years and not elapsed years (page=r_DATEDIFF_function)
select datediff(year, '2008-12-31', '2009-01-01'), datediff(year, '2009-01-01', '2009-12-31'), datediff(month, '2009-01-31', '2009-02-01');
-- => [[1,0,1]]

-- @ DATEDIFF counts days between dates (page=r_DATEDIFF_function)
create table spans(start_date date, end_date date);
insert into spans values ('2009-01-01', '2009-03-23'), ('2023-01-04', '2024-05-04');
select datediff(day, start_date, end_date) from spans order by 1;
-- => [[81],[486]]
-- types ["bigint"]

-- @ DATEDIFF is negative when the second value is earlier (page=r_DATEDIFF_function)
select datediff(day, '2009-03-23', '2009-01-01'), datediff(hour, time '20:00:00', time '15:24:45');
-- => [[-81,-5]]

-- @ DATEDIFF of times counts whole boundaries (page=r_DATEDIFF_function)
select datediff(minute, time '20:00:00', time '21:00:00'), datediff(hour, time '00:58:00', time '15:24:45');
-- => [[60,15]]

-- @ DATEDIFF of hours counts crossed hours and not elapsed ones (page=r_DATEDIFF_function)
select datediff(hour, '2024-01-01 00:59:59', '2024-01-01 01:00:00'), datediff(day, '2024-01-01 23:59:59', '2024-01-02 00:00:00');
-- => [[1,1]]

-- @ DATEDIFF of a week counts crossed week starts (page=r_DATEDIFF_function assumed="a week starts on Sunday or, as DATE_TRUNC's week does, on Monday; taken: Sunday")
select datediff(week, '2024-01-05', '2024-01-06'), datediff(week, '2024-01-06', '2024-01-07'), datediff(week, '2024-01-07', '2024-01-08');
-- => [[0,1,0]]

-- @ DATE_PART reads parts of a timestamp (page=r_DATE_PART_function)
select date_part(minute, timestamp '20230104 04:05:06.789'), date_part(week, timestamp '20220502 04:05:06.789'), date_part(day, timestamp '20220502 04:05:06.789'), date_part(month, date '20220502');
-- => [[5,18,2,5]]

-- @ DATE_PART counts weekdays from Sunday as 0 (page=r_DATE_PART_function)
select date_part(dayofweek, timestamp '20220502 04:05:06.789'), date_part(dow, timestamp '2008-01-05 14:00:00'), date_part(dow, date '2022-05-01');
-- => [[1,6,0]]

-- @ DATE_PART knows century, millennium and microseconds (page=r_DATE_PART_function)
select date_part(century, timestamp '20220502 04:05:06.789'), date_part(millennium, timestamp '20220502 04:05:06.789'), date_part(microsecond, timestamp '20220502 04:05:06.789');
-- => [[21,3,789000]]

-- @ DATE_PART takes the short names of parts (page=r_Dateparts_for_datetime_functions)
select date_part(w, timestamp '2008-06-17 09:44:54'), date_part(y, date '2008-06-17'), date_part(mon, date '2008-06-17'), date_part(qtr, date '2008-06-17'), date_part(doy, date '2008-12-31');
-- => [[25,2008,6,2,366]]

-- @ DATE_PART of an epoch counts seconds since 1970 (page=r_Dateparts_for_datetime_functions)
select date_part(epoch, timestamp '2008-01-01 20:00:00'), extract(epoch from timestamp '1970-01-02');
-- => [[1199217600,86400]]

-- @ EXTRACT gives whole seconds (page=r_Dateparts_for_datetime_functions)
select extract(sec from timestamp '2009-09-21 11:10:03.189717');
-- => [[3]]

-- @ EXTRACT of a century starts a century in year 1 (page=r_Dateparts_for_datetime_functions also=postgres,pg-mem)
select extract(century from timestamp '2000-12-16 12:21:13')::int, extract(century from timestamp '2001-12-16 12:21:13')::int;
-- => [[20,21]]

-- @ EXTRACT of a decade starts a decade in year 1 (page=r_Dateparts_for_datetime_functions)
select extract(decade from timestamp '1999-02-16 20:38:40'), extract(decade from timestamp '2000-02-16 20:38:40'), extract(decade from timestamp '2010-02-16 20:38:40');
-- => [[200,201,202]]

-- @ EXTRACT of a millennium starts in year 1 (page=r_Dateparts_for_datetime_functions also=postgres,pg-mem)
select extract(millennium from timestamp '2000-12-16 12:21:13')::int, extract(millennium from timestamp '2001-12-16 12:21:13')::int;
-- => [[2,3]]

-- @ EXTRACT reads minutes and years (page=r_EXTRACT_function also=postgres)
select extract(minute from timestamp '2009-09-09 12:08:43')::int, extract(year from date '1997-12-01')::int, extract(hour from time '20:05:01')::int;
-- => [[8,1997,20]]

-- @ EXTRACT reads milliseconds of the fraction (page=r_EXTRACT_function)
select extract(ms from timestamp '2009-09-09 12:08:43.101'), extract(ms from time '18:25:33.123456');
-- => [[101,123]]

-- @ EXTRACT knows weekday, day of year, week and quarter (page=r_EXTRACT_function also=postgres)
select extract(dow from date '2024-02-29')::int, extract(doy from date '2024-02-29')::int, extract(week from date '2021-01-03')::int, extract(quarter from date '2024-02-29')::int;
-- => [[4,60,53,1]]

-- @ DATE_PART_YEAR gives the year of a date (page=r_DATE_PART_YEAR)
select date_part_year(date '20220502');
-- => [[2022]]

-- @ LAST_DAY gives the date of the month's last day (page=r_LAST_DAY)
select last_day(timestamp '2014-01-15 10:00:00'), last_day(date '2024-02-01'), last_day('2023-02-01');
-- => [["2014-01-31","2024-02-29","2023-02-28"]]
-- types ["date","date","date"]

-- @ NEXT_DAY gives the first such weekday after the date (page=r_NEXT_DAY)
select next_day('2014-08-20', 'Tuesday'), next_day('2014-08-20', 'Wednesday'), next_day(date '2008-07-06', 'mo');
-- => [["2014-08-26","2014-08-27","2008-07-07"]]

-- @ MONTHS_BETWEEN of the same day of the month is whole (page=r_MONTHS_BETWEEN_function)
select months_between('1969-01-18', '1969-03-18'), months_between('2024-03-31', '2024-02-29');
-- => [[-2,1]]

-- @ MONTHS_BETWEEN counts a month as 31 days for the rest (page=r_MONTHS_BETWEEN_function)
select months_between('2024-02-15', '2024-01-01');
-- => [[1.45161290322581]]

-- @ TRUNC of a timestamp gives its date (page=r_TRUNC_date)
select trunc(timestamp '2011-07-21 10:32:38.248109');
-- => [["2011-07-21"]]
-- types ["date"]

-- @ DATE_CMP orders two dates (page=r_DATE_CMP)
select date_cmp(date '2008-01-01', '2008-01-04'), date_cmp(date '2008-01-04', '2008-01-04'), date_cmp(date '2008-01-05', '2008-01-04');
-- => [[-1,0,1]]

-- @ TIMESTAMP_CMP orders two timestamps (page=r_TIMESTAMP_CMP)
select timestamp_cmp('2008-01-24 06:43:29', '2008-02-18 02:36:48'), timestamp_cmp('2008-01-24', '2008-01-24');
-- => [[-1,0]]

-- @ CONVERT_TIMEZONE takes an abbreviation as standard time (page=CONVERT_TIMEZONE)
select convert_timezone('PST', timestamp '2008-08-24 09:36:12');
-- => [["2008-08-24 01:36:12"]]

-- @ CONVERT_TIMEZONE takes daylight saving from a zone's name (page=CONVERT_TIMEZONE)
select convert_timezone('US/Pacific', timestamp '2008-08-24 09:36:12'), convert_timezone('America/New_York', '2013-02-01 08:00:00'), convert_timezone('America/New_York', '2013-06-01 08:00:00');
-- => [["2008-08-24 02:36:12","2013-02-01 03:00:00","2013-06-01 04:00:00"]]

-- @ CONVERT_TIMEZONE converts from one zone to another (page=CONVERT_TIMEZONE)
select convert_timezone('EST', 'PST', '20080305 12:25:29');
-- => [["2008-03-05 09:25:29"]]

-- @ CONVERT_TIMEZONE knows JST and Asia/Tokyo (page=CONVERT_TIMEZONE)
select convert_timezone('JST', timestamp '2024-01-01 15:00:00'), convert_timezone('Asia/Tokyo', timestamp '2024-01-01 15:00:00'), convert_timezone('JST', 'UTC', timestamp '2024-01-02 00:00:00');
-- => [["2024-01-02 00:00:00","2024-01-02 00:00:00","2024-01-01 15:00:00"]]

-- @ CONVERT_TIMEZONE reads an offset in a name the POSIX way (page=CONVERT_TIMEZONE)
select convert_timezone('GMT', 'NEWZONE +2', '2014-05-17 12:00:00'), convert_timezone('GMT', 'NEWZONE-2:15', '2014-05-17 12:00:00'), convert_timezone('GMT', 'America/Los_Angeles+2', '2014-05-17 12:00:00'), convert_timezone('GMT', 'GMT+2', '2014-05-17 12:00:00');
-- => [["2014-05-17 10:00:00","2014-05-17 14:15:00","2014-05-17 10:00:00","2014-05-17 10:00:00"]]

-- @ AT TIME ZONE reads a timestamp as local time of the zone (page=r_AT_TIME_ZONE)
select timestamp '2001-02-16 20:38:40' at time zone 'MST';
-- => [["2001-02-17 03:38:40+00"]]

-- @ AT TIME ZONE gives a timestamptz's local time in the zone (page=r_AT_TIME_ZONE also=postgres)
select timestamp with time zone '2001-02-16 20:38:40-05' at time zone 'MST';
-- => [["2001-02-16 18:38:40"]]

-- @ a date literal takes several forms (page=r_Date_and_time_literals)
select date 'January 8, 1999', date '1999-01-08', date '1/8/1999', date '01/02/00', date '2000-Jan-31', date 'Jan-31-2000', date '31-Jan-2000', date '20080215', date '080215', date '2008.366';
-- => [["1999-01-08","1999-01-08","1999-01-08","2000-01-02","2000-01-31","2000-01-31","2000-01-31","2008-02-15","2008-02-15","2008-12-31"]]

-- @ a timestamp literal takes several forms (page=r_Date_and_time_literals)
select timestamp '20080215', timestamp '20080215 20:20:20', timestamp '20080215 20', timestamp '2008-02-15T20:20:20';
-- => [["2008-02-15 00:00:00","2008-02-15 20:20:20","2008-02-15 20:00:00","2008-02-15 20:20:20"]]

-- @ a timestamp prints its fraction without trailing zeros (page=r_Datetime_types also=postgres)
select timestamp '2024-01-01 00:00:00.5', timestamp '2024-01-01 00:00:00.120', timestamp '2024-01-01 00:00:00.123456';
-- => [["2024-01-01 00:00:00.5","2024-01-01 00:00:00.12","2024-01-01 00:00:00.123456"]]

-- @ columns of dates take several forms on insert (page=r_Examples_with_datetime_types)
create table datetable(start_date date, end_date date);
insert into datetable values ('2008-06-01', '2008-12-31');
insert into datetable values ('Jun 1,2008', '20081231');
select * from datetable order by 1;
-- => [["2008-06-01","2008-12-31"],["2008-06-01","2008-12-31"]]

-- @ columns of timestamps take several forms on insert (page=r_Examples_with_datetime_types)
create table tstamp(timeofday timestamp);
insert into tstamp values ('Jun 1,2008  09:59:59'), ('Dec 31,2008 18:20');
select timeofday from tstamp order by 1;
-- => [["2008-06-01 09:59:59"],["2008-12-31 18:20:00"]]

-- @ a timestamptz is kept in UTC (page=r_Datetime_types)
create table t(a timestamptz);
insert into t values ('Jun 1,2008 09:59:59 EST'), ('2008-12-31 18:20'), ('2008-01-01 00:00:00+09');
select a from t order by 1;
-- => [["2007-12-31 15:00:00+00"],["2008-06-01 14:59:59+00"],["2008-12-31 18:20:00+00"]]

-- @ a timestamptz casts to text in the time zone of the session (page=r_timezone_config)
set timezone to 'America/New_York';
select '2024-01-01 12:00:00+00'::timestamptz::varchar(40);
-- => [["2024-01-01 07:00:00-05"]]

-- @ the session's time zone shows in timestamptz (page=r_timezone_config)
set timezone to 'Asia/Tokyo';
select timestamptz '2024-01-01 00:00:00+00', '2024-01-01 00:00:00+00'::timestamptz::timestamp, '2024-01-01 00:00:00'::timestamp::timestamptz;
-- => [["2024-01-01 09:00:00+09","2024-01-01 09:00:00","2024-01-01 00:00:00+09"]]

-- @ a date and a time make a timestamp (page=r_DATE-CONCATENATE_function also=postgres)
select date '2000-01-01' + time '20:00:00';
-- => [["2000-01-01 20:00:00"]]

-- @ an interval literal adds to a date and gives a timestamp (page=r_interval_literals also=postgres)
select date '2008-12-31' + interval '1 second', date '2008-12-31' + interval '1 minute', date '2008-12-31' + interval '3 hours 35 minutes', date '2008-12-31' + interval '52 weeks';
-- => [["2008-12-31 00:00:01","2008-12-31 00:01:00","2008-12-31 03:35:00","2009-12-30 00:00:00"]]

-- @ an interval literal takes short names and commas (page=r_interval_literals)
select date '2008-12-31' + interval '1w, 1h, 1m, 1s', date '2008-12-31' + interval '0.5 days', date '2008-12-31' + interval '3 hours, 35 minutes';
-- => [["2009-01-07 01:01:01","2008-12-31 12:00:00","2008-12-31 03:35:00"]]

-- @ subtracting months stops at the month's last day (page=r_interval_literals also=postgres)
select date '2023-02-15' - interval '4 months', date '2023-03-31' - interval '4 months';
-- => [["2022-10-15 00:00:00","2022-11-30 00:00:00"]]

-- @ a number of days times an interval adds (page=r_interval_literals also=postgres)
select timestamp '2024-01-01' + 3 * interval '1 day', timestamp '1970-01-01' + 86400.5 * interval '1 second';
-- => [["2024-01-04 00:00:00","1970-01-02 00:00:00.5"]]

-- @ INTERVAL_CMP orders intervals (page=r_INTERVAL_CMP)
select interval_cmp('3 days', '1 year'), interval_cmp('7 days', '1 week');
-- => [[-1,0]]

-- @ two dates subtract to days (page=r_Datetime_types also=postgres,pg-mem)
select date '2024-03-01' - date '2024-02-01', date '2024-01-01' + 31, date '2024-03-01' - 1;
-- => [[29,"2024-02-01","2024-02-29"]]

-- @ dates and timestamps compare (page=r_Datetime_types also=postgres)
select date '2024-01-01' = timestamp '2024-01-01 00:00:00', date '2024-01-01' < timestamp '2024-01-01 00:00:01', date '2024-01-02' between '2024-01-01' and '2024-01-31';
-- => [[true,true,true]]

-- @ TO_CHAR pads the month's name to nine characters (page=r_TO_CHAR also=postgres)
select to_char(timestamp '2009-12-31 23:15:59', 'MONTH-DY-DD-YYYY HH12:MIPM'), to_char(timestamp '2009-05-31 23:15:59', 'Month') || '|';
-- => [["DECEMBER -THU-31-2009 11:15PM","May      |"]]

-- @ TO_CHAR knows day of year and ISO weekday (page=r_TO_CHAR also=postgres)
select to_char(timestamp '2009-12-31 23:15:59', 'DDD'), to_char(timestamp '2022-05-16 23:15:59', 'ID'), to_char(timestamp '2022-05-15 23:15:59', 'ID'), to_char(timestamp '2022-05-15 23:15:59', 'D');
-- => [["365","1","7","1"]]

-- @ TO_CHAR prints hours of 12 and 24 (page=r_TO_CHAR also=postgres)
select to_char(timestamp '2008-01-25 14:30:00', 'HH12:MI:SS'), to_char(timestamp '2008-01-25 14:30:00', 'MON-DD-YYYY HH12:MIPM'), to_char(timestamp '2009-12-31 23:15:59', 'HH24:MI:SS'), to_char(timestamp '2009-12-31 00:15:59', 'HH:MI am');
-- => [["02:30:00","JAN-25-2008 02:30PM","23:15:59","12:15 am"]]

-- @ TO_CHAR prints century, quarter and weeks (page=r_FORMAT_strings also=postgres)
select to_char(timestamp '2008-02-18 02:36:48', 'cc'), to_char(date '2008-02-18', 'Q'), to_char(date '2021-01-03', 'IW IYYY'), to_char(date '2024-01-08', 'WW');
-- => [["21","1","53 2020","02"]]

-- @ TO_CHAR prints milliseconds and microseconds (page=r_TO_CHAR also=postgres)
select to_char(timestamp '2015-04-10 18:45:09.325143', 'HH24:MI:SS.MS'), to_char(timestamp '2015-04-10 18:45:09.325143', 'HH24:MI:SS:US');
-- => [["18:45:09.325","18:45:09:325143"]]

-- @ TO_CHAR keeps quoted text and unknown characters (page=r_FORMAT_strings also=postgres)
select to_char(timestamp '2024-03-09 01:02:03', 'YYYY"年"MM"月"'), to_char(timestamp '2024-03-09 01:02:03', 'YYYY/MM/DD'), to_char(timestamp '2024-03-09', 'YYYYMMDD'), to_char(timestamp '2024-03-09', 'YY.MM');
-- => [["2024年03月","2024/03/09","20240309","24.03"]]

-- @ TO_CHAR with FM drops blanks and zeros (page=r_FORMAT_strings also=postgres)
select to_char(timestamp '2024-03-09', 'FMMonth FMDD'), to_char(timestamp '2024-03-09', 'FMDay');
-- => [["March 9","Saturday"]]

-- @ TO_CHAR takes names in three cases (page=r_FORMAT_strings also=postgres)
select to_char(date '2024-03-09', 'Dy dy DY Mon mon MON');
-- => [["Sat sat SAT Mar mar MAR"]]

-- @ TO_DATE reads a date by a format (page=r_TO_DATE_function also=postgres)
select to_date('02 Oct 2001', 'DD Mon YYYY'), to_date('20240229', 'YYYYMMDD'), to_date('2024-060', 'YYYY-DDD');
-- => [["2001-10-02","2024-02-29","2024-02-29"]]

-- @ TO_DATE carries a day that the month lacks over (page=r_TO_DATE_function)
select to_date('20010631', 'YYYYMMDD'), to_date('20010631', 'YYYYMMDD', false);
-- => [["2001-07-01","2001-07-01"]]

-- @ TO_DATE that is strict refuses a day that the month lacks (page=r_TO_DATE_function)
select to_date('20010631', 'YYYYMMDD', true);
-- error 22008 out of range

-- @ TO_TIMESTAMP gives a timestamptz and fills what is missing (page=r_TO_TIMESTAMP)
select to_timestamp('2017', 'YYYY');
-- => [["2017-01-01 00:00:00+00"]]
-- types ["timestamp with time zone"]

-- @ TO_TIMESTAMP carries hour 24 over (page=r_TO_TIMESTAMP)
select to_timestamp('2011-12-18 24:38:15', 'YYYY-MM-DD HH24:MI:SS');
-- => [["2011-12-19 00:38:15+00"]]

-- @ TO_TIMESTAMP that is strict refuses hour 24 (page=r_TO_TIMESTAMP)
select to_timestamp('2011-12-18 24:38:15', 'YYYY-MM-DD HH24:MI:SS', true);
-- error 22008 out of range

-- @ TO_TIMESTAMP reads morning and afternoon (page=r_TO_TIMESTAMP)
select to_timestamp('2024-03-09 02:30 PM', 'YYYY-MM-DD HH:MI AM')::timestamp;
-- => [["2024-03-09 14:30:00"]]

-- @ GETDATE has whole seconds and no zone (page=r_GETDATE)
select getdate() = date_trunc('second', getdate()), getdate()::varchar like '____-__-__ __:__:__';
-- => [[true,true]]
-- types ["boolean","boolean"]

-- @ SYSDATE is the start of the transaction (page=r_SYSDATE)
begin;
create temp table first as select sysdate as at;
select count(*) from first where at = sysdate;
-- => [[1]]

-- @ CURRENT_DATE is a date in the session's zone (page=r_CURRENT_DATE_function)
select current_date = trunc(getdate());
-- => [[true]]
-- types ["boolean"]

-- @ a timestamp cast to a date loses its time (page=r_CAST_function also=postgres)
select cast(timestamp '2008-02-18 02:36:48' as date), cast('2008-02-18 02:36:48' as date), cast(date '2008-01-01' as timestamp);
-- => [["2008-02-18","2008-02-18","2008-01-01 00:00:00"]]

-- @ text that is no date is refused (page=r_Datetime_types)
select cast('2008-13-01' as date);
-- error 22008 out of range

-- @ text that is no timestamp is refused (page=r_Datetime_types)
select cast('yesterdayish' as timestamp);
-- error 22007 invalid input syntax

-- @ time values print without a date (page=r_Datetime_types also=postgres)
select time '04:05:06.789', cast(timestamp '2024-01-01 23:59:58' as time);
-- => [["04:05:06.789","23:59:58"]]

-- @ months and days of an interval come apart with EXTRACT-like arithmetic (page=r_interval_literals also=postgres)
select timestamp '2024-01-31' + interval '1 month', timestamp '2024-01-31' + interval '1 month 1 day', timestamp '2024-02-29' + interval '1 year';
-- => [["2024-02-29 00:00:00","2024-03-01 00:00:00","2025-02-28 00:00:00"]]

-- @ comparisons of dates and moments with a zone read a date as its midnight in the session's zone (page=r_TIMESTAMPTZ_CMP_DATE)
select timestamptz_cmp_date('2008-01-24 06:43:29+00'::timestamptz, '2008-01-24'::date), date_cmp_timestamptz('2008-01-24'::date, '2008-01-24 00:00:00+00'::timestamptz), timestamptz_cmp('2008-01-24 06:43:29+01'::timestamptz, '2008-01-24 06:43:29+00'::timestamptz), timestamp_cmp_timestamptz('2008-01-24 06:43:29'::timestamp, '2008-01-24 06:43:29+00'::timestamptz), timestamptz_cmp_timestamp('2008-01-24 06:43:30+00'::timestamptz, '2008-01-24 06:43:29'::timestamp);
-- => [[1,0,-1,0,1]]

-- @ comparisons of moments take two (page=r_TIMESTAMPTZ_CMP)
select timestamptz_cmp('2008-01-24 06:43:29+01'::timestamptz);
-- error 42883 timestamptz_cmp

-- @ TIMEOFDAY gives the weekday, the date and the time as text (page=r_TIMEOFDAY_function)
select timeofday() similar to '[MTWFS][a-z]{2} [A-Z][a-z]{2} [0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}.[0-9]{6} [0-9]{4} UTC';
-- => [[true]]

-- @ TIMEOFDAY takes no argument (page=r_TIMEOFDAY_function)
select timeofday(1);
-- error 42883 timeofday

-- @ comparisons of a date and a timestamp read the date as its midnight (page=r_DATE_CMP_TIMESTAMP)
select date_cmp_timestamp('2008-06-18'::date, '2008-06-18 00:00:00'::timestamp), timestamp_cmp_date('2008-06-18 01:00:00'::timestamp, '2008-06-18'::date);
-- => [[0,1]]

-- @ comparisons of a moment with another kind of moment take two (page=r_DATE_CMP_TIMESTAMPTZ)
select date_cmp_timestamptz('2008-01-24'::date);
-- error 42883 date_cmp_timestamptz
select timestamp_cmp_timestamptz('2008-01-24'::timestamp);
-- error 42883 timestamp_cmp_timestamptz
select timestamptz_cmp_date('2008-01-24'::timestamptz);
-- error 42883 timestamptz_cmp_date
select timestamptz_cmp_timestamp('2008-01-24'::timestamptz);
-- error 42883 timestamptz_cmp_timestamp

-- @ TIMEZONE reads a timestamp in a zone (page=r_TIMEZONE)
select timezone('America/New_York', '2008-06-17 09:44:54'::timestamp);
-- => [["2008-06-17 13:44:54+00"]]

-- @ DATE_PART gives the seconds with their fraction, EXTRACT without (page=r_Dateparts_for_datetime_functions)
create table seconds (micro timestamp);
insert into seconds values ('2009-09-21 11:10:03.189717');
select extract(sec from micro) from seconds;
-- => [[3]]
-- columns ["date_part"]
select date_part(sec, micro) from seconds;
-- => [[3.189717]]
-- columns ["pgdate_part"]
-- types ["double precision"]

-- @ DATE_PART of milliseconds is what the second has of them (page=r_DATE_PART_function assumed="the milliseconds of the fraction, as the page's microseconds, or with those of the seconds; taken: of the fraction")
select date_part(ms, timestamp '2022-05-02 04:05:06.789');
-- => [[789]]

-- @ EXTRACT of a timestamptz is a double, of the others an integer (page=r_EXTRACT_function)
select extract(year from timestamptz '1.12.1997 07:37:16.00 PST'), extract(year from timestamp '1997-12-01'), extract(hour from time '10:00');
-- => [[1997,1997,10]]
-- types ["double precision","integer","integer"]

-- @ EXTRACT tells how far the session is from UTC at a moment (page=r_Dateparts_for_datetime_functions)
set timezone to 'America/New_York';
select extract(timezone from timestamptz '2024-07-01 12:00+00'), extract(timezone_hour from timestamptz '2024-01-01 12:00+00'), extract(timezone_minute from timestamptz '2024-01-01 12:00+00'), extract(hour from timestamptz '2024-07-01 12:00+00');
-- => [[-14400,-5,0,8]]

-- @ EXTRACT finds no time zone in a timestamp (page=r_Dateparts_for_datetime_functions)
select extract(timezone_hour from timestamp '2024-07-01 12:00');
-- error 22023 timezone_hour

-- @ the spellings of each date part mean the same (page=r_Dateparts_for_datetime_functions)
select extract(mil from timestamp '2001-12-16'), extract(millennia from timestamp '2001-12-16'), extract(cent from timestamp '2001-12-16'), extract(decs from timestamp '2001-12-16'), extract(yrs from timestamp '2001-12-16'), extract(qtrs from timestamp '2001-12-16'), extract(mons from timestamp '2001-12-16'), extract(w from timestamp '2001-12-16');
-- => [[3,3,21,201,2001,4,12,50]]
select extract(dw from timestamp '2001-12-16'), extract(weekday from timestamp '2001-12-16'), extract(yearday from timestamp '2001-12-16'), extract(d from timestamp '2001-12-16'), extract(hrs from timestamp '2001-12-16 12:21:13'), extract(mins from timestamp '2001-12-16 12:21:13'), extract(secs from timestamp '2001-12-16 12:21:13'), extract(usecond from timestamp '2001-12-16 12:21:13.000005');
-- => [[0,0,350,16,12,21,13,5]]

-- @ a day of the week is no length of time (page=r_Dateparts_for_datetime_functions)
select dateadd(dow, 1, '2024-01-01');
-- error 22023 dateadd
select datediff(doy, '2024-01-01', '2024-01-02');
-- error 22023 datediff
select date_trunc('epoch', timestamp '2024-01-01');
-- error 22023 date_trunc

-- @ the default names of DATEADD, DATEDIFF and DATE_PART are other ones (page=r_DATEADD_function)
select dateadd(day, 1, '2024-01-01'), datediff(day, '2024-01-01', '2024-01-03'), date_part(year, date '2024-01-01');
-- columns ["date_add","date_diff","pgdate_part"]

-- @ DATEADD adds a whole number (page=r_DATEADD_function)
select dateadd(day, 1.5, '2024-01-01');
-- error 42883 dateadd

-- @ DATEADD leaves no range (page=r_Datetime_types)
select dateadd(year, 300000, '2024-01-01');
-- error 22008 out of range
select date '2024-01-01' + 1000000000;
-- error 22008 out of range

-- @ `now`, `today`, `tomorrow` and `yesterday` are literals of the transaction's start (page=r_Date_and_time_literals)
begin;
select 'today'::date = current_date, 'tomorrow'::date - 'yesterday'::date, timestamp 'now' = sysdate, timestamp 'today' = trunc(sysdate)::timestamp;
-- => [[true,2,true,true]]
select dateadd(day, 1, 'today') = dateadd(day, 1, current_date), datediff(day, 'yesterday', 'now');
-- => [[true,1]]

-- @ a date literal is a day of its month (page=r_Date_and_time_literals)
select date '2023-02-29';
-- error 22008 out of range
select date '2007.366';
-- error 22008 out of range
select date '18/1/1999';
-- error 22008 out of range
select date '2024-01-05 garbage';
-- error 22007 invalid input syntax for type date

-- @ a timestamptz literal takes an offset, an abbreviation or a zone (page=r_Datetime_types)
select timestamptz '17 Dec 07:37:16 1997 PST', timestamptz '12/17/1997 07:37:16.00 PST', timestamptz '12/17/1997 07:37:16.00 US/Pacific', timestamptz '1997-12-17 07:37:16-08', timestamptz '17.12.1997 07:37:16.00 PST';
-- => [["1997-12-17 15:37:16+00","1997-12-17 15:37:16+00","1997-12-17 15:37:16+00","1997-12-17 15:37:16+00","1997-12-17 15:37:16+00"]]

-- @ a date may be a Julian day (page=automatic-recognition also=postgres)
select cast('J2345678 04:05:06.789' as timestamp), cast('J2345678' as date), date 'J2451187';
-- => [["1710-02-23 04:05:06.789","1710-02-23","1999-01-08"]]

-- @ a dotted date with a day beyond 12 behind its month is read (page=automatic-recognition)
select timestamptz '12.17.1997 07:37:16.00 PST', date '12.17.1997';
-- => [["1997-12-17 15:37:16+00","1997-12-17"]]
select date '17.17.1997';
-- error 22008 out of range

-- @ a zone with summer time counts it (page=r_Datetime_types also=postgres)
select timestamptz '2024-01-01 10:11:12 America/New_York' = '2024-01-01 15:11:12+00', timestamptz '2024-07-01 10:11:12 America/New_York' = '2024-07-01 14:11:12+00', timestamptz '2024-03-10 03:30 America/New_York' = '2024-03-10 07:30+00', timestamptz '2024-11-03 01:30 America/New_York' = '2024-11-03 06:30+00';
-- => [[true,true,true,true]]

-- @ a timestamptz literal names a zone that exists (page=r_Datetime_types)
select timestamptz '2024-01-01 10:11:12 Nowhere/Land';
-- error 22007 invalid input syntax for type timestamp with time zone

-- @ a timestamp drops the zone of its text (page=r_Datetime_types also=postgres)
select timestamp '2024-01-01 10:11:12 PST', timestamp '2024-01-01 10:11:12+09', cast('2024-01-01T10:11:12Z' as timestamp);
-- => [["2024-01-01 10:11:12","2024-01-01 10:11:12","2024-01-01 10:11:12"]]

-- @ a timestamp's seventh digit rounds (page=r_Datetime_types also=postgres)
select timestamp '2024-01-01 10:11:12.1234567', timestamp '2024-12-31 23:59:59.9999999';
-- => [["2024-01-01 10:11:12.123457","2025-01-01 00:00:00"]]

-- @ dates reach beyond four digits and before Christ (page=r_Datetime_types also=postgres)
select date '0001-01-01'::varchar, date '10000-01-01'::varchar, date '0044-03-15 BC'::varchar, (date '0001-01-01' - 1)::varchar, timestamp '0044-03-15 10:00 BC'::varchar;
-- => [["0001-01-01","10000-01-01","0044-03-15 BC","0001-12-31 BC","0044-03-15 10:00:00 BC"]]

-- @ there is no year 0 (page=r_Datetime_types)
select date '0000-01-01';
-- error 22008 out of range

-- @ infinity is refused by name (page=r_Datetime_types)
select timestamp 'infinity';
-- error 0A000 infinity

-- @ the session's time zone is a name, an offset or a POSIX zone (page=r_timezone_config)
set timezone to '-8:00';
select timestamptz '2024-07-01 12:00+00';
-- => [["2024-07-01 04:00:00-08"]]
set timezone to 'PST8';
select timestamptz '2024-07-01 12:00+00';
-- => [["2024-07-01 04:00:00-08"]]
set timezone to 'PST8PDT';
select timestamptz '2024-07-01 12:00+00';
-- => [["2024-07-01 05:00:00-07"]]
set timezone to '-8 hours';
select timestamptz '2024-07-01 12:00+00';
-- => [["2024-07-01 04:00:00-08"]]
set timezone to default;
select timestamptz '2024-07-01 12:00+00';
-- => [["2024-07-01 12:00:00+00"]]

-- @ an abbreviation is no time zone of a session (page=r_timezone_config)
set timezone to 'PST';
-- error 22023 timezone
set timezone to 'JST';
-- error 22023 timezone

-- @ GETDATE, SYSDATE and CURRENT_DATE follow the session's time zone (page=r_GETDATE)
set timezone to 'Asia/Tokyo';
select datediff(hour, convert_timezone('Asia/Tokyo', 'UTC', getdate()), getdate()), datediff(hour, convert_timezone('Asia/Tokyo', 'UTC', sysdate), sysdate), current_date = trunc(sysdate);
-- => [[9,9,true]]

-- @ CURRENT_DATE and SYSDATE take no parentheses (page=r_SYSDATE)
select sysdate();
-- error 42601
select current_date();
-- error 42601

-- @ months and days of a timestamptz are those of the session's calendar (page=r_timezone_config)
set timezone to 'America/New_York';
select timestamptz '2024-01-31 12:00+00' + interval '1 month', dateadd(month, 6, timestamptz '2024-01-31 12:00+00'), date_trunc('day', timestamptz '2024-07-01 02:00+00'), timestamptz '2024-07-01 02:00+00'::date;
-- => [["2024-02-29 07:00:00-05","2024-07-31 07:00:00-04","2024-06-30 00:00:00-04","2024-06-30"]]

-- @ a local time that the zone skips counts from the offset before (page=r_timezone_config)
set timezone to 'America/New_York';
select '2024-03-10 02:30'::timestamptz, '2024-03-10 03:30'::timestamptz, '2024-11-03 01:30'::timestamptz;
-- => [["2024-03-10 03:30:00-04","2024-03-10 03:30:00-04","2024-11-03 01:30:00-05"]]

-- @ CONVERT_TIMEZONE takes the zone of a column (page=CONVERT_TIMEZONE)
create table visits (zone varchar(40), at timestamp);
insert into visits values ('Asia/Tokyo', '2024-01-01'), ('PST', '2024-07-01'), ('America/Los_Angeles', '2024-07-01'), ('UTC+3', '2024-01-01'), (null, '2024-01-01');
select convert_timezone(zone, at), convert_timezone(zone, 'UTC', at), timezone(zone, at) from visits order by zone;
-- => [["2024-06-30 17:00:00","2024-07-01 07:00:00","2024-07-01 07:00:00+00"],["2024-01-01 09:00:00","2023-12-31 15:00:00","2023-12-31 15:00:00+00"],["2024-06-30 16:00:00","2024-07-01 08:00:00","2024-07-01 08:00:00+00"],["2023-12-31 21:00:00","2024-01-01 03:00:00","2024-01-01 03:00:00+00"],[null,null,null]]
insert into visits values ('Oz', '2024-01-01');
select convert_timezone(zone, at) from visits;
-- error 22023 not recognized

-- @ CONVERT_TIMEZONE takes POSIX zones (page=CONVERT_TIMEZONE)
select convert_timezone('PST8', '2024-01-01'), convert_timezone('EST5EDT', '2024-07-01'), convert_timezone('EST5', '2024-07-01');
-- => [["2023-12-31 16:00:00","2024-06-30 20:00:00","2024-06-30 19:00:00"]]

-- @ a date has no time zone (page=r_AT_TIME_ZONE)
select date '2024-01-01' at time zone 'JST';
-- error 0A000 time zone of a date

-- @ NEXT_DAY knows each day's names (page=r_NEXT_DAY)
select next_day('2014-08-20', 'Su'), next_day('2014-08-20', 'M'), next_day('2014-08-20', 'tues'), next_day('2014-08-20', 'W'), next_day('2014-08-20', 'thurs'), next_day('2014-08-20', 'F'), next_day('2014-08-20', 'Saturday');
-- => [["2014-08-24","2014-08-25","2014-08-26","2014-08-27","2014-08-21","2014-08-22","2014-08-23"]]
select next_day('2014-08-20', 'Tuesdayish');
-- error 22023 day of the week

-- @ ADD_MONTHS keeps the time and stops at the month's end (page=r_ADD_MONTHS)
select add_months('2024-02-29', 12), add_months('2024-01-30', 1), add_months(date '2024-01-31', -1), add_months('2024-05-15 10:11:12', 1);
-- => [["2025-02-28 00:00:00","2024-02-29 00:00:00","2023-12-31 00:00:00","2024-06-15 10:11:12"]]

-- @ MONTHS_BETWEEN of NULL is NULL, and of two last days whole whatever their times (page=r_MONTHS_BETWEEN_function)
select months_between(null, '2024-01-01'), months_between('2024-03-31 10:00', '2024-02-29 23:00'), round(months_between(timestamp '2008-12-25 15:00', timestamp '2008-01-21 19:30'), 2);
-- => [[null,1,11.12]]

-- @ TO_CHAR prints the day of the ISO year and numbers with endings (page=r_FORMAT_strings also=postgres)
select to_char(timestamp '2024-03-09', 'IDDD J'), to_char(timestamp '2024-03-11', 'DDth'), to_char(timestamp '2024-03-22', 'FMDDTH'), to_char(timestamp '2024-12-30', 'IYYY-IW'), to_char(timestamp '0099-03-01', 'IYYY-IW');
-- => [["069 2460379","11th","22ND","2025-01","0099-09"]]

-- @ TO_CHAR prints the offset of a timestamptz in the session (page=r_FORMAT_strings)
set timezone to 'America/New_York';
select to_char(timestamptz '2024-07-01 12:00+00', 'YYYY-MM-DD HH24:MI OF'), to_char(timestamptz '2024-01-01 12:00+00', 'OF');
-- => [["2024-07-01 08:00 -04","-05"]]

-- @ TO_CHAR prints UTC behind a time (page=r_TO_CHAR)
select to_char(timestamp '2008-01-25 14:30:00', 'HH12:MI:SS TZ'), to_char(timestamp '2008-01-25 14:30:00', 'tz');
-- => [["02:30:00 UTC","utc"]]

-- @ TO_CHAR takes a timestamp or a number (page=r_TO_CHAR)
select to_char(time '10:00', 'HH24');
-- error 42883 to_char
select to_char('2024-01-01'::varchar, 'YYYY');
-- error 42883 to_char

-- @ TO_DATE reads Julian days, Roman months and names (page=r_FORMAT_strings also=postgres)
select to_date('2460379', 'J'), to_date('9 III 2024', 'DD RM YYYY'), to_date('March 9, 2024', 'Month DD, YYYY'), to_date('Saturday 9 March 2024', 'Day DD Month YYYY'), to_date('9-Mar-24', 'DD-Mon-YY');
-- => [["2024-03-09","2024-03-09","2024-03-09","2024-03-09","2024-03-09"]]

-- @ TO_DATE refuses what it can not read (page=r_TO_DATE_function)
select to_date('garbage', 'YYYY-MM-DD');
-- error 22007 garbage
select to_date('2024-13-01', 'YYYY-MM-DD');
-- error 22008 out of range
select to_date('20241109', 'YYYY-MM-DD');
-- error 0A000 separators
select to_date('2024-03-09 10', 'YYYY-MM-DD xx');
-- error 0A000 not emulated: the pattern "xx"

-- @ TO_DATE reads a year and a week of ISO 8601, which starts on Monday (page=r_FORMAT_strings also=postgres)
select to_date('2024-W10', 'IYYY-"W"IW'), to_date('2006-42-4', 'IYYY-IW-ID'), to_date('2006-291', 'IYYY-IDDD'), to_date('2021', 'IYYY'), to_date('202153', 'IYYYIW'), to_date('20-53-5', 'IY-IW-ID'), to_date('1969-01-1', 'IYYY-IW-ID');
-- => [["2024-03-04","2006-10-19","2006-10-19","2021-01-01","2022-01-03","2021-01-01","1968-12-30"]]
select to_timestamp('2024-10 13:02', 'IYYY-IW HH24:MI')::timestamp;
-- => [["2024-03-04 13:02:00"]]

-- @ a week of ISO 8601 beside a month or a year of the calendar is refused (page=r_FORMAT_strings assumed="one of both counts, or they are no date together; taken: refused by name")
select to_date('2024-10', 'YYYY-IW');
-- error 0A000 ISO 8601
select to_date('2024-03-09 6', 'YYYY-MM-DD ID');
-- error 0A000 ISO 8601
select to_date('10-1', 'IW-ID');
-- error 0A000 ISO 8601
select to_date('2024-291 10', 'IYYY-IDDD IW');
-- error 0A000 IDDD beside
select to_date('2024-3', 'IYYY-ID');
-- error 0A000 ID without IW
select to_date('2024-000', 'IYYY-IDDD');
-- error 22008 out of range
select to_date('2024-54', 'IYYY-IW');
-- error 22008 out of range
select to_date('2024-10-8', 'IYYY-IW-ID');
-- error 22008 out of range

-- @ a week of TO_DATE counts from the first day of its month or year (page=r_FORMAT_strings also=postgres)
select to_date('2024-05', 'YYYY-WW'), to_date('2024-03 2', 'YYYY-MM W'), to_date('2024-53', 'YYYY-WW'), to_date('2024-01', 'YYYY-WW');
-- => [["2024-01-29","2024-03-08","2024-12-30","2024-01-01"]]

-- @ a week beyond the last one, or beside a day, is refused (page=r_FORMAT_strings)
select to_date('2024-54', 'YYYY-WW');
-- error 22008 out of range
select to_date('2024-03 6', 'YYYY-MM W');
-- error 22008 out of range
select to_date('2024-03-09 10', 'YYYY-MM-DD WW');
-- error 0A000 a week and another day
select to_date('2024-03-09 2', 'YYYY-MM-DD W');
-- error 0A000 a week and another day

-- @ TO_DATE passes over the quarter and the day of the week (page=r_FORMAT_strings also=postgres)
select to_date('2024-4-03', 'YYYY-Q-MM'), to_date('2024 Q3', 'YYYY "Q"Q'), to_date('7 2024-03-09', 'D YYYY-MM-DD');
-- => [["2024-03-01","2024-01-01","2024-03-09"]]

-- @ TO_DATE completes a year of less than four digits (page=r_FORMAT_strings also=postgres)
select to_date('024', 'YYY'), to_date('995', 'YYY'), to_date('4', 'Y'), to_date('2,024', 'Y,YYY'), to_date('69', 'YY'), to_date('70', 'YY'), to_date('519', 'YYY'), to_date('520', 'YYY');
-- => [["2024-01-01","1995-01-01","2004-01-01","2024-01-01","2069-01-01","1970-01-01","2519-01-01","1520-01-01"]]
select to_date('20 85', 'CC YY'), to_date('20 00', 'CC YY'), to_date('21', 'CC'), to_date('19 2024', 'CC YYYY');
-- => [["1985-01-01","2000-01-01","2001-01-01","2024-01-01"]]

-- @ TO_DATE reads the era (page=r_FORMAT_strings also=postgres)
select to_date('0044-03-15 BC', 'YYYY-MM-DD BC') = date '0044-03-15 BC', to_date('0044-03-15 A.D.', 'YYYY-MM-DD A.D.') = date '0044-03-15', to_date('0044-03-15 BC', 'YYYY-MM-DD AD') < date '0001-01-01';
-- => [[true,true,true]]

-- @ TO_TIMESTAMP skips quoted text and reads fractions (page=r_TO_TIMESTAMP also=postgres)
select to_timestamp('2024-03-09T13:02:03Z', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')::timestamp, to_timestamp('2024-03-09 13:02:03.5', 'YYYY-MM-DD HH24:MI:SS.MS')::timestamp, to_timestamp('2024-03-09 13:02:03.123456', 'YYYY-MM-DD HH24:MI:SS.US')::timestamp, to_timestamp('20240309130203', 'YYYYMMDDHH24MISS')::timestamp;
-- => [["2024-03-09 13:02:03","2024-03-09 13:02:03.5","2024-03-09 13:02:03.123456","2024-03-09 13:02:03"]]

-- @ TO_TIMESTAMP of SYSDATE keeps what the format names (page=r_TO_TIMESTAMP)
select to_timestamp(sysdate, 'YYYY-MM-DD HH24:MI:SS')::timestamp = date_trunc('second', sysdate);
-- => [[true]]

-- @ TO_TIMESTAMP of nothing is the first moment (page=r_TO_TIMESTAMP)
select to_timestamp('', 'YYYY-MM-DD');
-- => [["0001-01-01 00:00:00+00"]]

-- @ TO_TIMESTAMP reads no time zone (page=r_TO_TIMESTAMP)
select to_timestamp('2024-03-09 10:00 UTC', 'YYYY-MM-DD HH24:MI TZ');
-- error 0A000 the pattern "TZ" is supported in TO_CHAR alone
select to_timestamp('2024-03-09 10:00 +00', 'YYYY-MM-DD HH24:MI OF');
-- error 0A000 the pattern "OF" is supported in TO_CHAR alone

-- @ TO_TIMESTAMP reads seconds of the day and refuses hour 13 of 12 (page=r_FORMAT_strings also=postgres)
select to_timestamp('2024 45296', 'YYYY SSSS')::timestamp;
-- => [["2024-01-01 12:34:56"]]
select to_timestamp('2024-03-09 13:02:03', 'YYYY-MM-DD HH12:MI:SS');
-- error 22007 12-hour clock

-- @ a comparison with a truncated NULL is NULL (page=r_DATE_TRUNC also=postgres)
create table t(a timestamp);
insert into t values (null);
select timestamp '2024-01-01 10:30:00' <> date_trunc('hour', a), timestamp '2024-01-01 10:30:00' = date_trunc('hour', a) from t;
-- => [[null,null]]

-- @ AT TIME ZONE needs to know what it is asked of (page=r_AT_TIME_ZONE)
select '2024-03-01 10:00' at time zone 'Asia/Tokyo';
-- error 0A000 literal without a type

-- @ the year before year 1 is 1 BC (page=r_Datetime_types also=postgres)
select date '0001-12-31 BC', date '0001-01-01' - 1, timestamp '0001-12-31 23:59:59.5 BC', timestamp '0001-01-01 00:00:00' - interval '1 second';
-- => [["0001-12-31 BC","0001-12-31 BC","0001-12-31 23:59:59.5 BC","0001-12-31 23:59:59 BC"]]

-- @ years before Christ are negative, and there is no year 0 (page=r_EXTRACT_function also=postgres assumed="the page says nothing of years before Christ: 1 BC is the year 0 or -1; taken: -1, as in PostgreSQL")
select extract(year from date '0001-12-31 BC')::int, extract(year from timestamp '0044-03-15 BC')::int, date_part('year', date '0001-01-01')::int, date_part('year', date '0044-03-15 BC')::int;
-- => [[-1,-44,1,-44]]

-- @ DATE_PART_YEAR is negative before Christ (page=r_DATE_PART_YEAR assumed="as EXTRACT")
select date_part_year(date '0001-12-31 BC'), date_part_year(date '0044-03-15 BC'), date_part_year(date '0001-01-01'), date_part_year(null);
-- => [[-1,-44,1,null]]

-- @ decades, centuries and millennia before Christ start with their first year (page=r_DATE_TRUNC also=postgres assumed="the page shows none before Christ: cut towards its birth or towards the past; taken: towards the past, as in PostgreSQL")
select date_trunc('decade', timestamp '0044-03-15 BC'), date_trunc('century', timestamp '0044-03-15 BC'), date_trunc('century', timestamp '0100-06-01 BC'), date_trunc('millennium', timestamp '0001-12-31 BC'), date_trunc('millennium', timestamp '1001-06-01 BC'), date_trunc('decade', timestamp '2024-02-29'), date_trunc('century', timestamp '2000-02-29'), date_trunc('millennium', timestamp '2001-01-01');
-- => [["0051-01-01 00:00:00 BC","0100-01-01 00:00:00 BC","0100-01-01 00:00:00 BC","1000-01-01 00:00:00 BC","2000-01-01 00:00:00 BC","2020-01-01 00:00:00","1901-01-01 00:00:00","2001-01-01 00:00:00"]]

-- @ TH stands only behind numbers, and a quote that is not closed goes on to the end (page=r_TO_CHAR also=postgres assumed="the page says nothing of either: they are printed or stepped over; taken: stepped over, as in PostgreSQL")
select to_char(timestamp '2024-02-29 13:05:00', 'DYTH-DDth'), to_char(timestamp '2024-02-29 13:05:00', 'DD" of');
-- => [["THU-29th","29 of"]]

-- @ ISO years before Christ count as others (page=r_FORMAT_strings also=postgres assumed="the page says nothing of them: printed as the year that counts from Christ back, or less than 0; taken: counted back, as YYYY")
select to_char(timestamp '0044-06-15 BC', 'IYYY IYY IY I YYYY BC'), to_char(date '0001-06-15 BC', 'IYYY'), to_char(date '2021-01-03', 'IYYY');
-- => [["0044 044 44 4 0044 BC","0001","2020"]]

-- @ the second 60 of a text is the first of the next minute, in a literal and in a computed text (page=r_Datetime_types also=postgres assumed="the page names seconds to 59: 60 is an error, or the next minute; taken: the next minute, as PostgreSQL reads it")
select '2024-02-15 01:00:60'::timestamp as literal, ('2024-02-15T01:00:60' || '')::timestamp as computed;
-- => [["2024-02-15 01:01:00","2024-02-15 01:01:00"]]
