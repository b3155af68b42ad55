import { compileRoutes, nextActivationStep, type ActivationStep, type SnapshotStates, type SourceTables } from '@hakkai/capture';
import { epochName, type Environment, type Platform } from '@hakkai/contract';

/** Where a source stands after a look. */
export interface Activated {
  readonly source: string;
  readonly step: ActivationStep | { readonly kind: 'failed'; readonly because: string };
}

/** Thrown after every source was looked at, when some need a person. */
export class ActivationError extends Error {
  readonly looks: readonly Activated[];

  constructor(looks: readonly Activated[]) {
    const held = looks.flatMap(({ source, step }) => (needsPerson(step) ? [`source ${source}: ${step.because}`] : []));
    super(`Not live: ${held.join(' | ')}`);
    this.name = 'ActivationError';
    this.looks = looks;
  }
}

/**
 * Looks at the table of every streamed source and takes its next step. Called when a table was created and every five minutes, so one
 * step a call is enough; a source that fails does not hold up the others.
 *
 * @throws ActivationError
 */
export function createActivateSourceHandler(ports: {
  readonly platform: Pick<Platform, 'sources'>;
  readonly environment: Pick<Environment, 'tables' | 'stream' | 'region' | 'account'>;
  readonly tables: SourceTables;
  readonly states: Pick<SnapshotStates, 'read'>;
  /** begins the snapshot, or goes on with it */
  readonly takeSnapshot: (source: string) => Promise<unknown>;
}): () => Promise<readonly Activated[]> {
  const { region, account, stream } = ports.environment;
  const streamArn = `arn:aws:kinesis:${region}:${account}:stream/${stream}`;
  const routes = [...compileRoutes(ports.platform, ports.environment)];

  async function look(table: string, { source }: (typeof routes)[number][1]): Promise<Activated> {
    try {
      const found = table.startsWith('arn:') ? null : await ports.tables.observe(table, streamArn);
      const snapshot = found && (await ports.states.read(`${source.name}:${epochName(source)}`));
      const step = nextActivationStep(source, table, found, snapshot?.complete === true);
      if (step.kind === 'enable-destination') await ports.tables.enableDestination(table, streamArn);
      if (step.kind === 'set-microseconds') await ports.tables.setMicroseconds(table, streamArn);
      if (step.kind === 'take-snapshot') await ports.takeSnapshot(source.name);
      return { source: source.name, step };
    } catch (error) {
      return { source: source.name, step: { kind: 'failed', because: error instanceof Error ? error.message : String(error) } };
    }
  }

  return async () => {
    const looks = await Promise.all(routes.map(([table, contract]) => look(table, contract)));
    if (looks.some(({ step }) => needsPerson(step))) throw new ActivationError(looks);
    return looks;
  };
}

function needsPerson(step: Activated['step']): step is Extract<Activated['step'], { kind: 'refuse' | 'failed' }> {
  return step.kind === 'refuse' || step.kind === 'failed';
}
