import { findNodes, parseStatement, SqlSyntaxError, type Embedded, type Expression, type Statement } from '@hakkai/redshift-sql';
import { bindExpression, PLAIN_SITE } from '../bind/bind-expression.ts';
import { castTo } from '../bind/cast.ts';
import { Scope } from '../bind/scope.ts';
import { bindContext } from '../execute/bind-run.ts';
import type { ExecuteStatement, Outcome, StatementRun } from '../execute/statement-run.ts';
import { statementTag } from '../execute/statement-tag.ts';
import { RedshiftError } from '../redshift-error.ts';
import { MAX_VARCHAR, varchar, type RedshiftType } from '../types/redshift-type.ts';
import type { Frame, RecordValue } from './frame.ts';
import { runLogged } from './run-logged.ts';
import { syntaxFailure } from './parsed-procedure.ts';
import { boundValue, compute, convert, type Value } from './value.ts';
import { castFacts } from '../bind/bind-context.ts';

/** Statements in which a variable may stand; others get their text as it is and know no `$n`. */
const WITH_VARIABLES: ReadonlySet<Statement['kind']> = new Set([
  'select-statement',
  'insert',
  'update',
  'delete',
  'merge',
  'create-table-as',
  'call-procedure',
]);

/** What needs a transaction of its own. https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-constraints.html */
const REFUSED: ReadonlySet<Statement['kind']> = new Set([
  'prepare',
  'create-database',
  'create-external-table',
  'vacuum',
  'alter-table-append',
  'begin',
  'declare-cursor',
  'fetch',
  'close-cursor',
]);

/** The run of a statement inside a procedure, its variables in the place of `$n`. */
export function pieceRun<Kind extends Statement>(
  outer: StatementRun,
  sql: string,
  { tree, references }: Embedded<Kind>,
  frame: Frame,
): StatementRun<Kind> {
  checkAllowed(tree, references.length);
  const values = references.map((reference) => boundValue(frame.read(reference)));
  return { ...outer, statement: tree, sql, queryId: outer.session.shared.log.nextId(), parameters: new Map(), arguments: values };
}

function checkAllowed(statement: Statement, references: number): void {
  const refused =
    REFUSED.has(statement.kind) ||
    (statement.kind === 'set' && statement.scope === 'local') ||
    (statement.kind === 'drop-principal' && statement.object === 'database');
  if (refused) {
    const tag = statement.kind === 'set' ? 'SET LOCAL' : statementTag(statement);
    throw new RedshiftError('25001', `${tag} cannot be executed from a procedure`);
  }
  if (references > 0 && !WITH_VARIABLES.has(statement.kind))
    throw new RedshiftError('42P02', 'there is no parameter $1', {
      hint: `A variable cannot stand in ${statementTag(statement)}: build the statement as a text and EXECUTE it.`,
    });
}

/** Reads the text of a dynamic statement. */
export function dynamicStatement(text: string): Embedded<Statement> {
  try {
    const tree = parseStatement(text);
    return { tree, references: [], text: text.trim(), span: tree.span };
  } catch (error) {
    if (error instanceof SqlSyntaxError) throw syntaxFailure(error);
    throw error;
  }
}

/** The value of an expression; with `type`, converted as an assignment does. */
export async function evaluate(
  piece: Embedded<Expression>,
  frame: Frame,
  outer: StatementRun,
  execute: ExecuteStatement,
  type: RedshiftType | null = null,
): Promise<Value> {
  const { tree, span } = piece;
  const select = { ...piece, tree: selectOf(tree), text: `SELECT ${piece.text}` };
  const run = pieceRun(outer, outer.sql, select, frame);
  if (findNodes(tree, 'query').length > 0) {
    const value = firstRow(await runLogged(run, { text: select.text, calledFrom: outer.queryId }, () => execute(run))).values[0];
    if (value === undefined) throw new RedshiftError('42601', 'the expression has no value');
    return type === null ? value : convert(value, type, run);
  }
  const context = bindContext(run);
  const bound = bindExpression(tree, new Scope(null), context, PLAIN_SITE('an expression'));
  if (type === null) return compute(bound, run);
  return compute(castTo(bound, type, { ...castFacts(context), position: span.start, form: 'assignment' }), run);
}

/** `SELECT expression`. */
const selectOf = (expression: Expression): Extract<Statement, { kind: 'select-statement' }> => {
  const { span } = expression;
  return {
    kind: 'select-statement',
    span,
    query: {
      kind: 'query',
      with: null,
      body: {
        kind: 'select',
        distinct: false,
        top: null,
        items: [{ kind: 'select-expression', expression, alias: null, span }],
        into: null,
        from: [],
        where: null,
        connectBy: null,
        groupBy: null,
        having: null,
        qualify: null,
        span,
      },
      orderBy: [],
      limit: null,
      offset: null,
      span,
    },
  };
};

/** The rows of an outcome as records hold them. */
export function* recordsOf({ columns = [], rows = [] }: Pick<Outcome, 'columns' | 'rows'>): Iterable<RecordValue> {
  const names = columns.map(({ name }) => name);
  for (const row of rows) yield { names, values: columns.map(({ type }, index) => ({ type: settled(type), cell: row[index] ?? null })) };
}

/** The first row; a row of NULLs where there is none. */
export function firstRow(outcome: Pick<Outcome, 'columns' | 'rows'>): RecordValue {
  for (const record of recordsOf(outcome)) return record;
  const { columns = [] } = outcome;
  return { names: columns.map(({ name }) => name), values: columns.map(({ type }) => ({ type: settled(type), cell: null })) };
}

const settled = (type: RedshiftType): RedshiftType => (type.kind === 'unknown' ? varchar(MAX_VARCHAR) : type);
