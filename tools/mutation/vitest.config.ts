import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import { bugNamed, withBug } from './named-bug.ts';

/** Puts a bug into its source as the tests load it: the file itself stays as it is. */
function putBug(name: string): Plugin {
  const bug = bugNamed(name);
  const file = join(process.cwd(), bug.file);
  return { name: 'put-bug', enforce: 'pre', transform: (code, id) => (id === file ? withBug(code, bug) : null) };
}

const bug = process.env['HAKKAI_BUG'];

/** The tests, beside the golden cases, that a changed rule of the local Redshift has to fail: all in one project, with chance held still. */
export default defineConfig({
  plugins: bug === undefined ? [] : [putBug(bug)],
  test: {
    // A module with a bug in it must not be there for the next run.
    fsModuleCache: bug === undefined,
    include: ['libs/redshift-local/test/{session,super,witness}/*.test.ts', 'libs/redshift-local/src/{engine,execute,session}/*.test.ts'],
    // Another database than ours tells no mutant of ours.
    exclude: ['**/node_modules/**', '**/*.ci.test.ts', '**/postgres*.test.ts', '**/pg-mem*.test.ts'],
    setupFiles: ['tools/mutation/hold-chance.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
