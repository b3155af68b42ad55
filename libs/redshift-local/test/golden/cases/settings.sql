-- Each setting with a value it takes and one it refuses.

-- @ analyze_threshold_percent is 0 to 100 (page=r_analyze_threshold_percent)
set analyze_threshold_percent to 0.01;
show analyze_threshold_percent;
-- => [["0.01"]]
set analyze_threshold_percent to 101;
-- error 22023 analyze_threshold_percent

-- @ default_geometry_encoding is 1 or 2 (page=r_default_geometry_encoding)
set default_geometry_encoding to 2;
show default_geometry_encoding;
-- => [["2"]]
set default_geometry_encoding to 3;
-- error 22023 default_geometry_encoding

-- @ describe_field_name_in_uppercase prints the names of columns in capitals (page=r_describe_field_name_in_uppercase)
set describe_field_name_in_uppercase to on;
select 1 as one, 2 as "two";
-- columns ["ONE","TWO"]
show describe_field_name_in_uppercase;
-- columns ["DESCRIBE_FIELD_NAME_IN_UPPERCASE"]
-- => [["on"]]
set describe_field_name_in_uppercase to off;
select 1 as one;
-- columns ["one"]
set describe_field_name_in_uppercase to sometimes;
-- error 22023 describe_field_name_in_uppercase

-- @ downcase_delimited_identifier off tells capitals in quoted names (page=r_downcase_delimited_identifier assumed="it does what enable_case_sensitive_identifier on does, which replaces it, or it is for SUPER and federated names only; the first")
create table downcased (a int);
set downcase_delimited_identifier to off;
select "A" from downcased;
-- error 42703 A
set downcase_delimited_identifier to on;
select count("A") from downcased;
-- => [[0]]
set downcase_delimited_identifier to perhaps;
-- error 22023 downcase_delimited_identifier

-- @ enable_case_sensitive_identifier and enable_case_sensitive_super_attribute are on or off (page=r_enable_case_sensitive_identifier)
set enable_case_sensitive_identifier to true;
show enable_case_sensitive_identifier;
-- => [["on"]]
set enable_case_sensitive_identifier to maybe;
-- error 22023 enable_case_sensitive_identifier
set enable_case_sensitive_super_attribute to maybe;
-- error 22023 enable_case_sensitive_super_attribute

-- @ enable_result_cache_for_session is on or off (page=r_enable_result_cache_for_session)
set enable_result_cache_for_session to off;
show enable_result_cache_for_session;
-- => [["off"]]
set enable_result_cache_for_session to 7;
-- error 22023 enable_result_cache_for_session

-- @ enable_vacuum_boost is on or off (page=r_enable_vacuum_boost)
set enable_vacuum_boost to true;
show enable_vacuum_boost;
-- => [["on"]]
set enable_vacuum_boost to fast;
-- error 22023 enable_vacuum_boost

-- @ extra_float_digits is -15 to 2 (page=r_extra_float_digits)
set extra_float_digits to 2;
show extra_float_digits;
-- => [["2"]]
set extra_float_digits to 3;
-- error 22023 extra_float_digits

-- @ json_parse_dedup_attributes and json_parse_truncate_strings are on or off (page=r_json_parse_dedup_attributes)
set json_parse_dedup_attributes to on;
show json_parse_dedup_attributes;
-- => [["on"]]
set json_parse_dedup_attributes to first;
-- error 22023 json_parse_dedup_attributes
set json_parse_truncate_strings to first;
-- error 22023 json_parse_truncate_strings

-- @ what becomes of a SUPER value that does not fit is on or off (page=r_cast_super_null_on_error)
set cast_super_null_on_error to null_;
-- error 22023 cast_super_null_on_error
set navigate_super_null_on_error to null_;
-- error 22023 navigate_super_null_on_error
set parse_super_null_on_error to null_;
-- error 22023 parse_super_null_on_error
set parse_super_null_on_error to on;
show parse_super_null_on_error;
-- => [["on"]]

-- @ max_concurrency_scaling_clusters is 0 to 10 (page=r_max_concurrency_scaling_clusters)
set max_concurrency_scaling_clusters to 0;
show max_concurrency_scaling_clusters;
-- => [["0"]]
set max_concurrency_scaling_clusters to 11;
-- error 22023 max_concurrency_scaling_clusters

