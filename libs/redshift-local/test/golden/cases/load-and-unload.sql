-- COPY, UNLOAD and external tables over the objects of `objects/`, which lie in the bucket `golden`.

-- @ COPY loads a file and tells its id and count (page=r_COPY)
create table colors (id int, name varchar(10));
copy colors from 's3://golden/colors.csv' iam_role default csv;
select id, name from colors order by id;
-- => [[1,"red"],[2,"green"],[3,""]]
select pg_last_copy_count();
-- => [[3]]
select count(*) from sys_load_history where query_id = pg_last_copy_id() and loaded_rows = 3;
-- => [[1]]
select pg_last_copy_id(1);
-- error 42883 pg_last_copy_id

-- @ COPY of a value that does not fit loads nothing and says where it is (page=r_COPY)
create table colors (id int, name varchar(10));
copy colors from 's3://golden/colors-bad.csv' iam_role default csv;
-- error ***** colors
select count(*) from colors;
-- => [[0]]
select trim(colname), line_number, trim(raw_field_value) from stl_load_errors where query = pg_last_copy_id();
-- => [["id",2,"x"]]
copy colors from 's3://golden/colors-bad.csv' iam_role default csv maxerror 1;
select id from colors;
-- => [[1]]
copy colors from 's3://golden/none-there.csv' iam_role default csv;
-- error ***** none-there
copy no_such_colors from 's3://golden/colors.csv' iam_role default csv;
-- error 42P01 no_such_colors

-- @ COPY reads JSON by the names of the columns (page=r_COPY_command_examples)
create table colors (name varchar(10), id int, tags super);
copy colors from 's3://golden/colors.json' iam_role default json 'auto';
select id, name, tags from colors order by id;
-- => [[1,"red","[\"a\",\"b\"]"],[2,"green","[]"]]

-- @ COPY takes a delimiter behind the last field, and columns that are not listed get their defaults (page=r_COPY_command_examples)
create table venue_new(venueid smallint not null, venuename varchar(100) not null, venuecity varchar(30), venuestate char(2), venueseats integer not null default '1000');
copy venue_new(venueid, venuename, venuecity, venuestate) from 's3://golden/venue-noseats.txt' iam_role default delimiter '|';
select * from venue_new order by venueid;
-- => [[1,"Toyota Park","Bridgeview","IL",1000],[2,"Columbus Crew Stadium","Columbus","OH",1000]]
copy venue_new(venueid, venuecity, venuestate) from 's3://golden/venue-noseats.txt' iam_role default delimiter '|';
-- error XX000 venue_new
copy venue_new(venueid, venuename, venueid) from 's3://golden/venue-noseats.txt' iam_role default delimiter '|';
-- error 42701 column "venueid" specified more than once
create table venue_identity(venueid int identity(1, 1), venuename varchar(100) not null, venuecity varchar(30), venuestate char(2), venueseats integer not null default '1000');
copy venue_identity(venueid, venuename, venuecity, venuestate) from 's3://golden/venue-noseats.txt' iam_role default delimiter '|' explicit_ids;
select venueid, venueseats from venue_identity order by 1;
-- => [[1,1000],[2,1000]]
copy venue_identity(venuename, venuecity, venuestate) from 's3://golden/venue-noseats.txt' iam_role default delimiter '|' explicit_ids;
-- error 0A000 EXPLICIT_IDS needs the identity column "venueid"
copy venue_identity(venueid, venuename, venuecity, venuestate) from 's3://golden/venue-noseats.txt' iam_role default delimiter '|';
-- error 0A000 "venueid" without EXPLICIT_IDS

-- @ with ACCEPTANYDATE a date that is none is NULL, and 'auto' reads all its forms (page=copy-parameters-data-conversion)
create table dated (id int, d date, t timestamp);
copy dated from 's3://golden/any-dates.txt' iam_role default acceptanydate dateformat 'auto' timeformat 'auto';
select id, d, t from dated order by id;
-- => [[1,"2024-02-29","2024-02-29 10:00:00"],[2,null,null],[3,null,null],[4,"0095-01-08 BC","1997-12-17 07:37:16"],[5,"1996-01-08","1710-02-23 04:05:06.789"],[6,"1997-12-17","1996-01-08 04:08:09"],[7,null,null]]
copy dated from 's3://golden/any-dates.txt' iam_role default dateformat 'auto' timeformat 'auto' maxerror 2;
select line_number, err_code, trim(colname) from stl_load_errors where query = pg_last_copy_id() order by 1;
-- => [[2,1205,"d"],[3,1205,"d"]]

