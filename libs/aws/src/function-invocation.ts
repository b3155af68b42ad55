import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { callAws } from './aws-request-error.ts';
import { clientConfig, type ClientOptions } from './client-options.ts';

/** The function ran and threw: `detail` is what it said. */
export class FunctionFailedError extends Error {
  readonly functionName: string;

  constructor(functionName: string, detail: string) {
    super(`The function ${functionName} failed: ${detail}`);
    this.name = 'FunctionFailedError';
    this.functionName = functionName;
  }
}

/**
 * Calls a Lambda and waits for its answer, as a task of a pipeline does.
 *
 * @throws FunctionFailedError, AwsRequestError
 * @example await createFunctionInvocation()('worldcup-dev-deliver-slack', request);
 */
export function createFunctionInvocation(
  options: ClientOptions = {},
): (functionName: string, event: unknown, signal?: AbortSignal) => Promise<unknown> {
  const client = new LambdaClient(clientConfig(options));
  return async (functionName, event, signal) => {
    const command = new InvokeCommand({ FunctionName: functionName, Payload: new TextEncoder().encode(JSON.stringify(event)) });
    const answer = await callAws('Invoke', functionName, () => client.send(command, signal ? { abortSignal: signal } : {}));
    const text = new TextDecoder().decode(answer.Payload);
    const payload: unknown = text === '' ? null : JSON.parse(text);
    if (answer.FunctionError !== undefined) throw new FunctionFailedError(functionName, failureText(payload));
    return payload;
  };
}

function failureText(payload: unknown): string {
  const message = typeof payload === 'object' && payload !== null && 'errorMessage' in payload ? payload.errorMessage : payload;
  return typeof message === 'string' ? message : JSON.stringify(message);
}
