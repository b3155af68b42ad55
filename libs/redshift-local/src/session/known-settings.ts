import { engineZone } from '../functions/time-zones.ts';
import { NotEmulated } from '../redshift-error.ts';
import { FAULT_SETTING, FAULTS, NO_FAULT } from './faults.ts';

type Read = (text: string) => string | null;

const TRUE = new Set(['on', 'true', 'yes', '1', 't', 'y']);
const FALSE = new Set(['off', 'false', 'no', '0', 'f', 'n']);
const flag: Read = (text) => (TRUE.has(text.toLowerCase()) ? 'on' : FALSE.has(text.toLowerCase()) ? 'off' : null);
const only =
  (...allowed: readonly string[]): Read =>
  (text) =>
    allowed.find((value) => value.toLowerCase() === text.toLowerCase()) ?? null;
const anything: Read = (text) => text;
const whole: Read = (text) => (/^\d+$/.test(text.trim()) ? text.trim() : null);
/** A number within bounds, both included; `read` says of what form. */
const between =
  (least: number, most: number, read = /^[-+]?\d+$/): Read =>
  (text) => {
    const value = text.trim();
    return read.test(value) && Number(value) >= least && Number(value) <= most ? value : null;
  };
/** A setting we know and have in one position only: another value is refused by name. */
const fixedAt =
  (read: Read, supported: string): Read =>
  (text) => {
    const value = read(text);
    if (value !== null && value !== supported) throw new NotEmulated(`this setting as "${value}"`);
    return value;
  };

interface Setting {
  readonly initial: string;
  readonly read: Read;
  /** Where it changes nothing that a query could tell. */
  readonly inert?: true;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_ConfigurationRef.html */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  enable_case_sensitive_identifier: { initial: 'off', read: flag },
  enable_case_sensitive_super_attribute: { initial: 'off', read: flag },
  json_parse_dedup_attributes: { initial: 'off', read: flag },
  json_parse_truncate_strings: { initial: 'off', read: flag },
  parse_super_null_on_error: { initial: 'off', read: flag },
  navigate_super_null_on_error: { initial: 'on', read: flag },
  cast_super_null_on_error: { initial: 'on', read: flag },
  search_path: { initial: '$user, public', read: anything },
  timezone: { initial: 'UTC', read: engineZone },
  datestyle: { initial: 'ISO, MDY', read: fixedAt((text) => (/^iso(\s*,\s*mdy)?$/i.test(text) ? 'ISO, MDY' : text), 'ISO, MDY') },
  interval_forbid_composite_literals: { initial: 'on', read: flag },
  intervalstyle: { initial: 'postgres', read: fixedAt((text) => text.toLowerCase(), 'postgres') },
  client_encoding: { initial: 'UTF8', read: fixedAt((text) => (/^(utf-?8|unicode)$/i.test(text) ? 'UTF8' : text), 'UTF8') },
  extra_float_digits: { initial: '0', read: between(-15, 2) },
  query_group: { initial: 'default', read: anything, inert: true },
  statement_timeout: { initial: '0', read: whole },
  idle_in_transaction_session_timeout: { initial: '0', read: whole, inert: true },
  idle_session_timeout: { initial: '0', read: whole, inert: true },
  wlm_query_slot_count: { initial: '1', read: between(1, 50), inert: true },
  enable_result_cache_for_session: { initial: 'on', read: flag, inert: true },
  enable_numeric_rounding: { initial: 'off', read: flag },
  default_array_search_null_handling: { initial: 'on', read: flag },
  enable_vacuum_boost: { initial: 'off', read: flag, inert: true },
  max_concurrency_scaling_clusters: { initial: '1', read: between(0, 10), inert: true },
  auto_analyze: { initial: 'on', read: flag, inert: true },
  analyze_threshold_percent: { initial: '10', read: between(0, 100, /^\d+(\.\d+)?$/), inert: true },
  application_name: { initial: '', read: anything, inert: true },
  client_min_messages: { initial: 'notice', read: anything, inert: true },
  standard_conforming_strings: { initial: 'on', read: fixedAt(flag, 'on') },
  describe_field_name_in_uppercase: { initial: 'off', read: flag },
  downcase_delimited_identifier: { initial: 'on', read: flag },
  error_on_nondeterministic_update: { initial: 'off', read: flag },
  default_geometry_encoding: { initial: '1', read: between(1, 2), inert: true },
  stored_proc_log_min_messages: { initial: 'LOG', read: only('LOG', 'INFO', 'NOTICE', 'WARNING', 'EXCEPTION') },
  mv_enable_aqmv_for_session: { initial: 'on', read: flag, inert: true },
  spectrum_query_maxerror: { initial: '-1', read: between(-1, 2_147_483_647), inert: true },
  enable_spectrum_oid: { initial: 'on', read: flag, inert: true },
  /** Deprecated: cursors have the limit of the node type whatever it says. */
  max_cursor_result_set_size: { initial: '0', read: between(0, 14_400_000), inert: true },
  /** How a federated Postgres is read; there is none. */
  pg_federation_repeatable_read: { initial: 'on', read: flag, inert: true },
  /** What DROP of a datashare asks for; there is none. */
  datashare_break_glass_session_var: { initial: '', read: anything, inert: true },
  [FAULT_SETTING]: { initial: NO_FAULT, read: only(NO_FAULT, ...Object.keys(FAULTS)) },
  /** Redshift has the level per database: one that the sessions of a test share. */
  'hakkai.isolation': { initial: 'snapshot', read: only('snapshot', 'serializable') },
  transaction_isolation: {
    initial: 'snapshot',
    read: only('snapshot', 'serializable', 'read committed', 'read uncommitted', 'repeatable read'),
  },
};
