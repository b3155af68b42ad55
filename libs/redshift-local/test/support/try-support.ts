import { type Redshift, RedshiftError } from '../../src/index.ts';
import { functionNamed } from '../../src/functions/registry.ts';
import { DOCUMENTED_FUNCTIONS } from '../../src/support/documented-functions.ts';
import { DOCUMENTED_SETTINGS } from '../../src/support/documented-settings.ts';
import { DOCUMENTED_STATEMENTS } from '../../src/support/documented-statements.ts';
import { DOCUMENTED_TYPES } from '../../src/support/documented-types.ts';
import type { ReferenceGroup } from '../../src/support/reference-group.ts';
import type { CaseGroup } from '../golden/case-files.ts';
import { callOf, countUses, statementOf, wordOf } from './golden-uses.ts';
import { FORM_PROBES, type Probe, SETTING_VALUES, STATEMENT_PROBES } from './statement-probes.ts';
import type { SupportGroup, SupportRow } from './support-row.ts';

const TABLES = ['create table t(a int, b varchar(10))', "insert into t values (1, 'x')", 'create table u(a int, b varchar(10))'];

/** Probes that fail for another reason than "not emulated": they are no use of what they name. */
export class BrokenProbes extends Error {
  constructor(broken: readonly string[]) {
    super(`These probes are no use of what they name:\n${broken.join('\n')}`);
    this.name = 'BrokenProbes';
  }
}

/** Whether the local Redshift runs the last statement of a probe; why not, where it fails for another reason than "not emulated". */
async function runs(redshift: Redshift, name: string, probe: Probe): Promise<boolean | string> {
  const session = await redshift.openSession();
  const schema = `probe_${name.toLowerCase().replaceAll(/\W/g, '_')}`;
  try {
    for (const sql of [`create schema ${schema}`, `set search_path to ${schema}`, ...TABLES]) await session.execute(sql);
    for (const sql of typeof probe === 'string' ? [probe] : probe) await session.execute(sql);
    return true;
  } catch (error) {
    if (!(error instanceof RedshiftError)) throw error;
    return error.sqlstate === '0A000' ? false : `${name}: ${error.sqlstate} ${error.message}`;
  } finally {
    await session.close();
  }
}

/** Finds, for every name of AWS's reference, whether it runs here and how many golden cases use it. */
export async function trySupport(redshift: Redshift, cases: readonly CaseGroup[]): Promise<readonly SupportGroup[]> {
  const broken: string[] = [];
  // The first session of a database has the process id that the probe of CANCEL names.
  const bystander = await redshift.openSession();
  const group = async (
    reference: ReferenceGroup,
    pattern: (name: string) => RegExp,
    supports: (name: string) => Promise<boolean | string> | boolean,
  ): Promise<SupportGroup> => {
    const rows: SupportRow[] = [];
    for (const [name, page] of Object.entries(reference.names)) {
      const supported = await supports(name);
      if (typeof supported === 'string') broken.push(supported);
      else rows.push({ name, page, supported, uses: countUses(cases, pattern(name)) });
    }
    return { title: reference.title, page: reference.page, rows };
  };
  const probed = (table: Readonly<Record<string, Probe>>, name: string): Promise<boolean | string> => {
    const probe = table[name];
    if (probe === undefined) throw new Error(`The reference has ${name}, and nothing tries it.`);
    return runs(redshift, name, probe);
  };
  const functionRuns = (name: string): Promise<boolean | string> | boolean =>
    FORM_PROBES[name] === undefined ? functionNamed(name) !== null : probed(FORM_PROBES, name);
  const groups = [await group(DOCUMENTED_STATEMENTS, statementOf, (name) => probed(STATEMENT_PROBES, name))];
  for (const reference of DOCUMENTED_FUNCTIONS) groups.push(await group(reference, callOf, functionRuns));
  groups.push(await group(DOCUMENTED_TYPES, wordOf, (name) => runs(redshift, name, `create table w(a ${name})`)));
  groups.push(
    await group(DOCUMENTED_SETTINGS, wordOf, (name) => runs(redshift, name, `set ${name} to ${SETTING_VALUES[name] ?? 'default'}`)),
  );
  await bystander.close();
  if (broken.length > 0) throw new BrokenProbes(broken);
  return groups;
}