-- @ ACCEPTANYDATE makes NULL of what the DATEFORMAT does not match, but not in a NOT NULL column (page=copy-parameters-data-conversion)
create table dated (id int, d date);
copy dated from 's3://golden/named-months.txt' iam_role default acceptanydate dateformat 'MON-DD-YYYY';
select id, d from dated order by id;
-- => [[1,"1999-01-01"],[2,"1999-01-02"],[3,null],[4,null]]
copy dated from 's3://golden/named-months.txt' iam_role default dateformat 'MON-DD-YYYY' maxerror 2;
select line_number, err_code from stl_load_errors where query = pg_last_copy_id() order by 1;
-- => [[3,1205],[4,1205]]
create table dated_always (id int, d date not null);
copy dated_always from 's3://golden/named-months.txt' iam_role default acceptanydate dateformat 'MON-DD-YYYY' maxerror 5;
select id from dated_always order by id;
-- => [[1],[2]]
select line_number, err_code from stl_load_errors where query = pg_last_copy_id() order by 1;
-- => [[3,1213],[4,1213]]

-- @ ACCEPTANYDATE forgives dates and timestamps alone (page=copy-parameters-data-conversion)
create table dated (id int, d date);
copy dated from 's3://golden/colors-bad.csv' iam_role default csv acceptanydate dateformat 'auto';
-- error XX000 dated
create table moments (id int, t timestamptz);
copy moments from 's3://golden/named-months.txt' iam_role default acceptanydate dateformat 'MON-DD-YYYY';
-- error XX000 moments

-- @ ACCEPTANYDATE without DATEFORMAT holds dates to the default format (page=copy-parameters-data-conversion assumed="a date of another form is NULL, or ACCEPTANYDATE needs DATEFORMAT; taken: NULL")
create table dated (id int, d date);
copy dated from 's3://golden/named-months.txt' iam_role default acceptanydate;
select id, d from dated order by id;
-- => [[1,null],[2,null],[3,"1999-01-03"],[4,null]]
copy dated from 's3://golden/named-months.txt' iam_role default acceptanydate format parquet;
-- error 0A000 ACCEPTANYDATE is not supported with PARQUET

-- @ COPY with FIXEDWIDTH takes fields by their places, whatever their labels (page=r_COPY_command_examples)
create table venue (venueid smallint, venuename varchar(100), venuecity varchar(30), venuestate char(2), venueseats integer);
copy venue from 's3://golden/venue-fw.txt' iam_role default fixedwidth 'venueid:3,venuename:25,venuecity:12,venuestate:2,venueseats:6';
select venueid, trim(venuename), trim(venuecity), venuestate, venueseats from venue order by 1;
-- => [[1,"Toyota Park","Bridgeview","IL",0],[2,"Columbus Crew Stadium","Columbus","OH",0],[3,"RFK Stadium","Washington","DC",0],[4,"CommunityAmerica Ballpark","Kansas City","KS",0],[5,"Gillette Stadium","Foxborough","MA",68756]]
create table by_number (venueid smallint, venuename varchar(100), venuecity varchar(30), venuestate char(2), venueseats integer);
copy by_number from 's3://golden/venue-fw.txt' iam_role default fixedwidth '0:3, 1:25, 2 :12, 3:2, 4:6';
select count(*) from (select * from by_number intersect select * from venue);
-- => [[5]]
copy by_number (venueid, venuename) from 's3://golden/venue-fw.txt' iam_role default fixedwidth '0:3,1:45' trimblanks;
select venuename from by_number where venuecity is null and venueid = 1;
-- => [["Toyota Park              Bridgeview  IL0"]]

-- @ blanks that fill a field stay in VARCHAR, unless TRIMBLANKS takes them (page=t_loading_fixed_width_data assumed="placeholders are part of a VARCHAR, which TRIMBLANKS is for, or never loaded; taken: part of it")
create table venue (venueid smallint, venuename varchar(100), venuecity char(30), venuestate char(2), venueseats integer);
copy venue from 's3://golden/venue-fw.txt' iam_role default fixedwidth '0:3,1:25,2:12,3:2,4:6';
select len(venuename), len(venuecity) from venue where venueid = 1;
-- => [[25,10]]
truncate venue;
copy venue from 's3://golden/venue-fw.txt' iam_role default fixedwidth '0:3,1:25,2:12,3:2,4:6' trimblanks;
select len(venuename), len(venuecity) from venue where venueid = 1;
-- => [[11,10]]

