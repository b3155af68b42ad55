/** Runs the stand-ins on the folder given, prints their addresses, and waits to be killed. */
import { startDynamoDb } from '../src/stand-ins/dynamodb/dynamodb.ts';
import { startKinesis } from '../src/stand-ins/kinesis/kinesis.ts';
import { startS3 } from '../src/stand-ins/s3/s3.ts';
import { ACCOUNT, kinesisClient, REGION, s3Client } from './stand-in-clients.ts';

const dir = process.argv[2] ?? '';
const kinesis = await startKinesis({ dir: `${dir}/kinesis`, account: ACCOUNT, region: REGION });
const s3 = await startS3({ dir: `${dir}/s3`, region: REGION });
const clients = { kinesis: kinesisClient(kinesis.url), s3: s3Client(s3.url) };
const chaos = { seed: 3, repeat: 0.05, reorder: 0.05 };
const dynamodb = await startDynamoDb({ dir: `${dir}/dynamodb`, account: ACCOUNT, region: REGION, chaos, ...clients });
console.log(JSON.stringify({ dynamodb: dynamodb.url, kinesis: kinesis.url, s3: s3.url }));
