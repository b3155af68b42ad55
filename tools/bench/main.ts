import { cpus, totalmem } from 'node:os';
import { compile } from './compile.ts';
import { printFigures } from './figure.ts';
import { localRedshift } from './local-redshift.ts';
import { sessions } from './sessions.ts';
import { spine } from './spine.ts';
import { tpch } from './tpch/tpch.ts';

/** `npm run bench [-- NAME …]`: every figure the project claims, with its peer, in one run. */
const benchmarks = { spine, compile, 'local-redshift': localRedshift, sessions, tpch };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(`bench: no benchmark is called ${unknown.join(', ')}; known are ${Object.keys(benchmarks).join(', ')}.`);
  process.exitCode = 2;
} else {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`,
  );
  for (const [name, run] of Object.entries(benchmarks)) {
    if (asked.length === 0 || asked.includes(name)) printFigures(await run());
  }
}
