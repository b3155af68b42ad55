import type { RedshiftData } from '@hakkai/aws';
import type { Manifest } from '@hakkai/contract';

/** What apply found and did. */
export interface Applied {
  readonly done: number;
  /** steps whose relation is there already */
  readonly skipped: number;
}

/**
 * Creates what the platform owns in the warehouse: schemas, tables, views, functions, external tables; as the one owner,
 * in the manifest's order. A step that names a relation runs only where that relation does not exist yet.
 *
 * @throws RedshiftStatementError
 */
export async function applySetup(redshift: RedshiftData, manifest: Manifest): Promise<Applied> {
  const present = await relations(redshift);
  const due = manifest.setup.filter(({ unless }) => unless === undefined || !present.has(`${unless.schema}.${unless.name}`));
  for (const step of due) await redshift.executeGroup(step.group, { name: `apply/${step.id}`.slice(0, 500) });
  return { done: due.length, skipped: manifest.setup.length - due.length };
}

async function relations(redshift: RedshiftData): Promise<ReadonlySet<string>> {
  const { rows } = await redshift.query('select table_schema, table_name from svv_tables');
  return new Set(rows.map(([schema, name]) => `${String(schema)}.${String(name)}`));
}
