import { parseStatement } from '@hakkai/redshift-sql';
import { guide } from '../functions/function-definition.ts';
import { BIGINT, BOOLEAN, catalogArray, INTEGER, SMALLINT, bareTypeName, varchar } from '../types/redshift-type.ts';
import type { Procedure, ProcedureParameter, SqlFunction } from './catalog-entry.ts';
import { ACCESS_LIST, accessList } from './access-lists.ts';
import { functionKey, principalKey, procedureKey } from './catalog-state.ts';
import { columnsOf, NAME, TEXT } from './svv-views.ts';
import type { SystemReader, SystemView } from './system-relations.ts';
import { pgType, RECORD_OID, REFCURSOR_OID, VOID_OID } from './type-oids.ts';

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
      prolang: BIGINT,
      proisagg: BOOLEAN,
      prosecdef: BOOLEAN,
      proisstrict: BOOLEAN,
      proretset: BOOLEAN,
      provolatile: varchar(1),
      pronargs: SMALLINT,
      prorettype: BIGINT,
      proargtypes: catalogArray(BIGINT, 'vector'),
      prosrc: TEXT,
      proacl: ACCESS_LIST,
      prokind: varchar(1),
      proargnames: catalogArray(NAME),
      proargmodes: catalogArray(varchar(1)),
      proallargtypes: catalogArray(BIGINT),
    }),
    rows: (reader) => [
      ...[...reader.catalog.state.procedures.values()].map((one) => procedureRow(one, reader)),
      ...[...reader.catalog.state.functions.values()].map((one) => functionRow(one, reader)),
    ],
  },
  {
    schema: 'pg_catalog',
    name: 'pg_language',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({ oid: BIGINT, lanname: NAME, lanispl: BOOLEAN, lanpltrusted: BOOLEAN }),
    rows: () => [
      [SQL_LANGUAGE, 'sql', false, true],
      [PLPGSQL_LANGUAGE, 'plpgsql', true, true],
    ],
  },
  {
    schema: 'information_schema',
    name: 'routines',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({
      specific_catalog: NAME,
      specific_schema: NAME,
      specific_name: NAME,
      routine_catalog: NAME,
      routine_schema: NAME,
      routine_name: NAME,
      routine_type: NAME,
      data_type: NAME,
      routine_body: NAME,
      routine_definition: TEXT,
      external_language: NAME,
      security_type: NAME,
    }),
    rows: ({ catalog, context }) => {
      const names = ({ schema, name, oid }: Procedure | SqlFunction) => {
        const { database } = context.facts;
        return [database, schema, `${name}_${oid}`, database, schema, name];
      };
      return [
        ...Array.from(catalog.state.procedures.values(), (one) => {
          const security = one.definer ? 'DEFINER' : 'INVOKER';
          return [...names(one), 'PROCEDURE', null, 'EXTERNAL', source(one), 'PLPGSQL', security];
        }),
        ...Array.from(catalog.state.functions.values(), (one) => [
          ...names(one),
          'FUNCTION',
          bareTypeName(one.returns),
          'SQL',
          one.body,
          'SQL',
          'INVOKER',
        ]),
      ];
    },
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

const SQL_LANGUAGE = 14;
const PLPGSQL_LANGUAGE = 99_998;
const VOLATILITY = { volatile: 'v', stable: 's', immutable: 'i' } as const;
const MODES = { in: 'i', out: 'o', inout: 'b' } as const;

const parameterOid = ({ type, refcursor }: ProcedureParameter): number => (refcursor ? REFCURSOR_OID : pgType(type).oid);

/** Modes and the types of all parameters are NULL where each is IN. */
function procedureRow(one: Procedure, reader: SystemReader) {
  const inputs = one.parameters.filter(isInput);
  const outputs = one.parameters.filter(({ mode }) => mode !== 'in');
  const [output] = outputs;
  return [
    one.oid,
    one.name,
    reader.catalog.schema(one.schema)?.oid ?? 0,
    ownerId(one.owner, reader),
    PLPGSQL_LANGUAGE,
    false,
    one.definer,
    false,
    false,
    'v',
    inputs.length,
    output === undefined ? VOID_OID : outputs.length > 1 ? RECORD_OID : parameterOid(output),
    inputs.map(parameterOid).join(' '),
    source(one),
    accessList('function', procedureKey(one), one.owner, reader),
    'p',
    braced(one.parameters.map(({ name }) => name ?? '')),
    outputs.length === 0 ? null : braced(one.parameters.map(({ mode }) => MODES[mode])),
    outputs.length === 0 ? null : braced(one.parameters.map(parameterOid)),
  ];
}

const functionRow = (one: SqlFunction, reader: SystemReader) => [
  one.oid,
  one.name,
  reader.catalog.schema(one.schema)?.oid ?? 0,
  ownerId(one.owner, reader),
  SQL_LANGUAGE,
  false,
  false,
  false,
  false,
  VOLATILITY[one.volatility],
  one.parameters.length,
  pgType(one.returns).oid,
  one.parameters.map((type) => pgType(type).oid).join(' '),
  one.body,
  accessList('function', functionKey(one), one.owner, reader),
  'f',
  null,
  null,
  null,
];

const braced = (values: readonly (string | number)[]): string => `{${values.join(',')}}`;
const isInput = ({ mode }: ProcedureParameter): boolean => mode !== 'out';
const printType = ({ type, refcursor }: ProcedureParameter): string => (refcursor ? 'refcursor' : bareTypeName(type));
const ownerId = (name: string, { catalog }: SystemReader): number | null =>
  catalog.state.principals.get(principalKey({ kind: 'user', name }))?.id ?? null;

/** The body of a procedure. */
function source({ text }: Procedure): string {
  const statement = parseStatement(text);
  return statement.kind === 'create-procedure' ? statement.body.text : text;
}