-- @ widths of FIXEDWIDTH count characters, and a line that is too short or too long is rejected (page=copy-parameters-data-conversion)
create table widths (id int, name varchar(10), mark char(1));
copy widths from 's3://golden/widths.txt' iam_role default fixedwidth '0:3,1:5,2:1' ignoreheader 1 ignoreblanklines trimblanks maxerror 9;
select id, name, mark from widths order by id;
-- => [[1,"Zoë","x"],[2,null," "]]
select line_number, err_code, trim(colname), trim(raw_field_value) from stl_load_errors where query = pg_last_copy_id() order by 1;
-- => [[5,1202,"","oolong"],[6,1203,"mark",""],[7,1203,"name",""]]

-- @ FILLRECORD fills the fields that a line of FIXEDWIDTH does not have, and a field of NULL's text may have blanks behind it (page=copy-parameters-data-conversion assumed="NULL's text is padded to the width as other text is, or stands for NULL only where it fills the field; taken: padded")
create table widths (id int, name varchar(10), mark char(1), n int);
copy widths from 's3://golden/widths.txt' iam_role default fixedwidth '0:3,1:5,2:9,3:4' ignoreheader 1 ignoreblanklines trimblanks truncatecolumns fillrecord;
select id, name, mark, n from widths order by id;
-- => [[1,"Zoë","x",null],[2,null," ",null],[3,"'a b'","t",null],[4,"ab",null,null],[5,"",null,null]]

-- @ FIXEDWIDTH wants a width for each column, and no option of delimited text (page=copy-parameters-data-format)
create table widths (id int, name varchar(10));
copy widths from 's3://golden/widths.txt' iam_role default fixedwidth '0:3';
-- error 22023 FIXEDWIDTH has 1 widths for 2 columns
copy widths from 's3://golden/widths.txt' iam_role default fixedwidth '0:3,name';
-- error 22023 not 'name'
-- at fixedwidth
copy widths from 's3://golden/widths.txt' iam_role default fixedwidth '0:3,name:0';
-- error 22023 not 'name:0'
copy widths from 's3://golden/widths.txt' iam_role default fixedwidth '0:3,1:5' delimiter ',';
-- error 0A000 DELIMITER is not supported with FIXEDWIDTH
-- at delimiter
copy widths from 's3://golden/widths.txt' iam_role default fixedwidth '0:3,1:5' escape;
-- error 0A000 ESCAPE is not supported with FIXEDWIDTH
copy widths from 's3://golden/widths.txt' iam_role default csv fixedwidth '0:3,1:5';
-- error 42601 fixedwidth
copy widths from 's3://golden/widths.txt' iam_role default fixedwidth '0:3,1:5' removequotes;
-- error 0A000 not emulated: COPY REMOVEQUOTES with FIXEDWIDTH
create table bytes (id int, b varbyte(10));
copy bytes from 's3://golden/widths.txt' iam_role default fixedwidth '0:3,1:5';
-- error 0A000 VARBYTE column "b"
create table held (id int, s super);
copy held from 's3://golden/widths.txt' iam_role default fixedwidth '0:3,1:5';
-- error 0A000 not emulated: COPY FIXEDWIDTH of the SUPER column "s"

-- @ a part of a DATEFORMAT or TIMEFORMAT that is not known is an error where the option stands, as is a column that COPY can not fill (page=r_DATEFORMAT_and_TIMEFORMAT_strings)
create table dated (id int, d date);
copy dated from 's3://golden/any-dates.txt' iam_role default dateformat 'DD/Q/YYYY' acceptanydate;
-- error 0A000 not emulated: COPY with the time format 'DD/Q/YYYY' (at "Q/YYYY")
-- at dateformat 'DD/Q/YYYY' acceptanydate
copy dated from 's3://golden/any-dates.txt' iam_role default timeformat 'HH:MI:SS Q';
-- error 0A000 not emulated: COPY with the time format 'HH:MI:SS Q' (at "Q")
-- at timeformat 'HH:MI:SS Q'
create table waits (id int, i interval day to second);
copy waits from 's3://golden/any-dates.txt' iam_role default;
-- error 0A000 not emulated: COPY into a column of type interval
-- at copy waits from 's3://golden/any-dates.txt' iam_role default

