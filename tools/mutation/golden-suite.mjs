import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The golden cases of the workspace at `root` on a local Redshift, without Vitest: Node loads the TypeScript as it is, so that a case costs no
 * more than its statements. A case's id is `group: name`.
 */
export async function openGoldenSuite(root) {
  const golden = (file) => import(pathToFileURL(resolve(root, 'libs/redshift-local/test/golden', file)).href);
  const { readCaseFiles } = await golden('case-files.ts');
  const { openLocalCaseDatabase } = await golden('local-case-database.ts');
  const { runGoldenCase } = await golden('run-golden-case.ts');
  const { groups, tables } = readCaseFiles();
  const closed = groups.flatMap(({ group, cases }) =>
    cases.filter((one) => one.open === null).map((one) => [`${group}: ${one.name}`, one]),
  );
  const cases = new Map(closed);
  let database = await openLocalCaseDatabase();
  return {
    ids: [...cases.keys()],
    /** What differs from what the case expects; null where nothing does. */
    async run(id) {
      try {
        const differences = await runGoldenCase(database, cases.get(id), tables);
        return differences.length === 0 ? null : differences.join('\n');
      } catch (error) {
        return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      }
    },
    /** A new database, so that nothing of what ran is left. */
    async reopen() {
      await database.close();
      database = await openLocalCaseDatabase();
    },
    close: () => database.close(),
  };
}
