import type { Environment } from '@hakkai/contract';

/** A report goes to a channel that its environment does not name. */
export class UnknownChannelError extends Error {
  constructor(channel: string, environment: Pick<Environment, 'name' | 'slack'>) {
    const known = Object.keys(environment.slack);
    super(
      `The environment ${environment.name} has no Slack channel called ${channel}: add it to \`slack\` in environments.ts` +
        (known.length === 0 ? '.' : `; it has ${known.join(', ')}.`),
    );
    this.name = 'UnknownChannelError';
  }
}

/** The id of a logical channel in an environment. @throws UnknownChannelError */
export function slackChannel(environment: Pick<Environment, 'name' | 'slack'>, channel: string): string {
  const id = environment.slack[channel];
  if (id === undefined) throw new UnknownChannelError(channel, environment);
  return id;
}
