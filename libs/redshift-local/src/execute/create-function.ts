import { parseStatement, SqlSyntaxError, type CreateFunction, type Select } from '@hakkai/redshift-sql';
import { at } from '../bind/bind-context.ts';
import { bindExpression } from '../bind/bind-expression.ts';
import { bindTypeName } from '../bind/bind-type.ts';
import { constant } from '../bind/bound-expression.ts';
import { castTo } from '../bind/cast.ts';
import { creationSchema, relationName } from '../bind/find-relation.ts';
import { Scope } from '../bind/scope.ts';
import { functionKey } from '../catalog/catalog-state.ts';
import type { SqlFunction } from '../catalog/catalog-entry.ts';
import { DuplicateObject, NotEmulated, RedshiftError, SyntaxError42601 } from '../redshift-error.ts';
import { bareTypeName } from '../types/redshift-type.ts';
import { bindContext } from './bind-run.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

const MAX_ARGUMENTS = 32;

/** A SQL function is one expression over `$1`, `$2`, ...; calls of it are expanded in place. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_FUNCTION.html */
export async function createFunction(run: StatementRun<CreateFunction>): Promise<Outcome> {
  const { statement, session } = run;
  if (statement.language !== 'sql') throw new NotEmulated(`functions in ${statement.language}`, { position: statement.span.start + 1 });
  const context = bindContext(run);
  const read = relationName(statement.name, context);
  const schema = creationSchema(read, statement.name, context);
  await session.startEngine();
  if (statement.parameters.length > MAX_ARGUMENTS)
    throw new RedshiftError('54023', `functions cannot have more than ${MAX_ARGUMENTS} arguments`, at(context, statement.name.span.start));
  const parameters = statement.parameters.map((parameter) => bindTypeName(parameter.type, context));
  const returns = bindTypeName(statement.returns, context);
  const position = at(context, statement.body.span.start);
  const item = body(statement.body.text, position);
  const inner = { ...context, arguments: parameters.map((type) => constant(null, type)) };
  castTo(
    bindExpression(item, new Scope(null), inner, { clause: 'a SQL function', aggregates: false, windows: false, aliases: false }),
    returns,
    { timeZone: 'UTC', position: statement.body.span.start, form: 'explicit' },
  );
  const { caseSensitiveIdentifier, caseSensitiveSuperAttribute, searchPath } = context.settings;
  const definition: SqlFunction = {
    schema,
    name: read.name,
    parameters,
    returns,
    volatility: statement.volatility,
    body: statement.body.text,
    settings: { caseSensitiveIdentifier, caseSensitiveSuperAttribute, searchPath },
    owner: session.user,
    oid: session.shared.nextOid(),
  };
  const key = functionKey(definition);
  const old = session.catalog.state.functions.get(key);
  if (old !== undefined && !statement.orReplace) throw new DuplicateObject('function', read.name, at(context, statement.name.span.start));
  if (old !== undefined && bareTypeName(old.returns) !== bareTypeName(returns))
    throw new RedshiftError('42P13', 'cannot change return type of existing function', {
      ...at(context, statement.name.span.start),
      hint: 'Use DROP FUNCTION first.',
    });
  session.catalog.change({ kind: 'functions', key, value: { ...definition, owner: old?.owner ?? definition.owner } });
  return DONE;
}

/** The one expression a body selects. */
function body(text: string, position: { readonly position?: number }) {
  try {
    const statement = parseStatement(text);
    const query = statement.kind === 'select-statement' ? statement.query : null;
    const select: Select | null = query?.body.kind === 'select' ? query.body : null;
    const [item, ...others] = select?.items ?? [];
    if (
      select === null ||
      item?.kind !== 'select-expression' ||
      others.length > 0 ||
      select.from.length > 0 ||
      select.where !== null ||
      select.groupBy !== null ||
      select.having !== null ||
      select.qualify !== null ||
      select.top !== null ||
      select.into !== null ||
      query === null ||
      query.with !== null ||
      query.orderBy.length > 0 ||
      query.limit !== null ||
      query.offset !== null
    ) {
      throw new RedshiftError(
        '42P13',
        'The body of a SQL function must be a SELECT of one expression, without FROM, INTO, WHERE, GROUP BY, ORDER BY or LIMIT.',
        position,
      );
    }
    return item.expression;
  } catch (error) {
    if (error instanceof SqlSyntaxError) throw new SyntaxError42601(error.message, { ...position, cause: error });
    throw error;
  }
}
