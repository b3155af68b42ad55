import { type CaseDatabase, type CaseSession, type Outcome, StatementRefused } from './case-database.ts';
import { type Expectation, type GoldenCase, MalformedCase, type Step, type Tables } from './golden-case.ts';

/** Schemas of two runs on one cluster do not meet. */
const run = Date.now().toString(36);
let schemas = 0;

/** Runs a case in a session and a schema of its own, and gives the differences, a line each. */
export async function runGoldenCase(database: CaseDatabase, golden: GoldenCase, tables: Tables): Promise<string[]> {
  const setup = golden.on === null ? [] : tables.get(golden.on);
  if (setup === undefined) throw new MalformedCase('tables', golden.line, `there is no file "${golden.on ?? ''}.sql"`);
  const session = await database.openSession();
  try {
    if (golden.steps.length === 1 && setup.length === 0) return await runSteps(session, golden.steps);
    schemas += 1;
    const schema = `case_${run}_${schemas}`;
    await session.execute(`create schema ${schema}`);
    await session.execute(`set search_path to ${schema}`);
    try {
      for (const statement of setup) await session.execute(statement);
      return await runSteps(session, golden.steps);
    } finally {
      await session.execute('rollback');
      if (golden.steps.some(({ sql }) => /^set session authorization/i.test(sql)))
        await session.execute('set session authorization default');
      await session.execute(`drop schema ${schema} cascade`);
    }
  } finally {
    await session.close();
  }
}

async function runSteps(session: CaseSession, steps: readonly Step[]): Promise<string[]> {
  for (const step of steps) {
    const differences = await runStep(session, step);
    if (differences.length > 0) return differences.map((difference) => `line ${step.line}: ${step.sql}\n    ${difference}`);
  }
  return [];
}

async function runStep(session: CaseSession, { sql, expectations }: Step): Promise<string[]> {
  let outcome: Outcome;
  try {
    outcome = await session.execute(sql);
  } catch (error) {
    if (!(error instanceof StatementRefused)) throw error;
    return differencesOfError(sql, error, expectations);
  }
  return expectations.flatMap((expectation) => differencesOfOutcome(outcome, expectation));
}

function differencesOfError(sql: string, error: StatementRefused, expectations: readonly Expectation[]): string[] {
  const given = `${error.sqlstate ?? '?????'} ${error.message}`;
  const expected = expectations.find(({ kind }) => kind === 'error');
  if (expected?.kind !== 'error') return [`fails: ${given}`];
  const { sqlstate, messagePart } = expected;
  const same =
    (error.sqlstate ?? sqlstate).startsWith(sqlstate.replace(/\*+$/, '')) &&
    error.message.toLowerCase().includes(messagePart.toLowerCase());
  return same ? differencesOfPlace(sql, error, expectations) : [`expected error ${sqlstate} ${messagePart}\n    but was        ${given}`];
}

function differencesOfPlace(sql: string, { position }: StatementRefused, expectations: readonly Expectation[]): string[] {
  const expected = expectations.find(({ kind }) => kind === 'at');
  if (expected?.kind !== 'at' || position === null) return [];
  const place = expected.text === null ? sql.length + 1 : sql.indexOf(expected.text) + 1;
  if (position === place) return [];
  return [`expected at ${expected.text ?? 'the end'}\n    but was  ${position === 0 ? 'nowhere' : `at ${sql.slice(position - 1)}`}`];
}

function differencesOfOutcome({ columns, rows }: Outcome, expectation: Expectation): string[] {
  switch (expectation.kind) {
    case 'runs':
      return [];
    case 'rows':
      return sameValue(rows, expectation.rows) ? [] : compared(expectation.rows, rows);
    case 'types': {
      const types = columns.map(({ type }) => type);
      return sameValue(types, expectation.types) ? [] : compared(expectation.types, types);
    }
    case 'columns': {
      const names = columns.map(({ name }) => name);
      return sameValue(names, expectation.columns) ? [] : compared(expectation.columns, names);
    }
    case 'at':
      return [`expected an error at ${expectation.text ?? 'the end'}\n    but was  ${shown(rows)}`];
    case 'error':
      return [`expected error ${expectation.sqlstate} ${expectation.messagePart}\n    but was        ${shown(rows)}`];
  }
}

const compared = (expected: unknown, given: unknown): string[] => [`expected ${shown(expected)}\n    but was  ${shown(given)}`];

const shown = (value: unknown): string => JSON.stringify(value).slice(0, 500);

/** The guide prints floating-point numbers with 15 digits: numbers agree when they agree that far. */
function sameValue(given: unknown, expected: unknown): boolean {
  if (Array.isArray(given) && Array.isArray(expected)) {
    return given.length === expected.length && given.every((value, index) => sameValue(value, expected[index]));
  }
  if (typeof given === 'number' && typeof expected === 'number' && !(Number.isInteger(given) && Number.isInteger(expected))) {
    return Math.abs(given - expected) <= 1e-14 * Math.abs(expected);
  }
  // The SDK of the Data API reads whole numbers into doubles.
  if (typeof given === 'number' && !Number.isSafeInteger(given)) return String(given) === String(Number(expected));
  return Object.is(given, expected);
}
