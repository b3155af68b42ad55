import type { ManifestTask } from '@hakkai/contract';
import { describe, expect, it } from 'vitest';
import { taskExecutor } from '../src/index.ts';

const limits = { dependsOn: [], retries: 0, retryDelaySeconds: 0, timeoutSeconds: 60 };
const tasks: ManifestTask[] = [
  {
    kind: 'sql',
    id: 'marts.top_scorers',
    groups: [
      { transaction: 'single', statements: ['create table t as select 1', 'select 1'] },
      { transaction: 'none', statements: ['vacuum t'] },
    ],
    ...limits,
  },
  { kind: 'lambda', id: 'deliver.top_scorers', function: 'deliver-slack', payload: '{"report":"top_scorers"}', ...limits },
];

function recorded(failing?: string) {
  const log: unknown[] = [];
  const execute = taskExecutor('tournament/run-1', tasks, {
    executeGroup: async (group, { name }) => {
      log.push([name, ...group.statements]);
      if (failing !== undefined && group.statements.includes(failing)) throw new Error(`${failing} failed`);
    },
    invoke: async (functionName, payload) => log.push([functionName, payload]),
  });
  return { execute, log, signal: new AbortController().signal };
}

describe('executing a task of the manifest', () => {
  it('runs its groups in order, under a name that finds them again', async () => {
    const { execute, log, signal } = recorded();
    await execute('marts.top_scorers', 2, signal);
    expect(log).toEqual([
      ['tournament/run-1/marts.top_scorers/2', 'create table t as select 1', 'select 1'],
      ['tournament/run-1/marts.top_scorers/2', 'vacuum t'],
    ]);
  });

  it('stops at the group that fails', async () => {
    const { execute, log, signal } = recorded('select 1');
    await expect(execute('marts.top_scorers', 1, signal)).rejects.toThrow('select 1 failed');
    expect(log).toHaveLength(1);
  });

  it('begins no further group once it is stopped', async () => {
    const { execute, log } = recorded();
    const stopped = new AbortController();
    stopped.abort(new Error('stopped'));
    await expect(execute('marts.top_scorers', 1, stopped.signal)).rejects.toThrow('stopped');
    expect(log).toEqual([]);
  });

  it('calls the function with its payload as a value', async () => {
    const { execute, log, signal } = recorded();
    await execute('deliver.top_scorers', 1, signal);
    expect(log).toEqual([['deliver-slack', { report: 'top_scorers' }]]);
  });

  it('names a task that is not there', async () => {
    const { execute, signal } = recorded();
    await expect(execute('marts.other', 1, signal)).rejects.toThrow(/tournament\/run-1 has no task marts\.other/);
  });
});
