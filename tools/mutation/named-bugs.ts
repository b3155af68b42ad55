/**
 * Puts each bug of `named-bugs.json` into the local Redshift and shows which test kills it. A bug fails that survives, whose text is no more
 * in the source, or whose test is gone. `node tools/mutation/named-bugs.ts [part of a name ...]`. Ends with one line: N passed, N failed.
 */
import { runWithBug, runWithoutBug } from './kill-bug.ts';
import { readNamedBugs, type NamedBug } from './named-bug.ts';

const AT_ONCE = 2;

const parts = process.argv.slice(2);
const bugs = readNamedBugs().filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)));
let killed = 0;
let failed = 0;

async function judge(bug: NamedBug): Promise<void> {
  const started = Date.now();
  const verdict = await runWithBug(bug);
  const time = `${((Date.now() - started) / 1000).toFixed(1)} s`;
  if (verdict.kind === 'failed') {
    killed += 1;
    console.log(`✓ ${bug.name}: killed by "${verdict.test}" (${time})`);
    return;
  }
  failed += 1;
  const told = verdict.kind === 'fault' ? verdict.reason : `survives ${verdict.tests} tests of "${bug.killedBy.title}": ${bug.why}`;
  console.log(`✗ ${bug.name}: ${told} (${time})`);
}

const sound = await runWithoutBug(bugs);
if (sound.kind !== 'passed') {
  console.log(`✗ without any bug: ${sound.kind === 'failed' ? `"${sound.test}" fails` : sound.reason}`);
  failed += 1;
} else {
  const waiting = [...bugs];
  const oneAfterTheOther = async (): Promise<void> => {
    for (let bug = waiting.shift(); bug !== undefined; bug = waiting.shift()) await judge(bug);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, oneAfterTheOther));
}
console.log(`${killed} passed, ${failed} failed`);
process.exitCode = failed === 0 && killed > 0 ? 0 : 1;
