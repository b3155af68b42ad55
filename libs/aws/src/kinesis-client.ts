import { KinesisClient } from '@aws-sdk/client-kinesis';
import { clientConfig, type ClientOptions } from './client-options.ts';

/** A Kinesis client that speaks HTTP/1.1: the SDK's default of HTTP/2 is refused by every stand-in. */
export function createKinesisClient(options: ClientOptions = {}): KinesisClient {
  return new KinesisClient(clientConfig(options));
}
