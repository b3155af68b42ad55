import { DescribeKinesisStreamingDestinationCommand } from '@aws-sdk/client-dynamodb';
import type { LocalPlatform } from './platform.ts';
import { prepareMatchesTable } from './tournament/matches-table.ts';
import { playWorldCup, writeEarlierWorldCups } from './tournament/tournament-service.ts';
import { uploadWebLogs } from './tournament/web-logs.ts';

/** The steps that take a while, as they are told while they run. */
export type WorldCupStep = 'earlier World Cups' | 'World Cup 2026';

export interface WorldCupOptions {
  /** The source of the matches, and the prefix of the web servers' logs. */
  readonly source: string;
  readonly table: string;
  readonly logsPrefix: string;
  readonly onProgress?: (step: WorldCupStep, done: number, total: number) => void;
}

const LOOK_MS = 20;

/**
 * The services of the demo at work: the tournament service, whose table was there before the platform, plays the World Cup while
 * the snapshot of what was there is being taken; the web servers write their logs. Goes on where an earlier run stopped.
 */
export async function playWorldCupInto(platform: LocalPlatform, options: WorldCupOptions): Promise<void> {
  const { dynamodb: client, s3, environment } = platform;
  const table = environment.tables[options.table] ?? options.table;
  const step = (name: WorldCupStep) => (done: number, total: number) => options.onProgress?.(name, done, total);
  await uploadWebLogs(s3, environment.buckets.logs, options.logsPrefix);
  await prepareMatchesTable(client, table);
  await writeEarlierWorldCups({ client, table, onProgress: step('earlier World Cups') });
  let activated = false;
  const activation = platform.activateSource(options.source).finally(() => {
    activated = true;
  });
  const played = destinationIsActive(platform, table, () => activated).then(() =>
    playWorldCup({ client, table, onProgress: step('World Cup 2026') }),
  );
  await Promise.all([activation, played]);
}

/** Once changes go to the stream, whatever is written arrives by it; what was there before arrives by the snapshot. */
async function destinationIsActive({ dynamodb }: LocalPlatform, TableName: string, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const { KinesisDataStreamDestinations = [] } = await dynamodb.send(new DescribeKinesisStreamingDestinationCommand({ TableName }));
    if (KinesisDataStreamDestinations.some(({ DestinationStatus }) => DestinationStatus === 'ACTIVE')) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
