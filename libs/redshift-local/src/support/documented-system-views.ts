/** Names of the system tables and views that AWS documents, by what they begin with. https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_system-tables.html */
const NAMES: Readonly<Record<string, string>> = {
  stl: `aggr alert_event_log analyze analyze_compression bcast commit_stats connection_log ddltext delete disk_full_diag dist
    error explain file_scan hash hashjoin insert limit load_commits load_errors loaderror_detail merge mergejoin mv_state
    nestloop parse plan_info project query query_metrics querytext replacements restarted_sessions return s3client
    s3client_error save scan schema_quota_violations sessions sort sshclient_error stream_segs tr_conflict undone unique
    unload_log usage_control userlog utilitytext vacuum window wlm_error wlm_query wlm_rule_action`,
  stv: `active_cursors blocklist cursor_configuration db_isolation_level exec_state inflight load_state locks ml_model_info
    mv_deps mv_info node_storage_capacity partitions query_metrics recents sessions slices startup_recovery_state tbl_perm
    tbl_trans wlm_classification_config wlm_qmr_config wlm_query_queue_state wlm_query_state wlm_query_task_state
    wlm_service_class_config wlm_service_class_state`,
  svcs: `alert_event_log compile concurrency_scaling_usage explain plan_info query_summary s3list s3log s3partition_summary
    s3query_summary stream_segs unload_log`,
  svl: `auto_worker_action compile datashare_change_log datashare_cross_region_usage datashare_usage_consumer
    datashare_usage_producer federated_query multi_statement_violations mv_refresh_status qerror qlog query_metrics
    query_metrics_summary query_queue_info query_report query_summary s3list s3log s3partition s3partition_summary s3query
    s3query_summary s3retries spatial_simplify spectrum_scan_error statementtext stored_proc_call stored_proc_messages
    terminate udf_log user_info vacuum_percentage`,
  svv: `all_columns all_schemas all_tables alter_table_recommendations attached_masking_policy column_privileges columns
    copy_job_integrations database_privileges datashare_consumers datashare_objects datashare_privileges datashares
    default_privileges diskusage external_columns external_databases external_partitions external_schemas external_tables
    function_privileges iam_privileges identity_providers interleaved_columns language_privileges lanugage_privileges
    masking_policy ml_model_info ml_model_privileges mv_dependency mv_info query_inflight query_state redshift_columns
    redshift_databases redshift_functions redshift_schemas redshift_tables relation_privileges rls_applied_policy
    rls_attached_policy rls_policy rls_relation role_grants roles schema_privileges schema_quota_state system_privileges
    table_info tables transactions user_grants user_info vacuum_progress vacuum_summary`,
  sys: `analyze_history auto_table_optimization connection_log copy_job datashare_change_log datashare_usage_consumer
    datashare_usage_producer external_query_detail integration_activity integration_table_state_change load_detail
    load_error_detail load_history mv_state procedure_call procedure_messages query_detail query_explain query_history
    query_text restore_log restore_state schema_quota_violations serverless_usage session_history stream_scan_errors
    stream_scan_states transaction_history unload_detail unload_history userlog vacuum_history`,
};

/** Whether AWS documents a system view of that name, emulated here or not. */
export const isDocumentedSystemView = (name: string): boolean => {
  const start = name.indexOf('_');
  return start > 0 && (NAMES[name.slice(0, start)]?.split(/\s+/).includes(name.slice(start + 1)) ?? false);
};
