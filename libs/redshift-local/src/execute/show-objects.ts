import type { ShowObjects } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { relationName, requireRelation } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import { columnsOfRelation } from '../catalog/svv-views.ts';
import type { Relation } from '../catalog/catalog-entry.ts';
import { NotEmulated, RedshiftError, UndefinedSchema } from '../redshift-error.ts';
import type { Cell, ResultColumn } from '../session/session.ts';
import { bareTypeName, INTEGER, MAX_VARCHAR, TIMESTAMP, varchar, type RedshiftType } from '../types/redshift-type.ts';
import { bindContext } from './bind-run.ts';
import type { Outcome, StatementRun } from './statement-run.ts';

const MOST_ROWS = 10_000;
const TEXT = varchar(MAX_VARCHAR);

interface Listing {
  readonly columns: Readonly<Record<string, RedshiftType>>;
  readonly rows: readonly (readonly Cell[])[];
  /** The column LIKE looks at. */
  readonly named: number;
}

/**
 * SHOW SCHEMAS, TABLES and COLUMNS; LIKE tells upper from lower case. Access lists and times of change are not kept: NULL.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_TABLES.html
 */
export async function showObjects(run: StatementRun<ShowObjects>): Promise<Outcome> {
  const { like, limit, span } = run.statement;
  if (limit !== null && limit > MOST_ROWS)
    throw new RedshiftError('22023', `LIMIT of SHOW is between 0 and ${MOST_ROWS}`, { position: span.start + 1 });
  const { columns, rows, named } = list(run);
  const pattern = like === null ? null : likePattern(like);
  const matching = rows.filter((row) => pattern === null || pattern.test(String(row[named])));
  if (limit === null && matching.length > MOST_ROWS) throw new RedshiftError('54000', `SHOW gives at most ${MOST_ROWS} rows`);
  const shown = matching.slice(0, limit ?? matching.length);
  return {
    columns: Object.entries(columns).map(([name, type]): ResultColumn => ({ name, type, nullable: true })),
    rows: shown,
    rowCount: shown.length,
  };
}

function list(run: StatementRun<ShowObjects>): Listing {
  const context = bindContext(run);
  switch (run.statement.objects) {
    case 'databases':
      throw new NotEmulated('SHOW DATABASES', { position: run.statement.span.start + 1 });
    case 'schemas':
      return listSchemas(run, context);
    case 'tables':
      return listTables(run, context);
    case 'columns':
      return listColumns(run, context);
    default:
      return run.statement.objects satisfies never;
  }
}

function listSchemas(run: StatementRun<ShowObjects>, context: BindContext): Listing {
  const [database] = named(run, context);
  if (database !== undefined) requireDatabase(database, run, context);
  const source = run.session.catalog.systemRelation('pg_catalog', 'svv_all_schemas', context);
  if (source === null) throw new Error('SVV_ALL_SCHEMAS is always there.');
  return { columns: Object.fromEntries(source.columns.map(({ name, type }) => [name, type])), rows: source.rows, named: 1 };
}

function listTables(run: StatementRun<ShowObjects>, context: BindContext): Listing {
  const parts = named(run, context);
  const schema = parts.at(-1) ?? '';
  if (parts.length > 1) requireDatabase(parts[0] ?? '', run, context);
  const { catalog } = run.session;
  if (catalog.schema(schema) === null) throw new UndefinedSchema(schema, at(context, run.statement.in?.span.start ?? 0));
  if ((catalog.schema(schema)?.external ?? null) !== null)
    throw new NotEmulated('SHOW TABLES FROM an external schema', { position: run.statement.span.start + 1 });
  const relations = [...catalog.state.relations.values()].filter((relation) => relation.schema === schema);
  return {
    columns: {
      database_name: TEXT,
      schema_name: TEXT,
      table_name: TEXT,
      table_type: TEXT,
      table_acl: TEXT,
      remarks: TEXT,
      owner: TEXT,
      last_altered_time: TIMESTAMP,
      last_modified_time: TIMESTAMP,
      dist_style: TEXT,
      table_subtype: TEXT,
    },
    rows: relations
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((relation) => [
        context.facts.database,
        schema,
        relation.name,
        isView(relation) ? 'VIEW' : 'TABLE',
        null,
        relation.comment,
        relation.owner,
        null,
        null,
        relation.kind === 'table' ? distStyle(relation) : null,
        subtype(relation),
      ]),
    named: 2,
  };
}

const isView = (relation: Relation): boolean => relation.kind === 'view' || relation.materialized !== undefined;

const subtype = (relation: Relation): string => {
  if (relation.kind === 'view') return relation.lateBinding ? 'LATE BINDING VIEW' : 'REGULAR VIEW';
  return relation.materialized === undefined ? 'REGULAR TABLE' : 'MATERIALIZED VIEW';
};

const distStyle = (table: Extract<Relation, { kind: 'table' }>): string =>
  table.distStyle === 'key' ? `KEY(${table.columns.find((column) => column.distKey)?.name ?? ''})` : table.distStyle.toUpperCase();

function listColumns(run: StatementRun<ShowObjects>, context: BindContext): Listing {
  const name = run.statement.in;
  if (name === null) throw new Error('SHOW COLUMNS names its table.');
  const relation = requireRelation(relationName(name, context), name, context);
  return {
    columns: {
      database_name: TEXT,
      schema_name: TEXT,
      table_name: TEXT,
      column_name: TEXT,
      ordinal_position: INTEGER,
      column_default: TEXT,
      is_nullable: TEXT,
      data_type: TEXT,
      character_maximum_length: INTEGER,
      numeric_precision: INTEGER,
      numeric_scale: INTEGER,
      remarks: TEXT,
    },
    rows: columnsOfRelation(relation).map(({ name: column, type, notNull, default: missing, comment }, index) => [
      context.facts.database,
      relation.schema,
      relation.name,
      column,
      index + 1,
      missing,
      notNull ? 'NO' : 'YES',
      bareTypeName(type),
      type.kind === 'varchar' || type.kind === 'char' ? type.length : null,
      type.kind === 'decimal' ? type.precision : (INTEGER_BITS[type.kind] ?? null),
      type.kind === 'decimal' ? type.scale : INTEGER_BITS[type.kind] === undefined ? null : 0,
      comment,
    ]),
    named: 3,
  };
}

const INTEGER_BITS: Partial<Record<RedshiftType['kind'], number>> = { smallint: 16, integer: 32, bigint: 64 };

const named = (run: StatementRun<ShowObjects>, context: BindContext): readonly string[] =>
  (run.statement.in?.parts ?? []).map((part) => foldName(part, context.settings));

function requireDatabase(name: string, run: StatementRun<ShowObjects>, context: BindContext): void {
  if (name !== context.facts.database)
    throw new NotEmulated(`another database than "${context.facts.database}"`, { position: run.statement.span.start + 1 });
}

/** `%` is any text and `_` any character. */
const likePattern = (like: string): RegExp =>
  new RegExp(
    `^${[...like].map((char) => (char === '%' ? '.*' : char === '_' ? '.' : char.replace(/[.*+?^${}()|[\]\\/]/, String.raw`\$&`))).join('')}$`,
    'su',
  );
