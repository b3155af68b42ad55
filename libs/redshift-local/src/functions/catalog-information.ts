import { call, type BoundExpression } from '../bind/bound-expression.ts';
import { arrayOf, elementsSql, firstPlace, joinedSql, lastPlaceSql } from '../bind/catalog-array.ts';
import { searchSchemas } from '../bind/find-relation.ts';
import { visibleRelations } from '../bind/visible-relations.ts';
import type { CatalogView } from '../catalog/catalog-view.ts';
import type { Constraint, Relation, Table } from '../catalog/catalog-entry.ts';
import { constraintOid, constraintsOf } from '../catalog/constraints-of.ts';
import { ENCODINGS } from '../catalog/encoding-numbers.ts';
import { PRINTED_TYPES } from '../catalog/type-oids.ts';
import { lookUp } from '../emit/look-up.ts';
import { quoteText } from '../emit/quote.ts';
import { BOOLEAN, INTEGER, isText, MAX_VARCHAR, varchar, type CatalogArray, type RedshiftType } from '../types/redshift-type.ts';
import type { CallSite, FunctionDefinition } from './function-definition.ts';
import { system } from './system-site.ts';

const TEXT = varchar(MAX_VARCHAR);
const PAGE = 'c_intro_catalog_views';

type Sql = (...args: string[]) => string;

const relationsOf = ({ state, temporaryTables }: CatalogView): readonly Relation[] => [
  ...state.relations.values(),
  ...temporaryTables.values(),
];

/** A function of `arity` arguments, the last of which may be left out, that reads the catalog. */
const reading = (
  name: string,
  arity: readonly [least: number, most: number],
  type: RedshiftType,
  emit: (site: CallSite) => Sql,
): FunctionDefinition =>
  system(
    name,
    PAGE,
    `${name}(...) -> ${type.kind}`,
    (site): BoundExpression => {
      const args = site.args();
      if (args.length < arity[0] || args.length > arity[1]) throw site.wrong(`it takes ${arity[0]} to ${arity[1]} arguments`);
      return { ...call(name, type, args, emit(site)), stable: false };
    },
    true,
  );

/** The name SQL has for a type, and its length, or precision and scale, from the modifier. */
const formatType: Sql = (oid, modifier = 'NULL') => {
  const length = `CASE WHEN CAST(${modifier} AS INTEGER) > 4 THEN '(' || (CAST(${modifier} AS INTEGER) - 4) || ')' ELSE '' END`;
  const precision = `CASE WHEN CAST(${modifier} AS INTEGER) > 4 THEN '(' || ((CAST(${modifier} AS INTEGER) - 4) // 65536) || ',' || ((CAST(${modifier} AS INTEGER) - 4) % 65536) || ')' ELSE '' END`;
  const branches = Array.from(PRINTED_TYPES, ([id, name]) => {
    const rest = id === 1700 ? ` || ${precision}` : id === 1042 || id === 1043 || id === 6551 ? ` || ${length}` : '';
    return `WHEN ${id} THEN ${quoteText(name)}${rest}`;
  });
  return `CASE WHEN ${oid} IS NULL THEN NULL ELSE CASE CAST(${oid} AS BIGINT) ${branches.join(' ')} ELSE '???' END END`;
};

function constraintText(constraint: Constraint, tables: ReadonlyMap<number, Table>): string {
  const columns = constraint.columns.join(', ');
  if (constraint.kind !== 'foreign key') return `${constraint.kind.toUpperCase()} (${columns})`;
  const target = tables.get(constraint.references.oid);
  return `FOREIGN KEY (${columns}) REFERENCES ${target?.name ?? '???'}(${constraint.references.columns.join(', ')})`;
}

const viewText = (relation: Relation): string | null => {
  if (relation.kind === 'view') return `${relation.query};`;
  return relation.materialized === undefined ? null : `${relation.materialized.query};`;
};

/** The array of the catalog that a call is given first. */
function catalogArrayOf(site: CallSite): CatalogArray {
  const [array] = site.args();
  const of = array === undefined ? null : arrayOf(array.type);
  if (of === null) throw site.wrong('it takes an array of the catalog');
  return of;
}

/** Where an array of one dimension begins or ends; NULL of another dimension, or without elements. */
const arrayBound =
  (bound: (array: string, of: CatalogArray) => string) =>
  (site: CallSite): Sql => {
    const of = catalogArrayOf(site);
    return (array = '', dimension = '') =>
      `CASE WHEN CAST(${dimension} AS INTEGER) = 1 AND len(${elementsSql(array, of)}) > 0 THEN CAST(${bound(array, of)} AS INTEGER) END`;
  };

