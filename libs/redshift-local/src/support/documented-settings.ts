import type { ReferenceGroup } from './reference-group.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_ConfigurationRef.html */
export const DOCUMENTED_SETTINGS: ReferenceGroup = {
  title: 'Settings',
  page: 'cm_chap_ConfigurationRef',
  names: {
    analyze_threshold_percent: 'r_analyze_threshold_percent',
    cast_super_null_on_error: 'r_cast_super_null_on_error',
    datashare_break_glass_session_var: 'r_datashare_break_glass_session_var',
    datestyle: 'r_datestyle',
    default_array_search_null_handling: 'r_default_array_search_null_handling',
    default_geometry_encoding: 'r_default_geometry_encoding',
    describe_field_name_in_uppercase: 'r_describe_field_name_in_uppercase',
    downcase_delimited_identifier: 'r_downcase_delimited_identifier',
    enable_case_sensitive_identifier: 'r_enable_case_sensitive_identifier',
    enable_case_sensitive_super_attribute: 'r_enable_case_sensitive_super_attribute',
    enable_numeric_rounding: 'r_enable_numeric_rounding',
    enable_result_cache_for_session: 'r_enable_result_cache_for_session',
    enable_vacuum_boost: 'r_enable_vacuum_boost',
    error_on_nondeterministic_update: 'r_error_on_nondeterministic_update',
    extra_float_digits: 'r_extra_float_digits',
    interval_forbid_composite_literals: 'r_interval_forbid_composite_literals',
    json_parse_dedup_attributes: 'r_json_parse_dedup_attributes',
    json_parse_truncate_strings: 'r_json_parse_truncate_strings',
    json_serialization_enable: 'r_json_serialization_enable',
    json_serialization_parse_nested_strings: 'r_json_serialization_parse_nested_strings',
    max_concurrency_scaling_clusters: 'r_max_concurrency_scaling_clusters',
    max_cursor_result_set_size: 'max_cursor_result_set_size',
    mv_enable_aqmv_for_session: 'r_mv_enable_aqmv_for_session',
    navigate_super_null_on_error: 'r_navigate_super_null_on_error',
    parse_super_null_on_error: 'r_parse_super_null_on_error',
    pg_federation_repeatable_read: 'r_pg_federation_repeatable_read',
    query_group: 'r_query_group',
    search_path: 'r_search_path',
    spectrum_enable_pseudo_columns: 'r_spectrum_enable_pseudo_columns',
    enable_spectrum_oid: 'r_spectrum_enable_spectrum_oid',
    spectrum_query_maxerror: 'r_spectrum_query_maxerror',
    statement_timeout: 'r_statement_timeout',
    stored_proc_log_min_messages: 'r_stored_proc_log_min_messages',
    timezone: 'r_timezone_config',
    use_fips_ssl: 'r_use_fips_ssl',
    wlm_query_slot_count: 'r_wlm_query_slot_count',
  },
};

/** Whether Redshift has a setting of that name, known here or not. */
export const isDocumentedSetting = (name: string): boolean => Object.hasOwn(DOCUMENTED_SETTINGS.names, name);
