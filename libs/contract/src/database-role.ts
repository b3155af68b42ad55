import type { Environment } from './environment.ts';

/** What somebody does in the warehouse who does not own it: loads raw tables, builds models, reads answers. */
export type DatabaseWork = 'load' | 'build' | 'read';

/**
 * The database role of a work. Apply creates it as the owner and grants to it; an IAM role takes it when it signs in.
 *
 * @example databaseRole({ owner: 'hakkai' }, 'load') // 'hakkai_load'
 */
export function databaseRole(environment: Pick<Environment, 'owner'>, work: DatabaseWork): string {
  return `${environment.owner}_${work}`;
}
