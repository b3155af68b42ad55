import { environmentOf } from '../environment-of.ts';
import { aborted, stopSignal } from '../stop-signal.ts';
import { readOptions, type Verb } from '../verb.ts';

/** A few records repeat and change order in the demo too, as DynamoDB's Kinesis destination allows itself. */
const CHAOS = { seed: 2026, repeat: 0.02, reorder: 0.02 };

export const startVerb: Verb = {
  name: 'start',
  summary: 'runs the whole platform on real data on this machine',
  help: `hakkai start [--once] [--data-dir DIR] [--env E] [--project DIR] [--json]

Starts stand-ins for DynamoDB, Kinesis, S3, Lambda and Slack and a local Redshift, lets a tournament service play a real World Cup
into DynamoDB, carries every change into Redshift, builds and tests the models and sends the report. Then it keeps running until
Ctrl-C. A second start on the same data directory goes on where the first stopped.

  --once          end when the data has arrived and the report is out
  --data-dir DIR  where everything is kept (default: .hakkai)
  --env E         the environment to play (default: dev)
  --project DIR   the folder with platform.ts (default: the demo's, sql/)
  --json          print nothing but one JSON line at the end:
                  {"sources":[{"name","in","loaded","quarantined","p50Ms","p95Ms"}],"models":{"ok","failed"},
                   "tests":{"passed","failed"},"seconds","peakMemoryMb"}`,
  async run(args) {
    const { values } = readOptions('start', args, {
      once: { type: 'boolean', default: false },
      'data-dir': { type: 'string', default: '.hakkai' },
      env: { type: 'string', default: 'dev' },
      project: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const { compileOrFail } = await import('../compile-or-fail.ts');
    const { loadProject } = await import('../load-project.ts');
    const signal = stopSignal();
    const project = await loadProject(values.project);
    const manifest = compileOrFail(project, values.env);
    const { start } = await import('../start/start.ts');
    const { QUIET, terminalProgress } = await import('../start/progress.ts');
    const { isGood, summaryText } = await import('../start/summary.ts');
    const { running, summary } = await start({
      platform: project.platform,
      environment: environmentOf(project.platform, values.env),
      manifest,
      dataDir: values['data-dir'],
      chaos: CHAOS,
      progress: values.json ? QUIET : terminalProgress(process.stdout),
      signal,
      show: !values.json,
    });
    try {
      const done = await Promise.race([summary, aborted(signal).then(() => null)]);
      if (done === null) return 130;
      console.log(values.json ? JSON.stringify(done) : `\n${summaryText(done)}`);
      if (!values.once) {
        if (!values.json) console.log('\nRunning. Ctrl-C stops it.');
        await aborted(signal);
      }
      return isGood(done) ? 0 : 1;
    } finally {
      await running.stop();
      // What was under way when the stop came ends with it; its failure is not news.
      await summary.catch(() => undefined);
    }
  },
};
