import { join } from 'node:path';
import type { Environment } from '@hakkai/contract';
import { createKinesisClient, createS3Client } from '@hakkai/aws';
import { localClient } from '../local-client.ts';
import type { Chaos } from './dynamodb/delivery-chaos.ts';
import { type DynamoDb, startDynamoDb } from './dynamodb/dynamodb.ts';
import { startKinesis } from './kinesis/kinesis.ts';
import { startS3 } from './s3/s3.ts';
import { startSlack } from './slack/slack.ts';

export interface StandInPorts {
  readonly dynamodb?: number;
  readonly kinesis?: number;
  readonly s3?: number;
  readonly slack?: number;
}

export interface StandIns {
  readonly dynamodb: DynamoDb;
  readonly kinesis: { readonly url: string };
  readonly s3: { readonly url: string };
  readonly slack: { readonly url: string };
  close(): Promise<void>;
}

export interface StandInOptions {
  readonly dataDir: string;
  readonly environment: Pick<Environment, 'account' | 'region'>;
  readonly chaos: Chaos;
  readonly ports: StandInPorts;
  readonly onProblem: (problem: unknown) => void;
}

/** Starts what takes the place of AWS's and Slack's services, or nothing: when one cannot start, those that did are stopped. */
export async function startStandIns({ dataDir, environment, chaos, ports, onProblem }: StandInOptions): Promise<StandIns> {
  const { account, region } = environment;
  const started: { close(): Promise<void> }[] = [];
  const keep = <T extends { close(): Promise<void> }>(one: T): T => {
    started.unshift(one);
    return one;
  };
  const close = async (): Promise<void> => {
    for (const one of started) await one.close();
  };
  try {
    const s3 = keep(await startS3({ dir: join(dataDir, 's3'), region, ...port(ports.s3) }));
    const kinesis = keep(await startKinesis({ dir: join(dataDir, 'kinesis'), account, region, ...port(ports.kinesis) }));
    const slack = keep(await startSlack({ dir: join(dataDir, 'slack'), ...port(ports.slack) }));
    const clients = { kinesis: createKinesisClient(localClient(kinesis.url, region)), s3: createS3Client(localClient(s3.url, region)) };
    const dir = join(dataDir, 'dynamodb');
    const dynamodb = keep(await startDynamoDb({ dir, account, region, ...clients, chaos, onProblem, ...port(ports.dynamodb) }));
    return { dynamodb, kinesis, s3, slack, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function port(port: number | undefined): { readonly port?: number } {
  return port === undefined ? {} : { port };
}
