import { foldName } from '../bind/fold-name.ts';
import { RedshiftError, NotEmulated } from '../redshift-error.ts';
import { isDocumentedSetting } from '../support/documented-settings.ts';
import { nearestHint } from '../bind/nearest-name.ts';
import { type Fault, FAULT_SETTING, FAULTS } from './faults.ts';
import { SETTINGS } from './known-settings.ts';
import type { BindSettings } from '../bind/bind-context.ts';

/** Values of a session's settings: those of the session, and over them those that end with the transaction. */
export class Settings {
  /** What ALTER USER SET gave the session's user, under the session's own values. */
  readonly #defaults: ReadonlyMap<string, string>;
  #values = new Map<string, string>();
  #before: Map<string, string> | null = null;
  /** What local values stand before: null for the default. */
  readonly #local = new Map<string, string | null>();

  constructor(defaults: Readonly<Record<string, string>> = {}) {
    this.#defaults = new Map(Object.entries(defaults));
  }

  get(name: string): string {
    const value = this.#values.get(name) ?? this.#defaults.get(name) ?? SETTINGS[name]?.initial;
    if (value === undefined) throw unknownSetting(name);
    return value;
  }

  all(): readonly (readonly [name: string, value: string])[] {
    return Object.keys(SETTINGS)
      .sort()
      .map((name) => [name, this.get(name)] as const);
  }

  isUndefined(name: string): boolean {
    return isContextVariable(name) && !this.#values.has(name) && !this.#defaults.has(name);
  }

  /** A null text goes back to the default; a local value ends with the transaction. */
  set(name: string, text: string | null, local = false): void {
    if (local && !this.#local.has(name)) this.#local.set(name, this.#values.get(name) ?? null);
    if (SETTINGS[name] === undefined && !isContextVariable(name)) throw unknownSetting(name);
    if (text === null) {
      this.#values.delete(name);
      return;
    }
    this.#values.set(name, readSetting(name, text));
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
    // The setting that is being retired says the same the other way round.
    const caseSensitiveIdentifier = on('enable_case_sensitive_identifier') || !on('downcase_delimited_identifier');
    return {
      caseSensitiveIdentifier,
      caseSensitiveSuperAttribute: on('enable_case_sensitive_super_attribute'),
      searchPath: this.get('search_path')
        .split(',')
        .map((schema) => schema.trim())
        .map((schema) => ({ text: schema.replace(/^"(.*)"$/, '$1'), quoted: schema.startsWith('"') }))
        .map((schema) => foldName(schema, { caseSensitiveIdentifier }))
        .filter((schema) => schema !== ''),
      timeZone: this.get('timezone'),
      jsonParseDedup: on('json_parse_dedup_attributes'),
      jsonParseTruncate: on('json_parse_truncate_strings'),
      parseSuperNullOnError: on('parse_super_null_on_error'),
      navigateSuperNull: on('navigate_super_null_on_error'),
      castSuperNull: on('cast_super_null_on_error'),
      forbidCompositeIntervals: on('interval_forbid_composite_literals'),
      arraySearchNull: on('default_array_search_null_handling'),
      numericRounding: on('enable_numeric_rounding'),
      extraFloatDigits: Number(this.get('extra_float_digits')),
    };
  }
}

/** SET takes these, which are no settings of the configuration. */
const NO_SETTINGS: ReadonlySet<string> = new Set(['seed']);

const unknownSetting = (name: string): RedshiftError =>
  isDocumentedSetting(name) || NO_SETTINGS.has(name)
    ? new NotEmulated(`parameter ${name}`)
    : new RedshiftError('42704', `unrecognized configuration parameter "${name}"`, nearestHint(name, Object.keys(SETTINGS)));

/** A value as the setting keeps it: 22023 where it takes no such value, 42704 where there is no such setting. */
export function readSetting(name: string, text: string): string {
  const setting = SETTINGS[name];
  if (setting === undefined && isContextVariable(name)) return text;
  if (setting === undefined) throw unknownSetting(name);
  const value = setting.read(text);
  if (value === null) throw new RedshiftError('22023', `invalid value for parameter "${name}": "${text}"`);
  return value;
}

/** A session context variable, which a name with a dot is. https://docs.aws.amazon.com/redshift/latest/dg/r_SET.html */
const isContextVariable = (name: string): boolean => name.includes('.') && !name.startsWith('hakkai.');
