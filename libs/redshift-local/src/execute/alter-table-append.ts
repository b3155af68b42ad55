import type { AlterTableAppend } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import type { Table, TableColumn } from '../catalog/catalog-entry.ts';
import { Emitter, physicalTable } from '../emit/emitter.ts';
import { quoteName } from '../emit/quote.ts';
import { RedshiftError } from '../redshift-error.ts';
import { typeName } from '../types/redshift-type.ts';
import { bindLocked } from './bind-run.ts';
import { missingValue } from './column-value.ts';
import { outsideTransaction } from './create-external.ts';
import type { Outcome, StatementRun } from './statement-run.ts';
import { tableLock, writableTable } from './target-table.ts';

/** Moves the rows of one table to the end of another. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html */
export async function alterTableAppend(run: StatementRun<AlterTableAppend>): Promise<Outcome> {
  const { statement, session } = run;
  outsideTransaction(run, 'ALTER TABLE APPEND');
  const { bound, context } = await bindLocked(
    run,
    (fresh) => [...tableLock(statement.target, 'exclusive', fresh), ...tableLock(statement.source, 'exclusive', fresh)],
    (fresh) => ({ target: writableTable(statement.target, fresh), source: writableTable(statement.source, fresh) }),
  );
  const { target, source } = bound;
  const shared = sharedColumns(run, target, source, context);
  const emitter = new Emitter(new Map(), []);
  const values = target.columns.map((column) => {
    const from = shared.get(column.name);
    return from === undefined ? emitter.expression(missingValue(column, statement, context)) : quoteName(from.physical);
  });
  const columns = target.columns.map((column) => quoteName(column.physical)).join(', ');
  const rowCount = await session.engine.run(
    `INSERT INTO ${physicalTable(target)} (${columns}) SELECT ${values.join(', ')} FROM ${physicalTable(source)}`,
  );
  await session.engine.run(`DELETE FROM ${physicalTable(source)}`);
  return { rowCount };
}

/** Columns both tables have, of one type; others are an error unless IGNOREEXTRA or FILLTARGET allows them. */
function sharedColumns(
  run: StatementRun<AlterTableAppend>,
  target: Table,
  source: Table,
  context: BindContext,
): ReadonlyMap<string, TableColumn> {
  const { statement } = run;
  const position = at(context, statement.span.start);
  const shared = new Map<string, TableColumn>();
  for (const column of source.columns) {
    const twin = target.columns.find((candidate) => candidate.name === column.name);
    if (twin === undefined) {
      if (statement.extraColumns !== 'ignoreextra')
        throw new RedshiftError('42804', `column "${column.name}" of ${source.name} is not in ${target.name}: use IGNOREEXTRA`, position);
      continue;
    }
    if (typeName(twin.type) !== typeName(column.type))
      throw new RedshiftError(
        '42804',
        `column "${column.name}" is ${typeName(column.type)} in ${source.name} and ${typeName(twin.type)} in ${target.name}`,
        position,
      );
    shared.set(column.name, column);
  }
  const missing = target.columns.find((column) => !shared.has(column.name) && column.identity === null);
  if (missing !== undefined && statement.extraColumns !== 'filltarget')
    throw new RedshiftError('42804', `column "${missing.name}" of ${target.name} is not in ${source.name}: use FILLTARGET`, position);
  return shared;
}
