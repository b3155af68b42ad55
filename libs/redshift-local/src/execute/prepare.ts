import { findNodes, type Deallocate, type Execute, type Prepare, type Statement } from '@hakkai/redshift-sql';
import { castFacts, type BindContext } from '../bind/bind-context.ts';
import { bindExpression, PLAIN_SITE } from '../bind/bind-expression.ts';
import { bindQuery } from '../bind/bind-query.ts';
import { bindTypeName } from '../bind/bind-type.ts';
import { constant } from '../bind/bound-expression.ts';
import { castTo } from '../bind/cast.ts';
import { Scope } from '../bind/scope.ts';
import { boundValue, compute, type Value } from '../procedure/value.ts';
import { RedshiftError } from '../redshift-error.ts';
import { char, MAX_CHAR, MAX_VARCHAR, UNKNOWN, varchar, type RedshiftType } from '../types/redshift-type.ts';
import { atName } from './at-name.ts';
import { bindContext, bindLocked } from './bind-run.ts';
import { bindDelete } from './delete.ts';
import { bindInsert } from './insert.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';
import { statementTag } from './statement-tag.ts';
import { bindUpdate } from './update.ts';

/** A text of any length fits a parameter, as the page's example gives 'three' for a `char`. */
function parameterType(type: RedshiftType): RedshiftType {
  if (type.kind === 'varchar') return varchar(MAX_VARCHAR);
  return type.kind === 'char' ? char(MAX_CHAR) : type;
}

/** A CHAR is as long as what was given, so that it is not filled up with blanks. */
const fitted = ({ type, cell }: Value): Value =>
  type.kind === 'char' && typeof cell === 'string' ? { type: char(Math.max(Buffer.byteLength(cell.trimEnd()), 1)), cell } : { type, cell };

/** https://docs.aws.amazon.com/redshift/latest/dg/r_PREPARE.html */
export async function prepare(run: StatementRun<Prepare>): Promise<Outcome> {
  const { statement, session, sql } = run;
  const inner = statement.statement;
  const context = bindContext(run);
  const types = statement.types.map((type) => parameterType(bindTypeName(type, context)));
  const parameters = Math.max(types.length, ...findNodes(inner, 'positional-parameter').map(({ index }) => index));
  const values = Array.from({ length: parameters }, (_, index) => constant(null, types[index] ?? UNKNOWN));
  await bindLocked(
    { ...run, arguments: values },
    () => [],
    (fresh) => bindPrepared(inner, fresh),
  );
  atName(run, statement.name, (name) => session.prepared.add(name, { statement: inner, sql, types, parameters }));
  return DONE;
}

/** The names and types of a statement are looked up when it is prepared, and again when it runs. */
function bindPrepared(statement: Statement, context: BindContext): unknown {
  switch (statement.kind) {
    case 'select-statement':
      return bindQuery(statement.query, null, context);
    case 'insert':
      return bindInsert(statement, context);
    case 'update':
      return bindUpdate(statement, context);
    case 'delete':
      return bindDelete(statement, context);
    default:
      throw new RedshiftError('42601', `${statementTag(statement)} cannot be prepared: only SELECT, INSERT, UPDATE and DELETE can`, {
        position: statement.span.start + 1,
      });
  }
}

/** Runs a prepared statement with the values given. https://docs.aws.amazon.com/redshift/latest/dg/r_EXECUTE.html */
export async function execute(run: StatementRun<Execute>, executeStatement: (inner: StatementRun) => Promise<Outcome>): Promise<Outcome> {
  const { statement, session } = run;
  const prepared = atName(run, statement.name, (name) => session.prepared.find(name));
  if (statement.arguments.length !== prepared.parameters)
    throw new RedshiftError(
      '42601',
      `wrong number of parameters for prepared statement "${statement.name.text}": expected ${prepared.parameters}, got ${statement.arguments.length}`,
      { position: statement.span.start + 1 },
    );
  const [query] = findNodes(statement, 'query');
  if (query !== undefined) throw new RedshiftError('0A000', 'cannot use subquery in EXECUTE parameter', { position: query.span.start + 1 });
  const context = bindContext(run);
  await session.startEngine();
  const values = [];
  for (const [index, node] of statement.arguments.entries()) {
    const given = bindExpression(node, new Scope(null), context, PLAIN_SITE('EXECUTE'));
    const type = prepared.types[index];
    if (type === undefined && given.kind === 'constant') values.push(given);
    else {
      const typed =
        type === undefined ? given : castTo(given, type, { ...castFacts(context), position: node.span.start, form: 'assignment' });
      values.push(boundValue(fitted(await compute(typed, run))));
    }
  }
  const outcome = await executeStatement({ ...run, statement: prepared.statement, sql: prepared.sql, arguments: values }).catch(
    (error: unknown) => {
      throw elsewhere(error, `prepared statement "${statement.name.text}"`);
    },
  );
  return { tag: statementTag(prepared.statement), ...outcome };
}

/** A place in the text that was prepared is none in EXECUTE's: the error names the statement instead. */
function elsewhere(error: unknown, where: string): unknown {
  if (!(error instanceof RedshiftError) || error.position === undefined) return error;
  return new RedshiftError(error.sqlstate, error.message, { hint: error.hint, where: error.where ?? where, cause: error });
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_DEALLOCATE.html */
export async function deallocate(run: StatementRun<Deallocate>): Promise<Outcome> {
  const { name } = run.statement;
  if (name === null) run.session.prepared.removeAll();
  else atName(run, name, (folded) => run.session.prepared.remove(folded));
  return DONE;
}
