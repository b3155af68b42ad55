import { type RedshiftData, RedshiftStatementError } from '@hakkai/aws';
import type { Environment, Platform, RelationName } from '@hakkai/contract';
import { platformSetup, sourceSetup } from '@hakkai/statements';

/** What `hakkai apply` does for the sources alone: the relations that loads write, unless they are there. */
export async function setUpWarehouse(redshift: RedshiftData, project: Platform, environment: Environment): Promise<void> {
  for (const step of [...platformSetup(environment), ...project.sources.flatMap((source) => sourceSetup(source, environment))]) {
    if (step.unless?.kind === 'relation' && (await exists(redshift, step.unless))) continue;
    await redshift.executeGroup(step.group);
  }
}

async function exists(redshift: RedshiftData, { schema, name }: RelationName): Promise<boolean> {
  try {
    await redshift.query(`select 1 from "${schema}"."${name}" where false`);
    return true;
  } catch (error) {
    if (error instanceof RedshiftStatementError && error.message.includes('does not exist')) return false;
    throw error;
  }
}
