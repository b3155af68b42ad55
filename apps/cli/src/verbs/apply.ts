import type { RedshiftData } from '@hakkai/aws';
import type { Environment } from '@hakkai/contract';
import { compileOrFail } from '../compile-or-fail.ts';
import { environmentOf } from '../environment-of.ts';
import { UserError } from '../failure.ts';
import { loadProject } from '../load-project.ts';
import { readOptions, type Verb } from '../verb.ts';

export const applyVerb: Verb = {
  name: 'apply',
  summary: 'creates what the warehouse lacks: schemas, tables, views, functions, database roles and their grants',
  help: `hakkai apply [--env E] [--project DIR] [--data-dir DIR | --aws --secret-arn ARN] [--json]

Compiles the project and applies its setup, step by step, as the one owner of the warehouse. What exists stays; applying again is safe.

  --env E           the environment (default: dev)
  --project DIR     the folder with platform.ts (default: the demo's, sql/)
  --data-dir DIR    apply to the warehouse of this data directory (default: .hakkai)
  --aws             apply to the environment's workgroup on AWS, with the credentials that AWS clients find
  --secret-arn ARN  with --aws: the owner's secret; pulumi stack output adminSecretArn (in infra/) prints it
  --json            print one JSON line: {"steps": [{"id", "outcome": "done" | "skipped"}], "done", "skipped"}`,
  async run(args) {
    const { values } = readOptions('apply', args, {
      env: { type: 'string', default: 'dev' },
      project: { type: 'string' },
      'data-dir': { type: 'string' },
      aws: { type: 'boolean', default: false },
      'secret-arn': { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const target = targetOf(values);
    const project = await loadProject(values.project);
    const manifest = compileOrFail(project, values.env);
    const warehouse = await reach(target, environmentOf(project.platform, values.env));
    try {
      const { applySetup } = await import('../apply-setup.ts');
      const steps: { readonly id: string; readonly outcome: 'done' | 'skipped' }[] = [];
      const applied = await applySetup(warehouse.redshift, manifest, {
        onStep({ id }, outcome) {
          steps.push({ id, outcome });
          if (!values.json) console.log(`  ${outcome === 'done' ? '✓' : '·'} ${id}${outcome === 'done' ? '' : ' (there already)'}`);
        },
      });
      console.log(values.json ? JSON.stringify({ steps, ...applied }) : `${applied.done} steps done, ${applied.skipped} there already`);
      return 0;
    } finally {
      await warehouse.close();
    }
  },
};

type Target = { readonly kind: 'laptop'; readonly dataDir: string } | { readonly kind: 'aws'; readonly secretArn: string };

/** @throws UserError (exit code 2) where the options name both warehouses, or the owner is missing */
function targetOf(values: { readonly aws: boolean; readonly 'data-dir'?: string; readonly 'secret-arn'?: string }): Target {
  const secretArn = values['secret-arn'];
  if (!values.aws) {
    if (secretArn !== undefined) throw new UserError('apply: --secret-arn is the owner on AWS; give --aws with it.', { exitCode: 2 });
    return { kind: 'laptop', dataDir: values['data-dir'] ?? '.hakkai' };
  }
  if (values['data-dir'] !== undefined) throw new UserError('apply: give --data-dir or --aws, not both.', { exitCode: 2 });
  if (secretArn === undefined)
    throw new UserError(
      'apply: --aws needs --secret-arn, or what apply makes would belong to you and not to the owner. pulumi stack output adminSecretArn (in infra/) prints it.',
      { exitCode: 2 },
    );
  return { kind: 'aws', secretArn };
}

async function reach(
  target: Target,
  environment: Environment,
): Promise<{ readonly redshift: RedshiftData; readonly close: () => Promise<void> }> {
  switch (target.kind) {
    case 'laptop': {
      const { reachWarehouse } = await import('@hakkai/local');
      return reachWarehouse(target.dataDir, environment);
    }
    case 'aws': {
      const { createRedshiftDataClient } = await import('@hakkai/aws');
      const { region, workgroup, database } = environment;
      return {
        redshift: createRedshiftDataClient({ region, workgroup, database, secretArn: target.secretArn }),
        close: () => Promise.resolve(),
      };
    }
    default:
      return target satisfies never;
  }
}
