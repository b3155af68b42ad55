import type { Copy } from '@hakkai/redshift-sql';
import { placed } from '../at-position.ts';
import { at, type BindContext } from '../bind/bind-context.ts';
import type { Table, TableColumn } from '../catalog/catalog-entry.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import { Emitter, physicalTable } from '../emit/emitter.ts';
import { quoteName } from '../emit/quote.ts';
import { RedshiftError } from '../redshift-error.ts';
import { CopyFailed, type LoadReject } from '../runtime/runtime.ts';
import { storageType } from '../types/storage-type.ts';
import { bindLocked, runtimeContext } from './bind-run.ts';
import { missingValue } from './column-value.ts';
import type { Outcome, StatementRun } from './statement-run.ts';
import { tableLock, targetColumn, writableTable } from './target-table.ts';

/** COPY: the runtime reads and types the files, the session inserts. https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html */
export async function copy(run: StatementRun<Copy>): Promise<Outcome> {
  const { statement, session } = run;
  const { bound: table, context } = await bindLocked(
    run,
    (fresh) => tableLock(statement.table, 'write', fresh),
    (fresh) => writableTable(statement.table, fresh),
  );
  const columns = copyColumns(statement, table, context);
  const request = { statement, table: relationKey(table), columns: columns.map(({ name, type, notNull }) => ({ name, type, notNull })) };
  try {
    const outcome = await session.shared.runtime.copy(request, runtimeContext(run)).catch((error: unknown) => {
      throw placed(error, at(context, statement.span.start));
    });
    try {
      const rowCount = await insertLoaded(run, table, columns, outcome.source, context);
      session.lastCopyId = run.queryId;
      session.lastCopyCount = rowCount;
      session.shared.log.addLoad(
        {
          queryId: run.queryId,
          user: session.user,
          processId: session.processId,
          database: session.database,
          source: statement.source.uri,
          table: table.name,
          rows: rowCount,
          files: outcome.files,
          start: run.start,
          end: session.shared.now(),
        },
        logged(run, table, outcome.rejects),
      );
      return { rowCount };
    } finally {
      await outcome.cleanup();
    }
  } catch (error) {
    if (error instanceof CopyFailed) {
      session.lastCopyId = run.queryId;
      session.shared.log.addRejects(logged(run, table, error.rejects));
    }
    throw error;
  }
}

const logged = (run: StatementRun, table: Table, rejects: readonly LoadReject[]) =>
  rejects.map((reject) => ({
    ...reject,
    queryId: run.queryId,
    table: table.name,
    tableId: table.oid,
    processId: run.session.processId,
    user: run.session.user,
    start: run.start,
  }));

function copyColumns(statement: Copy, table: Table, context: BindContext): readonly TableColumn[] {
  const explicit = statement.options.some((option) => option.kind === 'flag' && option.name === 'explicit_ids');
  const settable = (column: TableColumn): boolean => column.identity === null || explicit || column.identity.byDefault;
  if (statement.columns.length === 0) return table.columns.filter((column) => column.identity === null || explicit);
  const named = statement.columns.map((name) => targetColumn(table, name, context));
  for (const [index, column] of named.entries()) {
    if (named.indexOf(column) !== index)
      throw new RedshiftError(
        '42701',
        `column "${column.name}" specified more than once`,
        at(context, (statement.columns[index] ?? statement).span.start),
      );
  }
  const left = explicit ? table.columns.find((column) => column.identity !== null && !named.includes(column)) : undefined;
  if (left !== undefined)
    throw new RedshiftError(
      '0A000',
      `EXPLICIT_IDS needs the identity column "${left.name}" among the columns`,
      at(context, statement.span.start),
    );
  const wrong = named.find((column) => !settable(column));
  if (wrong !== undefined)
    throw new RedshiftError(
      '0A000',
      `cannot load the identity column "${wrong.name}" without EXPLICIT_IDS`,
      at(context, statement.span.start),
    );
  return named;
}

/** Columns that COPY does not fill get their default; a NULL in a NOT NULL column is the engine's error. */
async function insertLoaded(
  run: StatementRun<Copy>,
  table: Table,
  columns: readonly TableColumn[],
  source: string,
  context: BindContext,
): Promise<number> {
  const emitter = new Emitter(new Map(), [], []);
  const names = columns.map((_column, index) => `c${index}`);
  const values = table.columns.map((column) => {
    const index = columns.indexOf(column);
    return index < 0
      ? emitter.expression(missingValue(column, run.statement, context))
      : `CAST(loaded.c${index} AS ${storageType(column.type)})`;
  });
  const target = table.columns.map((column) => quoteName(column.physical)).join(', ');
  return run.session.engine.run(
    `INSERT INTO ${physicalTable(table)} (${target}) SELECT ${values.join(', ')} FROM (${source}) AS loaded(${names.join(', ')})`,
  );
}
