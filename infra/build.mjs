/**
 * Builds what `pulumi up` deploys, into dist/: the program, one bundle for each Lambda, the manifest of the environment.
 * Plain JavaScript, because Pulumi starts it with the system's Node, which may be 20 and run no TypeScript.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RunError } from '@pulumi/pulumi';
import { build } from 'esbuild';

const infra = dirname(fileURLToPath(import.meta.url));
const lambdas = join(infra, '../apps/lambdas/src');

/** Packages stay outside: the program must share Pulumi's own copy with the runtime that starts it. */
export async function buildProgram(outfile = join(infra, 'dist/program.mjs')) {
  await build({
    entryPoints: [join(infra, 'src/program.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['@pulumi/*'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** One file a Lambda, with everything it needs: what was tested is what runs, whatever SDK the runtime brings. */
export async function buildLambdas(names, outdir = join(infra, 'dist/lambdas')) {
  await build({
    entryPoints: names.map((name) => ({ in: join(lambdas, `${name}.ts`), out: `${name}/index` })),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // Bundled CommonJS packages ask for Node's own modules with require.
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    minifySyntax: true,
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
  });
}

/** What the DAGs read. The CLI finds the Node it needs by itself, and says what is wrong with the SQL. */
export async function compileManifest(environment) {
  mkdirSync(join(infra, 'dist'), { recursive: true });
  const cli = join(infra, '../apps/cli/bin/hakkai.mjs');
  const out = join(infra, `dist/manifest-${environment}.json`);
  const child = spawn(process.execPath, [cli, 'compile', '--env', environment, '--out', out], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [status] = await once(child, 'exit');
  if (status === 0) return;
  const error = new RunError(`hakkai compile --env ${environment} failed, so nothing is deployed: its errors stand above.`);
  // Pulumi inspects the stack, and Node's inspect runs in circles over frames of @pulumi's sources (see src/deployment-refused.ts).
  error.stack = error.message;
  throw error;
}

export const FUNCTIONS = ['capture-dynamodb', 'load', 'snapshot', 'activate-source', 'deliver-slack'];

export async function buildAll(environment) {
  // First, because it is what a person's change breaks.
  await compileManifest(environment);
  await Promise.all([buildProgram(), buildLambdas(FUNCTIONS)]);
}

if (process.argv[1] !== undefined && relative(process.argv[1], fileURLToPath(import.meta.url)) === '') {
  const environment = process.argv[2];
  if (environment === undefined) {
    console.error('Say for which environment to build: npm run build -w infra -- dev');
    process.exit(1);
  }
  await buildAll(environment);
}
