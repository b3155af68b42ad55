import { environmentOf } from '../environment-of.ts';
import { readOptions, type Verb } from '../verb.ts';

export const queryVerb: Verb = {
  name: 'query',
  summary: 'asks the warehouse of a data directory, beside a running platform or after it stopped',
  help: `hakkai query "SQL" [--data-dir DIR] [--env E] [--project DIR] [--json]

  --data-dir DIR  the platform's data directory (default: .hakkai)
  --env E         the environment it was started for (default: dev)
  --project DIR   the folder with platform.ts (default: the demo's, sql/)
  --json          print the rows as one JSON array of objects`,
  async run(args) {
    const { values, positionals } = readOptions(
      'query',
      args,
      {
        'data-dir': { type: 'string', default: '.hakkai' },
        env: { type: 'string', default: 'dev' },
        project: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
      { min: 1, max: 1 },
    );
    const { loadProject } = await import('../load-project.ts');
    const { reachWarehouse } = await import('@hakkai/local');
    const { asObjects, printTable } = await import('../print-table.ts');
    const { platform } = await loadProject(values.project);
    const warehouse = await reachWarehouse(values['data-dir'], environmentOf(platform, values.env));
    try {
      const result = await warehouse.redshift.query(positionals[0] ?? '');
      if (values.json) console.log(JSON.stringify(asObjects(result)));
      else if (result.columns.length > 0) printTable(result);
      else console.log('Done.');
      return 0;
    } finally {
      await warehouse.close();
    }
  },
};
