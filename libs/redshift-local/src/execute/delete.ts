import type { Delete } from '@hakkai/redshift-sql';
import type { BindContext } from '../bind/bind-context.ts';
import { PLAIN_SITE, truth } from '../bind/bind-expression.ts';
import { bindWith } from '../bind/bind-query.ts';
import { bindFrom } from '../bind/bind-from.ts';
import type { BoundExpression } from '../bind/bound-expression.ts';
import type { BoundCommonTable, BoundFrom } from '../bind/bound-query.ts';
import { Scope } from '../bind/scope.ts';
import type { Table } from '../catalog/catalog-entry.ts';
import { Emitter, physicalTable } from '../emit/emitter.ts';
import { bindLocked, withScans } from './bind-run.ts';
import { refuseChangedRows } from './refuse-changed-rows.ts';
import type { Outcome, StatementRun } from './statement-run.ts';
import { tableLock, writableTable } from './target-table.ts';
import { addTarget } from './update.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_DELETE.html */
export async function deleteRows(run: StatementRun<Delete>): Promise<Outcome> {
  const { statement } = run;
  const { bound, context } = await bindLocked(
    run,
    (fresh) => tableLock(statement.target, 'write', fresh),
    (fresh) => bindDelete(statement, fresh),
  );
  const rowCount = await withScans(run, context.found.scans, async (relations) => {
    const emitter = new Emitter(
      relations,
      bound.commonTables.map((table) => table.query),
      bound.where === null ? [] : [bound.where],
      run.probe,
    );
    const using = bound.using === null ? null : emitter.from(bound.using);
    const where = bound.where === null ? null : emitter.expression(bound.where);
    const common = emitter.withClause(bound.commonTables);
    const target = `${physicalTable(bound.table)} AS r${bound.id}`;
    await refuseChangedRows(run.session, bound.table, (isChanged) => {
      const rows = [isChanged(`r${bound.id}.rowid`), ...(where === null ? [] : [`(${where})`])].join(' AND ');
      return `${common}SELECT 1 FROM ${target}${using === null ? '' : `, ${using}`} WHERE ${rows}`;
    });
    const others = using === null ? '' : ` USING ${using}`;
    return run.session.engine.run(`${common}DELETE FROM ${target}${others}${where === null ? '' : ` WHERE ${where}`}`);
  });
  return { rowCount };
}

export interface BoundDelete {
  readonly table: Table;
  readonly id: number;
  readonly commonTables: readonly BoundCommonTable[];
  readonly using: BoundFrom | null;
  readonly where: BoundExpression | null;
}

export function bindDelete(statement: Delete, context: BindContext): BoundDelete {
  const around = new Scope(null);
  const commonTables = statement.with === null ? [] : bindWith(statement.with, around, context);
  const table = writableTable(statement.target, context);
  const scope = new Scope(around);
  const id = addTarget(table, statement.target, statement.alias, scope, context);
  const using = bindFrom(statement.using, scope, context);
  const where = statement.where === null ? null : truth(statement.where, scope, context, PLAIN_SITE('WHERE'));
  return { table, id, commonTables, using, where };
}
