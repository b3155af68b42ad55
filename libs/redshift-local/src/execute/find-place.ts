import type { Statement } from '@hakkai/redshift-sql';
import { NOTHING, positionOfPlace, type Probe } from '../emit/probe.ts';
import { translateError } from '../engine/translate-error.ts';
import { RedshiftError } from '../redshift-error.ts';
import { executeStatement } from './execute-statement.ts';
import type { StatementRun } from './statement-run.ts';

/** For so long a statement that failed is asked for the place. */
const PATIENCE_MS = 500;

/** Classes of SQLSTATE that values can cause: what is not supported, too many rows, values themselves, names in texts, limits. */
const OF_VALUES: ReadonlySet<string> = new Set(['0A', '21', '22', '3D', '3F', '42', '54']);

/** Classes that are about a statement: the others are about its session, whatever it says. */
const OF_STATEMENTS: ReadonlySet<string> = new Set([...OF_VALUES, '23']);

const classOf = ({ sqlstate }: RedshiftError): string => sqlstate.slice(0, 2);

/**
 * The error of a statement; one found in the values of rows has the place in the statement that it is about: the call, cast or operator that has no value for them.
 * Redshift says none. Here the statement is run again: first with the places in what our own checks raise; then, for what the engine or a native
 * function raises, with NULL for what fails at one place and another, inner ones first, until the error is gone. The session's transaction
 * of the engine is begun anew for each, and is left to be rolled back. An error that is not found again, or not soon, stands at the start of its statement.
 *
 * @example
 * select id, price::int from offers // a price 'x' is told at price::int
 */
export async function withPlace(run: StatementRun, error: unknown): Promise<RedshiftError> {
  const failure = translateError(error);
  const { position, where, sqlstate, message, hint, cause } = failure;
  if (position !== undefined || where !== undefined || !OF_STATEMENTS.has(classOf(failure))) return failure;
  const found = (await foundAgain(run, failure)) ?? run.statement.span.start + 1;
  return new RedshiftError(sqlstate, message, { position: found, hint, cause });
}

async function foundAgain(run: StatementRun, failure: RedshiftError): Promise<number | null> {
  const statement = repeatable(run.statement);
  if (statement === null || !run.session.hasSnapshot || !OF_VALUES.has(classOf(failure))) return null;
  return findPlace({ ...run, statement }, failure);
}

/** What may be run again and rolled back: statements that read and write rows and nothing else, and the query that fills a new table. */
function repeatable(statement: Statement): Statement | null {
  switch (statement.kind) {
    case 'insert':
    case 'update':
    case 'delete':
    case 'merge':
      return statement;
    case 'select-statement':
    case 'create-table-as': {
      const { query, span } = statement;
      const { body } = query;
      return { kind: 'select-statement', query: body.kind === 'select' ? { ...query, body: { ...body, into: null } } : query, span };
    }
    default:
      return null;
  }
}

async function findPlace(run: StatementRun, failure: RedshiftError): Promise<number | null> {
  const { engine } = run.session;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    engine.interrupt();
  }, PATIENCE_MS);
  try {
    const [ofCalls, ofRows] = [new Set<string>(), new Set<string>()];
    const marked = await again(run, { kind: 'marked', ofCalls, ofRows });
    if (marked === null || !isAlike(marked, failure)) return null;
    if (marked.position !== undefined) return marked.position;
    // What is forgiven stays so: the same may fail at several places.
    let places: readonly string[] = [];
    for (const place of [...ofCalls, ...ofRows]) {
      const tried = [...places, place];
      const forgiven = await again(run, { kind: 'forgiven', places: new Set(tried) });
      if (late) return null;
      if (forgiven === null || (OF_VALUES.has(classOf(forgiven)) && !isAlike(forgiven, failure))) return positionOfPlace(place);
      if (isAlike(forgiven, failure)) places = tried;
    }
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** How the statement fails this time; null where it does not. */
async function again(run: StatementRun, probe: Probe): Promise<RedshiftError | null> {
  const { engine } = run.session;
  await engine.run('ROLLBACK');
  await engine.run('BEGIN TRANSACTION');
  try {
    await engine.run(NOTHING);
    await executeStatement({ ...run, probe });
    return null;
  } catch (error) {
    return translateError(error);
  }
}

const isAlike = (one: RedshiftError, other: RedshiftError): boolean => one.sqlstate === other.sqlstate && one.message === other.message;
