import fc from 'fast-check';
import { expect } from 'vitest';
import { type CaseSession, type Outcome as CaseOutcome, StatementRefused } from '../../golden/case-database.ts';
import type { RandomRun } from '../random-runs.ts';
import { evaluate, type Expression, isAlikeInPostgres, parts, type Row, sqlOf } from './expression.ts';
import { anyExpression, COLUMNS, literalSql, rowsOf } from './random-expression.ts';
import { nameOf, numeral, type Outcome, type Scalar, type ScalarType } from './scalar.ts';
import { printedMoment } from './moment-operations.ts';

export interface Held extends RandomRun {
  /** PostgreSQL is asked only what it does as Redshift does, and has type names of its own. */
  readonly postgres: boolean;
}

const ROWS = 5;

/** Evaluates random expressions in the session and by the reference: rows, types and SQLSTATEs must agree. */
export async function holdToReference(session: CaseSession, { seed, numRuns, postgres }: Held): Promise<void> {
  const rows = fc.sample(rowsOf(ROWS), { seed, numRuns: 1 })[0] ?? [];
  await session.execute(`create temp table given (id integer, ${COLUMNS.map(({ name, sql }) => `${name} ${sql}`).join(', ')})`);
  for (const [id, row] of rows.entries()) {
    const cells = COLUMNS.map(({ name, type }) => literalSql(row.get(name) ?? { is: 'null' }, type));
    await session.execute(`insert into given values (${[id, ...cells].join(', ')})`);
  }
  const asked = postgres ? anyExpression.filter(isAlikeInPostgres) : anyExpression;
  const findings = new Map<string, string>();
  for (const expression of fc.sample(asked, { seed, numRuns })) {
    if ((await difference(session, expression, rows, postgres)) === null) continue;
    const [smallest, says] = await smallestDifference(session, expression, rows, postgres);
    findings.set(sqlOf(smallest), says);
    if (findings.size === ENOUGH) break;
  }
  expect([...findings].map(([sql, says]) => `${sql}\n  ${says}`)).toEqual([]);
}

/** So many expressions that differ are reported at once. */
const ENOUGH = 8;

/** The smallest part that differs is the finding. */
async function smallestDifference(
  session: CaseSession,
  expression: Expression,
  rows: readonly Row[],
  postgres: boolean,
): Promise<[part: Expression, says: string]> {
  for (const part of parts(expression)) {
    const says = await difference(session, part, rows, postgres);
    if (says !== null) return [part, says];
  }
  throw new Error(`differs once and not again: ${sqlOf(expression)}`);
}

/** What the database says of the expression that the reference does not, or null. */
async function difference(session: CaseSession, expression: Expression, rows: readonly Row[], postgres: boolean): Promise<string | null> {
  const outcomes = rows.map((row) => evaluate(expression, row));
  const sqlstates = outcomes.flatMap((outcome) => (outcome.is === 'error' ? outcome.sqlstates : []));
  const open = outcomes.some(({ is }) => is === 'unsaid');
  const whole = await answer(session, expression);
  if (whole.refused !== null) {
    const { sqlstate, message } = whole.refused;
    if (sqlstates.some((expected) => sqlstate.startsWith(expected)) || (open && !INTERNAL.has(sqlstate))) return null;
    return `refused with ${sqlstate} ${message}; the reference gives ${JSON.stringify(outcomes.map(shown))}`;
  }
  if (sqlstates.length > 0) return `gives ${JSON.stringify(whole.cells)}; the reference refuses with ${sqlstates.join()}`;
  if (!postgres && !sameType(whole.type, expression.type)) return `is ${whole.type}; the reference says ${nameOf(expression.type)}`;
  const different = outcomes.flatMap((outcome, id) => {
    if (outcome.is !== 'value' || same(whole.cells[id] ?? null, outcome.value, expression.type)) return [];
    return [
      `row ${id} ${JSON.stringify([...(rows[id] ?? [])].map(([name, cell]) => `${name} ${shown({ is: 'value', value: cell })}`))}: gives ${JSON.stringify(whole.cells[id])}; the reference ${shown(outcome)}`,
    ];
  });
  return different.length === 0 ? null : different.join('\n');
}

/** SQLSTATEs of faults in the database itself. */
const INTERNAL = new Set(['XX000', '?????']);

interface Answer {
  readonly type: string;
  readonly cells: readonly CaseOutcome['rows'][number][number][];
  readonly refused: { readonly sqlstate: string; readonly message: string } | null;
}

async function answer(session: CaseSession, expression: Expression): Promise<Answer> {
  try {
    const { columns, rows } = await session.execute(`select ${sqlOf(expression)} as found from given order by id`);
    return { type: columns[0]?.type ?? '', cells: rows.map(([cell = null]) => cell), refused: null };
  } catch (error) {
    if (!(error instanceof StatementRefused)) throw error;
    return { type: '', cells: [], refused: { sqlstate: error.sqlstate ?? '?????', message: error.message } };
  }
}

const sameType = (given: string, type: ScalarType): boolean => given.replace(/(character varying)\(\d+\)/, '$1') === nameOf(type);

function same(cell: Answer['cells'][number], wanted: Scalar, type: ScalarType): boolean {
  switch (wanted.is) {
    case 'null':
      return cell === null;
    case 'boolean':
      return cell === wanted.value;
    case 'text':
      return cell === wanted.value;
    case 'moment':
      return cell === printedMoment(wanted.micros, type.kind === 'date' ? 'date' : 'timestamp');
    case 'double':
      return typeof cell === 'number' && Math.abs(cell - wanted.value) <= 1e-12 * Math.abs(wanted.value);
    case 'exact':
      return withoutZeros(String(cell)) === withoutZeros(numeral(wanted.units, wanted.scale));
  }
}

const withoutZeros = (number: string): string => (number.includes('.') ? number.replace(/\.?0+$/, '') : number).replace(/^-0$/, '0');

function shown(outcome: Outcome): string {
  if (outcome.is !== 'value') return outcome.is;
  const { value } = outcome;
  switch (value.is) {
    case 'null':
      return 'NULL';
    case 'exact':
      return numeral(value.units, value.scale);
    case 'moment':
      return printedMoment(value.micros, 'timestamp');
    default:
      return JSON.stringify(value.value);
  }
}
