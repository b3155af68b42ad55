import { existsSync, readdirSync } from 'node:fs';
import { platform } from '@hakkai/sql/platform';
import * as pulumi from '@pulumi/pulumi';
import { deployPlatform, type DeployedPlatform } from '../index.ts';
import { FUNCTIONS, type Artifacts } from './components/artifacts.ts';
import { DeploymentRefused } from './deployment-refused.ts';
import { parseStackConfig } from './stack-config.ts';

/** What Pulumi runs: reads the config of the selected stack, finds what was built, deploys. Paths are relative to infra/. */
export default function program(): DeployedPlatform {
  const name = pulumi.getStack();
  const stack = parseStackConfig(name, pulumi.runtime.allConfig(), platform);
  return deployPlatform(stack, findArtifacts(name));
}

/** @throws DeploymentRefused naming what is not built, and how to build it */
function findArtifacts(stack: string): Artifacts {
  const artifacts: Artifacts = {
    lambdas: 'dist/lambdas',
    dags: readdirSync('../dags')
      .filter((file) => file.endsWith('.py'))
      .map((file) => `../dags/${file}`),
    manifest: `dist/manifest-${stack}.json`,
  };
  const missing = [artifacts.manifest, ...FUNCTIONS.map((name) => `${artifacts.lambdas}/${name}/index.mjs`)].filter(
    (path) => !existsSync(path),
  );
  if (missing.length > 0) {
    throw new DeploymentRefused(`Not built: ${missing.map((path) => `infra/${path}`).join(', ')}. Run: npm run build -w infra -- ${stack}`);
  }
  return artifacts;
}
