import type { Analyze, Comment, Vacuum } from '@hakkai/redshift-sql';
import { at } from '../bind/bind-context.ts';
import { relationName, requireRelation } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import { NotEmulated, UndefinedSchema } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import { outsideTransaction } from './create-external.ts';
import { putTable } from './create-relation.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';
import { targetTable } from './target-table.ts';

/** ANALYZE and VACUUM check their table; there is nothing to reorganise on a laptop. VACUUM can not run in a transaction. */
export async function analyze(run: StatementRun<Analyze | Vacuum>): Promise<Outcome> {
  const { statement } = run;
  if (statement.kind === 'vacuum') outsideTransaction(run, 'VACUUM');
  if (statement.table !== null) targetTable(statement.table, bindContext(run));
  return DONE;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_COMMENT.html */
export async function comment(run: StatementRun<Comment>): Promise<Outcome> {
  const { statement, session } = run;
  const { on } = statement;
  if (on.kind !== 'comment-on-object' || on.object === 'column' || on.object === 'database')
    throw new NotEmulated(`COMMENT ON ${on.kind === 'comment-on-object' ? on.object.toUpperCase() : 'a routine or constraint'}`, {
      position: statement.span.start + 1,
    });
  await session.startEngine();
  const context = bindContext(run);
  if (on.object === 'schema') {
    const name = foldName(on.name.parts.at(-1) ?? { kind: 'identifier', text: '', quoted: false, span: on.span }, context.settings);
    const schema = session.catalog.state.schemas.get(name);
    if (schema === undefined) throw new UndefinedSchema(name, at(context, on.span.start));
    session.catalog.change({ kind: 'schemas', key: name, value: { ...schema, comment: statement.text } });
    return DONE;
  }
  const relation = requireRelation(relationName(on.name, context), on.name, context);
  if (relation.kind === 'table') putTable({ ...relation, comment: statement.text }, session);
  else session.catalog.change({ kind: 'relations', key: relationKey(relation), value: { ...relation, comment: statement.text } });
  return DONE;
}
