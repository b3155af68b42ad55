import type { CreateFunction } from '@hakkai/redshift-sql';
import { at, castFacts } from '../bind/bind-context.ts';
import { bindExpression, PLAIN_SITE } from '../bind/bind-expression.ts';
import { bindTypeName } from '../bind/bind-type.ts';
import { constant } from '../bind/bound-expression.ts';
import { castTo } from '../bind/cast.ts';
import { creationSchema, relationName } from '../bind/find-relation.ts';
import { functionBody } from '../bind/function-body.ts';
import { Scope } from '../bind/scope.ts';
import { functionKey } from '../catalog/catalog-state.ts';
import type { SqlFunction } from '../catalog/catalog-entry.ts';
import { DuplicateObject, NotEmulated, RedshiftError } from '../redshift-error.ts';
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
  const item = functionBody(statement.body.text, position);
  const inner = { ...context, arguments: parameters.map((type) => constant(null, type)) };
  castTo(bindExpression(item, new Scope(null), inner, PLAIN_SITE('a SQL function')), returns, {
    ...castFacts(context),
    position: statement.body.span.start,
    form: 'explicit',
  });
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
  session.catalog.change({
    kind: 'functions',
    key,
    value: old === undefined ? definition : { ...old, ...definition, owner: old.owner, oid: old.oid },
  });
  return DONE;
}
