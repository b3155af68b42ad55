import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const empty = mkdtempSync(join(tmpdir(), 'hakkai-no-python-'));
afterAll(() => rmSync(empty, { recursive: true }));

/** The suite on a machine without any Python. */
function runSuite(ci: string, ...words: string[]) {
  const env = { PATH: empty, CI: ci, HAKKAI_AIRFLOW_VENV: join(empty, 'venv') };
  return spawnSync(process.execPath, [`${import.meta.dirname}/../bin/airflow-suite.mjs`, ...words], { env, encoding: 'utf8' });
}

describe('the Airflow suite without a Python', () => {
  it('says in one line that it was skipped', () => {
    const { status, stdout, stderr } = runSuite('');
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: 'Airflow suite skipped: it needs Python 3.11 or 3.12 with its venv module (HAKKAI_PYTHON can name one).\n',
      stderr: '',
    });
  });

  it('fails on CI', () => {
    expect(runSuite('true')).toMatchObject({ status: 1, stdout: expect.stringMatching(/^Airflow suite failed: it needs Python/) });
  });

  it('installs nothing when asked to run only if installed', () => {
    expect(runSuite('', '--if-installed')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Airflow suite skipped: .*not installed yet/),
    });
  });
});
