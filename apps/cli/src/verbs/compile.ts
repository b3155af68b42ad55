import { writeFileSync } from 'node:fs';
import { readOptions, type Verb } from '../verb.ts';

export const compileVerb: Verb = {
  name: 'compile',
  summary: 'checks every model, source and function and writes the manifest of an environment',
  help: `hakkai compile [--env E] [--project DIR] [--out FILE] [--json]

Compiles a project for one environment. Nothing but its files is read; all problems are reported at once,
each with file, line, column and what to do.

  --env E        the environment of environments.ts to compile for (default: dev)
  --project DIR  the folder with platform.ts (default: the demo's, sql/)
  --out FILE     write the manifest there
  --json         print the manifest as JSON instead of a summary`,
  async run(args) {
    const { values } = readOptions('compile', args, {
      env: { type: 'string', default: 'dev' },
      project: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const { compileOrFail } = await import('../compile-or-fail.ts');
    const { loadProject } = await import('../load-project.ts');
    const manifest = compileOrFail(await loadProject(values.project), values.env);
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    if (values.out !== undefined) writeFileSync(values.out, text);
    if (values.json) process.stdout.write(text);
    else {
      console.log(
        `${manifest.project} for ${manifest.environment}: ${manifest.sources.length} sources, ${manifest.models.length} models, ` +
          `${manifest.tests.length} tests, ${manifest.reports.length} reports, ${manifest.pipelines.length} pipelines`,
      );
      for (const model of manifest.models)
        console.log(`  ${model.kind.padEnd(11)} ${model.id}  ← ${model.dependsOn.join(', ') || 'nothing'}`);
    }
    return 0;
  },
};
