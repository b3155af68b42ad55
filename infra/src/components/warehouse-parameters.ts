/** One parameter as the workgroup takes it. */
export interface WarehouseParameter {
  readonly parameterKey: string;
  readonly parameterValue: string;
}

/**
 * Every parameter that a workgroup has, because one left out comes back from AWS with its default and reads as a change for ever.
 * Two differ from the default, or must not drift: names keep their case, and nobody connects without TLS.
 * Source: Redshift Serverless API Reference, "ConfigParameter".
 */
export const WAREHOUSE_PARAMETERS: readonly WarehouseParameter[] = Object.entries({
  auto_mv: 'true',
  datestyle: 'ISO, MDY',
  // A session without it reads NULL where a view navigates to a key with capitals.
  enable_case_sensitive_identifier: 'true',
  enable_user_activity_logging: 'true',
  max_query_execution_time: '14400',
  query_group: 'default',
  require_ssl: 'true',
  search_path: '$user, public',
  use_fips_ssl: 'false',
}).map(([parameterKey, parameterValue]) => ({ parameterKey, parameterValue }));
