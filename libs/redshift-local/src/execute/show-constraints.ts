import type { ShowConstraints } from '@hakkai/redshift-sql';
import { at } from '../bind/bind-context.ts';
import { relationName, requireRelation } from '../bind/find-relation.ts';
import { constraintsOf } from '../catalog/constraints-of.ts';
import type { Constraint, Relation, Table } from '../catalog/catalog-entry.ts';
import { authorize } from '../authorize/authorize.ts';
import { RedshiftError } from '../redshift-error.ts';
import type { Cell } from '../session/session.ts';
import { INTEGER, MAX_VARCHAR, varchar } from '../types/redshift-type.ts';
import { bindContext } from './bind-run.ts';
import { showResult } from './show-result.ts';
import type { Outcome, StatementRun } from './statement-run.ts';

const TEXT = varchar(MAX_VARCHAR);

const PRIMARY = { database_name: TEXT, schema_name: TEXT, table_name: TEXT, pk_name: TEXT, column_name: TEXT, key_seq: INTEGER };

const FOREIGN = {
  pk_database_name: TEXT,
  pk_schema_name: TEXT,
  pk_table_name: TEXT,
  pk_column_name: TEXT,
  fk_database_name: TEXT,
  fk_schema_name: TEXT,
  fk_table_name: TEXT,
  fk_column_name: TEXT,
  key_seq: INTEGER,
  fk_name: TEXT,
  pk_name: TEXT,
  update_rule: TEXT,
  delete_rule: TEXT,
  deferrability: TEXT,
};

/** The keys of a table, or those of other tables that refer to it. https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_CONSTRAINTS.html */
export async function showConstraints(run: StatementRun<ShowConstraints>): Promise<Outcome> {
  const { keys, table: node, limit } = run.statement;
  const context = bindContext(run);
  const relation = requireRelation(relationName(node, context), node, context);
  if (relation.kind !== 'table') throw new RedshiftError('42809', `"${relation.name}" is not a table`, at(context, node.span.start));
  requireSelect(run, relation, node.span.start);
  const { database } = context.facts;
  if (keys === 'primary keys') {
    const rows = constraintsOf(relation).flatMap((key) =>
      key.kind === 'primary key'
        ? key.columns.map((column, index): readonly Cell[] => [database, relation.schema, relation.name, key.name, column, index + 1])
        : [],
    );
    return showResult(run, PRIMARY, rows, limit);
  }
  const tables = [...run.session.catalog.state.relations.values()].flatMap((one) => (one.kind === 'table' ? [one] : []));
  const referring = keys === 'foreign keys' ? [relation] : tables;
  const rows = referring.flatMap((from) =>
    constraintsOf(from).flatMap((key) => {
      if (key.kind !== 'foreign key' || (keys === 'foreign keys exported' && key.references.oid !== relation.oid)) return [];
      return foreignRows(from, key, tables, database);
    }),
  );
  return showResult(run, FOREIGN, rows, limit);
}

/** A row for each column, with nothing of rules: keys are not enforced. */
function foreignRows(
  from: Table,
  key: Extract<Constraint, { kind: 'foreign key' }>,
  tables: readonly Table[],
  database: string,
): readonly (readonly Cell[])[] {
  const to = tables.find(({ oid }) => oid === key.references.oid);
  const unique =
    to === undefined
      ? undefined
      : constraintsOf(to).find(({ columns, kind }) => kind !== 'foreign key' && columns.join() === key.references.columns.join());
  return key.columns.map((column, index) => [
    database,
    to?.schema ?? null,
    to?.name ?? null,
    key.references.columns[index] ?? null,
    database,
    from.schema,
    from.name,
    column,
    index + 1,
    key.name,
    unique?.name ?? null,
    null,
    null,
    null,
  ]);
}

function requireSelect({ session }: StatementRun, relation: Relation, offset: number): void {
  authorize(
    [
      {
        user: session.user,
        anyOf: [
          { kind: 'owner', owner: relation.owner },
          { kind: 'relation', privilege: 'select', relation },
        ],
        refusal: `permission denied for relation ${relation.name}`,
        position: offset + 1,
      },
    ],
    session.catalog.state,
  );
}
