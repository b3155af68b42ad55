import type { Environment, SetupStep, Source } from '@hakkai/contract';
import { kinesisSourceSetup } from './kinesis-source-setup.ts';
import { spectrumSourceSetup } from './spectrum-source-setup.ts';

/**
 * What a source has in the warehouse, whichever way its changes travel: `source.<name>` is there for models in any case, and empty
 * and typed until its first object is loaded.
 *
 * @throws StatementError when the declaration cannot be said in Redshift's SQL.
 */
export function sourceSetup(source: Source, environment: Environment): SetupStep[] {
  switch (source.via) {
    case 'kinesis':
      return kinesisSourceSetup(source, environment);
    case 'spectrum':
      return spectrumSourceSetup(source, environment);
    default:
      return unknownRoute(source.via);
  }
}

function unknownRoute(via: never): never {
  throw new TypeError(`No setup is known for via ${String(via)}.`);
}
