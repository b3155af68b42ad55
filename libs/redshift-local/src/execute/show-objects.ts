import type { ShowObjects } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { relationName, requireRelation } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import { columnsOfRelation } from '../catalog/svv-views.ts';
import type { Relation } from '../catalog/catalog-entry.ts';
import { NotEmulated, UndefinedSchema } from '../redshift-error.ts';
import type { Cell } from '../session/session.ts';
import { bareTypeName, INTEGER, MAX_VARCHAR, TIMESTAMP, varchar, type RedshiftType } from '../types/redshift-type.ts';
import { bindContext } from './bind-run.ts';
import { likePattern } from './like-pattern.ts';
import { showResult } from './show-result.ts';
import { routineColumns, routineRows } from './show-routines.ts';
import type { Outcome, StatementRun } from './statement-run.ts';

const TEXT = varchar(MAX_VARCHAR);

interface Listing {
  readonly columns: Readonly<Record<string, RedshiftType>>;
  readonly rows: readonly (readonly Cell[])[];
  /** The column LIKE looks at. */
  readonly named: number;
}

/**
 * SHOW of what is in a database, schema or table; LIKE tells upper from lower case. Access lists and times of change are not kept: NULL.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_TABLES.html
 */
export async function showObjects(run: StatementRun<ShowObjects>): Promise<Outcome> {
  const { like, limit } = run.statement;
  const { columns, rows, named } = list(run);
  const pattern = like === null ? null : likePattern(like);
  return showResult(
    run,
    columns,
    rows.filter((row) => pattern === null || pattern.test(String(row[named]))),
    limit,
  );
}

function list(run: StatementRun<ShowObjects>): Listing {
  const context = bindContext(run);
  switch (run.statement.objects) {
    case 'databases':
      return { ...systemListing(run, 'svv_redshift_databases', context), named: 0 };
    case 'functions':
    case 'procedures': {
      const schema = requireSchema(run, context);
      return { columns: routineColumns(run.statement.objects), rows: routineRows(run, schema, context.facts.database), named: 2 };
    }
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
  return { ...systemListing(run, 'svv_all_schemas', context), named: 1 };
}

/** A SHOW that gives what a system view has. */
function systemListing(run: StatementRun, view: string, context: BindContext): Pick<Listing, 'columns' | 'rows'> {
  const source = run.session.catalog.systemRelation('pg_catalog', view, context);
  if (source === null) throw new Error(`${view} is always there.`);
  return { columns: Object.fromEntries(source.columns.map(({ name, type }) => [name, type])), rows: source.rows };
}

/** The schema that FROM SCHEMA names, which must be there. */
function requireSchema(run: StatementRun<ShowObjects>, context: BindContext): string {
  const parts = named(run, context);
  const schema = parts.at(-1) ?? '';
  if (parts.length > 1) requireDatabase(parts[0] ?? '', run, context);
  if (context.catalog.schema(schema) === null) throw new UndefinedSchema(schema, at(context, run.statement.in?.span.start ?? 0));
  return schema;
}

function listTables(run: StatementRun<ShowObjects>, context: BindContext): Listing {
  const schema = requireSchema(run, context);
  const { catalog } = run.session;
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
