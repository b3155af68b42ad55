import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { clientConfig, type ClientOptions } from './client-options.ts';

export function createDynamoDbClient(options: ClientOptions = {}): DynamoDBClient {
  return new DynamoDBClient(clientConfig(options));
}