-- @ max_cursor_result_set_size is 0 to 14400000 (page=max_cursor_result_set_size)
set max_cursor_result_set_size to 1000;
show max_cursor_result_set_size;
-- => [["1000"]]
set max_cursor_result_set_size to 14400001;
-- error 22023 max_cursor_result_set_size

-- @ mv_enable_aqmv_for_session is on or off (page=r_mv_enable_aqmv_for_session)
set mv_enable_aqmv_for_session to false;
show mv_enable_aqmv_for_session;
-- => [["off"]]
set mv_enable_aqmv_for_session to auto;
-- error 22023 mv_enable_aqmv_for_session

-- @ pg_federation_repeatable_read and enable_spectrum_oid are on or off (page=r_pg_federation_repeatable_read)
set pg_federation_repeatable_read to false;
show pg_federation_repeatable_read;
-- => [["off"]]
set pg_federation_repeatable_read to never;
-- error 22023 pg_federation_repeatable_read
set enable_spectrum_oid to off;
show enable_spectrum_oid;
-- => [["off"]]
set enable_spectrum_oid to never;
-- error 22023 enable_spectrum_oid

-- @ query_group takes any text, and no list with nothing in it (page=r_query_group)
set query_group to 'Monday';
show query_group;
-- => [["Monday"]]
set query_group to;
-- error 42601
reset query_group;
show query_group;
-- => [["default"]]

-- @ search_path puts schemas in their order, and needs one (page=r_search_path)
create schema enterprise;
set search_path to enterprise;
show search_path;
-- => [["enterprise"]]
create table enterprise.frontier (c1 int);
select count(*) from frontier;
-- => [[0]]
set search_path to;
-- error 42601
drop schema enterprise cascade;

-- @ spectrum_query_maxerror is a whole number (page=r_spectrum_query_maxerror)
set spectrum_query_maxerror to 1;
show spectrum_query_maxerror;
-- => [["1"]]
set spectrum_query_maxerror to many;
-- error 22023 spectrum_query_maxerror

-- @ statement_timeout is in milliseconds (page=r_statement_timeout)
set statement_timeout to 60000;
show statement_timeout;
-- => [["60000"]]
set statement_timeout to soon;
-- error 22023 statement_timeout

-- @ stored_proc_log_min_messages is a level of RAISE (page=r_stored_proc_log_min_messages)
set stored_proc_log_min_messages to warning;
show stored_proc_log_min_messages;
-- => [["WARNING"]]
set stored_proc_log_min_messages to fatal;
-- error 22023 stored_proc_log_min_messages

-- @ wlm_query_slot_count is 1 to 50 (page=r_wlm_query_slot_count)
set wlm_query_slot_count to 3;
show wlm_query_slot_count;
-- => [["3"]]
set wlm_query_slot_count to 51;
-- error 22023 wlm_query_slot_count

-- @ RESET goes back to the default, and knows the settings there are (page=r_RESET)
set wlm_query_slot_count to 3;
reset wlm_query_slot_count;
show wlm_query_slot_count;
-- => [["1"]]
reset wlm_query_slots;
-- error 42704 wlm_query_slots

-- @ SET SEED is refused by name: the numbers of RANDOM are not Redshift's (page=r_SET)
set seed to .25;
-- error 0A000 not emulated: parameter seed

-- @ datashare_break_glass_session_var takes any text (page=r_datashare_break_glass_session_var)
set datashare_break_glass_session_var to 'ce8d280c10ad41';
show datashare_break_glass_session_var;
-- => [["ce8d280c10ad41"]]
set datashare_break_glass_session_var to;
-- error 42601

-- @ enable_numeric_rounding is on or off (page=r_enable_numeric_rounding)
set enable_numeric_rounding to perhaps;
-- error 22023 enable_numeric_rounding

-- @ error_on_nondeterministic_update refuses a row with two matches (page=r_error_on_nondeterministic_update)
set error_on_nondeterministic_update to true;
create table t1 (x1 int, y1 int);
create table t2 (x2 int, y2 int);
insert into t1 values (1, 10), (2, 20), (3, 30);
insert into t2 values (2, 40), (2, 50), (3, 60);
update t1 set y1 = y2 from t2 where x1 = x2;
-- error ***** Found multiple matches to update the same tuple
update t1 set y1 = y2 from t2 where x1 = x2 and y2 > 40;
select x1, y1 from t1 order by x1;
-- => [[1,10],[2,50],[3,60]]
set error_on_nondeterministic_update to perhaps;
-- error 22023 error_on_nondeterministic_update