const encodings = `CAST([${ENCODINGS.map(quoteText).join(', ')}] AS VARCHAR[])`;

/** Functions of the Postgres catalog that drivers and tools call; the guide has no pages of theirs. */
export const CATALOG_INFORMATION: readonly FunctionDefinition[] = [
  reading('pg_get_userbyid', [1, 1], varchar(128), ({ context }) => (id) => {
    const users = [...context.catalog.state.principals.values()].filter(({ kind }) => kind === 'user');
    return `coalesce(${lookUp([['1', 'rdsdb'], ...users.map((user) => [String(user.id), user.name] as const)], `${id}`)}, 'unknown (UID=' || CAST(${id} AS VARCHAR) || ')')`;
  }),
  reading('pg_table_is_visible', [1, 1], BOOLEAN, (site) => (oid) => {
    const oids = visibleRelations(site.context).map((relation) => String(relation.oid));
    return `list_contains(CAST([${oids.join(', ')}] AS BIGINT[]), CAST(${oid} AS BIGINT))`;
  }),
  reading('pg_function_is_visible', [1, 1], BOOLEAN, ({ context }) => (oid) => {
    const path = searchSchemas(context);
    const { functions, procedures } = context.catalog.state;
    const oids = [...functions.values(), ...procedures.values()].flatMap((one) => (path.includes(one.schema) ? [one.oid] : []));
    return `list_contains(CAST([${oids.join(', ')}] AS BIGINT[]), CAST(${oid} AS BIGINT))`;
  }),
  reading('array_upper', [2, 2], INTEGER, arrayBound(lastPlaceSql)),
  reading(
    'array_lower',
    [2, 2],
    INTEGER,
    arrayBound((_, of) => String(firstPlace(of))),
  ),
  reading('array_to_string', [2, 2], TEXT, (site) => {
    const of = catalogArrayOf(site);
    if (site.args().some(({ type }) => !isText(type) && type.kind !== 'unknown')) throw site.wrong('its delimiter is a text');
    return (array = '', between = '') => joinedSql(array, between, of);
  }),
  reading('format_type', [2, 2], TEXT, () => formatType),
  reading('obj_description', [1, 2], TEXT, ({ context: { catalog } }) => (oid) => {
    const { schemas, functions, procedures } = catalog.state;
    const all = [...relationsOf(catalog), ...schemas.values(), ...functions.values(), ...procedures.values()];
    return lookUp(
      all.flatMap((one) => (one.comment === null || one.comment === undefined ? [] : [[String(one.oid), one.comment] as const])),
      `${oid}`,
    );
  }),
  reading('col_description', [2, 2], TEXT, ({ context: { catalog } }) => (oid, number) => {
    const texts = relationsOf(catalog).flatMap((relation) =>
      relation.columns.flatMap(({ comment }, index) => (comment === undefined ? [] : [[`${relation.oid}:${index + 1}`, comment] as const])),
    );
    return lookUp(texts, `(CAST(${oid} AS VARCHAR) || ':' || CAST(${number} AS VARCHAR))`);
  }),
  reading('pg_get_viewdef', [1, 2], TEXT, (site) => (view) => {
    const shown = new Set(visibleRelations(site.context));
    const texts = relationsOf(site.context.catalog).flatMap((relation) => {
      const text = viewText(relation);
      if (text === null) return [];
      const names = [String(relation.oid), `${relation.schema}.${relation.name}`, ...(shown.has(relation) ? [relation.name] : [])];
      return names.map((name) => [name, text] as const);
    });
    return lookUp(texts, `replace(CAST(${view} AS VARCHAR), '"', '')`);
  }),
  reading('pg_get_expr', [2, 3], TEXT, () => (text) => `CAST(${text} AS VARCHAR)`),
  reading('pg_get_constraintdef', [1, 2], TEXT, ({ context: { catalog } }) => (oid) => {
    const tables = relationsOf(catalog).flatMap((one) => (one.kind === 'table' ? [one] : []));
    const byOid = new Map(tables.map((table) => [table.oid, table]));
    return lookUp(
      tables.flatMap((table) =>
        constraintsOf(table).map((one, index) => [String(constraintOid(table, index)), constraintText(one, byOid)] as const),
      ),
      `${oid}`,
    );
  }),
  reading('format_encoding', [1, 1], varchar(128), () => (id) => `(${encodings}[CAST(${id} AS INTEGER) + 1])`),
  reading('pg_encoding_to_char', [1, 1], varchar(128), () => (id) => `CASE WHEN CAST(${id} AS INTEGER) = 6 THEN 'UTF8' ELSE '' END`),
];
