import type { DropRoutine, RoutineSignature } from '@hakkai/redshift-sql';
import { signatureType } from '../bind/argument-type.ts';
import { at, type BindContext } from '../bind/bind-context.ts';
import { printName, relationName } from '../bind/find-relation.ts';
import type { Procedure } from '../catalog/catalog-entry.ts';
import { procedureKey, type CatalogState } from '../catalog/catalog-state.ts';
import { bindContext } from '../execute/bind-run.ts';
import { DONE, type Outcome, type StatementRun } from '../execute/statement-run.ts';
import { RedshiftError } from '../redshift-error.ts';
import { bareTypeName } from '../types/redshift-type.ts';
import { inputsOf, missingProcedure, proceduresNamed } from './resolve-procedure.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_PROCEDURE.html */
export async function dropProcedure(run: StatementRun<DropRoutine>): Promise<Outcome> {
  const { statement, session } = run;
  await session.startEngine();
  for (const routine of statement.routines) {
    const context = bindContext(run);
    const found = statement.ifExists
      ? findBySignature(routine, session.catalog.state, context)
      : requireBySignature(routine, session.catalog.state, context);
    if (found !== null) session.catalog.change({ kind: 'procedures', key: procedureKey(found), value: null });
  }
  return DONE;
}

/** The procedure a signature names. The types may be left out where the name is not overloaded; OUT arguments may be written or not. */
export function findBySignature(routine: RoutineSignature, state: CatalogState, context: BindContext): Procedure | null {
  const candidates = proceduresNamed(routine.name, state, context);
  const types = routine.parameters?.map(({ type }) => signatureType(type, context)) ?? null;
  const matches =
    types === null
      ? candidates
      : candidates.filter((one) =>
          [one.parameters, inputsOf(one)].some((parameters) => parameters.map(printedType).join() === types.join()),
        );
  const [found, other] = matches;
  if (types === null && other !== undefined)
    throw new RedshiftError('42725', `procedure name "${printName(relationName(routine.name, context))}" is not unique`, {
      ...at(context, routine.span.start),
      hint: 'Specify the argument list to select the procedure unambiguously.',
    });
  return found ?? null;
}

/** The same, or 42883. */
export function requireBySignature(routine: RoutineSignature, state: CatalogState, context: BindContext): Procedure {
  const found = findBySignature(routine, state, context);
  if (found !== null) return found;
  const types = (writtenTypes(routine, context) ?? []).join(', ');
  throw missingProcedure(`${printName(relationName(routine.name, context))}(${types})`, routine.name, context);
}

const writtenTypes = ({ parameters }: RoutineSignature, context: BindContext): readonly string[] | null =>
  parameters?.map(({ type }) => signatureType(type, context)) ?? null;

export const printedType = ({ type, refcursor }: Procedure['parameters'][number]): string => (refcursor ? 'refcursor' : bareTypeName(type));
