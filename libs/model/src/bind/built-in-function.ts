const NAMES: ReadonlySet<string> = new Set(
  `
  any_value avg count listagg max median min percentile_cont percentile_disc stddev stddev_samp stddev_pop sum variance
  var_samp var_pop bit_and bit_or bool_and bool_or
  array array_concat array_contains array_distinct array_except array_flatten array_intersection array_position array_positions
  array_sort array_union arrays_overlap get_array_length split_to_array subarray
  coalesce decode greatest least nvl nvl2 nullif
  add_months convert_timezone current_date date_cmp date_cmp_timestamp date_cmp_timestamptz date_part date_part_year date_trunc
  dateadd datediff extract getdate interval_cmp last_day months_between next_day sysdate timeofday timestamp_cmp timestamp_cmp_date
  timestamp_cmp_timestamptz timestamptz_cmp timestamptz_cmp_date timestamptz_cmp_timestamp timezone to_timestamp trunc now age
  clock_timestamp statement_timestamp
  checksum farmfingerprint64 farm_fingerprint fnv_hash func_sha1 murmur3_32_hash sha sha1 sha2 md5
  hll hll_cardinality hll_combine hll_combine_sketches hll_create_sketch
  can_json_parse is_valid_json is_valid_json_array json_array_length json_extract_array_element_text json_extract_path_text json_parse
  json_serialize json_serialize_to_varbyte json_size json_typeof json_to_array json_array
  object object_transform lower_attribute_names upper_attribute_names get_number_attributes
  is_array is_bigint is_boolean is_char is_decimal is_float is_integer is_object is_scalar is_smallint is_varchar
  decimal_precision decimal_scale
  abs acos asin atan atan2 cbrt ceil ceiling cos cot degrees dexp dlog1 dlog10 exp floor ln log mod pi power pow radians random round
  sign sin sqrt tan to_hex
  ascii bpcharcmp btrim bttext_pattern_cmp char_length character_length charindex chr collate concat crc32 difference initcap left len
  length lower lpad ltrim octetindex octet_length position quote_ident quote_literal regexp_count regexp_instr regexp_replace
  regexp_substr repeat replace replicate reverse right rpad rtrim soundex split_part strpos strtol substr substring textlen translate
  trim upper
  cast convert text_to_int_alt text_to_numeric_alt to_char to_date to_number try_cast
  from_hex from_varbyte to_varbyte getbit
  cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank ratio_to_report row_number
  current_aws_account current_database current_namespace current_schema current_schemas current_session_arn current_setting current_user
  current_user_id default_iam_role pg_backend_pid pg_get_cols pg_get_grantee_by_iam_role pg_get_iam_role_by_user
  pg_get_late_binding_view_cols pg_get_session_roles pg_last_copy_count pg_last_copy_id pg_last_query_id pg_last_unload_count
  pg_last_unload_id reboot_cluster set_config session_user slice_num user version has_assumerole_privilege has_database_privilege
  has_schema_privilege has_table_privilege user_is_member_of role_is_member_of
  explain_model
  bool date float4 float8 int2 int4 int8 numeric text timestamp timestamptz varchar
  generate_series row grouping grouping_id pg_typeof
  `
    .trim()
    .split(/\s+/),
);

/** Spatial functions are many, and all of them begin so. */
const SPATIAL = /^(st|h3)_/;

/**
 * Whether Redshift brings a function of this name, so that a call of something else is found before it runs.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions.html
 */
export function isBuiltIn(name: string): boolean {
  return NAMES.has(name) || SPATIAL.test(name);
}

/** Names to guess from when one is misspelt. */
export function builtInNames(): Iterable<string> {
  return NAMES;
}
