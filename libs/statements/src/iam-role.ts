import type { Environment } from '@hakkai/contract';
import { quoteLiteral } from './quote.ts';

/** What follows IAM_ROLE: the environment's role, or the warehouse's default one. Source: "Authorization parameters" of COPY. */
export function iamRole(environment: Pick<Environment, 'copyRole'>): string {
  return environment.copyRole === undefined ? 'default' : quoteLiteral(environment.copyRole);
}
