import { environmentOf } from '../environment-of.ts';
import { readOptions, type Verb } from '../verb.ts';

export const runVerb: Verb = {
  name: 'run',
  summary: 'builds and tests models in the warehouse of a data directory',
  help: `hakkai run [SELECTOR …] [--data-dir DIR] [--env E] [--project DIR] [--json]

Compiles the project, applies what the warehouse lacks, then builds models in dependency order and tests each
before what reads it. Selectors: marts.bracket, marts.*, +marts.top_scorers, tag:x; all models unless given.

  --data-dir DIR  the platform's data directory (default: .hakkai)
  --env E         the environment it was started for (default: dev)
  --project DIR   the folder with platform.ts (default: the demo's, sql/)
  --json          print one JSON line: {"models": {"ok", "failed"}, "tests": {"passed", "failed"}, "failures": [...]}`,
  async run(args) {
    const { values, positionals } = readOptions(
      'run',
      args,
      {
        'data-dir': { type: 'string', default: '.hakkai' },
        env: { type: 'string', default: 'dev' },
        project: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
      { min: 0, max: Number.POSITIVE_INFINITY },
    );
    const { compileOrFail } = await import('../compile-or-fail.ts');
    const { loadProject } = await import('../load-project.ts');
    const project = await loadProject(values.project);
    const manifest = compileOrFail(project, values.env);
    const { reachWarehouse } = await import('@hakkai/local');
    const { applySetup } = await import('../apply-setup.ts');
    const { runModels } = await import('../run-models.ts');
    const warehouse = await reachWarehouse(values['data-dir'], environmentOf(project.platform, values.env));
    try {
      await applySetup(warehouse.redshift, manifest);
      const done = await runModels(warehouse.redshift, manifest, {
        selectors: positionals,
        ...(values.json
          ? {}
          : { onModel: (model, seconds, tests) => console.log(`  ✓ ${model.id} (${seconds.toFixed(2)} s, ${tests} tests)`) }),
      });
      if (values.json) console.log(JSON.stringify(done));
      else {
        for (const failure of done.failures) console.log(`  ✗ ${failure}`);
        console.log(
          `${done.models.ok} models built, ${done.models.failed} failed; ${done.tests.passed} tests passed, ${done.tests.failed} failed`,
        );
      }
      return done.models.failed === 0 ? 0 : 1;
    } finally {
      await warehouse.close();
    }
  },
};
