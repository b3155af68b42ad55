import type { RedshiftData } from '@hakkai/aws';
import type { Manifest, SetupResult, SetupStep } from '@hakkai/contract';

/** What apply found and did. */
export interface Applied {
  readonly done: number;
  /** steps whose relation or role is there already */
  readonly skipped: number;
}

export interface ApplyOptions {
  /** Hears of each step when it is done, or was found to be. */
  readonly onStep?: (step: SetupStep, outcome: 'done' | 'skipped') => void;
}

/**
 * Creates what the platform owns in the warehouse: schemas, tables, views, functions, external tables, and the database roles with
 * what each may do; as the one owner, in the manifest's order. A step that names what it makes runs only where that does not exist yet.
 *
 * @throws RedshiftStatementError
 */
export async function applySetup(redshift: RedshiftData, manifest: Manifest, { onStep }: ApplyOptions = {}): Promise<Applied> {
  const present = new Set([...(await relations(redshift)), ...(await roles(redshift))]);
  let done = 0;
  for (const step of manifest.setup) {
    const skipped = step.unless !== undefined && present.has(resultKey(step.unless));
    if (!skipped) {
      await redshift.executeGroup(step.group, { name: `apply/${step.id}`.slice(0, 500) });
      done += 1;
    }
    onStep?.(step, skipped ? 'skipped' : 'done');
  }
  return { done, skipped: manifest.setup.length - done };
}

function resultKey(result: SetupResult): string {
  switch (result.kind) {
    case 'relation':
      return `relation ${result.schema}.${result.name}`;
    case 'role':
      return `role ${result.name}`;
    default:
      return result satisfies never;
  }
}

async function relations(redshift: RedshiftData): Promise<readonly string[]> {
  const { rows } = await redshift.query('select table_schema, table_name from svv_tables');
  return rows.map(([schema, name]) => resultKey({ kind: 'relation', schema: String(schema), name: String(name) }));
}

async function roles(redshift: RedshiftData): Promise<readonly string[]> {
  const { rows } = await redshift.query('select role_name from svv_roles');
  return rows.map(([name]) => resultKey({ kind: 'role', name: String(name) }));
}
