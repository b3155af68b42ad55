import { parseStatement, type ShowObjects, type ShowParameters } from '@hakkai/redshift-sql';
import { holds } from '../authorize/holds.ts';
import type { Routine } from '../authorize/grant-needs.ts';
import type { BindContext } from '../bind/bind-context.ts';
import { bindTypeName } from '../bind/bind-type.ts';
import { functionKey, procedureKey } from '../catalog/catalog-state.ts';
import { characterLength, numericPrecision, numericScale } from '../catalog/svv-views.ts';
import type { Procedure, ProcedureParameter, SqlFunction } from '../catalog/catalog-entry.ts';
import { requireBySignature } from '../procedure/drop-procedure.ts';
import type { Cell } from '../session/session.ts';
import { bareTypeName, INTEGER, MAX_VARCHAR, varchar, type RedshiftType } from '../types/redshift-type.ts';
import { requireFunction } from './alter-function.ts';
import { bindContext } from './bind-run.ts';
import { likePattern } from './like-pattern.ts';
import { showResult } from './show-result.ts';
import type { Outcome, StatementRun } from './statement-run.ts';

const TEXT = varchar(MAX_VARCHAR);

const printed = ({ type, refcursor }: Pick<ProcedureParameter, 'type' | 'refcursor'>): string =>
  refcursor ? 'refcursor' : bareTypeName(type);
const isInput = ({ mode }: ProcedureParameter): boolean => mode !== 'out';
const isOutput = ({ mode }: ProcedureParameter): boolean => mode !== 'in';

/** SHOW FUNCTIONS and SHOW PROCEDURES: those of a schema that the user may call. https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_PROCEDURES.html */
export function routineRows(run: StatementRun<ShowObjects>, schema: string, database: string): readonly (readonly Cell[])[] {
  const { functions, procedures } = run.session.catalog.state;
  if (run.statement.objects === 'functions')
    return [...functions.values()]
      .filter((one) => one.schema === schema && callable(run, { ...one, signature: functionKey(one) }))
      .map((one) => [
        database,
        schema,
        one.name,
        one.parameters.length,
        one.parameters.map(bareTypeName).join(', '),
        bareTypeName(one.returns),
        one.comment ?? null,
      ]);
  return [...procedures.values()]
    .filter((one) => one.schema === schema && callable(run, { ...one, signature: procedureKey(one) }))
    .map((one) => [
      database,
      schema,
      one.name,
      one.parameters.filter(isInput).length,
      one.parameters.filter(isInput).map(printed).join(', '),
      one.parameters.filter(isOutput).map(printed).join(', '),
      one.comment ?? null,
    ]);
}

export const routineColumns = (objects: 'functions' | 'procedures'): Readonly<Record<string, RedshiftType>> => ({
  database_name: TEXT,
  schema_name: TEXT,
  [objects === 'functions' ? 'function_name' : 'procedure_name']: TEXT,
  number_of_arguments: INTEGER,
  argument_list: TEXT,
  return_type: TEXT,
  remarks: TEXT,
});

const callable = ({ session }: StatementRun, { schema, owner, signature }: Pick<Routine, 'schema' | 'owner' | 'signature'>): boolean =>
  owner === session.user || holds(session.catalog.state, session.user, { kind: 'routine', schema, signature });

/** https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_PARAMETERS.html */
export async function showParameters(run: StatementRun<ShowParameters>): Promise<Outcome> {
  const { object, routine, like } = run.statement;
  const context = bindContext(run);
  const found =
    object === 'function' ? requireFunction(routine, run, context) : requireBySignature(routine, run.session.catalog.state, context);
  const start = [context.facts.database, found.schema, found.name];
  const pattern = like === null ? null : likePattern(like);
  const rows = [...('returns' in found ? functionRows(found) : procedureRows(found, context))]
    .filter(([name]) => pattern === null || pattern.test(name ?? ''))
    .map(([name, index, mode, type]): readonly Cell[] => [
      ...start,
      name,
      index,
      mode,
      bareTypeName(type),
      characterLength(type),
      numericPrecision(type),
      numericScale(type),
    ]);
  const columns = {
    database_name: TEXT,
    schema_name: TEXT,
    [object === 'function' ? 'function_name' : 'procedure_name']: TEXT,
    parameter_name: TEXT,
    ordinal_position: INTEGER,
    parameter_type: TEXT,
    data_type: TEXT,
    character_maximum_length: INTEGER,
    numeric_precision: INTEGER,
    numeric_scale: INTEGER,
  };
  return showResult(run, columns, rows);
}

type ParameterRow = readonly [name: string | null, position: number, mode: string, type: RedshiftType];

/** The result stands first, at position 0; arguments of SQL functions have no names. */
const functionRows = ({ parameters, returns }: SqlFunction): readonly ParameterRow[] => [
  [null, 0, 'RETURN', returns],
  ...parameters.map((type, index): ParameterRow => [null, index + 1, 'IN', type]),
];

/** With the lengths that CREATE PROCEDURE gives them, which calls leave out. */
function procedureRows({ parameters, text }: Procedure, context: BindContext): readonly ParameterRow[] {
  const statement = parseStatement(text);
  const declared = statement.kind === 'create-procedure' ? statement.parameters : [];
  return parameters.map(({ name, mode, type, refcursor }, index) => {
    const node = declared[index]?.type;
    return [name, index + 1, mode.toUpperCase(), refcursor || node === undefined ? type : bindTypeName(node, context)];
  });
}
