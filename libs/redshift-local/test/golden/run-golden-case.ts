import { type CaseDatabase, type CaseSession, type Outcome, StatementRefused } from './case-database.ts';
import { CaseSessions } from './case-sessions.ts';
import { type Expectation, type GoldenCase, MalformedCase, type Step, type Tables } from './golden-case.ts';

/** Schemas of two runs on one cluster do not meet. */
const run = Date.now().toString(36);
let schemas = 0;

/** Runs a case in sessions and a schema of its own, and gives the differences, a line each. */
export async function runGoldenCase(database: CaseDatabase, golden: GoldenCase, tables: Tables): Promise<string[]> {
  const setup = golden.on === null ? [] : tables.get(golden.on);
  if (setup === undefined) throw new MalformedCase('tables', golden.line, `there is no file "${golden.on ?? ''}.sql"`);
  const main = await database.openSession();
  try {
    if (golden.steps.length === 1 && setup.length === 0) return await runSteps(new CaseSessions(database, main, null), golden.steps);
    schemas += 1;
    const schema = `case_${run}_${schemas}`;
    await main.execute(`create schema ${schema}`);
    await main.execute(`set search_path to ${schema}`);
    const sessions = new CaseSessions(database, main, schema);
    try {
      for (const statement of setup) await main.execute(statement);
      return await runSteps(sessions, golden.steps);
    } finally {
      await main.execute('rollback');
      await sessions.closeOthers();
      if (golden.steps.some(({ sql }) => /^set session authorization/i.test(sql))) await main.execute('set session authorization default');
      await main.execute(`drop schema ${schema} cascade`);
    }
  } finally {
    await main.close();
  }
}

/** What a statement came to. */
type End = Outcome | StatementRefused;

async function runSteps(sessions: CaseSessions, steps: readonly Step[]): Promise<string[]> {
  const running = new Map<Step, Promise<End>>();
  const differencesOfEnded = async (ended: (step: Step) => boolean): Promise<string[]> => {
    for (const [step, end] of running) {
      if (!ended(step)) continue;
      running.delete(step);
      const differences = differencesOfEnd(step, await end);
      if (differences.length > 0) return differences;
    }
    return [];
  };
  for (const [index, step] of steps.entries()) {
    const earlier = await differencesOfEnded(({ session, endsBefore }) => session === step.session || (endsBefore ?? 0) <= index);
    if (earlier.length > 0) return earlier;
    const end = execute(await sessions.open(step.session), await sessions.withProcessIds(step.sql));
    if (step.endsBefore !== null && (await sessions.seesRunning(step.session, end))) {
      running.set(step, end);
      continue;
    }
    const differences = differencesOfEnd(step, await end);
    if (differences.length > 0) return differences;
    if (step.endsBefore !== null) return [`line ${step.line}: ${step.sql}\n    ended, and no other session saw it run`];
  }
  return differencesOfEnded(() => true);
}

const execute = (session: CaseSession, sql: string): Promise<End> =>
  session.execute(sql).catch((error: unknown) => {
    if (error instanceof StatementRefused) return error;
    throw error;
  });

function differencesOfEnd({ line, sql, expectations }: Step, end: End): string[] {
  const differences =
    end instanceof StatementRefused
      ? differencesOfError(sql, end, expectations)
      : expectations.flatMap((expectation) => differencesOfOutcome(end, expectation));
  return differences.map((difference) => `line ${line}: ${sql}\n    ${difference}`);
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