-- @ seconds of a TIMEFORMAT may have a fraction (page=r_COPY_command_examples)
create table timestamp1(c1 timestamp);
copy timestamp1 from 's3://golden/moments.txt' iam_role default timeformat 'YYYY-MM-DD HH:MI:SS';
select c1 from timestamp1 order by 1;
-- => [["2009-01-12 14:15:57.119568"],["2009-01-12 14:15:58"]]

-- @ UNLOAD writes what a query gives, which COPY loads again (page=r_UNLOAD)
create table colors (id int, name varchar(10));
insert into colors values (1, 'red'), (2, 'green');
unload ('select id, name from colors where id < 3') to 's3://golden/out/colors_' iam_role default csv allowoverwrite;
select pg_last_unload_count();
-- => [[2]]
select pg_last_unload_id() > 0;
-- => [[true]]
create table again (id int, name varchar(10));
copy again from 's3://golden/out/colors_' iam_role default csv;
select count(*) from again;
-- => [[2]]
unload ('select nothing from colors') to 's3://golden/out/none_' iam_role default csv allowoverwrite;
-- error 42703 nothing
unload ('delete from colors') to 's3://golden/out/none_' iam_role default csv allowoverwrite;
-- error *****

-- @ UNLOAD with FIXEDWIDTH fills each field with blanks, and COPY reads it again (page=r_UNLOAD assumed="the last field is filled as the others are, or its line ends with its value, as the page's sample looks; taken: filled")
create table narrow (id int, name varchar(10), mark char(1), n int);
insert into narrow values (1, 'Zoë', 'x', 68756), (20, 'ab', null, null), (300, null, 'y', 0);
unload ('select * from narrow') to 's3://golden/out/fw_' iam_role default fixedwidth as '0:3,1:5,2:1,3:6' allowoverwrite;
create table narrow_again (id int, name varchar(10), mark char(1), n int);
copy narrow_again from 's3://golden/out/fw_' iam_role default fixedwidth '0:3,1:5,2:1,3:6' blanksasnull trimblanks;
select id, name, mark, n from narrow_again order by id;
-- => [[1,"Zoë","x",68756],[20,"ab",null,null],[300,null,"y",0]]
create table lines (line varchar(100));
copy lines from 's3://golden/out/fw_' iam_role default;
select line from lines order by line;
-- => [["1  Zoë  x68756 "],["20 ab          "],["300     y0     "]]

-- @ UNLOAD with FIXEDWIDTH cuts nothing, and leaves out a NULL's text that is too long for a number (page=r_UNLOAD)
create table narrow (id int, name varchar(10));
insert into narrow values (1, 'abc'), (null, 'ab');
unload ('select id, name from narrow') to 's3://golden/out/cut_' iam_role default fixedwidth '0:1,1:2' allowoverwrite;
-- error 22001 "abc"
unload ('select id, name from narrow') to 's3://golden/out/null_' iam_role default fixedwidth '0:3,1:5' null as 'none' allowoverwrite;
create table lines (line varchar(100));
copy lines from 's3://golden/out/null_' iam_role default;
select line from lines order by line;
-- => [["   ab   "],["1  abc  "]]
unload ('select name, id from narrow where id is null union all select null, 1') to 's3://golden/out/null_' iam_role default fixedwidth '0:3,1:5' null as 'none' allowoverwrite;
-- error 22001 "none"

-- @ UNLOAD with FIXEDWIDTH wants a width for each column, and no option of delimited text (page=r_UNLOAD)
unload ('select 1 as a, 2 as b') to 's3://golden/out/fw_' iam_role default fixedwidth '0:3' allowoverwrite;
-- error 22023 FIXEDWIDTH has 1 widths for 2 columns
unload ('select 1 as a') to 's3://golden/out/fw_' iam_role default fixedwidth '0:3' delimiter ',' allowoverwrite;
-- error 0A000 DELIMITER is not supported with FIXEDWIDTH
unload ('select 1 as a') to 's3://golden/out/fw_' iam_role default fixedwidth '0:3' header allowoverwrite;
-- error 0A000 HEADER is not supported with FIXEDWIDTH
unload ('select 1 as a') to 's3://golden/out/fw_' iam_role default fixedwidth '0:3' addquotes allowoverwrite;
-- error 0A000 not emulated: UNLOAD ADDQUOTES with FIXEDWIDTH
unload ('select 1 as a') to 's3://golden/out/fw_' iam_role default format csv fixedwidth '0:3' allowoverwrite;
-- error 42601 one data format
unload ('select to_varbyte(''61'', ''hex'') as b') to 's3://golden/out/fw_' iam_role default fixedwidth '0:3' allowoverwrite;
-- error 0A000 VARBYTE column "b"

