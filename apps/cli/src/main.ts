import { reportFailure } from './failure.ts';
import { verbs } from './verbs/index.ts';

/** `hakkai <verb> [options]`: finds the verb, runs it, and turns what it throws into a message and an exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(overview());
    return name === undefined ? 2 : 0;
  }
  const verb = verbs.find((candidate) => candidate.name === name);
  if (!verb) {
    console.error(`hakkai: "${name}" is no verb. Known are ${verbs.map((v) => v.name).join(', ')}; hakkai --help says what they do.`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(verb.help);
    return 0;
  }
  return verb.run(args);
}

function overview(): string {
  const width = Math.max(...verbs.map((verb) => verb.name.length));
  const lines = verbs.map((verb) => `  hakkai ${verb.name.padEnd(width)}  ${verb.summary}`);
  return [
    'Hakkai: the data platform of a small product team, on a laptop and on AWS.',
    '',
    ...lines,
    '',
    'hakkai <verb> --help says more.',
  ].join('\n');
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = reportFailure(error);
}
