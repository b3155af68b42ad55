import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { callAws } from './aws-request-error.ts';
import { clientConfig, type ClientOptions } from './client-options.ts';

/**
 * Hands an event to a Lambda without waiting for its end: Lambda retries it, and keeps it where it fails for good.
 * Errors of the call: AwsRequestError.
 *
 * @example await createFunctionCalls()('worldcup-dev-snapshot', { source: 'matches' });
 */
export function createFunctionCalls(options: ClientOptions = {}): (functionName: string, event: unknown) => Promise<void> {
  const client = new LambdaClient(clientConfig(options));
  return async (functionName, event) => {
    const request = {
      FunctionName: functionName,
      InvocationType: 'Event',
      Payload: new TextEncoder().encode(JSON.stringify(event)),
    } as const;
    await callAws('Invoke', functionName, () => client.send(new InvokeCommand(request)));
  };
}
