/**
 * A Stryker test runner that runs the golden cases in its own process, one test a case. Vitest would load the engine anew for each mutant,
 * at a second each; here a mutant costs what its cases cost. Node loads the instrumented TypeScript as it is.
 */
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

export const strykerPlugins = [{ kind: 'TestRunner', name: 'golden', injectableClass: GoldenTestRunner() }];

function GoldenTestRunner() {
  return class {
    #space = (globalThis.__stryker__ ??= {});
    #cases = new Map();
    #tables;
    #open;
    #run;
    #database;

    capabilities() {
      return { reloadEnvironment: false };
    }

    async init() {
      const golden = (file) => import(pathToFileURL(resolve('libs/redshift-local/test/golden', file)).href);
      const { readCaseFiles } = await golden('case-files.ts');
      const { groups, tables } = readCaseFiles();
      this.#tables = tables;
      for (const { group, cases } of groups) for (const one of cases) if (one.open === null) this.#cases.set(`${group}: ${one.name}`, one);
      this.#open = (await golden('local-case-database.ts')).openLocalCaseDatabase;
      this.#run = (await golden('run-golden-case.ts')).runGoldenCase;
    }

    async dryRun() {
      const tests = [];
      await this.#reopen();
      for (const id of this.#cases.keys()) {
        this.#space.currentTestId = id;
        const { message, timeSpentMs } = await this.#runCase(id);
        this.#space.currentTestId = undefined;
        tests.push({ id, name: id, timeSpentMs, status: message === null ? 0 : 1, failureMessage: message ?? undefined });
      }
      return { status: 'complete', tests, mutantCoverage: this.#space.mutantCoverage };
    }

    async mutantRun({ activeMutant, testFilter = [...this.#cases.keys()], hitLimit }) {
      this.#space.hitCount = hitLimit === undefined ? undefined : 0;
      this.#space.hitLimit = hitLimit;
      this.#space.activeMutant = activeMutant.id;
      let nrOfTests = 0;
      try {
        for (const id of testFilter) {
          nrOfTests += 1;
          const { message } = await this.#runCase(id);
          if (this.#space.hitCount > hitLimit) return { status: 'timeout', reason: 'hit limit' };
          if (message !== null) return { status: 'killed', killedBy: [id], failureMessage: message, nrOfTests };
        }
        return { status: 'survived', nrOfTests };
      } finally {
        this.#space.activeMutant = undefined;
        this.#space.hitCount = undefined;
        // What a mutant left behind must not fail the next one.
        await this.#reopen();
      }
    }

    async dispose() {
      await this.#database?.close();
    }

    async #reopen() {
      await this.#database?.close();
      this.#database = await this.#open();
    }

    async #runCase(id) {
      const started = performance.now();
      const timed = (message) => ({ message, timeSpentMs: performance.now() - started });
      try {
        const differences = await this.#run(this.#database, this.#cases.get(id), this.#tables);
        return timed(differences.length === 0 ? null : differences.join('\n'));
      } catch (error) {
        return timed(error instanceof Error ? error.message : String(error));
      }
    }
  };
}
