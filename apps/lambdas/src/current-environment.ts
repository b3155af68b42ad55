import type { Environment, Platform } from '@hakkai/contract';

/** Thrown when a function is deployed without saying for which environment, or for one that is not declared. */
export class UnknownEnvironmentError extends Error {
  constructor(name: string | undefined, known: readonly string[]) {
    super(
      `HAKKAI_ENVIRONMENT is ${name === undefined ? 'not set' : `"${name}"`}; the platform declares ${known.join(', ')}. Set it in the function's configuration.`,
    );
    this.name = 'UnknownEnvironmentError';
  }
}

/** The environment that `HAKKAI_ENVIRONMENT` names. @throws UnknownEnvironmentError */
export function currentEnvironment(
  platform: Pick<Platform, 'environments'>,
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const name = variables['HAKKAI_ENVIRONMENT'];
  const found = platform.environments.find((environment) => environment.name === name);
  if (!found)
    throw new UnknownEnvironmentError(
      name,
      platform.environments.map((environment) => environment.name),
    );
  return found;
}
