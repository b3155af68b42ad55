/**
 * Mutation testing of the local Redshift's binder, emitter and SUPER rules with Stryker. First the golden cases judge every mutant, in one
 * process (`golden-test-runner.mjs`); what they let live, and is not known, goes through the other suites under Vitest. In a file that was judged,
 * a mutant that no test kills must stand in its list (`survivors/`) with the reason why it is harmless: one that is not there fails, and so does one
 * that is there and dies. The survivors of the other files are counted, and wait to be judged.
 *
 * `node tools/mutation/mutate.ts [file ...]`, files from `libs/redshift-local/src`, as `bind/cast.ts`. Ends with one line: N passed, N failed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { mutantKey, mutantText, readSurvivors, type MutantText } from './survivor.ts';

const SOURCE = 'libs/redshift-local/src';
const NEW = '.reports/mutation/new-survivors.json';

/** What is mutated: names, types, casts; the engine's SQL; and what SUPER values are, in the engine's functions and in ours. */
const AREAS = [
  ...['bind/*.ts', 'emit/*.ts', 'engine/super-*.ts', 'engine/held-text.ts', 'engine/hold-json.ts', 'engine/decimal-text.ts'],
  ...['engine/array-functions.ts', 'engine/json-text-functions.ts', 'functions/super.ts', 'functions/arrays.ts', 'functions/json.ts'],
];

type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

interface Judged {
  readonly mutant: Mutant;
  readonly text: MutantText;
}

const sources = new Map<string, string>();

function judged(mutant: Mutant): Judged {
  const file = mutant.fileName.slice(mutant.fileName.indexOf(`${SOURCE}/`) + SOURCE.length + 1);
  const source = sources.get(file) ?? readFileSync(`${SOURCE}/${file}`, 'utf8');
  sources.set(file, source);
  return { mutant, text: mutantText(file, source, mutant) };
}

async function stryker(testRunner: 'golden' | 'vitest', mutate: readonly string[]): Promise<readonly Judged[]> {
  const run = new Stryker({ configFile: 'tools/mutation/stryker.config.mjs', testRunner, mutate: [...mutate] });
  return (await run.runMutationTest()).filter(({ status }) => status !== 'Ignored').map(judged);
}

const lives = ({ mutant: { status } }: Judged): boolean => status === 'Survived' || status === 'NoCoverage';

/** Where Stryker shall mutate again; there, columns count from 0. */
const range = ({ mutant: { location }, text: { file } }: Judged): string =>
  `${SOURCE}/${file}:${location.start.line}:${location.start.column - 1}-${location.end.line}:${location.end.column - 1}`;

/** Once after the golden cases, so that a first look need not wait for the other suites, and once at the end. */
function list(mutants: readonly Judged[]): void {
  mkdirSync('.reports/mutation', { recursive: true });
  const texts = mutants.map(({ text }) => text);
  writeFileSync(NEW, `${JSON.stringify(texts, null, 2)}\n`);
}

const files = process.argv.slice(2);
const { judged: judgedFiles, harmless } = readSurvivors();
const known = new Map(harmless.map((mutant) => [mutantKey(mutant), mutant]));
const isJudged = ({ text: { file } }: Judged): boolean => judgedFiles.includes(file);

const all = await stryker(
  'golden',
  (files.length === 0 ? AREAS : files).flatMap((file) => [`${SOURCE}/${file}`, `!${SOURCE}/**/*.test.ts`]),
);
const alive = all.filter(lives);
const unknown = alive.filter(({ text }) => !known.has(mutantKey(text)));
list(unknown);
const again = unknown.length === 0 ? [] : await stryker('vitest', [...new Set(unknown.map(range))]);
const killed = new Set(again.filter((one) => !lives(one)).map(({ text }) => mutantKey(text)));
const survivors = unknown.filter(({ text }) => !killed.has(mutantKey(text)));

const living = new Set(alive.map(({ text }) => mutantKey(text)));
const mutated = new Set(all.map(({ text }) => text.file));
const gone = [...known].filter(([key, { file }]) => mutated.has(file) && !living.has(key)).map(([, mutant]) => mutant);

const fresh = survivors.filter(isJudged);
for (const { mutant, text } of survivors)
  console.log(
    `${isJudged({ mutant, text }) ? '✗' : '·'} lives: ${text.file}:${mutant.location.start.line} ${text.mutator}: ${text.code} → ${text.becomes}`,
  );
for (const { file, mutator, code, becomes } of gone)
  console.log(`✗ is killed now, or no more there; take it off survivors/: ${file} ${mutator}: ${code} → ${becomes}`);
list(survivors);

const unjudged = new Set(survivors.filter((one) => !isJudged(one)).map(({ text }) => text.file));
console.log(
  `${all.length} mutants in ${mutated.size} files: ${all.length - alive.length} killed by golden cases, ${killed.size} by other tests,`,
);
console.log(`${alive.length - unknown.length} known as harmless, ${fresh.length} new, ${gone.length} known but not alive;`);
console.log(`${survivors.length - fresh.length} live in ${unjudged.size} files that wait to be judged (all survivors: ${NEW}).`);
const failed = fresh.length + gone.length;
console.log(`${all.length - survivors.length} passed, ${failed} failed`);
process.exitCode = failed === 0 && all.length > 0 ? 0 : 1;
