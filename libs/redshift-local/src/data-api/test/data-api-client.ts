import { DescribeStatementCommand, RedshiftDataClient, type DescribeStatementResponse } from '@aws-sdk/client-redshift-data';
import { setTimeout as pause } from 'node:timers/promises';

/** The unmodified SDK client against a local endpoint. */
export function dataApiClient(endpoint: string): RedshiftDataClient {
  return new RedshiftDataClient({
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
}

/** Polls until the statement is in one of the states. */
export async function until(client: RedshiftDataClient, id: string | undefined, ...states: string[]): Promise<DescribeStatementResponse> {
  for (;;) {
    const description = await client.send(new DescribeStatementCommand({ Id: id }));
    if (states.includes(description.Status ?? '')) return description;
    if (['FINISHED', 'FAILED', 'ABORTED'].includes(description.Status ?? '')) {
      throw new Error(`the statement ended as ${description.Status ?? ''}: ${description.Error ?? ''}`);
    }
    await pause(5);
  }
}

export const finished = (client: RedshiftDataClient, id: string | undefined): Promise<DescribeStatementResponse> =>
  until(client, id, 'FINISHED');
