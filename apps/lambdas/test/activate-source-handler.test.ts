import type { SnapshotState, SourceTable } from '@hakkai/capture';
import { defineSource, dynamodb } from '@hakkai/contract';
import { describe, expect, it } from 'vitest';
import { createActivateSourceHandler } from '../src/activate-source-handler.ts';

const environment = {
  tables: { matches: 'dev-matches', players: 'dev-players' },
  stream: 'changes',
  region: 'eu-west-1',
  account: '111111111111',
};
const source = (name: string) => defineSource({ name, from: dynamodb(name), via: 'kinesis', key: { id: 'varchar(64)' }, contract: {} });
const live: SourceTable = {
  status: 'active',
  keys: { id: 'S' },
  pointInTimeRecovery: true,
  destination: { status: 'active', microseconds: true },
};
const complete: SnapshotState = { attempt: 1, exportArn: 'arn', filesLanded: 1, complete: true };

/** Tables by physical name; what was done is told in order. */
function activation(tables: Record<string, SourceTable | Error | undefined>, snapshots: Record<string, SnapshotState> = {}) {
  const done: string[] = [];
  const activate = createActivateSourceHandler({
    platform: { sources: [source('matches'), source('players')] },
    environment,
    tables: {
      async observe(table) {
        const found = tables[table];
        if (found instanceof Error) throw found;
        return found ?? null;
      },
      async enableDestination(table, stream) {
        done.push(`enable ${table} → ${stream}`);
      },
      async setMicroseconds(table) {
        done.push(`microseconds ${table}`);
      },
    },
    states: { read: async (id) => snapshots[id] ?? null },
    async takeSnapshot(name) {
      done.push(`snapshot ${name}`);
    },
  });
  return { activate, done };
}

describe('activating sources', () => {
  it('sends the changes of a table that has appeared to the stream, and leaves those that wait', async () => {
    const { activate, done } = activation({ 'dev-matches': { ...live, destination: { status: 'none', microseconds: false } } });
    expect(await activate()).toMatchObject([
      { source: 'matches', step: { kind: 'enable-destination' } },
      { source: 'players', step: { kind: 'wait' } },
    ]);
    expect(done).toEqual(['enable dev-matches → arn:aws:kinesis:eu-west-1:111111111111:stream/changes']);
  });

  it('takes the snapshot until all of it has landed in this epoch', async () => {
    const first = activation({ 'dev-matches': live });
    await first.activate();
    expect(first.done).toEqual(['snapshot matches']);
    const later = activation({ 'dev-matches': live }, { 'matches:e0001': complete });
    expect(await later.activate()).toContainEqual({ source: 'matches', step: { kind: 'live' } });
    expect(later.done).toEqual([]);
  });

  it('repairs a destination that somebody enabled with milliseconds', async () => {
    const { activate, done } = activation({ 'dev-matches': { ...live, destination: { status: 'active', microseconds: false } } });
    await activate();
    expect(done).toEqual(['microseconds dev-matches']);
  });

  it('goes on with the other sources when one fails, then fails with its name', async () => {
    const { activate, done } = activation({ 'dev-matches': new Error('DescribeTable on dev-matches failed'), 'dev-players': live });
    await expect(activate()).rejects.toThrow(/Not live: source matches: DescribeTable on dev-matches failed$/);
    expect(done).toEqual(['snapshot players']);
  });

  it('fails with what a person has to repair', async () => {
    const { activate } = activation({ 'dev-matches': { ...live, keys: { other: 'S' } } });
    await expect(activate()).rejects.toThrow(/source matches: the key of table dev-matches is not the one/);
  });
});
