import { readdir } from 'node:fs/promises';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PutRecordCommand } from '@aws-sdk/client-kinesis';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { type Environment, type Platform, UNROUTED } from '@hakkai/contract';
import { platform as declared } from '@hakkai/sql/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolderTaken } from '../src/data-folder-lock.ts';
import { type LocalPlatform, startPlatform } from '../src/platform.ts';
import { readPlatformState } from '../src/platform-state.ts';
import { reachWarehouse } from '../src/reach-warehouse.ts';
import { listenOnLoopback, PortTaken } from '../src/stand-ins/wire/loopback-server.ts';
import { prepareMatchesTable } from '../src/tournament/matches-table.ts';
import { matchItem } from '../src/tournament/match-item.ts';
import { setUpWarehouse } from './set-up-warehouse.ts';
import { temporaryFolder } from './stand-in-clients.ts';

const dev = declared.environments.find(({ name }) => name === 'dev') as Environment;
const project: Platform = declared;
const table = dev.tables['tournament-matches'] ?? '';

describe('the platform on a laptop', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  const problems: unknown[] = [];
  const start = (more = {}): Promise<LocalPlatform> =>
    startPlatform({ dataDir: folder.path, platform: project, environment: dev, onProblem: (problem) => problems.push(problem), ...more });

  beforeEach(async () => {
    folder = await temporaryFolder();
    problems.length = 0;
  });
  afterEach(() => folder.remove());

  const put = (platform: LocalPlatform, matchNo: number, round: string) =>
    platform.dynamodb.send(
      new PutItemCommand({
        TableName: table,
        Item: matchItem(1930, matchNo, { round, date: '1930-07-30', team1: 'Uruguay', team2: 'Argentina' }),
      }),
    );
  const rounds = async (platform: Pick<LocalPlatform, 'redshift'>) =>
    (await platform.redshift.query('select "matchNo", "round" from source.matches order by 1')).rows;

  it('carries a write to the warehouse, snapshot and stream together, and goes on after a stop', async () => {
    const first = await start({ chaos: { seed: 5, repeat: 0.3, reorder: 0.3 } });
    await setUpWarehouse(first.redshift, project, dev);
    await prepareMatchesTable(first.dynamodb, table);
    await put(first, 1, 'Before the platform came');
    await put(first, 2, 'Before, and then changed');
    await first.run();
    await first.activateSource('matches');
    await put(first, 2, 'Semi-finals');
    await put(first, 3, 'Third place');
    await first.dynamodb.send(new DeleteItemCommand({ TableName: table, Key: { tournamentId: { S: 'wc-1930' }, matchNo: { N: '3' } } }));
    await first.drain();
    expect(await rounds(first)).toEqual([
      [1, 'Before the platform came'],
      [2, 'Semi-finals'],
    ]);
    const [matches] = await first.status();
    expect(matches).toMatchObject({ name: 'matches', in: 5, loaded: 5, quarantined: 0, p50Ms: expect.any(Number) });
    await first.stop();

    const second = await start();
    await second.run();
    await second.activateSource('matches');
    await put(second, 3, 'Final');
    await second.drain();
    expect(await rounds(second)).toEqual([
      [1, 'Before the platform came'],
      [2, 'Semi-finals'],
      [3, 'Final'],
    ]);
    expect((await second.status())[0]).toMatchObject({ in: 6, loaded: 6 });
    const beside = await reachWarehouse(folder.path, dev);
    expect(beside.running).toBe(true);
    expect(await rounds(beside)).toHaveLength(3);
    await beside.close();
    await second.stop();
    const atRest = await reachWarehouse(folder.path, dev);
    expect(atRest.running).toBe(false);
    expect(await rounds(atRest)).toHaveLength(3);
    await atRest.close();
    expect(problems).toEqual([]);
  });

  it('quarantines what is no change record with its bytes, and the rest goes on', async () => {
    const platform = await start();
    await setUpWarehouse(platform.redshift, project, dev);
    await prepareMatchesTable(platform.dynamodb, table);
    await platform.run();
    await platform.activateSource('matches');
    await platform.kinesis.send(new PutRecordCommand({ StreamName: dev.stream, PartitionKey: 'x', Data: Buffer.from('this is not JSON') }));
    await put(platform, 1, 'Final');
    await platform.drain();
    expect(await rounds(platform)).toEqual([[1, 'Final']]);
    const status = await platform.status();
    expect(status.find(({ name }) => name === UNROUTED)).toMatchObject({ in: 1, loaded: 0, quarantined: 1 });
    const { rows } = await platform.redshift.query('select "raw_base64" from "raw".quarantine');
    expect(rows.map(([raw]) => Buffer.from(String(raw), 'base64').toString())).toEqual(['this is not JSON']);
    await platform.stop();
  });

  it('lets one process have a data directory, names a taken port, and leaves nothing behind', async () => {
    const platform = await start();
    await expect(start()).rejects.toThrow(DataFolderTaken);
    expect((await readPlatformState(folder.path))?.addresses).toEqual(platform.addresses);
    const lambda = new LambdaClient({
      endpoint: platform.addresses.gateway,
      region: dev.region,
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    });
    const answer = await lambda.send(
      new InvokeCommand({ FunctionName: 'worldcup-dev-load', Payload: Buffer.from('{"source":"nothing"}') }),
    );
    expect(Buffer.from(answer.Payload ?? []).toString()).toContain('There is no source \\"nothing\\"');
    await platform.stop();
    expect(await readPlatformState(folder.path)).toBeUndefined();

    const other = await listenOnLoopback('another program', (_, response) => response.end());
    const taken = start({ ports: { s3: other.port } });
    await expect(taken).rejects.toThrow(PortTaken);
    await expect(taken).rejects.toThrow(`S3 cannot listen on 127.0.0.1:${other.port}`);
    await other.close();
    expect((await readdir(folder.path)).filter((name) => name.startsWith('lock') || name.startsWith('platform'))).toEqual([]);
  });
});
