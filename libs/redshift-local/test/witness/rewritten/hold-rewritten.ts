import { type CaseDatabase, type CaseSession, type Outcome, StatementRefused } from '../../golden/case-database.ts';
import { type GoldenCase, MAIN, type Tables } from '../../golden/golden-case.ts';
import { rewritingsOf, withComputedLiterals } from './rewritings.ts';

/** Such statements see when they run, and what ran before; a rewriting in another transaction is another matter. */
const MOMENTARY =
  /\b(?:random|getdate|sysdate|timeofday|now|current_\w+|localtime\w*|set_config|pg_last_\w+|s[tv][lv]_\w+|sys_\w+|pg_\w*(?:stat|cursor|lock)\w*)\b/i;
const TRANSACTION = /^\s*(?:begin|start|commit|end|rollback|abort|set session authorization|prepare)\b/i;
const QUERY = /^\s*(?:select|with)\b/i;

const INTERNAL: ReadonlySet<string> = new Set(['XX000', '?????']);

export interface Rewritten {
  readonly answered: number;
  readonly faults: readonly string[];
}

let schemas = 0;

/** Runs the queries of a case as they stand and rewritten: the rows must be the same; of a rewriting that is refused, the refusal is no fault of ours. */
export async function holdRewritten(database: CaseDatabase, golden: GoldenCase, tables: Tables): Promise<Rewritten> {
  const unfit = golden.steps.some(({ session, sql }) => session !== MAIN || TRANSACTION.test(sql));
  if (unfit) return { answered: 0, faults: [] };
  const session = await database.openSession();
  schemas += 1;
  const schema = `rewritten_${schemas}`;
  const faults: string[] = [];
  let answered = 0;
  try {
    const setup = golden.on === null ? [] : (tables.get(golden.on) ?? []);
    const one = ['create table rewritten_one (a integer)', 'insert into rewritten_one values (1)'];
    for (const sql of [`create schema ${schema}`, `set search_path to ${schema}`, ...one, ...setup]) await session.execute(sql);
    for (const { sql, expectations } of golden.steps) {
      const direct = await outcome(session, [sql]);
      const query = sql.replace(/;\s*$/, '');
      if (direct instanceof StatementRefused || !QUERY.test(sql) || MOMENTARY.test(sql)) continue;
      if (!expectations.some(({ kind }) => kind === 'rows')) continue;
      for (const { name, before, query: rewritten, after } of rewritingsOf(query, direct.columns.length)) {
        const given = await outcome(session, [...before, rewritten]);
        await outcome(session, after);
        if (!(given instanceof StatementRefused)) answered += 1;
        const fault = given instanceof StatementRefused ? internalFault(given) : difference(direct, given);
        if (fault !== null) faults.push(`${query}\n  as ${name} ${fault}`);
      }
      for (const computed of withComputedLiterals(query)) {
        const given = await outcome(session, [computed]);
        const fault = given instanceof StatementRefused ? internalFault(given) : null;
        if (fault !== null) faults.push(`${computed}\n  ${fault}`);
      }
    }
  } finally {
    await session.execute(`drop schema ${schema} cascade`);
    await session.close();
  }
  return { answered, faults };
}

/** What the last statement gives; none runs after one that is refused. */
async function outcome(session: CaseSession, statements: readonly string[]): Promise<Outcome | StatementRefused> {
  let last: Outcome = { columns: [], rows: [] };
  try {
    for (const sql of statements) last = await session.execute(sql);
    return last;
  } catch (error) {
    if (error instanceof StatementRefused) return error;
    throw error;
  }
}

const internalFault = ({ sqlstate, message }: StatementRefused): string | null =>
  INTERNAL.has(sqlstate ?? '?????') ? `fails: ${sqlstate ?? ''} ${message}` : null;

function difference(direct: Outcome, given: Outcome): string | null {
  const [wanted, rows] = [direct, given].map((one) => one.rows.map((row) => JSON.stringify(row)).sort());
  const same = JSON.stringify(wanted) === JSON.stringify(rows);
  return same ? null : `gives ${JSON.stringify(rows).slice(0, 300)}\n  and not ${JSON.stringify(wanted).slice(0, 300)}`;
}
