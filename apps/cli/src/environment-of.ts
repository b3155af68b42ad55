import type { Environment, Platform } from '@hakkai/contract';
import { UserError } from './failure.ts';

/** @throws UserError that lists the declared environments */
export function environmentOf(platform: Platform, name: string): Environment {
  const found = platform.environments.find((environment) => environment.name === name);
  if (found) return found;
  const known = platform.environments.map((environment) => environment.name).join(', ');
  throw new UserError(`There is no environment "${name}" in ${platform.name}; declared are ${known}.`, { exitCode: 2 });
}
