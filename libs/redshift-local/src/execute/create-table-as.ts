import type { CreateTableAs } from '@hakkai/redshift-sql';
import { at } from '../bind/bind-context.ts';
import { bindQuery, nameColumns } from '../bind/bind-query.ts';
import { foldName } from '../bind/fold-name.ts';
import type { Table, TableColumn } from '../catalog/catalog-entry.ts';
import { Emitter, physicalTable } from '../emit/emitter.ts';
import { DuplicateObject, RedshiftError } from '../redshift-error.ts';
import { storageType } from '../types/storage-type.ts';
import { varchar, type RedshiftType } from '../types/redshift-type.ts';
import { bindLocked, withScans } from './bind-run.ts';
import {
  creationLock,
  defaultEncode,
  distStyleOf,
  makeTable,
  newName,
  physicalColumns,
  physicalName,
  withAttributes,
} from './create-relation.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

const DEFAULT_TEXT = 256;

/** An untyped literal becomes VARCHAR. */
const stored = (type: RedshiftType): RedshiftType => (type.kind === 'unknown' ? varchar(DEFAULT_TEXT) : type);

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_AS.html: constraints, identity and defaults are not carried over. */
export async function createTableAs(run: StatementRun<CreateTableAs>): Promise<Outcome> {
  const { statement, session } = run;
  const { bound, context } = await bindLocked(
    run,
    (fresh) => creationLock(statement.name, statement.temporary, fresh),
    (fresh) => ({
      created: newName(statement.name, statement.temporary, statement.ifNotExists, fresh),
      query: bindQuery(statement.query, null, fresh),
    }),
  );
  const { created, query } = bound;
  if (created === null) return DONE;
  const outputs = nameColumns(
    query.columns,
    statement.columns.map((column) => foldName(column, context.settings)),
    statement.span.start,
    context,
  );
  for (const [index, output] of outputs.entries()) {
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
      type: stored(output.type),
      notNull: false,
      default: null,
      identity: null,
      encode: '',
      distKey: false,
      sortKey: 0,
    }),
  );
  const columns = withAttributes(plain, statement.attributes, context).map((column) => ({ ...column, encode: defaultEncode(column) }));
  const table: Table = {
    kind: 'table',
    ...created,
    physical: physicalName(created, oid, session),
    columns,
    distStyle: distStyleOf(statement.attributes, columns),
    primaryKey: [],
    owner: session.user,
    oid,
    comment: null,
  };
  await makeTable(table, session);
  const rowCount = await withScans(run, context.found.scans, (relations) => {
    const casts = columns.map((column, index) => `CAST(c${index} AS ${storageType(column.type)})`).join(', ');
    return session.engine.run(`INSERT INTO ${physicalTable(table)} SELECT ${casts} FROM (${new Emitter(relations, [query]).query(query)})`);
  });
  return { rowCount };
}