-- @ an external schema names a database of the data catalog, and its tables read files (page=r_CREATE_EXTERNAL_TABLE)
create external schema golden_ext from data catalog database 'golden_cases' iam_role default create external database if not exists;
drop table if exists golden_ext.parquet_colors;
create external table golden_ext.parquet_colors (id int, name varchar(10)) stored as parquet location 's3://golden/out/parquet/';
select schemaname, tablename from svv_external_tables where schemaname = 'golden_ext' and tablename = 'parquet_colors';
-- => [["golden_ext","parquet_colors"]]
create external table golden_ext.parquet_colors (id int) stored as parquet location 's3://golden/out/parquet/';
-- error 42P07 parquet_colors
create external table public.not_external (id int) stored as parquet location 's3://golden/out/parquet/';
-- error 42809 public
create external schema golden_ext from data catalog database 'golden_cases' iam_role default;
-- error 42P06 golden_ext
alter external schema golden_ext iam_role 'arn:aws:iam::123456789012:role/other';
-- => runs
alter external schema public iam_role default;
-- error 42809 public
drop table golden_ext.parquet_colors;
unload ('select 1 as id, ''red'' as name union all select 2, ''green'' order by 1') to 's3://golden/out/ext_colors/' iam_role default format parquet allowoverwrite parallel off;
create external table golden_ext.colors (id int, name varchar(10)) stored as parquet location 's3://golden/out/ext_colors/';
select * from golden_ext.colors order by id;
-- => [[1,"red"],[2,"green"]]
-- columns ["id","name"]
select "$path", "$size", c.n, d.name, golden_ext.colors.id from golden_ext.colors, golden_ext.colors as c(n), golden_ext.colors d where c.n = 1 and d.id = 2 and colors.id = c.n and "$size" > 0 and 1 = 0;
-- error 42702 "$path"
select c."$path" like 's3://golden/out/ext_colors/%', c.n, d.name, golden_ext.colors.id from golden_ext.colors, golden_ext.colors as c(n), golden_ext.colors d where c.n = 1 and d.id = 2 and colors.id = c.n;
-- => [[true,1,"green",1]]
select * from golden_ext.colors natural join (select 2 as id) as two;
-- => [[2,"green"]]
select * from golden_ext.colors a natural join golden_ext.colors b order by 1;
-- => [[1,"red"],[2,"green"]]
-- columns ["id","name"]
select * from golden_ext.colors pivot (count(name) for id in (1, 3));
-- => [[1,0]]
select golden_ext.c.id from golden_ext.colors as c;
-- error 42P01
-- at golden_ext.c.
select * from golden_ext.colors as c(a, b, c);
-- error 42P10
-- at golden_ext.colors
select listagg(name, ',') within group (order by id) from golden_ext.colors;
-- => [["red,green"]]
select version() from golden_ext.colors;
-- error 0A000 not supported on Redshift tables
select 1, a from golden_ext.colors, golden_ext.colour;
-- error 42P01 golden_ext.colour
-- at golden_ext.colour
create user ext_reader password disable;
set session authorization ext_reader;
select name from golden_ext.colors;
-- error 42501 golden_ext
-- at golden_ext
set session authorization default;
grant usage on schema golden_ext to ext_reader;
set session authorization ext_reader;
select name from golden_ext.colors where id = 1;
-- => [["red"]]
set session authorization default;
revoke usage on schema golden_ext from ext_reader;
drop user ext_reader;
drop table golden_ext.colors;
drop schema golden_ext;

-- @ COPY reads numbers with an exponent into a DECIMAL, and cuts or rounds them (page=copy-parameters-data-conversion)
create table cut(d decimal(12,4));
copy cut from 's3://golden/exponents.csv' iam_role default csv;
select d from cut order by d;
-- => [["0.0000"],["0.0000"],["12.3456"],["150.0000"]]
create table rounded(d decimal(12,5));
copy rounded from 's3://golden/exponents.csv' iam_role default csv roundec;
select d from rounded order by d;
-- => [["0.00001"],["0.00001"],["12.34567"],["150.00000"]]
