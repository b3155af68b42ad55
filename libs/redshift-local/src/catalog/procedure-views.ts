import { parseStatement } from '@hakkai/redshift-sql';
import { guide } from '../functions/function-definition.ts';
import { BIGINT, BOOLEAN, INTEGER, bareTypeName, varchar } from '../types/redshift-type.ts';
import type { Procedure, ProcedureParameter } from './catalog-entry.ts';
import { principalKey } from './catalog-state.ts';
import { columnsOf, NAME, TEXT } from './svv-views.ts';
import type { SystemReader, SystemView } from './system-relations.ts';

/** Procedures and SQL functions, as people look them up. */
export const PROCEDURE_VIEWS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'pg_proc_info',
    page: guide('r_PG_PROC_INFO'),
    columns: columnsOf({
      prooid: BIGINT,
      proname: NAME,
      pronamespace: BIGINT,
      proowner: INTEGER,
      prosecdef: BOOLEAN,
      pronargs: INTEGER,
      prosrc: TEXT,
      prokind: varchar(1),
      proargnames: TEXT,
    }),
    rows: (reader) => [
      ...[...reader.catalog.state.procedures.values()].map((one) => [
        one.oid,
        one.name,
        reader.catalog.schema(one.schema)?.oid ?? 0,
        ownerId(one.owner, reader),
        one.definer,
        one.parameters.filter(isInput).length,
        source(one),
        'p',
        `{${one.parameters.map(({ name }) => name ?? '').join(',')}}`,
      ]),
      ...[...reader.catalog.state.functions.values()].map((one) => [
        one.oid,
        one.name,
        reader.catalog.schema(one.schema)?.oid ?? 0,
        ownerId(one.owner, reader),
        false,
        one.parameters.length,
        one.body,
        'f',
        null,
      ]),
    ],
  },
  {
    schema: 'pg_catalog',
    name: 'svv_redshift_functions',
    page: guide('r_SVV_REDSHIFT_FUNCTIONS'),
    columns: columnsOf({
      database_name: NAME,
      schema_name: NAME,
      function_name: NAME,
      function_type: NAME,
      argument_type: varchar(512),
      result_type: NAME,
    }),
    rows: ({ catalog, context }) => [
      ...[...catalog.state.procedures.values()].map((one) => [
        context.facts.database,
        one.schema,
        one.name,
        'STORED PROCEDURE',
        one.parameters.filter(isInput).map(printType).join(', '),
        one.parameters
          .filter(({ mode }) => mode !== 'in')
          .map(printType)
          .join(', '),
      ]),
      ...[...catalog.state.functions.values()].map((one) => [
        context.facts.database,
        one.schema,
        one.name,
        'REGULAR FUNCTION',
        one.parameters.map(bareTypeName).join(', '),
        bareTypeName(one.returns),
      ]),
    ],
  },
];

const isInput = ({ mode }: ProcedureParameter): boolean => mode !== 'out';
const printType = ({ type, refcursor }: ProcedureParameter): string => (refcursor ? 'refcursor' : bareTypeName(type));
const ownerId = (name: string, { catalog }: SystemReader): number | null =>
  catalog.state.principals.get(principalKey({ kind: 'user', name }))?.id ?? null;

/** The body of a procedure. */
function source({ text }: Procedure): string {
  const statement = parseStatement(text);
  return statement.kind === 'create-procedure' ? statement.body.text : text;
}
