import { at, type BindContext } from '../bind/bind-context.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import type { Relation, Table } from '../catalog/catalog-entry.ts';
import { DuplicateObject } from '../redshift-error.ts';
import { putTable } from './create-relation.ts';
import { followRename } from './follow-rename.ts';
import type { StatementRun } from './statement-run.ts';

/** Gives a table or view another name; bound views go on reading it, and grants stay on it. */
export function renameRelation(run: StatementRun, relation: Relation, name: string, context: BindContext): void {
  const { catalog } = run.session;
  const temporary = relation.kind === 'table' && relation.temporary;
  const taken = temporary ? catalog.temporary(name) : catalog.relation(relation.schema, name);
  if (taken !== null) throw new DuplicateObject('relation', name, at(context, run.statement.span.start));
  if (temporary) {
    catalog.dropTemporary(relation.name);
    putTable({ ...relation, name } satisfies Table, run.session);
    return;
  }
  const renamed = { ...relation, name };
  catalog.rename(
    { kind: 'relations', key: relationKey(relation), value: null },
    { kind: 'relations', key: relationKey(renamed), value: renamed },
  );
  followRename(run, new Map([[relationKey(relation), { schema: relation.schema, name }]]), context);
}
