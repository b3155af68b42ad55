/**
 * Runs the golden cases whose names have a part, until one fails: `golden-cases.mjs <part> ...`. Prints one line of JSON, `{ ran, failed }`,
 * where `failed` is the id of a case or null.
 */
import { openGoldenSuite } from './golden-suite.mjs';

const parts = process.argv.slice(2);
const suite = await openGoldenSuite(process.cwd());
let ran = 0;
let failed = null;
for (const id of suite.ids.filter((one) => parts.some((part) => one.includes(part)))) {
  ran += 1;
  if ((await suite.run(id)) === null) continue;
  failed = id;
  break;
}
await suite.close();
console.log(JSON.stringify({ ran, failed }));
