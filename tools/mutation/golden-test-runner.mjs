/**
 * A Stryker test runner that runs the golden cases in its own process, one test a case. Vitest would load the engine anew for each mutant,
 * at a second each; here a mutant costs what its cases cost.
 */
import { openGoldenSuite } from './golden-suite.mjs';

class GoldenTestRunner {
  /** What the instrumented code reads and writes: the mutant that is active, and who covers which. */
  #instrumented = (globalThis.__stryker__ ??= {});
  #suite;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    this.#suite = await openGoldenSuite(process.cwd());
  }

  async dryRun() {
    const tests = [];
    for (const id of this.#suite.ids) {
      const started = performance.now();
      this.#instrumented.currentTestId = id;
      const message = await this.#suite.run(id);
      this.#instrumented.currentTestId = undefined;
      const timeSpentMs = performance.now() - started;
      tests.push({ id, name: id, timeSpentMs, ...(message === null ? { status: 0 } : { status: 1, failureMessage: message }) });
    }
    return { status: 'complete', tests, mutantCoverage: this.#instrumented.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter = this.#suite.ids, hitLimit }) {
    Object.assign(this.#instrumented, { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    let nrOfTests = 0;
    try {
      for (const id of testFilter) {
        nrOfTests += 1;
        const message = await this.#suite.run(id);
        if (this.#instrumented.hitCount > hitLimit) return { status: 'timeout', reason: 'the mutant runs on and on' };
        if (message !== null) return { status: 'killed', killedBy: [id], failureMessage: message, nrOfTests };
      }
      return { status: 'survived', nrOfTests };
    } finally {
      Object.assign(this.#instrumented, { activeMutant: undefined, hitCount: undefined });
      // What a mutant left behind must not fail the next one.
      await this.#suite.reopen();
    }
  }

  async dispose() {
    await this.#suite?.close();
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'golden', injectableClass: GoldenTestRunner }];
