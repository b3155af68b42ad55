import { isPosition, type Identifier, type Query, type TableAttributes } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { nameColumns } from '../bind/bind-query.ts';
import type { BoundQuery, OutputColumn } from '../bind/bound-query.ts';
import { foldName } from '../bind/fold-name.ts';
import { keptType } from '../bind/literal-length.ts';
import type { Table, TableColumn } from '../catalog/catalog-entry.ts';
import { Emitter, physicalTable } from '../emit/emitter.ts';
import { DuplicateObject, RedshiftError } from '../redshift-error.ts';
import { storageType } from '../types/storage-type.ts';
import { withScans } from './bind-run.ts';
import { defaultEncode } from './column-encoding.ts';
import { checkColumnType, distStyleOf, physicalColumns, physicalName, withAttributes, type NewName } from './create-relation.ts';
import type { StatementRun } from './statement-run.ts';

/** A statement that makes a relation whose columns are those of a query. */
interface MadeOfQuery {
  readonly columns: readonly Identifier[];
  readonly attributes: TableAttributes;
  readonly query: Query;
  readonly span: { readonly start: number };
}

/** The table that holds the rows of a query: its columns have the query's names and types, without constraints or defaults. */
export function tableOfQuery(run: StatementRun, statement: MadeOfQuery, created: NewName, query: BoundQuery, context: BindContext): Table {
  const { session } = run;
  const outputs = nameColumns(
    query.columns,
    statement.columns.map((column) => foldName(column, context.settings)),
    statement.span.start,
    context,
  );
  for (const [index, output] of outputs.entries()) {
    checkColumnType(output.name, output.type, context, statement.query.span.start);
    if (output.name === '?column?')
      throw new RedshiftError(
        '42601',
        `column ${index + 1} of the query has no name: give it an alias`,
        at(context, statement.query.span.start),
      );
    if (outputs.findIndex((other) => other.name === output.name) !== index)
      throw new DuplicateObject('column', output.name, at(context, statement.query.span.start));
  }
  const oid = session.shared.nextOid();
  const physical = physicalColumns(outputs.map((output) => output.name));
  const plain = outputs.map(
    (output, index): TableColumn => ({
      name: output.name,
      physical: physical[index] ?? output.name,
      type: keptType(output.type),
      notNull: false,
      default: null,
      identity: null,
      encode: '',
      distKey: false,
      sortKey: 0,
    }),
  );
  const attributes = namedKeys(statement.attributes, statement.columns, outputs);
  const columns = withAttributes(plain, attributes, context).map((column) => ({ ...column, encode: defaultEncode(column) }));
  return {
    kind: 'table',
    ...created,
    physical: physicalName(created, oid, session),
    columns,
    distStyle: distStyleOf(attributes, columns),
    primaryKey: [],
    owner: session.user,
    oid,
    comment: null,
  };
}

/** Keys by name: `distkey (1)` is the first column of the query. */
function namedKeys(attributes: TableAttributes, names: readonly Identifier[], outputs: readonly OutputColumn[]): TableAttributes {
  const named = (key: Identifier): Identifier => {
    const place = isPosition(key) ? Number(key.text) - 1 : -1;
    const output = outputs[place];
    return output === undefined ? key : (names[place] ?? { ...key, text: output.name, quoted: true });
  };
  const { distKey, sortKey } = attributes;
  return {
    ...attributes,
    distKey: distKey === null ? null : named(distKey),
    sortKey: sortKey === null ? null : { ...sortKey, columns: sortKey.columns.map(named) },
  };
}

/** Puts the rows of a query into its table; gives how many. */
export function fillTable(run: StatementRun, table: Table, query: BoundQuery, context: BindContext): Promise<number> {
  return withScans(run, context.found.scans, (relations) => {
    const casts = table.columns.map((column, index) => `CAST(c${index} AS ${storageType(column.type)})`).join(', ');
    return run.session.engine.run(
      `INSERT INTO ${physicalTable(table)} SELECT ${casts} FROM (${new Emitter(relations, [query], [], run.probe).query(query)})`,
    );
  });
}
