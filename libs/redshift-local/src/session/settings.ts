import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { engineZone } from '../functions/time-zones.ts';
import { isDocumentedSetting } from '../support/documented-settings.ts';
import { nearestHint } from '../bind/nearest-name.ts';
import { type Fault, FAULT_SETTING, FAULTS, NO_FAULT } from './faults.ts';
import type { BindSettings } from '../bind/bind-context.ts';

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
  intervalstyle: { initial: 'postgres', read: fixedAt((text) => text.toLowerCase(), 'postgres') },
  client_encoding: { initial: 'UTF8', read: fixedAt((text) => (/^(utf-?8|unicode)$/i.test(text) ? 'UTF8' : text), 'UTF8') },
  extra_float_digits: { initial: '0', read: whole, inert: true },
  query_group: { initial: 'default', read: anything, inert: true },
  statement_timeout: { initial: '0', read: whole },
  idle_in_transaction_session_timeout: { initial: '0', read: whole, inert: true },
  idle_session_timeout: { initial: '0', read: whole, inert: true },
  wlm_query_slot_count: { initial: '1', read: whole, inert: true },
  enable_result_cache_for_session: { initial: 'on', read: flag, inert: true },
  enable_numeric_rounding: { initial: 'off', read: fixedAt(flag, 'off') },
  default_array_search_null_handling: { initial: 'on', read: fixedAt(flag, 'on') },
  enable_vacuum_boost: { initial: 'off', read: flag, inert: true },
  max_concurrency_scaling_clusters: { initial: '1', read: whole, inert: true },
  auto_analyze: { initial: 'on', read: flag, inert: true },
  analyze_threshold_percent: { initial: '10', read: anything, inert: true },
  application_name: { initial: '', read: anything, inert: true },
  client_min_messages: { initial: 'notice', read: anything, inert: true },
  standard_conforming_strings: { initial: 'on', read: fixedAt(flag, 'on') },
  describe_field_name_in_uppercase: { initial: 'off', read: fixedAt(flag, 'off') },
  downcase_delimited_identifier: { initial: 'on', read: fixedAt(flag, 'on') },
  default_geometry_encoding: { initial: '1', read: whole, inert: true },
  stored_proc_log_min_messages: { initial: 'log', read: anything, inert: true },
  mv_enable_aqmv_for_session: { initial: 'on', read: flag, inert: true },
  spectrum_query_maxerror: { initial: '-1', read: anything, inert: true },
  [FAULT_SETTING]: { initial: NO_FAULT, read: only(NO_FAULT, ...Object.keys(FAULTS)) },
  /** Redshift has the level per database: one that the sessions of a test share. */
  'hakkai.isolation': { initial: 'snapshot', read: only('snapshot', 'serializable') },
  transaction_isolation: {
    initial: 'snapshot',
    read: only('snapshot', 'serializable', 'read committed', 'read uncommitted', 'repeatable read'),
  },
};

/** Values of a session's settings: those of the session, and over them those that end with the transaction. */
export class Settings {
  #values = new Map<string, string>();
  #before: Map<string, string> | null = null;
  /** What local values stand before: null for the default. */
  readonly #local = new Map<string, string | null>();

  get(name: string): string {
    const setting = SETTINGS[name];
    if (setting === undefined) throw unknownSetting(name);
    return this.#values.get(name) ?? setting.initial;
  }

  /** A null text goes back to the default; a local value ends with the transaction. */
  set(name: string, text: string | null, local = false): void {
    if (local && !this.#local.has(name)) this.#local.set(name, this.#values.get(name) ?? null);
    const setting = SETTINGS[name];
    if (setting === undefined) throw unknownSetting(name);
    if (text === null) {
      this.#values.delete(name);
      return;
    }
    const value = setting.read(text);
    if (value === null) throw new RedshiftError('22023', `invalid value for parameter "${name}": "${text}"`);
    this.#values.set(name, value);
  }

  /** The fault that is set, which strikes once whatever becomes of the transaction; null for none. */
  takeFault(): Fault | null {
    const name = this.get(FAULT_SETTING);
    for (const values of [this.#values, this.#before]) values?.delete(FAULT_SETTING);
    this.#local.delete(FAULT_SETTING);
    return FAULTS[name] ?? null;
  }

  resetAll(): void {
    this.#values.clear();
  }

  /** What a rollback goes back to. */
  begin(): void {
    this.#before = new Map(this.#values);
  }

  commit(): void {
    for (const [name, value] of this.#local) {
      if (value === null) this.#values.delete(name);
      else this.#values.set(name, value);
    }
    this.#local.clear();
    this.#before = null;
  }

  rollback(): void {
    this.#local.clear();
    if (this.#before !== null) this.#values = this.#before;
    this.#before = null;
  }

  get bind(): BindSettings {
    const on = (name: string): boolean => this.get(name) === 'on';
    return {
      caseSensitiveIdentifier: on('enable_case_sensitive_identifier'),
      caseSensitiveSuperAttribute: on('enable_case_sensitive_super_attribute'),
      searchPath: this.get('search_path')
        .split(',')
        .map((schema) => schema.trim().replace(/^"(.*)"$/, '$1'))
        .filter((schema) => schema !== ''),
      timeZone: this.get('timezone'),
      jsonParseDedup: on('json_parse_dedup_attributes'),
      jsonParseTruncate: on('json_parse_truncate_strings'),
      parseSuperNullOnError: on('parse_super_null_on_error'),
      navigateSuperNull: on('navigate_super_null_on_error'),
      castSuperNull: on('cast_super_null_on_error'),
    };
  }
}

const unknownSetting = (name: string): RedshiftError =>
  isDocumentedSetting(name)
    ? new NotEmulated(`parameter ${name}`)
    : new RedshiftError('42704', `unrecognized configuration parameter "${name}"`, nearestHint(name, Object.keys(SETTINGS)));
