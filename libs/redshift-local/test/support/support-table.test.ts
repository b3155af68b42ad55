import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../src/functions/registry.ts';
import { openRedshift, RedshiftError, type Redshift } from '../../src/index.ts';
import { MemoryS3 } from '../../src/runtime/test/memory-s3.ts';
import { DOCUMENTED_FUNCTIONS, isDocumentedFunction } from '../../src/support/documented-functions.ts';
import { readCaseFiles } from '../golden/case-files.ts';
import { refusedIn, type SupportGroup } from './support-row.ts';
import { supportTable } from './support-table.ts';
import { trySupport } from './try-support.ts';

/** `UPDATE_SUPPORT=1` writes the table and lowers the ceilings; it never raises one. */
const update = process.env['UPDATE_SUPPORT'] === '1';
const TABLE = fileURLToPath(new URL('../../../../docs/redshift-support.md', import.meta.url));
const CEILINGS = fileURLToPath(new URL('refused-ceilings.json', import.meta.url));

const { groups: cases } = readCaseFiles();
let redshift: Redshift;
let groups: readonly SupportGroup[];

beforeAll(async () => {
  redshift = await openRedshift({ s3: new MemoryS3().with({ 'probe/t.csv': '3,z\n' }) });
  groups = await trySupport(redshift, cases);
}, 60_000);

afterAll(async () => {
  await redshift.close();
});

async function refusal(sql: string): Promise<RedshiftError> {
  const session = await redshift.openSession();
  try {
    await session.execute(sql);
  } catch (error) {
    if (error instanceof RedshiftError) return error;
    throw error;
  } finally {
    await session.close();
  }
  throw new Error(`${sql} runs`);
}

describe('the support table', () => {
  it('refuses no more of any part of the reference than it did', () => {
    const ceilings: Record<string, number> = JSON.parse(readFileSync(CEILINGS, 'utf8')) as Record<string, number>;
    const now = Object.fromEntries(groups.map((group) => [group.title, refusedIn(group)]));
    const grown = Object.entries(now).filter(([title, refused]) => refused > (ceilings[title] ?? 0));
    expect(grown, 'these parts refuse more names than before').toEqual([]);
    if (update) writeFileSync(CEILINGS, `${JSON.stringify(now, null, 2)}\n`);
    else expect(ceilings, 'fewer are refused now: run with UPDATE_SUPPORT=1').toEqual(now);
  });

  it('is what docs/redshift-support.md says', () => {
    const all = cases.flatMap((group) => group.cases);
    const text = supportTable(groups, {
      cases: all.length,
      assumed: all.filter(({ assumed }) => assumed !== null).length,
      open: all.filter(({ open }) => open !== null).length,
    });
    if (update) writeFileSync(TABLE, text);
    expect(readFileSync(TABLE, 'utf8'), 'the table is stale: run this test with UPDATE_SUPPORT=1').toBe(text);
  });

  it('has a page in the reference for every function that runs, but for those that AWS does not list', () => {
    const unlisted = FUNCTIONS.map(({ name }) => name).filter((name) => !isDocumentedFunction(name));
    expect(unlisted).toEqual(UNLISTED);
  });
});

/** Redshift takes them as other names of DATEADD and DATEDIFF, and for the Postgres catalog, on no pages of their own. */
const UNLISTED: readonly string[] = [
  'date_add',
  'date_diff',
  'pg_get_userbyid',
  'pg_table_is_visible',
  'pg_function_is_visible',
  'array_upper',
  'array_lower',
  'array_to_string',
  'format_type',
  'obj_description',
  'col_description',
  'pg_get_viewdef',
  'pg_get_expr',
  'pg_get_constraintdef',
  'format_encoding',
  'pg_encoding_to_char',
];

/** Functions that are called without parentheses. */
const ALONE: ReadonlySet<string> = new Set(['current_time', 'current_user_id']);

describe('a name that does not run', () => {
  it('is refused by name and position where AWS lists it', async () => {
    const titles = new Set(DOCUMENTED_FUNCTIONS.map(({ title }) => title));
    const refused = groups.flatMap(({ title, rows }) => (titles.has(title) ? rows.filter(({ supported }) => !supported) : []));
    const said: unknown[] = [];
    for (const { name } of refused) {
      const { sqlstate, message, position } = await refusal(`select ${ALONE.has(name) ? name : `${name}(1)`}`);
      said.push([sqlstate, message, position]);
    }
    expect(said).toEqual(refused.map(({ name }) => ['0A000', `not emulated: function ${name}`, 8]));
  });

  it('does not exist where AWS does not list it, and the nearest name is told', async () => {
    const error = await refusal("select json_pars('1')");
    expect([error.sqlstate, error.position, error.hint]).toEqual(['42883', 8, 'Perhaps you meant "json_parse".']);
    expect(error.message).toMatch(/^function json_pars\(.*\) does not exist$/);
  });

  it('is refused as a type and as a setting too', async () => {
    const type = await refusal('create table w(a geometry)');
    expect([type.sqlstate, type.message, type.position]).toEqual(['0A000', 'not emulated: the type geometry', 18]);
    const setting = await refusal('set use_fips_ssl to on');
    expect([setting.sqlstate, setting.message, setting.position]).toEqual(['0A000', 'not emulated: parameter use_fips_ssl', 1]);
    const unknown = await refusal('set querygroup to on');
    expect([unknown.sqlstate, unknown.hint]).toEqual(['42704', 'Perhaps you meant "query_group".']);
  });
});
