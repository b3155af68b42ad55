import type { AlterRoutine, RoutineSignature } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { bindTypeName } from '../bind/bind-type.ts';
import { printName, relationName, searchSchemas } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import { functionKey } from '../catalog/catalog-state.ts';
import type { CatalogView } from '../catalog/catalog-view.ts';
import type { SqlFunction } from '../catalog/catalog-entry.ts';
import { DuplicateObject, RedshiftError } from '../redshift-error.ts';
import { bareTypeName } from '../types/redshift-type.ts';
import { bindContext } from './bind-run.ts';
import { followFunctionRename } from './follow-function-rename.ts';
import { newOwner } from './new-owner.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_FUNCTION.html */
export async function alterFunction(run: StatementRun<AlterRoutine>): Promise<Outcome> {
  const { statement, session } = run;
  const { action, routine } = statement;
  await session.startEngine();
  const context = bindContext(run);
  const found = requireFunction(routine, run, context);
  if (action.kind === 'owner-to') {
    session.catalog.change({ kind: 'functions', key: functionKey(found), value: { ...found, owner: newOwner(run, action, context) } });
    return DONE;
  }
  const changed = { ...found, name: foldName(action.name, context.settings) };
  if (session.catalog.state.functions.has(functionKey(changed)))
    throw new DuplicateObject('function', changed.name, at(context, action.name.span.start));
  session.catalog.rename(
    { kind: 'functions', key: functionKey(found), value: null },
    { kind: 'functions', key: functionKey(changed), value: changed },
  );
  followFunctionRename(run, [{ from: found, to: changed }], context);
  return DONE;
}

/** The functions of a name in some schemas; of those that take the same, the one whose schema comes first. */
export function functionsNamed(name: string, schemas: readonly string[], catalog: CatalogView): readonly SqlFunction[] {
  const all = schemas.flatMap((schema) => catalog.functions(schema, name));
  const takes = ({ parameters }: SqlFunction): string => parameters.map(bareTypeName).join();
  return all.filter((one, index) => all.findIndex((other) => takes(other) === takes(one)) === index);
}

/** The SQL function of a signature, lengths of its types left out; 42883 where there is none, 42725 where a bare name means several. */
export function requireFunction(routine: RoutineSignature, { session }: StatementRun, context: BindContext): SqlFunction {
  const read = relationName(routine.name, context);
  const types = routine.parameters?.map(({ type }) => bareTypeName(bindTypeName(type, context))) ?? null;
  const schemas = read.schema === null ? searchSchemas(context) : [read.schema];
  const [found, other] = functionsNamed(read.name, schemas, session.catalog).filter(
    ({ parameters }) => types === null || parameters.map(bareTypeName).join() === types.join(),
  );
  if (types === null && other !== undefined)
    throw new RedshiftError('42725', `function name "${printName(read)}" is not unique`, {
      ...at(context, routine.span.start),
      hint: 'Specify the argument list to select the function unambiguously.',
    });
  if (found !== undefined) return found;
  throw new RedshiftError(
    '42883',
    `function ${printName(read)}(${(types ?? []).join(', ')}) does not exist`,
    at(context, routine.span.start),
  );
}
